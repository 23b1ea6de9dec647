"""Queue the notices of an event: one to each account that receives the case, none to anyone else."""

from __future__ import annotations

import logging
from datetime import datetime
from typing import TYPE_CHECKING

from backend.domain.konto import Innsyn

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet
    from backend.adapters.utbokslager import Demobrev, Slag

logg = logging.getLogger(__name__)


async def legg_i_ko(enhet: Enhet, innsyn: Innsyn, varsel_id: str, slag: Slag, anledning: str, naa: datetime) -> int:
    """Queue one notice for each recipient of the case, in the caller's transaction; return how many.

    A school without an account for that role is said loudly in the log: the case is stored, and nobody is told.
    """
    kontoer = await enhet.kontoer.for_mottaker(innsyn)
    for konto in kontoer:
        await enhet.utboks.legg_til(konto, varsel_id, slag, anledning, naa)
    if not kontoer:
        logg.error("no account receives the cases of this school and role: %s, %s", innsyn.skole, innsyn.rolle)
    return len(kontoer)


async def les_demobrev(enhet: Enhet) -> list[Demobrev]:
    """Return the letters of the demo's built-in mailbox, newest first."""
    async with enhet.lesende() as les:
        return await les.utboks.demobrev()
