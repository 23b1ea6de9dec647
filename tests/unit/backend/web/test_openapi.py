"""The document that the app serves describes every call of the API, and nothing that is not there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator, meta

from backend.innstillinger import les_innstillinger
from backend.web.app import alle_ruter, lag_app
from backend.web.openapi import OPERASJONER, i_dokumentet, lag_dokument
from backend.web.ruter import ROLLER, Rutetabell
from backend.web.skjemaer import SKJEMAER
from tests.browser.stub import melding
from tests.bygg import nytt_varsel

DOKUMENT = lag_dokument(alle_ruter(False))


def skjema(navn: str) -> Draft202012Validator:
    return Draft202012Validator({"$ref": f"#/components/schemas/{navn}", "components": {"schemas": SKJEMAER}})


def test_it_describes_the_routes_of_the_api_and_no_others() -> None:
    ruter = {(rute.metode, rute.mal) for rute in alle_ruter(False) if i_dokumentet(rute)}
    assert ruter == set(OPERASJONER)
    assert {(m.upper(), sti) for sti, metoder in DOKUMENT["paths"].items() for m in metoder} == ruter


def test_a_route_that_is_not_described_stops_the_start() -> None:
    tabell = Rutetabell()
    tabell.get("/api/nytt", "alle")(lambda _: None)  # type: ignore[arg-type, return-value]
    with pytest.raises(KeyError):
        lag_dokument(tabell)


def test_who_may_use_what_is_that_of_the_routes() -> None:
    for rute in (rute for rute in alle_ruter(False) if i_dokumentet(rute)):
        om = DOKUMENT["paths"][rute.mal][rute.metode.lower()]
        assert om["x-adgang"] == sorted(rute.adgang)
        assert ("security" in om) is bool(rute.adgang - {"alle"})
        assert not rute.adgang & ROLLER or om["security"] == [{"konto": []}]


@pytest.mark.parametrize("navn", sorted(SKJEMAER))
def test_every_schema_is_one_and_is_used(navn: str) -> None:
    assert meta.is_valid(SKJEMAER[navn])
    assert f"#/components/schemas/{navn}'" in repr(DOKUMENT)


def test_what_the_code_makes_is_what_the_schemas_say() -> None:
    skjema("Varsel").validate(nytt_varsel(sted=("gang",), kategorier=("vold",)).til_json())
    skjema("Melding").validate(melding("Hei", ("Ja",), kvittering={"kode": "1234 5678 9012 3456"}))
    assert not skjema("Varsel").is_valid({**nytt_varsel().til_json(), "mottakere": ["rektor", "skoleeier"]})
    assert not skjema("Melding").is_valid({**melding("Hei"), "kvittering": {"kode": "1234"}})


async def test_it_is_served(aiohttp_client: Callable[..., Awaitable[Any]]) -> None:
    klient = await aiohttp_client(lag_app(les_innstillinger({"SIFRA_ASSISTENT_NOKKEL": "x" * 32})))
    svar = await klient.get("/api/openapi.json")
    assert (svar.status, svar.content_type, (await svar.json())) == (200, "application/json", DOKUMENT)
