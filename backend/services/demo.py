"""The accounts of the demo, and their removal where it is no demo."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, get_args

from backend.domain.feil import Oppsettsfeil
from backend.domain.konto import Innsyn, Konto
from backend.domain.utkast import Mottaker, ny_id
from backend.krypto.nokler import Nokkelpar, avled, par_fra_fro
from backend.services.gjenoppretting import gi_ny_laas
from backend.services.innlogging import legg_til_konto
from backend.services.passord import lag_laas, nokkel_bak

if TYPE_CHECKING:
    from collections.abc import Iterable

    from backend.adapters.enhet import Enhet
    from backend.domain.skole import Skole


async def opprett_demokontoer(enhet: Enhet, skoler: Iterable[Skole], passord: str, demonokkel: bytes) -> None:
    """Make rektor@ID.demo and skoleeier@ID.demo for each school, with this password; set it anew where it is another.

    `demonokkel` is the demo's secret (32 bytes), from which its recovery keys follow: with it the cases of an earlier
    start stay readable under a new password. Raises Oppsettsfeil where the database is not a demo's: real cases would
    be shared with the demo's accounts.
    """
    laas = await lag_laas(passord)
    async with enhet.lesende() as les:
        gamle = await les.kontoer.demolaaser()
        if not gamle and await les.kontoer.finnes():
            raise Oppsettsfeil("Databasen er i bruk utenfor demoen. Sett SIFRA_DATA til en annen mappe.")
    like = {gammel for gammel in gamle if await nokkel_bak(gammel, passord)}
    async with enhet:
        for innsyn in (Innsyn(skole.id, rolle) for skole in skoler for rolle in get_args(Mottaker)):
            await _sett_demokonto(enhet, innsyn, laas, like, await _demopapir(enhet, innsyn, demonokkel))
        await enhet.bekreft()


async def fjern_demo(enhet: Enhet) -> None:
    """Remove the demo's accounts, its recovery keys, and the cases that only the demo could open."""
    async with enhet:
        await enhet.nokler.slett_demo()
        await enhet.bekreft()


async def _demopapir(enhet: Enhet, innsyn: Innsyn, demonokkel: bytes) -> Nokkelpar:
    """The recovery pair of one school and role, stored when it is new."""
    par = par_fra_fro(avled(demonokkel, "sifra/demo", f"{innsyn.skole}/{innsyn.rolle}"))
    if par.offentlig not in {papir.offentlig for papir in await enhet.nokler.papirer(innsyn)}:
        await enhet.nokler.slett_papirer(innsyn, demo=True)
        await enhet.nokler.legg_papir(innsyn, par.offentlig, datetime.now(UTC), demo=True)
    return par


async def _sett_demokonto(
    enhet: Enhet, innsyn: Innsyn, laas: tuple[str, bytes], like: set[str], papir: Nokkelpar
) -> None:
    navn = f"{innsyn.rolle}@{innsyn.skole}.demo"
    funnet = await enhet.kontoer.finn(navn)
    if funnet is None:
        await legg_til_konto(enhet, Konto(ny_id(), navn, navn, innsyn.skole, innsyn.rolle), laas, demo=True)
    elif funnet[1].passord not in like:
        await gi_ny_laas(enhet, funnet[0], laas, papir)
