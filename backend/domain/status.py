"""How far a case has come, and which steps are open from there."""

from __future__ import annotations

from typing import Final, Literal, TypeGuard, get_args

from backend.domain.feil import Konflikt, Ugyldig

Status = Literal["mottatt", "under_arbeid", "tiltak", "lukket"]
STATUSER: Final[tuple[Status, ...]] = get_args(Status)

NESTE: Final[dict[Status, tuple[Status, ...]]] = {
    "mottatt": ("under_arbeid", "tiltak"),
    "under_arbeid": ("tiltak", "lukket"),
    "tiltak": ("under_arbeid", "lukket"),
    "lukket": ("under_arbeid",),
}
"""§ 12-4 second paragraph: the school is to look into every case, so none goes straight from received to closed."""


def er_status(verdi: str) -> TypeGuard[Status]:
    """Tell whether `verdi` is one of the four."""
    return verdi in STATUSER


def bytt(fra: Status, til: str) -> Status:
    """Return the new status; Ugyldig for one that does not exist, Konflikt for a step that is not open."""
    if not er_status(til):
        raise Ugyldig("Den statusen finnes ikke.")
    if til not in NESTE[fra]:
        raise Konflikt("Saken kan ikke gå rett fra den ene statusen til den andre.")
    return til
