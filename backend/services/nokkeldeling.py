"""Who may open a case: sealing its key to more, taking it from some, always by someone who can open it, always noted.

The rule of who should be able to is the address: a case is for the accounts of its school and role, and for the
recovery key of the two. A new account, or a new recovery key, gets what is missing as soon as one who has it logs in.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from backend.domain.feil import IkkeFunnet, IkkeLagret, Konflikt, SifraFeil, Utilgjengelig
from backend.domain.konto import Innsyn, Leser
from backend.domain.sak import Spor
from backend.services.flytting import bytt_saksnokkel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from backend.adapters.enhet import Enhet
    from backend.domain.konto import Konto
    from backend.domain.sak import Adgang


@dataclass(frozen=True)
class Deling:
    """The accounts that a case is shared with, and those that it can be shared with."""

    med: tuple[Konto, ...]
    kan: tuple[Konto, ...]


logg = logging.getLogger(__name__)

OM_GANGEN: Final = 200
"""So many cases are shared in one go (some 0.2 ms each); the rest at the next."""


async def krev_lesere(enhet: Enhet, skole: str) -> None:
    """Raise Utilgjengelig unless a varsel to the school can be read by someone, whichever way it goes."""
    async with enhet.lesende() as les:
        if not all([await les.nokler.lesere(innsyn) for innsyn in _begge(skole)]):
            raise Utilgjengelig("Skolen kan ikke ta imot varsler her ennå.")


async def forsegl_til_mottakere(enhet: Enhet, innsyn: Innsyn, adgang: Adgang, naa: datetime) -> None:
    """Seal a new case's key to everyone to whom it is addressed, in the caller's transaction.

    Raises IkkeLagret where there is nobody: what no one could read is not received.
    """
    lesere = await enhet.nokler.lesere(innsyn)
    if not lesere:
        logg.error("no account and no recovery key for this school and role: %s, %s", innsyn.skole, innsyn.rolle)
        raise IkkeLagret("Skolen kan ikke ta imot varsler her ennå.")
    await enhet.nokler.gi(adgang, lesere, naa)


async def del_sak(enhet: Enhet, konto: Konto, varsel_id: str, brukernavn: str) -> None:
    """Let one more account of the school open a case; again, it changes nothing.

    It gives the key alone: what the account sees in its list follows from its role. Raises IkkeFunnet and UtenNokkel as
    for `les_varsel`, and IkkeFunnet for an account that the school does not have; Konflikt for a case of the school
    owner's and one who works under rektor.
    """
    async with enhet:
        adgang = await enhet.varsler.adgang(konto, varsel_id)
        leser = await _leser(enhet, konto, brukernavn)
        if leser not in await enhet.nokler.har(varsel_id):
            await del_med(enhet, konto.brukernavn, adgang, [leser])
        await enhet.bekreft()


async def trekk_tilbake(enhet: Enhet, konto: Konto, varsel_id: str, brukernavn: str) -> None:
    """Take a case from an account that it was shared with: the case gets a new key, sealed to the others alone.

    Raises as `del_sak`; Konflikt for an account to which the case is addressed.
    """
    async with enhet:
        adgang = await enhet.varsler.adgang(konto, varsel_id)
        leser = await _leser(enhet, konto, brukernavn)
        if leser in await enhet.nokler.lesere(konto.innsyn):
            raise Konflikt("Saken kan ikke tas fra den som er mottaker av den.")
        andre = [en for en in await enhet.nokler.har(varsel_id) if en != leser]
        await bytt_saksnokkel(enhet, adgang, andre)
        spor = Spor(datetime.now(UTC), konto.brukernavn, "fratatt", brukernavn.strip().lower())
        await enhet.varsler.legg_spor(varsel_id, spor)
        await enhet.bekreft()


async def les_deling(enhet: Enhet, konto: Konto, varsel_id: str) -> Deling:
    """Return with whom rektor's case is shared, and with whom it can be; nobody, for other roles."""
    if konto.rolle != "rektor":
        return Deling((), ())
    async with enhet.lesende() as les:
        har = {leser.id for leser in await les.nokler.har(varsel_id)}
        alle = [en for en in await les.kontoer.ved([konto.skole]) if en.rolle == "saksbehandler"]
    return Deling(tuple(en for en in alle if en.id in har), tuple(en for en in alle if en.id not in har))


async def _leser(enhet: Enhet, konto: Konto, brukernavn: str) -> Leser:
    funnet = await enhet.kontoer.finn(brukernavn.strip().lower())
    if funnet is None or funnet[0].skole != konto.skole:
        raise IkkeFunnet("Kontoen finnes ikke.")
    if funnet[0].rolle == "admin" or not funnet[0].godkjent:
        raise IkkeFunnet("Kontoen finnes ikke.")
    if konto.rolle == "skoleeier" and funnet[0].rolle != "skoleeier":
        raise Konflikt("Saken gjelder ledelsen, og kan ikke deles med noen ved skolen.")
    return Leser("konto", funnet[0].id, funnet[1].offentlig)


async def fordel(enhet: Enhet, konto: Konto) -> int:
    """Seal to colleagues and recovery keys what this account can open and they should and cannot; return how many.

    Cases that someone who has left could open get a new key first.
    """
    await _bytt_nokler(enhet, konto)
    async with enhet.lesende() as les:
        mangler = [
            (leser, id_)
            for leser in await les.nokler.lesere(konto.innsyn)
            if leser.id != konto.id
            for id_ in await les.nokler.mangler(konto.innsyn, leser, OM_GANGEN)
        ]
    if not mangler:
        return 0
    async with enhet:
        antall = sum([await _gi_videre(enhet, konto, leser, id_) for leser, id_ in mangler[:OM_GANGEN]])
        await enhet.bekreft()
    return antall


async def fordel_om_mulig(enhet: Enhet, konto: Konto) -> None:
    """`fordel`, for those who came for something else: a failure is logged and tried again the next time."""
    try:
        await fordel(enhet, konto)
    except SifraFeil as feil:
        logg.warning("keys of cases could not be shared now: %s", type(feil).__name__)


async def _bytt_nokler(enhet: Enhet, konto: Konto) -> None:
    async with enhet.lesende() as les:
        skal = await les.nokler.skal_byttes(konto.innsyn, OM_GANGEN)
    if not skal:
        return
    async with enhet:
        for varsel_id in skal:
            if adgang := await enhet.nokler.finn(konto, varsel_id):
                skal_ha = await enhet.nokler.lesere(konto.innsyn)
                delt_med = [leser for leser in await enhet.nokler.har(varsel_id) if leser not in skal_ha]
                await bytt_saksnokkel(enhet, adgang, [*skal_ha, *delt_med])
                spor = Spor(datetime.now(UTC), konto.brukernavn, "nokkel_byttet")
                await enhet.varsler.legg_spor(varsel_id, spor)
        await enhet.bekreft()


async def _gi_videre(enhet: Enhet, konto: Konto, leser: Leser, varsel_id: str) -> bool:
    adgang = await enhet.nokler.finn(konto, varsel_id)
    if adgang is None:
        return False
    await del_med(enhet, konto.brukernavn, adgang, [leser])
    return True


async def del_med(enhet: Enhet, hvem: str, adgang: Adgang, lesere: Sequence[Leser]) -> None:
    """Seal the case's key to each reader and note it in the trail, in the caller's transaction."""
    naa = datetime.now(UTC)
    await enhet.nokler.gi(adgang, lesere, naa)
    for leser in lesere:
        navn = await enhet.kontoer.navn(leser.id) if leser.slag == "konto" else leser.slag
        await enhet.varsler.legg_spor(adgang.varsel_id, Spor(naa, hvem, "delt", navn))


def _begge(skole: str) -> tuple[Innsyn, Innsyn]:
    return Innsyn(skole, "rektor"), Innsyn(skole, "skoleeier")
