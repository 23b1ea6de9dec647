"""Finding the entry: typos and dialect, the role, and never another school's."""

from __future__ import annotations

import pytest

from backend.knowledge.indeks import ROLLEVEKT, Indeks
from tests.unit.backend.knowledge.bygg import oppslag

KONTAKT = oppslag("kontakt", "Hvem kan jeg snakke med på skolen?", "Kven kan eg snakke med?")
FRIST = oppslag("frist", "Hvor lang tid har skolen på seg?", eksempler=("Når må skolen gjøre noe?",))
EGEN = oppslag("egen", "Hvem kan jeg snakke med på skolen?", skole="vik")
INDEKS = Indeks({"fjell": [KONTAKT, FRIST], "vik": [EGEN, FRIST]})


@pytest.mark.parametrize(
    ("sporsmal", "ventet"),
    [
        ("Hvem kan jeg snakke med på skolen?", "kontakt"),
        ("hvm kan jeg snake med på skoln", "kontakt"),
        ("kven kan eg snakke me", "kontakt"),
        ("hei! hvor lang tid har skolen", "frist"),
        ("når må skolen gjøre noe", "frist"),
    ],
)
def test_the_nearest_comes_first(sporsmal: str, ventet: str) -> None:
    assert INDEKS.finn("fjell", sporsmal, None)[0].oppslag.id == ventet


def test_word_for_word_is_certain_and_a_greeting_counts_nothing() -> None:
    for sporsmal in ("Hvem kan jeg snakke med på skolen?", "Heisann, hvem kan jeg snakke med på skolen"):
        assert INDEKS.finn("fjell", sporsmal, None)[0].likhet == pytest.approx(1, abs=1e-5)


def test_no_school_sees_anothers() -> None:
    assert {t.oppslag.id for t in INDEKS.finn("vik", "Hvem kan jeg snakke med?", None)} <= {"egen", "frist"}
    with pytest.raises(KeyError):
        INDEKS.finn("ukjent", "x", None)


def test_best_first_each_once() -> None:
    treff = INDEKS.finn("fjell", "Hvem kan jeg snakke med?", None)
    assert [t.poeng for t in treff] == sorted((t.poeng for t in treff), reverse=True)
    assert len({t.oppslag.id for t in treff}) == len(treff) <= 5
    assert len(INDEKS.finn("fjell", "Hvem kan jeg snakke med?", None, 1)) == 1


def test_the_wording_for_the_role_wins() -> None:
    spm = "Hva skal jeg gjøre nå?"
    indeks = Indeks({"fjell": [oppslag("a", spm, roller=("ansatt",)), oppslag("e", spm, roller=("elev",))]})
    for rolle, ventet in (("ansatt", "a"), ("elev", "e")):
        treff = indeks.finn("fjell", spm, rolle)
        assert treff[0].oppslag.id == ventet
        assert treff[0].poeng - treff[1].poeng >= ROLLEVEKT - 1e-6


@pytest.mark.parametrize("sporsmal", ["", "???", "🙃", "x" * 4000, "\u202e"])
def test_anything_may_be_asked(sporsmal: str) -> None:
    assert all(0 <= t.likhet <= 1.001 for t in INDEKS.finn("fjell", sporsmal, "elev"))
