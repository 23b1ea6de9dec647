"""Debian's Chromium, driven by Playwright, against the stub server."""

from __future__ import annotations

import asyncio
import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from aiohttp import web
from playwright.sync_api import Browser, Page, Route, sync_playwright

from tests.browser.stub import STUB, Stub, lag_app

ARGUMENTER = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
MANGLER = "Chromium mangler. På Debian: sudo apt-get install chromium"


@pytest.fixture(scope="session")
def nettleser() -> Iterator[Browser]:
    """One Chromium for the whole session; skips where there is none, but never in CI."""
    sti = shutil.which("chromium") or shutil.which("chromium-browser")
    if sti is None:
        pytest.fail(MANGLER) if os.environ.get("CI") == "true" else pytest.skip(MANGLER)
    with sync_playwright() as spill:
        leser = spill.chromium.launch(executable_path=sti, args=list(ARGUMENTER))
        yield leser
        leser.close()


@dataclass
class Tjener:
    """The stub server and where it is."""

    url: str
    stub: Stub


@pytest.fixture(scope="session")
def _tjener() -> Iterator[Tjener]:
    app = lag_app()
    lokke = asyncio.new_event_loop()
    klar = threading.Event()
    porter: list[int] = []

    async def start() -> web.AppRunner:
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        porter.append(runner.addresses[0][1])
        klar.set()
        return runner

    def kjor() -> None:
        asyncio.set_event_loop(lokke)
        runner = lokke.run_until_complete(start())
        lokke.run_forever()
        lokke.run_until_complete(runner.cleanup())

    traad = threading.Thread(target=kjor, daemon=True)
    traad.start()
    assert klar.wait(10)
    yield Tjener(f"http://127.0.0.1:{porter[0]}", app[STUB])
    lokke.call_soon_threadsafe(lokke.stop)
    traad.join(10)


@pytest.fixture
def tjener(_tjener: Tjener) -> Tjener:
    """The stub, as new."""
    _tjener.stub.tilbakestill()
    return _tjener


@dataclass
class Besok:
    """One visit: the page, what the browser complained about, and every address outside that it asked for."""

    side: Page
    url: str
    klager: list[str] = field(default_factory=list)
    utenfor: list[str] = field(default_factory=list)

    def aapne(self, sti: str = "/fjord-skole") -> Page:
        """Go to a page of ours and wait until it is ready."""
        self.side.goto(self.url + sti)
        return self.side

    def skriv(self, tekst: str) -> None:
        """Type in the text area and send."""
        self.side.get_by_label("Skriv med egne ord").fill(tekst)
        self.side.get_by_role("button", name="Send", exact=True).click()


NOYTRAL = "<!doctype html><title>Nøytral</title><h1>Været</h1>"


@pytest.fixture
def besok(nettleser: Browser, tjener: Tjener, request: pytest.FixtureRequest) -> Iterator[Besok]:
    """A visit in a new context; `@pytest.mark.parametrize("besok", [{…}], indirect=True)` gives context options.

    Fails when the browser reported anything of its own: a CSP violation, an exception.
    """
    valg = {"viewport": {"width": 390, "height": 844}, "locale": "nb-NO", **getattr(request, "param", {})}
    kontekst = nettleser.new_context(**valg)
    kontekst.set_default_timeout(5_000)
    gjest = Besok(kontekst.new_page(), tjener.url)

    def utenfor(rute: Route) -> None:
        gjest.utenfor.append(rute.request.url)
        rute.fulfill(body=NOYTRAL, content_type="text/html; charset=utf-8")

    kontekst.route(lambda url: not url.startswith(tjener.url), utenfor)
    gjest.side.on("pageerror", lambda feil: gjest.klager.append(str(feil)))
    gjest.side.on("console", lambda linje: _merk(gjest, linje.type, linje.text))
    yield gjest
    kontekst.close()
    assert gjest.klager == []


def _merk(gjest: Besok, art: str, tekst: str) -> None:
    """Keep what is a fault of the page; that a call was refused or the network is down is what the tests ask for."""
    if art in ("error", "warning") and "Failed to load resource" not in tekst:
        gjest.klager.append(tekst)
