"""Log in and out of the portal, and the accounts of the demo."""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, get_args

from backend.domain.feil import IkkeInnlogget, Ugyldig
from backend.domain.konto import Konto
from backend.domain.skole import Maalform, Skole
from backend.domain.utkast import Mottaker, ny_id
from backend.services.passord import MAKS_PASSORD, MIN_PASSORD, hash_passord, stemmer

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet

VARER: Final = timedelta(hours=8)
"""How long a log-in is good: a working day."""
MAKS_BRUKERNAVN: Final = 254


async def logg_inn(enhet: Enhet, brukernavn: str, passord: str) -> str:
    """Return the token of a new log-in; IkkeInnlogget, the same and in like time, for every wrong combination."""
    async with enhet.lesende() as les:
        funnet = await les.kontoer.finn(brukernavn.strip().lower())
    if not await stemmer(funnet[1] if funnet else None, passord) or not funnet:
        raise IkkeInnlogget("Brukernavnet eller passordet er ikke riktig.")
    return await _ny_sesjon(enhet, funnet[0])


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


async def velg_maalform(enhet: Enhet, konto: Konto, maalform: Maalform) -> None:
    """Choose bokmål or nynorsk for the account's portal and letters."""
    async with enhet:
        await enhet.kontoer.sett_maalform(konto.id, maalform)
        await enhet.bekreft()


async def opprett_konto(enhet: Enhet, brukernavn: str, skole: Skole, rolle: Mottaker, passord: str) -> None:
    """Make an account that receives the school's cases; its user name is its e-mail address.

    Raises Ugyldig for what is no address or a password of fewer than 12 characters, Konflikt where the name is taken.
    """
    navn = brukernavn.strip().lower()
    if not re.fullmatch(r"[^@\s<>,]+@[^@\s<>,]+", navn) or len(navn) > MAKS_BRUKERNAVN:
        raise Ugyldig("Brukernavnet må være en e-postadresse.")
    if not MIN_PASSORD <= len(passord) <= MAKS_PASSORD:
        raise Ugyldig("Passordet må ha minst {antall} tegn.", antall=MIN_PASSORD)
    passordhash = await hash_passord(passord)
    async with enhet:
        konto = Konto(ny_id(), navn, navn, skole.id, rolle)
        await enhet.kontoer.legg_til(konto, passordhash, datetime.now(UTC))
        await enhet.bekreft()


async def opprett_demokontoer(enhet: Enhet, skoler: Iterable[Skole], passord: str) -> None:
    """Make rektor@ID.demo and skoleeier@ID.demo for each school, with this password; set it anew where they exist."""
    passordhash = await hash_passord(passord)
    async with enhet:
        for skole in skoler:
            for rolle in get_args(Mottaker):
                await _sett_demokonto(enhet, skole, rolle, passordhash)
        await enhet.bekreft()


async def fjern_demokontoer(enhet: Enhet) -> None:
    """Remove every demo account: in production none exists."""
    async with enhet:
        await enhet.kontoer.slett_demo()
        await enhet.bekreft()


async def _ny_sesjon(enhet: Enhet, konto: Konto) -> str:
    token, naa = secrets.token_urlsafe(32), datetime.now(UTC)
    async with enhet:
        await enhet.sesjoner.legg_til(token, konto.id, naa, naa + VARER)
        await enhet.bekreft()
    return token


async def _sett_demokonto(enhet: Enhet, skole: Skole, rolle: Mottaker, passordhash: str) -> None:
    navn = f"{rolle}@{skole.id}.demo"
    funnet = await enhet.kontoer.finn(navn)
    if funnet:
        await enhet.kontoer.sett_passord(funnet[0].id, passordhash)
        await enhet.sesjoner.slett_alle(funnet[0].id)
    else:
        konto = Konto(ny_id(), navn, navn, skole.id, rolle)
        await enhet.kontoer.legg_til(konto, passordhash, datetime.now(UTC), demo=True)
