"""The portal's pages over HTTP: what they show, what they refuse, and that they need no script."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from typing import Any

import pytest
from aiohttp import ClientResponse, web
from aiohttp.test_utils import TestClient
from sqlalchemy import update

from backend.adapters.lager import Lager
from backend.adapters.tabeller import UtboksRad
from backend.domain.skole import Skole
from backend.domain.utkast import Tidspunkt
from backend.services.motta import motta
from backend.services.oppfolging import les_oppfolging
from backend.web.nokler import INNSTILLINGER
from tests.bygg import PASSORD, nytt_varsel, opprett_konto, skriv_som_melder

Klient = TestClient[web.Request, web.Application]
NyKlient = Callable[[], Klient]
pytestmark = pytest.mark.parametrize("database", ["sqlite"], indirect=True)


async def inn(ny: NyKlient, rolle: str = "rektor") -> Klient:
    klient = ny()
    felt = {"brukernavn": f"{rolle}@fjell-skole.demo", "passord": PASSORD}
    svar = await klient.post("/portal/logg-inn", data=felt, allow_redirects=False)
    assert (svar.status, svar.headers["Location"]) == (303, "/portal/")
    return klient


async def side(klient: Klient, sti: str = "/portal/") -> str:
    svar = await klient.get(sti)
    assert svar.status == 200
    return await svar.text()


async def post(klient: Klient, sti: str, **felt: str) -> ClientResponse:
    csrf = re.findall(r'name="csrf" value="([0-9a-f]+)"', await side(klient))[0]
    return await klient.post(sti, data={"csrf": csrf, **felt}, allow_redirects=False)


def synlig(html: str) -> str:
    """The text of a page, without its tags."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


async def test_one_who_is_not_logged_in_is_sent_to_the_form_and_on_to_the_case(
    lager: Lager, nettleser: NyKlient
) -> None:
    varsel = nytt_varsel()
    await motta(lager.enhet(), varsel)
    klient = nettleser()
    svar = await klient.get(f"/portal/varsler/{varsel.id}", allow_redirects=False)
    assert svar.headers["Location"] == f"/portal/logg-inn?til=varsler/{varsel.id}"
    assert f'name="til" value="varsler/{varsel.id}"' in await side(klient, svar.headers["Location"])
    felt = {"brukernavn": "rektor@fjell-skole.demo", "passord": PASSORD, "til": f"varsler/{varsel.id}"}
    svar = await klient.post("/portal/logg-inn", data=felt, allow_redirects=False)
    assert svar.headers["Location"] == f"/portal/varsler/{varsel.id}"
    for ond in (
        "//ond.example",
        "../../x",
        "https://ond.example",
        "varsler/../x",
        "plan/lesing",
        "kontoer",
        "varsler/a\n",
    ):
        svar = await nettleser().post("/portal/logg-inn", data=felt | {"til": ond}, allow_redirects=False)
        assert svar.headers["Location"] == "/portal/"


async def test_one_who_came_for_a_plan_is_sent_to_that_plan(nettleser: NyKlient) -> None:
    for sti, til in (
        ("/portal/plan", "?til=plan"),
        ("/portal/plan/abc", "?til=plan/abc"),
        ("/portal/plan/abc/kontroll", "?til=plan/abc"),
        ("/portal/plan/lesing/abc", "?til=plan"),
        ("/portal/konto", ""),
        ("/portal/bevis", ""),
    ):
        svar = await nettleser().get(sti, allow_redirects=False)
        assert svar.headers["Location"] == f"/portal/logg-inn{til}", sti
    felt = {"brukernavn": "rektor@fjell-skole.demo", "passord": PASSORD, "til": "plan/abc"}
    svar = await nettleser().post("/portal/logg-inn", data=felt, allow_redirects=False)
    assert svar.headers["Location"] == "/portal/plan/abc"


async def test_a_wrong_password_keeps_the_user_name_and_says_so(nettleser: NyKlient) -> None:
    felt = {"brukernavn": '"><b>rektor', "passord": "feil"}
    svar = await nettleser().post("/portal/logg-inn", data=felt, headers={"Accept-Language": "nn-NO"})
    html = await svar.text()
    assert svar.status == 401
    assert "Brukarnamnet, passordet eller koden er ikkje rett." in html
    assert "&gt;&lt;b&gt;rektor" in html
    assert 'lang="nn"' in html


async def test_the_list_shows_what_is_urgent_first(lager: Lager, nettleser: NyKlient) -> None:
    naa = datetime.now(UTC)
    for minutter, utover in ((0, "elev"), (5, "flere_elever"), (9, "ansatt")):
        await motta(lager.enhet(), nytt_varsel(utover=utover, naa=naa - timedelta(minutes=minutter)))
    tekst = synlig(await side(await inn(nettleser)))
    assert "1 haster" in tekst
    assert "3 uleste" in tekst
    assert re.findall(r"(Haster|Alvorlig|Vanlig) Kom", tekst) == ["Haster", "Alvorlig", "Vanlig"]


async def test_one_varsel_is_shown_whole_and_as_text(lager: Lager, nettleser: NyKlient) -> None:
    varsel = nytt_varsel(
        beskrivelse="<script>alert(1)</script> {{ 7*7 }}",
        utover="ansatt",
        kategorier=("trakassering", "baksnakking"),
        sted=("gymsal", "digitalt"),
        involverte=("gymlæreren",),
        tidspunkt=Tidspunkt("siden august", date(2026, 8, 1)),
        varighet="gjentatt",
        trinn_klasse="8B",
        meldt_tidligere="ja",
        onsker="Bytte gruppe",
        anonym=False,
        navn="Kari",
        kontakt="kari@eksempel.no",
    )
    kode = await motta(lager.enhet(), varsel)
    await skriv_som_melder(lager, kode, "<i>mer</i>")
    html = await side(await inn(nettleser), f"/portal/varsler/{varsel.id}")
    assert "<script" not in html
    assert "<i>" not in html
    tekst = synlig(html.replace("&lt;", "‹").replace("&gt;", "›"))
    for ord_ in (
        "‹script›alert(1)‹/script› {{ 7*7 }}", "‹i›mer‹/i›", "baksnakking, trakassering", "gymsalen, på nett",
        "gymlæreren", "«siden august» (fra 1. august 2026)", "Flere ganger", "8B", "Bytte gruppe", "Kari",
        "kari@eksempel.no", "§ 12-5 første ledd", "Fjell kommune", "tiltaksplan", "§ 12-6", "åpenbart grunnløs",
    ):  # fmt: skip
        assert ord_ in tekst, ord_


async def test_a_case_for_the_school_owner_says_that_rektor_cannot_see_it(lager: Lager, nettleser: NyKlient) -> None:
    varsel = nytt_varsel(utover="skoleledelse")
    await motta(lager.enhet(), varsel)
    tekst = synlig(await side(await inn(nettleser, "skoleeier"), f"/portal/varsler/{varsel.id}"))
    assert "Rektor kan ikke se dette varselet" in tekst
    assert "§ 12-6" not in tekst


async def test_an_answer_is_sent_once_though_the_form_is_sent_twice(lager: Lager, nettleser: NyKlient) -> None:
    varsel = nytt_varsel()
    kode = await motta(lager.enhet(), varsel)
    rektor = await inn(nettleser)
    sti = f"/portal/varsler/{varsel.id}"
    for _ in range(2):
        svar = await post(rektor, f"{sti}/svar", tekst="Hei\r\nder", nr="1")
        assert (svar.status, svar.headers["Location"]) == (303, f"{sti}?gjort=svart")
    assert [m.tekst for m in (await les_oppfolging(lager.enhet(), kode)).meldinger] == ["Hei\nder"]
    assert 'role="status">Meldingen er sendt.' in await side(rektor, f"{sti}?gjort=svart")


@pytest.mark.parametrize(("tekst", "status", "feil"), [(" \n", 400, "Skriv noe"), ("å" * 4001, 413, "for lang")])
async def test_what_cannot_be_sent_stays_in_the_form(
    lager: Lager, nettleser: NyKlient, tekst: str, status: int, feil: str
) -> None:
    varsel = nytt_varsel()
    await motta(lager.enhet(), varsel)
    svar = await post(await inn(nettleser), f"/portal/varsler/{varsel.id}/svar", tekst=tekst)
    html = await svar.text()
    assert svar.status == status
    assert feil in html
    assert tekst.strip() in html


async def test_status_moves_by_the_open_steps_alone(lager: Lager, nettleser: NyKlient) -> None:
    varsel = nytt_varsel()
    await motta(lager.enhet(), varsel)
    rektor = await inn(nettleser)
    sti = f"/portal/varsler/{varsel.id}"
    assert re.findall(r'name="status" value="(\w+)"', await side(rektor, sti)) == ["under_arbeid", "tiltak"]
    assert (await post(rektor, f"{sti}/status", status="lukket")).status == 409
    assert (await post(rektor, f"{sti}/status", status="tull")).status == 400
    assert (await post(rektor, f"{sti}/status", status="under_arbeid")).status == 303
    assert "Satte status til «Under arbeid»" in await side(rektor, sti)
    assert (await post(rektor, f"{sti}/status", status="lukket")).status == 303
    assert "Ingen varsler her." in await side(rektor)
    assert varsel.id in await side(rektor, "/portal/?vis=lukket")


async def test_the_written_standard_is_the_accounts_own(nettleser: NyKlient) -> None:
    rektor = await inn(nettleser)
    assert (await post(rektor, "/portal/maalform", maalform="nn")).status == 303
    assert "Du ser varsla som er sende til rektor." in await side(rektor)
    assert "Du ser varslene" in await side(await inn(nettleser, "skoleeier"))


async def test_letters_that_do_not_get_through_are_said(lager: Lager, nettleser: NyKlient) -> None:
    await motta(lager.enhet(), nytt_varsel())
    rektor = await inn(nettleser)
    assert "kommer ikke fram" not in await side(rektor)
    async with lager.motor.begin() as kobling:
        await kobling.execute(update(UtboksRad).values(tilstand="gitt_opp"))
    assert "1 beskjed(er) til rektor@fjell-skole.demo" in await side(rektor)
    assert "kommer ikke fram" not in await side(await inn(nettleser, "skoleeier"))


STIER = ("/portal/varsler/{}/svar", "/portal/varsler/{}/status", "/portal/maalform", "/portal/logg-ut")


@pytest.mark.parametrize("sti", STIER)
async def test_a_form_from_elsewhere_does_nothing(lager: Lager, nettleser: NyKlient, sti: str) -> None:
    varsel = nytt_varsel()
    kode = await motta(lager.enhet(), varsel)
    rektor = await inn(nettleser)
    felt = {"tekst": "x", "status": "tiltak", "maalform": "nn"}
    gale: list[dict[str, Any]] = [
        {"data": felt},
        {"data": felt | {"csrf": "0" * 64}},
        {"data": felt | {"csrf": "æ\0"}},
        {"data": felt, "headers": {"Origin": "https://ond.example"}},
        {"json": felt},
        {"data": b"%ff=%fe&csrf=", "headers": {"Content-Type": "application/x-www-form-urlencoded"}},
    ]
    for galt in gale:
        assert (await rektor.post(sti.format(varsel.id), allow_redirects=False, **galt)).status == 400
    assert "Du ser varslene" in await side(rektor)
    sak = await les_oppfolging(lager.enhet(), kode)
    assert (sak.status, sak.meldinger) == ("mottatt", ())


async def test_logging_out_ends_it(nettleser: NyKlient) -> None:
    rektor = await inn(nettleser)
    assert (await post(rektor, "/portal/logg-ut")).status == 303
    assert (await rektor.get("/portal/", allow_redirects=False)).status == 303
    assert "Du er logget ut." in await side(rektor, "/portal/logg-inn?ut=1")


class Leser(HTMLParser):
    """Collects what a page must not have, and what its fields are called."""

    def __init__(self) -> None:
        super().__init__()
        self.forbudt: list[str] = []
        self.felt: set[str] = set()
        self.merket: set[str] = set()
        self.ider: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        a = dict(attrs)
        if (
            tag in {"style", "iframe"}
            or (tag == "script" and a.get("src") != "/static/passnokkel.js")
            or "style" in a
            or any(navn.startswith("on") for navn in a)
        ):
            self.forbudt.append(tag)
        if tag in {"input", "textarea", "select"} and a.get("type") != "hidden":
            self.felt.add(a.get("id") or "?")
        if tag == "label":
            self.merket.add(a.get("for") or "?")
        if id_ := a.get("id"):
            self.ider.append(id_)


async def test_no_page_has_script_or_inline_style_and_every_field_has_a_label(
    lager: Lager, nettleser: NyKlient
) -> None:
    varsel = nytt_varsel(utover="flere_elever")
    await motta(lager.enhet(), varsel)
    rektor = await inn(nettleser)
    for sti in ("/portal/", "/portal/logg-inn", f"/portal/varsler/{varsel.id}", "/demo/post"):
        svar = await rektor.get(sti)
        html = await svar.text()
        leser = Leser()
        leser.feed(html)
        assert leser.forbudt == []
        assert leser.felt == leser.merket
        assert len(leser.ider) == len(set(leser.ider))
        assert html.count("<h1") == html.count("<main") == 1
        assert "default-src 'none'" in svar.headers["Content-Security-Policy"]
        assert "unsafe" not in svar.headers["Content-Security-Policy"]
        assert svar.headers["Cache-Control"] == "no-store"


async def test_the_demos_mailbox_is_the_demos_alone(app: web.Application, nettleser: NyKlient) -> None:
    assert "Demopostkasse" in await side(nettleser(), "/demo/post")
    object.__setattr__(app[INNSTILLINGER], "demo", False)
    assert (await nettleser().get("/demo/post")).status == 404


async def test_rektor_moves_a_case_and_is_told_that_it_is_gone(lager: Lager, nettleser: NyKlient) -> None:
    varsel = nytt_varsel()
    await motta(lager.enhet(), varsel)
    rektor, eier = await inn(nettleser), await inn(nettleser, "skoleeier")
    html = await side(rektor, f"/portal/varsler/{varsel.id}")
    assert "Flytt saken til skoleeieren" in html
    svar = await post(rektor, f"/portal/varsler/{varsel.id}/flytt")
    assert (svar.status, svar.headers["Location"]) == (303, "/portal/?gjort=flyttet")
    assert "Saken er flyttet til skoleeieren. Du ser den ikke lenger." in await side(rektor, "/portal/?gjort=flyttet")
    assert (await rektor.get(f"/portal/varsler/{varsel.id}")).status == 404
    html = await side(eier, f"/portal/varsler/{varsel.id}")
    assert "Flyttet fra rektor" in html
    assert "/flytt" not in html
    assert (await post(eier, f"/portal/varsler/{varsel.id}/flytt")).status == 404


async def test_a_case_that_cannot_be_opened_yet_says_what_must_happen(
    lager: Lager, kontoer: dict[str, Skole], nettleser: NyKlient
) -> None:
    varsel = nytt_varsel()
    await motta(lager.enhet(), varsel)
    kollega = await inn(nettleser)
    await opprett_konto(lager.enhet(), "ny@fjell.example", kontoer["fjell-skole"], "rektor", PASSORD)
    ny = nettleser()
    svar = await ny.post("/api/innlogging", json={"brukernavn": "ny@fjell.example", "passord": PASSORD})
    assert svar.status == 200
    assert "Kan ikke åpnes av deg ennå" in await side(ny, "/portal/")
    svar = await ny.get(f"/portal/varsler/{varsel.id}")
    assert (svar.status, "En kollega som kan åpne den" in await svar.text()) == (409, True)
    await side(kollega, "/portal/")  # looking at the list is enough
    assert "Kan ikke åpnes" not in await side(ny, "/portal/")
    assert varsel.hendelse.beskrivelse in await side(ny, f"/portal/varsler/{varsel.id}")


async def test_the_pages_with_forms_tell_their_address_to_ourselves_alone(nettleser: NyKlient) -> None:
    klient = await inn(nettleser)
    for sti in ("/portal/logg-inn", "/portal/", "/portal/konto"):
        svar = await klient.get(sti)
        assert svar.headers["Referrer-Policy"] == "no-referrer"
        assert re.findall(r'<meta name="referrer" content="([^"]+)">', await svar.text()) == ["same-origin"]
    for sti in ("/fjell-skole", "/fjell-skole/oppfolging"):
        assert 'name="referrer"' not in await (await klient.get(sti)).text()
