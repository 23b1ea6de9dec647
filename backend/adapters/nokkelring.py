"""The private keys of those who are logged in: in this process's memory alone, each for one log-in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime


@dataclass
class _Apen:
    konto_id: str
    privat: bytearray
    utloper: datetime

    def visk_ut(self) -> None:
        """Overwrite the key."""
        self.privat[:] = bytes(len(self.privat))


class Nokkelring:
    """Keys by the hash of the log-in's token. Nothing here is ever written: after a restart one logs in again."""

    def __init__(self) -> None:
        self._apne: dict[bytes, _Apen] = {}

    def legg(self, token: bytes, konto_id: str, privat: bytes, utloper: datetime) -> None:
        """Keep a key open until `utloper`."""
        self.rydd()
        self._apne[token] = _Apen(konto_id, bytearray(privat), utloper)

    def hent(self, token: bytes) -> bytes | None:
        """Return the private key of the log-in, or None where it is not open in this process."""
        apen = self._apne.get(token)
        return bytes(apen.privat) if apen and apen.utloper > datetime.now(UTC) else None

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
        for token in [t for t, apen in self._apne.items() if apen.utloper <= naa]:
            self.glem(token)

    def tom(self) -> None:
        """Wipe all of them: the process ends."""
        for token in list(self._apne):
            self.glem(token)
