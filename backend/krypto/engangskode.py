"""One-time codes (TOTP, RFC 6238: six digits, half minutes, SHA-1) and the recovery codes beside them."""

from __future__ import annotations

import re
from typing import Final

import pyotp
from nacl.utils import random

TRINN_S: Final = 30
_SLINGRING: Final = 1
"""So many half minutes a clock may be off, either way."""
_TEGN: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_RESERVE: Final = 16
"""Characters of a recovery code: 80 bits (Crockford's base32)."""


def ny_hemmelighet() -> str:
    """Return a new secret of 160 bits, as an app takes it (base32)."""
    return pyotp.random_base32(32)


def er_hemmelighet(tekst: str) -> bool:
    """Tell whether `tekst` has the form of a secret."""
    return re.fullmatch(r"[A-Z2-7]{32}", tekst) is not None


def lenke(hemmelighet: str, brukernavn: str) -> str:
    """Return the otpauth: address that an app reads from a QR code."""
    return pyotp.TOTP(hemmelighet).provisioning_uri(name=brukernavn, issuer_name="SiFra")


def finn_trinn(hemmelighet: str, kode: str, naa: float) -> int | None:
    """Return the half minute (counted from 1970) whose code this is, near `naa` (seconds since 1970); else None."""
    sifre = re.sub(r"\s", "", kode)
    if not (len(sifre) == 6 and sifre.isascii() and sifre.isdigit()):
        return None
    totp, midt = pyotp.TOTP(hemmelighet), int(naa) // TRINN_S
    naere = range(midt - _SLINGRING, midt + _SLINGRING + 1)
    treff = [trinn for trinn in naere if pyotp.utils.strings_equal(totp.at(trinn * TRINN_S), sifre)]
    return treff[-1] if treff else None


def ny_reservekode() -> str:
    """Return a new recovery code: four groups of four characters."""
    tegn = "".join(_TEGN[tall & 31] for tall in random(_RESERVE))
    return "-".join(tegn[i : i + 4] for i in range(0, _RESERVE, 4))


def les_reservekode(tekst: str) -> str | None:
    """Return the sixteen characters as they are hashed, whichever way they were typed; None for what cannot be one."""
    tegn = re.sub(r"[\s\u00a0–-]", "", tekst).upper().translate(str.maketrans("ILO", "110"))
    return tegn if len(tegn) == _RESERVE and not set(tegn) - set(_TEGN) else None
