"""Log in and out of the portal, and make accounts."""

from __future__ import annotations

import re
import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from backend.domain.feil import IkkeInnlogget, Ugyldig
from backend.domain.konto import Konto
from backend.domain.skole import Maalform, Skole
from backend.domain.utkast import Mottaker, ny_id
from backend.services.kontonokkel import FEIL_PASSORD, aapne_privat, sett_laas
from backend.services.nokkeldeling import fordel_om_mulig
from backend.services.passord import krev_passord, lag_laas, nokkel_bak

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet

VARER: Final = timedelta(hours=8)
"""How long a log-in is good: a working day."""
MAKS_BRUKERNAVN: Final = 254


async def logg_inn(enhet: Enhet, brukernavn: str, passord: str) -> str:
    """Return the token of a new log-in; IkkeInnlogget, the same and in like time, for every wrong combination.

    The account's private key is open in this process until the log-in ends. What the account can open and its
    colleagues cannot yet is shared with them.
    """
    async with enhet.lesende() as les:
        funnet = await les.kontoer.finn(brukernavn.strip().lower())
    nokkel = await nokkel_bak(funnet[1].passord if funnet else None, passord)
    if funnet is None or nokkel is None:
        raise IkkeInnlogget(FEIL_PASSORD)
    konto, laas = funnet
    apen = replace(konto, privat=aapne_privat(konto.id, laas, nokkel))
    token = await _ny_sesjon(enhet, apen)
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


async def velg_maalform(enhet: Enhet, konto: Konto, maalform: Maalform) -> None:
    """Choose bokmål or nynorsk for the account's portal and letters."""
    async with enhet:
        await enhet.kontoer.sett_maalform(konto.id, maalform)
        await enhet.bekreft()


async def opprett_konto(enhet: Enhet, brukernavn: str, skole: Skole, rolle: Mottaker, passord: str) -> None:
    """Make an account that receives the school's cases; its user name is its e-mail address.

    Cases from before are sealed to it when a colleague who can open them logs in. Raises Ugyldig for what is no
    address or a password of fewer than 12 characters, Konflikt where the name is taken.
    """
    navn = brukernavn.strip().lower()
    if not re.fullmatch(r"[^@\s<>,]+@[^@\s<>,]+", navn) or len(navn) > MAKS_BRUKERNAVN:
        raise Ugyldig("Brukernavnet må være en e-postadresse.")
    krev_passord(passord)
    laas = await lag_laas(passord)
    async with enhet:
        await legg_til_konto(enhet, Konto(ny_id(), navn, navn, skole.id, rolle), laas)
        await enhet.bekreft()


async def legg_til_konto(enhet: Enhet, konto: Konto, laas: tuple[str, bytes], *, demo: bool = False) -> None:
    """Store an account with its lock and a new pair, in the caller's transaction."""
    await enhet.kontoer.legg_til(konto, datetime.now(UTC), demo=demo)
    await sett_laas(enhet, konto.id, laas)


async def _ny_sesjon(enhet: Enhet, konto: Konto) -> str:
    token, naa = secrets.token_urlsafe(32), datetime.now(UTC)
    async with enhet:
        await enhet.sesjoner.legg_til(token, konto, naa, naa + VARER)
        await enhet.bekreft()
    return token
