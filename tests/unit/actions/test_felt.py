"""What is asked for, when, in which words, and with which buttons."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest

from actions.felt import REKKEFOLGE, VALG_FOR_ROLLE, neste_felt, sporsmal, trengs, visning
from actions.tur import Samtale
from backend.domain.skole import Maalform
from backend.domain.utkast import Hvem, JaNei, Rolle, Sted, Utover, Varighet
from tests.bygg import lag_skole
from tests.unit.actions.person import HELE, SKOLE

LOVLIGE: dict[str, tuple[str, ...]] = {
    "rolle": get_args(Rolle),
    "gjelder": get_args(Hvem),
    "anonym": ("true", "false"),
    "utover": get_args(Utover),
    "sted": get_args(Sted),
    "varighet": get_args(Varighet),
    "meldt_tidligere": get_args(JaNei),
}
VGS = lag_skole("vgs", skoleslag="vgs")


def valg(felt: str, skole: Any = SKOLE, maalform: Maalform = "nb", **slots: Any) -> list[str]:
    knapper = sporsmal(felt, slots, Samtale(maalform), skole).knapper
    par = [json.loads(k.valg.removeprefix("/valg")) for k in knapper]
    assert all(p["felt"] == felt for p in par)
    return [p["verdi"] for p in par]


@pytest.mark.parametrize("felt", LOVLIGE)
@pytest.mark.parametrize("skole", [SKOLE, VGS], ids=["grunnskole", "vgs"])
@pytest.mark.parametrize("rolle", [*get_args(Rolle), None])
def test_every_button_is_a_value_of_the_contract(felt: str, skole: Any, rolle: str | None) -> None:
    verdier = valg(felt, skole, rolle=rolle)
    assert verdier
    assert set(verdier) <= set(LOVLIGE[felt])
    assert len(set(verdier)) == len(verdier)


@pytest.mark.parametrize("felt", [f for f in LOVLIGE if f not in ("gjelder", "sted")])
def test_every_value_of_the_contract_has_a_button(felt: str) -> None:
    assert set(valg(felt)) == set(LOVLIGE[felt])


def test_a_role_for_each_who() -> None:
    assert {v for verdier in VALG_FOR_ROLLE.values() for v in verdier} == set(get_args(Hvem))
    assert set(VALG_FOR_ROLLE) == set(get_args(Rolle))


@pytest.mark.parametrize("felt", ["navn", "kontakt", "involverte", "trinn_klasse", "onsker"])
def test_fields_that_may_be_skipped_have_a_button_for_it(felt: str) -> None:
    assert valg(felt)[-1] == ""


@pytest.mark.parametrize("felt", [f for f in REKKEFOLGE if f != "bekreft"])
@pytest.mark.parametrize("maalform", get_args(Maalform))
@pytest.mark.parametrize("rolle", [*get_args(Rolle), None])
def test_every_field_has_a_question_for_every_role(felt: str, maalform: Maalform, rolle: str | None) -> None:
    melding = sporsmal(felt, {"rolle": rolle}, Samtale(maalform), SKOLE)
    assert melding.felt == felt
    assert melding.tekst.strip()
    assert "{" not in melding.tekst


def test_a_pupil_is_not_asked_like_an_employee() -> None:
    spm = {rolle: sporsmal("onsker", {"rolle": rolle}, Samtale(), SKOLE).tekst for rolle in get_args(Rolle)}
    assert len(set(spm.values())) == 4


@pytest.mark.parametrize(
    ("gjelder", "ord_"), [("meg", "går du i"), ("annen_elev", "går den det gjelder i"), (None, "går den det gjelder i")]
)
def test_the_class_is_that_of_the_pupil_whom_it_concerns(gjelder: str | None, ord_: str) -> None:
    assert ord_ in sporsmal("trinn_klasse", {"rolle": "elev", "gjelder": gjelder}, Samtale(), SKOLE).tekst


@pytest.mark.parametrize(
    ("felt", "slots", "ventet"),
    [
        ("navn", {"anonym": True}, False),
        ("navn", {"anonym": None}, False),
        ("navn", {"anonym": False}, True),
        ("kontakt", {"anonym": False, "kontakt": ""}, False),
        ("involverte", {"utover": "ukjent"}, False),
        ("involverte", {"utover": "elev"}, True),
        ("involverte", {"utover": "elev", "involverte": []}, False),
        ("sted", {"sted": ["gang"]}, False),
        ("bekreft", {"bekreft": "x"}, True),
    ],
)
def test_when_a_field_is_needed(felt: str, slots: dict[str, Any], ventet: bool) -> None:
    assert trengs(felt, slots, Samtale()) is ventet


def test_what_was_skipped_is_not_asked_for() -> None:
    assert not trengs("sted", {}, Samtale(hoppet=("sted",)))


def test_the_confirmation_comes_last() -> None:
    assert neste_felt({**HELE, "beskrivelse": "x"}, Samtale(hoppet=("onsker",))) == "bekreft"
    assert neste_felt({}, Samtale()) == "beskrivelse"


@pytest.mark.parametrize(
    ("felt", "verdi", "ventet"),
    [
        ("sted", "skolegard", "Skolegarden"),
        ("tidspunkt", "i dag", "I dag"),
        ("tidspunkt", "i dag.nb", "i dag.nb"),
        ("trinn_klasse", "5. trinn", "5. trinn"),
        ("onsker", "", ""),
    ],
)
def test_how_a_value_is_named(felt: str, verdi: str, ventet: str) -> None:
    assert visning(felt, verdi, "nn") == ventet
