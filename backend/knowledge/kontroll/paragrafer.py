"""Whether a plan gives the right section for what it says."""

from __future__ import annotations

import re
from typing import Final

from backend.domain.skole import Tekst
from backend.knowledge.kontroll.funn import Funn, meld
from backend.knowledge.kontroll.utsagn import Utsagn, Utsagnsrekke

HORER_TIL: Final[tuple[tuple[str, str, Tekst], ...]] = (
    (
        "12-2",
        r"ha(?:r|r alle|dde)? (?:alle |krav |en |ein )*rett(?:en)? (?:til|på)[^.]{0,30}(?:trygt|"
        "godt)",
        {"nb": "retten til et trygt og godt skolemiljø", "nn": "retten til eit trygt og godt skolemiljø"},
    ),
    ("12-3", r"{nulltoleranse}", {"nb": "nulltoleransen", "nn": "nulltoleransen"}),
    (
        "12-4",
        r"{folge_med}|{gripe_inn}|aktivitetsplikt\w*|dokumentasjonsplikt\w*|{plan_sak}|{undersok}|"
        "{tiltak}|{alvorlig}|melde? fr[åa] til rektor",
        {"nb": "aktivitetsplikten", "nn": "aktivitetsplikta"},
    ),
    (
        "12-5",
        r"{ansatt_krenker}|"
        "{ledelse_krenker}",
        {"nb": "plikten når en ansatt krenker en elev", "nn": "plikta når ein tilsett krenkjer ein elev"},
    ),
    ("12-6", r"{statsforvalter}", {"nb": "veien til Statsforvalteren", "nn": "vegen til Statsforvaltaren"}),
    (
        "12-7",
        r"fysisk\w* (?:skole|skule|arbeids|"
        r"lærings)?miljø\w*",
        {"nb": "det fysiske miljøet", "nn": "det fysiske miljøet"},
    ),
    ("12-8", r"tvangsmulkt\w*", {"nb": "tvangsmulkt", "nn": "tvangsmulkt"}),
    ("12-9", r"straff(?:es|ast|et|a|bar\w*|ansvar\w*)", {"nb": "straffansvaret", "nn": "straffansvaret"}),
    ("12-10", r"bevisbyrd\w*", {"nb": "bevisbyrden", "nn": "bevisbyrda"}),
)
"""A section, what belongs to it, and what that is called."""
_HELSE = r"helse\b[^.]{0,40}(?:trivsel|læring)|(?:trivsel|læring)[^.]{0,40}helse\b"
_HENVIST = re.compile(r"§§?\s*(\d{1,2}\s?-\s?\d{1,2})|opplæringslov\w* (12-\d{1,2})")
_FLERE = re.compile(r"§§|§\s?12-\d+\s?(?:/|,|og|til|–|-)\s?\(?(?:§\s?)?(?:12-)?\d")
_SITERT = re.compile(
    r"\([^)]*(?:§|12-)[^)]*\)|(?:jf|jfr|etter|ifølge|følger av|følgjer av|i|heimla i|"
    r"hjemlet i)\.? (?:opplæringslov\w* |oppll\.? |lova? |loven )*§|^§"
)


def sjekk_paragrafer(rekke: Utsagnsrekke) -> list[Funn]:
    """One finding a section that is given for what stands in another."""
    funn: list[Funn] = []
    for utsagn in rekke:
        if feil := _feil(utsagn):
            oppgitt, riktig, hva = feil
            detalj: Tekst = {
                "nb": f"{hva['nb']} står i § {riktig}, ikke i § {oppgitt}",
                "nn": f"{hva['nn']} står i § {riktig}, ikkje i § {oppgitt}",
            }
            funn += meld(rekke, "feil-paragraf", utsagn, detalj=detalj)
    return funn


def _feil(utsagn: Utsagn) -> tuple[str, str, Tekst] | None:
    """The section given, the right one, and what it is about; None where all is right or it cannot be told."""
    oppgitt = _oppgitt(utsagn)
    if oppgitt is None:
        return None
    if oppgitt == "12-3" and utsagn.sier(_HELSE):
        hva: Tekst = {"nb": "helse, inkludering, trivsel og læring", "nn": "helse, inkludering, trivsel og læring"}
        return oppgitt, "12-2", hva
    tema = [(par, hva) for par, uttrykk, hva in HORER_TIL if utsagn.sier(uttrykk)]
    if not tema or any(par == oppgitt for par, _ in tema):
        return None
    return oppgitt, *tema[0]


def _oppgitt(utsagn: Utsagn) -> str | None:
    """The one section of chapter 12 that the statement cites; None for none, several, or one named in passing."""
    funnet = {(a or b).replace(" ", "") for a, b in _HENVIST.findall(utsagn.lav)}
    if len(funnet) != 1 or _FLERE.search(utsagn.lav) or not (utsagn.er_overskrift or _SITERT.search(utsagn.lav)):
        return None
    paragraf = funnet.pop()
    return paragraf if paragraf.startswith("12-") else None
