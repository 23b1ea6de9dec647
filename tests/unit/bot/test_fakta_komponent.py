"""The components round the linear models: they learn, are stored, come back the same, and mark messages."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("rasa", reason="Rasa is only in the assistant's environment")

from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.fakta_komponent import FaktaKomponent, dagens_dato
from bot.krise_komponent import KriseKomponent

EKSEMPLER = [
    ("jentene ler av meg", {"utover": "flere_elever", "kategorier": ["mobbing"], "rolle": "elev"}),
    ("gutten min blir slått", {"kategorier": ["vold"], "rolle": "foresatt"}),
    ("læreren kjefter på meg", {"utover": "ansatt", "kategorier": ["trakassering"], "rolle": "elev"}),
    ("jeg vil ikke leve", {"gjelder": "meg", "krise": "selvmord"}),
] * 4


def treningsdata() -> TrainingData:
    return TrainingData([
        Message({"text": t, "intent": "melding", "metadata": {"example": m}}) for t, m in EKSEMPLER
    ] + [Message({"text": t, "intent": "hilsen"}) for t in ("hei", "hallo der", "god morgen")])  # fmt: skip


@pytest.fixture(params=[FaktaKomponent, KriseKomponent])
def trent(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Any, Any]:
    """A trained component, and the same one loaded from storage."""
    klasse, lager, ressurs = request.param, LocalModelStorage(tmp_path), Resource("del")
    config = klasse.get_default_config()
    ny = klasse.create(config, lager, ressurs, None)
    ny.train(treningsdata())
    return ny, klasse.load(config, lager, ressurs, None)


def entiteter(komponent: Any, tekst: str) -> list[dict[str, Any]]:
    return list(komponent.process([Message({"text": tekst})])[0].get("entities", []))


@pytest.mark.parametrize("tekst", ["Jonas i klassen slo meg i går", "jeg vil ikke leve lenger", "hei", "", "x" * 4000])
def test_loaded_component_answers_as_the_trained_one(trent: tuple[Any, Any], tekst: str) -> None:
    ny, lastet = trent
    assert entiteter(ny, tekst) == entiteter(lastet, tekst)


def test_without_a_model_the_rules_still_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIFRA_DATO", "2026-11-20")
    komponent = FaktaKomponent.load(
        FaktaKomponent.get_default_config(), LocalModelStorage(tmp_path), Resource("finnes ikke"), None
    )
    funn = {e["entity"]: e["value"] for e in entiteter(komponent, "Jonas i klassen slo meg i går")}
    assert funn["utover"] == "elev"
    assert funn["involverte"] == "Jonas"
    assert funn["tidspunkt"] == {"tekst": "i går", "fra": "2026-11-19", "til": "2026-11-19"}


def test_entities_span_the_message_and_name_their_reader(trent: tuple[Any, Any]) -> None:
    tekst = "jeg vil ikke leve lenger, rektor slo meg"
    for funn in entiteter(trent[1], tekst):
        assert (funn["start"], funn["end"]) == (0, len(tekst))
        assert funn["extractor"] == type(trent[1]).__name__


def test_danger_is_marked() -> None:
    komponent = KriseKomponent(KriseKomponent.get_default_config(), None, None)
    assert [e["value"] for e in entiteter(komponent, "jeg vil ikke leve lenger")] == ["selvmord"]
    assert entiteter(komponent, "hei") == []


def test_the_date_can_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SIFRA_DATO", "2026-11-20")
    assert dagens_dato().isoformat() == "2026-11-20"
