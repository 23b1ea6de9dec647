"""Norwegian public holidays (lov om 1 og 17 mai som høytidsdager; lov om helligdager og helligdagsfred § 2)."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from dateutil.easter import easter

_FASTE = ((1, 1), (5, 1), (5, 17), (12, 25), (12, 26))
_FRA_PAASKEDAG = (-3, -2, 0, 1, 39, 49, 50)
"""Days from Easter Sunday: Thursday, Friday, Easter, Monday, Ascension Day, and the two days of Whitsun."""


@cache
def helligdager(aar: int) -> frozenset[date]:
    """The public holidays of a year; Sundays that are nothing more are not among them."""
    paaskedag: date = easter(aar)
    bevegelige = {paaskedag + timedelta(days=dager) for dager in _FRA_PAASKEDAG}
    return frozenset({date(aar, maaned, dag) for maaned, dag in _FASTE} | bevegelige)


def er_arbeidsdag(dag: date) -> bool:
    """Whether it is a Monday to Friday and no public holiday."""
    return dag.weekday() < 5 and dag not in helligdager(dag.year)


def arbeidsdager_etter(dag: date, antall: int) -> date:
    """The working day that is number `antall` after a day, which itself does not count."""
    while antall > 0:
        dag += timedelta(days=1)
        antall -= er_arbeidsdag(dag)
    return dag
