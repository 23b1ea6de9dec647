"""The report while it is told: what is taken in, what stands, and what it becomes."""

from __future__ import annotations

from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.skjema import Skjema, kategorier
from actions.tur import Samtale
from backend.domain.feil import Ugyldig
from backend.domain.utkast import Kategori, Utkast, Utover, Varighet
from tests.unit.actions.person import HELE, ORD, SKOLE


def skjema(**slots: Any) -> Skjema:
    return Skjema(slots, Samtale(id="id-1"), SKOLE)


def test_open_fields_are_filled_and_known_ones_stand() -> None:
    s = skjema(rolle="elev", sted=["gang"])
    satt = s.host({"rolle": "ansatt", "varighet": "gjentatt", "sted": ["kantine"]})
    assert satt == ["varighet"]
    assert s.endret == {"varighet": "gjentatt"}


def test_a_correction_overrides() -> None:
    s = skjema(rolle="elev", sted=["gang"])
    assert s.host({"rolle": "ansatt", "sted": ["kantine", "kantine"]}, overstyr=True) == ["rolle", "sted"]
    assert s.endret == {"rolle": "ansatt", "sted": ["kantine"]}


def test_categories_and_signs_gather() -> None:
    s = skjema(kategorier=["vold"], tegn=[])
    s.host({"kategorier": ["mobbing", "vold"], "tegn": ["grove_trusler"]})
    assert s.slots["kategorier"] == ["mobbing", "vold"]
    assert s.slots["tegn"] == ["grove_trusler"]
    assert s.host({"kategorier": ["vold"]}) == []


def test_one_who_gives_a_name_is_not_anonymous_unless_they_ask_to_be() -> None:
    med_navn, anonym = skjema(), skjema()
    med_navn.host({"navn": "Ylva"})
    anonym.host({"navn": "Ylva", "anonym": True})
    assert (med_navn.slots["anonym"], anonym.slots["anonym"]) == (False, True)


@pytest.mark.parametrize("for_", [u for u in get_args(Utover) if u != "skoleledelse"])
def test_a_leader_named_later_opens_the_question_again(for_: str) -> None:
    s = skjema(utover=for_)
    s.host({"utover": "skoleledelse"})
    assert (s.slots["utover"], s.samtale.ledelse_i_tvil) == (None, True)


def test_doubt_about_the_leadership_matters_only_while_it_is_open() -> None:
    kjent, aapent = skjema(utover="elev"), skjema()
    kjent.host({"ledelse_i_tvil": True})
    aapent.host({"ledelse_i_tvil": True})
    assert (kjent.samtale.ledelse_i_tvil, aapent.samtale.ledelse_i_tvil) == (False, True)


def test_the_story_grows_and_nothing_stands_twice() -> None:
    s = skjema()
    for ord_ in ("Han slo meg.", "Han lo etterpå.", "Han slo meg."):
        s.fortell(ord_)
    assert s.slots["beskrivelse"] == "Han slo meg.\nHan lo etterpå."


def test_an_answer_takes_back_the_skip() -> None:
    s = skjema()
    s.hopp("sted")
    assert list(s.samtale.hoppet) == ["sted"]
    s.sett("sted", ["gang"])
    assert list(s.samtale.hoppet) == []


def test_asking_remembers_the_order_and_forgets_the_misses() -> None:
    s = Skjema({}, Samtale(bom=1, spurt=("rolle",)), SKOLE)
    s.merk_spurt("rolle")
    assert s.samtale.bom == 1
    s.merk_spurt("gjelder")
    assert (s.samtale.spurt, s.samtale.bom) == (("rolle", "gjelder"), 0)


def test_everything_told_reaches_the_store() -> None:
    s = skjema(beskrivelse=ORD, onsker="At det slutter", **HELE)
    utkast = s.utkast()
    assert (utkast.id, utkast.skole, utkast.beskrivelse, utkast.anonym) == ("id-1", SKOLE.id, ORD, True)
    assert (utkast.tidspunkt.tekst, utkast.tidspunkt.fra) == ("i går", date(2026, 11, 19))
    assert (utkast.sted, utkast.involverte, utkast.trinn_klasse) == (("gang",), ("Jonas",), "9A")


def test_nothing_told_but_what_happened_is_still_a_report_and_anonymous() -> None:
    utkast = skjema(beskrivelse="x").utkast()
    assert utkast == Utkast(
        id="id-1",
        skole=SKOLE.id,
        rolle="annen",
        anonym=True,
        beskrivelse="x",
        gjelder="annen_elev",
        kategorier=("utrygghet",),
        sted=("ukjent",),
    )


def test_without_what_happened_there_is_a_route_but_no_report() -> None:
    s = skjema(beskrivelse=None, utover="skoleledelse")
    assert s.rute().mottakere == ("skoleeier",)
    with pytest.raises(Ugyldig):
        s.utkast()


@pytest.mark.parametrize(
    ("slots", "ventet"),
    [
        ({}, ("utrygghet",)),
        ({"kategorier": ["utrygghet", "vold"]}, ("vold",)),
        ({"kategorier": ["vold"], "varighet": "gjentatt", "utover": "elev"}, ("mobbing", "vold")),
        ({"varighet": "gjentatt", "utover": "flere_elever"}, ("mobbing",)),
        ({"varighet": "gjentatt", "utover": "ansatt"}, ("trakassering",)),
        ({"kategorier": ["rasisme"], "varighet": "gjentatt", "utover": "ansatt"}, ("rasisme",)),
        ({"varighet": "enkelthendelse", "utover": "ansatt"}, ("trakassering",)),
        ({"kategorier": ["utrygghet"], "utover": "ansatt"}, ("utrygghet",)),
        ({"kategorier": ["vold"], "varighet": "enkelthendelse", "utover": "elev"}, ("vold",)),
        ({"kategorier": ["vold"], "varighet": "gjentatt", "utover": "utenforstaende"}, ("vold",)),
    ],
)
def test_categories_of_the_whole_report(slots: dict[str, Any], ventet: tuple[str, ...]) -> None:
    assert kategorier(slots) == ventet


@given(
    st.lists(st.sampled_from(get_args(Kategori))),
    st.sampled_from(get_args(Utover)),
    st.sampled_from(get_args(Varighet)),
)
def test_categories_are_sorted_and_never_empty(alle: list[str], utover: str, varighet: str) -> None:
    funnet = kategorier({"kategorier": alle, "utover": utover, "varighet": varighet})
    assert funnet == tuple(sorted(set(funnet)))
    assert funnet
    assert "utrygghet" not in funnet or funnet == ("utrygghet",)
    assert set(alle) - {"utrygghet"} <= set(funnet)
