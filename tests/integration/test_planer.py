"""A school's own plan, from the file to the answer: store, pages, and what another process puts in."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from typing import Any

import pytest
from aiohttp import FormData, web
from aiohttp.test_utils import TestClient

from backend.adapters.lager import Lager
from backend.domain.feil import IkkeFunnet, Konflikt, Ugyldig
from backend.domain.plan import Bekreftet, NySkole
from backend.domain.planfeil import MELDINGER
from backend.domain.skole import Skole
from backend.knowledge.begreper import les_begreper
from backend.knowledge.innhold import FELLES
from backend.knowledge.lesing.les import les_plan
from backend.knowledge.planbibliotek import Planbibliotek
from backend.knowledge.svarer import Svarer
from backend.services.planer import lag_skole, lagre_utkast, les_versjon, liste_versjoner, publiser, trekk_tilbake
from backend.services.planjobber import Planjobber
from backend.services.planverk import Planverk
from backend.web import portal_plan
from backend.web.nokler import PLANJOBBER, PLANVERK
from tests.bygg import PASSORD
from tests.unit.backend.knowledge.lesing import filer
from tests.unit.backend.knowledge.test_planbibliotek import FELLES_OPPSLAG, KUNNSKAP, PLAN

SPORSMAL = "hvem kan jeg snakke med når jeg ikke har det bra"
Nettleser = Callable[[], TestClient[web.Request, web.Application]]


@pytest.fixture(scope="module")
def begreper() -> Any:
    return les_begreper(KUNNSKAP)


@pytest.fixture
def bibliotek(begreper: Any) -> Planbibliotek:
    return Planbibliotek(lambda: FELLES_OPPSLAG, begreper)


@pytest.fixture
def verk(lager: Lager, skoler: dict[str, Skole], bibliotek: Planbibliotek) -> Planverk:
    return Planverk(lager.enhet, skoler, bibliotek)


async def utkast(lager: Lager, skole: str = "fjell-skole", tekst: str = PLAN) -> str:
    return await lagre_utkast(lager.enhet(), skole, les_plan(tekst.encode(), "plan.txt"), "plan.txt", "rektor@x")


async def test_versions_are_kept_with_date_and_who(lager: Lager) -> None:
    forste = await utkast(lager)
    await publiser(lager.enhet(), "fjell-skole", forste, Bekreftet((("rektor", "Til eleven"),)), "rektor@x")
    andre = await utkast(lager)
    await publiser(lager.enhet(), "fjell-skole", andre, Bekreftet(), "eier@x")
    versjoner = await liste_versjoner(lager.enhet(), "fjell-skole")
    assert [(v.versjon, v.tilstand, v.endret_av) for v in versjoner] == [
        (2, "publisert", "eier@x"),
        (1, "erstattet", "eier@x"),
    ]
    plan, dokument, bekreftet = await les_versjon(lager.enhet(), "fjell-skole", forste)
    assert dokument == les_plan(PLAN.encode(), "plan.txt")
    assert bekreftet.kontakter == (("rektor", "Til eleven"),)
    assert plan.lastet_opp_av == "rektor@x"
    with pytest.raises(IkkeFunnet):
        await les_versjon(lager.enhet(), "vik-skole", forste)
    with pytest.raises(Konflikt):
        await trekk_tilbake(lager.enhet(), "fjell-skole", forste, "rektor@x")
    with pytest.raises(Ugyldig):
        await publiser(lager.enhet(), "fjell-skole", forste, Bekreftet((("x" * 200, ""),)), "rektor@x")


async def test_a_published_plan_is_answered_from_at_once_and_after_a_restart(
    lager: Lager, skoler: dict[str, Skole], verk: Planverk, bibliotek: Planbibliotek
) -> None:
    for_ = skoler["fjell-skole"]
    plan_id = await utkast(lager)
    await publiser(lager.enhet(), "fjell-skole", plan_id, Bekreftet((("miljøarbeider", "Til eleven"),)), "rektor@x")
    await verk.oppdater()
    svar = Svarer({FELLES: FELLES_OPPSLAG}, bibliotek).svar(skoler["fjell-skole"], SPORSMAL, None, "nb")
    assert "Reven på rom 12" in (svar.kilder[0].sitat or "")
    assert skoler["fjell-skole"].kontakter[0].rolle == {"nb": "miljøarbeider", "nn": "miljøarbeidar"}
    nytt = Planbibliotek(lambda: FELLES_OPPSLAG, les_begreper(KUNNSKAP))
    await Planverk(lager.enhet, {"fjell-skole": for_}, nytt).oppdater()
    assert nytt.hent("fjell-skole") is not None
    await trekk_tilbake(lager.enhet(), "fjell-skole", plan_id, "rektor@x")
    await verk.oppdater()
    assert bibliotek.hent("fjell-skole") is None
    assert skoler["fjell-skole"] == for_


async def test_a_new_school_is_served_with_its_plan(lager: Lager, skoler: dict[str, Skole], verk: Planverk) -> None:
    ny = NySkole("lia", {"nb": "Lia skole", "nn": "Lia skule"}, {"nb": "Lia", "nn": "Lia"}, "grunnskole")
    await lag_skole(lager.enhet(), ny)
    with pytest.raises(Konflikt):
        await lag_skole(lager.enhet(), ny)
    with pytest.raises(Ugyldig):
        await lag_skole(lager.enhet(), NySkole("Lia!", ny.navn, ny.skoleeier, "vgs"))
    plan_id = await utkast(lager, "lia")
    await publiser(lager.enhet(), "lia", plan_id, Bekreftet(), "kommandolinjen")
    await verk.oppdater()
    assert skoler["lia"].navn["nn"] == "Lia skule"
    assert skoler["lia"].plan_tittel == "Handlingsplan for skolemiljøet ved Lia skole"


@pytest.fixture
def med_planer(app: web.Application, lager: Lager, verk: Planverk) -> web.Application:
    app[PLANVERK], app[PLANJOBBER] = verk, Planjobber(lager.enhet)
    app.add_routes(portal_plan.RUTER)
    return app


async def logg_inn(nettleser: Nettleser, bruker: str = "rektor@fjell-skole.demo") -> Any:
    klient = nettleser()
    await klient.post("/portal/logg-inn", data={"brukernavn": bruker, "passord": PASSORD})
    return klient


async def last_opp(klient: Any, data: bytes, filnavn: str = "plan.pdf", csrf: str | None = None) -> Any:
    side = await (await klient.get("/portal/plan")).text()
    skjema = FormData()
    skjema.add_field("csrf", csrf or re.search(r'name="csrf" value="([^"]+)"', side)[1])  # type: ignore[index]
    skjema.add_field("fil", data, filename=filnavn)
    return await klient.post("/portal/plan", data=skjema)


async def vent(klient: Any, svar: Any) -> Any:
    """Follow the page of progress to its end."""
    for _ in range(150):
        if "Refresh" not in svar.headers:
            return svar
        await asyncio.sleep(0.2)
        svar = await klient.get(svar.url.path)
    raise AssertionError("never read")


@pytest.mark.usefixtures("med_planer")
class TestPortal:
    async def test_from_upload_to_answer_to_withdrawal(self, nettleser: Nettleser, bibliotek: Planbibliotek) -> None:
        klient = await logg_inn(nettleser)
        svar = await vent(klient, await last_opp(klient, filer.lag_pdf(2)))
        side = await svar.text()
        assert "1. Del nummer 1 av planen" in side
        assert "side 1" in side
        csrf = re.search(r'name="csrf" value="([^"]+)"', side)[1]  # type: ignore[index]
        felt = {"csrf": csrf, "ta_med_0": "1", "rolle_0": "rektor", "kilde_0": "Del 1", "rolle_1": "ikke denne"}
        svar = await klient.post(f"{svar.url.path}/publiser", data=felt)
        assert "Planen er publisert." in await svar.text()
        sok = bibliotek.hent("fjell-skole")
        assert sok
        assert sok.finn("når er elevsamtalene")[0].passasje.tekst == "Elevsamtaler Oktober Kontaktlærer"
        lenke = re.search(r"/portal/plan/[\w-]+(?=\")", await svar.text())[0]  # type: ignore[index]
        svar = await klient.post(f"{lenke}/trekk-tilbake", data={"csrf": csrf})
        assert "Planen er trukket tilbake." in await svar.text()
        assert bibliotek.hent("fjell-skole") is None

    async def test_a_draft_is_put_right_kept_and_removed(self, nettleser: Nettleser, bibliotek: Planbibliotek) -> None:
        klient = await logg_inn(nettleser)
        svar = await vent(klient, await last_opp(klient, PLAN.encode(), "plan.txt"))
        side, sti = await svar.text(), svar.url.path
        assert "«Hvem kan jeg snakke med?»" in side
        felt = dict(re.findall(r'name="((?:csrf|deler|del_|tittel_|sted_)[^"]*)" value="([^"]*)"', side))
        til_eleven = next(n for n, v in felt.items() if v == "Til eleven").removeprefix("tittel_")
        oktober = next(n for n, v in felt.items() if v == "Oktober").removeprefix("tittel_")
        del felt[f"del_{oktober}"]
        felt[f"tittel_{til_eleven}"] = "Til deg som er elev"
        side = await (await klient.post(f"{sti}/lagre", data=felt)).text()
        assert "Utkastet er lagret." in side
        assert "Til deg som er elev" in side
        assert side.count("Ikke med") == 1
        await klient.post(f"{sti}/publiser", data=felt)
        sok = bibliotek.hent("fjell-skole")
        assert sok
        assert sok.finn("hvem kan jeg snakke med")[0].passasje.seksjon.tittel == "Til deg som er elev"
        assert "Oktober" not in {t.passasje.seksjon.tittel for t in sok.finn("når er elevsamtalene", 20)}
        assert (await klient.post(f"{sti}/slett", data=felt)).status == 409
        svar = await vent(klient, await last_opp(klient, PLAN.encode(), "plan.txt"))
        assert "Utkastet er slettet." in await (await klient.post(f"{svar.url.path}/slett", data=felt)).text()
        assert (await klient.get(svar.url.path)).status == 404

    async def test_a_file_that_cannot_be_read_says_why(self, nettleser: Nettleser) -> None:
        klient = await logg_inn(nettleser)
        svar = await vent(klient, await last_opp(klient, filer.kryptert_pdf()))
        assert svar.status == 400
        assert MELDINGER["kryptert"]["nb"] in await svar.text()

    async def test_only_the_schools_own_leader_with_a_form_of_the_log_in(self, nettleser: Nettleser) -> None:
        klient = await logg_inn(nettleser)
        assert (await last_opp(klient, b"Plan", csrf="feil")).status == 400
        svar = await vent(klient, await last_opp(klient, PLAN.encode(), "plan.txt"))
        annen = await logg_inn(nettleser, "rektor@vik-skole.demo")
        assert (await annen.get(svar.url.path)).status == 404
        assert "innlogging" not in str((await nettleser().get("/portal/plan")).url.path.replace("logg-inn", ""))

    async def test_no_file_is_told_in_the_form(self, nettleser: Nettleser) -> None:
        svar = await last_opp(await logg_inn(nettleser), b"", "")
        assert svar.status == 400
        assert "Velg en fil først." in await svar.text()
