"""The day on which a case was raised, as people answer it on Friday 20 November 2026."""

from __future__ import annotations

from datetime import date

import pytest

from sprak.tatt_opp import TattOpp, les_tatt_opp

DATO = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("tekst", "dag", "omtrent"),
    [
        ("i dag", date(2026, 11, 20), False),
        ("i går", date(2026, 11, 19), False),
        ("på mandag", date(2026, 11, 16), False),
        ("tysdag", date(2026, 11, 17), False),
        ("12. november", date(2026, 11, 12), False),
        ("3.11", date(2026, 11, 3), False),
        ("for ti dager siden", date(2026, 11, 10), False),
        ("onsdag i forrige uke", date(2026, 11, 11), False),
        ("siden september", date(2026, 9, 1), False),
        ("for to uker siden", date(2026, 11, 6), True),
        ("for ei veke sidan", date(2026, 11, 13), True),
        ("3 uker", date(2026, 10, 30), True),
        ("forrige uke", date(2026, 11, 15), True),
        ("i oktober", date(2026, 10, 31), True),
        ("vi sa fra til rektor for 3 uker sia", date(2026, 10, 30), True),
        ("Vi tok det opp med rektor på fredag, kan vi melde nå?", date(2026, 11, 13), False),
    ],
)
def test_days_and_spans_of_which_the_last_day_counts(tekst: str, dag: date, omtrent: bool) -> None:
    assert les_tatt_opp(tekst, DATO) == TattOpp("dato", dag, omtrent)


@pytest.mark.parametrize("tekst", ["for lenge siden", "for en måned siden", "i sommer", "for eit halvt år sidan"])
def test_long_ago(tekst: str) -> None:
    assert les_tatt_opp(tekst, DATO) == TattOpp("lenge_siden")


@pytest.mark.parametrize(
    "tekst",
    ["nei", "har itj sagt det enda", "vi har ikke tatt det opp", "ikkje enno"],
)
def test_not_yet(tekst: str) -> None:
    assert les_tatt_opp(tekst, DATO) == TattOpp("ikke")


@pytest.mark.parametrize("tekst", ["vet ikke", "Eg hugsar ikkje", "usikker", "jeg er ikke sikker"])
def test_not_known(tekst: str) -> None:
    assert les_tatt_opp(tekst, DATO) == TattOpp("vet_ikke")


@pytest.mark.parametrize("tekst", ["i morgen", "hva er en uke?", "jeg forstår ikke spørsmålet helt", "takk"])
def test_what_says_nothing_of_when(tekst: str) -> None:
    assert les_tatt_opp(tekst, DATO) is None
