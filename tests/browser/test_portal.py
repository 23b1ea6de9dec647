"""The portal in a real browser: a day of a rektor without JavaScript, and WCAG as far as a program can see it."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiohttp import web
from playwright.sync_api import Browser, Page, Request, expect

from backend.adapters.epost import DemoSender
from backend.adapters.filvask import Filvask
from backend.adapters.lager import aapne_lager
from backend.adapters.utboks import Utboks
from backend.innstillinger import les_innstillinger
from backend.services.begjaering import be_om_innsyn, be_om_sletting
from backend.services.demo import opprett_demokontoer
from backend.services.filmottak import Filmottak
from backend.services.motta import motta
from backend.services.oppfolging import les_oppfolging
from backend.services.passnokler import Passnokler
from backend.web.app import lag_app
from backend.web.nokler import ENHET, FEIDE, INNSTILLINGER, MOTTAK, PASSNOKLER, SENDER, SKOLER
from backend.web.struping import STRUPING, Struping
from tests.browser.test_tilgjengelighet import KONTRAST, MAAL, SPRENGT, _uten_navn
from tests.bygg import DEMONOKKEL, PASSORD, lag_skole, lagre_vedlegg, nytt_varsel, skriv_som_melder
from tests.filer import pdf

VISNINGER = [
    {"viewport": {"width": 1200, "height": 800}},
    {"viewport": {"width": 320, "height": 640}},
    {"viewport": {"width": 1200, "height": 800}, "color_scheme": "dark"},
]


async def lag_portal(mappe: Path) -> web.Application:
    """The portal of one school, with a case of each kind."""
    skole = lag_skole(skoleeier_kontakt="skolemiljo@fjell.example")
    lager = await aapne_lager(f"sqlite:///{mappe / 'sifra.sqlite3'}", mappe)
    await opprett_demokontoer(lager.enhet(), [skole], PASSORD, DEMONOKKEL)
    mottak = Filmottak(Filvask())
    for minutter, utover in enumerate(("elev", "flere_elever", "ansatt", "skoleledelse")):
        varsel = nytt_varsel(utover=utover, naa=datetime.now(UTC) - timedelta(minutes=minutter), onsker="o" * 300)
        kode = await motta(lager.enhet(), varsel, [await lagre_vedlegg(lager, mottak, pdf(2))])
        await skriv_som_melder(lager, kode, "Det skjedde igjen. " * 9)
        if utover == "flere_elever":
            adgang = (await les_oppfolging(lager.enhet(), kode)).adgang
            await be_om_innsyn(lager.enhet(), adgang)
            await be_om_sletting(lager.enhet(), adgang, "prove")
    await Utboks(lager, DemoSender(lager.enhet), "http://127.0.0.1").send_forfalte()
    innstillinger = les_innstillinger({"SIFRA_DEMO": "1", "SIFRA_ASSISTENT_NOKKEL": "x" * 32})
    app = lag_app(innstillinger)
    app[INNSTILLINGER], app[SKOLER], app[ENHET] = innstillinger, {skole.id: skole}, lager.enhet
    app[STRUPING], app[FEIDE], app[SENDER] = Struping(), None, DemoSender(lager.enhet)
    app[PASSNOKLER] = Passnokler(innstillinger.offentlig_url)
    app[MOTTAK] = mottak

    async def lukk(_: web.Application) -> None:
        await lager.lukk()

    app.on_cleanup.append(lukk)
    return app


@pytest.fixture(scope="module")
def adresse(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the portal runs."""
    yield from tjen(lag_portal, tmp_path_factory.mktemp("portal"))


def tjen(lag: Callable[[Path], Awaitable[web.Application]], mappe: Path) -> Iterator[str]:
    """Serve an application over plain http on this machine, as in the demo; give its address."""
    lokke, klar, porter = asyncio.new_event_loop(), threading.Event(), list[int]()

    async def start() -> web.AppRunner:
        runner = web.AppRunner(await lag(mappe))
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
    assert klar.wait(90)
    yield f"http://127.0.0.1:{porter[0]}"
    lokke.call_soon_threadsafe(lokke.stop)
    traad.join(10)


@dataclass
class Portal:
    """A tab in the portal."""

    side: Page
    url: str

    def inn(self, rolle: str = "rektor") -> Page:
        """Log in as the demo's rektor or skoleeier."""
        self.side.goto(f"{self.url}/portal/")
        self.side.get_by_label("Brukernavn").fill(f"{rolle}@fjell-skole.demo")
        self.side.get_by_label("Passord").fill(PASSORD)
        self.side.get_by_role("button", name="Logg inn").click()
        expect(self.side.get_by_role("heading", name="Varsler")).to_be_visible()
        return self.side


@pytest.fixture
def fane(nettleser: Browser, adresse: str, request: pytest.FixtureRequest) -> Iterator[Portal]:
    """A tab in a browser of its own; `parametrize("fane", [{…}], indirect=True)` gives its options."""
    kontekst = nettleser.new_context(**{"locale": "nb-NO", **getattr(request, "param", {})})
    kontekst.set_default_timeout(5_000)
    yield Portal(kontekst.new_page(), adresse)
    kontekst.close()


@pytest.mark.parametrize("fane", [{"java_script_enabled": False}], indirect=True)
def test_a_day_of_a_rektor_without_javascript(fane: Portal) -> None:
    side = fane.inn()
    expect(side.get_by_text("1 haster")).to_be_visible()
    forste = side.get_by_role("listitem").filter(has_text="Kom ").first
    expect(forste).to_contain_text("Haster")
    forste.get_by_role("link").click()
    expect(side.get_by_role("heading", name="Det gjelder en som arbeider på skolen § 12-5")).to_be_visible()
    expect(side.get_by_text("skolemiljo@fjell.example")).to_be_visible()
    side.get_by_label("Skriv til den som varslet").fill("Takk for at du sa fra. <b>Hilsen</b> rektor")
    side.get_by_role("button", name="Send").click()
    expect(side.get_by_role("status")).to_have_text("Meldingen er sendt.")
    expect(side.get_by_text("<b>Hilsen</b> rektor")).to_be_visible()
    side.get_by_role("button", name="Under arbeid").click()
    expect(side.get_by_role("heading", name="Status: Under arbeid")).to_be_visible()
    side.get_by_role("button", name="Nynorsk").click()
    expect(side.get_by_role("heading", name="Varsel", exact=True)).to_be_visible()
    side.get_by_role("button", name="Bokmål").click()
    side.get_by_role("button", name="Logg ut").click()
    expect(side.get_by_text("Du er logget ut.")).to_be_visible()


def test_the_cookie_is_kept_over_http_on_this_machine_and_hidden_from_scripts(fane: Portal) -> None:
    side = fane.inn()
    kaker = {kake["name"]: kake for kake in side.context.cookies()}
    assert kaker["sifra_sesjon"]["secure"]
    assert kaker["sifra_sesjon"]["httpOnly"]
    assert side.evaluate("document.cookie") == ""


def test_a_form_says_where_it_comes_from_to_us_also_in_browsers_that_say_it_by_origin_alone(fane: Portal) -> None:
    """Safari before 16.4 has no Sec-Fetch-Site; a form's Origin follows from the referrer policy (Fetch)."""
    sendt: list[tuple[str, str | None]] = []

    def husk(foresporsel: Request) -> None:
        if foresporsel.method == "POST":
            sendt.append((urlsplit(foresporsel.url).path, foresporsel.all_headers().get("origin")))

    fane.side.on("requestfinished", husk)
    side = fane.inn()
    side.get_by_role("button", name="Nynorsk").click()
    side.get_by_role("button", name="Bokmål").click()
    side.get_by_role("button", name="Logg ut").click()
    expect(side.get_by_text("Du er logget ut.")).to_be_visible()
    assert [sti for sti, _ in sendt] == ["/portal/logg-inn", "/portal/maalform", "/portal/maalform", "/portal/logg-ut"]
    assert {opphav for _, opphav in sendt} == {fane.url}


@pytest.mark.parametrize("fane", VISNINGER, indirect=True)
def test_wcag_on_every_page(fane: Portal) -> None:
    klager: list[str] = []
    fane.side.on("console", lambda melding: klager.append(melding.text))
    fane.side.goto(f"{fane.url}/portal/logg-inn")
    sjekk(fane.side)
    for rolle in ("rektor", "skoleeier"):
        side = fane.inn(rolle)
        sjekk(side)
        for sti in ("/portal/konto", "/portal/kontoer", "/portal/konto/engangskode"):
            side.goto(f"{fane.url}{sti}")
            sjekk(side)
        side.goto(f"{fane.url}/portal/")
        for lenke in [a.get_attribute("href") for a in side.locator(".rad a").all()]:
            side.goto(f"{fane.url}{lenke}")
            side.locator("details").evaluate_all("(noder) => noder.forEach((node) => { node.open = true; })")
            sjekk(side)
        side.get_by_role("button", name="Logg ut").click()
    side.goto(f"{fane.url}/demo/post")
    sjekk(side)
    assert klager == []


def sjekk(side: Page) -> None:
    """WCAG as far as a program can see it, once the page has its styles."""
    side.wait_for_load_state("load")
    assert side.evaluate(KONTRAST) == []
    assert side.evaluate(MAAL) == []
    assert side.evaluate(SPRENGT) == []
    assert _uten_navn(side) == []
    assert side.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("fane", [{"viewport": {"width": 640, "height": 800}}], indirect=True)
def test_text_twice_as_large(fane: Portal) -> None:
    side = fane.inn()
    side.locator(".rad a").first.click()
    side.evaluate("document.documentElement.style.fontSize = '200%'")
    assert side.evaluate(SPRENGT) == []


def test_an_attachment_is_looked_at_in_a_sandbox(fane: Portal) -> None:
    side = fane.inn()
    side.locator(".rad a").first.click()
    side.get_by_role("link", name="Vis Vedlegg 1").click()
    expect(side.get_by_role("heading", level=1)).to_have_text("Vedlegg 1")
    bilde = side.frame_locator("iframe").get_by_role("img")
    expect(bilde).to_be_visible()
    assert bilde.evaluate("bilde => bilde.decode().then(() => bilde.naturalWidth)") == 1600
    assert bilde.evaluate("() => window.origin") == "null"
    sjekk(side)
    side.get_by_role("link", name="Neste side").click()
    expect(side.frame_locator("iframe").get_by_role("img", name="Vedlegget som bilde, side 2")).to_be_visible()
    with side.expect_download() as nedlasting:
        side.get_by_role("link", name="Last ned").click()
    assert nedlasting.value.suggested_filename == "vedlegg-1.pdf"


def test_by_keyboard_alone(fane: Portal) -> None:
    side = fane.inn()
    side.keyboard.press("Tab")
    expect(side.get_by_role("link", name="Hopp til innholdet")).to_be_focused()
    side.keyboard.press("Enter")
    side.keyboard.press("Tab")
    expect(side.get_by_role("link", name="Åpne", exact=True)).to_be_focused()


def test_a_rektor_who_follows_a_letter_to_the_owners_case_sees_nothing(fane: Portal) -> None:
    side = fane.inn("skoleeier")
    lenke = side.locator(".rad a").first.get_attribute("href")
    side.get_by_role("button", name="Logg ut").click()
    side = fane.inn()
    svar = side.goto(f"{fane.url}{lenke}")
    assert svar
    assert svar.status == 404
    expect(side.get_by_role("alert")).to_have_text("Varselet finnes ikke.")


@pytest.mark.parametrize("fane", [{"java_script_enabled": False}], indirect=True)
def test_what_the_reporter_asks_for_is_answered_without_javascript(fane: Portal) -> None:
    side = fane.inn()
    for lenke in [a.get_attribute("href") for a in side.locator(".rad a").all()]:
        side.goto(f"{fane.url}{lenke}")
        if side.get_by_role("heading", name="Den som varslet, ber om å få se det de skrev").count():
            break
    side.get_by_role("button", name="Vis varselet med koden i 30 dager").click()
    expect(side.get_by_role("status")).to_have_text("Koden viser varselet i 30 dager.")
    expect(side.get_by_text("Grunnen de gir: noen prøvde SiFra.")).to_be_visible()
    side.get_by_text("Svar nei", exact=True).click()
    side.get_by_label("Hvorfor må saken bli?").select_option(label="saken er ikke ferdig undersøkt")
    side.get_by_role("button", name="Nei, saken må bli").click()
    expect(side.get_by_role("status")).to_have_text("Saken blir ikke slettet. Svaret er skrevet til den som varslet.")
    expect(side.get_by_text("Svaret er nei, for den er ikke ferdig.", exact=False)).to_be_visible()
