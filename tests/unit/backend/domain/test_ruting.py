"""Who receives: the leadership never a case about itself, nor one that was kept from it."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given

from backend.domain.ruting import ALVORLIG, ANSATT, EGET_VALG, LEDELSE, VANLIG, finn_rute, forklar_rute
from backend.domain.utkast import Utkast, Utover
from backend.domain.varsel import lag_varsel
from tests.bygg import NAA, lag_skole, lag_utkast
from tests.unit.backend.domain.strategier import utkast

SKOLE = lag_skole()


@given(utkast)
def test_rektor_never_receives_a_case_about_the_leadership(u: Utkast) -> None:
    varsel = lag_varsel(replace(u, utover="skoleledelse"), SKOLE, NAA)
    assert varsel.mottakere == ("skoleeier",)
    assert varsel.vurdering.alvorlighet == "straks"
    assert not varsel.vurdering.meld_skoleeier


@given(utkast)
def test_the_persons_choice_of_the_owner_holds(u: Utkast) -> None:
    assert finn_rute(replace(u, til_skoleeier=True), SKOLE).mottakere == ("skoleeier",)


@given(utkast)
def test_there_is_always_exactly_one_recipient(u: Utkast) -> None:
    assert finn_rute(u, SKOLE).mottakere in {("rektor",), ("skoleeier",)}


@given(utkast)
def test_only_who_violates_and_the_choice_decide_where_it_goes(u: Utkast) -> None:
    annet = replace(u, rolle="foresatt", anonym=not u.anonym, kategorier=(), sted=(), meldt_tidligere="ja", onsker=None)
    assert finn_rute(u, SKOLE) == finn_rute(annet, SKOLE)


@given(utkast)
def test_a_stored_report_is_explained_by_the_route_it_took(u: Utkast) -> None:
    varsel = lag_varsel(u, SKOLE, NAA)
    assert forklar_rute(varsel.mottakere, varsel.vurdering.grunner) == finn_rute(u, SKOLE)


@pytest.mark.parametrize(
    ("felt", "rute"),
    [
        ({"utover": "elev"}, VANLIG),
        ({"utover": "ukjent"}, VANLIG),
        ({"utover": "utenforstaende"}, VANLIG),
        ({"utover": "flere_elever"}, ALVORLIG),
        ({"utover": "elev", "tegn": ("grove_trusler",)}, ALVORLIG),
        ({"utover": "ansatt"}, ANSATT),
        ({"utover": "ansatt", "involverte": ("gymlæreren", "en vikar")}, ANSATT),
        ({"utover": "ansatt", "involverte": ("læreren", "Avdelingslederen vår")}, LEDELSE),
        ({"utover": "ukjent", "involverte": ("rektor Hansen",)}, LEDELSE),
        ({"utover": "elev", "involverte": ("sønnen til rektor",)}, VANLIG),
        ({"utover": "ansatt", "involverte": ("rektors bror",)}, ANSATT),
        ({"utover": "skoleledelse"}, LEDELSE),
        ({"utover": "skoleledelse", "til_skoleeier": True}, LEDELSE),
        ({"utover": "ansatt", "til_skoleeier": True}, EGET_VALG),
    ],
)
def test_each_route(felt: dict[str, object], rute: object) -> None:
    assert finn_rute(lag_utkast(**felt), SKOLE) is rute


def test_to_have_told_rektor_in_vain_is_no_accusation() -> None:
    u = lag_utkast(beskrivelse="Jeg sa det til rektor, og ingenting skjedde.", meldt_tidligere="ja")
    assert finn_rute(u, SKOLE).mottakere == ("rektor",)


def test_every_offender_has_a_route_with_words_in_both_standards() -> None:
    for utover in get_args(Utover):
        rute = finn_rute(lag_utkast(utover=utover), SKOLE)
        assert rute.hjemmel.startswith("§ 12-")
        assert set(rute.forklaring) == {"nb", "nn"}
