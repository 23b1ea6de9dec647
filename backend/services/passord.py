"""Passwords: each is a lock (backend/krypto/passordlaas.py), computed off the event loop, two at a time at most."""

from __future__ import annotations

import asyncio
from typing import Final

from backend.domain.feil import Ugyldig
from backend.krypto.passordlaas import ingen_laas, laas_opp, ny_laas

_PLASS: Final = asyncio.Semaphore(2)

MIN_PASSORD: Final = 12
MAKS_PASSORD: Final = 1024
MIN_ULIKE: Final = 4
"""So many different characters a password must have."""


def krev_passord(passord: str, *kjente: str) -> None:
    """Raise Ugyldig for a password that is too short or too long, or that anyone could guess.

    `kjente` are the words around the account: its address, the school. With figures or signs at the end they are
    guessed as well.
    """
    if not MIN_PASSORD <= len(passord) <= MAKS_PASSORD:
        raise Ugyldig("Passordet må ha minst {antall} tegn.", antall=MIN_PASSORD)
    kjerne = _kjerne(passord)
    kjent = kjerne and any(kjerne == _kjerne(ord_) for ord_ in kjente)
    if kjent or len(set(passord.casefold())) < MIN_ULIKE:
        raise Ugyldig("Passordet er for lett å gjette. Velg et annet, gjerne noen ord etter hverandre.")


def _kjerne(tekst: str) -> str:
    """The letters alone."""
    return "".join(tegn for tegn in tekst.casefold() if tegn.isalpha())


async def lag_laas(passord: str) -> tuple[str, bytes]:
    """Return the lock to store, and the key behind it, which is stored nowhere."""
    async with _PLASS:
        return await asyncio.to_thread(ny_laas, passord)


async def nokkel_bak(laas: str | None, passord: str) -> bytes | None:
    """Return the key behind the lock where the password is right; None, in like time, where it is not or none is."""
    async with _PLASS:
        nokkel = await asyncio.to_thread(laas_opp, laas or ingen_laas(), passord)
    return nokkel if laas else None
