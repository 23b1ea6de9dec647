"""What recipients decide about keeping a case."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from backend.domain.feil import Konflikt
from backend.domain.oppbevaring import VARSLES, krev_ikke_holdt, les_holdgrunn, les_slettegrunn
from backend.domain.sak import Spor
from backend.services.begjaeringssvar import dag, skriv_svar
from backend.services.varsling import legg_i_ko

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet
    from backend.domain.konto import Konto
    from backend.domain.sak import Hva


async def hold_sak(enhet: Enhet, konto: Konto, varsel_id: str, grunn: str) -> None:
    """Keep a case, whatever the clock says, and take back a decision to destroy it; Ugyldig for an unknown reason.

    Raises IkkeFunnet and UtenNokkel as for `les_varsel`, here and below.
    """
    async with enhet:
        await enhet.varsler.adgang(konto, varsel_id)
        lest = les_holdgrunn(grunn)
        await enhet.oppbevaring.hold(varsel_id, lest)
        await _noter(enhet, konto, varsel_id, "holdt", lest)
        await enhet.bekreft()


async def slipp_sak(enhet: Enhet, konto: Konto, varsel_id: str) -> None:
    """Let go of a case that was held; the clock counts from its last change, and warns as always."""
    async with enhet:
        await enhet.varsler.adgang(konto, varsel_id)
        await enhet.oppbevaring.hold(varsel_id, None)
        await _noter(enhet, konto, varsel_id, "hold_opphevet")
        await enhet.bekreft()


async def bestem_sletting(enhet: Enhet, konto: Konto, varsel_id: str, grunn: str) -> datetime:
    """Decide to destroy a case; return when: in 14 days, so that nobody makes a case disappear at once.

    Every recipient is told, each can stop it, and a word from the person who reported stops it too. One who
    asked for it is told in the dialogue. Ugyldig for an unknown reason, Konflikt for a case that is held.
    """
    naa = datetime.now(UTC)
    async with enhet:
        adgang = await enhet.varsler.adgang(konto, varsel_id)
        lest, om = les_slettegrunn(grunn), await enhet.oppbevaring.hent(varsel_id)
        krev_ikke_holdt(om.holdt)
        if om.slettebegjaering:
            await skriv_svar(enhet, adgang, "sletting_gitt", dato=dag(naa + VARSLES))
        await enhet.oppbevaring.bestem(varsel_id, naa + VARSLES, lest)
        await enhet.oppbevaring.be_om_sletting(varsel_id, None)
        await _noter(enhet, konto, varsel_id, "sletting_bestemt", lest)
        innsyn = await enhet.varsler.mottaker(varsel_id)
        await legg_i_ko(enhet, innsyn, varsel_id, "slettes_snart", f"slettes:{naa.isoformat()}:{varsel_id}"[:96], naa)
        await enhet.bekreft()
    return naa + VARSLES


async def stans_sletting(enhet: Enhet, konto: Konto, varsel_id: str) -> None:
    """Take back that a case is to be destroyed; Konflikt where it is not. The clock counts anew from now."""
    naa = datetime.now(UTC)
    async with enhet:
        await enhet.varsler.adgang(konto, varsel_id)
        if (await enhet.oppbevaring.hent(varsel_id)).slettes is None:
            raise Konflikt("Saken skal ikke slettes.")
        await enhet.varsler.sett_status(varsel_id, await enhet.varsler.status(varsel_id), naa)
        await _noter(enhet, konto, varsel_id, "sletting_stanset")
        await enhet.bekreft()


async def _noter(enhet: Enhet, konto: Konto, varsel_id: str, hva: Hva, verdi: str | None = None) -> None:
    await enhet.varsler.legg_spor(varsel_id, Spor(datetime.now(UTC), konto.brukernavn, hva, verdi))


async def glem_person(enhet: Enhet, brukernavn: str) -> int:
    """Forget what removed accounts were called; return how many. Konflikt while there is such an account."""
    navn = brukernavn.strip().lower()
    async with enhet:
        if await enhet.kontoer.finn(navn):
            raise Konflikt("Kontoen finnes ennå. Fjern den først.")
        antall = await enhet.spor.glem_navn(navn)
        await enhet.spor.legg_for_anlegget(Spor(datetime.now(UTC), "sifra", "navn_glemt", str(antall)))
        await enhet.bekreft()
    return antall
