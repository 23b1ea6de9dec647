"""A backup as one stream that only the holder of the private key reads: a fresh key, sealed to the backup's public key,
and under it libsodium's secretstream (XChaCha20-Poly1305). A piece that is missing, moved or changed does not open, and
neither does a file whose end was cut off.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, Final

from nacl import bindings
from nacl.utils import random

from backend.domain.feil import Forvansket
from backend.krypto.nokler import LENGDE, Nokkelpar, pakk, pakk_opp

MERKE: Final = b"SiFra-kopi 1\n"
BIT: Final = 64 * 1024
"""Bytes in one piece; the last may be shorter."""
_HVA: Final = "sifra\0kopi"
_PAKKET: Final = len(pakk(bytes(LENGDE), bindings.crypto_box_keypair()[0], _HVA))
_HODE: Final = bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES
_TILLEGG: Final = bindings.crypto_secretstream_xchacha20poly1305_ABYTES
_SIST: Final = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
_MER: Final = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE


class Kopiskriver:
    """Encrypts what it takes in, and writes it to `ut` as it goes."""

    def __init__(self, ut: BinaryIO, offentlig: bytes) -> None:
        nokkel = random(LENGDE)
        self._tilstand = bindings.crypto_secretstream_xchacha20poly1305_state()
        hode = bindings.crypto_secretstream_xchacha20poly1305_init_push(self._tilstand, nokkel)
        self._ut = ut
        self._rest = bytearray()
        ut.write(MERKE + pakk(nokkel, offentlig, _HVA) + hode)

    def ta(self, data: bytes) -> None:
        """Take in the next bytes."""
        self._rest += data
        while len(self._rest) > BIT:  # something is always left, to be the last
            self._skriv(bytes(self._rest[:BIT]), _MER)
            del self._rest[:BIT]

    def slutt(self) -> None:
        """Write the last piece; without it the backup does not open."""
        self._skriv(bytes(self._rest), _SIST)

    def _skriv(self, bit: bytes, merke: int) -> None:
        self._ut.write(bindings.crypto_secretstream_xchacha20poly1305_push(self._tilstand, bit, MERKE, merke))


def les_kopi(inn: BinaryIO, par: Nokkelpar) -> Iterator[bytes]:
    """Yield the bytes of a backup piece by piece; Forvansket for another key, or a file that is not whole."""
    if inn.read(len(MERKE)) != MERKE:
        raise Forvansket("Filen er ikke en sikkerhetskopi fra SiFra.")
    nokkel = pakk_opp(inn.read(_PAKKET), par, _HVA)
    tilstand, merke = bindings.crypto_secretstream_xchacha20poly1305_state(), _MER
    try:
        bindings.crypto_secretstream_xchacha20poly1305_init_pull(tilstand, inn.read(_HODE), nokkel)
        while merke != _SIST:
            bit = inn.read(BIT + _TILLEGG)
            data, merke = bindings.crypto_secretstream_xchacha20poly1305_pull(tilstand, bit, MERKE)
            yield data
    except (RuntimeError, TypeError, ValueError):
        raise Forvansket("Sikkerhetskopien er skadet eller ikke hel.") from None
    if inn.read(1):
        raise Forvansket("Sikkerhetskopien er skadet eller ikke hel.")
