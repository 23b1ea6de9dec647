"""A file as a row of equal pieces, each encrypted as it comes (libsodium's secretstream, XChaCha20-Poly1305).

The stream holds its own order and its own end: a piece that is missing, moved, repeated or of another file does not
open. Its number of pieces is a power of two, so that what is stored tells little of the length; the true length is
kept by whoever keeps the key.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from nacl import bindings

from backend.domain.feil import Forvansket
from backend.krypto.nokler import UAAPNELIG

BIT: Final = 256 * 1024
"""Bytes of the file in one piece; the last is filled up."""
_HODE: Final = bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES
_SIST: Final = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
_MER: Final = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE


class Krypterer:
    """Encrypts one file under a key of its own, bound to `plass`; `biter` are the pieces so far."""

    def __init__(self, nokkel: bytes, plass: str) -> None:
        self._tilstand = bindings.crypto_secretstream_xchacha20poly1305_state()
        self._hode = bindings.crypto_secretstream_xchacha20poly1305_init_push(self._tilstand, nokkel)
        self._plass = plass.encode()
        self._rest = bytearray()
        self.lengde = 0
        self.biter: list[bytes] = []

    def ta(self, data: bytes) -> None:
        """Take in the next bytes of the file."""
        self.lengde += len(data)
        self._rest += data
        while len(self._rest) > BIT:  # one piece is always left, to be the last
            self._lukk(bytes(self._rest[:BIT]))
            del self._rest[:BIT]

    def slutt(self) -> list[bytes]:
        """End the file, and return all of its pieces."""
        i_alt = 1 << len(self.biter).bit_length()
        innhold = bytes(self._rest)
        self._rest.clear()
        while len(self.biter) < i_alt:
            siste = len(self.biter) == i_alt - 1
            self._lukk(innhold.ljust(BIT, b"\0"), _SIST if siste else _MER)
            innhold = b""
        return self.biter

    def _lukk(self, bit: bytes, merke: int = _MER) -> None:
        lukket = bindings.crypto_secretstream_xchacha20poly1305_push(self._tilstand, bit, self._plass, merke)
        self.biter.append(lukket if self.biter else self._hode + lukket)


def krypter_fil(nokkel: bytes, data: bytes, plass: str) -> list[bytes]:
    """Return the pieces of a whole file."""
    krypterer = Krypterer(nokkel, plass)
    krypterer.ta(data)
    return krypterer.slutt()


def dekrypter_fil(nokkel: bytes, biter: Iterable[bytes], plass: str, lengde: int) -> bytes:
    """Return the file of `lengde` bytes; Forvansket for another key or place, or a piece that is not as it was."""
    try:
        data = b"".join(_aapne(nokkel, biter, plass.encode()))
    except (RuntimeError, TypeError, ValueError):
        raise Forvansket(UAAPNELIG) from None
    if len(data) < lengde:
        raise Forvansket(UAAPNELIG)
    return data[:lengde]


def _aapne(nokkel: bytes, biter: Iterable[bytes], plass: bytes) -> Iterator[bytes]:
    tilstand = bindings.crypto_secretstream_xchacha20poly1305_state()
    merke = None
    for nr, bit in enumerate(biter):
        if nr == 0:
            bindings.crypto_secretstream_xchacha20poly1305_init_pull(tilstand, bit[:_HODE], nokkel)
            bit = bit[_HODE:]
        data, merke = bindings.crypto_secretstream_xchacha20poly1305_pull(tilstand, bit, plass)
        yield data
    if merke != _SIST:
        raise ValueError("the end is missing")
