"""The classifier of the intent: learns, is kept, is loaded, and gives the same answer."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("rasa", reason="Rasa is only in the assistant's environment")

from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.hensikt_komponent import RANGERING, HensiktKomponent

EKSEMPLER = {
    "hilsen": ["hei", "hallo der", "heisann", "god morgen", "hei hei"],
    "melding": [
        "de slår meg i gangen",
        "han slår sønnen min",
        "noen slo meg",
        "de slo henne i dag",
        "han slo meg hardt",
    ],
    "sporsmal": [
        "hvem kan jeg snakke med",
        "hvem ser dette",
        "hvem leser det",
        "hvor lang tid tar det",
        "hvem får vite",
    ],
    "takk": ["takk", "tusen takk", "takk for hjelpa", "mange takk", "takk skal du ha"],
}


@pytest.fixture
def lager(tmp_path: Path) -> LocalModelStorage:
    return LocalModelStorage(tmp_path)


def lag(lager: LocalModelStorage) -> HensiktKomponent:
    oppsett: dict[str, Any] = HensiktKomponent.get_default_config()
    return HensiktKomponent.create(oppsett, lager, Resource("hensikt"), None)  # type: ignore[arg-type]


def data() -> TrainingData:
    meldinger = [Message.build(text=t, intent=i) for i, tekster in EKSEMPLER.items() for t in tekster]
    return TrainingData(meldinger)


def gjettet(komponent: Any, tekst: str) -> Message:
    return komponent.process([Message(data={"text": tekst})])[0]  # type: ignore[no-any-return]


def test_it_learns_and_is_the_same_when_loaded(lager: LocalModelStorage) -> None:
    komponent = lag(lager)
    komponent.train(data())
    lastet = HensiktKomponent.load(HensiktKomponent.get_default_config(), lager, Resource("hensikt"), None)  # type: ignore[arg-type]
    for tekst, ventet in (("hei du", "hilsen"), ("noen slår meg", "melding"), ("hvem leser dette", "sporsmal")):
        forste, andre = gjettet(komponent, tekst), gjettet(lastet, tekst)
        assert forste.get("intent")["name"] == ventet
        assert forste.get("intent_ranking") == andre.get("intent_ranking")


def test_the_ranking_is_sorted_probabilities(lager: LocalModelStorage) -> None:
    komponent = lag(lager)
    komponent.train(data())
    rangering = gjettet(komponent, "takk takk").get("intent_ranking")
    tall = [r["confidence"] for r in rangering]
    assert len(tall) == RANGERING
    assert tall == sorted(tall, reverse=True)
    assert 0 < tall[-1] <= tall[0] <= 1


@pytest.mark.parametrize("tekst", ["", "🙃", "\x00", "x" * 4000])
def test_any_text(lager: LocalModelStorage, tekst: str) -> None:
    komponent = lag(lager)
    komponent.train(data())
    assert (gjettet(komponent, tekst).get("intent") is None) == (tekst == "")


def test_untrained_it_says_nothing(lager: LocalModelStorage) -> None:
    komponent = lag(lager)
    komponent.train(TrainingData([]))
    assert gjettet(komponent, "hei").get("intent") is None
