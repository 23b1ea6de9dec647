"""How long each case is kept, in the database, and its destruction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import cast

from sqlalchemy import delete, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from backend.adapters.tabeller import Rot, VarselRad
from backend.domain.konto import Innsyn
from backend.domain.oppbevaring import Holdgrunn, Slettegrunn
from backend.domain.sak import Oppbevaring
from backend.domain.status import Status
from backend.domain.utkast import Mottaker


@dataclass(frozen=True)
class Oppbevart:
    """One case as the clock sees it; no word of it."""

    varsel_id: str
    innsyn: Innsyn
    status: Status
    sist_endret: datetime
    om: Oppbevaring


class OppbevaringsLager:
    """What is decided about keeping a case. Callers check who may decide."""

    def __init__(self, okt: AsyncSession) -> None:
        self._okt = okt

    async def hent(self, varsel_id: str) -> Oppbevaring:
        """Return what is decided about a case that exists."""
        return _om((await self._okt.scalars(select(VarselRad).where(VarselRad.id == varsel_id))).one())

    async def for_klokka(self, skole: str, statuser: list[Status], foer: datetime) -> list[Oppbevart]:
        """Return the school's cases that are to be destroyed, and those in these statuses not changed since `foer`."""
        gamle = VarselRad.status.in_(statuser) & (VarselRad.sist_endret <= foer)
        hvor = (VarselRad.skole == skole, or_(VarselRad.slettes.is_not(None), gamle))
        rader = await self._okt.scalars(select(VarselRad).where(*hvor).order_by(VarselRad.id))
        return [_oppbevart(rad) for rad in rader]

    async def for_klokka_naa(self, varsel_id: str) -> Oppbevart | None:
        """Return one case, locked until the unit of work is over; None where it is gone."""
        rad = await self._okt.get(VarselRad, varsel_id, with_for_update=True, populate_existing=True)
        return _oppbevart(rad) if rad else None

    async def bestem(self, varsel_id: str, naar: datetime, grunn: Slettegrunn) -> None:
        """Destroy the case at `naar`."""
        await self._sett(varsel_id, slettes=naar, slettegrunn=grunn)

    async def stans(self, varsel_id: str) -> None:
        """Do not destroy the case."""
        await self._sett(varsel_id, slettes=None, slettegrunn=None)

    async def hold(self, varsel_id: str, grunn: Holdgrunn | None) -> None:
        """Hold the case, which takes back what was decided; None lets go of it."""
        await self._sett(varsel_id, holdt=grunn, slettes=None, slettegrunn=None)

    async def be_om_sletting(self, varsel_id: str, tid: datetime | None) -> None:
        """Note that the person who reported asks for erasure; None when that is answered."""
        await self._sett(varsel_id, slettebegjaering=tid)

    async def be_om_innsyn(self, varsel_id: str, tid: datetime | None) -> None:
        """Note that the person who reported asks to see the report; None when that is answered."""
        await self._sett(varsel_id, innsynsbegjaering=tid)

    async def gi_innsyn(self, varsel_id: str, til: datetime) -> None:
        """Let the code show the report until `til`."""
        await self._sett(varsel_id, innsyn_til=til)

    async def slett(self, varsel_id: str) -> None:
        """Destroy the case: its content, dialogue, keys, codes, notices, and every other row that names it.

        The rows are found by the tables' own description, children first, so that a new table is not forgotten. The
        trail names the case by its chain, and stays.
        """
        for tabell in reversed(Rot.metadata.sorted_tables):
            if "varsel_id" in tabell.columns:
                await self._okt.execute(delete(tabell).where(tabell.c.varsel_id == varsel_id))
        await self._okt.execute(delete(VarselRad).where(VarselRad.id == varsel_id))

    async def _sett(self, varsel_id: str, **felt: object) -> None:
        await self._okt.execute(update(VarselRad).where(VarselRad.id == varsel_id).values(**felt))


def _om(rad: VarselRad) -> Oppbevaring:
    grunn, holdt = cast(Slettegrunn | None, rad.slettegrunn), cast(Holdgrunn | None, rad.holdt)
    return Oppbevaring(rad.slettes, grunn, holdt, rad.slettebegjaering, rad.innsynsbegjaering, rad.innsyn_til)


def _oppbevart(rad: VarselRad) -> Oppbevart:
    innsyn = Innsyn(rad.skole, cast(Mottaker, rad.mottaker))
    return Oppbevart(rad.id, innsyn, cast(Status, rad.status), rad.sist_endret, _om(rad))
