"""The varsel: exactly the contract's fields, back from JSON as it was, and nothing of a name when anonymous."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import given

from backend.domain.feil import Ugyldig
from backend.domain.utkast import Tidspunkt, Utkast
from backend.domain.varsel import Varsel, lag_varsel
from tests.bygg import NAA, lag_skole, lag_utkast, nytt_varsel
from tests.unit.backend.domain.strategier import utkast

SKOLE = lag_skole()


def test_the_json_is_that_of_the_contract() -> None:
    varsel = nytt_varsel(
        id="abc",
        beskrivelse="De ler av meg.",
        kategorier=("mobbing", "digital_krenkelse", "mobbing"),
        utover="flere_elever",
        sted=("digitalt",),
        tidspunkt=Tidspunkt("siden august", date(2026, 8, 1)),
        varighet="gjentatt",
        trinn_klasse="Vg1",
        meldt_tidligere="nei",
        tegn=("digital_paa_tvers",),
        naa=NAA,
    )
    assert varsel.til_json() == {
        "versjon": 1,
        "id": "abc",
        "skole": "fjell-skole",
        "opprettet": "2026-11-20T10:00:00+01:00",
        "kanal": "chat",
        "status": "mottatt",
        "maalform": "nb",
        "melder": {"rolle": "elev", "anonym": True, "navn": None, "kontakt": None},
        "gjelder": {"hvem": "meg", "navn": [], "trinn_klasse": "Vg1"},
        "hendelse": {
            "beskrivelse": "De ler av meg.",
            "kategorier": ["digital_krenkelse", "mobbing"],
            "utover": "flere_elever",
            "involverte": [],
            "sted": ["digitalt"],
            "tidspunkt": {"tekst": "siden august", "fra": "2026-08-01", "til": None},
            "varighet": "gjentatt",
        },
        "meldt_tidligere": "nei",
        "onsker": None,
        "vurdering": {
            "alvorlighet": "alvorlig",
            "grunner": ["digital_paa_tvers", "flere_mot_en"],
            "paragrafer": ["§ 12-4"],
            "meld_skoleeier": True,
        },
        "mottakere": ["rektor"],
    }


@given(utkast)
def test_it_comes_back_from_json_as_it_was(u: Utkast) -> None:
    varsel = lag_varsel(u, SKOLE, NAA)
    assert Varsel.fra_json(json.loads(json.dumps(varsel.til_json()))) == varsel


@given(utkast)
def test_anonymous_means_no_name_and_no_contact(u: Utkast) -> None:
    melder = lag_varsel(u, SKOLE, NAA).melder
    assert (melder.navn, melder.kontakt) == ((None, None) if u.anonym else (u.navn, u.kontakt))


@given(utkast)
def test_the_words_are_verbatim_and_the_categories_sorted(u: Utkast) -> None:
    hendelse = lag_varsel(u, SKOLE, NAA).hendelse
    assert hendelse.beskrivelse == u.beskrivelse
    assert list(hendelse.kategorier) == sorted(set(hendelse.kategorier))
    assert hendelse.kategorier
    assert ("utrygghet" in hendelse.kategorier) == (
        len(hendelse.kategorier) == 1 and not set(u.kategorier) - {"utrygghet"}
    )


def test_summer_time_is_oslos() -> None:
    assert nytt_varsel(naa=datetime(2026, 6, 1, 8, tzinfo=UTC)).til_json()["opprettet"] == "2026-06-01T10:00:00+02:00"


@pytest.mark.parametrize(
    "endring", [{"versjon": 2}, {"melder": {}}, {"opprettet": "x"}, {"ukjent": 1}, {"hendelse": None}]
)
def test_what_cannot_be_read_is_said(endring: dict[str, object]) -> None:
    with pytest.raises(Ugyldig):
        Varsel.fra_json(nytt_varsel().til_json() | endring)


@pytest.mark.parametrize(
    "felt",
    [
        {"beskrivelse": " \n"},
        {"id": ""},
        {"id": "../x"},
        {"id": "a" * 65},
        {"rolle": "rektor"},
        {"utover": "meg"},
        {"kategorier": ("mobbing", "x")},
        {"sted": ("hjemme",)},
        {"tegn": ("x",)},
        {"maalform": "en"},
    ],
)
def test_values_outside_the_lists_are_refused(felt: dict[str, object]) -> None:
    with pytest.raises(Ugyldig):
        lag_utkast(**felt)
