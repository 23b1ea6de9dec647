"""Accounts and log-ins in the database."""

from __future__ import annotations

from datetime import datetime
from typing import cast

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from backend.adapters.koder import Koder
from backend.adapters.tabeller import KontoRad, SesjonRad
from backend.domain.konto import Innsyn, Konto
from backend.domain.skole import Maalform
from backend.domain.utkast import Mottaker


class KontoLager:
    """Accounts by user name, and by what they receive."""

    def __init__(self, okt: AsyncSession) -> None:
        self._okt = okt

    async def finn(self, brukernavn: str) -> tuple[Konto, str] | None:
        """Return the account and its password hash, or None."""
        if "\0" in brukernavn:  # no name holds it, and PostgreSQL refuses to look
            return None
        rad = await self._okt.scalar(select(KontoRad).where(KontoRad.brukernavn == brukernavn))
        return (_konto(rad), rad.passord) if rad else None

    async def legg_til(self, konto: Konto, passord: str, tid: datetime, *, demo: bool = False) -> None:
        """Store a new account with its password hash."""
        self._okt.add(KontoRad(**vars(konto), passord=passord, opprettet=tid, demo=demo))

    async def sett_passord(self, konto_id: str, passord: str) -> None:
        """Replace the password hash."""
        await self._okt.execute(update(KontoRad).where(KontoRad.id == konto_id).values(passord=passord))

    async def sett_maalform(self, konto_id: str, maalform: Maalform) -> None:
        """Choose the written standard of the portal and the letters."""
        await self._okt.execute(update(KontoRad).where(KontoRad.id == konto_id).values(maalform=maalform))

    async def for_mottaker(self, innsyn: Innsyn) -> list[Konto]:
        """Return the accounts that receive what is addressed so."""
        hvor = (KontoRad.skole == innsyn.skole, KontoRad.rolle == innsyn.rolle)
        return [_konto(rad) for rad in await self._okt.scalars(select(KontoRad).where(*hvor))]

    async def slett_demo(self) -> None:
        """Remove every demo account: outside the demo none exists."""
        await self._okt.execute(delete(KontoRad).where(KontoRad.demo))


class SesjonLager:
    """Log-ins; the database holds only the hash of the token."""

    def __init__(self, okt: AsyncSession, koder: Koder) -> None:
        self._okt = okt
        self._koder = koder

    async def legg_til(self, token: str, konto_id: str, naa: datetime, utloper: datetime) -> None:
        """Store a log-in, and forget those that have run out."""
        await self._okt.execute(delete(SesjonRad).where(SesjonRad.utloper <= naa))
        rad = SesjonRad(token=self._koder.token(token), konto_id=konto_id, opprettet=naa, utloper=utloper)
        self._okt.add(rad)

    async def finn(self, token: str, naa: datetime) -> Konto | None:
        """Return the account that is logged in with the token, or None."""
        sporring = (
            select(KontoRad)
            .join(SesjonRad, SesjonRad.konto_id == KontoRad.id)
            .where(SesjonRad.token == self._koder.token(token), SesjonRad.utloper > naa)
        )
        rad = await self._okt.scalar(sporring)
        return _konto(rad) if rad else None

    async def slett(self, token: str) -> None:
        """End the log-in."""
        await self._okt.execute(delete(SesjonRad).where(SesjonRad.token == self._koder.token(token)))

    async def slett_alle(self, konto_id: str) -> None:
        """End every log-in of the account."""
        await self._okt.execute(delete(SesjonRad).where(SesjonRad.konto_id == konto_id))


def _konto(rad: KontoRad) -> Konto:
    rolle, maalform = cast(Mottaker, rad.rolle), cast(Maalform, rad.maalform)
    return Konto(rad.id, rad.brukernavn, rad.epost, rad.skole, rolle, maalform)
