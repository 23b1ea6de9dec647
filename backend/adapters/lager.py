"""The engine: opened at start with its migrations run, closed at stop; it hands out units of work."""

from __future__ import annotations

import asyncio
import logging
import os
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, event, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, async_sessionmaker, create_async_engine

from backend.adapters.enhet import SKRIVER, Enhet, Verktoy
from backend.adapters.koder import Koder, les_pepper
from backend.adapters.nokkelring import Nokkelring
from backend.domain.feil import Oppsettsfeil

DRIVERE: Final = {
    "sqlite": "sqlite+aiosqlite",
    "sqlite+aiosqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+asyncpg",
    "postgres": "postgresql+asyncpg",
    "postgresql+asyncpg": "postgresql+asyncpg",
}
LAAS_MS: Final = 3000
"""How long to wait for another process that holds the database, in milliseconds."""

_PRAGMA: Final = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    f"busy_timeout={LAAS_MS}",
    "secure_delete=ON",
)
_VARIG: Final = {
    "sqlite": {"PRAGMA journal_mode": ("wal",), "PRAGMA synchronous": ("2", "3"), "PRAGMA foreign_keys": ("1",)},
    "postgresql": {
        "SHOW fsync": ("on",),
        "SHOW full_page_writes": ("on",),
        "SHOW synchronous_commit": ("on", "local", "remote_write", "remote_apply"),
    },
}
"""What to ask each kind of database, and the answers with which a commit is on the disk."""
_MIGRERINGER: Final = Path(__file__).resolve().parent.parent / "migrations"
_MIGRERINGSLAAS: Final = 7432001

logg = logging.getLogger(__name__)
logging.getLogger("aiosqlite").setLevel(logging.CRITICAL)  # at DEBUG it writes out every value that is stored


class Lager:
    """An open store. `enhet()` makes a new unit of work; `vekker` is set when there is post to send."""

    def __init__(self, motor: AsyncEngine, koder: Koder) -> None:
        self.motor = motor
        self.vekker = asyncio.Event()
        sqlite = motor.dialect.name == "sqlite"
        self._verktoy = Verktoy(
            ny_okt=async_sessionmaker(motor, expire_on_commit=False),
            koder=koder,
            ring=Nokkelring(),
            skrivelaas=asyncio.Lock() if sqlite else None,
            vekker=self.vekker,
        )

    @property
    def koder(self) -> Koder:
        """Keyed hashes under the installation's pepper."""
        return self._verktoy.koder

    def enhet(self) -> Enhet:
        """Return a new unit of work."""
        return Enhet(self._verktoy)

    @property
    def ring(self) -> Nokkelring:
        """The private keys of those who are logged in."""
        return self._verktoy.ring

    async def rens(self) -> None:
        """Overwrite what was deleted, as far as the engine can: SQLite's journal; PostgreSQL's dead rows are freed."""
        setning = "VACUUM" if self.motor.dialect.name == "postgresql" else "PRAGMA wal_checkpoint(TRUNCATE)"
        async with self.motor.execution_options(isolation_level="AUTOCOMMIT").connect() as kobling:
            await kobling.exec_driver_sql(setning)

    async def lukk(self) -> None:
        """Close every connection, and wipe every key."""
        self.ring.tom()
        await self.motor.dispose()


async def aapne_lager(url: str, data: Path) -> Lager:
    """Open the store at `url`, with its secret in the folder `data`, and bring its tables up to date.

    Raises Oppsettsfeil, with one clear line, where the URL, the folder or the database cannot be used.
    """
    koder = Koder(les_pepper(data))
    motor = aapne_motor(url)
    try:
        async with motor.begin() as kobling:
            await kobling.run_sync(_migrer, koder.spornokkel)
            await _advar_mot_tap(kobling)
    except Oppsettsfeil:
        await motor.dispose()
        raise
    except (SQLAlchemyError, OSError) as feil:
        await motor.dispose()
        raise Oppsettsfeil(f"Kan ikke åpne databasen ({type(feil).__name__}). Se SIFRA_DATABASE_URL.") from feil
    return Lager(motor, koder)


async def _advar_mot_tap(kobling: AsyncConnection) -> None:
    """Say loudly where the database may lose what it has acknowledged when the machine stops."""
    for innstilling, lovlige in _VARIG[kobling.dialect.name].items():
        verdi = str(await kobling.scalar(text(innstilling)))
        if verdi not in lovlige:
            logg.warning("the database may lose what is acknowledged: %s is %s. See docs/drift.md.", innstilling, verdi)


def aapne_motor(url: str) -> AsyncEngine:
    """Return the engine for `url`, its tables as they are; Oppsettsfeil for a URL that cannot be used."""
    return _lag_motor(_les_url(url))


def _les_url(url: str) -> URL:
    try:
        lest = make_url(url)
        lest = lest.set(drivername=DRIVERE[lest.drivername])
    except (ArgumentError, KeyError) as feil:
        raise Oppsettsfeil("SIFRA_DATABASE_URL må begynne med sqlite:// eller postgresql://.") from feil
    if lest.drivername.startswith("sqlite") and lest.database not in (None, "", ":memory:"):
        _lag_fil(Path(str(lest.database)))
    return lest


def _lag_fil(fil: Path) -> None:
    """Make the database file readable to this user alone; SQLite gives its journals the same mode."""
    try:
        fil.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(fil, os.O_RDWR | os.O_CREAT, 0o600))
    except OSError as feil:
        raise Oppsettsfeil(f"Kan ikke skrive databasefilen: {feil.strerror}.") from feil


def _lag_motor(url: URL) -> AsyncEngine:
    if url.drivername.startswith("sqlite"):
        motor = create_async_engine(url, hide_parameters=True)
        event.listen(motor.sync_engine, "connect", _sett_opp_sqlite)
        event.listen(motor.sync_engine, "begin", _begynn_sqlite)
        return motor
    innstillinger = {"lock_timeout": str(LAAS_MS), "statement_timeout": "8000"}
    return create_async_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        pool_timeout=5,
        connect_args={"timeout": 5, "server_settings": innstillinger},
    )


def _sett_opp_sqlite(kobling: Any, _oppforing: Any) -> None:
    kobling.isolation_level = None  # SQLAlchemy begins the transactions, not the driver
    peker = kobling.cursor()
    for pragma in _PRAGMA:
        peker.execute(f"PRAGMA {pragma}")
    peker.close()


def _begynn_sqlite(kobling: Connection) -> None:
    """Take the write lock at once where something will be written: a late upgrade cannot wait for others."""
    valg = kobling.get_execution_options()
    if valg.get("isolation_level") == "AUTOCOMMIT":
        return
    skriver = valg.get(SKRIVER, True)
    kobling.exec_driver_sql("BEGIN IMMEDIATE" if skriver else "BEGIN")


def _migrer(kobling: Connection, spornokkel: bytes) -> None:
    if kobling.dialect.name == "postgresql":
        kobling.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": _MIGRERINGSLAAS})
    command.upgrade(alembic_oppsett(kobling, spornokkel), "head")


def alembic_oppsett(kobling: Connection, spornokkel: bytes) -> Config:
    """Return what alembic needs to change the tables over this connection, in its transaction."""
    oppsett = Config()
    oppsett.set_main_option("script_location", str(_MIGRERINGER))
    oppsett.attributes.update(connection=kobling, spornokkel=spornokkel)
    return oppsett
