"""The dialogue of an anonymous person: what is new, a name that is given later, and a notice of an answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient
from sqlalchemy import func, select

from backend.adapters.epost import SmtpSender
from backend.adapters.lager import Lager
from backend.adapters.tabeller import SvaradresseRad, SvarbeskjedRad
from backend.adapters.utboks import Svarbud
from backend.domain.feil import Konflikt, Ugyldig
from backend.domain.skole import Skole
from backend.domain.varsel import OSLO
from backend.services.flytting import flytt_til_skoleeier
from backend.services.motta import motta
from backend.services.navngiving import oppgi_navn
from backend.services.oppfolging import gi_tilgang, les_oppfolging
from backend.services.saker import les_varsel, liste_varsler, svar_melder
from backend.services.svarbeskjed import be_om_beskjed, trekk_beskjed
from tests.bygg import PASSORD, nytt_varsel
from tests.integration.postkontor import Postkontor
from tests.integration.test_kryptering import inn
from tests.integration.test_utboks import RASK, URL

Klient = TestClient[web.Request, web.Application]
EPOST = "solsikke@example.org"
pytestmark = pytest.mark.usefixtures("kontoer")


async def antall(lager: Lager, tabell: type[SvaradresseRad | SvarbeskjedRad]) -> int:
    async with lager.motor.connect() as kobling:
        return (await kobling.scalar(select(func.count()).select_from(tabell))) or 0


def bud(lager: Lager, url: str) -> Svarbud:
    return Svarbud(lager, SmtpSender(url, "post@sifra.example"), URL, RASK)


async def test_an_answer_is_new_until_it_has_been_shown(lager: Lager) -> None:
    varsel = nytt_varsel()
    kode = await motta(lager.enhet(), varsel)
    rektor = await inn(lager)
    await svar_melder(lager.enhet(), rektor, varsel.id, "Vi ser på det.")
    forste = await les_oppfolging(lager.enhet(), kode)
    await svar_melder(lager.enhet(), rektor, varsel.id, "Kan vi snakke sammen?")
    await gi_tilgang(lager.enhet(), forste)  # the second came while the first was being read
    andre = await les_oppfolging(lager.enhet(), kode)
    assert [m.ny for m in forste.meldinger] == [True]
    assert [(m.tekst, m.ny) for m in andre.meldinger if m.ny] == [("Kan vi snakke sammen?", True)]
    await gi_tilgang(lager.enhet(), andre)
    await gi_tilgang(lager.enhet(), forste)  # late, and changes nothing
    assert (await les_oppfolging(lager.enhet(), kode)).nye == 0


async def test_a_name_is_given_once_and_stands_in_the_report(lager: Lager) -> None:
    varsel = nytt_varsel()
    kode = await motta(lager.enhet(), varsel)
    rektor = await inn(lager)
    await les_varsel(lager.enhet(), rektor, varsel.id)
    sak = await les_oppfolging(lager.enhet(), kode)
    assert sak.anonym
    for _ in range(2):
        await oppgi_navn(lager.enhet(), sak.adgang, "Kari Solsikke", "99 99 99 99")
    with pytest.raises(Konflikt):
        await oppgi_navn(lager.enhet(), sak.adgang, "En annen", None)
    linjer, _ = await liste_varsler(lager.enhet(), rektor)
    assert linjer[0].ulest
    lest = await les_varsel(lager.enhet(), rektor, varsel.id)
    melder = lest.varsel.melder
    assert (melder.anonym, melder.navn, melder.kontakt) == (False, "Kari Solsikke", "99 99 99 99")
    assert melder.navngitt == datetime.now(OSLO).date().isoformat()
    oppgitt = [s for s in lest.spor if s.hva == "navn_oppgitt"]
    assert [(s.hvem, s.verdi, s.tid.minute) for s in oppgitt] == [("melder", None, 0)]
    assert not (await les_oppfolging(lager.enhet(), kode)).anonym


async def test_a_letter_says_that_there_is_an_answer_and_nothing_else(
    lager: Lager, post: tuple[Postkontor, str]
) -> None:
    kontor, url = post
    varsel = nytt_varsel()
    kode = await motta(lager.enhet(), varsel)
    sak = await les_oppfolging(lager.enhet(), kode)
    for _ in range(2):
        await be_om_beskjed(lager.enhet(), sak.adgang, f" {EPOST} ", "nn")
    rektor = await inn(lager)
    for _ in range(2):  # a double click
        await svar_melder(lager.enhet(), rektor, varsel.id, "Vi ser på det.", "nr-1")
    await svar_melder(lager.enhet(), rektor, varsel.id, "Og en ting til.")
    assert await antall(lager, SvarbeskjedRad) == 1
    assert await bud(lager, url).send_forfalte() == 1
    (brev,) = kontor.brev
    assert (kontor.til, brev["From"], brev["Subject"]) == ([EPOST], "post@sifra.example", "Nytt svar til deg")
    for ord_ in ("sifra", "skole", "skule", "fjell", "varsel", "rektor", "http", "vi ser"):
        assert ord_ not in brev.get_content().lower()
    assert await antall(lager, SvarbeskjedRad) == 0
    await svar_melder(lager.enhet(), rektor, varsel.id, "Ett svar til.")
    await bud(lager, url).send_forfalte()
    assert len({brev["Message-ID"] for brev in kontor.brev}) == 2


async def test_the_address_moves_with_the_case_and_can_be_taken_back(
    lager: Lager, post: tuple[Postkontor, str]
) -> None:
    kontor, url = post
    varsel = nytt_varsel()
    kode = await motta(lager.enhet(), varsel)
    await be_om_beskjed(lager.enhet(), (await les_oppfolging(lager.enhet(), kode)).adgang, EPOST, "nb")
    await flytt_til_skoleeier(lager.enhet(), await inn(lager), varsel.id)
    eier = await inn(lager, "skoleeier@fjell-skole.demo")
    await svar_melder(lager.enhet(), eier, varsel.id, "Hei.")
    sak = await les_oppfolging(lager.enhet(), kode)
    assert sak.beskjed
    for _ in range(2):
        await trekk_beskjed(lager.enhet(), sak.adgang)  # also the letter that waits
    assert await bud(lager, url).send_forfalte() == 0
    assert (kontor.til, await antall(lager, SvaradresseRad)) == ([], 0)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
@pytest.mark.parametrize("epost", ["solsikke", "a@b", "a@b.no, c@d.no", "a@b.no\nBcc: c@d.no", f"{'a' * 300}@b.no"])
async def test_what_is_no_address_is_refused(lager: Lager, epost: str) -> None:
    sak = await les_oppfolging(lager.enhet(), await motta(lager.enhet(), nytt_varsel()))
    with pytest.raises(Ugyldig):
        await be_om_beskjed(lager.enhet(), sak.adgang, epost, "nb")


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
async def test_over_http(lager: Lager, kontoer: dict[str, Skole], nettleser: Callable[[], Klient]) -> None:
    varsel = nytt_varsel()
    kode = await motta(lager.enhet(), varsel)
    klient = nettleser()

    async def sak() -> dict[str, object]:
        svar: dict[str, object] = await (await klient.post("/api/oppfolging", json={"kode": kode})).json()
        return svar

    hoder = {"Authorization": f"Bearer {(await sak())['token']}"}
    navn = {"navn": "Kari Solsikke", "kontakt": None}
    assert (await klient.post("/api/oppfolging/navn", json=navn, headers=hoder)).status == 400
    assert (await klient.post("/api/oppfolging/beskjed", json={"epost": EPOST}, headers=hoder)).status == 201
    assert (await sak())["beskjed"] is True
    assert EPOST not in str(await sak())  # nor does one who has got hold of the code see it
    for _ in range(2):
        svar = await klient.post("/api/oppfolging/navn", json={**navn, "bekreftet": True}, headers=hoder)
        assert svar.status == 201
    assert (await klient.delete("/api/oppfolging/beskjed", headers=hoder)).status == 204
    assert ((await sak())["beskjed"], (await sak())["anonym"]) == (False, False)
    rektor = nettleser()
    await rektor.post("/api/innlogging", json={"brukernavn": "rektor@fjell-skole.demo", "passord": PASSORD})
    side = await (await rektor.get(f"/portal/varsler/{varsel.id}")).text()
    assert "Kari Solsikke (oppgitt senere, " in side
    assert "oppga navnet sitt" in side
