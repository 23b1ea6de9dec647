"""From one set of tables to the next: what is kept, and what stops the start."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, text

from backend.adapters import lager as modul
from backend.adapters.lager import aapne_lager
from backend.domain.feil import Oppsettsfeil

KONTO = (
    "INSERT INTO konto (id, brukernavn, epost, skole, rolle, maalform, passord, demo, opprettet)"
    " VALUES ('k', 'a', 'a', 'fjell-skole', 'rektor', 'nb', 'x', :demo, :naa)"
)
VARSEL = (
    "INSERT INTO varsel (id, skole, mottaker, alvorlighet, status, opprettet, sist_endret, sist_utenfra)"
    " VALUES ('v', 'fjell-skole', 'rektor', 'ordinaer', 'mottatt', :naa, :naa, :naa)"
)
INNHOLD = "INSERT INTO varsel_innhold (varsel_id, format, innhold) VALUES ('v', 1, :ord)"


def til(revisjon: str) -> Callable[[Connection], None]:
    def migrer(kobling: Connection) -> None:
        oppsett = Config()
        oppsett.set_main_option("script_location", str(modul._MIGRERINGER))
        oppsett.attributes["connection"] = kobling
        command.upgrade(oppsett, revisjon)

    return migrer


async def gammel(database: str, *, demo: bool) -> None:
    """A database from before content was encrypted, with one account and one report in clear."""
    motor = modul._lag_motor(modul._les_url(database))
    async with motor.begin() as kobling:
        await kobling.run_sync(til("0001"))
        for setning in (KONTO, VARSEL, INNHOLD):
            felt = {"demo": demo, "naa": datetime.now(UTC), "ord": b"blomkarse"}
            navn = {n: v for n, v in felt.items() if f":{n}" in setning}
            await kobling.execute(text(setning), navn)
    await motor.dispose()


async def test_the_open_cases_of_a_demo_are_removed(database: str, tmp_path: Path) -> None:
    await gammel(database, demo=True)
    lager = await aapne_lager(database, tmp_path)
    async with lager.motor.connect() as kobling:
        for tabell in ("varsel", "varsel_innhold", "konto"):
            assert (await kobling.execute(text(f"SELECT count(*) FROM {tabell}"))).scalar() == 0
    await lager.lukk()
    if database.startswith("sqlite"):
        assert not any(b"blomkarse" in fil.read_bytes() for fil in tmp_path.iterdir())


async def test_a_database_in_use_from_before_stops_the_start_and_is_left_alone(database: str, tmp_path: Path) -> None:
    await gammel(database, demo=False)
    for _ in range(2):
        with pytest.raises(Oppsettsfeil, match="krypterte"):
            await aapne_lager(database, tmp_path)


async def test_it_goes_back_and_forth(database: str, tmp_path: Path) -> None:
    lager = await aapne_lager(database, tmp_path)

    def tilbake(kobling: Connection) -> None:
        oppsett = Config()
        oppsett.set_main_option("script_location", str(modul._MIGRERINGER))
        oppsett.attributes["connection"] = kobling
        command.downgrade(oppsett, "base")

    async with lager.motor.begin() as kobling:
        await kobling.run_sync(tilbake)
    await lager.lukk()
    await (await aapne_lager(database, tmp_path)).lukk()
