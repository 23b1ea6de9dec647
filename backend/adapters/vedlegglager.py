"""Attachments in the database: in the same transaction, and the same backup, as the case that they belong to."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from backend.adapters.konvolutt import aapne_konvolutt, lukk_konvolutt
from backend.adapters.tabeller import VedleggbitRad, VedleggRad
from backend.domain.feil import IkkeFunnet
from backend.domain.sak import Adgang
from backend.domain.vedlegg import Biter, Vedlegg, plass
from backend.krypto.innhold import FORMAT
from backend.krypto.strom import dekrypter_fil


class VedleggLager:
    """The pieces are under a key of their own, so that a new key of the case seals only that small key anew."""

    def __init__(self, okt: AsyncSession) -> None:
        self._okt = okt

    async def legg_utkast(self, vedlegg_id: str, biter: Biter, tid: datetime) -> None:
        """Store a file that belongs to no case yet; its key is the caller's."""
        self._okt.add(VedleggRad(id=vedlegg_id, varsel_id=None, opprettet=tid, format=FORMAT, innhold=None))
        await self._okt.flush()
        rader = [
            {"vedlegg_id": vedlegg_id, "original": original, "nr": nr, "data": bit}
            for original, rekke in biter.items()
            for nr, bit in enumerate(rekke)
        ]
        await self._okt.execute(insert(VedleggbitRad), rader)

    async def knytt(self, adgang: Adgang, vedlegg: Vedlegg) -> bool:
        """Let the case have a file that belongs to none, and its key; False where there is none such."""
        innhold = lukk_konvolutt(_til_json(vedlegg), adgang, VedleggRad.__tablename__, vedlegg.id)
        hvor = (VedleggRad.id == vedlegg.id, VedleggRad.varsel_id.is_(None))
        endring = update(VedleggRad).where(*hvor).values(varsel_id=adgang.varsel_id, innhold=innhold)
        return bool((await self._okt.execute(endring)).rowcount)  # type: ignore[attr-defined]

    async def finnes(self, vedlegg_id: str) -> bool:
        """Tell whether the attachment is stored."""
        return await self._okt.get(VedleggRad, vedlegg_id) is not None

    async def liste(self, adgang: Adgang) -> tuple[Vedlegg, ...]:
        """Return what is attached to the case, in the order in which it came."""
        rader = await self._okt.scalars(select(VedleggRad).where(VedleggRad.varsel_id == adgang.varsel_id))
        return tuple(sorted((_les(rad, adgang) for rad in rader), key=lambda vedlegg: vedlegg.nr))

    async def hent(self, adgang: Adgang, vedlegg_id: str) -> Vedlegg:
        """Return one of them; IkkeFunnet for one of another case, or an unknown one."""
        rad = await self._okt.get(VedleggRad, vedlegg_id)
        if rad is None or rad.varsel_id != adgang.varsel_id:
            raise IkkeFunnet("Vedlegget finnes ikke.")
        return _les(rad, adgang)

    async def fil(self, vedlegg: Vedlegg, original: bool) -> bytes:
        """Return the whole file; IkkeFunnet where no original was kept, Forvansket where a piece is not as it was."""
        lengde = vedlegg.original if original else vedlegg.storrelse
        if lengde is None:
            raise IkkeFunnet("Vedlegget finnes ikke.")
        hvor = (VedleggbitRad.vedlegg_id == vedlegg.id, VedleggbitRad.original.is_(original))
        biter = await self._okt.scalars(select(VedleggbitRad.data).where(*hvor).order_by(VedleggbitRad.nr))
        return dekrypter_fil(vedlegg.nokkel, biter, plass(vedlegg.id, original), lengde)

    async def slett_utkast(self, ider: Iterable[str]) -> None:
        """Remove these, where they belong to no case."""
        hvor = (VedleggRad.id.in_(list(ider)), VedleggRad.varsel_id.is_(None))
        await self._okt.execute(delete(VedleggRad).where(*hvor))

    async def slett_herrelose(self, eldre_enn: datetime, unntatt: Iterable[str]) -> None:
        """Remove those from before that time that belong to no case, but for those that someone still writes with."""
        hvor = (VedleggRad.varsel_id.is_(None), VedleggRad.opprettet < eldre_enn, VedleggRad.id.not_in(list(unntatt)))
        await self._okt.execute(delete(VedleggRad).where(*hvor))

    async def bytt_nokkel(self, gammel: Adgang, ny: Adgang) -> None:
        """Seal the keys of the case's files under its new key."""
        for vedlegg in await self.liste(gammel):
            innhold = lukk_konvolutt(_til_json(vedlegg), ny, VedleggRad.__tablename__, vedlegg.id)
            await self._okt.execute(update(VedleggRad).where(VedleggRad.id == vedlegg.id).values(innhold=innhold))


def _til_json(vedlegg: Vedlegg) -> dict[str, Any]:
    return {**vars(vedlegg), "nokkel": vedlegg.nokkel.hex()}


def _les(rad: VedleggRad, adgang: Adgang) -> Vedlegg:
    data = aapne_konvolutt(rad.innhold or b"", rad.format, adgang, VedleggRad.__tablename__, rad.id)
    return Vedlegg(**data | {"nokkel": bytes.fromhex(data["nokkel"])})
