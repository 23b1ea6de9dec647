"""Giving a name later: an anonymous person tells who they are. It cannot be taken back, and the page says so first."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from backend.domain.feil import Konflikt
from backend.domain.sak import Spor
from backend.domain.varsel import OSLO
from backend.services.oppfolging import tid_for_melder
from backend.services.varsling import legg_i_ko

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet
    from backend.domain.sak import Adgang

MAKS_NAVN: Final = 200


async def oppgi_navn(enhet: Enhet, adgang: Adgang, navn: str, kontakt: str | None) -> None:
    """Put the name, and how to reach the person, into the case, and notify its recipient.

    The same again changes nothing; Konflikt where another name stands there already.
    """
    varsel_id = adgang.varsel_id
    async with enhet:
        tid = await tid_for_melder(enhet, adgang)
        varsel = await enhet.varsler.hent(adgang)
        if not varsel.melder.anonym:
            if (varsel.melder.navn, varsel.melder.kontakt) == (navn, kontakt):
                return
            raise Konflikt("Navnet er alt oppgitt, og kan ikke endres her.")
        i_dag = datetime.now(UTC).astimezone(OSLO).date().isoformat()
        melder = replace(varsel.melder, anonym=False, navn=navn, kontakt=kontakt, navngitt=i_dag)
        await enhet.varsler.skriv_om(adgang, replace(varsel, melder=melder), tid)
        await enhet.varsler.legg_spor(varsel_id, Spor(tid, "melder", "navn_oppgitt"))
        innsyn = await enhet.varsler.mottaker(varsel_id)
        await legg_i_ko(enhet, innsyn, varsel_id, "ny_melding", f"navn:{varsel_id}", tid)
        await enhet.bekreft()
