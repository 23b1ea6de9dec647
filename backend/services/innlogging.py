"""Log in and out of the portal, and make accounts."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from backend.domain.feil import IkkeInnlogget
from backend.domain.konto import Konto
from backend.domain.sak import Spor
from backend.services.faktorer import UTEN_BEVIS, Bevis, Faktor, krev_faktor
from backend.services.kontonokkel import FEIL_PASSORD, aapne_privat, sett_laas
from backend.services.nokkeldeling import fordel_om_mulig
from backend.services.passord import nokkel_bak

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet
    from backend.adapters.nokkelring import Innlogging
    from backend.domain.skole import Maalform

VARER: Final = timedelta(hours=10)
"""How long a log-in is good, when it is used: a long working day."""
MAKS_BRUKERNAVN: Final = 254


async def logg_inn(enhet: Enhet, brukernavn: str, passord: str, bevis: Bevis = UTEN_BEVIS) -> str:
    """Return the token of a new log-in; IkkeInnlogget, the same and in like time, for every wrong combination.

    The account's private key is open in this process until the log-in ends. What the account can open and its
    colleagues cannot yet is shared with them.
    """
    async with enhet.lesende() as les:
        funnet = await les.kontoer.finn(brukernavn.strip().lower())
        har = await les.faktorer.hent(funnet[0].id if funnet else "")
    nokkel = await nokkel_bak(funnet[1].passord if funnet else None, passord)
    if funnet is None or nokkel is None:
        enhet.teller.avvist += 1
        raise IkkeInnlogget(FEIL_PASSORD)
    konto, laas = funnet
    apen = replace(konto, privat=aapne_privat(konto.id, laas, nokkel))
    token = await _ny_sesjon(enhet, apen, await krev_faktor(enhet, apen, har, bevis))
    await fordel_om_mulig(enhet, apen)
    return token


async def logg_ut(enhet: Enhet, token: str) -> None:
    """End the log-in; an unknown token is no error."""
    async with enhet:
        await enhet.sesjoner.slett(token)
        await enhet.bekreft()


async def hvem(enhet: Enhet, token: str) -> Konto:
    """Return the account that is logged in with the token; IkkeInnlogget where none is."""
    async with enhet.lesende() as les:
        konto = await les.sesjoner.finn(token, datetime.now(UTC))
    if konto is None:
        raise IkkeInnlogget("Du er ikke logget inn.")
    return konto


async def kjent_nr(enhet: Enhet, brukernavn: str) -> int:
    """Return the number that a browser known to the account was told; 0 for an unknown account."""
    async with enhet.lesende() as les:
        return await les.kontoer.enhetsnr(brukernavn)


async def innlogginger(enhet: Enhet, konto: Konto, token: str) -> list[Innlogging]:
    """Return the account's log-ins, the newest first."""
    async with enhet.lesende() as les:
        return les.sesjoner.apne(konto.id, token)


async def avslutt_andre(enhet: Enhet, konto: Konto, token: str, bare: str | None = None) -> None:
    """End the account's log-ins but the one with the token; with `bare`, only the one with that id."""
    async with enhet:
        await enhet.sesjoner.slett_andre(konto.id, token, bare)
        await enhet.bekreft()


async def avslutt_alle(enhet: Enhet, konto: Konto) -> None:
    """End every log-in of the account, one's own too; no browser counts as known any more."""
    async with enhet:
        await enhet.sesjoner.slett_alle(konto.id)
        await enhet.kontoer.glem_enheter(konto.id)
        await enhet.spor.legg_for_anlegget(Spor(datetime.now(UTC), konto.brukernavn, "utlogget_overalt"))
        await enhet.bekreft()


async def velg_maalform(enhet: Enhet, konto: Konto, maalform: Maalform) -> None:
    """Choose bokmål or nynorsk for the account's portal and letters."""
    async with enhet:
        await enhet.kontoer.sett_maalform(konto.id, maalform)
        await enhet.bekreft()


async def legg_til_konto(enhet: Enhet, konto: Konto, laas: tuple[str, bytes], *, demo: bool = False) -> None:
    """Store an account with its lock and a new pair, in the caller's transaction."""
    naa = datetime.now(UTC)
    await enhet.kontoer.legg_til(konto, naa, demo=demo)
    await sett_laas(enhet, konto.id, laas)
    await enhet.spor.legg_for_anlegget(Spor(naa, "sifra", "konto_laget", konto.brukernavn))


async def _ny_sesjon(enhet: Enhet, konto: Konto, faktor: Faktor | None) -> str:
    token, naa = secrets.token_urlsafe(32), datetime.now(UTC)
    async with enhet:
        await enhet.sesjoner.legg_til(token, konto, naa, naa + VARER)
        await enhet.spor.legg_for_anlegget(Spor(naa, konto.brukernavn, "innlogget", faktor))
        await enhet.bekreft()
    return token
