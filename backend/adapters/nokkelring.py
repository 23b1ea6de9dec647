"""The private keys of those who are logged in: in this process's memory alone, each for one log-in."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

LEDIG: Final = timedelta(minutes=30)
"""How long a log-in may stand unused."""


@dataclass(frozen=True)
class Innlogging:
    """One log-in, as its owner sees it: `sist` is when it was last used, to the nearest five minutes before."""

    id: str
    opprettet: datetime
    sist: datetime
    egen: bool


@dataclass
class _Apen:
    konto_id: str
    privat: bytearray
    opprettet: datetime
    sist: datetime
    utloper: datetime

    def er_ute(self, naa: datetime) -> bool:
        """Whether its time has run out, or nobody has used it for too long."""
        return naa >= min(self.utloper, self.sist + LEDIG)

    def visk_ut(self) -> None:
        """Overwrite the key."""
        self.privat[:] = bytes(len(self.privat))


class Nokkelring:
    """Keys by the hash of the log-in's token. Nothing here is ever written: after a restart one logs in again."""

    def __init__(self) -> None:
        self._apne: dict[bytes, _Apen] = {}

    def legg(self, token: bytes, konto_id: str, privat: bytes, naa: datetime, utloper: datetime) -> None:
        """Keep a key open until `utloper`, or until it has not been used for LEDIG."""
        self.rydd()
        self._apne[token] = _Apen(konto_id, bytearray(privat), naa, naa, utloper)

    def hent(self, token: bytes) -> bytes | None:
        """Return the private key of the log-in, which is used thereby, or None where it is not open in this process."""
        apen, naa = self._apne.get(token), datetime.now(UTC)
        if apen is None or apen.er_ute(naa):
            return None
        apen.sist = naa
        return bytes(apen.privat)

    def innlogginger(self, konto_id: str, egen: bytes) -> list[Innlogging]:
        """Return the account's log-ins, the newest first; `egen` is the token of one's own."""
        self.rydd()
        funnet = [
            Innlogging(_id(token), apen.opprettet, _rund(apen.sist), token == egen)
            for token, apen in self._apne.items()
            if apen.konto_id == konto_id
        ]
        return sorted(funnet, key=lambda en: en.opprettet, reverse=True)

    def andre(self, konto_id: str, egen: bytes, bare: str | None = None) -> list[bytes]:
        """Return the tokens of the account's log-ins but one's own; with `bare`, the one with that id alone."""
        sine = [token for token, apen in self._apne.items() if apen.konto_id == konto_id and token != egen]
        return [token for token in sine if bare in (None, _id(token))]

    def glem(self, token: bytes) -> None:
        """Wipe the key of one log-in."""
        if apen := self._apne.pop(token, None):
            apen.visk_ut()

    def glem_konto(self, konto_id: str) -> None:
        """Wipe every key of an account."""
        for token in [t for t, apen in self._apne.items() if apen.konto_id == konto_id]:
            self.glem(token)

    def rydd(self) -> None:
        """Wipe the keys whose time has run out."""
        naa = datetime.now(UTC)
        for token in [t for t, apen in self._apne.items() if apen.er_ute(naa)]:
            self.glem(token)

    def tom(self) -> None:
        """Wipe all of them: the process ends."""
        for token in list(self._apne):
            self.glem(token)


def _id(token: bytes) -> str:
    """A name for a log-in that tells nothing of its token: what is hashed is a hash already."""
    return hashlib.sha256(token).hexdigest()[:16]


def _rund(tid: datetime) -> datetime:
    return tid.replace(minute=tid.minute - tid.minute % 5, second=0, microsecond=0)
