"""The check of a loaded plan in the portal: its page, its progress, its PDF, and who may see it."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient

from backend.adapters.lager import Lager
from backend.domain.feil import IkkeFunnet
from backend.knowledge.kontroll.funn import Rapport
from backend.knowledge.lesing.les import les_plan
from backend.services import plankontroller
from backend.services.planer import lagre_utkast
from backend.services.plankontroller import Plankontroller
from backend.web import portal_kontroll
from tests.bygg import PASSORD

PLAN = "# Plan <b>for</b> skolemiljøet\n\n## Veien videre\n\nSaken meldes til Fylkesmannen.\n"
Nettleser = Callable[[], TestClient[web.Request, web.Application]]


@pytest.fixture
def kontroller(lager: Lager) -> Plankontroller:
    return Plankontroller(lager.enhet)


async def utkast(lager: Lager, skole: str = "fjell-skole") -> str:
    return await lagre_utkast(lager.enhet(), skole, les_plan(PLAN.encode(), "plan.md"), "plan.md", "rektor@x")


async def logg_inn(nettleser: Nettleser, bruker: str = "rektor@fjell-skole.demo") -> Any:
    klient = nettleser()
    await klient.post("/portal/logg-inn", data={"brukernavn": bruker, "passord": PASSORD})
    return klient


async def test_the_page_shows_each_finding_with_its_place_and_the_pdf_holds_the_same(
    nettleser: Nettleser, lager: Lager
) -> None:
    klient, plan_id = await logg_inn(nettleser), await utkast(lager)
    side = await (await klient.get(f"/portal/plan/{plan_id}/kontroll")).text()
    for ventet in ("Fylkesmannen heter nå Statsforvalteren", "Veien videre", "Dette er i orden", "§ 12-6"):
        assert ventet in side
    assert "<b>" not in side
    svar = await klient.get(f"/portal/plan/{plan_id}/kontroll.pdf")
    assert svar.content_type == "application/pdf"
    assert "attachment" in svar.headers["Content-Disposition"]
    assert (await svar.read()).startswith(b"%PDF")


async def test_another_school_and_one_who_is_not_logged_in_see_nothing(nettleser: Nettleser, lager: Lager) -> None:
    plan_id = await utkast(lager)
    fremmed = await logg_inn(nettleser, "rektor@vik-skole.demo")
    for sti in ("kontroll", "kontroll.pdf"):
        assert (await fremmed.get(f"/portal/plan/{plan_id}/{sti}")).status == 404
        svar = await nettleser().get(f"/portal/plan/{plan_id}/{sti}", allow_redirects=False)
        assert svar.status == 303


async def test_a_long_plan_shows_how_far_it_has_come(
    nettleser: Nettleser, lager: Lager, monkeypatch: pytest.MonkeyPatch
) -> None:
    def treg(_dokument: object, meld: Callable[[float], None]) -> Rapport:
        meld(0.4)
        time.sleep(0.5)
        return Rapport("Plan", (), ())

    monkeypatch.setattr(plankontroller, "kontroller", treg)
    monkeypatch.setattr(portal_kontroll, "VENT_S", 0.2)
    klient, plan_id = await logg_inn(nettleser), await utkast(lager)
    svar = await klient.get(f"/portal/plan/{plan_id}/kontroll")
    assert svar.headers["Refresh"] == "2"
    assert "40 prosent er kontrollert." in await svar.text()
    time.sleep(0.5)
    assert "Ingen funn" in await (await klient.get(f"/portal/plan/{plan_id}/kontroll")).text()


async def test_a_report_is_made_once_and_again_after_a_failure(
    lager: Lager, kontroller: Plankontroller, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_id = await utkast(lager)
    with pytest.raises(IkkeFunnet):
        await kontroller.hent("vik-skole", plan_id)

    def feiler(*_: object) -> Rapport:
        raise ValueError

    with monkeypatch.context() as m:
        m.setattr(plankontroller, "kontroller", feiler)
        forste = await kontroller.hent("fjell-skole", plan_id)
        with pytest.raises(ValueError, match=r"^$"):
            await forste.vent(5)
    andre = await kontroller.hent("fjell-skole", plan_id)
    assert (await andre.vent(10)) is not None
    assert await kontroller.hent("fjell-skole", plan_id) is andre
    await kontroller.stopp()
