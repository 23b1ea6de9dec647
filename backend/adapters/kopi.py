"""What a backup holds: every row of the database, as it stood at one moment, and every file of the data folder.

One JSON object a line: {"sifra": 1, "revisjon", "tid"}, then {"tabell", "rad"} and {"fil", "data"} (a file may come in
several parts), and {"slutt": number of lines before it}. Rows and not a copy of the file: one way for SQLite and
PostgreSQL, and what was taken from the one can be put into the other.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.util import CommandError
from sqlalchemy import Connection, MetaData, Table, inspect, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, AsyncSession

from backend.adapters.enhet import SKRIVER
from backend.adapters.lager import alembic_oppsett
from backend.adapters.sporlager import SporLager
from backend.domain.feil import Forvansket, IkkeLagret, Oppsettsfeil
from backend.domain.sak import Spor

Linje = dict[str, Any]
VERSJON: Final = "alembic_version"
_BIT: Final = 48 * 1024
_BUNKE: Final = 200
"""Rows are read and put in so many at a time."""


async def rader(motor: AsyncEngine, ta: Callable[[Linje], None]) -> None:
    """Hand over the first line and every row, from one snapshot: others write meanwhile and are not waited for."""
    async with motor.connect() as kobling:
        await _ett_oyeblikk(kobling)
        meta = await kobling.run_sync(_les_skjema)
        if VERSJON not in meta.tables:
            raise Oppsettsfeil("Det er ingen SiFra-database her. Se SIFRA_DATA og SIFRA_DATABASE_URL.")
        revisjon = await kobling.scalar(select(meta.tables[VERSJON].c.version_num))
        ta({"sifra": 1, "revisjon": revisjon, "tid": datetime.now(UTC).isoformat(timespec="seconds")})
        for tabell in _egne(meta):
            await _tabell(kobling, tabell, ta)


def filer(mappe: Path, unntatt: Iterable[Path], ta: Callable[[Linje], None]) -> None:
    """Hand over every file under the folder, in parts."""
    utenfor = {fil.resolve() for fil in unntatt}
    for fil in sorted(mappe.rglob("*")):
        if fil.is_file() and not fil.is_symlink() and fil.resolve() not in utenfor:
            navn = fil.relative_to(mappe).as_posix()
            with fil.open("rb") as inn:
                ta({"fil": navn, "data": ""})
                while bit := inn.read(_BIT):
                    ta({"fil": navn, "data": base64.b64encode(bit).decode()})


def linjer(biter: Iterable[bytes]) -> Iterator[Linje]:
    """Yield the lines of a backup; Forvansket where it is not whole."""
    rest, antall = b"", 0
    for bit in biter:
        *hele, rest = (rest + bit).split(b"\n")
        for linje in map(json.loads, hele):
            if "slutt" in linje and linje["slutt"] != antall:
                raise Forvansket("Sikkerhetskopien er skadet eller ikke hel.")
            antall += 1
            yield linje


async def legg_inn(motor: AsyncEngine, innhold: Iterable[Linje], spornokkel: bytes) -> dict[str, int]:
    """Put the rows into an empty database, then bring its tables up to date; all of it or nothing.

    Returns how many rows each table got. Oppsettsfeil where the database is not empty or is of a newer SiFra.
    """
    flyt = iter(innhold)
    forste = next(flyt)
    try:
        async with motor.begin() as kobling:
            await kobling.run_sync(_krev_tom)
            await kobling.run_sync(_lag_tabeller, str(forste["revisjon"]), spornokkel)
            meta = await kobling.run_sync(_les_skjema)
            antall = await _fyll(kobling, meta, flyt)
            await kobling.run_sync(_still_tellere, meta)
            await kobling.run_sync(_lag_tabeller, "head", spornokkel)
            await _noter(kobling, spornokkel, str(forste["tid"]))
    except SQLAlchemyError as feil:
        raise IkkeLagret("Databasen tok ikke imot sikkerhetskopien. Ingenting er lagt inn.") from feil
    return antall


async def _noter(kobling: AsyncConnection, spornokkel: bytes, tatt: str) -> None:
    """Let the trail say that it goes on after a backup, and of when that was, in the caller's transaction."""
    async with AsyncSession(bind=kobling) as okt:
        spor = SporLager(okt, spornokkel)
        await spor.legg_for_anlegget(Spor(datetime.now(UTC), "sifra", "kopi_lagt_tilbake", tatt[:64]))
        await spor.skriv()
        await okt.commit()


async def _ett_oyeblikk(kobling: AsyncConnection) -> None:
    if kobling.dialect.name == "postgresql":
        await kobling.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        await kobling.execute(text("SET LOCAL statement_timeout = 0"))
    else:
        await kobling.execution_options(**{SKRIVER: False})


def _les_skjema(kobling: Connection) -> MetaData:
    meta = MetaData()
    meta.reflect(kobling)
    return meta


def _egne(meta: MetaData) -> list[Table]:
    return [tabell for tabell in meta.sorted_tables if tabell.name != VERSJON]


async def _tabell(kobling: AsyncConnection, tabell: Table, ta: Callable[[Linje], None]) -> None:
    sporring = select(tabell).order_by(*tabell.primary_key.columns).execution_options(yield_per=_BUNKE)
    async with kobling.stream(sporring) as strom:
        async for rad in strom:
            ta({"tabell": tabell.name, "rad": {navn: _ut(verdi) for navn, verdi in rad._mapping.items()}})


def _ut(verdi: Any) -> Any:
    if isinstance(verdi, bytes):
        return {"b": base64.b64encode(verdi).decode()}
    if isinstance(verdi, datetime):
        return {"t": verdi.replace(tzinfo=verdi.tzinfo or UTC).astimezone(UTC).isoformat()}
    return verdi


def _inn(verdi: Any, med_sone: bool) -> Any:
    if not isinstance(verdi, dict):
        return verdi
    if "b" in verdi:
        return base64.b64decode(verdi["b"])
    tid = datetime.fromisoformat(verdi["t"])
    return tid if med_sone else tid.replace(tzinfo=None)


def _krev_tom(kobling: Connection) -> None:
    if inspect(kobling).get_table_names():
        raise Oppsettsfeil("Databasen er ikke tom. En sikkerhetskopi legges bare inn i en tom database.")


def _lag_tabeller(kobling: Connection, revisjon: str, spornokkel: bytes) -> None:
    try:
        command.upgrade(alembic_oppsett(kobling, spornokkel), revisjon)
    except CommandError as feil:
        raise Oppsettsfeil("Sikkerhetskopien er fra en nyere SiFra enn denne. Oppdater først.") from feil


async def _fyll(kobling: AsyncConnection, meta: MetaData, flyt: Iterable[Linje]) -> dict[str, int]:
    antall: dict[str, int] = {tabell.name: 0 for tabell in _egne(meta)}
    bunke: list[Linje] = []
    for linje in flyt:
        if bunke and (len(bunke) == _BUNKE or linje.get("tabell") != bunke[0]["tabell"]):
            await _sett_inn(kobling, meta.tables[bunke[0]["tabell"]], bunke)
            antall[bunke[0]["tabell"]] += len(bunke)
            bunke = []
        if "tabell" in linje:
            bunke.append(linje)
    return antall


async def _sett_inn(kobling: AsyncConnection, tabell: Table, bunke: list[Linje]) -> None:
    soner = {kolonne.name: bool(getattr(kolonne.type, "timezone", False)) for kolonne in tabell.columns}
    sone = kobling.dialect.name == "postgresql"
    verdier = [{n: _inn(v, sone and soner[n]) for n, v in linje["rad"].items()} for linje in bunke]
    await kobling.execute(tabell.insert(), verdier)


def _still_tellere(kobling: Connection, meta: MetaData) -> None:
    """PostgreSQL counts ids beside the table: go on after the highest that was put in."""
    if kobling.dialect.name != "postgresql":
        return
    for tabell in _egne(meta):
        for kolonne in (k for k in tabell.primary_key.columns if k.autoincrement is True or k.identity or k.default):
            sti = {"tabell": tabell.name, "kolonne": kolonne.name}
            teller = kobling.scalar(text("SELECT pg_get_serial_sequence(:tabell, :kolonne)"), sti)
            hoyest = kobling.scalar(select(kolonne).order_by(kolonne.desc()).limit(1))
            if teller and hoyest:
                kobling.execute(text("SELECT setval(CAST(:teller AS regclass), :n)"), {"teller": teller, "n": hoyest})
