"""Invitations in the database: of the token only its hash."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import cast

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from backend.adapters.tabeller import InvitasjonRad
from backend.domain.konto import Invitasjon, Rolle
from backend.domain.skole import Maalform


class InvitasjonLager:
    """One invitation an address: a new one replaces the one before."""

    def __init__(self, okt: AsyncSession) -> None:
        self._okt = okt

    async def legg_til(self, token: bytes, invitasjon: Invitasjon, naa: datetime) -> None:
        """Store an invitation, in place of any to the same address; forget those that have run out."""
        gamle = (InvitasjonRad.utloper <= naa) | (InvitasjonRad.epost == invitasjon.epost)
        await self._okt.execute(delete(InvitasjonRad).where(gamle))
        self._okt.add(InvitasjonRad(token=token, **vars(invitasjon)))

    async def finn(self, token: bytes, naa: datetime) -> Invitasjon | None:
        """Return the invitation, or None where there is none such or it has run out."""
        hvor = (InvitasjonRad.token == token, InvitasjonRad.utloper > naa)
        rad = await self._okt.scalar(select(InvitasjonRad).where(*hvor))
        return _invitasjon(rad) if rad else None

    async def bruk(self, token: bytes) -> bool:
        """Use it up; False where another has."""
        brukt = await self._okt.execute(
            delete(InvitasjonRad).where(InvitasjonRad.token == token).returning(InvitasjonRad.epost)
        )
        return brukt.scalar() is not None

    async def ved(self, skoler: Sequence[str], naa: datetime) -> list[Invitasjon]:
        """Return those that wait at these schools."""
        hvor = (InvitasjonRad.skole.in_(skoler), InvitasjonRad.utloper > naa)
        rader = await self._okt.scalars(select(InvitasjonRad).where(*hvor).order_by(InvitasjonRad.epost))
        return [_invitasjon(rad) for rad in rader]

    async def slett(self, epost: str) -> None:
        """Take an invitation back."""
        await self._okt.execute(delete(InvitasjonRad).where(InvitasjonRad.epost == epost))


def _invitasjon(rad: InvitasjonRad) -> Invitasjon:
    rolle, maalform = cast(Rolle, rad.rolle), cast(Maalform, rad.maalform)
    return Invitasjon(rad.epost, rad.skole, rolle, maalform, rad.godkjent, rad.utloper)
