"""How long a case is kept, and when it may be destroyed.

GDPR art. 5 no. 1 e: no longer than the purpose needs. What the school must be able to show afterwards (opplæringslova
§ 12-4 last paragraph) and what it must archive (arkivlova) is taken over by its own archive before that: hence the
export, and the warning.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final, Literal, get_args

from backend.domain.feil import Konflikt, Ugyldig
from backend.domain.status import Status

Frister = Mapping[Status, int]
"""Days after the last change, by status. A status that is not there is kept until it gets another one."""
STANDARD: Final[Frister] = {"lukket": 730}
"""Closed cases two years; open cases are never destroyed by the clock."""
MINST: Final[Mapping[Status, int]] = {"lukket": 90, "mottatt": 365, "under_arbeid": 365, "tiltak": 365}
"""A school cannot set fewer days than these."""
VARSLES: Final = timedelta(days=14)
"""So long before, the recipients are told, by e-mail and in the portal."""

Slettegrunn = Literal["frist", "feilsendt", "dobbelt", "prove", "onsket"]
"""`frist`: the clock. The others are the recipient's own decision."""
EGNE_GRUNNER: Final[tuple[Slettegrunn, ...]] = get_args(Slettegrunn)[1:]
Holdgrunn = Literal["statsforvalteren", "domstol", "tilsyn", "annet"]
HOLDGRUNNER: Final[tuple[Holdgrunn, ...]] = get_args(Holdgrunn)


def les_slettegrunn(tekst: str) -> Slettegrunn:
    """Return the reason that a recipient gives; Ugyldig for one that does not exist."""
    for grunn in EGNE_GRUNNER:
        if tekst == grunn:
            return grunn
    raise Ugyldig("Velg en grunn.")


def les_holdgrunn(tekst: str) -> Holdgrunn:
    """Return the reason to keep a case; Ugyldig for one that does not exist."""
    for grunn in HOLDGRUNNER:
        if tekst == grunn:
            return grunn
    raise Ugyldig("Velg en grunn.")


def frist(status: Status, sist_endret: datetime, frister: Frister) -> datetime | None:
    """Return when a case in this status has been kept long enough; None where the clock does not run."""
    dager = frister.get(status)
    return None if dager is None else sist_endret + timedelta(days=dager)


def skal_varsles(naa: datetime, status: Status, sist_endret: datetime, frister: Frister) -> datetime | None:
    """Return when to destroy a case of which it is time to tell; at the soonest in 14 days. None where it is not time.

    A machine that was off for a year destroys nothing that nobody was told about.
    """
    naar = frist(status, sist_endret, frister)
    if naar is None or naar - VARSLES > naa:
        return None
    return max(naar, naa + VARSLES)


def krev_ikke_holdt(holdt: str | None) -> None:
    """Raise Konflikt for a case that is held."""
    if holdt:
        raise Konflikt("Saken holdes tilbake, og kan ikke slettes. Opphev det først.")
