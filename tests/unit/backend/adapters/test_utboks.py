"""The pauses of the outbox, and the domain of its letters."""

from __future__ import annotations

from datetime import timedelta

import pytest

from backend.adapters.utboks import Plan, domene


def test_pauses_grow_to_an_hour_with_some_chance() -> None:
    plan = Plan()
    for forsok, sekunder in ((1, 5), (2, 10), (5, 80), (11, 3600), (500, 3600)):
        pauser = [plan.pause(forsok).total_seconds() for _ in range(50)]
        assert all(0.8 * sekunder <= pause <= 1.2 * sekunder for pause in pauser)
        assert len(set(pauser)) > 1


def test_a_server_may_be_down_for_a_day() -> None:
    plan = Plan()
    assert sum((plan.pause(i) for i in range(1, plan.forsok)), timedelta()) > timedelta(days=1)


@pytest.mark.parametrize(
    ("url", "navn"),
    [("http://127.0.0.1:8080", "localhost"), ("https://sifra.x.no", "sifra.x.no"), ("tull", "localhost")],
)
def test_the_domain_of_the_letters(url: str, navn: str) -> None:
    assert domene(url) == navn
