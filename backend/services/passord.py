"""Passwords: Argon2id, computed off the event loop, two at a time at most."""

from __future__ import annotations

import asyncio
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

_HASHER: Final = PasswordHasher(time_cost=2, memory_cost=32 * 1024, parallelism=1)
_PLASS: Final = asyncio.Semaphore(2)
_INGEN: Final = _HASHER.hash("finnes ikke")
"""What the password of an unknown user is held against, so that it takes as long as for a known one."""

MIN_PASSORD: Final = 12
MAKS_PASSORD: Final = 1024


async def hash_passord(passord: str) -> str:
    """Return the hash to store."""
    async with _PLASS:
        return await asyncio.to_thread(_HASHER.hash, passord)


async def stemmer(passordhash: str | None, passord: str) -> bool:
    """Tell whether the password is right; always False, in like time, where there is no hash."""
    async with _PLASS:
        riktig = await asyncio.to_thread(_sjekk, passordhash or _INGEN, passord)
    return riktig and passordhash is not None


def _sjekk(passordhash: str, passord: str) -> bool:
    try:
        return _HASHER.verify(passordhash, passord)
    except (VerificationError, InvalidHashError, UnicodeEncodeError):
        return False
