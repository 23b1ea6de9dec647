"""The access matrix: every route × everyone who may ask × every kind of case, made from the routes' own declarations.

What one may not see answers exactly as what does not exist: status, body and headers. `pytest -s` prints the matrix.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient
from sqlalchemy import func, select, update

from backend.adapters.lager import Lager
from backend.adapters.tabeller import InvitasjonRad, KontoRad, PlanRad
from backend.domain.skole import Skole
from backend.knowledge.begreper import les_begreper
from backend.knowledge.lesing.les import les_plan
from backend.knowledge.planbibliotek import Planbibliotek
from backend.services.demo import opprett_demokontoer
from backend.services.motta import motta
from backend.services.planer import lagre_utkast
from backend.services.planverk import Planverk
from backend.web.app import alle_ruter
from backend.web.nokler import INNSTILLINGER, MOTTAK, PLANVERK
from backend.web.ruter import ROLLER, Filer, Rute
from tests.bygg import DEMONOKKEL, PASSORD, lag_skole, lagre_vedlegg, nytt_varsel
from tests.filer import png
from tests.unit.backend.knowledge.test_planbibliotek import FELLES_OPPSLAG, KUNNSKAP, PLAN

Klient = TestClient[web.Request, web.Application]
NyKlient = Callable[[], Klient]
PAA_SQLITE = pytest.mark.parametrize("database", ["sqlite"], indirect=True)

UKJENT = "A" * 22
KONTOER = [(rolle, skole) for rolle in ("rektor", "skoleeier") for skole in ("fjell-skole", "vik-skole")]
LANT = {("saksbehandler", "fjell-skole"): "laan-en", ("admin", "fjell-skole"): "laan-to"}
"""Accounts of roles that are not made by the demo: made for another school, and moved."""
SER = {
    ("rektor", "fjell-skole"): {"vanlig"},
    ("skoleeier", "fjell-skole"): {"ledelse"},
    ("rektor", "vik-skole"): {"annen_skole"},
}
SVARER = {
    **dict.fromkeys((f"/portal/konto/{sti}" for sti in ("feide", "feide/av", "passord")), (400, 404)),
    **dict.fromkeys((f"/portal/konto/{sti}" for sti in ("engangskode/av", "reservekoder", "passnokkel/fjern")), (400,)),
    **dict.fromkeys(("/portal/konto/passnokkel", "/portal/konto/engangskode"), (200, 400)),
    **dict.fromkeys(("/portal/varsler/{id}/del", "/portal/varsler/{id}/trekk"), (303, 404)),
    **dict.fromkeys(("/portal/kontoer/fjern", "/portal/kontoer/godkjenn"), (404,)),
}
"""What a form gives one who may use it, and has filled in nothing that can be used."""
SAKER = ("vanlig", "ledelse", "annen_skole")
SER_PLAN = {
    (rolle, skole): {"vanlig" if skole == "fjell-skole" else "annen_skole"}
    for rolle in ("rektor", "skoleeier")
    for skole in ("fjell-skole", "vik-skole")
}
"""Plans belong to a school, and are seen by those who answer for it."""
OGSAA = {"/portal/plan": 400, "/portal/plan/lesing/{id}": 404}
"""What a route answers one who may use it, and sends nothing it can use."""
Aktor = tuple[str, str]


@dataclass
class Verden:
    """Three cases, two schools' plans, and everyone who may ask: nobody in particular, holders of tokens, accounts."""

    saker: dict[str, str]
    planer: dict[str, str]
    klienter: dict[Aktor, Klient]
    hoder: dict[Aktor, dict[str, str]]
    csrf: dict[Aktor, str]
    vedlegg: dict[str, str] = field(default_factory=dict)


@pytest.fixture
def app(app: web.Application, lager: Lager) -> web.Application:
    app[PLANVERK] = Planverk(lager.enhet, {}, Planbibliotek(lambda: FELLES_OPPSLAG, les_begreper(KUNNSKAP)))
    return app


@pytest.fixture
async def verden(lager: Lager, app: web.Application, kontoer: dict[str, Skole], nettleser: NyKlient) -> Verden:
    mottak = app[MOTTAK]
    laante = [*kontoer.values(), *(lag_skole(id_) for id_ in LANT.values())]
    await opprett_demokontoer(lager.enhet(), laante, PASSORD, DEMONOKKEL)
    async with lager.motor.begin() as kobling:
        for (rolle, skole), laan in LANT.items():
            hvem = KontoRad.brukernavn == f"rektor@{laan}.demo"
            await kobling.execute(update(KontoRad).where(hvem).values(skole=skole, rolle=rolle))
    varsler = {
        "vanlig": nytt_varsel(),
        "ledelse": nytt_varsel(utover="skoleledelse"),
        "annen_skole": nytt_varsel(lag_skole("vik-skole")),
    }
    filer = {varsel.id: await lagre_vedlegg(lager, mottak, png()) for varsel in varsler.values()}
    koder = {navn: await motta(lager.enhet(), varsel, [filer[varsel.id]]) for navn, varsel in varsler.items()}
    planer = {"vanlig": await _plan(lager, "fjell-skole"), "annen_skole": await _plan(lager, "vik-skole")}
    verden = Verden({navn: varsel.id for navn, varsel in varsler.items()}, planer, {}, {}, {})
    verden.vedlegg = {varsel_id: fil.id for varsel_id, fil in filer.items()}
    for aktor in [("ingen", ""), ("samtale", ""), ("kode", ""), *KONTOER, *LANT]:
        verden.klienter[aktor] = nettleser()
        verden.hoder[aktor] = await _hoder(verden, aktor, koder["vanlig"])
    return verden


async def _plan(lager: Lager, skole: str) -> str:
    return await lagre_utkast(lager.enhet(), skole, les_plan(PLAN.encode(), "plan.txt"), "plan.txt", "rektor@x")


async def _hoder(verden: Verden, aktor: Aktor, kode: str) -> dict[str, str]:
    """Let the one who asks in, whichever way that one goes, and return the headers to ask with."""
    klient, (rolle, skole) = verden.klienter[aktor], aktor
    verden.csrf[aktor] = ""
    if rolle == "samtale":
        svar = await (await klient.post("/api/samtaler", json={"skole": "fjell-skole"})).json()
        return {"Authorization": f"Bearer {svar['samtale']}"}
    if rolle == "kode":
        svar = await (await klient.post("/api/oppfolging", json={"kode": kode})).json()
        return {"Authorization": f"Bearer {svar['token']}"}
    if skole:
        navn = f"rektor@{LANT[aktor]}.demo" if aktor in LANT else f"{rolle}@{skole}.demo"
        inn = await klient.post("/api/innlogging", json={"brukernavn": navn, "passord": PASSORD})
        assert inn.status == 200
        side = await (await klient.get("/portal/borte")).text() + await (await klient.get("/portal/")).text()
        verden.csrf[aktor] = next(iter(re.findall(r'name="csrf" value="([0-9a-f]+)"', side)), "")
    return {}


async def spor(verden: Verden, aktor: Aktor, rute: Rute, id_: str = UKJENT) -> ClientResponse:
    sti = rute.mal.replace("{id}", id_).replace("{skole}", "fjell-skole")
    sti = sti.replace("{vedlegg}", verden.vedlegg.get(id_, UKJENT))
    kropp: dict[str, Any] = {}
    if rute.metode == "POST" and rute.mal.startswith("/api/"):
        kropp = {
            "json": {
                "tekst": "Hei",
                "kode": "1" * 16,
                "skole": "fjell-skole",
                "brukernavn": "a",
                "passord": "b",
                "slag": "tekst",
            }
        }
    elif rute.metode == "POST":
        grunn = {"hold": "tilsyn", "avslaa": "arkiv"}.get(rute.mal.rsplit("/", 1)[-1], "feilsendt")
        felt = {"tekst": "Hei", "status": "under_arbeid", "maalform": "nb", "hvem": "rektor@laan-en.demo"}
        felt |= {"slag": "json", "bekreft": "ja", "grunn": grunn, "csrf": verden.csrf[aktor]}
        kropp = {"data": {**felt, "epost": f"ny-{aktor[0]}@x.example", "rolle": "saksbehandler"}}
    hoder = {**verden.hoder[aktor], "X-Sifra-Nokkel": "gal" * 11}
    return await verden.klienter[aktor].request(rute.metode, sti, headers=hoder, allow_redirects=False, **kropp)


async def likt(svar: ClientResponse, id_: str) -> tuple[int, str, dict[str, str]]:
    """All that an answer tells, but for the id that was asked for and the time of day."""
    hoder = {navn: verdi.replace(id_, "ID") for navn, verdi in svar.headers.items() if navn != "Date"}
    return svar.status, (await svar.text()).replace(id_, "ID"), hoder


def ruter() -> list[Rute]:
    sist = ("/api/utlogging", "/portal/logg-ut", "/api/innlogging", "/portal/logg-inn")
    alle = [rute for rute in alle_ruter(True) if isinstance(rute, Rute)]
    til_slutt = [rute for rute in alle if rute.metode == "DELETE" and "kode" not in rute.adgang]
    return [rute for rute in alle if rute.mal not in sist and rute not in til_slutt] + til_slutt


@PAA_SQLITE
async def test_every_route_for_everyone_and_every_case(verden: Verden) -> None:
    matrise: list[str] = []
    for rute in ruter():
        for aktor in verden.klienter:
            matrise.append(await _rad(verden, rute, aktor))
    print("\n" + "\n".join(matrise))
    assert len(matrise) == len(ruter()) * 9


def ider(verden: Verden, rute: Rute) -> dict[str, str]:
    """What the {id} of a route may be: a case, or a plan."""
    return verden.planer if rute.mal.startswith("/portal/plan/") else verden.saker


async def _rad(verden: Verden, rute: Rute, aktor: Aktor) -> str:
    """One route for one who asks, with every case where the route takes one; returns a line of the matrix."""
    sak_svar = {}
    for sak in ider(verden, rute) if "{id}" in rute.mal else ("",):
        id_ = ider(verden, rute).get(sak, UKJENT)
        svar = await spor(verden, aktor, rute, id_)
        sak_svar[sak or "-"] = svar.status
        await _paastaa(verden, rute, aktor, sak, svar)
        assert svar.status < 500
    return f"{rute.metode:6} {rute.mal:32} {aktor[0]:13} {aktor[1]:12} {sak_svar}"


async def _paastaa(verden: Verden, rute: Rute, aktor: Aktor, sak: str, svar: ClientResponse) -> None:
    ser = SER_PLAN if ider(verden, rute) is verden.planer else SER
    rolle, hvor = aktor[0], f"{rute.metode} {rute.mal} {aktor} {sak}"
    if "alle" in rute.adgang:
        assert svar.status not in (401, 403) or rute.mal == "/api/innlogging", hvor
    elif "assistent" in rute.adgang:
        assert (svar.status, "feil" in await svar.json()) == (404, True), hvor
    elif not rute.adgang & ROLLER:
        assert (svar.status == 401) is (rolle not in rute.adgang), hvor
    elif rolle not in ROLLER:
        til = f"til={rute.mal.split('/')[2]}/{ider(verden, rute)[sak]}" if sak else "/portal/logg-inn"
        ventet = (303, "til=plan" if rute.mal == "/portal/plan/lesing/{id}" else til)
        sted = svar.headers.get("Location", "")
        assert svar.status == 401 if rute.mal.startswith("/api/") else (svar.status, ventet[1] in sted) == (303, True)
    elif rolle not in rute.adgang or (sak and sak not in ser.get(aktor, set())):
        id_ = ider(verden, rute).get(sak, UKJENT)
        borte = await spor(verden, aktor, rute)
        assert await likt(svar, id_) == await likt(borte, UKJENT), hvor
        assert svar.status == 404, hvor
    else:
        assert svar.status in SVARER.get(rute.mal, (200, 201, 303, 409, OGSAA.get(rute.mal))), hvor


@PAA_SQLITE
@pytest.mark.parametrize("tilstand", ["venter", "uten_faktor"])
async def test_every_route_for_an_account_that_waits_or_has_no_second_factor(
    verden: Verden, app: web.Application, lager: Lager, tilstand: str
) -> None:
    """One who waits to be let in gets what does not exist, one without a second factor is sent to get it."""
    if tilstand == "venter":
        async with lager.motor.begin() as kobling:
            await kobling.execute(update(KontoRad).values(godkjent=False))
    else:
        object.__setattr__(app[INNSTILLINGER], "demo", False)
    aktorer = [aktor for aktor in verden.klienter if aktor[0] in ROLLER and aktor[1] == "fjell-skole"]
    for rute in (rute for rute in ruter() if rute.adgang & ROLLER):
        aapen = rute.venter if tilstand == "venter" else rute.uten_faktor
        for aktor in (aktor for aktor in aktorer if aktor[0] in rute.adgang):
            await _stengt(verden, rute, aktor, tilstand, aapen)


async def _stengt(verden: Verden, rute: Rute, aktor: Aktor, tilstand: str, aapen: bool) -> None:
    id_ = next(iter(ider(verden, rute).values()))
    svar = await spor(verden, aktor, rute, id_)
    hvor = f"{rute.metode} {rute.mal} {aktor} {tilstand}: {svar.status}"
    if aapen:
        assert svar.status not in (401, 500), hvor
        assert svar.status != 404 or rute.mal in SVARER, hvor
    elif tilstand == "venter":
        assert svar.status == 404, hvor
        assert await likt(svar, id_) == await likt(await spor(verden, aktor, rute), UKJENT), hvor
    elif rute.mal.startswith("/api/"):
        assert (svar.status, (await svar.json())["feil"]["kode"]) == (401, "uten_faktor"), hvor
    else:
        assert (svar.status, svar.headers["Location"]) == (303, "/portal/konto"), hvor


@PAA_SQLITE
async def test_one_who_waits_publishes_no_plan_removes_and_invites_nobody(verden: Verden, lager: Lager) -> None:
    aktor = ("rektor", "fjell-skole")
    async with lager.motor.begin() as kobling:
        await kobling.execute(
            update(KontoRad).where(KontoRad.brukernavn == "rektor@fjell-skole.demo").values(godkjent=False)
        )
        foer = (await kobling.execute(select(func.count()).select_from(KontoRad))).scalar_one()
    for metode, sti in (
        ("publiser", f"/portal/plan/{verden.planer['vanlig']}/publiser"),
        ("", "/portal/kontoer"),
        ("", "/portal/kontoer/fjern"),
    ):
        felt = {"csrf": verden.csrf[aktor], "epost": "ny@x.example", "rolle": "saksbehandler", "konto": metode}
        assert (await verden.klienter[aktor].post(sti, data=felt, allow_redirects=False)).status == 404
    async with lager.motor.connect() as kobling:
        assert (await kobling.execute(select(func.count()).select_from(KontoRad))).scalar_one() == foer
        assert (await kobling.scalars(select(PlanRad.tilstand))).all() == ["utkast", "utkast"]
        assert (await kobling.scalars(select(InvitasjonRad.epost))).all() == []
    side = await (await verden.klienter[aktor].get("/portal/")).text()
    assert "når en kollega ved skolen har sluppet deg inn" in side
    assert "/portal/plan" not in side


@PAA_SQLITE
async def test_another_schools_case_cannot_be_seen_in_any_list(verden: Verden) -> None:
    for aktor, klient in verden.klienter.items():
        if aktor[0] not in ROLLER:
            continue
        sett = ""
        for sti in ("/api/varsler", "/api/varsler?status=mottatt", "/portal/", "/portal/?vis=alle"):
            sett += await (await klient.get(sti)).text()
        assert {sak for sak, id_ in verden.saker.items() if id_ in sett} == SER.get(aktor, set()), aktor


@PAA_SQLITE
async def test_a_form_without_the_log_ins_own_token_changes_nothing(verden: Verden) -> None:
    skjemaer = [r for r in ruter() if r.metode == "POST" and r.mal.startswith("/portal/") and r.adgang & ROLLER]
    assert len(skjemaer) >= 3
    aktor = ("rektor", "fjell-skole")
    for gal in ("", verden.csrf["skoleeier", "fjell-skole"]):
        verden.csrf[aktor] = gal
        for rute in skjemaer:
            assert (await spor(verden, aktor, rute, verden.saker["vanlig"])).status == 400
    sak = await (await verden.klienter[aktor].get(f"/api/varsler/{verden.saker['vanlig']}")).json()
    assert sak["status"] == "mottatt"


def test_the_matrix_leaves_no_route_out() -> None:
    med = {(rute.metode, rute.mal) for rute in ruter()}
    utenfor = {(r.metode, r.mal) for r in alle_ruter(True) if not isinstance(r, Filer)} - med
    assert utenfor == {
        ("POST", "/api/innlogging"),
        ("POST", "/api/utlogging"),
        ("GET", "/portal/logg-inn"),
        ("POST", "/portal/logg-inn"),
        ("POST", "/portal/logg-ut"),
    }, "logging in and out would change who asks; they have tests of their own"
