"""Addresses of people who asked to be told of an answer: under the key of their case, and for a moment in the queue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, cast

from sqlalchemy import delete, func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from backend.adapters.konvolutt import aapne_konvolutt, lukk_konvolutt
from backend.adapters.tabeller import SvaradresseRad, SvarbeskjedRad
from backend.domain.sak import Adgang
from backend.domain.utkast import ny_id
from backend.krypto.innhold import FORMAT

if TYPE_CHECKING:
    from backend.adapters.koder import Koder
    from backend.domain.skole import Maalform


@dataclass(frozen=True)
class Svaradresse:
    """Where to, and in which written standard."""

    epost: str = field(repr=False)
    maalform: Maalform


@dataclass(frozen=True)
class Svarbeskjed:
    """One notice that is to be sent; `forsok` counts this try. Its address is still sealed (`aapne_adresse`)."""

    id: str
    forslutt: bytes = field(repr=False)
    forsok: int


class BeskjedLager:
    """Content is read and written with an `Adgang` alone; the queue knows no case, only a keyed hash of its id."""

    def __init__(self, okt: AsyncSession) -> None:
        self._okt = okt
        self.nytt = False

    async def sett_adresse(self, adgang: Adgang, epost: str, maalform: Maalform) -> None:
        """Keep the address of the case, in place of one from before."""
        innhold = {"epost": epost, "maalform": maalform}
        lukket = lukk_konvolutt(innhold, adgang, SvaradresseRad.__tablename__, adgang.varsel_id)
        await self._okt.merge(SvaradresseRad(varsel_id=adgang.varsel_id, format=FORMAT, innhold=lukket))

    async def adresse(self, adgang: Adgang) -> Svaradresse | None:
        """Return the address of the case, or None."""
        rad = await self._okt.get(SvaradresseRad, adgang.varsel_id)
        if rad is None:
            return None
        return Svaradresse(**aapne_konvolutt(rad.innhold, rad.format, adgang, rad.__tablename__, rad.varsel_id))

    async def glem(self, varsel_id: str, merke: bytes) -> None:
        """Forget the address of the case, and what waits to be sent to it."""
        await self._okt.execute(delete(SvaradresseRad).where(SvaradresseRad.varsel_id == varsel_id))
        await self._okt.execute(delete(SvarbeskjedRad).where(SvarbeskjedRad.merke == merke))

    async def legg_i_ko(self, merke: bytes, adresse: Svaradresse, koder: Koder, tid: datetime) -> None:
        """Queue one notice; while one with the same `merke` waits, it says what is to be said."""
        if await self._okt.scalar(select(SvarbeskjedRad.id).where(SvarbeskjedRad.merke == merke)):
            return
        id_ = ny_id()
        lukket = koder.lukk_for_ko(f"{adresse.maalform}{adresse.epost}".encode(), id_)
        self._okt.add(SvarbeskjedRad(id=id_, merke=merke, adresse=lukket, forsok=0, neste=tid))
        self.nytt = True

    async def neste_tid(self) -> datetime | None:
        """Return when the next notice is due, or None."""
        return await self._okt.scalar(select(func.min(SvarbeskjedRad.neste)))

    async def ta(self, naa: datetime, frist: datetime, hoyst: int) -> list[Svarbeskjed]:
        """Claim the notices that are due until `frist`, at most `hoyst`; a claim that ran out is due again."""
        forfalt = select(SvarbeskjedRad).where(SvarbeskjedRad.neste <= naa).order_by(SvarbeskjedRad.neste).limit(hoyst)
        rader = list(await self._okt.scalars(forfalt.with_for_update(skip_locked=True)))
        for rad in rader:
            rad.neste, rad.forsok = frist, rad.forsok + 1
        return [Svarbeskjed(rad.id, rad.adresse, rad.forsok) for rad in rader]

    async def sendt(self, ider: Sequence[str], naa: datetime) -> None:
        """Erase the notices: they have gone."""
        await self._okt.execute(delete(SvarbeskjedRad).where(SvarbeskjedRad.id.in_(ider)))

    async def slipp(self, ider: Sequence[str], naa: datetime) -> None:
        """Let go of notices that were claimed and not tried: they are due at once."""
        ny = {"neste": naa, "forsok": SvarbeskjedRad.forsok - 1}
        await self._okt.execute(update(SvarbeskjedRad).where(SvarbeskjedRad.id.in_(ider)).values(**ny))

    async def utsett(self, id_: str, neste: datetime) -> None:
        """Try again at `neste`."""
        await self._okt.execute(update(SvarbeskjedRad).where(SvarbeskjedRad.id == id_).values(neste=neste))

    async def gi_opp(self, id_: str) -> None:
        """Erase the notice: it could not be sent."""
        await self._okt.execute(delete(SvarbeskjedRad).where(SvarbeskjedRad.id == id_))


def aapne_adresse(beskjed: Svarbeskjed, koder: Koder) -> Svaradresse:
    """Return the address of a notice; Forvansket where it is not what was sealed there."""
    tekst = koder.aapne_fra_ko(beskjed.forslutt, beskjed.id).decode()
    return Svaradresse(tekst[2:], cast("Maalform", tekst[:2]))
