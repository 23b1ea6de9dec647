"""Starts the process that reads strangers' files (backend/vask), and says in Norwegian why one is refused."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from pathlib import Path
from typing import Any, Final

from backend.domain.feil import FeilFil, FeilFiltype, SifraFeil, Utilgjengelig
from backend.domain.vedlegg import Filtype

_ROT: Final = Path(__file__).resolve().parents[2]
_FRIST_S: Final = 60.0
_VENT_S: Final = 45.0
_SAMTIDIG: Final = 2
_MILJO: Final = ("PYTHONMALLOC", "GLIBC_TUNABLES", "LD_LIBRARY_PATH")
"""What the process gets of our environment: how freed memory is overwritten, and no secret."""


class Filvask:
    """Washes files and shows pages of them, two at a time."""

    def __init__(self) -> None:
        self._ledig = asyncio.Semaphore(_SAMTIDIG)

    async def vask(self, data: bytes, original: bool) -> tuple[Filtype, int, bytes]:
        """Return what the file is, its number of pages, and the file made anew without what was hidden in it.

        FeilFiltype for a kind that is not taken; FeilFil for one that cannot be read, unpacks to too much, is locked,
        or is two kinds at once; also, where the `original` is to be kept, for one with something after its end.
        """
        om, ut = await self._kjor(["vask", *(["original"] if original else [])], data)
        return om["type"], int(om["sider"]), ut

    async def vis(self, data: bytes, side: int) -> bytes:
        """Return one page of a washed file as a PNG; FeilFil for one that cannot be shown."""
        return (await self._kjor(["vis", str(side)], data))[1]

    async def _kjor(self, valg: list[str], data: bytes) -> tuple[dict[str, Any], bytes]:
        try:
            async with asyncio.timeout(_VENT_S):
                await self._ledig.acquire()
        except TimeoutError:
            raise Utilgjengelig("Mange legger ved filer akkurat nå. Prøv igjen om litt.") from None
        try:
            return _tolk(await _kjor_prosess(valg, data))
        finally:
            self._ledig.release()


async def _kjor_prosess(valg: list[str], data: bytes) -> bytes:
    """Return what the process wrote; nothing where it was ended by its limits or ours."""
    prosess = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "backend.vask", *valg),
        cwd=_ROT,
        env={navn: os.environ[navn] for navn in _MILJO if navn in os.environ},
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        async with asyncio.timeout(_FRIST_S):
            return (await prosess.communicate(data))[0]
    except TimeoutError:
        return b""
    finally:
        if prosess.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                prosess.kill()
            await prosess.wait()


def _tolk(svar: bytes) -> tuple[dict[str, Any], bytes]:
    hode, skille, ut = svar.partition(b"\n")
    om = json.loads(hode) if skille else {"avvist": "uleselig"}
    if "avvist" in om:
        raise _avvist(om["avvist"])
    return om, ut


def _avvist(grunn: str) -> SifraFeil:
    if grunn == "type":
        return FeilFiltype("Vi kan ta imot bilder (PNG, JPEG, WebP, GIF) og PDF. Ta gjerne et skjermbilde i stedet.")
    if grunn == "for_stor":
        return FeilFil("Bildet eller filen er for stor når den pakkes ut. Ta gjerne et skjermbilde i stedet.")
    if grunn == "fremmed":
        return FeilFil("Filen har noe annet gjemt i seg, og tas ikke imot. Ta gjerne et skjermbilde i stedet.")
    if grunn == "original":
        return FeilFil("Originalen har noe mer i seg enn bildet, og kan ikke beholdes. Legg ved uten originalen.")
    if grunn == "passord":
        return FeilFil("Filen er låst med passord. Lagre den uten passord, eller ta et skjermbilde.")
    return FeilFil("Filen kan ikke leses. Ta gjerne et skjermbilde i stedet.")
