"""Reports and their dialogue in the database."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from sqlalchemy import ColumnElement, Select, and_, case, delete, func, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncSession

from backend.adapters.konvolutt import Konvolutt
from backend.adapters.tabeller import (
    InnholdRad,
    KvitteringRad,
    LestRad,
    MeldingRad,
    SporRad,
    TilgangRad,
    VarselRad,
)
from backend.domain.feil import IkkeFunnet
from backend.domain.konto import Innsyn, Konto
from backend.domain.sak import Dialogmelding, Fra, Hva, Rekkefolge, Spor, Varsellinje
from backend.domain.status import Status
from backend.domain.utkast import Alvorlighet
from backend.domain.varsel import Varsel

_HASTER = case({"straks": 0, "alvorlig": 1}, value=VarselRad.alvorlighet, else_=2)


class VarselLager:
    """Every read by an account goes through its `Innsyn`: what it may not see is not there."""

    def __init__(self, okt: AsyncSession, konvolutt: Konvolutt) -> None:
        self._okt = okt
        self._konvolutt = konvolutt

    async def finnes(self, varsel_id: str) -> bool:
        """Tell whether the report is stored."""
        return await self._okt.get(VarselRad, varsel_id) is not None

    async def legg_til(self, varsel: Varsel) -> None:
        """Store a new report."""
        rad = VarselRad(
            id=varsel.id,
            skole=varsel.skole,
            mottaker=varsel.mottakere[0],
            alvorlighet=varsel.vurdering.alvorlighet,
            status=varsel.status,
            opprettet=varsel.opprettet,
            sist_endret=varsel.opprettet,
            sist_utenfra=varsel.opprettet,
        )
        self._okt.add(rad)
        await self._okt.flush()
        innhold = self._konvolutt.forsegl(varsel.til_json(), varsel.id)
        self._okt.add(InnholdRad(varsel_id=varsel.id, format=self._konvolutt.format, innhold=innhold))

    async def mottaker(self, varsel_id: str) -> Innsyn:
        """Return the school and the role to which the report is addressed; IkkeFunnet for an unknown one."""
        rad = await self._okt.get(VarselRad, varsel_id)
        if rad is None:
            raise _ikke_funnet()
        return _innsyn(rad)

    async def status(self, varsel_id: str) -> Status:
        """Return how far the case has come; IkkeFunnet for an unknown one."""
        rad = await self._okt.get(VarselRad, varsel_id)
        if rad is None:
            raise _ikke_funnet()
        return cast(Status, rad.status)

    async def hent(self, innsyn: Innsyn, varsel_id: str) -> Varsel:
        """Return the whole report; IkkeFunnet, the same way, for one that is unknown or addressed to another."""
        sporring = (
            select(VarselRad, InnholdRad)
            .join(InnholdRad, InnholdRad.varsel_id == VarselRad.id)
            .where(VarselRad.id == varsel_id, _synlig(innsyn))
        )
        treff = (await self._okt.execute(sporring)).one_or_none()
        if treff is None:
            raise _ikke_funnet()
        rad, innhold = treff
        data = self._konvolutt.aapne(innhold.innhold, innhold.format, varsel_id)
        return Varsel.fra_json(data | {"status": rad.status})

    async def liste(
        self,
        konto: Konto,
        statuser: tuple[Status, ...],
        fra_nr: int,
        hoyst: int,
        rekkefolge: Rekkefolge = "nyeste",
    ) -> tuple[list[Varsellinje], int]:
        """Return one page of the account's cases in these statuses, and how many there are of them."""
        hvor = (_synlig(konto.innsyn), VarselRad.status.in_(statuser))
        antall = await self._okt.scalar(select(func.count()).select_from(VarselRad).where(*hvor))
        orden = [VarselRad.opprettet.desc(), VarselRad.id]
        sporring = _med_lest(konto).where(*hvor).order_by(*([_HASTER] if rekkefolge == "haster" else []), *orden)
        rader = await self._okt.execute(sporring.offset(fra_nr).limit(hoyst))
        return [_linje(rad, ulest) for rad, ulest in rader], antall or 0

    async def antall_uleste(self, konto: Konto) -> int:
        """Return how many of the account's cases have something that it has not seen."""
        delt = _med_lest(konto).where(_synlig(konto.innsyn)).subquery()
        return await self._okt.scalar(select(func.count()).select_from(delt).where(delt.c.ulest)) or 0

    async def antall_haster(self, konto: Konto) -> int:
        """Return how many of the account's cases are `straks` and not closed."""
        hvor = (_synlig(konto.innsyn), VarselRad.alvorlighet == "straks", VarselRad.status != "lukket")
        return await self._okt.scalar(select(func.count()).select_from(VarselRad).where(*hvor)) or 0

    async def merk_lest(self, konto: Konto, varsel_id: str, tid: datetime) -> None:
        """Remember that the account has opened the case."""
        sett_inn = postgresql.insert if self._okt.get_bind().dialect.name == "postgresql" else sqlite.insert
        rad = sett_inn(LestRad).values(konto_id=konto.id, varsel_id=varsel_id, tid=tid)
        await self._okt.execute(rad.on_conflict_do_update(index_elements=["konto_id", "varsel_id"], set_={"tid": tid}))

    async def sett_status(self, varsel_id: str, status: Status, tid: datetime) -> None:
        """Write the new status."""
        hva = {"status": status, "sist_endret": tid}
        await self._okt.execute(update(VarselRad).where(VarselRad.id == varsel_id).values(**hva))

    async def meldinger(self, varsel_id: str) -> tuple[Dialogmelding, ...]:
        """Return the dialogue, oldest first."""
        sporring = select(MeldingRad).where(MeldingRad.varsel_id == varsel_id).order_by(MeldingRad.tid, MeldingRad.id)
        return tuple(self._melding(rad) for rad in await self._okt.scalars(sporring))

    async def har_melding(self, melding_id: str) -> bool:
        """Tell whether the message is stored."""
        return await self._okt.get(MeldingRad, melding_id) is not None

    async def legg_melding(self, varsel_id: str, fra: Fra, tekst: str, tid: datetime, id_: str) -> None:
        """Store one message."""
        innhold = self._konvolutt.forsegl({"tekst": tekst}, id_)
        felt: dict[str, Any] = {"fra": fra, "tid": tid, "format": self._konvolutt.format, "innhold": innhold}
        self._okt.add(MeldingRad(id=id_, varsel_id=varsel_id, **felt))
        endret = {"sist_endret": tid} | ({"sist_utenfra": tid} if fra == "melder" else {})
        await self._okt.execute(update(VarselRad).where(VarselRad.id == varsel_id).values(**endret))

    async def spor(self, varsel_id: str) -> tuple[Spor, ...]:
        """Return what has been done with the case, oldest first."""
        sporring = select(SporRad).where(SporRad.varsel_id == varsel_id).order_by(SporRad.id)
        return tuple(
            Spor(rad.tid, rad.hvem, cast(Hva, rad.hva), rad.verdi) for rad in await self._okt.scalars(sporring)
        )

    async def legg_spor(self, varsel_id: str, spor: Spor) -> None:
        """Add one thing that was done."""
        self._okt.add(SporRad(varsel_id=varsel_id, tid=spor.tid, hvem=spor.hvem, hva=spor.hva, verdi=spor.verdi))

    async def legg_kode(self, varsel_id: str, kode: bytes, tid: datetime) -> None:
        """Let the code with this slow hash open the case."""
        self._okt.add(KvitteringRad(kode=kode, varsel_id=varsel_id, opprettet=tid))

    async def finn_kode(self, kode: bytes) -> str:
        """Return the id of the case that the code with this slow hash opens; IkkeFunnet for an unknown one."""
        rad = await self._okt.get(KvitteringRad, kode)
        if rad is None:
            raise _ukjent_kode()
        return rad.varsel_id

    async def legg_tilgang(self, varsel_id: str, token: bytes, naa: datetime, utloper: datetime) -> None:
        """Let the token with this hash write in the case until `utloper`, and forget those that have run out."""
        await self._okt.execute(delete(TilgangRad).where(TilgangRad.utloper <= naa))
        self._okt.add(TilgangRad(token=token, varsel_id=varsel_id, utloper=utloper))

    async def finn_tilgang(self, token: bytes, naa: datetime) -> str | None:
        """Return the id of the case that the token with this hash opens, or None."""
        sporring = select(TilgangRad.varsel_id).where(TilgangRad.token == token, TilgangRad.utloper > naa)
        return await self._okt.scalar(sporring)

    def _melding(self, rad: MeldingRad) -> Dialogmelding:
        innhold = self._konvolutt.aapne(rad.innhold, rad.format, rad.id)
        return Dialogmelding(cast(Fra, rad.fra), innhold["tekst"], rad.tid)


def _synlig(innsyn: Innsyn) -> ColumnElement[bool]:
    return and_(VarselRad.skole == innsyn.skole, VarselRad.mottaker == innsyn.rolle)


def _med_lest(konto: Konto) -> Select[VarselRad, bool]:
    ulest = or_(LestRad.tid.is_(None), LestRad.tid < VarselRad.sist_utenfra).label("ulest")
    egen = and_(LestRad.varsel_id == VarselRad.id, LestRad.konto_id == konto.id)
    return select(VarselRad, ulest).outerjoin(LestRad, egen)


def _linje(rad: VarselRad, ulest: bool) -> Varsellinje:
    alvorlighet = cast(Alvorlighet, rad.alvorlighet)
    return Varsellinje(rad.id, rad.skole, rad.opprettet, cast(Status, rad.status), alvorlighet, bool(ulest))


def _innsyn(rad: VarselRad) -> Innsyn:
    return Innsyn(rad.skole, "skoleeier" if rad.mottaker == "skoleeier" else "rektor")


def _ikke_funnet() -> IkkeFunnet:
    return IkkeFunnet("Varselet finnes ikke.")


def _ukjent_kode() -> IkkeFunnet:
    return IkkeFunnet("Koden er ikke riktig.")
