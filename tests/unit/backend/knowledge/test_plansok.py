"""The passages of a plan are found by words, concepts, kind of answer, and month."""

from __future__ import annotations

import pytest

from backend.knowledge.begreper import les_begreper
from backend.knowledge.lesing.les import les_plan
from backend.knowledge.planbibliotek import Planbibliotek
from backend.knowledge.plansok import Plansok
from tests.unit.backend.knowledge.test_planbibliotek import FELLES_OPPSLAG, KUNNSKAP, PLAN


@pytest.fixture(scope="module")
def sok() -> Plansok:
    return Planbibliotek(lambda: FELLES_OPPSLAG, les_begreper(KUNNSKAP)).lag(les_plan(PLAN.encode(), "plan.txt"))


@pytest.mark.parametrize(
    ("sporsmal", "ord_"),
    [
        ("hva skjer i september", "Trivselsuke"),
        ("hvem arrangerer konkurransen", "Elevrådet"),
        ("når får vi prate alene med læreren vår", "elevsamtaler"),
        ("kven kan eg prate med når eg ikkje har det bra", "miljøterapeuten"),
    ],
)
def test_finds_the_passage(sok: Plansok, sporsmal: str, ord_: str) -> None:
    assert ord_ in sok.finn(sporsmal)[0].passasje.tekst


def test_a_hit_says_how_near_it_is(sok: Plansok) -> None:
    beste, neste = sok.finn("når er elevsamtalene", 2)
    assert beste.poeng >= neste.poeng
    assert 0 < beste.likhet <= 1
    assert 0 <= beste.dekning <= 1


def test_an_empty_plan_has_no_passages() -> None:
    tomt = les_plan(b"Plan", "plan.txt")
    sok = Planbibliotek(lambda: FELLES_OPPSLAG, les_begreper(KUNNSKAP)).lag(tomt)
    assert len(sok.finn("hva skjer i september")) <= 1
