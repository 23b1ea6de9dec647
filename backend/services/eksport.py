"""Hand a case out, to those who have a right to see it: noted first, then given."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from backend.domain.feil import Ugyldig
from backend.domain.sak import EgneOrd, Spor
from backend.services.oppfolging import tid_for_melder
from backend.services.saker import les_varsel

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet
    from backend.domain.konto import Konto
    from backend.domain.sak import Adgang, Sak

EKSPORTSLAG: Final = ("pdf", "json")


async def eksporter(enhet: Enhet, konto: Konto, varsel_id: str, slag: str) -> Sak:
    """Return the whole case, with the trail that says so; raises as `les_varsel`, and Ugyldig for another kind."""
    async with enhet:
        await enhet.varsler.adgang(konto, varsel_id)
        if slag not in EKSPORTSLAG:
            raise Ugyldig("Velg PDF eller JSON.")
        spor = Spor(datetime.now(UTC), konto.brukernavn, "eksportert", slag)
        await enhet.varsler.legg_spor(varsel_id, spor)
        await enhet.bekreft()
    return await les_varsel(enhet, konto, varsel_id)


async def egne_ord(enhet: Enhet, adgang: Adgang) -> EgneOrd:
    """Return what the person who reported has written (GDPR art. 15), and note it."""
    async with enhet:
        varsel = await enhet.varsler.hent(adgang)
        meldinger = await enhet.varsler.meldinger(adgang)
        naa = await tid_for_melder(enhet, adgang)
        await enhet.varsler.legg_spor(adgang.varsel_id, Spor(naa, "melder", "melder_lastet_ned"))
        await enhet.bekreft()
    return EgneOrd(varsel, tuple(melding for melding in meldinger if melding.fra == "melder"))
