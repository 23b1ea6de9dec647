"""Logging in with Feide, against a real provider: who one is comes from there, what opens the key does not."""

from __future__ import annotations

import re
import time
from collections.abc import AsyncIterator, Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from aiohttp import ClientResponse, ClientSession, web
from aiohttp.test_utils import TestClient
from cryptography.hazmat.primitives.asymmetric import rsa
from sqlalchemy import select

from backend.adapters import oidc
from backend.adapters.lager import Lager
from backend.adapters.oidc import Klient as Feideklient
from backend.adapters.oidc import Oidc
from backend.adapters.tabeller import KontoRad
from backend.domain.skole import Skole
from backend.web.feide import RETUR
from backend.web.nokler import FEIDE, INNSTILLINGER
from tests.bygg import PASSORD, opprett_konto
from tests.integration.utsteder import HEMMELIG, KLIENT, Utsteder, kjorende

Klient = TestClient[web.Request, web.Application]
NyKlient = Callable[[], Klient]
KARI = "kari@fjell.example"
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
async def utsteder(app: web.Application, lager: Lager, kontoer: dict[str, Skole]) -> AsyncIterator[Utsteder]:
    """The provider, set up, and a rektor outside the demo."""
    object.__setattr__(app[INNSTILLINGER], "demo", False)
    await opprett_konto(lager.enhet(), KARI, kontoer["fjell-skole"], "rektor")
    async with kjorende() as provider, ClientSession() as okt:
        retur = f"https://sifra.example{RETUR}"
        app[FEIDE] = Oidc(okt, Feideklient(provider.url, KLIENT, HEMMELIG, retur))
        yield provider


async def reis(klient: Klient, fra: str = "/portal/feide", **endret: str) -> ClientResponse:
    """Go to the provider and come back, as a browser does."""
    svar = await klient.get(fra, allow_redirects=False)
    assert svar.status == 303
    async with ClientSession() as okt, okt.get(svar.headers["Location"], allow_redirects=False) as ute:
        sporring = {navn: verdier[0] for navn, verdier in parse_qs(urlsplit(ute.headers["Location"]).query).items()}
    return await klient.get(RETUR, params=sporring | endret)


async def koble(ny: NyKlient, brukernavn: str = KARI) -> ClientResponse:
    klient = ny()
    assert (await klient.post("/api/innlogging", json={"brukernavn": brukernavn, "passord": PASSORD})).status == 200
    return await reis(klient, "/portal/konto/feide")


async def test_linked_once_it_says_who_one_is_and_the_password_opens(
    lager: Lager, utsteder: Utsteder, nettleser: NyKlient
) -> None:
    assert "Koblet til Feide" in await (await koble(nettleser)).text()
    async with lager.motor.connect() as kobling:
        rad = (await kobling.execute(select(KontoRad.__table__).where(KontoRad.brukernavn == KARI))).one()
    assert utsteder.sub not in repr(rad)
    klient = nettleser()
    assert (await klient.post("/api/innlogging", json={"brukernavn": KARI, "passord": PASSORD})).status == 401
    html = await (await reis(klient)).text()
    assert "Feide har sagt hvem du er" in html
    assert (await klient.get("/api/varsler")).status == 401  # the identity alone opens nothing
    svar = await klient.post("/portal/feide/passord", data={"passord": "feil"}, allow_redirects=False)
    assert (svar.status, "Passordet er ikke riktig" in await svar.text()) == (401, True)
    svar = await klient.post("/portal/feide/passord", data={"passord": PASSORD}, allow_redirects=False)
    assert (svar.status, svar.headers["Location"]) == (303, "/portal/")
    assert (await klient.get("/api/varsler")).status == 200
    svar = await nettleser().post("/portal/feide/passord", data={"passord": PASSORD}, allow_redirects=False)
    assert svar.status == 400  # nobody has vouched for this browser


async def test_an_identity_belongs_to_one_account(utsteder: Utsteder, nettleser: NyKlient) -> None:
    assert (await reis(nettleser())).status == 404  # linked to none
    assert (await koble(nettleser)).status == 200
    svar = await koble(nettleser, "skoleeier@fjell-skole.demo")
    assert (svar.status, "koblet til en annen konto" in await svar.text()) == (409, True)
    utsteder.sub = "feide-2"
    assert (await reis(nettleser())).status == 404


NAA = int(time.time())
GALE: dict[str, dict[str, Any]] = {
    "nonce": {"krav": {"nonce": "en annen"}},
    "no nonce": {"krav": {"nonce": None}},
    "issuer": {"krav": {"iss": "https://ond.example"}},
    "audience": {"krav": {"aud": "en annen"}},
    "two audiences": {"krav": {"aud": [KLIENT, "en annen"]}},
    "expired": {"krav": {"exp": NAA - 3600}},
    "no expiry": {"krav": {"exp": None}},
    "from the future": {"krav": {"iat": NAA + 36000}},
    "no subject": {"krav": {"sub": None}},
    "empty subject": {"krav": {"sub": ""}},
    "unsigned": {"algoritme": "none"},
    "signed with a shared secret": {"algoritme": "HS256", "signer_med": HEMMELIG * 3},
    "signed by another": {"signer_med": rsa.generate_private_key(65537, 2048)},
}


@pytest.mark.parametrize("galt", GALE.values(), ids=GALE.keys())
async def test_a_token_that_is_not_right_lets_nobody_in(
    utsteder: Utsteder, nettleser: NyKlient, galt: dict[str, Any]
) -> None:
    assert (await koble(nettleser)).status == 200
    for navn, verdi in galt.items():
        setattr(utsteder, navn, verdi)
    klient = nettleser()
    svar = await reis(klient)
    assert (svar.status, "gikk ikke" in await svar.text()) == (400, True)
    svar = await klient.post("/portal/feide/passord", data={"passord": PASSORD}, allow_redirects=False)
    assert svar.status == 400


async def test_state_code_and_verifier_belong_together(utsteder: Utsteder, nettleser: NyKlient) -> None:
    assert (await koble(nettleser)).status == 200
    assert (await reis(nettleser(), state="en annen")).status == 400
    assert (await reis(nettleser(), code="en annen")).status == 400
    assert (await nettleser().get(RETUR, params={"code": "x", "state": ""})).status == 400
    min_, din = nettleser(), nettleser()
    ut = await min_.get("/portal/feide", allow_redirects=False)
    async with ClientSession() as okt, okt.get(ut.headers["Location"], allow_redirects=False) as ute:
        fanget = urlsplit(ute.headers["Location"]).query
    await din.get("/portal/feide", allow_redirects=False)
    assert (await din.get(f"{RETUR}?{fanget}")).status == 400  # another browser's way back
    assert (await min_.get(f"{RETUR}?{fanget}")).status == 200
    assert (await min_.get(f"{RETUR}?{fanget}")).status == 400  # used


async def test_new_keys_are_fetched_but_not_for_every_token(
    utsteder: Utsteder, nettleser: NyKlient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert (await koble(nettleser)).status == 200
    utsteder.nokkel, utsteder.kid = rsa.generate_private_key(65537, 2048), "n2"
    for _ in range(2):
        assert (await reis(nettleser())).status == 400
    assert len(utsteder.hentet) == 1
    monkeypatch.setattr(oidc, "NOKLER_S", -1.0)
    assert (await reis(nettleser())).status == 200
    assert len(utsteder.hentet) == 2


async def test_unlinking_takes_the_password_and_another_factor(utsteder: Utsteder, nettleser: NyKlient) -> None:
    assert (await koble(nettleser)).status == 200
    klient = nettleser()
    await reis(klient)
    await klient.post("/portal/feide/passord", data={"passord": PASSORD})
    html = await (await klient.get("/portal/konto")).text()
    (csrf, *_) = re.findall(r'name="csrf" value="([0-9a-f]+)"', html)
    felt = {"csrf": csrf, "passord": PASSORD}
    assert (await klient.post("/portal/konto/feide/av", data=felt, allow_redirects=False)).status == 409


async def test_a_provider_that_is_down_is_said_so(app: web.Application, nettleser: NyKlient) -> None:
    async with ClientSession() as okt:
        app[FEIDE] = Oidc(okt, Feideklient("http://127.0.0.1:9", KLIENT, HEMMELIG, "x"))
        svar = await nettleser().get("/portal/feide", allow_redirects=False)
        assert (svar.status, "Feide svarer ikke" in await svar.text()) == (503, True)
    app[FEIDE] = None
    assert (await nettleser().get("/portal/feide")).status == 404
    assert (await nettleser().get(RETUR)).status == 404
