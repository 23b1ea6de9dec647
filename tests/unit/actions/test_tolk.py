"""What a typed turn means, field by field."""

from __future__ import annotations

from typing import Any

import pytest

from actions.tolk import finn_rettelser, tolk
from actions.tur import Samtale, Tur
from tests.unit.actions.person import DATO, SKOLE


def tur(felt: str, tekst: str, intent: str = "annet", sikkerhet: float = 0.3, **fakta: Any) -> Tur:
    return Tur(tekst, intent, sikkerhet, fakta, None, None, felt, SKOLE, Samtale())


def art(felt: str, tekst: str, intent: str = "annet", sikkerhet: float = 0.3, **fakta: Any) -> tuple[str, Any]:
    funnet = tolk(tur(felt, tekst, intent, sikkerhet, **fakta), DATO)
    return funnet.art, funnet.verdi


@pytest.mark.parametrize("felt", ["rolle", "sted", "onsker", "beskrivelse", "bekreft", "navn"])
@pytest.mark.parametrize(
    ("tekst", "ventet"), [("stopp", "stopp"), ("start på nytt", "start_paa_nytt"), ("tilbake", "tilbake")]
)
def test_one_can_always_get_out(felt: str, tekst: str, ventet: str) -> None:
    assert art(felt, tekst)[0] == ventet


@pytest.mark.parametrize("felt", ["rolle", "sted", "beskrivelse", "bekreft"])
def test_a_person_to_talk_to_at_any_point(felt: str) -> None:
    assert art(felt, "jeg vil snakke med et menneske") == ("prat", "menneske")


@pytest.mark.parametrize(
    ("felt", "tekst", "ventet"),
    [
        ("sted", "jeg vil være anonym", ("anonymitet", True)),
        ("sted", "jeg kan si hvem jeg er", ("anonymitet", False)),
        ("navn", "jeg vil være anonym", ("anonymitet", True)),
        ("anonym", "jeg vil være anonym", ("svar", True)),
        ("bekreft", "jeg vil være anonym", ("anonymitet", True)),
    ],
)
def test_anonymity(felt: str, tekst: str, ventet: tuple[str, Any]) -> None:
    assert art(felt, tekst) == ventet


@pytest.mark.parametrize(
    ("felt", "tekst", "ventet"),
    [
        ("sted", "hvem får lese det jeg skriver her?", "sporsmal"),
        ("sted", "i gangen?", "svar"),
        ("trinn_klasse", "9B?", "svar"),
        ("bekreft", "hvorfor det?", "sporsmal"),
        ("onsker", "hva kan skolen gjøre?", "sporsmal"),
        ("beskrivelse", "hva skjer etterpå?", "sporsmal"),
        ("beskrivelse", "Han slo meg. Hva skal jeg gjøre? " * 8, "svar"),
    ],
)
def test_a_question_or_an_answer_with_a_question_mark(felt: str, tekst: str, ventet: str) -> None:
    assert art(felt, tekst, "sporsmal")[0] == ventet


def test_a_question_without_its_mark_needs_certainty() -> None:
    ord_ = "hva gjør skolen når noen sier fra"
    assert art("rolle", ord_, "sporsmal", 0.9)[0] == "sporsmal"
    assert art("rolle", ord_, "sporsmal", 0.5)[0] != "sporsmal"


def test_asking_whether_it_is_a_machine() -> None:
    assert art("sted", "er du en robot eller et menneske egentlig?", "bot_spm") == ("prat", "bot_spm")


@pytest.mark.parametrize(
    ("felt", "tekst", "verdi"),
    [
        ("rolle", "jeg er lærer her", "ansatt"),
        ("gjelder", "meg", "meg"),
        ("utover", "en lærer", "ansatt"),
        ("sted", "i garderoben", ("garderobe",)),
        ("varighet", "flere ganger", "gjentatt"),
        ("trinn_klasse", "vg2", "Vg2"),
        ("meldt_tidligere", "nei", "nei"),
        ("onsker", "bare at det slutter", "bare at det slutter"),
        ("kontakt", "ylva@post.test", "ylva@post.test"),
    ],
)
def test_an_answer(felt: str, tekst: str, verdi: Any) -> None:
    assert art(felt, tekst) == ("svar", verdi)


def test_what_the_pipeline_read_counts_where_the_words_alone_do_not() -> None:
    assert art("utover", "han derre med caps", utover="elev") == ("svar", "elev")


@pytest.mark.parametrize(("felt", "ventet"), [("onsker", "hopp"), ("rolle", "hopp"), ("sted", "svar")])
def test_leaving_it_open(felt: str, ventet: str) -> None:
    assert art(felt, "vet ikke")[0] == ventet


@pytest.mark.parametrize("felt", ["sted", "varighet", "meldt_tidligere", "bekreft"])
def test_a_correction_of_another_field(felt: str) -> None:
    funnet = tolk(tur(felt, "nei, det var 9B", "endre", trinn_klasse="9B"), DATO)
    assert (funnet.art, funnet.rettelser["trinn_klasse"]) == ("rettelse", "9B")


def test_a_correction_names_place_and_time_and_class() -> None:
    rettelser = finn_rettelser(
        tur("bekreft", "nei, det var på tirsdag i kantina, og hun går i 8c", utover="elev"), DATO
    )
    assert "utover" not in rettelser  # what a model guessed is no correction
    assert rettelser["sted"] == ["kantine"]
    assert rettelser["tidspunkt"]["fra"] == "2026-11-17"
    assert rettelser["trinn_klasse"].lower() == "8c"


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("nei, det var en lærer", "ansatt"),
        ("det var jo to gutter", "flere_elever"),
        ("det var mandag 2. november", None),
    ],
)
def test_a_correction_of_who_it_was(tekst: str, ventet: str | None) -> None:
    assert finn_rettelser(tur("bekreft", tekst), DATO).get("utover") == ventet


@pytest.mark.parametrize(
    ("felt", "tekst", "ventet"),
    [
        ("meldt_tidligere", "ikke til rektor", "skoleeier"),
        ("onsker", "rektor må ikke få vite om dette", "skoleeier"),
        ("onsker", "send det til skoleeier", "skoleeier"),
        ("bekreft", "kan dere sende det til fylkeskommunen", "skoleeier"),
        ("beskrivelse", "jeg har sagt at det ikke er rektor sin feil", "svar"),
    ],
)
def test_past_rektor(felt: str, tekst: str, ventet: str) -> None:
    assert art(felt, tekst)[0] == ventet


@pytest.mark.parametrize("tekst", ["blorp", "fnugg snurp", "😀", "…"])
def test_what_is_not_understood(tekst: str) -> None:
    assert art("varighet", tekst)[0] == "ikke_forstaatt"


def test_another_language() -> None:
    assert art("varighet", "what do you mean by this question") == ("fremmedsprak", None)


def test_a_greeting_is_no_description() -> None:
    assert art("beskrivelse", "hei på deg", "hilsen", 0.9) == ("prat", "hilsen")
