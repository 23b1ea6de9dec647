"""Debian's Chromium, driven by Playwright, against the stub server."""

from __future__ import annotations

import asyncio
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright

from tests.browser.stub import STUB, Stub, lag_app

ARGUMENTER = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip
MANGLER = "Chromium mangler. På Debian: sudo apt-get install chromium"


@pytest.fixture(scope="package")
def nettleser() -> Iterator[Browser]:
    """One Chromium for this package; skips where there is none, but never in CI.

    Not for the session: Playwright's loop would still be running when asynchronous tests of other packages start.
    """
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


@pytest.fixture(scope="package")
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
    venter: bool = True
    klager: list[str] = field(default_factory=list)
    utenfor: list[str] = field(default_factory=list)

    def aapne(self, sti: str = "/fjord-skole") -> Page:
        """Go to a page of ours; the chat is ready when the assistant has spoken, or could not."""
        self.side.goto(self.url + sti)
        if self.venter and sti.endswith("/fjord-skole"):
            self.side.locator(".boble, #feil:not([hidden])").first.wait_for()
        return self.side

    def skriv(self, tekst: str) -> None:
        """Type in the text area and send."""
        self.side.get_by_label("Skriv med egne ord").fill(tekst)
        self.side.get_by_role("button", name="Send", exact=True).click()

    def vent(self) -> None:
        """Wait until the call under way has been answered, well or not."""
        self.side.locator("#send[aria-disabled=false]").wait_for()


NOYTRAL = "<!doctype html><title>Nøytral</title><h1>Været</h1>"


@pytest.fixture(scope="package")
def _kontekster(nettleser: Browser) -> Callable[[dict[str, Any]], BrowserContext]:
    """Browser contexts by their options: a new page in an old one takes a tenth of the time, and nothing is kept."""
    finnes: dict[str, BrowserContext] = {}

    def gi(valg: dict[str, Any]) -> BrowserContext:
        nokkel = repr(sorted(valg.items()))
        if nokkel not in finnes:
            finnes[nokkel] = nettleser.new_context(**valg)
            finnes[nokkel].set_default_timeout(5_000)
        return finnes[nokkel]

    return gi


@pytest.fixture
def besok(
    _kontekster: Callable[[dict[str, Any]], BrowserContext], tjener: Tjener, request: pytest.FixtureRequest
) -> Iterator[Besok]:
    """A visit in a new tab; `@pytest.mark.parametrize("besok", [{…}], indirect=True)` gives context options.

    Fails when the browser reported anything of its own: a CSP violation, an exception.
    """
    valg = {"viewport": {"width": 390, "height": 844}, "locale": "nb-NO", **getattr(request, "param", {})}
    side = _kontekster(valg).new_page()
    gjest = Besok(side, tjener.url, valg.get("java_script_enabled", True))

    def utenfor(rute: Route) -> None:
        gjest.utenfor.append(rute.request.url)
        rute.fulfill(body=NOYTRAL, content_type="text/html; charset=utf-8")

    side.route(lambda url: not url.startswith(tjener.url), utenfor)
    side.on("pageerror", lambda feil: gjest.klager.append(str(feil)))
    side.on("console", lambda linje: _merk(gjest, linje.type, linje.text))
    yield gjest
    side.context.set_offline(False)
    side.close()
    assert gjest.klager == []


def _merk(gjest: Besok, art: str, tekst: str) -> None:
    """Keep what is a fault of the page; that a call was refused or the network is down is what the tests ask for."""
    if art in ("error", "warning") and "Failed to load resource" not in tekst:
        gjest.klager.append(tekst)
