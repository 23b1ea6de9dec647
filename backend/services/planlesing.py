"""Read a loaded file in a process of its own, so that a huge or hostile one harms nobody and holds nobody up."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from backend.domain.planfeil import Planfeil
from backend.knowledge.plandokument import Plandokument
from backend.knowledge.planjson import fra_json

ROT: Final = Path(__file__).resolve().parent.parent.parent
VENT_S: Final = 150.0
MAKS_LINJE: Final = 64 * 1024 * 1024


async def les_i_egen_prosess(data: bytes, filnavn: str, framdrift: Callable[[float], None]) -> Plandokument:
    """The plan in a file. Raises Planfeil, also where the reading takes too long or the process dies of the file."""
    prosess = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "backend.knowledge.lesing", filnavn[-200:] or "plan"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        cwd=ROT,
        env={"PATH": os.environ.get("PATH", ""), "PYTHONDONTWRITEBYTECODE": "1", "OPENBLAS_NUM_THREADS": "1"},
        limit=MAKS_LINJE,
    )
    try:
        async with asyncio.timeout(VENT_S):
            _, dokument = await asyncio.gather(_gi(prosess, data), _hor(prosess, framdrift))
    except TimeoutError:
        raise Planfeil("tid") from None
    finally:
        if prosess.returncode is None:
            prosess.kill()
        await prosess.wait()
    return dokument


async def _gi(prosess: asyncio.subprocess.Process, data: bytes) -> None:
    inn = prosess.stdin
    if inn is None:
        raise RuntimeError("the process has no stdin")
    try:
        inn.write(data)
        await inn.drain()
        inn.close()
    except (BrokenPipeError, ConnectionResetError):  # it has given up; what it says on stdout tells why
        return


async def _hor(prosess: asyncio.subprocess.Process, framdrift: Callable[[float], None]) -> Plandokument:
    ut = prosess.stdout
    if ut is None:
        raise RuntimeError("the process has no stdout")
    async for linje in ut:
        sagt = json.loads(linje)
        if "del" in sagt:
            framdrift(sagt["del"])
        elif "feil" in sagt:
            raise Planfeil(sagt["feil"])
        else:
            return fra_json(sagt["dokument"])
    raise Planfeil("odelagt")
