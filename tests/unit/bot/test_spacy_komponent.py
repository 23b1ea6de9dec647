"""Names are found as the pipeline finds them, and no word that was read is kept."""

from __future__ import annotations

import pytest
import spacy
from rasa.nlu.utils.spacy_utils import SpacyModel
from rasa.shared.nlu.training_data.message import Message

from bot.glemsel import glem
from bot.spacy_komponent import Navneleser

TEKST = "Det er Zyxolf Planteby i 9b som sparket Line, skriv til zyxolf.p@example.com"


@pytest.fixture(scope="module")
def modell() -> SpacyModel:
    return SpacyModel(spacy.load("bot/spacy_norsk"), "bot/spacy_norsk")


def test_names_are_those_that_the_pipeline_finds(modell: SpacyModel) -> None:
    leser = Navneleser(modell, Navneleser.get_default_config())
    (melding,) = leser.process([Message({"text": TEKST})], modell)
    funnet = [(e.text, e.label_) for e in melding.get("text_spacy_doc").ents]
    assert ("Zyxolf Planteby", "PER") in funnet
    assert funnet == [(e.text, e.label_) for e in spacy.load("bot/spacy_norsk")(TEKST).ents]


def test_no_word_that_was_read_is_kept(modell: SpacyModel) -> None:
    leser = Navneleser(modell, Navneleser.get_default_config())
    for_ = len(modell.model.vocab.strings)
    leser.process([Message({"text": TEKST})], modell)
    assert "Zyxolf" in leser._egen.vocab.strings
    glem()
    assert [
        et for et in ("Zyxolf", "Planteby", "sparket", "zyxolf.p@example.com") if et in leser._egen.vocab.strings
    ] == []
    assert len(modell.model.vocab.strings) == for_
