"""Conversation memory for the length of one turn, and nothing after it."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

pytest.importorskip("rasa", reason="Rasa is only in the assistant's environment")

from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecuted, ActiveLoop, SlotSet, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from bot import minne
from bot.minne import Minne, hent_fram, legg_bort, oyeblikksbilde

DOMENE = Domain.from_yaml(
    """
version: "3.1"
intents: [melding]
slots:
  rolle: {type: any, influence_conversation: false, mappings: [{type: custom}]}
  samtale: {type: any, influence_conversation: false, mappings: [{type: custom}]}
forms: {varsel_form: {required_slots: [rolle]}}
"""
)


def tur(lager: Minne, tekst: str, **slots: Any) -> None:
    async def ta() -> None:
        sporer = await lager.get_or_create_tracker("s", append_action_listen=False)
        sporer.update(UserUttered(tekst, {"name": "melding"}), DOMENE)
        for navn, verdi in slots.items():
            sporer.update(SlotSet(navn, verdi), DOMENE)
        sporer.update(ActiveLoop("varsel_form"), DOMENE)
        sporer.update(ActionExecuted("action_listen"), DOMENE)
        await lager.save(sporer)

    asyncio.run(ta())


def test_a_conversation_goes_on_from_its_state_and_leaves_nothing() -> None:
    lager = Minne(DOMENE)
    tur(lager, "hemmelig første", rolle="elev")
    tilstand = json.loads(json.dumps(legg_bort("s")))
    assert minne._paagaar == {}
    assert "hemmelig" not in json.dumps(tilstand)
    hent_fram("s", tilstand)
    sporer = asyncio.run(lager.retrieve("s"))
    assert sporer is not None
    assert (sporer.get_slot("rolle"), sporer.active_loop_name) == ("elev", "varsel_form")
    assert sporer.latest_action_name == "action_listen"
    legg_bort("s")


def test_the_state_does_not_grow() -> None:
    lager, storrelser = Minne(DOMENE), []
    tilstand: list[dict[str, Any]] = []
    for nr in range(30):
        hent_fram("s", tilstand)
        tur(lager, f"melding {nr}", rolle="elev", samtale={"bom": nr % 2})
        tilstand = legg_bort("s")
        storrelser.append(len(json.dumps(tilstand)))
    assert max(storrelser) - min(storrelser) < 40  # but for the digits of the times


def test_a_new_conversation_is_not_known() -> None:
    hent_fram("ny", [])
    assert asyncio.run(Minne(DOMENE).retrieve("ny")) is None
    assert legg_bort("ny") == []
    assert list(asyncio.run(Minne(DOMENE).keys())) == []


def test_a_snapshot_is_slots_and_form_alone() -> None:
    sporer = DialogueStateTracker("s", DOMENE.slots)
    assert [type(h).__name__ for h in oyeblikksbilde(sporer)] == ["SessionStarted", "ActionExecuted"]
    sporer.update(SlotSet("rolle", "elev"))
    assert [h.as_dict().get("name") for h in oyeblikksbilde(sporer)][1] == "rolle"
