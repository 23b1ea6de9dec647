"""The labels of danger: who may teach what is harmless, of what kind it is, and what the two guesses make together."""

import pytest

from bot.merker import FARE, INGEN_KRISE, JA, KRISE, er_vurdert, fare_merker, sannsynlig_fare, ufarlig_merke


@pytest.mark.parametrize(
    ("tekst", "eksempel", "vurdert"),
    [
        ("Hva er en aktivitetsplan?", {}, True),
        ("onkelen min slår meg, hvem ringer jeg", {}, False),
        ("de står utenfor huset og venter", {}, False),
        ("Hva gjør skolen ved selvmord?", {"krise": "nei"}, True),
    ],
)
def test_a_question_that_tells_of_danger_teaches_nothing_unless_it_was_judged(
    tekst: str, eksempel: dict[str, str], vurdert: bool
) -> None:
    assert er_vurdert(tekst, "sporsmal", eksempel) == vurdert


def test_a_report_teaches_also_where_the_rules_find_danger() -> None:
    assert er_vurdert("han stakk meg med passeren", "melding", {"kategorier": ["vold"]})


def test_what_is_harmless_has_a_kind_and_a_report_that_of_its_category() -> None:
    assert ufarlig_merke("melding", {"kategorier": ["mobbing", "vold"]}) == "nei:vold"
    assert ufarlig_merke("melding", {"kategorier": ["baksnakking"]}) == "nei:melding"
    assert ufarlig_merke("sporsmal", {}) == "nei:sporsmal"
    assert ufarlig_merke("takk", {}) == "nei:annet"


def test_danger_keeps_its_kind_and_the_harmless_get_theirs() -> None:
    merker = fare_merker(["selvmord", INGEN_KRISE], ["nei:melding", "nei:annet"])
    assert merker == {KRISE: ["selvmord", "nei:annet"], FARE: [JA, INGEN_KRISE]}


def test_the_guesses_together_sum_to_one_over_the_kinds_and_none() -> None:
    arter = {"selvmord": 0.3, "hjemme": 0.1, "nei:melding": 0.4, "nei:annet": 0.2}
    sannsynlig = sannsynlig_fare({KRISE: arter, FARE: {INGEN_KRISE: 0.4, JA: 0.6}})
    assert sannsynlig == pytest.approx({INGEN_KRISE: 0.5, "selvmord": 0.375, "hjemme": 0.125})


def test_without_both_guesses_there_is_none() -> None:
    assert sannsynlig_fare({}) is None
