"""The component with the last word on the intent."""

from __future__ import annotations

from typing import Any

import pytest

pytest.importorskip("rasa", reason="Rasa is only in the assistant's environment")

from rasa.shared.nlu.training_data.message import Message

from bot.avgjorelse import Avgjorelse


def avgjort(tekst: str, navn: str | None, sikkerhet: float, *entiteter: str) -> Message:
    data: dict[str, Any] = {"text": tekst, "entities": [{"entity": e, "value": "x"} for e in entiteter]}
    if navn:
        data["intent"] = {"name": navn, "confidence": sikkerhet}
        data["intent_ranking"] = [{"name": navn, "confidence": sikkerhet}] * 6
    return Avgjorelse(Avgjorelse.get_default_config()).process([Message(data=data)])[0]


@pytest.mark.parametrize(
    ("tekst", "navn", "sikkerhet", "entiteter", "ventet"),
    [
        ("hei", "hilsen", 0.9, (), "hilsen"),
        ("hei", "hilsen", 0.9, ("krise",), "krise"),
        ("han slo meg", "annet", 0.3, ("kategorier",), "melding"),
        ("1234 5678 9012 3456", "annet", 0.9, (), "oppfolging"),
    ],
)
def test_the_final_intent(tekst: str, navn: str, sikkerhet: float, entiteter: tuple[str, ...], ventet: str) -> None:
    melding = avgjort(tekst, navn, sikkerhet, *entiteter)
    assert melding.get("intent")["name"] == ventet
    assert len(melding.get("intent_ranking")) <= 3
    assert "intent" in melding.output_properties


def test_a_message_without_an_intent_is_left_alone() -> None:
    assert avgjort("", None, 0).get("intent") is None
