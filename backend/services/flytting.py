"""When those who may open a case change for good: it moves to the school owner, or a recipient leaves.

Then the case gets a new key, and all of its content is sealed anew: with an old backup and the old key, what is
written from now on stays closed.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from backend.domain.feil import IkkeFunnet, Konflikt
from backend.domain.konto import Innsyn
from backend.domain.sak import Adgang, Spor
from backend.domain.utkast import ny_nokkel
from backend.services.varsling import legg_i_ko

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backend.adapters.enhet import Enhet
    from backend.domain.konto import Konto, Leser


async def flytt_til_skoleeier(enhet: Enhet, konto: Konto, varsel_id: str) -> None:
    """Move rektor's case to the school owner, who is told; from then on rektor cannot see that it exists (§ 12-5).

    Raises IkkeFunnet and UtenNokkel as for `les_varsel`; Konflikt where it is there already, or nobody is there.
    """
    naa, eier = datetime.now(UTC), Innsyn(konto.skole, "skoleeier")
    async with enhet:
        adgang = await enhet.varsler.adgang(konto, varsel_id)
        lesere = await enhet.nokler.lesere(eier)
        if konto.rolle == "skoleeier" or not lesere:
            raise Konflikt("Saken kan ikke flyttes til skoleeieren.")
        await enhet.varsler.sett_mottaker(varsel_id, "skoleeier", naa)
        await bytt_saksnokkel(enhet, adgang, lesere)
        await enhet.varsler.legg_spor(varsel_id, Spor(naa, konto.brukernavn, "flyttet"))
        await legg_i_ko(enhet, eier, varsel_id, "nytt_varsel", f"flyttet:{varsel_id}", naa)
        await enhet.bekreft()


async def fjern_konto(enhet: Enhet, hvem: str, brukernavn: str) -> None:
    """Remove an account that has left: its log-ins, its pair and its keys; `hvem` did it, for the trail of each case.

    The cases that it could open get new keys when a colleague who can open them logs in. IkkeFunnet for an unknown
    account; Konflikt where nobody else, nor a recovery key, could open what it can.
    """
    naa = datetime.now(UTC)
    async with enhet:
        funnet = await enhet.kontoer.finn(brukernavn.strip().lower())
        if funnet is None:
            raise IkkeFunnet("Kontoen finnes ikke.")
        konto = funnet[0]
        if await enhet.nokler.bare_for(konto.id):
            raise Konflikt("Ingen andre kan åpne sakene til denne kontoen. Lag en gjenopprettingsnøkkel først.")
        for varsel_id in await enhet.nokler.skal_byttes_etter(konto.id):
            await enhet.varsler.legg_spor(varsel_id, Spor(naa, hvem, "fratatt", konto.brukernavn))
        await enhet.sesjoner.slett_alle(konto.id)
        await enhet.spor.legg_for_anlegget(Spor(naa, hvem, "konto_fjernet", konto.brukernavn))
        await enhet.spor.husk_navn(konto.id)
        await enhet.kontoer.slett(konto.id)
        await enhet.bekreft()


async def bytt_saksnokkel(enhet: Enhet, gammel: Adgang, lesere: Sequence[Leser]) -> None:
    """Give the case a new key, sealed to these and to its codes, in the caller's transaction.

    Whoever is writing with a token shows the code again.
    """
    ny = Adgang(gammel.varsel_id, ny_nokkel())
    await enhet.varsler.bytt_nokkel(gammel, ny)
    await enhet.vedlegg.bytt_nokkel(gammel, ny)
    await enhet.nokler.ta_fra(ny.varsel_id)
    await enhet.nokler.gi(ny, lesere, datetime.now(UTC))
