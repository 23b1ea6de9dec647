"""Who receives a report: pure rules, each with the section it rests on and the words that explain it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Literal

from backend.domain.alvorlighet import finn_grunner, ledelse_krenker
from backend.domain.skole import Skole, Tekst
from backend.domain.utkast import Grunn, Mottaker, Utkast


@dataclass(frozen=True)
class Rute:
    """Where a report goes, and why; `meld_skoleeier` is the duty of rektor to tell the school owner."""

    mottakere: tuple[Mottaker, ...]
    meld_skoleeier: bool
    grunnlag: Literal["ledelse", "eget_valg", "ansatt", "alvorlig", "vanlig", "flyttet"]
    hjemmel: str
    forklaring: Tekst


LEDELSE = Rute(
    ("skoleeier",),
    False,
    "ledelse",
    "§ 12-5 andre ledd",
    {
        "nb": "Det gjelder en i skolens ledelse. Derfor går varselet rett til skoleeieren. "
        "Rektor kan ikke se det her, og får ikke beskjed fra SiFra.",
        "nn": "Det gjeld ein i leiinga ved skolen. Difor går varselet rett til skoleeigaren. "
        "Rektor kan ikkje sjå det her, og får ikkje beskjed frå SiFra.",
    },
)
EGET_VALG = Rute(
    ("skoleeier",),
    False,
    "eget_valg",
    "§ 12-4 andre ledd",
    {
        "nb": "Den som varslet, valgte at varselet skal gå til skoleeieren og ikke til skolens ledelse.",
        "nn": "Den som varsla, valde at varselet skal gå til skoleeigaren og ikkje til leiinga ved skolen.",
    },
)
FLYTTET = Rute(
    ("skoleeier",),
    False,
    "flyttet",
    "§ 12-5 andre ledd",
    {
        "nb": "Rektor fikk varselet først, og flyttet det til skoleeieren. Rektor kan ikke se det lenger.",
        "nn": "Rektor fekk varselet først, og flytta det til skoleeigaren. Rektor kan ikkje sjå det lenger.",
    },
)
ANSATT = Rute(
    ("rektor",),
    True,
    "ansatt",
    "§ 12-5 første ledd",
    {
        "nb": "Det gjelder en voksen på skolen. Varselet går til rektor straks, "
        "og rektor skal si fra til skoleeieren hvis ikke meldingen er åpenbart grunnløs.",
        "nn": "Det gjeld ein vaksen på skolen. Varselet går til rektor straks, "
        "og rektor skal seie frå til skoleeigaren om ikkje meldinga er openbert grunnlaus.",
    },
)
ALVORLIG = Rute(
    ("rektor",),
    True,
    "alvorlig",
    "§ 12-4 andre ledd fjerde punktum",
    {
        "nb": "Varselet går til rektor. Saken er alvorlig, og da skal rektor si fra til skoleeieren.",
        "nn": "Varselet går til rektor. Saka er alvorleg, og då skal rektor seie frå til skoleeigaren.",
    },
)
VANLIG = Rute(
    ("rektor",),
    False,
    "vanlig",
    "§ 12-4 andre ledd",
    {
        "nb": "Varselet går til rektor, som skal sørge for at saken blir undersøkt snarest.",
        "nn": "Varselet går til rektor, som skal sørgje for at saka blir undersøkt snarast.",
    },
)


def finn_rute(utkast: Utkast, skole: Skole) -> Rute:
    """Return the route of a report; the leadership never receives one about itself, nor one kept from it by choice."""
    if ledelse_krenker(utkast, skole):
        return LEDELSE
    if utkast.til_skoleeier:
        return EGET_VALG
    if utkast.utover == "ansatt":
        return ANSATT
    return ALVORLIG if finn_grunner(utkast, skole) else VANLIG


def forklar_rute(mottakere: Collection[Mottaker], grunner: Collection[Grunn], *, flyttet: bool = False) -> Rute:
    """Return the route that a stored report has taken, for the explanation of it."""
    if flyttet:
        return FLYTTET
    if "skoleeier" in mottakere:
        return LEDELSE if "ledelse_krenker" in grunner else EGET_VALG
    if "ansatt_krenker" in grunner:
        return ANSATT
    return ALVORLIG if grunner else VANLIG
