"""The packaged spaCy pipeline: loads from the repository, small enough, and finds names as chats write them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

spacy = pytest.importorskip("spacy", minversion="3.4", reason="spaCy is only in the assistant's environment")

MAPPE = Path(__file__).parents[3] / "bot" / "spacy_norsk"
STORST = 15_000_000  # bytes


@pytest.fixture(scope="module")
def nlp() -> Any:
    return spacy.load(MAPPE)


def personer(nlp: Any, tekst: str) -> list[str]:
    return [e.text for e in nlp(tekst).ents if e.label_ == "PER"]


@pytest.mark.parametrize(
    ("tekst", "navn"),
    [
        ("Det var Henrik Solbakk som tok lua mi.", ["Henrik Solbakk"]),
        ("Jeg så at Samira og Tobias krangla i gangen.", ["Samira", "Tobias"]),
        ("Læreren vår heter Unni Fagerhaug.", ["Unni Fagerhaug"]),
        ("Eg trur at Ingvild er lei seg.", ["Ingvild"]),
        ("Han Sigurd og ho Oddny Lunde vil ikkje seie noko.", ["Sigurd", "Oddny Lunde"]),
        ("Kvifor får Torgeir lov til å rope slik?", ["Torgeir"]),
        ("i går tok henrik sykkelen min", ["henrik"]),
        ("jeg og fatima ble kasta ball på av jonas", ["fatima", "jonas"]),
        ("eg vil ikkje sitje ved sida av ragnhild", ["ragnhild"]),
    ],
)
def test_finds_names(nlp: Any, tekst: str, navn: list[str]) -> None:
    assert personer(nlp, tekst) == navn


@pytest.mark.parametrize(
    "tekst",
    [
        "De dytter meg i trappa hver dag.",
        "læreren så på, men gjorde ingenting",
        "Eg vil ikkje vere på skulen lenger.",
        "det begynte i mai og har vart siden",
    ],
)
def test_finds_no_name_where_there_is_none(nlp: Any, tekst: str) -> None:
    assert personer(nlp, tekst) == []


@pytest.mark.parametrize(
    ("tekst", "ord_", "lemma"),
    [
        ("To av guttene sparket meg i magen.", "guttene", "gutt"),
        ("To av guttene sparket meg i magen.", "sparket", "sparke"),
        ("Elevane i klassen ropte stygge ord.", "Elevane", "elev"),
        ("de truer meg med meldinger", "meldinger", "melding"),
    ],
)
def test_lemmas(nlp: Any, tekst: str, ord_: str, lemma: str) -> None:
    assert [t.lemma_ for t in nlp(tekst) if t.text == ord_] == [lemma]


def test_names_need_neither_tagger_nor_lemmatizer(nlp: Any) -> None:
    tekst = "Det var Henrik Solbakk og samira i 9b."
    alt = personer(nlp, tekst)
    with nlp.select_pipes(enable=["tok2vec_navn", "ner"]):
        assert personer(nlp, tekst) == alt


@pytest.mark.parametrize("tekst", ["", " ", "\n\n", "🙃🙃", "a" * 4000, "\u202e\x00\ufeff", "NEI!!!!!"])
def test_takes_any_text(nlp: Any, tekst: str) -> None:
    assert nlp(tekst).text == tekst


def test_is_deterministic(nlp: Any) -> None:
    tekst = "kasper og mikkel strandvoll ropte etter nora"
    assert len({tuple(personer(nlp, tekst)) for _ in range(3)}) == 1


def test_size() -> None:
    assert sum(f.stat().st_size for f in MAPPE.rglob("*") if f.is_file()) <= STORST


def test_loads_in_rasa() -> None:
    spacy_utils = pytest.importorskip("rasa.nlu.utils.spacy_utils")
    modell = spacy_utils.SpacyNLP.load_model(str(MAPPE))
    spacy_utils.SpacyNLP.ensure_proper_language_model(modell.model)


def test_vocabulary_holds_no_words_of_the_corpus(nlp: Any) -> None:
    """The texts that it was trained from may not be republished, so not even their word list is kept."""
    strenger = (MAPPE / "vocab" / "strings.json").read_text(encoding="utf-8")
    assert len(strenger) < 60_000
