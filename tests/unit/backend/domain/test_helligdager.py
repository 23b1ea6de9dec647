"""Public holidays against the calendar's own years, and counting working days past them."""

from __future__ import annotations

from datetime import date

import pytest

from backend.domain.helligdager import arbeidsdager_etter, er_arbeidsdag, helligdager


def test_the_twelve_holidays_of_2026() -> None:
    assert sorted(helligdager(2026)) == [
        date(2026, 1, 1), date(2026, 4, 2), date(2026, 4, 3), date(2026, 4, 5), date(2026, 4, 6), date(2026, 5, 1),
        date(2026, 5, 14), date(2026, 5, 17), date(2026, 5, 24), date(2026, 5, 25), date(2026, 12, 25),
        date(2026, 12, 26),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "dag",
    [date(2027, 3, 25), date(2027, 3, 29), date(2027, 5, 6), date(2027, 5, 17), date(2028, 4, 17), date(2028, 6, 5)],
)
def test_movable_days_follow_easter(dag: date) -> None:
    assert not er_arbeidsdag(dag)


def test_weekends_are_no_working_days_and_easter_eve_is_a_saturday() -> None:
    assert [er_arbeidsdag(date(2026, 11, dag)) for dag in (20, 21, 22, 23)] == [True, False, False, True]
    assert not er_arbeidsdag(date(2026, 4, 4))


def test_christmas_eve_is_a_working_day_in_law() -> None:
    assert er_arbeidsdag(date(2026, 12, 24))


def test_counting_starts_the_day_after() -> None:
    assert arbeidsdager_etter(date(2026, 11, 16), 5) == date(2026, 11, 23)
    assert arbeidsdager_etter(date(2026, 11, 16), 0) == date(2026, 11, 16)
