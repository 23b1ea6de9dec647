"""The law's week and the directorate's five working days, on ordinary days and round holidays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.helligdager import er_arbeidsdag
from backend.domain.ukesfrist import regn_ut


@pytest.mark.parametrize(
    ("tatt_opp", "loven", "trygg"),
    [
        (date(2026, 11, 16), date(2026, 11, 23), date(2026, 11, 23)),  # Monday
        (date(2026, 11, 20), date(2026, 11, 27), date(2026, 11, 27)),  # Friday
        (date(2026, 11, 21), date(2026, 11, 28), date(2026, 11, 28)),  # Saturday: never before the law's week
        (date(2026, 3, 30), date(2026, 4, 6), date(2026, 4, 9)),  # over Easter
        (date(2026, 4, 30), date(2026, 5, 7), date(2026, 5, 8)),  # 1 May
        (date(2027, 5, 13), date(2027, 5, 20), date(2027, 5, 21)),  # 17 May, and Whit Monday not reached
        (date(2026, 12, 21), date(2026, 12, 28), date(2026, 12, 29)),  # Christmas
        (date(2026, 12, 28), date(2027, 1, 4), date(2027, 1, 5)),  # into the new year
    ],
)
def test_known_days(tatt_opp: date, loven: date, trygg: date) -> None:
    frist = regn_ut(tatt_opp)
    assert (frist.loven, frist.trygg) == (loven, trygg)


def test_the_week_has_passed_on_the_day_itself_and_not_before() -> None:
    frist = regn_ut(date(2026, 3, 30))
    assert [frist.er_gaatt(date(2026, 4, dag)) for dag in (5, 6)] == [False, True]
    assert [frist.er_trygt(date(2026, 4, dag)) for dag in (8, 9)] == [False, True]


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_the_safe_day_is_never_before_the_law_and_five_working_days_lie_between(dag: date) -> None:
    frist = regn_ut(dag)
    mellom = [dag + timedelta(days=n) for n in range(1, (frist.trygg - dag).days + 1)]
    assert frist.trygg >= frist.loven == dag + timedelta(days=7)
    assert sum(map(er_arbeidsdag, mellom)) >= 5
