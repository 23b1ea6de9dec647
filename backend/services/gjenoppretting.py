"""Recovery keys: made at set-up, kept on paper, used after a forgotten password.

A school owner has two, for the cases addressed to rektor and for those addressed to skoleeier. They are unrelated:
what the school's side could come by never opens a case about its leadership.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from backend.domain.feil import IkkeFunnet, Ugyldig
from backend.domain.sak import Spor
from backend.krypto.nokler import par_fra_fro
from backend.krypto.papirnokkel import les_fro, ny_fro, skriv_fro
from backend.services.kontonokkel import sett_laas
from backend.services.nokkeldeling import del_med
from backend.services.passord import krev_passord, lag_laas

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backend.adapters.enhet import Enhet
    from backend.domain.konto import Innsyn, Konto
    from backend.domain.sak import Spor
from backend.krypto.nokler import Nokkelpar


async def lag_papirnokkel(enhet: Enhet, innsyn: Iterable[Innsyn]) -> str:
    """Make one recovery key for all of these, in place of any they had; return it as it is written on paper.

    Only its public half is stored. Cases from before are sealed to it when someone who can open them logs in.
    """
    fro, naa = ny_fro(), datetime.now(UTC)
    async with enhet:
        for ett in innsyn:
            await enhet.nokler.slett_papirer(ett, demo=False)
            await enhet.nokler.legg_papir(ett, par_fra_fro(fro).offentlig, naa)
            await enhet.spor.legg_for_anlegget(Spor(naa, "sifra", "papirnokkel_laget", ett.skole))
        await enhet.bekreft()
    return skriv_fro(fro)


async def har_papirnokkel(enhet: Enhet, innsyn: Iterable[Innsyn]) -> bool:
    """Tell whether any of these has a recovery key."""
    async with enhet.lesende() as les:
        return any([await les.nokler.papirer(ett) for ett in innsyn])


async def gjenopprett(enhet: Enhet, brukernavn: str, papirnokkel: str, passord: str) -> int:
    """Give an account a new password and a new pair, and seal to it every case that the recovery key opens.

    Ends the account's log-ins and removes its second factors, which went with the old pair. Returns how many cases it
    can open now. Raises Ugyldig for a slip in the key, a key of another school or role, or a short password; IkkeFunnet
    for an unknown account.
    """
    krev_passord(passord)
    par, laas = par_fra_fro(les_fro(papirnokkel)), await lag_laas(passord)
    async with enhet:
        funnet = await enhet.kontoer.finn(brukernavn.strip().lower())
        if funnet is None:
            raise IkkeFunnet("Kontoen finnes ikke.")
        antall = await gi_ny_laas(enhet, funnet[0], laas, par)
        navn = funnet[0].brukernavn
        await enhet.spor.legg_for_anlegget(Spor(datetime.now(UTC), "sifra", "konto_gjenopprettet", navn))
        await enhet.bekreft()
    return antall


async def gi_ny_laas(enhet: Enhet, konto: Konto, laas: tuple[str, bytes], papir: Nokkelpar) -> int:
    """Give the account a new lock and pair and all that the recovery key opens, in the caller's transaction."""
    leser = next((p for p in await enhet.nokler.papirer(konto.innsyn) if p.offentlig == papir.offentlig), None)
    if leser is None:
        raise Ugyldig("Denne gjenopprettingsnøkkelen gjelder ikke for kontoens skole og rolle.")
    await sett_laas(enhet, konto.id, laas)
    await enhet.faktorer.slett_alle(konto.id)
    await enhet.kontoer.godkjenn(konto.id)
    await enhet.sesjoner.slett_alle(konto.id)
    await enhet.kontoer.glem_enheter(konto.id)
    await enhet.nokler.ta_fra_konto(konto.id)
    adganger = await enhet.nokler.for_papir(leser.id, papir)
    ny = [en for en in await enhet.nokler.lesere(konto.innsyn) if en.id == konto.id]
    for adgang in adganger:
        await del_med(enhet, "gjenoppretting", adgang, ny)
    return len(adganger)
