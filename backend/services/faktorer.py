"""The second factor: checked at log-in, set up and removed while one is logged in.

The secret of the one-time codes is sealed under a key that follows from the account's private key: it can be read only
once the password has opened that, which at log-in comes first. So neither a copy of the database nor the pepper gives a
code. The answer to a wrong code is that of a wrong password.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Literal

from backend.domain.feil import IkkeInnlogget, Konflikt, Ugyldig
from backend.domain.sak import Anleggshva, Spor
from backend.krypto.engangskode import (
    er_hemmelighet,
    finn_trinn,
    lenke,
    les_reservekode,
    ny_hemmelighet,
    ny_reservekode,
)
from backend.krypto.nokler import avled, dekrypter, krypter
from backend.services.kontonokkel import FEIL_PASSORD, krev_passordet

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet
    from backend.adapters.faktorlager import Faktorer
    from backend.domain.konto import Konto
    from backend.services.passnokler import Passbevis

Faktor = Literal["engangskode", "passnokkel", "reservekode", "feide"]
ANTALL_RESERVEKODER: Final = 10
FEIL_KODE: Final = "Koden er ikke riktig. Se at klokka på telefonen går riktig, og prøv den neste koden."


@dataclass(frozen=True)
class Bevis:
    """What one shows beside the password: a code as it was typed, a passkey's answer, an account Feide vouched for."""

    engangskode: str = ""
    passnokkel: Passbevis | None = None
    feide: str = ""


UTEN_BEVIS: Final = Bevis()


async def hent_faktorer(enhet: Enhet, konto: Konto) -> Faktorer:
    """Return what the account has."""
    async with enhet.lesende() as les:
        return await les.faktorer.hent(konto.id)


async def krev_faktor(enhet: Enhet, konto: Konto, har: Faktorer, bevis: Bevis) -> Faktor | None:
    """Return which of the account's factors is shown, and use it up; IkkeInnlogget for none, None where it has none."""
    if har.antall == 0:
        return None
    if har.feide and bevis.feide == konto.id:
        return "feide"
    if await _passnokkel(enhet, har, bevis):
        return "passnokkel"
    if faktor := await _engangskode(enhet, konto, har, bevis.engangskode):
        return faktor
    raise IkkeInnlogget(FEIL_PASSORD)


def forbered_engangskode(konto: Konto, hemmelighet: str = "") -> tuple[str, str]:
    """Return a secret for an app, the one given where it is one, and the address that the app reads from a picture."""
    hemmelighet = hemmelighet if er_hemmelighet(hemmelighet) else ny_hemmelighet()
    return hemmelighet, lenke(hemmelighet, konto.brukernavn)


async def slaa_paa_engangskode(enhet: Enhet, konto: Konto, hemmelighet: str, kode: str) -> list[str]:
    """Turn one-time codes on with the secret that the app has, proved by a code; return recovery codes, if new.

    Raises Ugyldig for a wrong code.
    """
    trinn = finn_trinn(hemmelighet, kode, time.time()) if er_hemmelighet(hemmelighet) else None
    if trinn is None:
        raise Ugyldig(FEIL_KODE)
    forseglet = krypter(_nokkel(konto), hemmelighet.encode(), _hva(konto))
    async with enhet:
        await enhet.faktorer.sett_totp(konto.id, forseglet, trinn)
        await noter_faktor(enhet, konto, "faktor_paa", "engangskode")
        koder = await gi_reservekoder(enhet, konto)
        await enhet.bekreft()
    return koder


async def slaa_av_engangskode(enhet: Enhet, konto: Konto, passord: str, *, valgfri: bool) -> None:
    """Turn one-time codes off. IkkeInnlogget for a wrong password; Konflikt where it is the last factor.

    `valgfri`: an account may do without (the demo).
    """
    await krev_passordet(enhet, konto, passord)
    async with enhet:
        krev_flere(await enhet.faktorer.hent(konto.id), valgfri)
        await enhet.faktorer.sett_totp(konto.id, None)
        await noter_faktor(enhet, konto, "faktor_av", "engangskode")
        await enhet.bekreft()


async def nye_reservekoder(enhet: Enhet, konto: Konto, passord: str) -> list[str]:
    """Replace the recovery codes; IkkeInnlogget for a wrong password, Konflikt where there is no factor."""
    await krev_passordet(enhet, konto, passord)
    async with enhet:
        if (await enhet.faktorer.hent(konto.id)).antall == 0:
            raise Konflikt("Slå på engangskode eller passnøkkel først.")
        koder = await gi_reservekoder(enhet, konto, alltid=True)
        await enhet.bekreft()
    return koder


async def gi_reservekoder(enhet: Enhet, konto: Konto, *, alltid: bool = False) -> list[str]:
    """Make recovery codes where there are none, in the caller's transaction; return them, to be shown once."""
    if not alltid and (await enhet.faktorer.hent(konto.id)).reservekoder:
        return []
    koder = [ny_reservekode() for _ in range(ANTALL_RESERVEKODER)]
    await enhet.faktorer.sett_reservekoder(konto.id, [_merke(enhet, konto, kode) or b"" for kode in koder])
    await noter_faktor(enhet, konto, "reservekoder_laget", None)
    return koder


async def noter_faktor(enhet: Enhet, konto: Konto, hva: Anleggshva, faktor: Faktor | None) -> None:
    """Note in the installation's trail, in the caller's transaction, what an account did with its second factors."""
    await enhet.spor.legg_for_anlegget(Spor(datetime.now(UTC), konto.brukernavn, hva, faktor))


def krev_flere(har: Faktorer, valgfri: bool) -> None:
    """Raise Konflikt where the account would be left without a second factor."""
    if har.antall < 2 and not valgfri:
        raise Konflikt("Du må ha minst én av dem. Slå på en annen først.")


async def _passnokkel(enhet: Enhet, har: Faktorer, bevis: Bevis) -> bool:
    if bevis.passnokkel is None or bevis.passnokkel.id not in har.passnokler:
        return False
    nokkel = har.passnokler[bevis.passnokkel.id]
    teller = bevis.passnokkel.sjekk(nokkel.offentlig, nokkel.teller)
    if teller is None:
        return False
    async with enhet:
        await enhet.faktorer.tell_passnokkel(nokkel.id, teller)
        await enhet.bekreft()
    return True


async def _engangskode(enhet: Enhet, konto: Konto, har: Faktorer, kode: str) -> Faktor | None:
    if har.totp and (trinn := finn_trinn(_aapne(konto, har.totp), kode, time.time())):
        async with enhet:
            brukt = await enhet.faktorer.bruk_trinn(konto.id, trinn)
            await enhet.bekreft()
        return "engangskode" if brukt else None
    merke = _merke(enhet, konto, kode)
    if merke is None or merke not in har.reservekoder:
        return None
    async with enhet:
        brukt = await enhet.faktorer.bruk_reservekode(konto.id, merke)
        await enhet.bekreft()
    return "reservekode" if brukt else None


def _merke(enhet: Enhet, konto: Konto, kode: str) -> bytes | None:
    tegn = les_reservekode(kode)
    return bytes.fromhex(enhet.koder.merke(f"reservekode:{konto.id}:{tegn}")) if tegn else None


def _aapne(konto: Konto, forseglet: bytes) -> str:
    return dekrypter(_nokkel(konto), forseglet, _hva(konto)).decode()


def _nokkel(konto: Konto) -> bytes:
    if konto.privat is None:
        raise IkkeInnlogget("Du er ikke logget inn.")
    return avled(konto.privat, "sifra/totp")


def _hva(konto: Konto) -> str:
    return f"sifra\0totp\0{konto.id}"
