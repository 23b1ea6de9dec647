"""How serious a report is, and why: one rule a reason, each with the section that it rests on.

The rules are also the explanation that the recipient and the person who reported are shown.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from backend.domain.skole import Skole, Tekst
from backend.domain.utkast import Alvorlighet, Grunn, Utkast

_ALVORLIGE_TILFELLER = "§ 12-4 andre ledd fjerde punktum"


@dataclass(frozen=True)
class Regel:
    """One reason: how serious it makes the case, the section it rests on, and what it says to people."""

    grunn: Grunn
    alvorlighet: Literal["straks", "alvorlig"]
    hjemmel: str
    forklaring: Tekst


REGLER: dict[Grunn, Regel] = {
    regel.grunn: regel
    for regel in (
        Regel(
            "ansatt_krenker",
            "straks",
            "§ 12-5 første ledd",
            {
                "nb": "En voksen som arbeider på skolen, skal ha krenket en elev. Rektor skal ha beskjed straks, "
                "og rektor skal si fra til skoleeieren, hvis ikke meldingen er åpenbart grunnløs.",
                "nn": "Ein vaksen som arbeider på skolen, skal ha krenkt ein elev. Rektor skal ha beskjed straks, "
                "og rektor skal seie frå til skoleeigaren, om ikkje meldinga er openbert grunnlaus.",
            },
        ),
        Regel(
            "ledelse_krenker",
            "straks",
            "§ 12-5 andre ledd",
            {
                "nb": "En i skolens ledelse skal ha krenket en elev. Da går saken rett til skoleeieren.",
                "nn": "Ein i leiinga ved skolen skal ha krenkt ein elev. Då går saka rett til skoleeigaren.",
            },
        ),
        Regel(
            "saerlig_voldelig",
            "alvorlig",
            _ALVORLIGE_TILFELLER,
            {"nb": "Krenkelsen er særlig voldelig.", "nn": "Krenkinga er særleg valdeleg."},
        ),
        Regel(
            "flere_mot_en",
            "alvorlig",
            _ALVORLIGE_TILFELLER,
            {"nb": "Flere elever er sammen om det.", "nn": "Fleire elevar er saman om det."},
        ),
        Regel(
            "lang_tid_ulost",
            "alvorlig",
            _ALVORLIGE_TILFELLER,
            {
                "nb": "Det har vart lenge uten at skolen har klart å løse det.",
                "nn": "Det har vart lenge utan at skolen har klart å løyse det.",
            },
        ),
        Regel(
            "digital_paa_tvers",
            "alvorlig",
            _ALVORLIGE_TILFELLER,
            {"nb": "Det skjer på nett, på tvers av skoler.", "nn": "Det skjer på nett, på tvers av skolar."},
        ),
        Regel(
            "grove_trusler",
            "alvorlig",
            _ALVORLIGE_TILFELLER,
            {"nb": "Det er kommet grove trusler.", "nn": "Det har kome grove truslar."},
        ),
        Regel(
            "seksuelt_overgrep",
            "alvorlig",
            _ALVORLIGE_TILFELLER,
            {"nb": "Det kan være et seksuelt overgrep.", "nn": "Det kan vere eit seksuelt overgrep."},
        ),
    )
}


def finn_grunner(utkast: Utkast, skole: Skole) -> tuple[Grunn, ...]:
    """Return all reasons that hold, sorted; a reason about who violates follows from `utover`, never from `tegn`."""
    grunner: set[Grunn] = {g for g in utkast.tegn if REGLER[g].alvorlighet == "alvorlig"}
    if utkast.utover == "flere_elever":
        grunner.add("flere_mot_en")
    if ledelse_krenker(utkast, skole):
        grunner.add("ledelse_krenker")
    elif utkast.utover == "ansatt":
        grunner.add("ansatt_krenker")
    return tuple(sorted(grunner))


def ledelse_krenker(utkast: Utkast, skole: Skole) -> bool:
    """§ 12-5 second paragraph: does someone in the school's leadership violate?

    Also where an adult is named by a leadership title of this school in `involverte` but `utover` says only `ansatt` or
    `ukjent`: the doubt never falls out towards rektor.
    """
    if utkast.utover == "skoleledelse":
        return True
    return utkast.utover in ("ansatt", "ukjent") and any(_er_leder(hvem, skole) for hvem in utkast.involverte)


def finn_alvorlighet(grunner: tuple[Grunn, ...]) -> Alvorlighet:
    """`straks` (§ 12-5) wins over `alvorlig` (§ 12-4 second paragraph: the owner is to hear of it); else `ordinaer`."""
    nivaer = {REGLER[grunn].alvorlighet for grunn in grunner}
    if "straks" in nivaer:
        return "straks"
    return "alvorlig" if nivaer else "ordinaer"


def finn_paragrafer(grunner: tuple[Grunn, ...]) -> tuple[str, ...]:
    """The duty to act (§ 12-4) always; the sharpened duty (§ 12-5) where an adult at the school violates."""
    return ("§ 12-4", "§ 12-5") if {"ansatt_krenker", "ledelse_krenker"} & set(grunner) else ("§ 12-4",)


def _er_leder(hvem: str, skole: Skole) -> bool:
    tekst = hvem.lower()
    return any(re.search(rf"\b{re.escape(tittel)}(?:en|n)?\b", tekst) for tittel in skole.ledelse)
