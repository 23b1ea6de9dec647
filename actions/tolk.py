"""What a turn in the middle of the report means. Decides only; what follows from it: actions/varsel_form.py."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal, cast

from actions.besvar import PRAT, SPRAK
from actions.skjema import er_fritekst
from actions.tur import Tur
from sprak.fakta import les_fakta
from sprak.hensikt import ligner_sporsmal
from sprak.involverte import nevnte_navn
from sprak.maalform import maalform as finn_maalform
from sprak.sted import finn_sted
from sprak.styring import Styring, finn_styring
from sprak.svar import Svar, tolk_svar
from sprak.tidspunkt import finn_tidspunkt

Art = Literal[
    "svar",
    "hopp",
    "rettelse",
    "fortelling",
    "sporsmal",
    "prat",
    "fremmedsprak",
    "stopp",
    "start_paa_nytt",
    "tilbake",
    "anonymitet",
    "skoleeier",
    "ikke_forstaatt",
]

VIL_UT = frozenset({"stopp", "start_paa_nytt", "tilbake"})
_IKKE_REKTOR = re.compile(
    r"(?:ikke|ikkje|itj|isje|itte|ente)\s+(?:\w+\s+){0,3}(?:til\s+)?(?:rektor|leiinga|ledelsen)|"
    r"(?:rektor|leiinga|ledelsen)\s+(?:må|skal|får|kan)\s+(?:ikke|ikkje|itj|isje|itte|ente)\s+(?:se|sjå|lese|få|vite|vete)|"
    r"\b(?:send|gå|går|sende)\b.{0,30}\b(?:skoleeier|skuleeigar|skoleeigar|fylkeskommunen|kommunen)",
    re.IGNORECASE,
)
_TRINN = re.compile(r"\b(?:\d{1,2}\s?[a-zæøå]\b|\d{1,2}\.\s?(?:trinn|klasse)|vg\s?[123])", re.IGNORECASE)
HILSENER = frozenset({"hilsen", "takk", "utbrudd"})
_DET_VAR = re.compile(
    r"\bdet (?:var|er|va|e) (?:(?:jo|faktisk|egentlig|eigentleg|visst|bare|berre) )*((?!i |på |ved )[^,.]{3,30})[.!]?$",
    re.IGNORECASE,
)
"""A correction of who it was: "nei, det var en lærer"."""
RETTBARE = ("rolle", "gjelder", "utover", "varighet", "trinn_klasse", "meldt_tidligere", "navn")
SIKRE_RETTELSER = frozenset({"sted", "trinn_klasse", "tidspunkt", "varighet"})
_KORT = 4
"""An answer of so few words is taken as one although it ends in a question mark."""


@dataclass(frozen=True)
class Tolkning:
    """What the turn is, and what it brings: a value for the field asked for, or corrections by field."""

    art: Art
    verdi: Any = None
    rettelser: dict[str, Any] = field(default_factory=dict)
    ogsaa_sporsmal: bool = False


def tolk(tur: Tur, dato: date) -> Tolkning:
    """Read a typed turn in the light of the field that was asked for.

    The order is what keeps people safe: stopping and anonymity before all, then a question, then the answer, then a
    correction, then more of the story; what is left is not understood, and never thrown away.
    """
    styring = finn_styring(tur.tekst)
    return (
        _vil_ut(tur, styring)
        or _anonymitet(tur, styring)
        or _avbrudd(tur, dato)
        or _rettelse_forst(tur, styring, dato)
        or _svar(tur, dato)
        or _annet(tur, dato)
    )


def _vil_ut(tur: Tur, styring: Styring | None) -> Tolkning | None:
    slag = styring.slag if styring else None
    if slag in VIL_UT:
        return Tolkning(cast("Art", slag))
    if slag == "menneske":
        return Tolkning("prat", "menneske")
    if _IKKE_REKTOR.search(tur.tekst) and not (er_fritekst(tur.felt) and tur.felt != "onsker"):
        return Tolkning("skoleeier", ogsaa_sporsmal="?" in tur.tekst)
    return None


def _anonymitet(tur: Tur, styring: Styring | None) -> Tolkning | None:
    if tur.felt == "anonym" or styring is None or styring.slag not in ("anonym_ja", "anonym_nei"):
        return None
    if tur.felt == "beskrivelse" or (tur.felt in ("navn", "kontakt") and styring.slag == "anonym_nei"):
        return None
    return Tolkning("anonymitet", styring.slag == "anonym_ja")


def _avbrudd(tur: Tur, dato: date) -> Tolkning | None:
    """A question or a small turn in between; a short answer with a question mark is still an answer."""
    kort = len(tur.tekst.split()) <= _KORT
    if er_fritekst(tur.felt) and tur.felt != "onsker" and len(tur.tekst) > 200:
        return None
    if tur.tekst.rstrip().endswith("?"):
        if kort and not er_fritekst(tur.felt) and _svar(replace(tur, tekst=tur.tekst.rstrip(" ?")), dato):
            return None
        return Tolkning("prat", "bot_spm") if tur.intent == "bot_spm" else Tolkning("sporsmal")
    if er_fritekst(tur.felt):
        return _prat(tur) if kort and tur.felt == "beskrivelse" and tur.intent != "annet" else None
    if tur.intent == "sporsmal" and ligner_sporsmal(tur.tekst) and tur.sikkerhet > 0.6 and not kort:
        return Tolkning("sporsmal")
    return None


def _rettelse_forst(tur: Tur, styring: Styring | None, dato: date) -> Tolkning | None:
    """A correction of another field, "nei, det var 9B". A "nei" that answers the question asked is none, unless what
    follows can only be a correction."""
    if styring is None or styring.slag not in ("rettelse", "endre") or tur.felt == "beskrivelse":
        return None
    rettelser = finn_rettelser(tur, dato)
    andre = rettelser.keys() - {tur.felt}
    if tur.felt == "meldt_tidligere" and tolk_svar(tur.felt, tur.tekst, dato):
        andre &= SIKRE_RETTELSER
    return Tolkning("rettelse", rettelser=rettelser) if andre else None


def _svar(tur: Tur, dato: date) -> Tolkning | None:
    if tur.felt is None or tur.felt == "bekreft":
        return None
    svar: Svar | None = tolk_svar(tur.felt, tur.tekst, dato)
    if svar is None:
        verdi = tur.fakta.get(tur.felt)
        return Tolkning("svar", verdi) if verdi is not None else None
    if tur.felt == "tidspunkt" and tur.intent in HILSENER and not finn_tidspunkt(tur.tekst, dato):
        return _prat(tur)  # the words for when are kept whatever they are, but a greeting is none
    if svar.hoppet_over and svar.verdi is None:
        return Tolkning("hopp")
    return Tolkning("svar", svar.verdi)


def _annet(tur: Tur, dato: date) -> Tolkning:
    prat = _prat(tur)
    if prat:
        return prat
    if len(tur.tekst.split()) > _KORT and finn_maalform(tur.tekst).form in SPRAK:
        return Tolkning("fremmedsprak")
    if tur.felt == "bekreft" and (rettelser := finn_rettelser(tur, dato)):
        return Tolkning("rettelse", rettelser=rettelser)
    if tur.fakta.get("kategorier") or len(tur.tekst.split()) > 2 * _KORT:
        return Tolkning("fortelling")
    rettelser = finn_rettelser(tur, dato)
    return Tolkning("rettelse", rettelser=rettelser) if rettelser else Tolkning("ikke_forstaatt")


def _prat(tur: Tur) -> Tolkning | None:
    if tur.intent in PRAT and tur.sikkerhet > 0.5 and not tur.fakta.get("kategorier"):
        return Tolkning("prat", tur.intent)
    return None


def finn_rettelser(tur: Tur, dato: date) -> dict[str, Any]:
    """The fields that a correction names, with their new values; wider than the facts of a story, since here the
    person says outright what is right. Read by the rules alone: a correction is never a guess."""
    sagt = les_fakta(tur.tekst, dato)
    rettelser: dict[str, Any] = {felt: verdi for felt in RETTBARE if (verdi := getattr(sagt, felt)) is not None}
    if involverte := sagt.involverte or (tur.slots.get("involverte") and nevnte_navn(tur.tekst)):
        rettelser["involverte"] = list(involverte)
    if sted := finn_sted(tur.tekst):
        rettelser["sted"] = list(sted)
    if tid := finn_tidspunkt(tur.tekst, dato):
        fra, til = (dag.isoformat() if dag else None for dag in (tid.fra, tid.til))
        rettelser["tidspunkt"] = {"tekst": tid.tekst, "fra": fra, "til": til}
    return _hvem_og_trinn(tur.tekst, dato) | rettelser


def _hvem_og_trinn(tekst: str, dato: date) -> dict[str, Any]:
    """Who it was and which class, where they stand alone: "det var en lærer", "nei, 9B". A time is neither."""
    funnet: dict[str, Svar | None] = {}
    if _TRINN.search(tekst):
        funnet["trinn_klasse"] = tolk_svar("trinn_klasse", tekst, dato)
    if (hvem := _DET_VAR.search(tekst)) and not finn_tidspunkt(tekst, dato):
        funnet["utover"] = tolk_svar("utover", hvem.group(1), dato)
    return {felt: svar.verdi for felt, svar in funnet.items() if svar and svar.verdi and not svar.hoppet_over}
