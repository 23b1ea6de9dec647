"""Proof of having reported: a case number that people can read aloud, and a check code that the school can verify.

Both are written in Crockford's base 32: no letter looks like a digit, and O, I and L are read as 0, 1 and 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from backend.domain.utkast import Mottaker

TEGN: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
NUMMER_TEGN: Final = 10
"""50 bits: among 100,000 cases two have the same number with a probability of 5 in a million."""
KODE_TEGN: Final = 12
"""60 bits, tried by hand by someone who is logged in."""
_BITS: Final = 5
_LIKE: Final = str.maketrans({"O": "0", "I": "1", "L": "1"})


@dataclass(frozen=True)
class Bevis:
    """What the proof says: when the case was raised, with whom at which school, and nothing of what it is about.

    `klokke` ("10.15") is there only where the person gave a name at once: of an anonymous one the date alone is shown.
    """

    saksnummer: str
    kontrollkode: str
    skole: str
    mottaker: Mottaker
    dato: date
    klokke: str | None = None


def som_tegn(merke: str, antall: int) -> str:
    """Return the first `antall` signs of a keyed tag (hexadecimal, at least 64 digits)."""
    tall = int(merke, 16) >> (len(merke) * 4 - antall * _BITS)
    return "".join(TEGN[tall >> (_BITS * plass) & 31] for plass in reversed(range(antall)))


def grupper(tegn: str, lengde: int) -> str:
    """Return signs in groups, with a dash between."""
    return "-".join(tegn[i : i + lengde] for i in range(0, len(tegn), lengde))


def les_tegn(tekst: str, antall: int) -> str | None:
    """Return the signs of what was typed, or None; small letters, dashes and spaces do not matter."""
    tegn = "".join(t for t in tekst.upper() if not t.isspace() and t not in "-–.").translate(_LIKE)
    return tegn if len(tegn) == antall and set(tegn) <= set(TEGN) else None
