"""An account's pair: made with the account, its private half sealed under the key behind the account's password."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from backend.domain.feil import IkkeInnlogget
from backend.domain.sak import Spor
from backend.krypto.nokler import Nokkelpar, dekrypter, krypter, nytt_par, par_fra_privat
from backend.services.passord import krev_passord, lag_laas, nokkel_bak

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backend.adapters.enhet import Enhet
    from backend.adapters.kontolager import Laas
    from backend.domain.konto import Konto

FEIL_PASSORD = "Brukernavnet eller passordet er ikke riktig."


def forsegl_par(konto_id: str, par: Nokkelpar, nokkel: bytes) -> bytes:
    """Return the private half as it is stored."""
    return krypter(nokkel, par.privat, _hva(konto_id))


def aapne_privat(konto_id: str, laas: Laas, nokkel: bytes) -> bytes:
    """Return the account's private key; Forvansket where the row was tampered with."""
    return dekrypter(nokkel, laas.privat, _hva(konto_id))


async def bytt_passord(
    enhet: Enhet, konto: Konto, gammelt: str, nytt: str, *, token: str = "", kjente: Iterable[str] = ()
) -> None:
    """Change the password: the pair stays the same and is sealed anew, so every case is open as before.

    Every log-in of the account ends but the one with `token`, and no browser counts as known any more.
    Raises IkkeInnlogget where the old password is wrong,
    Ugyldig for a new one that is too short, or is one of `kjente`.
    """
    krev_passord(nytt, *kjente)
    par = await krev_passordet(enhet, konto, gammelt)
    laas = await lag_laas(nytt)
    async with enhet:
        await sett_laas(enhet, konto.id, laas, par)
        await enhet.sesjoner.slett_andre(konto.id, token)
        await enhet.kontoer.glem_enheter(konto.id)
        await enhet.spor.legg_for_anlegget(Spor(datetime.now(UTC), konto.brukernavn, "passord_byttet"))
        await enhet.bekreft()


async def krev_passordet(enhet: Enhet, konto: Konto, passord: str) -> Nokkelpar:
    """Return the account's pair where the password is right; IkkeInnlogget where it is not."""
    async with enhet.lesende() as les:
        funnet = await les.kontoer.finn(konto.brukernavn)
    nokkel = await nokkel_bak(funnet[1].passord if funnet else None, passord)
    if funnet is None or nokkel is None:
        raise IkkeInnlogget(FEIL_PASSORD)
    return par_fra_privat(aapne_privat(konto.id, funnet[1], nokkel))


async def sett_laas(enhet: Enhet, konto_id: str, laas: tuple[str, bytes], par: Nokkelpar | None = None) -> Nokkelpar:
    """Give the account a lock and a pair, a new one unless it is given, in the caller's transaction; return the pair.

    With a new pair the keys that were sealed to the old one are worthless: remove them, and seal the cases anew.
    """
    par = par or nytt_par()
    await enhet.kontoer.sett_laas(konto_id, laas[0], par.offentlig, forsegl_par(konto_id, par, laas[1]))
    return par


def _hva(konto_id: str) -> str:
    return f"sifra\0konto\0{konto_id}"
