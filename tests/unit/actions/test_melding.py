"""A message as the chat API gives it."""

from __future__ import annotations

import json

from actions.melding import Knapp, Melding, knapp, med_knapper


def test_every_field_of_the_contract_is_there_also_when_empty() -> None:
    assert Melding("Hei").som_json() == {
        "tekst": "Hei",
        "knapper": [],
        "felt": None,
        "tema": None,
        "kilder": [],
        "krise": False,
        "kvittering": None,
        "lenke": None,
    }


def test_a_receipt_is_the_code_alone() -> None:
    assert Melding("Sendt", kode="1234 5678 9012 3456").som_json()["kvittering"] == {"kode": "1234 5678 9012 3456"}


def test_a_button_carries_field_and_value() -> None:
    valgt = knapp("På nett", "sted", "digitalt")
    assert valgt.tittel == "På nett"
    assert json.loads(valgt.valg.removeprefix("/valg")) == {"felt": "sted", "verdi": "digitalt"}


def test_other_buttons_change_nothing_else() -> None:
    full = Melding("x", (Knapp("a", "/a"),), "sted", "tema", ({"dokument": "d"},), True, "1")
    ny = med_knapper(full, [Knapp("b", "/b")])
    assert ny.som_json() == {**full.som_json(), "knapper": [{"tittel": "b", "valg": "/b"}]}
