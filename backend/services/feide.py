"""Linking an account to an identity of the log-in provider: once, while logged in. Of the identity a hash is stored."""

from __future__ import annotations

import json
import secrets
import time
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final

from backend.domain.feil import Forvansket, IkkeFunnet
from backend.domain.sak import Spor
from backend.krypto.nokler import LENGDE, dekrypter, krypter
from backend.services.faktorer import krev_flere, noter_faktor
from backend.services.kontonokkel import krev_passordet

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet
    from backend.domain.konto import Konto


REISE_S: Final = 600
"""How long the way to Feide and back may take, in seconds."""
_NOKKEL: Final = secrets.token_bytes(LENGDE)
"""Encrypts what is remembered on the way; of this process, never stored."""
_HVA: Final = "sifra\0feide"


def husk_reise(husket: dict[str, str]) -> str:
    """Return what must be remembered on the way to Feide and back, as text that nobody else can read or make."""
    data = json.dumps({**husket, "slutt": time.time() + REISE_S}).encode()
    return urlsafe_b64encode(krypter(_NOKKEL, data, _HVA)).decode()


def les_reise(tekst: str) -> dict[str, str]:
    """Return what was remembered; nothing where it is not ours or has run out."""
    try:
        data: dict[str, Any] = json.loads(dekrypter(_NOKKEL, urlsafe_b64decode(tekst), _HVA))
    except (Forvansket, ValueError):
        return {}
    return data if data.pop("slutt") > time.time() else {}


async def koble_feide(enhet: Enhet, konto_id: str, identitet: str) -> None:
    """Link the account to the identity; Konflikt where another account is linked to it, IkkeFunnet for no account."""
    async with enhet:
        navn = await enhet.kontoer.navn(konto_id)
        if navn is None:
            raise IkkeFunnet("Kontoen finnes ikke.")
        await enhet.faktorer.sett_feide(konto_id, _merke(enhet, identitet))
        await enhet.spor.legg_for_anlegget(Spor(datetime.now(UTC), navn, "faktor_paa", "feide"))
        await enhet.bekreft()


async def koble_fra_feide(enhet: Enhet, konto: Konto, passord: str, *, valgfri: bool) -> None:
    """Undo the link. IkkeInnlogget for a wrong password; Konflikt where it is the last factor, unless `valgfri`."""
    await krev_passordet(enhet, konto, passord)
    async with enhet:
        krev_flere(await enhet.faktorer.hent(konto.id), valgfri)
        await enhet.faktorer.sett_feide(konto.id, None)
        await noter_faktor(enhet, konto, "faktor_av", "feide")
        await enhet.bekreft()


async def konto_for(enhet: Enhet, identitet: str) -> tuple[str, str] | None:
    """Return id and user name of the account that is linked to the identity, or None."""
    async with enhet.lesende() as les:
        navn = await les.faktorer.med_feide(_merke(enhet, identitet))
        funnet = await les.kontoer.finn(navn) if navn else None
    return (funnet[0].id, funnet[0].brukernavn) if funnet else None


def _merke(enhet: Enhet, identitet: str) -> bytes:
    return bytes.fromhex(enhet.koder.merke(f"feide:{identitet}"))
