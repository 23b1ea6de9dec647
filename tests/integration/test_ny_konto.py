"""The command that invites: by e-mail, or by a link that it prints."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from backend.adapters.lager import Lager, aapne_lager
from backend.ny_konto import main
from backend.services.innlogging import hvem, logg_inn
from backend.services.invitasjoner import ta_imot_invitasjon
from tests.bygg import lag_skole
from tests.integration.postkontor import Postkontor

GODT = "et langt passord"
Lag = Callable[..., int]


@pytest.fixture
def lag(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Lag:
    monkeypatch.setenv("SIFRA_DATA", str(tmp_path))
    monkeypatch.setenv("SIFRA_OFFENTLIG_URL", "https://sifra.example")
    for navn in ("SIFRA_DATABASE_URL", "SIFRA_SMTP_URL"):
        monkeypatch.delenv(navn, raising=False)
    return lambda *ord_: main(list(ord_))


def _med_lager(mappe: Path, gjor: Callable[[Lager], object]) -> None:
    async def kjor() -> None:
        lager = await aapne_lager(f"sqlite:///{mappe / 'sifra.sqlite3'}", mappe)
        await gjor(lager)  # type: ignore[misc]
        await lager.lukk()

    asyncio.run(kjor())


def _lenke(tekst: str) -> str:
    (token,) = re.findall(r"https://sifra\.example/portal/invitasjon/([\w-]{43})", tekst)
    return str(token)


def test_the_link_that_it_prints_makes_the_account(
    lag: Lag, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert lag("skoleeier", "steinkjer", "Kari@kommune.example") == 0
    token = _lenke(capsys.readouterr().out)

    async def sjekk(lager: Lager) -> None:
        await ta_imot_invitasjon(lager.enhet(), token, GODT, lag_skole("steinkjer"))
        konto = await hvem(lager.enhet(), await logg_inn(lager.enhet(), "kari@kommune.example", GODT))
        assert (konto.skole, konto.rolle, konto.godkjent) == ("steinkjer", "skoleeier", True)

    _med_lager(tmp_path, sjekk)
    assert lag("rektor", "steinkjer", "kari@kommune.example") == 1
    assert lag("rektor", "steinkjer", "kari@kommune.example", "--erstatt") == 0


def test_with_a_mail_server_it_sends_it_and_prints_no_link(
    lag: Lag, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], post: tuple[Postkontor, str]
) -> None:
    kontor, url = post
    monkeypatch.setenv("SIFRA_SMTP_URL", url)
    assert lag("admin", "steinkjer", "it@kommune.example", "--maalform", "nn") == 0
    assert "https:" not in capsys.readouterr().out
    assert kontor.til == ["it@kommune.example"]
    tekst = kontor.brev[0].get_content()
    assert _lenke(tekst)
    assert "Lenkja gjeld i tre døgn" in tekst
    assert "steinkjer" not in tekst.lower()
    kontor.avvis = 1
    assert lag("admin", "steinkjer", "to@kommune.example") == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("skole", "epost"),
    [("ukjent", "a@b.no"), ("steinkjer", "ingen-adresse"), ("steinkjer", "a@b.no\nBcc: x@y.no")],
)
def test_what_cannot_be_made_is_one_line(lag: Lag, capsys: pytest.CaptureFixture[str], skole: str, epost: str) -> None:
    assert lag("rektor", skole, epost) == 1
    assert capsys.readouterr().err.count("\n") == 1
