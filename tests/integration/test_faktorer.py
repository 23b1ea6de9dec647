"""The second factor over HTTP: set up before anything is seen, asked for after, used once; where one is logged in."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pyotp
import pytest
from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient
from sqlalchemy import select, update

from backend.adapters.lager import Lager
from backend.adapters.tabeller import KontoRad, ReservekodeRad, Rot
from backend.domain.konto import Innsyn
from backend.domain.skole import Skole
from backend.services.gjenoppretting import gjenopprett, lag_papirnokkel
from backend.web.nokler import INNSTILLINGER
from tests.bygg import PASSORD, opprett_konto

Klient = TestClient[web.Request, web.Application]
NyKlient = Callable[[], Klient]
KARI = "kari@fjell.example"
NYTT = "et helt annet passord"
PAA_SQLITE = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


@pytest.fixture
async def kari(app: web.Application, lager: Lager, kontoer: dict[str, Skole]) -> str:
    """A rektor's account, outside the demo."""
    object.__setattr__(app[INNSTILLINGER], "demo", False)
    return (await opprett_konto(lager.enhet(), KARI, kontoer["fjell-skole"], "rektor")).id


async def inn(klient: Klient, kode: str | None = None, passord: str = PASSORD) -> ClientResponse:
    felt = {"brukernavn": KARI, "passord": passord, "engangskode": kode}
    return await klient.post("/api/innlogging", json=felt)


async def side(klient: Klient, sti: str = "/portal/konto") -> str:
    return await (await klient.get(sti)).text()


async def post_skjema(klient: Klient, sti: str, **felt: str) -> ClientResponse:
    csrf = re.findall(r'name="csrf" value="([0-9a-f]+)"', await side(klient))[0]
    return await klient.post(sti, data={"csrf": csrf, **felt}, allow_redirects=False)


def kode(hemmelighet: str, om: int = 0) -> str:
    return pyotp.TOTP(hemmelighet).at(int(time.time()) + 30 * om)


async def slaa_paa(klient: Klient) -> tuple[str, list[str]]:
    """Turn one-time codes on as a person does; return the secret and the recovery codes."""
    html = await side(klient, "/portal/konto/engangskode")
    (hemmelighet,) = re.findall(r'name="hemmelighet" value="([A-Z2-7]{32})"', html)
    assert "<svg" in html
    svar = await post_skjema(klient, "/portal/konto/engangskode", hemmelighet=hemmelighet, kode=kode(hemmelighet, -1))
    assert svar.status == 200
    return hemmelighet, re.findall(r"<li>((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})</li>", await svar.text())


@pytest.mark.usefixtures("kari")
class TestEngangskode:
    async def test_it_is_asked_for_once_set_up_and_used_once(self, lager: Lager, nettleser: NyKlient) -> None:
        klient = nettleser()
        assert (await inn(klient)).status == 200
        hemmelighet, koder = await slaa_paa(klient)
        assert len(set(koder)) == 10
        gal = await inn(nettleser(), passord="feil")
        for svar in (
            await inn(nettleser()),
            await inn(nettleser(), "000000"),
            await inn(nettleser(), kode(hemmelighet, -1)),  # that which proved the app
            await inn(nettleser(), kode(hemmelighet), passord="feil"),
        ):
            assert (svar.status, await svar.text()) == (gal.status, await gal.text()) == (401, await gal.text())
        naa = kode(hemmelighet)
        assert (await inn(klient, f" {naa[:3]} {naa[3:]}")).status == 200
        assert (await inn(klient, naa)).status == 401
        assert (await inn(klient, koder[0].lower().replace("-", " "))).status == 200
        assert (await inn(klient, koder[0])).status == 401
        async with lager.motor.connect() as kobling:
            alt = repr([(await kobling.execute(tabell.select())).all() for tabell in Rot.metadata.sorted_tables])
        assert not any(hemmelig in alt for hemmelig in (hemmelighet, *koder))

    @PAA_SQLITE
    async def test_before_it_is_set_up_nothing_else_is_seen(self, nettleser: NyKlient) -> None:
        klient = nettleser()
        await inn(klient)
        for sti in ("/portal/", "/portal/kontoer", "/portal/varsler/abc", "/portal/plan"):
            svar = await klient.get(sti, allow_redirects=False)
            assert (svar.status, svar.headers["Location"]) == (303, "/portal/konto")
        svar = await klient.get("/api/varsler")
        assert (svar.status, (await svar.json())["feil"]["kode"]) == (401, "uten_faktor")
        assert "Ett skritt til" in await side(klient)
        await slaa_paa(klient)
        assert (await klient.get("/api/varsler")).status == 200
        assert "Ett skritt til" not in await side(klient)

    @PAA_SQLITE
    async def test_the_last_cannot_be_turned_off_and_it_takes_the_password(
        self, app: web.Application, nettleser: NyKlient
    ) -> None:
        klient = nettleser()
        await inn(klient)
        hemmelighet, _ = await slaa_paa(klient)
        svar = await post_skjema(klient, "/portal/konto/engangskode/av", passord="feil")
        assert (svar.status, "Passordet er ikke riktig" in await svar.text()) == (400, True)
        assert (await post_skjema(klient, "/portal/konto/engangskode/av", passord=PASSORD)).status == 409
        assert (await inn(nettleser())).status == 401
        object.__setattr__(app[INNSTILLINGER], "demo", True)
        assert (await post_skjema(klient, "/portal/konto/engangskode/av", passord=PASSORD)).status == 303
        assert (await inn(nettleser())).status == 200
        assert hemmelighet not in await side(klient)

    @PAA_SQLITE
    async def test_a_wrong_code_shows_the_same_secret_again(self, nettleser: NyKlient) -> None:
        klient = nettleser()
        await inn(klient)
        hemmelighet = pyotp.random_base32(32)
        svar = await post_skjema(klient, "/portal/konto/engangskode", hemmelighet=hemmelighet, kode="000000")
        html = await svar.text()
        assert (svar.status, f'value="{hemmelighet}"' in html, "Koden er ikke riktig" in html) == (400, True, True)
        svar = await post_skjema(klient, "/portal/konto/engangskode", hemmelighet='"><b>', kode="1")
        assert '"><b>' not in await svar.text()
        assert (await klient.get("/api/varsler")).status == 401

    @PAA_SQLITE
    async def test_new_recovery_codes_replace_the_old(self, lager: Lager, nettleser: NyKlient) -> None:
        klient = nettleser()
        await inn(klient)
        _, gamle = await slaa_paa(klient)
        svar = await post_skjema(klient, "/portal/konto/reservekoder", passord=PASSORD)
        nye = re.findall(r"<li>((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})</li>", await svar.text())
        assert len({*gamle, *nye}) == 20
        assert (await inn(nettleser(), gamle[0])).status == 401
        assert (await inn(nettleser(), nye[0])).status == 200
        async with lager.motor.connect() as kobling:
            assert len((await kobling.execute(select(ReservekodeRad))).all()) == 9

    @PAA_SQLITE
    async def test_a_secret_moved_to_another_account_does_not_open(
        self, lager: Lager, kari: str, nettleser: NyKlient
    ) -> None:
        klient = nettleser()
        await inn(klient)
        hemmelighet, _ = await slaa_paa(klient)
        async with lager.motor.begin() as kobling:
            forseglet = (await kobling.execute(select(KontoRad.totp).where(KontoRad.id == kari))).scalar_one()
            hvem = KontoRad.brukernavn == "skoleeier@fjell-skole.demo"
            await kobling.execute(update(KontoRad).where(hvem).values(totp=forseglet))
        felt = {"brukernavn": "skoleeier@fjell-skole.demo", "passord": PASSORD, "engangskode": kode(hemmelighet)}
        assert (await nettleser().post("/api/innlogging", json=felt)).status == 503


@PAA_SQLITE
@pytest.mark.usefixtures("kari")
class TestInnlogginger:
    async def test_they_are_listed_and_ended(self, nettleser: NyKlient) -> None:
        her, der, overalt = nettleser(), nettleser(), nettleser()
        for klient in (her, der, overalt):
            assert (await inn(klient)).status == 200
        html = await side(her)
        andre = re.findall(r'name="en" value="([0-9a-f]{16})"', html)
        assert (len(andre), html.count("Sist brukt")) == (2, 3)
        assert (await post_skjema(her, "/portal/konto/innlogginger", en=andre[1])).status == 303
        assert [(await k.get("/portal/konto", allow_redirects=False)).status for k in (her, der, overalt)] == [
            200, 303, 200,
        ]  # fmt: skip
        svar = await post_skjema(overalt, "/portal/konto/innlogginger", alle="1")
        assert svar.headers["Location"] == "/portal/logg-inn?ut=1"
        assert [(await k.get("/portal/konto", allow_redirects=False)).status for k in (her, overalt)] == [303, 303]

    async def test_a_new_password_logs_the_others_out(self, nettleser: NyKlient) -> None:
        her, der = nettleser(), nettleser()
        for klient in (her, der):
            await inn(klient)
        for galt, status in (({"passord": "feil"}, 400), ({"igjen": "noe annet enn det"}, 400)):
            felt = {"passord": PASSORD, "nytt": NYTT, "igjen": NYTT} | galt
            assert (await post_skjema(her, "/portal/konto/passord", **felt)).status == status
        felt = {"passord": PASSORD, "nytt": "Fjell skole 2026", "igjen": "Fjell skole 2026"}
        assert "for lett å gjette" in await (await post_skjema(her, "/portal/konto/passord", **felt)).text()
        felt = {"passord": PASSORD, "nytt": NYTT, "igjen": NYTT}
        assert (await post_skjema(her, "/portal/konto/passord", **felt)).status == 303
        assert (await her.get("/portal/konto", allow_redirects=False)).status == 200
        assert (await der.get("/portal/konto", allow_redirects=False)).status == 303
        assert [(await inn(nettleser(), passord=p)).status for p in (PASSORD, NYTT)] == [401, 200]

    async def test_one_who_finds_an_open_log_in_cannot_guess_the_password(self, nettleser: NyKlient) -> None:
        klient = nettleser()
        await inn(klient)
        felt = {"passord": "feil", "nytt": NYTT, "igjen": NYTT}
        statuser = [(await post_skjema(klient, "/portal/konto/passord", **felt)).status for _ in range(7)]
        assert (statuser[0], statuser[-1]) == (400, 429)


async def test_with_the_paper_one_comes_in_without_the_phone_and_sets_it_up_anew(
    lager: Lager, kari: str, nettleser: NyKlient
) -> None:
    klient = nettleser()
    await inn(klient)
    await slaa_paa(klient)
    papir = await lag_papirnokkel(lager.enhet(), [Innsyn("fjell-skole", "rektor")])
    await gjenopprett(lager.enhet(), KARI, papir, NYTT)
    assert (await inn(klient, passord=NYTT)).status == 200
    assert "Ett skritt til" in await side(klient)
