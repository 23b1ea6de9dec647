"""What the commands of the one who runs the machine share: the store as the server has it, and errors as one line."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from backend.adapters.lager import Lager, aapne_lager
from backend.adapters.skoler import les_skoler
from backend.domain.feil import Oppsettsfeil, SifraFeil
from backend.domain.skole import Skole
from backend.innstillinger import Innstillinger, les_innstillinger
from backend.services.planverk import lag_skole

KUNNSKAP = Path(__file__).resolve().parent.parent / "knowledge"


def kjor(gjor: Callable[[Lager, Mapping[str, Skole]], Awaitable[None]]) -> int:
    """Do it with the store that SIFRA_DATA and SIFRA_DATABASE_URL name; return 0, or 1 with one clear line."""
    try:
        asyncio.run(_med_lager(gjor))
    except SifraFeil as feil:
        print(feil.melding, file=sys.stderr)
        return 1
    return 0


def finn_skole(skoler: Mapping[str, Skole], id_: str) -> Skole:
    """Return the school; Oppsettsfeil, naming those that exist, for an unknown one."""
    if id_ not in skoler:
        raise Oppsettsfeil(f"Skolen finnes ikke. Disse finnes: {', '.join(sorted(skoler))}.")
    return skoler[id_]


def innstillinger() -> Innstillinger:
    """Return the server's settings; no command speaks to the assistant."""
    return les_innstillinger({**os.environ, "SIFRA_ASSISTENT_NOKKEL": "-" * 32})


async def _med_lager(gjor: Callable[[Lager, Mapping[str, Skole]], Awaitable[None]]) -> None:
    oppsett = innstillinger()
    lager = await aapne_lager(oppsett.database_url, oppsett.data)
    try:
        async with lager.enhet().lesende() as les:
            nye = {ny.id: lag_skole(ny) for ny in await les.planer.skoler()}
        await gjor(lager, nye | les_skoler(KUNNSKAP))
    finally:
        await lager.lukk()
