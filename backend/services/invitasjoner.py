"""Invitations: a single-use link by e-mail, good for three days, behind which the account and its keys are made."""

from __future__ import annotations

import re
import secrets
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from backend.domain.feil import IkkeFunnet, Konflikt, Ugyldig
from backend.domain.konto import GODKJENNER, Innsyn, Invitasjon, Konto, Rolle
from backend.domain.sak import Spor
from backend.domain.utkast import ny_id
from backend.services.innlogging import MAKS_BRUKERNAVN, legg_til_konto
from backend.services.passord import krev_passord, lag_laas

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet
    from backend.domain.skole import Maalform, Skole

VARER: Final = timedelta(hours=72)
UGYLDIG_LENKE: Final = "Lenken gjelder ikke lenger. Be om en ny invitasjon."


async def inviter(
    enhet: Enhet, epost: str, skole: str, rolle: Rolle, maalform: Maalform = "nb", av: Konto | None = None
) -> tuple[str, Invitasjon]:
    """Invite someone, in place of any earlier invitation to the address; return the token of the link, shown once.

    `av` is the account that invites, None for the one who runs the machine. Raises Ugyldig for what is no
    address, Konflikt where it has an account.
    """
    navn, naa = epost.strip().lower(), datetime.now(UTC)
    if not re.fullmatch(r"[^@\s<>,]+@[^@\s<>,]+", navn) or len(navn) > MAKS_BRUKERNAVN or "\0" in navn:
        raise Ugyldig("Brukernavnet må være en e-postadresse.")
    godkjent = rolle not in GODKJENNER or (av is not None and av.godkjent and av.rolle in GODKJENNER[rolle])
    token = secrets.token_urlsafe(32)
    invitasjon = Invitasjon(navn, skole, rolle, maalform, godkjent, naa + VARER)
    async with enhet:
        if await enhet.kontoer.finn(navn):
            raise Konflikt("Det finnes en konto med denne adressen.")
        await enhet.invitasjoner.legg_til(enhet.koder.token(token), invitasjon, naa)
        await enhet.spor.legg_for_anlegget(Spor(naa, _hvem(av), "invitert", rolle))
        await enhet.bekreft()
    return token, invitasjon


async def les_invitasjon(enhet: Enhet, token: str) -> Invitasjon:
    """Return the invitation that the link is to; IkkeFunnet where it has run out, or been used, or never was."""
    async with enhet.lesende() as les:
        invitasjon = await les.invitasjoner.finn(enhet.koder.token(token), datetime.now(UTC))
    if invitasjon is None:
        raise IkkeFunnet(UGYLDIG_LENKE)
    return invitasjon


async def ta_imot_invitasjon(enhet: Enhet, token: str, passord: str, skole: Skole) -> Konto:
    """Make the account with this password, and its pair; the link is used up.

    A recipient whom no colleague has invited waits for one to let them in, unless there is none (`godkjent`). Raises as
    `les_invitasjon`, and Ugyldig for a password that is too short or easily guessed.
    """
    invitasjon = await les_invitasjon(enhet, token)
    krev_passord(passord, *kjente_ord(invitasjon.epost, skole))
    laas = await lag_laas(passord)
    async with enhet:
        if not await enhet.invitasjoner.bruk(enhet.koder.token(token)):
            raise IkkeFunnet(UGYLDIG_LENKE)
        konto = Konto(
            ny_id(),
            invitasjon.epost,
            invitasjon.epost,
            invitasjon.skole,
            invitasjon.rolle,
            invitasjon.maalform,
            invitasjon.godkjent or not await _finnes_godkjenner(enhet, invitasjon),
        )
        await legg_til_konto(enhet, konto, laas)
        await enhet.bekreft()
    return konto


async def trekk_invitasjon(enhet: Enhet, epost: str, av: Konto | None = None) -> None:
    """Take an invitation back; none is no error."""
    async with enhet:
        await enhet.invitasjoner.slett(epost)
        await enhet.spor.legg_for_anlegget(Spor(datetime.now(UTC), _hvem(av), "invitasjon_trukket"))
        await enhet.bekreft()


def kjente_ord(epost: str, skole: Skole) -> tuple[str, ...]:
    """Return what the password of someone at the school may not be."""
    return (epost, epost.partition("@")[0], skole.id, *skole.navn.values(), *skole.skoleeier.values())


def _hvem(av: Konto | None) -> str:
    """Who did it, in the trail: an account, or the one who runs the machine."""
    return av.brukernavn if av else "sifra"


async def _finnes_godkjenner(enhet: Enhet, invitasjon: Invitasjon) -> bool:
    """Whether there is anyone at the school who could let the new account in."""
    roller = GODKJENNER[invitasjon.rolle]
    return any([await enhet.kontoer.for_mottaker(Innsyn(invitasjon.skole, rolle)) for rolle in roller])
