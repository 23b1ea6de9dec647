"""The content of one row: padded, encrypted with the key of its case, and bound to its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from nacl.bindings import sodium_pad, sodium_unpad
from nacl.exceptions import CryptoError

from backend.domain.feil import Forvansket
from backend.krypto.nokler import UAAPNELIG, dekrypter, krypter

FORMAT: Final = 2
"""XChaCha20-Poly1305 over padded bytes. Format 1 was JSON in clear, and is not read any more."""
MINST: Final = 4096
"""Shorter contents all have this length, in bytes; longer ones the next power of two."""


@dataclass(frozen=True)
class Plass:
    """Where a content stands: its table, its row, and the case whose key it has."""

    tabell: str
    rad: str
    varsel_id: str

    def __str__(self) -> str:
        return "\0".join(("sifra", str(FORMAT), self.tabell, self.rad, self.varsel_id))


def forsegl(nokkel: bytes, klartekst: bytes, plass: Plass) -> bytes:
    """Return the bytes to store at `plass`."""
    return krypter(nokkel, sodium_pad(klartekst, _storrelse(len(klartekst))), str(plass))


def aapne(nokkel: bytes, data: bytes, plass: Plass) -> bytes:
    """Return what was sealed; Forvansket for another key, for bytes of another place, or a changed byte."""
    fylt = dekrypter(nokkel, data, str(plass))
    try:
        return sodium_unpad(fylt, len(fylt))
    except CryptoError:
        raise Forvansket(UAAPNELIG) from None


def _storrelse(lengde: int) -> int:
    """The padded length: room for the content and at least one byte that marks its end."""
    return max(MINST, 1 << lengde.bit_length())
