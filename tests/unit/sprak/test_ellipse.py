"""Which questions lean on the answer before, and how."""

from __future__ import annotations

import pytest

from sprak.ellipse import les_ellipse


@pytest.mark.parametrize(
    ("sporsmal", "slag"),
    [
        ("mer", "mer"),
        ("Fortell mer", "mer"),
        ("kan du seie meir om det?", "mer"),
        ("og etterpå?", "etterpaa"),
        ("ka skjer så?", "etterpaa"),
        ("hvem gjør det?", "samme"),
        ("når er den?", "samme"),
        ("og hvis det er rektor?", "bytte"),
        ("hva med foreldrene?", "bytte"),
        ("gjeld det SFO òg?", "bytte"),
        ("hvor lang tid har de?", "aapen"),
        ("må det være skriftlig?", "aapen"),
    ],
)
def test_how_it_leans(sporsmal: str, slag: str) -> None:
    ellipse = les_ellipse(sporsmal)
    assert ellipse
    assert ellipse.slag == slag


@pytest.mark.parametrize(
    "sporsmal",
    [
        "Hva er mobbing?",
        "Hvor lenge lagrer dere det jeg skriver her i chatten, og hvem ser på det?",
        "Har skolen et elevråd?",
    ],
)
def test_what_stands_alone(sporsmal: str) -> None:
    assert les_ellipse(sporsmal) is None


def test_the_words_of_a_fuller_question_are_added() -> None:
    rektor, gjelder = les_ellipse("og hvis det er rektor?"), les_ellipse("gjelder det rektor også?")
    assert rektor
    assert gjelder
    assert "noen i ledelsen krenker" in rektor.sagt
    assert gjelder.sagt == "gjelder det rektor også?"
    hvem = les_ellipse("hvem er statsminister?")
    assert hvem
    assert not hvem.lener
