"""Hours for minutes, with the order kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from backend.domain.anonymt import hel_time, skjul_minuttet

TIDER = st.integers(0, 4 * 10**9).map(lambda sekunder: datetime.fromtimestamp(sekunder, UTC))


@given(TIDER)
def test_the_hour_it_falls_in(tid: datetime) -> None:
    hel = hel_time(tid)
    assert (hel.minute, hel.second, hel.microsecond) == (0, 0, 0)
    assert hel <= tid < hel + timedelta(hours=1)
    assert skjul_minuttet(tid, None) == hel


@given(TIDER, TIDER)
def test_after_what_came_before_and_never_in_the_future(naa: datetime, etter: datetime) -> None:
    skjult = skjul_minuttet(naa, etter)
    assert skjult > etter
    if etter < naa:
        assert skjult <= naa


@given(TIDER, st.timedeltas(timedelta(0), timedelta(minutes=59)))
def test_two_moments_of_one_hour_cannot_be_told_apart(tid: datetime, siden: timedelta) -> None:
    andre = min(hel_time(tid) + siden, hel_time(tid) + timedelta(minutes=59))
    assert skjul_minuttet(tid, None) == skjul_minuttet(andre, None)
