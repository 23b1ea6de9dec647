"""The receipt code: sixteen digits, the only way back into a case for the person who reported."""

from __future__ import annotations

import re
import secrets

SIFRE = 16
_SKILLE = re.compile(r"[\s\u00a0.\-–]+")


def ny_kode() -> str:
    """Return a new code from the system's random source, as "1234 5678 9012 3456"."""
    return vis_kode(f"{secrets.randbelow(10**SIFRE):0{SIFRE}d}")


def les_kode(tekst: str) -> str | None:
    """Return the sixteen digits of a typed code, or None; spaces, dots and dashes do not matter."""
    sifre = _SKILLE.sub("", tekst)
    return sifre if re.fullmatch(rf"[0-9]{{{SIFRE}}}", sifre) else None


def vis_kode(sifre: str) -> str:
    """Return sixteen digits in groups of four."""
    return " ".join(sifre[i : i + 4] for i in range(0, SIFRE, 4))
