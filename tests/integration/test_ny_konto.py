"""The command that makes an account."""

from __future__ import annotations

import asyncio
import getpass
from collections.abc import Callable
from pathlib import Path

import pytest

from backend.adapters.lager import aapne_lager
from backend.ny_konto import main
from backend.services.innlogging import hvem, logg_inn

GODT = "et langt passord"
Lag = Callable[..., int]


@pytest.fixture
def lag(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lag:
    monkeypatch.setenv("SIFRA_DATA", str(tmp_path))
    monkeypatch.delenv("SIFRA_DATABASE_URL", raising=False)

    def kjor(rolle: str, skole: str, epost: str, passord: str = GODT) -> int:
        monkeypatch.setattr(getpass, "getpass", lambda _: passord)
        return main([rolle, skole, epost])

    return kjor


def test_an_account_can_log_in_for_its_school(lag: Lag, tmp_path: Path) -> None:
    assert lag("skoleeier", "steinkjer", "Kari@kommune.example") == 0

    async def sjekk() -> None:
        lager = await aapne_lager(f"sqlite:///{tmp_path / 'sifra.sqlite3'}", tmp_path)
        konto = await hvem(lager.enhet(), await logg_inn(lager.enhet(), "kari@kommune.example", GODT))
        assert (konto.skole, konto.rolle) == ("steinkjer", "skoleeier")
        await lager.lukk()

    asyncio.run(sjekk())


@pytest.mark.parametrize(
    ("skole", "epost", "passord"),
    [
        ("ukjent", "a@b.no", GODT),
        ("steinkjer", "ingen-adresse", GODT),
        ("steinkjer", "a@b.no\nBcc: x@y.no", GODT),
        ("steinkjer", "a@b.no", "kort"),
    ],
)
def test_what_cannot_be_made_is_one_line(
    lag: Lag, capsys: pytest.CaptureFixture[str], skole: str, epost: str, passord: str
) -> None:
    assert lag("rektor", skole, epost, passord) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_the_same_name_twice_is_refused(lag: Lag, capsys: pytest.CaptureFixture[str]) -> None:
    assert lag("rektor", "steinkjer", "a@b.no") == 0
    assert lag("skoleeier", "steinkjer", "A@b.no") == 1
