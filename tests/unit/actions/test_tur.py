"""Reading a turn from what Rasa hands over."""

from __future__ import annotations

from typing import Any

import pytest
from rasa_sdk import Tracker

from actions.tur import ORDFUGE, Samtale, Tur, les_tur, samle_fakta
from tests.unit.actions.person import SKOLE


def les(
    tekst: str, *entiteter: dict[str, Any], intent: str = "melding", maalform: str | None = "nb", **slots: Any
) -> Tur:
    melding = {
        "text": tekst,
        "intent": {"name": intent, "confidence": 0.7},
        "entities": list(entiteter),
        "metadata": {"skole": SKOLE.id, "maalform": maalform},
    }
    return les_tur(Tracker("x", slots, melding, [], False, None, {}, None), {SKOLE.id: SKOLE})


def e(navn: str, verdi: Any) -> dict[str, Any]:
    return {"entity": navn, "value": verdi}


def test_text_intent_and_school() -> None:
    tur = les("hei", intent="hilsen", requested_slot="sted", rolle="elev")
    assert (tur.tekst, tur.intent, tur.sikkerhet, tur.felt, tur.rolle) == ("hei", "hilsen", 0.7, "sted", "elev")
    assert tur.skole is SKOLE


def test_single_facts_once_and_lists_in_order() -> None:
    fakta = samle_fakta([e("sted", "gang"), e("rolle", "elev"), e("sted", "kantine"), e("rolle", "ansatt"), e("x", 1)])
    assert fakta == {"sted": ["gang", "kantine"], "rolle": "elev"}


def test_a_button_has_no_text_and_no_facts() -> None:
    tur = les('/valg{"felt": "rolle"}', e("felt", "rolle"), e("verdi", "elev"), intent="valg")
    assert (tur.tekst, tur.fakta, tur.valg) == ("", {}, ("rolle", "elev"))


def test_a_button_without_a_value_skips() -> None:
    assert les("/valg", e("felt", "onsker"), intent="valg").valg == ("onsker", "")


def test_a_typed_slash_is_text() -> None:
    assert les(f"{ORDFUGE}/start").tekst == "/start"


def test_danger() -> None:
    assert les("…", e("krise", "hjemme")).krise == "hjemme"
    assert les("…").krise is None


@pytest.mark.parametrize(
    ("tekst", "valgt", "for_", "ventet"),
    [
        ("eg veit ikkje kva eg skal gjere", "nb", "nb", "nb"),
        ("eg veit ikkje kva eg skal gjere", None, "nb", "nn"),
        ("jeg vet ikke hva jeg skal gjøre", None, "nn", "nb"),
        ("ok", None, "nn", "nn"),
        ("/start", None, "nn", "nn"),
    ],
)
def test_the_standard_chosen_or_the_one_written(tekst: str, valgt: str | None, for_: str, ventet: str) -> None:
    assert les(tekst, maalform=valgt, samtale={"maalform": for_}).maalform == ventet


def test_a_button_keeps_the_standard() -> None:
    tur = les("/valg", e("felt", "x"), intent="valg", maalform=None, samtale={"maalform": "nn"})
    assert tur.maalform == "nn"


def test_the_conversation_survives_its_slot() -> None:
    samtale = Samtale("nn", "id", ("rolle",), ("navn",), 1, True, True, {"tekst": "x", "fakta": {}}, "rett", True)
    assert Samtale.fra_slot(samtale.til_slot()) == samtale
    assert Samtale.fra_slot(None) == Samtale()
