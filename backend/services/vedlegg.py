"""Attachments of a case: more of them from the person with the code, and how a recipient looks at them."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from backend.domain.feil import IkkeFunnet, Konflikt
from backend.domain.sak import Adgang, Spor
from backend.domain.utkast import ny_id
from backend.domain.vedlegg import MAKS_I_SAKEN, Vedlegg
from backend.services.filmottak import Fil, Filmottak, Vask
from backend.services.oppfolging import tid_for_melder
from backend.services.varsling import legg_i_ko

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backend.adapters.enhet import Enhet
    from backend.domain.konto import Konto


async def knytt_vedlegg(enhet: Enhet, adgang: Adgang, vedlegg: Sequence[Vedlegg]) -> None:
    """Let the case have what was attached while it was told, in the caller's transaction; again, nothing more."""
    for et_vedlegg in vedlegg:
        await enhet.vedlegg.knytt(adgang, et_vedlegg)


async def legg_til_vedlegg(enhet: Enhet, mottak: Filmottak, adgang: Adgang, fil: Fil, nr: str | None) -> Vedlegg:
    """Add a file to the case as the person who reported, note it in the dialogue, and notify the recipient.

    The same `nr` again adds nothing. Raises Konflikt where the case has twenty, and as `Filmottak`.
    """
    id_ = enhet.koder.merke(f"vedlegg:{adgang.varsel_id}:{nr}")[:40] if nr else ny_id()
    async with enhet.lesende() as les:
        if await les.vedlegg.finnes(id_):
            return await les.vedlegg.hent(adgang, id_)
        _krev_plass(await les.vedlegg.liste(adgang))
    vedlegg, biter = await mottak.ta_imot(fil, id_)
    async with enhet:
        innsyn = await enhet.varsler.mottaker(adgang.varsel_id)
        naa = await tid_for_melder(enhet, adgang)
        finnes = await enhet.vedlegg.liste(adgang)
        _krev_plass(finnes)
        vedlegg = replace(vedlegg, nr=1 + max((v.nr for v in finnes), default=0))
        await enhet.vedlegg.legg_utkast(id_, biter, naa)
        await enhet.vedlegg.knytt(adgang, vedlegg)
        ord_ = f"Vedlegg {vedlegg.nr} er lagt ved."  # the same in both written standards
        await enhet.varsler.legg_melding(adgang, "melder", ord_, naa, ny_id())
        await enhet.varsler.legg_spor(adgang.varsel_id, Spor(naa, "melder", "vedlegg_lagt", str(vedlegg.nr)))
        await legg_i_ko(enhet, innsyn, adgang.varsel_id, "ny_melding", f"ny_melding:{id_}", naa)
        await enhet.bekreft()
    return vedlegg


async def finn_vedlegg(enhet: Enhet, konto: Konto, varsel_id: str, vedlegg_id: str) -> Vedlegg:
    """Return what is known of one attachment; IkkeFunnet and UtenNokkel as for `les_varsel`."""
    async with enhet.lesende() as les:
        return await les.vedlegg.hent(await les.varsler.adgang(konto, varsel_id), vedlegg_id)


async def hent_fil(
    enhet: Enhet, konto: Konto, varsel_id: str, vedlegg_id: str, original: bool = False
) -> tuple[Vedlegg, bytes]:
    """Return an attachment and its file, and note who fetched it; IkkeFunnet also where no original was kept."""
    async with enhet:
        adgang = await enhet.varsler.adgang(konto, varsel_id)
        vedlegg = await enhet.vedlegg.hent(adgang, vedlegg_id)
        data = await enhet.vedlegg.fil(vedlegg, original)
        await _noter(enhet, konto, varsel_id, vedlegg)
        await enhet.bekreft()
    return vedlegg, data


async def vis_side(enhet: Enhet, vask: Vask, konto: Konto, varsel_id: str, vedlegg_id: str, side: int) -> bytes:
    """Return one page of an attachment as a PNG, and note who looked; the original is never shown."""
    vedlegg, data = await hent_fil(enhet, konto, varsel_id, vedlegg_id)
    if not 1 <= side <= vedlegg.sider:
        raise IkkeFunnet("Vedlegget finnes ikke.")
    return await vask.vis(data, side)


async def _noter(enhet: Enhet, konto: Konto, varsel_id: str, vedlegg: Vedlegg) -> None:
    """The first time that an account opens an attachment stands in the trail."""
    nytt = Spor(datetime.now(UTC), konto.brukernavn, "vedlegg_apnet", str(vedlegg.nr))
    for spor in await enhet.varsler.spor(varsel_id):
        if (spor.hvem, spor.hva, spor.verdi) == (nytt.hvem, nytt.hva, nytt.verdi):
            return
    await enhet.varsler.legg_spor(varsel_id, nytt)


def _krev_plass(finnes: Sequence[Vedlegg]) -> None:
    if len(finnes) >= MAKS_I_SAKEN:
        raise Konflikt("Saken kan ha høyst {antall} vedlegg.", antall=MAKS_I_SAKEN)
