"""Hand a case out, to those who have a right to see it: noted first, then given."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from backend.domain.feil import Ugyldig
from backend.domain.sak import EgenKopi, Spor, uten_minutt
from backend.services.oppfolging import tid_for_melder
from backend.services.saker import les_varsel
from backend.services.vedlegg import hent_fil

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from backend.adapters.enhet import Enhet
    from backend.domain.konto import Konto
    from backend.domain.sak import Adgang, Sak

EKSPORTSLAG: Final = ("pdf", "json", "zip")
KOPISLAG: Final = ("pdf", "tekst")


async def eksporter(enhet: Enhet, konto: Konto, varsel_id: str, slag: str) -> Sak:
    """Return the whole case, with the trail that says so; raises as `les_varsel`, and Ugyldig for another kind."""
    async with enhet:
        await enhet.varsler.adgang(konto, varsel_id)
        if slag not in EKSPORTSLAG:
            raise Ugyldig("Velg PDF, JSON eller ZIP.")
        spor = Spor(datetime.now(UTC), konto.brukernavn, "eksportert", slag)
        await enhet.varsler.legg_spor(varsel_id, spor)
        await enhet.bekreft()
    return await les_varsel(enhet, konto, varsel_id)


async def les_vedlegg(ny_enhet: Callable[[], Enhet], konto: Konto, sak: Sak) -> AsyncIterator[tuple[str, bytes]]:
    """Give name and bytes of each attachment, one at a time, and of the original where one was kept; each is noted."""
    for fil in sak.vedlegg:
        _, data = await hent_fil(ny_enhet(), konto, sak.varsel.id, fil.id)
        yield f"vedlegg/{fil.filnavn}", data
        if fil.original is not None:
            _, data = await hent_fil(ny_enhet(), konto, sak.varsel.id, fil.id, original=True)
            yield f"originaler/{fil.originalnavn}", data


async def egen_kopi(enhet: Enhet, adgang: Adgang, slag: str, *, med_varsel: bool = False) -> EgenKopi:
    """Return what the person who reported may have a copy of (GDPR art. 15), and note it; Ugyldig for another kind.

    The report is in it where the recipient has opened for it, or with `med_varsel`: for the conversation that sent it.
    """
    if slag not in KOPISLAG:
        raise Ugyldig("Velg PDF eller tekst.")
    async with enhet:
        naa = await tid_for_melder(enhet, adgang)
        om = await enhet.oppbevaring.hent(adgang.varsel_id)
        vises = med_varsel or om.innsyn(datetime.now(UTC)) == "apen"
        kopi = EgenKopi(
            skole=(await enhet.varsler.mottaker(adgang.varsel_id)).skole,
            varsel=await enhet.varsler.hent(adgang) if vises else None,
            meldinger=tuple(uten_minutt(melding) for melding in await enhet.varsler.meldinger(adgang)),
            vedlegg=await enhet.vedlegg.liste(adgang),
        )
        await enhet.varsler.legg_spor(adgang.varsel_id, Spor(naa, "melder", "melder_lastet_ned"))
        await enhet.bekreft()
    return kopi
