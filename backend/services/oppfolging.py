"""What the person with a receipt code can do: read how it goes, and write more."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final, cast

from backend.domain.anonymt import hel_time, skjul_minuttet
from backend.domain.feil import IkkeFunnet, IkkeInnlogget
from backend.domain.kode import les_kode
from backend.domain.sak import Adgang, Dialogmelding, Oppfolging, Spor, uten_minutt
from backend.domain.utkast import Mottaker, ny_id
from backend.services.bevis import saksnummer
from backend.services.varsling import legg_i_ko

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backend.adapters.enhet import Enhet

VARER: Final = timedelta(minutes=90)
"""How long the token of the follow-up API is good, from the full hour: when someone was here stands nowhere."""


async def les_oppfolging(enhet: Enhet, kode: str) -> Oppfolging:
    """Return status and dialogue of the case that the code opens; IkkeFunnet for a wrong code, in like time."""
    sifre = les_kode(kode)
    if sifre is None:
        raise IkkeFunnet("Koden er ikke riktig.")
    kodenokkel = await enhet.koder.kode(sifre)
    async with enhet.lesende() as les:
        adgang = await les.varsler.finn_kode(kodenokkel)
        meldinger = await les.varsler.meldinger(adgang)
        return Oppfolging(
            adgang=adgang,
            mottaker=cast(Mottaker, (await les.varsler.mottaker(adgang.varsel_id)).rolle),
            status=await les.varsler.status(adgang.varsel_id),
            meldinger=_merk_nye(meldinger, await les.varsler.svar_sett(adgang.varsel_id)),
            saksnummer=saksnummer(les.koder, adgang.varsel_id),
            anonym=(await les.varsler.hent(adgang)).melder.anonym,
            beskjed=await les.beskjeder.adresse(adgang) is not None,
            oppbevaring=await les.oppbevaring.hent(adgang.varsel_id),
        )


def _merk_nye(meldinger: Iterable[Dialogmelding], sett: int) -> tuple[Dialogmelding, ...]:
    """The dialogue without the minutes of the person's own messages; answers after the first `sett` are new."""
    ut, svar = [], 0
    for melding in meldinger:
        svar += melding.fra == "skolen"
        ut.append(replace(uten_minutt(melding), ny=melding.fra == "skolen" and svar > sett))
    return tuple(ut)


async def skriv_oppfolging(enhet: Enhet, adgang: Adgang, tekst: str, nr: str | None = None) -> None:
    """Add what the person writes to the case, and notify its recipient.

    `nr` is the sender's own number of the message: the same one again, after a lost answer, adds nothing.
    """
    varsel_id = adgang.varsel_id
    melding_id = enhet.koder.merke(f"melding:{varsel_id}:{nr}")[:40] if nr else ny_id()
    async with enhet:
        innsyn = await enhet.varsler.mottaker(varsel_id)
        if await enhet.varsler.har_melding(melding_id):
            return
        naa = await tid_for_melder(enhet, adgang)
        await enhet.varsler.legg_melding(adgang, "melder", tekst, naa, melding_id)
        await enhet.varsler.legg_spor(varsel_id, Spor(naa, "melder", "melder_skrev"))
        await legg_i_ko(enhet, innsyn, varsel_id, "ny_melding", f"ny_melding:{melding_id}", naa)
        await enhet.bekreft()


async def tid_for_melder(enhet: Enhet, adgang: Adgang) -> datetime:
    """Return the time to write down: for an anonymous person the hour, after what was last said and read."""
    naa = datetime.now(UTC)
    siste = await enhet.varsler.siste(adgang.varsel_id)
    varsel = await enhet.varsler.hent(adgang)
    return skjul_minuttet(naa, siste) if varsel.melder.anonym else naa


async def gi_tilgang(enhet: Enhet, sak: Oppfolging, *, sett: bool = True) -> str:
    """Return a token that opens the case for half an hour at least, to someone who has just shown the code.

    `sett`: the answers in it are shown now, and are not new any more.
    """
    token, naa = secrets.token_urlsafe(32), datetime.now(UTC)
    hash_, nokkel = enhet.koder.token(token), enhet.koder.tokennokkel(token)
    async with enhet:
        await enhet.varsler.legg_tilgang(sak.adgang, hash_, nokkel, naa, hel_time(naa) + VARER)
        if sett:
            await enhet.varsler.merk_svar_sett(sak.adgang.varsel_id, sak.svar)
        await enhet.bekreft()
    return token


async def finn_tilgang(enhet: Enhet, token: str) -> Adgang:
    """Return the way into the case that the token opens; IkkeInnlogget for one that is unknown or too old."""
    hash_, nokkel = enhet.koder.token(token), enhet.koder.tokennokkel(token)
    async with enhet.lesende() as les:
        adgang = await les.varsler.finn_tilgang(hash_, nokkel, datetime.now(UTC))
    if adgang is None:
        raise IkkeInnlogget("Skriv inn koden på nytt.")
    return adgang
