"""An account of the portal, and what it may see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal

from backend.domain.skole import Maalform

Rolle = Literal["rektor", "saksbehandler", "skoleeier", "admin"]
"""What an account can be. Cases are addressed to rektor and skoleeier; a saksbehandler sees what is shared with them,
an admin makes accounts and sees no case."""
INVITERER: Final[Mapping[Rolle, tuple[Rolle, ...]]] = {
    "admin": ("rektor", "saksbehandler", "skoleeier", "admin"),
    "skoleeier": ("rektor", "saksbehandler", "skoleeier"),
    "rektor": ("saksbehandler", "rektor"),
    "saksbehandler": (),
}
"""Who may invite whom."""
FJERNER: Final[Mapping[Rolle, tuple[Rolle, ...]]] = {**INVITERER, "rektor": ("saksbehandler",)}
"""Who may remove whom; nobody removes themselves."""
GODKJENNER: Final[Mapping[Rolle, tuple[Rolle, ...]]] = {"rektor": ("rektor", "skoleeier"), "skoleeier": ("skoleeier",)}
"""Who may let a new account of the role in to what is addressed to the role: never an admin, who could else let
themselves in by inviting themselves."""


@dataclass(frozen=True)
class Innsyn:
    """The address of a case: one school and one role. To saksbehandler and admin none is ever addressed."""

    skole: str
    rolle: Rolle


@dataclass(frozen=True)
class Konto:
    """One person in the portal. `privat` is their private key, in memory alone and only while they are logged in.

    It is None for an account that is looked up, not logged in. `godkjent` is false for a new recipient until a
    colleague has let them in: until then nothing is sealed to them. `sikret` tells whether there is a second factor.
    """

    id: str
    brukernavn: str
    epost: str
    skole: str
    rolle: Rolle
    maalform: Maalform = "nb"
    godkjent: bool = True
    sikret: bool = field(default=False, compare=False)
    privat: bytes | None = field(default=None, compare=False, repr=False)

    @property
    def innsyn(self) -> Innsyn:
        """What is addressed to this account."""
        return Innsyn(self.skole, self.rolle)


@dataclass(frozen=True)
class Invitasjon:
    """Someone who may make an account until `utloper`; `godkjent` as for the account."""

    epost: str
    skole: str
    rolle: Rolle
    maalform: Maalform
    godkjent: bool
    utloper: datetime


Leserslag = Literal["konto", "gjenoppretting"]


@dataclass(frozen=True)
class Leser:
    """Someone to whom a case's key can be sealed: an account, or a recovery key on paper."""

    slag: Leserslag
    id: str
    offentlig: bytes
