"""What a recipient does with the cases addressed to them; every verb takes the account and sees only what it may."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from backend.domain.anonymt import hel_time
from backend.domain.feil import Ugyldig
from backend.domain.sak import Oversikt, Rekkefolge, Retting, Sak, Spor, Varsellinje, uten_minutt
from backend.domain.status import STATUSER, Status, bytt
from backend.domain.utkast import ny_id
from backend.domain.varsel import OSLO
from backend.services.svarbeskjed import legg_beskjed_i_ko

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backend.adapters.enhet import Enhet
    from backend.domain.konto import Konto

SIDE_STORRELSE: Final = 50


async def liste_varsler(
    enhet: Enhet,
    konto: Konto,
    statuser: tuple[Status, ...] = STATUSER,
    side: int = 1,
    rekkefolge: Rekkefolge = "nyeste",
) -> tuple[list[Varsellinje], int]:
    """Return one page (50 lines, the first is 1) of the account's cases, and how many there are in all."""
    async with enhet.lesende() as les:
        fra_nr = (side - 1) * SIDE_STORRELSE
        return await les.varsler.liste(konto, statuser, fra_nr, SIDE_STORRELSE, rekkefolge)


async def les_oversikt(enhet: Enhet, konto: Konto) -> Oversikt:
    """Return the figures at the top of the account's list."""
    async with enhet.lesende() as les:
        haster = await les.varsler.antall_haster(konto)
        uleste = await les.varsler.antall_uleste(konto)
        return Oversikt(haster, uleste, await les.utboks.antall_oppgitt(konto))


async def les_varsel(enhet: Enhet, konto: Konto, varsel_id: str) -> Sak:
    """Return the whole case and mark it as read.

    IkkeFunnet for one that the account may not see, UtenNokkel for one whose key it has not been given yet.
    """
    naa = datetime.now(UTC)
    async with enhet:
        adgang = await enhet.varsler.adgang(konto, varsel_id)
        varsel = await enhet.varsler.hent(adgang)
        await enhet.varsler.merk_lest(konto, varsel_id, naa)
        await enhet.utboks.glem_oppgitt(konto, varsel_id)
        spor = await enhet.varsler.spor(varsel_id)
        if not _lest_i_dag(spor, konto, naa):
            await enhet.varsler.legg_spor(varsel_id, Spor(naa, konto.brukernavn, "lest"))
        meldinger = await enhet.varsler.meldinger(adgang)
        vedlegg = await enhet.vedlegg.liste(adgang)
        oppbevaring = await enhet.oppbevaring.hent(varsel_id)
        rettinger = await enhet.varsler.rettinger(adgang)
        await enhet.bekreft()
    return uten_minutter(Sak(varsel, meldinger, spor, vedlegg, oppbevaring, rettinger))


async def krev_adgang(enhet: Enhet, konto: Konto, varsel_id: str) -> None:
    """Raise IkkeFunnet and UtenNokkel as `les_varsel` does; read nothing."""
    async with enhet.lesende() as les:
        await les.varsler.adgang(konto, varsel_id)


async def svar_melder(enhet: Enhet, konto: Konto, varsel_id: str, tekst: str, nr: str | None = None) -> None:
    """Write to the person who reported; they read it with their code. IkkeFunnet and UtenNokkel as for `les_varsel`.

    `nr` is the form's own number: the same one again, after a double click, adds nothing.
    """
    naa = datetime.now(UTC)
    melding_id = enhet.koder.merke(f"svar:{varsel_id}:{nr}")[:40] if nr else ny_id()
    async with enhet:
        adgang = await enhet.varsler.adgang(konto, varsel_id)
        if await enhet.varsler.har_melding(melding_id):
            return
        await enhet.varsler.legg_melding(adgang, "skolen", tekst, naa, melding_id)
        await enhet.varsler.legg_spor(varsel_id, Spor(naa, konto.brukernavn, "svart"))
        await legg_beskjed_i_ko(enhet, adgang)
        await enhet.bekreft()


async def rett_sak(enhet: Enhet, konto: Konto, varsel_id: str, tekst: str) -> None:
    """Note what is wrong in a case and what is right (GDPR art. 16), beside the words, which stay as they were.

    IkkeFunnet and UtenNokkel as for `les_varsel`; Ugyldig for no words.
    """
    if not tekst:
        raise Ugyldig("Skriv hva som er feil, og hva som er riktig.")
    naa = datetime.now(UTC)
    async with enhet:
        adgang = await enhet.varsler.adgang(konto, varsel_id)
        await enhet.varsler.legg_retting(adgang, Retting(tekst, konto.brukernavn, naa), ny_id())
        await enhet.varsler.legg_spor(varsel_id, Spor(naa, konto.brukernavn, "rettet"))
        await enhet.bekreft()


async def sett_status(enhet: Enhet, konto: Konto, varsel_id: str, status: str) -> None:
    """Move the case on; Konflikt for a step that is not open, Ugyldig for none.

    IkkeFunnet and UtenNokkel as for `les_varsel`.
    """
    naa = datetime.now(UTC)
    async with enhet:
        await enhet.varsler.adgang(konto, varsel_id)
        ny = bytt(await enhet.varsler.status(varsel_id), status)
        await enhet.varsler.sett_status(varsel_id, ny, naa)
        await enhet.varsler.legg_spor(varsel_id, Spor(naa, konto.brukernavn, "status", ny))
        await enhet.bekreft()


def _lest_i_dag(spor: Sequence[Spor], konto: Konto, naa: datetime) -> bool:
    """Opening a case is noted once a day for each account."""
    i_dag = naa.astimezone(OSLO).date()
    egne = (s for s in spor if s.hva == "lest" and s.hvem == konto.brukernavn)
    return any(s.tid.astimezone(OSLO).date() == i_dag for s in egne)


def uten_minutter(sak: Sak) -> Sak:
    """What an anonymous person did is shown by the hour."""
    if not (sak.varsel.melder.anonym or sak.varsel.melder.navngitt):
        return sak
    spor = tuple(replace(s, tid=hel_time(s.tid)) if s.hvem == "melder" else s for s in sak.spor)
    return replace(sak, meldinger=tuple(uten_minutt(melding) for melding in sak.meldinger), spor=spor)
