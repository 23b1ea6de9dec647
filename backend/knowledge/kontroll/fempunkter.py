"""The five points of the written plan in a case (§ 12-4 third paragraph): which of them the plan names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from backend.domain.skole import Tekst
from backend.knowledge.kontroll.begreper import moenster
from backend.knowledge.kontroll.funn import Funn, meld, tekster
from backend.knowledge.kontroll.utsagn import Utsagn, Utsagnsrekke

PUNKTER: Final[tuple[tuple[str, str, Tekst], ...]] = (
    (
        r"problem\w*|utfordring\w*|vansk\w*|(?:hva|kva) (?:som )?(?:skal|må)?[^.]*(?:løs|løys|rett)\w*|"
        r"løys\w*|løse\w*|"
        r"(?:hva|kva) (?:som|saken|saka)[^.]*(?:er|gjeld|gjelder|vond|vanskel)\w*",
        "",
        {"nb": "hvilket problem tiltakene skal løse", "nn": "kva problem tiltaka skal løyse"},
    ),
    (
        r"tiltak\w*|(?:hva|kva) (?:vi|skolen|"
        r"skulen) (?:skal )?gj[øe]r\w*",
        "",
        {"nb": "tiltakene", "nn": "tiltaka"},
    ),
    (
        r"når\b|tidspunkt\w*|tidsrom\w*|tidsplan\w*|dato\w*|tidsperiode\w*|periode\w*|frist\w*|start\w*|tid\b",
        r"evaluer|vurder|virke[rt]|verka?r|ser på|gjennomgå",
        {"nb": "når tiltakene gjennomføres", "nn": "når tiltaka blir gjennomførte"},
    ),
    (
        r"hvem\b|kven\b|ansvar\w*|navn\w* på den som|namn\w* på den som",
        "",
        {"nb": "hvem som gjennomfører tiltakene", "nn": "kven som gjennomfører tiltaka"},
    ),
    (
        r"evaluer\w*|(?:når|dato|tidspunkt|tid)\b[^.]*(?:vurder|virke|verk|ser på|gjennomg)\w*|etterprøv\w*",
        "",
        {"nb": "når tiltakene evalueres", "nn": "når tiltaka blir evaluerte"},
    ),
)
"""Each point: what names it, what must not stand in the same clause, and what it is called."""
FLEST, LENGSTE_LEDD = 9, 160
_INNHOLD = (
    r"(?:innehold|innhald|inneheld|omfatt|(?:skal|må|bør|vil) (?:det |minst |alltid |klart |tydelig |"
    r"tydeleg )*(?:stå|vise|si|seie|beskrive|ha)|"
    r"(?:står|viser|syner|beskriv|fortel|seier|sier)\w*\b|"
    r"(?:skriv|noter)\w* (?:vi|skolen|skulen|rektor)\b|minimum|minst|minstekrav|punkt|mal\b)"
)
_OM_PLANEN = r"(?:(?:i )?plan(?:en|a)|der|den|han|her|denne|det skal (?:også|òg|dessuten))\b"
_LEDD = re.compile(r"[,;:•]|\s[-–]\s|\bog\b|\bsamt\b|\d\)|\b[a-e]\)|\n|\?")


def sjekk_fem_punkter(rekke: Utsagnsrekke) -> list[Funn]:
    """A finding that names the points that no place in the plan has together with the others."""
    beste, hvor = list(range(len(PUNKTER))), None
    for utsagn in rekke:
        if _handler_om_plan(rekke, utsagn):
            mangler = _mangler(_vindu(rekke, utsagn))
            if len(mangler) < len(beste):
                beste, hvor = mangler, utsagn
    if not beste:
        return []
    detalj: Tekst = {
        "nb": ", ".join(PUNKTER[i][2]["nb"] for i in beste),
        "nn": ", ".join(PUNKTER[i][2]["nn"] for i in beste),
    }
    if hvor is None:
        return [Funn(tekster()["fem-punkter"], detalj=detalj)]
    return meld(rekke, "fem-punkter", hvor, detalj=detalj)


def _handler_om_plan(rekke: Utsagnsrekke, utsagn: Utsagn) -> bool:
    """Whether a statement tells what stands in the plan, or begins a list of it."""
    if utsagn.er_overskrift:
        return utsagn.har("plan_sak")
    nevner = utsagn.har("plan_sak") or (
        utsagn.sier(_OM_PLANEN) and moenster("{plan_sak}").search(rekke.omgivelser(utsagn)) is not None
    )
    return nevner and (utsagn.sier(_INNHOLD) or utsagn.tekst.rstrip().endswith(":"))


def _vindu(rekke: Utsagnsrekke, utsagn: Utsagn) -> list[str]:
    """The statement and the list that it begins, or what goes on to speak of the plan; in lower case."""
    ut = [] if utsagn.er_overskrift else [utsagn.lav]
    har_ledd, liste = False, utsagn.er_overskrift or utsagn.tekst.rstrip().endswith(":")
    for neste in list(rekke.etter(utsagn))[:FLEST]:
        ledd = neste.avsnitt is not None and neste.avsnitt.slag != "tekst"
        fortsetter = neste.sier(_OM_PLANEN) and neste.sier(_INNHOLD)
        if not (ledd or fortsetter or (liste and not har_ledd and len(neste.tekst) < LENGSTE_LEDD)):
            break
        har_ledd = har_ledd or ledd
        ut.append(neste.lav)
    return ut


def _mangler(vindu: Sequence[str]) -> list[int]:
    ledd = [del_ for tekst in vindu for del_ in _LEDD.split(tekst) if del_.strip()]
    return [i for i in range(len(PUNKTER)) if not any(_nevner(i, del_) for del_ in ledd)]


def _nevner(punkt: int, ledd: str) -> bool:
    uttrykk, ikke, _ = PUNKTER[punkt]
    return moenster(uttrykk).search(ledd) is not None and not (ikke and re.search(ikke, ledd))
