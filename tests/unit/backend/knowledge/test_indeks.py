"""Finding the entry: typos and dialect, the role, and never another school's."""

from __future__ import annotations

import pytest

from backend.knowledge.begreper import Begreper
from backend.knowledge.indeks import ROLLETREKK, Indeks, Treff
from tests.unit.backend.knowledge.bygg import oppslag

KONTAKT = oppslag("kontakt", "Hvem kan jeg snakke med på skolen?", "Kven kan eg snakke med?")
FRIST = oppslag("frist", "Hvor lang tid har skolen på seg?", "Når må skolen gjøre noe?")
EGEN = oppslag("egen", "Hvem kan jeg snakke med på skolen?", skole="vik")
INDEKS = Indeks({"fjell": [KONTAKT, FRIST], "vik": [EGEN, FRIST]})


def finn(sporsmal: str, rolle: str | None = None, *, skole: str = "fjell", indeks: Indeks = INDEKS) -> list[Treff]:
    return indeks.finn(skole, indeks.rad(sporsmal), rolle).treff


def innenfor(indeks: Indeks, sporsmal: str, skole: str = "fjell") -> float:
    return indeks.finn(skole, indeks.rad(sporsmal), None).innenfor


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
    assert finn(sporsmal)[0].oppslag.id == ventet


def test_a_greeting_counts_nothing() -> None:
    uten, med = finn("Hvem kan jeg snakke med på skolen?")[0], finn("Heisann, hvem kan jeg snakke med på skolen")[0]
    assert med.poeng == pytest.approx(uten.poeng, abs=1e-5)
    assert uten.poeng > 0.4


def test_no_school_sees_anothers() -> None:
    assert {t.oppslag.id for t in finn("Hvem kan jeg snakke med?", skole="vik")} <= {"egen", "frist"}
    with pytest.raises(KeyError):
        finn("x", skole="ukjent")


def test_best_first_each_once() -> None:
    treff = finn("Hvem kan jeg snakke med?")
    assert [t.sjanse for t in treff] == sorted((t.sjanse for t in treff), reverse=True)
    assert sum(t.sjanse for t in treff) == pytest.approx(1, abs=1e-5)
    assert len({t.oppslag.id for t in treff}) == len(treff) <= 5


def test_the_wording_for_the_role_wins() -> None:
    spm = "Hva skal jeg gjøre nå?"
    indeks = Indeks({"fjell": [oppslag("a", spm, roller=("ansatt",)), oppslag("e", spm, roller=("elev",))]})
    for rolle, ventet in (("ansatt", "a"), ("elev", "e")):
        treff = finn(spm, rolle, indeks=indeks)
        assert treff[0].oppslag.id == ventet
        assert treff[0].poeng - treff[1].poeng >= ROLLETREKK / 2


@pytest.mark.parametrize("sporsmal", ["", "???", "🙃", "x" * 4000, "\u202e"])
def test_anything_may_be_asked(sporsmal: str) -> None:
    assert all(-1 <= t.poeng <= 1 for t in finn(sporsmal, "elev"))
    assert 0 <= innenfor(INDEKS, sporsmal) <= 1


def test_a_concept_reaches_what_no_word_does() -> None:
    begreper = Begreper({"gebyr": ["bot", "mulkt"], "hjem": ["hybel", "heimanfrå"]})
    bot, hybel = oppslag("bot", "Hva er mulkten?", "mulkt"), oppslag("hybel", "Hvem følger opp hybel?", "hybel")
    indeks = Indeks({"fjell": [hybel, bot]}, begreper)
    assert finn("bor langt heimanfrå", indeks=indeks)[0].oppslag.id == "hybel"
    assert finn("kan dei få bot", indeks=indeks)[0].oppslag.id == "bot"


def test_what_was_learned_can_be_kept() -> None:
    begreper = Begreper({"tid": ["lang", "når"]})
    utenfor = oppslag("mat", "Hva er til middag?", tema=None, svar={}, kilder=())
    innhold = {"fjell": [KONTAKT, FRIST, utenfor], "vik": [EGEN, FRIST]}
    laert = Indeks(innhold, begreper)
    hentet = Indeks(innhold, begreper, laert.som_tall())
    for spm in ("hvem kan jeg snakke med", "hva er til middag i dag", "kor lang tid"):
        for skole in innhold:
            assert finn(spm, skole=skole, indeks=hentet) == finn(spm, skole=skole, indeks=laert)
            assert innenfor(hentet, spm, skole) == innenfor(laert, spm, skole)
    middag, frist = laert.rad("Hva er til middag?"), laert.rad(FRIST.sporsmal[0])
    assert innenfor(laert, "Hva er til middag?") < 0.1 < 0.9 < innenfor(laert, FRIST.sporsmal[0])
    assert laert.forsprang("fjell", middag) < 0 < laert.forsprang("fjell", frist)


def test_what_has_no_answer_is_never_found() -> None:
    utenfor = oppslag("mat", "Hva er til middag?", tema=None, svar={}, kilder=())
    indeks = Indeks({"fjell": [KONTAKT, utenfor], "vik": [utenfor], "dal": []})
    assert [t.oppslag.id for t in finn("Hva er til middag?", indeks=indeks)] == ["kontakt"]
    assert finn("Hva er til middag?", skole="vik", indeks=indeks) == []
    assert finn("Hva er til middag?", skole="dal", indeks=indeks) == []


def test_many_examples_teach_how_to_rank_again() -> None:
    ord_ = ("sykkel", "banan", "fjelltur", "gitar", "hund", "snekker", "tog", "skriv", "lampe", "bilde", "kopp", "ski")
    mange = [oppslag(o, *(f"{i} {o} {m}" for i in ("hva med", "om") for m in range(5))) for o in ord_]
    indeks = Indeks({"fjell": mange})
    assert all(finn(f"hvor er {o} nå", indeks=indeks)[0].oppslag.id == o for o in ord_)
