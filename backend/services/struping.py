"""Slows down those who guess and those who flood, in memory alone, under a secret that changes each day.

An address is never kept: it is hashed at once with the day's secret, which no one can read and no one stores. Nobody is
shut out: what is refused here may be had by waiting, or by work (backend/services/arbeid.py).
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
from typing import Final, TypeVar

from backend.domain.feil import ForMange

GLEMT_S: Final = 15 * 60.0
"""After so many quiet seconds a key is forgotten."""
_FLEST: Final = 20_000
_TIME_S: Final = 3600.0
T = TypeVar("T")
FOR_MANGE: Final = "For mange forsøk. Vent litt, og prøv igjen."


@dataclass(frozen=True)
class Grense:
    """`gratis` failures cost nothing; then the pause doubles from `forste` to `lengste` seconds."""

    gratis: int
    forste: float
    lengste: float


@dataclass(frozen=True)
class Kvote:
    """`samlet` may be had at once, and after that `per_time` an hour."""

    samlet: int
    per_time: float


@dataclass
class Botte:
    """A leaking bucket: what is poured in runs out again, `per_time` an hour."""

    per_time: float
    nivaa: float = 0.0
    sist: float = 0.0

    def naa(self, naa: float) -> float:
        """Return how full it is now."""
        self.nivaa = max(0.0, self.nivaa - (naa - self.sist) * self.per_time / _TIME_S)
        self.sist = naa
        return self.nivaa


@dataclass
class _Tilstand:
    feil: int
    sperret_til: float
    sist: float


class Struping:
    """Counts failures and use. `av` turns it off (measuring in demo mode). `klokke` gives seconds."""

    def __init__(self, *, av: bool = False, klokke: Callable[[], float] = time.monotonic) -> None:
        self._av = av
        self._klokke = klokke
        self._sett: OrderedDict[bytes, _Tilstand] = OrderedDict()
        self._botter: OrderedDict[bytes, Botte] = OrderedDict()
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
            raise ForMange(FOR_MANGE, ceil(vent))
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

    def bruk(self, hva: str, kvote: Kvote) -> None:
        """Use one of what the key may have; ForMange, with the seconds until the next one, where nothing is left."""
        if self._av:
            return
        naa, nokkel = self._klokke(), self._nokkel(hva)
        botte = self._botter.pop(nokkel, None) or Botte(kvote.per_time, sist=naa)
        _legg_sist(self._botter, nokkel, botte)
        over = botte.naa(naa) + 1 - kvote.samlet
        if over > 0:
            raise ForMange(FOR_MANGE, ceil(over * _TIME_S / kvote.per_time))
        botte.nivaa += 1

    def _tell(self, nokkel: bytes, grense: Grense, naa: float) -> None:
        gammel = self._sett.pop(nokkel, None)
        feil = gammel.feil + 1 if gammel and naa - gammel.sist < GLEMT_S else 1
        over = feil - grense.gratis
        pause = min(grense.forste * 2 ** min(over - 1, 30), grense.lengste) if over > 0 else 0.0
        _legg_sist(self._sett, nokkel, _Tilstand(feil, naa + pause, naa))

    def _nokkel(self, hva: str) -> bytes:
        i_dag = datetime.now(UTC).date()
        if i_dag != self._dag:
            self._dag, self._hemmelig = i_dag, secrets.token_bytes(32)
            self._sett.clear()
            self._botter.clear()
        return hmac.digest(self._hemmelig, hva.encode("utf-8", "replace"), "sha256")


def _legg_sist(minne: OrderedDict[bytes, T], nokkel: bytes, verdi: T) -> None:
    minne[nokkel] = verdi
    if len(minne) > _FLEST:
        minne.popitem(last=False)
