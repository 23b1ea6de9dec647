"""The queue of notices in the database. A row says who and which event; the letter is written when it is sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal, cast

from sqlalchemy import and_, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from backend.adapters.tabeller import DemopostRad, KontoRad, UtboksRad, VarselRad
from backend.domain.anonymt import hel_time
from backend.domain.konto import Konto
from backend.domain.skole import Maalform
from backend.domain.utkast import Alvorlighet, ny_id

Slag = Literal["nytt_varsel", "ny_melding", "slettes_snart", "ba_om_sletting", "ba_om_innsyn"]
VENTER: Final = "venter"
SENDER: Final = "sender"
SENDT: Final = "sendt"
GITT_OPP: Final = "gitt_opp"
STREVER: Final = 3
"""After so many failed tries the recipient is told in the portal, though it goes on trying."""


@dataclass(frozen=True)
class Sending:
    """One notice that is to be sent; `forsok` counts this try."""

    id: str
    til: str
    maalform: Maalform
    slag: Slag
    alvorlighet: Alvorlighet
    varsel_id: str
    forsok: int


@dataclass(frozen=True)
class Demobrev:
    """A letter of the demo's built-in mailbox."""

    melding_id: str
    til: str
    emne: str
    tekst: str
    tid: datetime


class UtboksLager:
    """Rows are written in the same transaction as what they tell of, and claimed before they are sent."""

    def __init__(self, okt: AsyncSession) -> None:
        self._okt = okt
        self.nytt = False

    async def legg_til(self, konto: Konto, varsel_id: str, slag: Slag, anledning: str, tid: datetime) -> None:
        """Queue one notice; `anledning` names the event, once a recipient."""
        rad = UtboksRad(
            id=ny_id(),
            konto_id=konto.id,
            varsel_id=varsel_id,
            anledning=anledning,
            slag=slag,
            tilstand=VENTER,
            forsok=0,
            neste=tid,
            opprettet=tid,
        )
        self._okt.add(rad)
        self.nytt = True

    async def ta(self, naa: datetime, frist: datetime, hoyst: int) -> list[Sending]:
        """Claim the notices that are due until `frist`, the oldest first and at most `hoyst`.

        A claim that ran out belongs to a process that ended between sending and writing so down: it is due again.
        """
        forfalt = (UtboksRad.tilstand.in_((VENTER, SENDER)), UtboksRad.neste <= naa)
        sporring = select(UtboksRad.id).where(*forfalt).order_by(UtboksRad.neste).limit(hoyst)
        ider = list(await self._okt.scalars(sporring.with_for_update(skip_locked=True)))
        if not ider:
            return []
        ny = {"tilstand": SENDER, "neste": frist, "forsok": UtboksRad.forsok + 1}
        await self._okt.execute(update(UtboksRad).where(UtboksRad.id.in_(ider)).values(**ny))
        return await self._sendinger(ider)

    async def sendt(self, ider: Sequence[str], naa: datetime) -> None:
        """Write down that the notices have gone, by the hour: the minute would be that of the person who reported."""
        if not ider:
            return
        ny = {"tilstand": SENDT, "sendt": hel_time(naa), "neste": hel_time(naa)}
        await self._okt.execute(update(UtboksRad).where(UtboksRad.id.in_(ider)).values(**ny))

    async def slipp(self, ider: Sequence[str], naa: datetime) -> None:
        """Let go of notices that were claimed and not tried: they are due at once."""
        if not ider:
            return
        ny = {"tilstand": VENTER, "neste": naa, "forsok": UtboksRad.forsok - 1}
        await self._okt.execute(update(UtboksRad).where(UtboksRad.id.in_(ider)).values(**ny))

    async def utsett(self, id_: str, neste: datetime) -> None:
        """Try again at `neste`."""
        await self._okt.execute(update(UtboksRad).where(UtboksRad.id == id_).values(tilstand=VENTER, neste=neste))

    async def gi_opp(self, id_: str) -> None:
        """Try no more; the recipient is told in the portal."""
        await self._okt.execute(update(UtboksRad).where(UtboksRad.id == id_).values(tilstand=GITT_OPP))

    async def neste_tid(self) -> datetime | None:
        """Return when the next notice is due, or None."""
        venter = UtboksRad.tilstand.in_((VENTER, SENDER))
        return await self._okt.scalar(select(func.min(UtboksRad.neste)).where(venter))

    async def antall_oppgitt(self, konto: Konto) -> int:
        """Return how many notices to this account have been given up, or have failed so often that it should know."""
        strever = and_(UtboksRad.tilstand.in_((VENTER, SENDER)), UtboksRad.forsok >= STREVER)
        hvor = (UtboksRad.konto_id == konto.id, or_(UtboksRad.tilstand == GITT_OPP, strever))
        return await self._okt.scalar(select(func.count()).select_from(UtboksRad).where(*hvor)) or 0

    async def glem_oppgitt(self, konto: Konto, varsel_id: str) -> None:
        """The account has seen the case: what could not be sent about it is no longer shown."""
        hvor = (UtboksRad.konto_id == konto.id, UtboksRad.varsel_id == varsel_id, UtboksRad.tilstand == GITT_OPP)
        await self._okt.execute(update(UtboksRad).where(*hvor).values(tilstand="sett"))

    async def legg_demobrev(self, brev: Demobrev) -> None:
        """Put a letter in the demo's mailbox; the same one twice is one."""
        await self._okt.merge(DemopostRad(**vars(brev)))

    async def demobrev(self, hoyst: int = 200) -> list[Demobrev]:
        """Return the letters of the demo's mailbox, newest first."""
        sporring = select(DemopostRad).order_by(DemopostRad.tid.desc()).limit(hoyst)
        return [Demobrev(r.melding_id, r.til, r.emne, r.tekst, r.tid) for r in await self._okt.scalars(sporring)]

    async def _sendinger(self, ider: Sequence[str]) -> list[Sending]:
        sporring = (
            select(UtboksRad, KontoRad.epost, KontoRad.maalform, VarselRad.alvorlighet)
            .join(KontoRad, KontoRad.id == UtboksRad.konto_id)
            .join(VarselRad, VarselRad.id == UtboksRad.varsel_id)
            .where(UtboksRad.id.in_(ider))
            .order_by(UtboksRad.opprettet)
        )
        return [_sending(*rad) for rad in await self._okt.execute(sporring)]


def _sending(rad: UtboksRad, epost: str, maalform: str, alvorlighet: str) -> Sending:
    slag, hvor_alvorlig = cast(Slag, rad.slag), cast(Alvorlighet, alvorlighet)
    return Sending(rad.id, epost, cast(Maalform, maalform), slag, hvor_alvorlig, rad.varsel_id, rad.forsok)
