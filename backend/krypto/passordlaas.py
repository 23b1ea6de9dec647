"""The lock on an account: one Argon2id of the password both checks it and opens the account's private key.

What comes out is split (BLAKE2b): one half is stored hashed, to recognise the password; the other half is stored
nowhere and is the key. The parameters stand beside the salt, so that they can be raised later.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import unicodedata
from typing import Final

from argon2.low_level import Type, hash_secret_raw
from nacl.utils import random

from backend.krypto.nokler import LENGDE, avled

MINNE_KIB: Final = 64 * 1024
RUNDER: Final = 3
_SALT: Final = 16
_POST: Final = re.compile(r"\$sifra1\$m=(\d+),t=(\d+)\$([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+)")


def ny_laas(passord: str) -> tuple[str, bytes]:
    """Return what to store, "$sifra1$m=KiB,t=rounds$salt$check", and the key (32 bytes) that is stored nowhere."""
    salt = random(_SALT)
    sjekk, nokkel = _splitt(passord, salt, MINNE_KIB, RUNDER)
    return f"$sifra1$m={MINNE_KIB},t={RUNDER}${_tekst(salt)}${_tekst(sjekk)}", nokkel


def ingen_laas() -> str:
    """Return a lock that no password opens: for unknown users, so that they cost as much time as known ones."""
    return f"$sifra1$m={MINNE_KIB},t={RUNDER}${_tekst(random(_SALT))}${_tekst(random(LENGDE))}"


def laas_opp(post: str, passord: str) -> bytes | None:
    """Return the key where the password is right, else None."""
    treff = _POST.fullmatch(post)
    if treff is None:
        return None
    minne, runder, salt, ventet = treff.groups()
    sjekk, nokkel = _splitt(passord, base64.b64decode(salt), int(minne), int(runder))
    return nokkel if hmac.compare_digest(sjekk, base64.b64decode(ventet)) else None


def _splitt(passord: str, salt: bytes, minne_kib: int, runder: int) -> tuple[bytes, bytes]:
    """The check and the key. The same password typed on another keyboard is the same (Unicode NFC)."""
    ord_ = unicodedata.normalize("NFC", passord).encode("utf-8", "surrogatepass")
    rot = hash_secret_raw(ord_, salt, runder, minne_kib, 1, LENGDE, Type.ID)
    return hashlib.sha256(avled(rot, "sifra/sjekk")).digest(), avled(rot, "sifra/konto")


def _tekst(data: bytes) -> str:
    return base64.b64encode(data).decode()
