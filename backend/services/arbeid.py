"""Proof of work: instead of waiting, a browser may solve a puzzle (hashcash: Back 2002).

The puzzle is a text that we have signed; the solution is a number that makes SHA-256 of "text:number" begin with so
many zero bits. Nothing about the asker is in it, no address is looked at, and a puzzle can be used once.

How hard: `LETT` zero bits take 2**LETT tries on average. A cheap phone does some 200,000 a second in `arbeider.js`, so
that 14 bits take 0.08 s, and 0.4 s for the unluckiest of a hundred (docs/architecture.md). Only where more is solved
in an hour than whole schools could, does it grow, by one bit a doubling.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from backend.domain.feil import ArbeidKreves
from backend.services.struping import FOR_MANGE, Botte

LETT: Final = 14
TYNGST: Final = 19
GJELDER_S: Final = 300
"""How long a puzzle may be solved, in seconds."""
ROLIG: Final[dict[str, float]] = {"samtale": 1000.0, "kode": 100.0}
"""What is worked for, and how many an hour are solved without it getting harder."""
_MAKS_SVAR: Final = 80


@dataclass(frozen=True)
class _Oppgave:
    tekst: str
    utloper: int
    bits: int


class Arbeid:
    """Gives puzzles and takes solutions; its secret and what has been used live in memory alone."""

    def __init__(self, klokke: Callable[[], float] = time.time) -> None:
        self._klokke = klokke
        self._hemmelig = secrets.token_bytes(32)
        self._brukt: dict[str, int] = {}
        self._botter = {hva: Botte(per_time, sist=klokke()) for hva, per_time in ROLIG.items()}

    def krev(self, hva: str, losning: str, vent: int) -> None:
        """Let through one who has solved a puzzle for `hva`; else raise ArbeidKreves with a new one.

        `losning` is "TEXT:NUMBER" as the browser sends it, `vent` the seconds after which one may try without.
        """
        oppgave = self._les(hva, losning)
        if oppgave is None or not er_lost(losning, oppgave.bits):
            raise ArbeidKreves(FOR_MANGE, vent, self._ny(hva))
        self._brukt[oppgave.tekst] = oppgave.utloper
        self._botter[hva].naa(self._klokke())
        self._botter[hva].nivaa += 1

    def _ny(self, hva: str) -> dict[str, object]:
        bits = self._vekt(hva)
        ramme = f"{int(self._klokke()) + GJELDER_S}.{bits}.{secrets.token_urlsafe(6)}"
        return {"tekst": f"{ramme}.{self._merke(hva, ramme)}", "bits": bits}

    def _vekt(self, hva: str) -> int:
        ganger = int(self._botter[hva].naa(self._klokke()) / ROLIG[hva])
        return min(LETT + ganger.bit_length(), TYNGST)

    def _les(self, hva: str, losning: str) -> _Oppgave | None:
        """Return the puzzle that the solution names, where it is ours, for this, in time and not used."""
        if len(losning) > _MAKS_SVAR or not losning.isascii():
            return None
        tekst = losning.partition(":")[0]
        ramme, _, merke = tekst.rpartition(".")
        if not hmac.compare_digest(merke, self._merke(hva, ramme)):
            return None
        utloper, bits, _ = ramme.split(".", 2)
        self._glem_utlopte()
        if int(utloper) <= self._klokke() or tekst in self._brukt:
            return None
        return _Oppgave(tekst, int(utloper), int(bits))

    def _glem_utlopte(self) -> None:
        """The oldest stand first; what is used cannot outlive its puzzle by more than the puzzle's own time."""
        naa = self._klokke()
        while self._brukt and next(iter(self._brukt.values())) <= naa:
            del self._brukt[next(iter(self._brukt))]

    def _merke(self, hva: str, ramme: str) -> str:
        mac = hmac.digest(self._hemmelig, f"{hva}:{ramme}".encode(), "sha256")
        return base64.urlsafe_b64encode(mac[:12]).decode()


def er_lost(losning: str, bits: int) -> bool:
    """Tell whether SHA-256 of the solution begins with so many zero bits."""
    siffer = hashlib.sha256(losning.encode()).digest()
    return int.from_bytes(siffer, "big") >> (256 - bits) == 0
