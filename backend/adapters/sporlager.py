"""The audit trail in the database: chains of rows, one a case and one for the installation, that are only added to."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final, cast

from sqlalchemy import delete, func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from backend.adapters.tabeller import ANLEGG, KontoRad, SporhodeRad, SpornavnRad, SporRad, VarselRad
from backend.domain.sak import Anleggshva, Hva, Spor
from backend.domain.utkast import ligner_id
from backend.krypto.kjede import START, ledd, segl

GLEMT: Final = "slettet"
"""Stands for an account whose name is forgotten."""
_UKJENT: Final = "ukjent"


@dataclass(frozen=True)
class Hode:
    """How far a chain has come: its last number, the link there, and the seal of both."""

    kjede: str
    nr: int
    merke: bytes
    segl: bytes


@dataclass(frozen=True)
class Sporledd:
    """One row of a chain as it is stored: who by id, not by name."""

    kjede: str
    nr: int
    tid: datetime
    hvem: str
    hva: str
    verdi: str | None
    forrige: bytes
    merke: bytes


class SporLager:
    """What is added waits in the unit of work and is written last, so that a chain is locked for a moment only."""

    def __init__(self, okt: AsyncSession, nokkel: bytes) -> None:
        self._okt = okt
        self._nokkel = nokkel
        self._venter: list[tuple[str, Spor]] = []

    async def legg(self, kjede: str, spor: Spor) -> None:
        """Add one thing that was done. A user name in it becomes the account's id; the name itself is not kept."""
        hvem, verdi = await self._uten_navn(spor.hvem), spor.verdi and await self._uten_navn(spor.verdi)
        self._venter.append((kjede, replace(spor, hvem=hvem, verdi=verdi)))

    async def legg_for_anlegget(self, spor: Spor) -> None:
        """Add one thing that concerns no single case."""
        await self.legg(ANLEGG, spor)

    async def skriv(self) -> None:
        """Write what waits, chain by chain in the order of their names: two who write to several cannot lock up."""
        venter, self._venter = sorted(self._venter, key=lambda par: par[0]), []
        for kjede, spor in venter:
            await self._lenk(kjede, spor)
        await self._okt.flush()

    async def les(self, kjede: str) -> tuple[Spor, ...]:
        """Return what is in a chain, oldest first, with the names that the accounts have or had."""
        rader = list(await self._okt.scalars(select(SporRad).where(SporRad.kjede == kjede).order_by(SporRad.nr)))
        navn = await self._navn({id_ for rad in rader for id_ in (rad.hvem, rad.verdi) if id_})
        return tuple(Spor(r.tid, navn(r.hvem), cast(Hva | Anleggshva, r.hva), r.verdi and navn(r.verdi)) for r in rader)

    async def frys(self) -> None:
        """See everything as it is now, for the rest of this unit of work; first thing in it."""
        if self._okt.get_bind().dialect.name == "postgresql":
            await self._okt.execute(text("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ"))

    async def ledd(self) -> AsyncIterator[Sporledd]:
        """Give every row, chain by chain."""
        sporring = select(SporRad).order_by(SporRad.kjede, SporRad.nr).execution_options(yield_per=1000)
        async for rad in await self._okt.stream_scalars(sporring):
            yield Sporledd(rad.kjede, rad.nr, rad.tid, rad.hvem, rad.hva, rad.verdi, rad.forrige, rad.merke)

    async def hoder(self) -> dict[str, Hode]:
        """Return how far each chain has come."""
        rader = await self._okt.scalars(select(SporhodeRad))
        return {rad.kjede: Hode(rad.kjede, rad.nr, rad.merke, rad.segl) for rad in rader}

    async def saker_uten_spor(self) -> list[str]:
        """Return the ids of cases without a chain; there is none, unless one was taken away."""
        med = select(SporhodeRad.kjede).where(SporhodeRad.kjede == VarselRad.id)
        return list(await self._okt.scalars(select(VarselRad.id).where(~med.exists())))

    async def husk_navn(self, konto_id: str) -> None:
        """Keep the name of an account that is about to be removed, for the trail."""
        if navn := await self._okt.scalar(select(KontoRad.brukernavn).where(KontoRad.id == konto_id)):
            await self._okt.merge(SpornavnRad(konto_id=konto_id, brukernavn=navn))

    async def glem_navn(self, brukernavn: str) -> int:
        """Forget what removed accounts were called; return how many. Their rows stay, without a name."""
        egne = SpornavnRad.brukernavn == brukernavn
        antall = await self._okt.scalar(select(func.count()).select_from(SpornavnRad).where(egne)) or 0
        await self._okt.execute(delete(SpornavnRad).where(egne))
        return antall

    async def _lenk(self, kjede: str, spor: Spor) -> None:
        hode = await self._okt.get(SporhodeRad, kjede, with_for_update=True, populate_existing=True)
        nr, forrige = (hode.nr, hode.merke) if hode else (0, START)
        merke = ledd(self._nokkel, forrige, kjede, nr + 1, spor.tid, spor.hvem, spor.hva, spor.verdi)
        felt = {"tid": spor.tid, "hvem": spor.hvem, "hva": spor.hva, "verdi": spor.verdi}
        self._okt.add(SporRad(kjede=kjede, nr=nr + 1, forrige=forrige, merke=merke, **felt))
        hode = hode or SporhodeRad(kjede=kjede)
        hode.nr, hode.merke = nr + 1, merke
        hode.segl = segl(self._nokkel, kjede, nr + 1, merke)
        self._okt.add(hode)
        await self._okt.flush()

    async def _uten_navn(self, tekst: str) -> str:
        id_ = await self._okt.scalar(select(KontoRad.id).where(KontoRad.brukernavn == tekst))
        return id_ or (_UKJENT if "@" in tekst else tekst)

    async def _navn(self, ider: set[str]) -> Callable[[str], str]:
        """From what stands in a row to what is shown: a name, a word of a fixed list, or that the name is forgotten."""
        kontoer = select(KontoRad.id, KontoRad.brukernavn).where(KontoRad.id.in_(ider))
        tidligere = select(SpornavnRad.konto_id, SpornavnRad.brukernavn).where(SpornavnRad.konto_id.in_(ider))
        rader = [*await self._okt.execute(tidligere), *await self._okt.execute(kontoer)]
        navn: dict[str, str] = {rad[0]: rad[1] for rad in rader}
        return lambda id_: navn.get(id_, GLEMT if ligner_id(id_) else id_)
