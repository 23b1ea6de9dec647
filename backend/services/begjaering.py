"""What the person who reported asks for with the code, and what the recipient answers: to see, and to have erased."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

from backend.domain.begjaering import HJEMLER, INNSYN_VARER, les_avslagsgrunn
from backend.domain.feil import Konflikt, Ugyldig
from backend.domain.oppbevaring import les_slettegrunn
from backend.domain.sak import Hva, Oppbevaring, Spor
from backend.domain.utkast import ny_id
from backend.services.begjaeringssvar import dag, skriv_svar
from backend.services.oppfolging import tid_for_melder
from backend.services.varsling import legg_i_ko

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet
    from backend.domain.konto import Konto
    from backend.domain.sak import Adgang

Begjaering = Literal["ba_om_innsyn", "ba_om_sletting"]


async def be_om_innsyn(enhet: Enhet, adgang: Adgang) -> None:
    """Ask that the code show the report (GDPR art. 15): the recipients are told, and one of them opens for it.

    Again before they have answered, or while it is open, it changes nothing.
    """
    async with enhet:
        om = await enhet.oppbevaring.hent(adgang.varsel_id)
        if om.innsyn(datetime.now(UTC)) == "lukket":
            naa = await tid_for_melder(enhet, adgang)
            await enhet.oppbevaring.be_om_innsyn(adgang.varsel_id, naa)
            await _si_fra(enhet, adgang, "ba_om_innsyn", naa)
        await enhet.bekreft()


async def be_om_sletting(enhet: Enhet, adgang: Adgang, grunn: str, ord_: str = "") -> None:
    """Ask that the case be erased (GDPR art. 17), with a reason and perhaps own words, which go into the dialogue.

    Again before it is answered, it changes nothing. Ugyldig for an unknown reason, Konflikt for a case that is to be
    destroyed already.
    """
    lest = les_slettegrunn(grunn)
    async with enhet:
        om = await enhet.oppbevaring.hent(adgang.varsel_id)
        if om.slettes:
            raise Konflikt("Saken blir alt slettet.")
        if om.slettebegjaering is None:
            naa = await tid_for_melder(enhet, adgang)
            if ord_:
                await enhet.varsler.legg_melding(adgang, "melder", ord_, naa, ny_id())
            await enhet.oppbevaring.be_om_sletting(adgang.varsel_id, naa)
            await _si_fra(enhet, adgang, "ba_om_sletting", naa, lest)
        await enhet.bekreft()


async def gi_innsyn(enhet: Enhet, konto: Konto, varsel_id: str) -> datetime:
    """Let the code show the report for 30 days; return until when. Konflikt where nobody has asked.

    Raises IkkeFunnet and UtenNokkel as for `les_varsel`, here and below.
    """
    til = datetime.now(UTC) + INNSYN_VARER
    async with enhet:
        adgang, om = await _les(enhet, konto, varsel_id)
        _krev_bedt(om.innsynsbegjaering)
        await enhet.oppbevaring.gi_innsyn(varsel_id, til)
        await enhet.oppbevaring.be_om_innsyn(varsel_id, None)
        await skriv_svar(enhet, adgang, "innsyn_gitt", dato=dag(til))
        await _noter(enhet, konto, varsel_id, "ga_innsyn")
        await enhet.bekreft()
    return til


async def avslaa_innsyn(enhet: Enhet, konto: Konto, varsel_id: str, ord_: str) -> None:
    """Refuse to let the code show the report; why must be said, and is told in the dialogue (art. 12 no. 4)."""
    if not ord_:
        raise Ugyldig("Skriv hvorfor.")
    async with enhet:
        adgang, om = await _les(enhet, konto, varsel_id)
        _krev_bedt(om.innsynsbegjaering)
        await enhet.oppbevaring.be_om_innsyn(varsel_id, None)
        await skriv_svar(enhet, adgang, "avslag_innsyn", ord_)
        await _noter(enhet, konto, varsel_id, "avslo_innsyn")
        await enhet.bekreft()


async def avslaa_sletting(enhet: Enhet, konto: Konto, varsel_id: str, grunn: str, ord_: str = "") -> None:
    """Refuse to erase: the reason and what it rests on are told in the dialogue, and how to complain (art. 12 no. 4).

    To grant it is `bestem_sletting`. Ugyldig for an unknown reason, Konflikt where nobody has asked.
    """
    lest = les_avslagsgrunn(grunn)
    async with enhet:
        adgang, om = await _les(enhet, konto, varsel_id)
        _krev_bedt(om.slettebegjaering)
        await enhet.oppbevaring.be_om_sletting(varsel_id, None)
        await skriv_svar(enhet, adgang, f"avslag_{lest}", ord_, hjemmel=HJEMLER[lest])
        await _noter(enhet, konto, varsel_id, "avslo_sletting", lest)
        await enhet.bekreft()


async def _les(enhet: Enhet, konto: Konto, varsel_id: str) -> tuple[Adgang, Oppbevaring]:
    return await enhet.varsler.adgang(konto, varsel_id), await enhet.oppbevaring.hent(varsel_id)


def _krev_bedt(naar: datetime | None) -> None:
    if naar is None:
        raise Konflikt("Ingen har bedt om det, eller så er det svart på.")


async def _si_fra(enhet: Enhet, adgang: Adgang, hva: Begjaering, naa: datetime, verdi: str | None = None) -> None:
    varsel_id = adgang.varsel_id
    await enhet.varsler.legg_spor(varsel_id, Spor(naa, "melder", hva, verdi))
    innsyn = await enhet.varsler.mottaker(varsel_id)
    await legg_i_ko(enhet, innsyn, varsel_id, hva, f"{hva}:{naa.isoformat()}:{varsel_id}"[:96], naa)


async def _noter(enhet: Enhet, konto: Konto, varsel_id: str, hva: Hva, verdi: str | None = None) -> None:
    await enhet.varsler.legg_spor(varsel_id, Spor(datetime.now(UTC), konto.brukernavn, hva, verdi))
