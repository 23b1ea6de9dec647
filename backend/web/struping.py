"""Slows down those who guess: growing pauses for each key, in memory alone, under a secret that changes each day.

An address is never kept: it is hashed at once with the day's secret, which no one can read and no one stores.
"""

from __future__ import annotations

import hmac
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from math import ceil
from typing import Final

from aiohttp import web

from backend.domain.feil import ForMange

GLEMT_S: Final = 15 * 60.0
"""After so many quiet seconds a key is forgotten."""
_FLEST: Final = 20_000


@dataclass(frozen=True)
class Grense:
    """`gratis` failures cost nothing; then the pause doubles from `forste` to `lengste` seconds."""

    gratis: int
    forste: float
    lengste: float


@dataclass
class _Tilstand:
    feil: int
    sperret_til: float
    sist: float


class Struping:
    """Counts failures. `av` turns it off (measuring in demo mode). `klokke` gives seconds."""

    def __init__(self, *, av: bool = False, klokke: Callable[[], float] = time.monotonic) -> None:
        self._av = av
        self._klokke = klokke
        self._sett: OrderedDict[bytes, _Tilstand] = OrderedDict()
        self._dag: date | None = None
        self._hemmelig = b""

    def forsok(self, grenser: dict[str, Grense]) -> None:
        """Count one try under each key before it is made; ForMange while a pause of one of them lasts.

        A try that is refused does not make the pause longer, so nobody can be kept out for good.
        """
        if self._av:
            return
        naa = self._klokke()
        nokler = {self._nokkel(hva): grense for hva, grense in grenser.items()}
        vent = max((self._sett[n].sperret_til - naa for n in nokler if n in self._sett), default=0.0)
        if vent > 0:
            raise ForMange("For mange forsøk. Vent litt, og prøv igjen.", ceil(vent))
        for nokkel, grense in nokler.items():
            self._tell(nokkel, grense, naa)

    def lyktes(self, *hva: str) -> None:
        """Forget the failures of these keys."""
        for nokkel in hva:
            self._sett.pop(self._nokkel(nokkel), None)

    def teller_ikke(self, hva: str) -> None:
        """Take back one try under this key, and its pause: it was right."""
        if tilstand := self._sett.get(self._nokkel(hva)):
            tilstand.feil, tilstand.sperret_til = tilstand.feil - 1, 0.0

    def _tell(self, nokkel: bytes, grense: Grense, naa: float) -> None:
        gammel = self._sett.pop(nokkel, None)
        feil = gammel.feil + 1 if gammel and naa - gammel.sist < GLEMT_S else 1
        over = feil - grense.gratis
        pause = min(grense.forste * 2 ** min(over - 1, 30), grense.lengste) if over > 0 else 0.0
        self._sett[nokkel] = _Tilstand(feil, naa + pause, naa)
        if len(self._sett) > _FLEST:
            self._sett.popitem(last=False)

    def _nokkel(self, hva: str) -> bytes:
        i_dag = datetime.now(UTC).date()
        if i_dag != self._dag:
            self._dag, self._hemmelig = i_dag, secrets.token_bytes(32)
            self._sett.clear()
        return hmac.digest(self._hemmelig, hva.encode("utf-8", "replace"), "sha256")


STRUPING: web.AppKey[Struping] = web.AppKey("struping", Struping)
"""Set once by the app: `app[STRUPING] = Struping(av=not innstillinger.vern)`."""
