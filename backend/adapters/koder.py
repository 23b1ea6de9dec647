"""Hashes of what must be recognised but never read back: receipt codes and session tokens.

A receipt code has 53 bits, so its hash is slow (Argon2id). The salt is the installation's own secret (`pepper`), the
same for every code: that makes the hash its own lookup key, and a wrong code costs exactly as much time as a right one.
The same slow hash gives the pair to which the case's key is sealed; only its public half is stored.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from argon2.low_level import Type, hash_secret_raw

from backend.domain.feil import Oppsettsfeil
from backend.krypto.innhold import Plass, aapne, forsegl
from backend.krypto.nokler import Nokkelpar, avled, par_fra_fro

MINNE_KIB: Final = 32 * 1024
RUNDER: Final = 2
SAMTIDIG: Final = 2
_LENGDE: Final = 32


@dataclass(frozen=True)
class Kodenokkel:
    """What follows from a receipt code: under what it is looked up (32 bytes), and the pair that opens its case."""

    oppslag: bytes
    par: Nokkelpar


class Koder:
    """Keyed hashes under the installation's pepper (at least 32 bytes). Losing the pepper makes every code useless."""

    def __init__(self, pepper: bytes) -> None:
        self._salt = hmac.digest(pepper, b"sifra/kvittering/1", "sha256")[:16]
        self._nokkel = hmac.digest(pepper, b"sifra/merke/1", "sha256")
        self.spornokkel = hmac.digest(pepper, b"sifra/spor/1", "sha256")
        """The key of the audit trail's chains."""
        self._konokkel = hmac.digest(pepper, b"sifra/svarbeskjed/1", "sha256")
        self._plass = asyncio.Semaphore(SAMTIDIG)

    async def kode(self, sifre: str) -> Kodenokkel:
        """Return what follows from the sixteen digits by a slow hash; at most two are computed at a time."""
        async with self._plass:
            rot = await asyncio.to_thread(self._treg_hash, sifre.encode())
        return Kodenokkel(avled(rot, "sifra/oppslag"), par_fra_fro(avled(rot, "sifra/kodepar")))

    def token(self, token: str) -> bytes:
        """Return the fast hash of a random token of 256 bits."""
        return hashlib.sha256(token.encode("utf-8", "replace")).digest()

    def tokennokkel(self, token: str) -> bytes:
        """Return the key (32 bytes) that only the token itself gives; its hash does not."""
        return avled(hashlib.sha512(token.encode("utf-8", "replace")).digest(), "sifra/token")

    def bevis(self, token: str) -> dict[str, str]:
        """Return what finds a conversation's case again by its token (hexadecimal), without giving the token away.

        It is made apart from `token` and `tokennokkel`: neither kind of token opens what is for the other.
        """
        samtale = f"samtale:{token}"
        return {"hash": self.token(samtale).hex(), "nokkel": self.tokennokkel(samtale).hex()}

    def merke(self, hva: str) -> str:
        """Return a keyed tag of `hva` (hexadecimal), for what must be recognised again and say nothing."""
        return hmac.new(self._nokkel, hva.encode(), "sha256").hexdigest()

    def lukk_for_ko(self, klartekst: bytes, rad: str) -> bytes:
        """Return what may wait in the queue of notices, sealed under the installation's key and bound to its row."""
        return forsegl(self._konokkel, klartekst, Plass("svarbeskjed", rad, ""))

    def aapne_fra_ko(self, data: bytes, rad: str) -> bytes:
        """Return what `lukk_for_ko` sealed; Forvansket for another row or a changed byte."""
        return aapne(self._konokkel, data, Plass("svarbeskjed", rad, ""))

    def _treg_hash(self, hva: bytes) -> bytes:
        return hash_secret_raw(
            hva, self._salt, time_cost=RUNDER, memory_cost=MINNE_KIB, parallelism=1, hash_len=_LENGDE, type=Type.ID
        )


def les_pepper(mappe: Path) -> bytes:
    """Read `mappe`/pepper, or make it (32 random bytes, mode 0600); Oppsettsfeil where the folder cannot be used."""
    return les_hemmelig(mappe / "pepper")


def les_hemmelig(fil: Path) -> bytes:
    """Read a secret of 32 bytes, or make it (mode 0600); Oppsettsfeil where its folder cannot be used."""
    try:
        fil.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not fil.exists():
            _skriv_ny(fil)
        hemmelig = fil.read_bytes()
    except OSError as feil:
        raise Oppsettsfeil(f"Kan ikke skrive i datamappen (SIFRA_DATA): {feil.strerror}.") from feil
    if len(hemmelig) < 32:
        raise Oppsettsfeil(f"Filen {fil.name} i datamappen er skadet.")
    return hemmelig


def _skriv_ny(fil: Path) -> None:
    midlertidig = fil.with_suffix(f".{os.getpid()}")
    with open(os.open(midlertidig, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as ut:
        ut.write(os.urandom(32))
        ut.flush()
        os.fsync(ut.fileno())
    midlertidig.rename(fil)
