"""Settings: the defaults, what the demo alone may, and one clear line for what cannot be used."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from backend.domain.feil import Oppsettsfeil
from backend.innstillinger import OSLO, Innstillinger, les_innstillinger

NOKKEL = {"SIFRA_ASSISTENT_NOKKEL": "x" * 32}


def les(**miljo: str) -> Innstillinger:
    return les_innstillinger({**NOKKEL, **{f"SIFRA_{navn}": verdi for navn, verdi in miljo.items()}})


def test_defaults() -> None:
    i = les()
    assert (i.port, i.demo, i.vern, i.dato, i.smtp_url) == (8080, False, True, None, None)
    assert i.data == Path("var").resolve()
    assert i.database_url == f"sqlite:///{i.data / 'sifra.sqlite3'}"
    assert i.offentlig_url == "http://127.0.0.1:8080"


def test_what_is_set_is_used() -> None:
    i = les(PORT="9000", DATA="/srv/x", DATABASE_URL="postgresql://v/n", OFFENTLIG_URL="https://s.example/")
    assert (i.port, i.data, i.database_url) == (9000, Path("/srv/x"), "postgresql://v/n")
    assert i.offentlig_url == "https://s.example"


@pytest.mark.parametrize("navn", ["PORT", "DATABASE_URL", "SMTP_URL"])
def test_an_empty_value_is_none(navn: str) -> None:
    assert getattr(les(**{navn: ""}), navn.lower()) == getattr(les(), navn.lower())


@pytest.mark.parametrize("port", ["0", "65536", "-1", "åtti", "80.0", " "])
def test_a_port_that_is_none(port: str) -> None:
    with pytest.raises(Oppsettsfeil, match="SIFRA_PORT"):
        les(PORT=port)


@pytest.mark.parametrize("dato", ["i går", "2026-13-01", "20.11.2026"])
def test_a_date_that_is_none(dato: str) -> None:
    with pytest.raises(Oppsettsfeil, match="SIFRA_DATO"):
        les(DEMO="1", DATO=dato)


@pytest.mark.parametrize("nokkel", ["", "kort"])
def test_without_the_shared_secret_nothing_starts(nokkel: str) -> None:
    with pytest.raises(Oppsettsfeil, match="SIFRA_ASSISTENT_NOKKEL"):
        les_innstillinger({"SIFRA_ASSISTENT_NOKKEL": nokkel})


@pytest.mark.parametrize("demo", ["", "0", "true"])
def test_outside_the_demo_neither_date_nor_protection_can_be_changed(demo: str) -> None:
    i = les(DEMO=demo, DATO="2026-11-20", VERN="av")
    assert (i.demo, i.dato, i.vern) == (False, None, True)


def test_in_the_demo_both_can() -> None:
    i = les(DEMO="1", DATO="2026-11-20", VERN="av")
    assert (i.demo, i.i_dag(), i.vern) == (True, date(2026, 11, 20), False)


def test_today_is_oslos() -> None:
    for_, etter = datetime.now(OSLO).date(), les().i_dag()
    assert etter in (for_, datetime.now(OSLO).date())


def test_the_demo_password_is_random_or_the_one_set() -> None:
    assert les().demo_passord != les().demo_passord
    assert len(les().demo_passord) >= 12
    assert les(DEMO_PASSORD="satt").demo_passord == "satt"
