"""The proof of having reported: made for the person with the code, checked by those who may see the case."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import pdfplumber
from aiohttp import web
from aiohttp.test_utils import TestClient

from backend.adapters.lager import Lager
from backend.domain.bevis import Bevis
from backend.domain.skole import Skole
from backend.services.bevis import kontroller, lag_bevis, saksnummer
from backend.services.flytting import flytt_til_skoleeier
from backend.services.motta import motta
from backend.services.oppfolging import les_oppfolging
from tests.bygg import PASSORD, nytt_varsel
from tests.integration.test_kryptering import inn

Klient = TestClient[web.Request, web.Application]


async def bevis_for(lager: Lager, **felt: Any) -> tuple[str, Bevis]:
    varsel = nytt_varsel(**felt)
    sak = await les_oppfolging(lager.enhet(), await motta(lager.enhet(), varsel))
    return varsel.id, await lag_bevis(lager.enhet(), sak.adgang)


async def test_it_holds_for_those_who_may_see_the_case_alone(lager: Lager, kontoer: dict[str, Skole]) -> None:
    _, vanlig = await bevis_for(lager)
    _, ledelse = await bevis_for(lager, utover="skoleledelse")
    rektor, annen = await inn(lager), await inn(lager, "rektor@vik-skole.demo")
    eier = await inn(lager, "skoleeier@fjell-skole.demo")
    for konto, egne in ((rektor, [vanlig]), (eier, [ledelse]), (annen, [])):
        for bevis in (vanlig, ledelse):
            svar = await kontroller(lager.enhet(), konto, bevis.saksnummer.lower(), bevis.kontrollkode)
            assert svar == (bevis if bevis in egne else None)
    assert (vanlig.mottaker, ledelse.mottaker) == ("rektor", "skoleeier")
    for nummer, kode in (
        (vanlig.saksnummer, ledelse.kontrollkode),
        (vanlig.saksnummer, "0000-0000-0000"),
        (vanlig.saksnummer, ""),
        ("", vanlig.kontrollkode),
    ):
        assert await kontroller(lager.enhet(), rektor, nummer, kode) is None


async def test_a_case_that_has_moved_was_raised_with_rektor(lager: Lager, kontoer: dict[str, Skole]) -> None:
    varsel_id, bevis = await bevis_for(lager)
    rektor = await inn(lager)
    await flytt_til_skoleeier(lager.enhet(), rektor, varsel_id)
    eier = await inn(lager, "skoleeier@fjell-skole.demo")
    assert await kontroller(lager.enhet(), eier, bevis.saksnummer, bevis.kontrollkode) == bevis
    assert await kontroller(lager.enhet(), rektor, bevis.saksnummer, bevis.kontrollkode) is None


async def test_the_time_of_day_is_shown_of_one_who_gave_a_name_at_once(lager: Lager, kontoer: dict[str, Skole]) -> None:
    _, anonym = await bevis_for(lager)
    _, navngitt = await bevis_for(lager, anonym=False, navn="Kari")
    assert anonym.klokke is None
    assert re.fullmatch(r"\d\d\.\d\d", navngitt.klokke or "")


async def test_from_the_code_to_the_page_of_the_recipient(
    lager: Lager, kontoer: dict[str, Skole], nettleser: Callable[[], Klient]
) -> None:
    varsel = nytt_varsel()
    kode = await motta(lager.enhet(), varsel)
    klient = nettleser()
    sak = await (await klient.post("/api/oppfolging", json={"kode": kode})).json()
    assert sak["saksnummer"] == saksnummer(lager.koder, varsel.id)
    hoder = {"Authorization": f"Bearer {sak['token']}"}
    svar = await klient.post("/api/oppfolging/bevis", json={"maalform": "nn"}, headers=hoder)
    assert (svar.status, svar.content_type) == (200, "application/pdf")
    assert svar.headers["Content-Disposition"] == f'attachment; filename="sak-{sak["saksnummer"]}.pdf"'
    with pdfplumber.open(io.BytesIO(await svar.read())) as pdf:
        ord_ = pdf.pages[0].extract_text()
    assert varsel.hendelse.beskrivelse not in ord_
    koden = re.findall(r"\b\w{4}-\w{4}-\w{4}\b", ord_)[0]

    rektor = nettleser()
    await rektor.post("/api/innlogging", json={"brukernavn": "rektor@fjell-skole.demo", "passord": PASSORD})
    assert sak["saksnummer"] in await (await rektor.get("/portal/")).text()
    assert sak["saksnummer"] in await (await rektor.get(f"/portal/varsler/{varsel.id}")).text()
    csrf = re.findall(r'name="csrf" value="([0-9a-f]+)"', await (await rektor.get("/portal/bevis")).text())[0]
    for oppgitt, ventet in ((koden, "Beviset stemmer</h2>"), ("0000-0000-0000", "Beviset stemmer ikke</h2>")):
        felt = {"csrf": csrf, "nummer": sak["saksnummer"], "kode": oppgitt}
        assert ventet in await (await rektor.post("/portal/bevis", data=felt)).text()


async def test_the_note_is_made_of_what_the_page_has(lager: Lager, nettleser: Callable[[], Klient]) -> None:
    klient = nettleser()
    svar = await klient.post("/api/notat", json={"kode": "1234567890123456", "maalform": "nb"})
    assert (svar.status, svar.headers["Content-Disposition"]) == (200, 'attachment; filename="notat.pdf"')
    for feil in ({"kode": "1234"}, {"kode": 1}, {}, {"kode": "1" * 16, "maalform": "en"}):
        assert (await klient.post("/api/notat", json=feil)).status == 400
