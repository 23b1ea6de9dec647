"""Keys: random ones, pairs, one key wrapped under another, and keys derived from a key.

Every wrapped key is bound to what it opens (`hva`), so that it cannot be put in another row's place.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Final

from nacl import bindings
from nacl.exceptions import CryptoError
from nacl.utils import random

from backend.domain.feil import Forvansket

LENGDE: Final = 32
UAAPNELIG: Final = "Innholdet kan ikke åpnes. Si fra til den som drifter SiFra."
_NONCE: Final = bindings.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
_MERKE: Final = 16


@dataclass(frozen=True)
class Nokkelpar:
    """An X25519 pair, 32 bytes each."""

    offentlig: bytes
    privat: bytes = field(repr=False)


def nytt_par() -> Nokkelpar:
    """Return a new random pair."""
    return Nokkelpar(*bindings.crypto_box_keypair())


def par_fra_fro(fro: bytes) -> Nokkelpar:
    """Return the pair that belongs to a secret of 32 bytes."""
    return Nokkelpar(*bindings.crypto_box_seed_keypair(fro))


def par_fra_privat(privat: bytes) -> Nokkelpar:
    """Return the pair that a private key is half of."""
    return Nokkelpar(bindings.crypto_scalarmult_base(privat), privat)


def avled(rot: bytes, formaal: str, hva: str = "") -> bytes:
    """Return the key of 32 bytes for one purpose (at most 16 characters), from one of 32 to 64 bytes (BLAKE2b)."""
    return hashlib.blake2b(hva.encode(), key=rot, digest_size=LENGDE, person=formaal.encode()).digest()


def krypter(nokkel: bytes, klartekst: bytes, hva: str) -> bytes:
    """Return nonce and ciphertext (XChaCha20-Poly1305), bound to `hva`."""
    nonce = random(_NONCE)
    return nonce + bindings.crypto_aead_xchacha20poly1305_ietf_encrypt(klartekst, hva.encode(), nonce, nokkel)


def dekrypter(nokkel: bytes, data: bytes, hva: str) -> bytes:
    """Return what `krypter` sealed; Forvansket for another key, another place or a changed byte."""
    try:
        return bindings.crypto_aead_xchacha20poly1305_ietf_decrypt(data[_NONCE:], hva.encode(), data[:_NONCE], nokkel)
    except (CryptoError, TypeError, ValueError):
        raise Forvansket(UAAPNELIG) from None


def pakk(nokkel: bytes, offentlig: bytes, hva: str) -> bytes:
    """Return a key sealed to whoever holds the private half (anonymous sealed box), bound to `hva`."""
    return bindings.crypto_box_seal(_merke(hva) + nokkel, offentlig)


def pakk_opp(data: bytes, par: Nokkelpar, hva: str) -> bytes:
    """Return the key that `pakk` sealed; Forvansket for another pair, another place or a changed byte."""
    try:
        innhold = bindings.crypto_box_seal_open(data, par.offentlig, par.privat)
    except (CryptoError, TypeError, ValueError):
        raise Forvansket(UAAPNELIG) from None
    if innhold[:_MERKE] != _merke(hva):
        raise Forvansket(UAAPNELIG)
    return innhold[_MERKE:]


def _merke(hva: str) -> bytes:
    return hashlib.blake2b(hva.encode(), digest_size=_MERKE, person=b"sifra/pakke").digest()
