"""The whole backend in one process, with a parrot for an assistant: for fuzzing it, and for tests of all its routes."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import requests
from aiohttp import web

from backend import bootstrap
from backend.adapters.filvask import Filvask
from backend.domain.utkast import Utkast, ny_id
from backend.domain.varsel import lag_varsel
from backend.innstillinger import les_innstillinger
from backend.services.filmottak import Filmottak
from backend.services.motta import motta
from backend.services.samtaler import Samtaler
from backend.services.vedleggsutkast import Vedleggsutkast
from backend.web.helse import ASSISTENT
from backend.web.nokler import ENHET, MOTTAK, SKOLER, VEDLEGGSUTKAST
from backend.web.samtaler import SAMTALER

SKOLENE = ("elverum-vgs", "steinkjer")
PASSORD = "Fuzz-passord-1234"
NOKKEL = "f" * 32


class Papegoye:
    """Says back what it hears, with a button; holds the conversation's turns as its state."""

    async def er_klar(self) -> bool:
        """Always."""
        return True

    async def si(
        self, samtale: str, tekst: str, metadata: Mapping[str, Any], tilstand: list[dict[str, Any]]
    ) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """One turn."""
        knapp = {"tittel": tekst[:80], "valg": "/papegoye"}
        tomt: dict[str, Any] = {"felt": None, "tema": None, "kilder": [], "krise": False, "kvittering": None}
        return [{"tekst": tekst, "knapper": [knapp], **tomt}], [*tilstand, {"tur": len(tilstand)}]


def med_papegoye(app: web.Application) -> web.Application:
    """Put the parrot where the assistant is."""
    papegoye: Any = Papegoye()
    app[ASSISTENT] = papegoye
    app[MOTTAK], app[VEDLEGGSUTKAST] = Filmottak(Filvask()), Vedleggsutkast()
    app[SAMTALER] = Samtaler(papegoye, app[SKOLER], vern=False, ved_slutt=app[VEDLEGGSUTKAST].slipp)
    return app


async def lag_app(data: Path, *, vern: bool = False) -> web.Application:
    """Return the backend in demo mode, its data in `data`, all schools and accounts there, the assistant a parrot."""
    miljo = {
        "SIFRA_DATA": str(data),
        "SIFRA_DEMO": "1",
        "SIFRA_VERN": "" if vern else "av",
        "SIFRA_DEMO_PASSORD": PASSORD,
        "SIFRA_ASSISTENT_NOKKEL": NOKKEL,
    }
    bootstrap.bygg_svarer = lambda *_: Papegoye()  # type: ignore[assignment]  # reading takes seconds
    return med_papegoye(await bootstrap.bygg(les_innstillinger(miljo)))


@dataclass
class Aktor:
    """One who asks: the headers that let it in, and the cases that it may see."""

    navn: str
    hoder: dict[str, str] = field(default_factory=dict)
    ser: frozenset[str] = frozenset()


@dataclass
class Mal:
    """A running app: its port, the sentence that marks each case, the cases' ids, and everyone who may ask."""

    port: int
    app: web.Application
    loop: asyncio.AbstractEventLoop
    merker: dict[str, str] = field(default_factory=dict)
    ider: dict[str, str] = field(default_factory=dict)
    aktorer: list[Aktor] = field(default_factory=list)

    def kjor(self, korutine: Any) -> Any:
        """Run a coroutine where the app runs."""
        return asyncio.run_coroutine_threadsafe(korutine, self.loop).result(60)

    def post(self, sti: str, kropp: dict[str, str]) -> requests.Response:
        """Send one call that must go well."""
        svar = requests.post(f"http://127.0.0.1:{self.port}{sti}", json=kropp, timeout=30)
        svar.raise_for_status()
        return svar


@contextmanager
def kjorende(mappe: Path, *, vern: bool = False) -> Iterator[Mal]:
    """The app on a free port, in a thread of its own, with cases in it and everyone let in."""
    loop = asyncio.new_event_loop()
    traad = threading.Thread(target=loop.run_forever, daemon=True)
    traad.start()
    runner, mal = asyncio.run_coroutine_threadsafe(_start(mappe, loop, vern), loop).result(120)
    try:
        _befolk(mal)
        yield mal
    finally:
        mal.kjor(runner.cleanup())
        loop.call_soon_threadsafe(loop.stop)
        traad.join(10)


async def _start(mappe: Path, loop: asyncio.AbstractEventLoop, vern: bool) -> tuple[web.AppRunner, Mal]:
    app = await lag_app(mappe, vern=vern)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, Mal(runner.addresses[0][1], app, loop)


def _befolk(mal: Mal) -> None:
    """Put a case for rektor and one for skoleeier into two schools, and let everyone in who may ask."""
    koder = {}
    for skole in SKOLENE:
        for utover, rolle in (("elev", "rektor"), ("skoleledelse", "skoleeier")):
            navn = f"{rolle}@{skole}"
            mal.merker[navn] = f"Merket sak {ny_id()}"
            mal.ider[navn], koder[navn] = mal.kjor(_ny_sak(mal.app, skole, utover, mal.merker[navn]))
    forste = next(iter(koder))
    token = mal.post("/api/samtaler", {"skole": SKOLENE[0]}).json()["samtale"]
    kode = mal.post("/api/oppfolging", {"kode": koder[forste]}).json()["token"]
    mal.aktorer = [
        Aktor("ingen"),
        Aktor("samtale", {"Authorization": f"Bearer {token}"}),
        Aktor("kode", {"Authorization": f"Bearer {kode}"}, frozenset({forste})),
        *(_konto(mal, navn) for navn in koder),
    ]


async def _ny_sak(app: web.Application, skole: str, utover: Any, merke: str) -> tuple[str, str]:
    utkast = Utkast(id=ny_id(), skole=skole, rolle="elev", anonym=True, beskrivelse=merke, utover=utover)
    varsel = lag_varsel(utkast, app[SKOLER][skole], datetime.now(UTC))
    return varsel.id, await motta(app[ENHET](), varsel)


def _konto(mal: Mal, navn: str) -> Aktor:
    svar = mal.post("/api/innlogging", {"brukernavn": f"{navn}.demo", "passord": PASSORD})
    kake = next(kake.value for kake in svar.cookies if kake.name == "sifra_sesjon")
    return Aktor(navn, {"Cookie": f"sifra_sesjon={kake}"}, frozenset({navn}))
