"""Accounts and log-ins in the database."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast

from sqlalchemy import delete, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from backend.adapters.faktorlager import er_sikret
from backend.adapters.koder import Koder
from backend.adapters.nokkelring import Innlogging, Nokkelring
from backend.adapters.tabeller import KontoRad, SesjonRad
from backend.domain.konto import Innsyn, Konto, Rolle
from backend.domain.skole import Maalform


@dataclass(frozen=True)
class Laas:
    """An account's lock: what recognises the password, and the account's pair, the private half sealed."""

    passord: str
    offentlig: bytes
    privat: bytes


class KontoLager:
    """Accounts by user name, and by what they receive."""

    def __init__(self, okt: AsyncSession) -> None:
        self._okt = okt

    async def finn(self, brukernavn: str) -> tuple[Konto, Laas] | None:
        """Return the account and its lock, or None."""
        if "\0" in brukernavn:  # no name holds it, and PostgreSQL refuses to look
            return None
        rad = await self._okt.scalar(select(KontoRad).where(KontoRad.brukernavn == brukernavn))
        return (_konto(rad), Laas(rad.passord, rad.offentlig, rad.privat)) if rad else None

    async def legg_til(self, konto: Konto, tid: datetime, *, demo: bool = False) -> None:
        """Store a new account. No password opens it until `sett_laas`, in the same unit of work."""
        felt = {navn: verdi for navn, verdi in vars(konto).items() if navn not in ("privat", "sikret")}
        self._okt.add(KontoRad(**felt, passord="", offentlig=b"", privat=b"", opprettet=tid, demo=demo))
        await self._okt.flush()

    async def sett_laas(self, konto_id: str, passord: str, offentlig: bytes, privat: bytes) -> None:
        """Replace the lock."""
        laas = {"passord": passord, "offentlig": offentlig, "privat": privat}
        await self._okt.execute(update(KontoRad).where(KontoRad.id == konto_id).values(**laas))

    async def enhetsnr(self, brukernavn: str) -> int:
        """Return the number that a known browser must have been told; 0 for an unknown account."""
        if "\0" in brukernavn:
            return 0
        return await self._okt.scalar(select(KontoRad.enhetsnr).where(KontoRad.brukernavn == brukernavn)) or 0

    async def glem_enheter(self, konto_id: str) -> None:
        """Let no browser count as known any more."""
        endret = {"enhetsnr": KontoRad.enhetsnr + 1}
        await self._okt.execute(update(KontoRad).where(KontoRad.id == konto_id).values(**endret))

    async def ved(self, skoler: Sequence[str]) -> list[Konto]:
        """Return every account of these schools."""
        sporring = select(KontoRad, er_sikret()).where(KontoRad.skole.in_(skoler))
        rader = await self._okt.execute(sporring.order_by(KontoRad.skole, KontoRad.rolle, KontoRad.brukernavn))
        return [replace(_konto(rad), sikret=bool(sikret)) for rad, sikret in rader]

    async def godkjenn(self, konto_id: str) -> None:
        """Let the account receive what is addressed to its role."""
        await self._okt.execute(update(KontoRad).where(KontoRad.id == konto_id).values(godkjent=True))

    async def navn(self, konto_id: str) -> str | None:
        """Return the account's user name, or None."""
        return await self._okt.scalar(select(KontoRad.brukernavn).where(KontoRad.id == konto_id))

    async def slett(self, konto_id: str) -> None:
        """Remove the account, its log-ins, and every case key that is sealed to it."""
        await self._okt.execute(delete(KontoRad).where(KontoRad.id == konto_id))

    async def sett_maalform(self, konto_id: str, maalform: Maalform) -> None:
        """Choose the written standard of the portal and the letters."""
        await self._okt.execute(update(KontoRad).where(KontoRad.id == konto_id).values(maalform=maalform))

    async def for_mottaker(self, innsyn: Innsyn) -> list[Konto]:
        """Return the accounts that receive what is addressed so."""
        hvor = (KontoRad.skole == innsyn.skole, KontoRad.rolle == innsyn.rolle, KontoRad.godkjent)
        return [_konto(rad) for rad in await self._okt.scalars(select(KontoRad).where(*hvor))]

    async def demolaaser(self) -> set[str]:
        """Return the different locks of the demo accounts."""
        return set(await self._okt.scalars(select(KontoRad.passord).where(KontoRad.demo)))

    async def finnes(self) -> bool:
        """Tell whether there is any account."""
        return await self._okt.scalar(select(KontoRad.id).limit(1)) is not None


class SesjonLager:
    """Log-ins; the database holds only the hash of the token, and the private key is in memory alone."""

    def __init__(self, okt: AsyncSession, koder: Koder, ring: Nokkelring) -> None:
        self._okt = okt
        self._koder = koder
        self._ring = ring

    async def legg_til(self, token: str, konto: Konto, naa: datetime, utloper: datetime) -> None:
        """Store a log-in and keep the account's private key open with it; forget those that have run out."""
        await self._okt.execute(delete(SesjonRad).where(SesjonRad.utloper <= naa))
        merke = self._koder.token(token)
        self._okt.add(SesjonRad(token=merke, konto_id=konto.id, opprettet=naa, utloper=utloper))
        if konto.privat:
            self._ring.legg(merke, konto.id, konto.privat, naa, utloper)

    async def finn(self, token: str, naa: datetime) -> Konto | None:
        """Return the account that is logged in with the token, its key open; None where it is not, or was elsewhere."""
        merke = self._koder.token(token)
        sporring = (
            select(KontoRad, er_sikret())
            .join(SesjonRad, SesjonRad.konto_id == KontoRad.id)
            .where(SesjonRad.token == merke, SesjonRad.utloper > naa)
        )
        treff, privat = (await self._okt.execute(sporring)).one_or_none(), self._ring.hent(merke)
        if treff is None or privat is None:
            return None
        return replace(_konto(treff[0]), privat=privat, sikret=bool(treff[1]))

    async def slett(self, token: str) -> None:
        """End the log-in, and wipe its key."""
        self._ring.glem(self._koder.token(token))
        await self._okt.execute(delete(SesjonRad).where(SesjonRad.token == self._koder.token(token)))

    def apne(self, konto_id: str, token: str) -> list[Innlogging]:
        """Return the account's log-ins in this process, `egen` the one with this token."""
        return self._ring.innlogginger(konto_id, self._koder.token(token))

    async def slett_andre(self, konto_id: str, token: str, bare: str | None = None) -> None:
        """End every log-in of the account but the one with the token; with `bare`, only the one with that id."""
        for merke in self._ring.andre(konto_id, self._koder.token(token), bare):
            self._ring.glem(merke)
            await self._okt.execute(delete(SesjonRad).where(SesjonRad.token == merke))

    async def slett_alle(self, konto_id: str) -> None:
        """End every log-in of the account, and wipe their keys."""
        self._ring.glem_konto(konto_id)
        await self._okt.execute(delete(SesjonRad).where(SesjonRad.konto_id == konto_id))


def _konto(rad: KontoRad) -> Konto:
    rolle, maalform = cast(Rolle, rad.rolle), cast(Maalform, rad.maalform)
    return Konto(rad.id, rad.brukernavn, rad.epost, rad.skole, rolle, maalform, rad.godkjent)
