"""Passkeys in a real browser, with Chromium's own virtual authenticator; and the way of a new account, to the end."""

from __future__ import annotations

import asyncio
import re
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyotp
import pytest
from aiohttp import web
from playwright.sync_api import Browser, Page, expect

from backend.adapters.epost import DemoSender
from backend.adapters.lager import Lager, aapne_lager
from backend.domain.konto import Konto
from backend.innstillinger import les_innstillinger
from backend.services.invitasjoner import inviter
from backend.services.passnokler import Passnokler
from backend.web.app import lag_app
from backend.web.nokler import ENHET, FEIDE, INNSTILLINGER, PASSNOKLER, SENDER, SKOLER
from backend.web.struping import STRUPING, Struping
from tests.browser.test_portal import sjekk
from tests.bygg import lag_skole

PASSORD = "fire ord etter hverandre"


@dataclass
class Vert:
    """A portal outside the demo, at http://localhost: a passkey is for a name, not for an address."""

    url: str
    lager: Lager
    loop: asyncio.AbstractEventLoop

    def inviter(self, epost: str) -> str:
        """Return the address of the page where the account is made."""
        av = Konto("x", "rektor@x.example", "rektor@x.example", "fjell-skole", "rektor")
        korutine = inviter(self.lager.enhet(), epost, "fjell-skole", "rektor", av=av)
        token, _ = asyncio.run_coroutine_threadsafe(korutine, self.loop).result(30)
        return f"{self.url}/portal/invitasjon/{token}"


async def _start(mappe: Path) -> tuple[web.AppRunner, int, Lager]:
    skole, innstillinger = lag_skole(), les_innstillinger({"SIFRA_DEMO": "1", "SIFRA_ASSISTENT_NOKKEL": "x" * 32})
    lager = await aapne_lager(f"sqlite:///{mappe / 'sifra.sqlite3'}", mappe)
    app = lag_app(innstillinger)
    app[INNSTILLINGER], app[SKOLER] = replace(innstillinger, demo=False), {skole.id: skole}
    app[ENHET], app[STRUPING], app[FEIDE], app[SENDER] = lager.enhet, Struping(), None, DemoSender(lager.enhet)
    with socket.socket() as ledig:
        ledig.bind(("127.0.0.1", 0))
        port = int(ledig.getsockname()[1])
    app[PASSNOKLER] = Passnokler(f"http://localhost:{port}")
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    return runner, port, lager


@pytest.fixture(scope="module")
def vert(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vert]:
    loop = asyncio.new_event_loop()
    traad = threading.Thread(target=loop.run_forever, daemon=True)
    traad.start()
    korutine = _start(tmp_path_factory.mktemp("passnokkel"))
    runner, port, lager = asyncio.run_coroutine_threadsafe(korutine, loop).result(60)
    yield Vert(f"http://localhost:{port}", lager, loop)
    for slutt in (runner.cleanup(), lager.lukk()):
        asyncio.run_coroutine_threadsafe(slutt, loop).result(30)
    loop.call_soon_threadsafe(loop.stop)
    traad.join(10)


@pytest.fixture
def side(nettleser: Browser, vert: Vert) -> Iterator[Page]:
    kontekst = nettleser.new_context(locale="nb-NO", viewport={"width": 390, "height": 844})
    kontekst.set_default_timeout(8_000)
    side, klager = kontekst.new_page(), list[str]()
    side.on("pageerror", lambda feil: klager.append(str(feil)))
    side.on("console", lambda linje: klager.append(linje.text) if "Security Policy" in linje.text else None)
    yield side
    kontekst.close()
    assert klager == []


def autentikator(side: Page) -> Callable[[str, dict[str, Any]], Any]:
    """Give the browser an authenticator that asks for a finger; return what sends it commands."""
    cdp = side.context.new_cdp_session(side)
    cdp.send("WebAuthn.enable")
    valg = {"protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True}
    valg |= {"isUserVerified": True, "automaticPresenceSimulation": True}
    id_ = cdp.send("WebAuthn.addVirtualAuthenticator", {"options": valg})["authenticatorId"]
    return lambda navn, felt: cdp.send(f"WebAuthn.{navn}", {"authenticatorId": id_, **felt})


def lag_konto(side: Page, vert: Vert, epost: str) -> None:
    """Follow the invitation's link, choose a password and log in; one stands before the second factor."""
    side.goto(vert.inviter(epost))
    sjekk(side)
    side.get_by_label("Velg et passord").fill(PASSORD)
    side.get_by_label("Skriv det en gang til").fill(PASSORD)
    side.get_by_role("button", name="Lag kontoen").click()
    expect(side.get_by_role("status")).to_have_text("Kontoen er klar. Logg inn.")
    logg_inn(side, epost)
    expect(side.get_by_role("heading", name="Ett skritt til")).to_be_visible()


def logg_inn(side: Page, epost: str, kode: str = "") -> None:
    side.get_by_label("Brukernavn").fill(epost)
    side.get_by_label("Passord").fill(PASSORD)
    side.get_by_label("Engangskode").fill(kode)
    side.get_by_role("button", name="Logg inn", exact=True).click()


def logg_ut(side: Page) -> None:
    side.get_by_role("button", name="Logg ut", exact=True).click()


def test_a_passkey_from_the_invitation_to_the_list_and_back(side: Page, vert: Vert) -> None:
    nokkel = autentikator(side)
    lag_konto(side, vert, "kari@fjell.example")
    sjekk(side)
    side.get_by_role("button", name="Lag en passnøkkel").click()
    expect(side.get_by_role("heading", name="Reservekoder")).to_be_visible()
    sjekk(side)
    assert len(nokkel("getCredentials", {})["credentials"]) == 1
    side.get_by_role("link", name="Jeg har tatt vare på dem").click()
    expect(side.get_by_text("Laget ").first).to_be_visible()
    logg_ut(side)

    logg_inn(side, "kari@fjell.example")
    expect(side.get_by_role("alert").first).to_contain_text("ikke riktig")  # the password alone
    side.get_by_label("Passord").fill("feil " + PASSORD)
    side.get_by_role("button", name="Bruk passnøkkel").click()
    expect(side.get_by_role("alert").first).to_contain_text("ikke riktig")  # the passkey alone
    side.context.clear_cookies()  # a browser that nobody knows, while others guess
    koder = [
        side.request.post(
            f"{vert.url}/api/innlogging", data={"brukernavn": "kari@fjell.example", "passord": f"feil {i}"}
        )
        for i in range(8)
    ]
    assert koder[-1].status == 429
    side.goto(f"{vert.url}/portal/logg-inn")
    side.get_by_label("Passord").fill(PASSORD)
    side.get_by_role("button", name="Bruk passnøkkel").click()
    expect(side.get_by_role("heading", name="Varsler")).to_be_visible()


UTEN_FINGER = """async () => {
  const skjema = document.querySelector("form[data-passnokkel]");
  const valg = await (await fetch("/portal/logg-inn/passnokkel", {method: "POST", body: new URLSearchParams()})).json();
  const tilBytes = (t) => Uint8Array.from(atob(t.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  const svar = await navigator.credentials.get(
    {publicKey: {...valg, challenge: tilBytes(valg.challenge), userVerification: "discouraged"}});
  skjema.querySelector("[name=passnokkel]").value = JSON.stringify(svar.toJSON());
  skjema.submit();
}"""
"""What a changed page would do: ask the passkey without asking whose finger it is."""


def test_a_passkey_that_did_not_ask_who_one_is_counts_for_nothing(side: Page, vert: Vert) -> None:
    autentikator(side)
    lag_konto(side, vert, "ola@fjell.example")
    side.get_by_role("button", name="Lag en passnøkkel").click()
    side.get_by_role("link", name="Jeg har tatt vare på dem").click()
    side.locator("summary", has_text="Fjern").click()
    side.locator("#passord-1").fill(PASSORD)
    side.get_by_role("button", name="Fjern").click()
    expect(side.get_by_role("alert").first).to_contain_text("minst én")
    logg_ut(side)
    side.get_by_label("Brukernavn").fill("ola@fjell.example")
    side.get_by_label("Passord").fill(PASSORD)
    side.evaluate(UTEN_FINGER)
    expect(side.get_by_role("alert").first).to_contain_text("ikke riktig")
    assert "/portal/logg-inn" in side.url


def test_one_time_codes_from_the_invitation_to_the_list(side: Page, vert: Vert) -> None:
    lag_konto(side, vert, "per@fjell.example")
    side.get_by_role("link", name="Slå på engangskoder").click()
    sjekk(side)
    hemmelighet = re.sub(r"\s", "", side.locator("code").inner_text())
    totp = pyotp.TOTP(hemmelighet)
    side.get_by_label("Koden fra appen").fill(totp.at(int(time.time()) - 30))
    side.get_by_role("button", name="Slå på").click()
    expect(side.locator(".koder li")).to_have_count(10)
    side.get_by_role("link", name="Jeg har tatt vare på dem").click()
    side.get_by_role("link", name="Til lista over varsler").click()
    expect(side.get_by_role("heading", name="Varsler")).to_be_visible()
    logg_ut(side)
    logg_inn(side, "per@fjell.example", totp.now())
    expect(side.get_by_role("heading", name="Varsler")).to_be_visible()
