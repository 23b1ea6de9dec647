"""Passkeys (WebAuthn level 2, through py_webauthn): made, removed, and checked at log-in.

A challenge is signed by us and bound to what it is for, so that nothing is stored for one who only asks; an answer to
it counts once. User verification is required, both when a passkey is made and when it is used.
"""

from __future__ import annotations

import hmac
import json
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import webauthn
from webauthn.helpers import base64url_to_bytes, bytes_to_base64url, options_to_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from backend.domain.feil import Konflikt, Ugyldig
from backend.services.faktorer import gi_reservekoder, krev_flere, noter_faktor
from backend.services.kontonokkel import krev_passordet

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backend.adapters.enhet import Enhet
    from backend.domain.konto import Konto

GJELDER_S: Final = 300
FLEST: Final = 10
"""So many passkeys may one account have."""
MAKS_SVAR: Final = 8_000
UBRUKELIG: Final = "Passnøkkelen kan ikke brukes. Prøv igjen."
_INN: Final = "innlogging"
_FEIL: Final = (WebAuthnException, ValueError, KeyError, TypeError, AttributeError)


@dataclass(frozen=True)
class Passbevis:
    """A passkey's answer at log-in; `sjekk` takes its public key and count, and gives the new count, None if wrong."""

    id: bytes
    sjekk: Callable[[bytes, int], int | None]


class Passnokler:
    """Makes challenges and checks answers, for the site at one public address."""

    def __init__(self, offentlig_url: str, klokke: Callable[[], float] = time.time) -> None:
        deler = urlsplit(offentlig_url)
        self._opphav = f"{deler.scheme}://{deler.netloc}"
        self._id = deler.hostname or ""
        self._klokke = klokke
        self._hemmelig = secrets.token_bytes(32)
        self._brukt: dict[bytes, float] = {}

    def valg_ved_innlogging(self) -> dict[str, Any]:
        """Return what the browser is to ask for, as JSON: any passkey of this site."""
        valg = webauthn.generate_authentication_options(
            rp_id=self._id, challenge=self._ny(_INN), user_verification=UserVerificationRequirement.REQUIRED
        )
        return _json(valg)

    def valg_for_ny(self, konto: Konto, finnes: Iterable[bytes]) -> dict[str, Any]:
        """Return what the browser is to make, as JSON; `finnes` are the ids of those that the account has."""
        valg = webauthn.generate_registration_options(
            rp_id=self._id,
            rp_name="SiFra",
            user_id=konto.id.encode(),
            user_name=konto.brukernavn,
            challenge=self._ny(konto.id),
            exclude_credentials=[PublicKeyCredentialDescriptor(id=id_) for id_ in finnes],
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED, user_verification=UserVerificationRequirement.REQUIRED
            ),
        )
        return _json(valg)

    def les_ny(self, konto: Konto, svar: str) -> tuple[bytes, bytes, int]:
        """Return id, public key and count of the passkey that was made; Ugyldig for what is none."""
        try:
            data, utfordring = self._les(svar, konto.id)
            ny = webauthn.verify_registration_response(
                credential=data,
                expected_challenge=utfordring,
                expected_rp_id=self._id,
                expected_origin=self._opphav,
                require_user_verification=True,
            )
        except _FEIL:
            raise Ugyldig(UBRUKELIG) from None
        return ny.credential_id, ny.credential_public_key, ny.sign_count

    def les_bevis(self, svar: str) -> Passbevis | None:
        """Return a passkey's answer at log-in, still to be checked; None for what is none."""
        try:
            data, utfordring = self._les(svar, _INN)
            id_ = base64url_to_bytes(data["id"])
        except _FEIL:
            return None
        return Passbevis(id_, lambda offentlig, teller: self._sjekk(data, utfordring, offentlig, teller))

    def _sjekk(self, data: dict[str, Any], utfordring: bytes, offentlig: bytes, teller: int) -> int | None:
        try:
            svar = webauthn.verify_authentication_response(
                credential=data,
                expected_challenge=utfordring,
                expected_rp_id=self._id,
                expected_origin=self._opphav,
                credential_public_key=offentlig,
                credential_current_sign_count=teller,
                require_user_verification=True,
            )
        except _FEIL:
            return None
        return svar.new_sign_count if self._bruk(utfordring) else None

    def _ny(self, hva: str) -> bytes:
        ramme = secrets.token_bytes(16) + int(self._klokke() + GJELDER_S).to_bytes(8)
        return ramme + self._merke(hva, ramme)

    def _les(self, svar: str, hva: str) -> tuple[dict[str, Any], bytes]:
        """The answer, and the challenge of ours that it names: in time and for this; ValueError for any other."""
        if len(svar) > MAKS_SVAR:
            raise ValueError("too long")
        data: dict[str, Any] = json.loads(svar)
        klient = json.loads(base64url_to_bytes(data["response"]["clientDataJSON"]))
        utfordring = base64url_to_bytes(klient["challenge"])
        ramme, merke = utfordring[:24], utfordring[24:]
        riktig = hmac.compare_digest(merke, self._merke(hva, ramme))
        if not riktig or int.from_bytes(ramme[16:]) <= self._klokke() or utfordring in self._brukt:
            raise ValueError("not a challenge of ours")
        return data, utfordring

    def _bruk(self, utfordring: bytes) -> bool:
        """Use a challenge up; False where it has been used."""
        naa = self._klokke()
        self._brukt = {gammel: slutt for gammel, slutt in self._brukt.items() if slutt > naa}
        if utfordring in self._brukt:
            return False
        self._brukt[utfordring] = naa + GJELDER_S
        return True

    def _merke(self, hva: str, ramme: bytes) -> bytes:
        return hmac.digest(self._hemmelig, hva.encode() + b"\0" + ramme, "sha256")[:16]


async def legg_til_passnokkel(enhet: Enhet, konto: Konto, passnokler: Passnokler, svar: str) -> list[str]:
    """Store the passkey that the browser made; return recovery codes, if new.

    Raises Ugyldig for what is no passkey, Konflikt where it is stored already or there are FLEST.
    """
    id_, offentlig, teller = passnokler.les_ny(konto, svar)
    async with enhet:
        if len((await enhet.faktorer.hent(konto.id)).passnokler) >= FLEST:
            raise Konflikt("Du kan ikke ha flere passnøkler. Fjern en først.")
        await enhet.faktorer.legg_passnokkel(konto.id, id_, offentlig, teller)
        await noter_faktor(enhet, konto, "faktor_paa", "passnokkel")
        koder = await gi_reservekoder(enhet, konto)
        await enhet.bekreft()
    return koder


async def fjern_passnokkel(enhet: Enhet, konto: Konto, navn: str, passord: str, *, valgfri: bool) -> None:
    """Remove the passkey with this id (base64url); an unknown one is no error.

    IkkeInnlogget for a wrong password; Konflikt where it is the last factor, unless one may do without (`valgfri`).
    """
    await krev_passordet(enhet, konto, passord)
    async with enhet:
        har = await enhet.faktorer.hent(konto.id)
        id_ = next((id_ for id_ in har.passnokler if bytes_to_base64url(id_) == navn), None)
        if id_ is not None:
            krev_flere(har, valgfri)
            await enhet.faktorer.slett_passnokkel(konto.id, id_)
            await noter_faktor(enhet, konto, "faktor_av", "passnokkel")
        await enhet.bekreft()


async def konto_med(enhet: Enhet, bevis: Passbevis) -> str:
    """Return the user name that the passkey belongs to, or an empty text."""
    async with enhet.lesende() as les:
        return await les.faktorer.eier(bevis.id) or ""


async def bekreft_eier(enhet: Enhet, bevis: Passbevis, brukernavn: str) -> Passbevis | None:
    """Return the answer, checked, where the passkey is the account's and it signed; None for any other.

    The challenge is used up: what is returned gives the same result again, for the same key.
    """
    async with enhet.lesende() as les:
        funnet = await les.kontoer.finn(brukernavn)
        har = await les.faktorer.hent(funnet[0].id if funnet else "")
    nokkel = har.passnokler.get(bevis.id)
    teller = bevis.sjekk(nokkel.offentlig, nokkel.teller) if nokkel else None
    if nokkel is None or teller is None:
        return None
    offentlig = nokkel.offentlig
    return Passbevis(bevis.id, lambda samme, _: teller if samme == offentlig else None)


def _json(valg: Any) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(options_to_json(valg))
    return data
