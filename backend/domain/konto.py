"""An account of the portal, and what it may see."""

from __future__ import annotations

from dataclasses import dataclass

from backend.domain.skole import Maalform
from backend.domain.utkast import Mottaker


@dataclass(frozen=True)
class Innsyn:
    """What an account may see: the cases of one school that are addressed to its role. Nothing else exists for it."""

    skole: str
    rolle: Mottaker


@dataclass(frozen=True)
class Konto:
    """One person who receives cases."""

    id: str
    brukernavn: str
    epost: str
    skole: str
    rolle: Mottaker
    maalform: Maalform = "nb"

    @property
    def innsyn(self) -> Innsyn:
        """What this account may see."""
        return Innsyn(self.skole, self.rolle)
