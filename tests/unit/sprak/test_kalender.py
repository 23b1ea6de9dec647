from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprak import kalender

DATOER = st.dates(date(1900, 1, 1), date(2200, 1, 1))


@given(st.integers(0, 6), DATOER)
def test_siste_ukedag_lies_within_the_week_before(ukedag: int, dato: date) -> None:
    d = kalender.siste_ukedag(ukedag, dato)
    assert d is not None
    assert d.weekday() == ukedag
    assert 1 <= (dato - d).days <= 7


@pytest.mark.parametrize(
    ("dag", "maaned", "venta"),
    [(31, 2, None), (29, 2, None), (20, 11, date(2026, 11, 20)), (21, 12, None), (1, 3, date(2026, 3, 1))],
)
def test_dag_og_maaned(dag: int, maaned: int, venta: date | None) -> None:
    assert kalender.dag_og_maaned(dag, maaned, date(2026, 11, 20)) == venta


def test_uke() -> None:
    assert kalender.uke(0, date(2026, 11, 18)) == (date(2026, 11, 16), date(2026, 11, 18))
    assert kalender.uke(1, date(2026, 1, 1)) == (date(2025, 12, 22), date(2025, 12, 28))


def test_maaned_ends_with_the_message() -> None:
    assert kalender.maaned(11, date(2026, 11, 20)) == (date(2026, 11, 1), date(2026, 11, 20))
    assert kalender.maaned(12, date(2026, 11, 20)) == (date(2025, 12, 1), date(2025, 12, 31))


@pytest.mark.parametrize(("dato", "fra", "til"), [(20, 14, 15), (21, 21, 21), (22, 21, 22), (23, 21, 22)])
def test_helg(dato: int, fra: int, til: int) -> None:
    assert kalender.helg(date(2026, 11, dato)) == (date(2026, 11, fra), date(2026, 11, til))


def test_dag_i_maaneden() -> None:
    assert kalender.dag_i_maaneden(3, date(2026, 11, 20)) == date(2026, 11, 3)
    assert kalender.dag_i_maaneden(25, date(2026, 11, 20)) == date(2026, 10, 25)
    assert kalender.dag_i_maaneden(31, date(2026, 12, 1)) is None


def test_before_the_calendar_begins() -> None:
    assert kalender.minus(date(1, 1, 3), 5) is None
    assert kalender.uke(1, date(1, 1, 3)) == kalender.UKJENT
