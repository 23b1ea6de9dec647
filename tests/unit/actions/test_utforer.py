"""The executor: every action of domain.yml, called and answered as Rasa does."""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import Any

import pytest
import yaml
from rasa_sdk.executor import ActionExecutor

from actions.tjenester import Tjenester
from actions.utforer import lag_utforer, utfor
from tests.unit.actions.lager import FalsktLager
from tests.unit.actions.person import AARSHJUL, DATO, SKOLE, VEILEDER, Kunnskap

DOMENE = yaml.safe_load((Path(__file__).parents[3] / "domain.yml").read_text(encoding="utf-8"))


@pytest.fixture
def utforer() -> ActionExecutor:
    lager = FalsktLager()
    return lag_utforer(Tjenester({SKOLE.id: SKOLE}, lager.enhet, Kunnskap(), VEILEDER, AARSHJUL, lambda: DATO))  # type: ignore[arg-type]


def kall(handling: str, tekst: str = "hei") -> dict[str, Any]:
    melding = {
        "text": tekst,
        "intent": {"name": "melding", "confidence": 1.0},
        "entities": [],
        "metadata": {"skole": SKOLE.id, "maalform": "nb"},
    }
    sporer = {"sender_id": "x", "slots": {}, "latest_message": melding, "events": [], "active_loop": {}}
    return {"next_action": handling, "sender_id": "x", "tracker": sporer}


def test_every_action_of_the_domain_and_no_other(utforer: ActionExecutor) -> None:
    assert set(utforer.actions) == set(DOMENE["actions"])


async def test_every_field_of_the_form_is_a_slot() -> None:
    for form in DOMENE["forms"].values():
        assert set(form["required_slots"]) <= set(DOMENE["slots"])


async def test_a_call_as_rasa_sends_it(utforer: ActionExecutor) -> None:
    svar = await utfor(utforer, kall("action_start"))
    assert svar["responses"][0]["custom"]["tekst"].startswith("Hei! Jeg er SiFra")
    assert [h["name"] for h in svar["events"]] == ["samtale"]
    json.dumps(svar)


async def test_an_unknown_action_is_an_error(utforer: ActionExecutor) -> None:
    with pytest.raises(Exception, match="finnes_ikke"):
        await utfor(utforer, kall("finnes_ikke"))


async def test_no_log_holds_what_was_written(utforer: ActionExecutor, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        logging.getLogger("rasa_sdk").setLevel(logging.CRITICAL)
        await utfor(utforer, kall("validate_varsel_form", "sperrefrase om en gul kajakk"))
    assert "kajakk" not in caplog.text
