"""What the backend does by itself: once an hour it notes log-ins that were refused, once a day it keeps house.

The day's work: cases that have been kept long enough, and whether the audit trail is whole. A whole trail gets a new
anchor, and a line in the log, which the one who runs the machine can keep elsewhere.
"""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from backend.adapters.ankerfil import les_anker, skriv_anker
from backend.adapters.lager import Lager
from backend.domain.feil import SifraFeil
from backend.domain.sak import Spor
from backend.domain.skole import Skole
from backend.services.sletting import kjor_sletting
from backend.services.sporkontroll import Kontroll, lag_anker, sjekk_spor

logg = logging.getLogger(__name__)
logg.setLevel(logging.INFO)  # the line about the trail is to be seen

TIME_S: Final = 3600.0


async def hold_gaaende(lager: Lager, skoler: Mapping[str, Skole], data: Path, time_s: float = TIME_S) -> None:
    """Do the day's work at once, then every 24th hour; what fails is logged and done the next time."""
    timer = 0
    while True:
        try:
            await noter_avviste(lager)
            if timer == 0:
                await _noter(lager, Spor(datetime.now(UTC), "sifra", "startet"))
            if timer % 24 == 0:
                await dagens(lager, list(skoler.values()), data)
        except SifraFeil as feil:
            logg.error("the work of the day could not be done: %s", type(feil).__name__)
        except Exception as feil:  # noqa: BLE001 - tomorrow's work is done whatever happened today
            logg.error("unforeseen in the work of the day: %s", type(feil).__name__)
        timer += 1
        await asyncio.sleep(time_s)


async def dagens(lager: Lager, skoler: Sequence[Skole], data: Path) -> Kontroll:
    """Keep house, check the trail, and set a new anchor where it is whole."""
    antall = await kjor_sletting(lager.enhet(), skoler)
    if antall["slette"]:
        await lager.rens()
    kontroll = await sjekk_spor(lager.enhet(), les_anker(data))
    if kontroll.brudd:
        logg.error("the audit trail is not whole: %d breaches. Run python -m backend.sjekk_spor", len(kontroll.brudd))
        return kontroll
    anker = lag_anker(lager.enhet(), kontroll)
    skriv_anker(data, anker)
    avtrykk = hashlib.sha256(anker.encode()).hexdigest()[:16]
    logg.info("audit trail whole: %d rows in %d chains, anchor %s", kontroll.antall, len(kontroll.ender), avtrykk)
    return kontroll


async def noter_avviste(lager: Lager) -> None:
    """Write how many log-ins were refused since the last time, of nobody in particular."""
    if antall := lager.enhet().teller.ta_avviste():
        await _noter(lager, Spor(datetime.now(UTC), "sifra", "innlogging_feilet", str(antall)))


async def _noter(lager: Lager, spor: Spor) -> None:
    async with lager.enhet() as enhet:
        await enhet.spor.legg_for_anlegget(spor)
        await enhet.bekreft()
