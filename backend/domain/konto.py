"""An account of the portal, and what it may see."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from backend.domain.skole import Maalform
from backend.domain.utkast import Mottaker


@dataclass(frozen=True)
class Innsyn:
    """What an account may see: the cases of one school that are addressed to its role. Nothing else exists for it."""

    skole: str
    rolle: Mottaker


@dataclass(frozen=True)
class Konto:
    """One person who receives cases. `privat` is their private key, in memory alone and only while they are logged in.

    It is None for an account that is looked up, not logged in.
    """

    id: str
    brukernavn: str
    epost: str
    skole: str
    rolle: Mottaker
    maalform: Maalform = "nb"
    privat: bytes | None = field(default=None, compare=False, repr=False)

    @property
    def innsyn(self) -> Innsyn:
        """What this account may see."""
        return Innsyn(self.skole, self.rolle)


Leserslag = Literal["konto", "gjenoppretting"]


@dataclass(frozen=True)
class Leser:
    """Someone to whom a case's key can be sealed: an account, or a recovery key on paper."""

    slag: Leserslag
    id: str
    offentlig: bytes
