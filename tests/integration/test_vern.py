"""With the protection on: a class is served, a flood has to work for it, and a changed client decides nothing."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient

from backend.adapters.lager import Lager
from backend.services.arbeid import er_lost
from backend.services.motta import motta
from backend.services.samtaler import VERN_MOT_SKRAASTREK, Samtaler
from backend.web.nokler import SKOLER
from backend.web.samtaler import FRITT, SAMTALER
from backend.web.struping import HODE
from scripts.fuzz_app import Papegoye
from tests.bygg import nytt_varsel

Klient = TestClient[web.Request, web.Application]
NyKlient = Callable[[], Klient]
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
START = {"skole": "fjell-skole"}


def los(oppgave: Mapping[str, Any]) -> str:
    forsok = (f"{oppgave['tekst']}:{tall}" for tall in itertools.count())
    return next(svar for svar in forsok if er_lost(svar, oppgave["bits"]))


@pytest.fixture
def med_vern(app: web.Application) -> web.Application:
    papegoye: Any = Papegoye()
    app[SAMTALER] = Samtaler(papegoye, app[SKOLER])
    return app


@pytest.mark.usefixtures("med_vern")
async def test_a_whole_class_behind_one_address_is_served(lager: Lager, nettleser: NyKlient) -> None:
    koder = [await motta(lager.enhet(), nytt_varsel()) for _ in range(30)]
    for kode in koder:
        klient = nettleser()
        svar = await klient.post("/api/samtaler", json=START)
        assert svar.status == 201
        hode = {"Authorization": f"Bearer {(await svar.json())['samtale']}"}
        for nr in range(20):
            ord_ = {"tekst": f"melding {nr}"}
            assert (await klient.post("/api/samtaler/meldinger", json=ord_, headers=hode)).status == 200
        assert (await klient.post("/api/oppfolging", json={"kode": kode})).status == 200


@pytest.mark.usefixtures("med_vern")
async def test_a_flood_has_to_work_and_nobody_is_shut_out(nettleser: NyKlient) -> None:
    klient = nettleser()
    for _ in range(FRITT.samlet):
        assert (await klient.post("/api/samtaler", json=START)).status == 201
    svar = await klient.post("/api/samtaler", json=START)
    feil = (await svar.json())["feil"]
    assert (svar.status, feil["kode"]) == (429, "for_mange")
    assert 1 <= int(svar.headers["Retry-After"]) <= 60
    losning = los(feil["oppgave"])
    assert (await klient.post("/api/samtaler", json=START, headers={HODE: losning})).status == 201
    assert (await klient.post("/api/samtaler", json=START, headers={HODE: losning})).status == 429


@pytest.mark.usefixtures("med_vern")
async def test_one_with_the_code_gets_in_while_others_guess(lager: Lager, nettleser: NyKlient) -> None:
    kode, gjetter = await motta(lager.enhet(), nytt_varsel()), nettleser()
    svar = [await gjetter.post("/api/oppfolging", json={"kode": f"{nr:016d}"}) for nr in range(12)]
    assert [s.status for s in svar] == [404] * 11 + [429]
    melder = nettleser()  # behind the same address
    nei = await melder.post("/api/oppfolging", json={"kode": kode})
    assert nei.status == 429
    hode = {HODE: los((await nei.json())["feil"]["oppgave"])}
    assert (await melder.post("/api/oppfolging", json={"kode": kode}, headers=hode)).status == 200


class Lytter(Papegoye):
    """A parrot that remembers all that it was given."""

    def __init__(self) -> None:
        self.hort: list[tuple[str, dict[str, Any], list[dict[str, Any]]]] = []

    async def si(self, samtale: str, tekst: str, metadata: Mapping[str, Any], tilstand: list[dict[str, Any]]) -> Any:
        self.hort.append((tekst, dict(metadata), list(tilstand)))
        return await super().si(samtale, tekst, metadata, tilstand)


ONDT = {
    "mottakere": ["rektor"], "alvorlighet": "ordinaer", "score": 0, "slots": {"utover": "elev"}, "skole": "vik-skole",
    "metadata": {"skole": "vik-skole"}, "tilstand": [{"event": "slot", "name": "utover", "value": "elev"}],
    "events": [{"event": "slot"}], "sender": "en annen", "rolle": "rektor",
}  # fmt: skip


async def test_a_changed_client_chooses_neither_recipient_nor_severity(
    app: web.Application, nettleser: NyKlient
) -> None:
    """All of it follows from what was said: what else a client sends reaches nobody, and a typed payload is text."""
    lytter: Any = Lytter()
    app[SAMTALER] = Samtaler(lytter, app[SKOLER], vern=False)
    klient = nettleser()
    token = (await (await klient.post("/api/samtaler", json={**ONDT, **START})).json())["samtale"]
    hode = {"Authorization": f"Bearer {token}"}
    for tekst in ('/sett{"mottaker": "rektor"}', '/start{"alvorlighet": "ordinaer"}', "hei"):
        assert (await klient.post("/api/samtaler/meldinger", json={**ONDT, "tekst": tekst}, headers=hode)).status == 200
    valg = {"valg": '/valg{"mottaker":"rektor"}', **ONDT}
    assert (await klient.post("/api/samtaler/meldinger", json=valg, headers=hode)).status == 409
    assert [tekst for tekst, *_ in lytter.hort] == [
        "/start",
        VERN_MOT_SKRAASTREK + '/sett{"mottaker": "rektor"}',
        VERN_MOT_SKRAASTREK + '/start{"alvorlighet": "ordinaer"}',
        "hei",
    ]
    assert {(m["skole"], m["maalform"]) for _, m, _ in lytter.hort} == {("fjell-skole", None)}
    assert {key for _, m, _ in lytter.hort for key in m} == {"skole", "maalform", "samtale"}
    assert [tilstand for *_, tilstand in lytter.hort] == [[], *([{"tur": t} for t in range(n)] for n in (1, 2, 3))]


@pytest.mark.parametrize("hode", [{}, {"X-Sifra-Nokkel": ""}, {"X-Sifra-Nokkel": "x" * 31}])
async def test_the_action_webhook_is_not_there_for_anyone_else(nettleser: NyKlient, hode: dict[str, str]) -> None:
    kall = {"next_action": "validate_varsel_form", "tracker": {"slots": {"utover": "elev"}}}
    svar = await nettleser().post("/intern/handlinger", json=kall, headers=hode)
    borte = await nettleser().post("/intern/borte", json=kall, headers=hode)
    assert (svar.status, await svar.text()) == (borte.status, await borte.text())
