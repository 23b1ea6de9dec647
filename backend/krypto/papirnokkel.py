"""A recovery key as it is written on paper: Crockford's base32 in groups of four, with a check against slips.

No letter is mistaken for another: I and L are read as 1, O as 0; case, spaces and dashes do not matter.
"""

from __future__ import annotations

import hashlib
import re
from typing import Final

from nacl.utils import random

from backend.domain.feil import Ugyldig
from backend.krypto.nokler import LENGDE

_TEGN: Final = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_SJEKK: Final = 3
_ANTALL: Final = 56
"""Characters: 32 bytes of secret and 3 of check, five bits each."""
_LIKE: Final = str.maketrans("ILO", "110")


def ny_fro() -> bytes:
    """Return a new secret of 32 bytes."""
    return random(LENGDE)


def skriv_fro(fro: bytes) -> str:
    """Return the secret as fourteen groups of four characters."""
    tall = int.from_bytes(fro + _sjekk(fro))
    tegn = "".join(_TEGN[tall >> 5 * i & 31] for i in reversed(range(_ANTALL)))
    return " ".join(tegn[i : i + 4] for i in range(0, _ANTALL, 4))


def les_fro(tekst: str) -> bytes:
    """Return the secret that was written down; Ugyldig for a slip."""
    tegn = re.sub(r"[\s\u00a0–-]", "", tekst).upper().translate(_LIKE)
    if len(tegn) != _ANTALL or set(tegn) - set(_TEGN):
        raise Ugyldig("En gjenopprettingsnøkkel har {antall} tegn. Se etter om noe mangler.", antall=_ANTALL)
    data = sum(_TEGN.index(t) << 5 * i for i, t in enumerate(reversed(tegn))).to_bytes(LENGDE + _SJEKK)
    if _sjekk(data[:LENGDE]) != data[LENGDE:]:
        raise Ugyldig("Gjenopprettingsnøkkelen er ikke riktig skrevet. Se på hver gruppe en gang til.")
    return data[:LENGDE]


def _sjekk(fro: bytes) -> bytes:
    return hashlib.blake2b(fro, digest_size=_SJEKK, person=b"sifra/papir").digest()
