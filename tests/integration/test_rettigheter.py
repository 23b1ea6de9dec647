"""The rights of the person who reported: to see what they wrote (GDPR art. 15), and to have it erased (art. 17)."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pdfplumber
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient
from sqlalchemy import func, select, update

from backend.adapters.lager import Lager
from backend.adapters.tabeller import Rot, SvarbeskjedRad, TilgangRad, UtboksRad, VarselRad
from backend.domain.begjaering import AVSLAGSGRUNNER, HJEMLER
from backend.domain.feil import IkkeFunnet, Konflikt, Ugyldig
from backend.domain.oppbevaring import VARSLES
from backend.domain.skole import Skole
from backend.services.begjaering import avslaa_innsyn, avslaa_sletting, be_om_innsyn, be_om_sletting, gi_innsyn
from backend.services.eksport import egen_kopi
from backend.services.motta import motta
from backend.services.oppbevaring import bestem_sletting
from backend.services.oppfolging import les_oppfolging
from backend.services.saker import les_varsel, svar_melder
from backend.services.sletting import kjor_sletting
from backend.services.svarbeskjed import be_om_beskjed
from tests.bygg import nytt_varsel, skriv_som_melder
from tests.integration.test_kryptering import inn

Klient = TestClient[web.Request, web.Application]
NyKlient = Callable[[], Klient]
ORDENE = "Han i 9B tar sekken min hver dag 🎒."
MER = "Det skjedde igjen."
pytestmark = [pytest.mark.usefixtures("kontoer"), pytest.mark.parametrize("database", ["sqlite"], indirect=True)]


async def sak(lager: Lager, **felt: Any) -> tuple[str, str]:
    """A case with a word from each; its id and its code."""
    varsel = nytt_varsel(beskrivelse=ORDENE, **felt)
    kode = await motta(lager.enhet(), varsel)
    await svar_melder(lager.enhet(), await inn(lager), varsel.id, "Vi ser på det.")
    await skriv_som_melder(lager, kode, MER)
    return varsel.id, kode


async def hva(lager: Lager, varsel_id: str) -> list[tuple[str, str, str | None]]:
    async with lager.enhet().lesende() as les:
        return [(s.hvem, s.hva, s.verdi) for s in await les.varsler.spor(varsel_id)]


async def antall(lager: Lager, *hvor: Any) -> int:
    async with lager.motor.connect() as kobling:
        return int(await kobling.scalar(select(func.count()).select_from(UtboksRad).where(*hvor)) or 0)


async def med_kode(klient: Klient, kode: str) -> tuple[dict[str, Any], dict[str, str]]:
    svar = await (await klient.post("/api/oppfolging", json={"kode": kode})).json()
    return svar, {"Authorization": f"Bearer {svar['token']}"}


async def test_right_to_see_the_reporter_asks_the_recipient_opens_and_the_code_shows_it(
    lager: Lager, nettleser: NyKlient
) -> None:
    id_, kode = await sak(lager)
    klient, konto = nettleser(), await inn(lager)
    svar, hoder = await med_kode(klient, kode)
    assert svar["innsyn"] == "lukket"
    foer = await (await klient.post("/api/oppfolging/kopi", json={"slag": "tekst"}, headers=hoder)).text()
    assert MER in foer
    assert "Vi ser på det." in foer
    assert ORDENE not in foer
    for _ in range(2):
        assert (await klient.post("/api/oppfolging/innsyn", json={}, headers=hoder)).status == 201
    assert await antall(lager, UtboksRad.slag == "ba_om_innsyn") == 1
    assert (await med_kode(klient, kode))[0]["innsyn"] == "bedt"
    await gi_innsyn(lager.enhet(), konto, id_)
    assert (await med_kode(klient, kode))[0]["innsyn"] == "apen"
    fil = await klient.post("/api/oppfolging/kopi", json={"slag": "tekst", "maalform": "nn"}, headers=hoder)
    assert fil.headers["Content-Disposition"] == 'attachment; filename="notat.txt"'
    etter = await fil.text()
    assert ORDENE in etter
    assert MER in etter
    assert etter.startswith("Notat\n")
    pdf = await klient.post("/api/oppfolging/kopi", json={"slag": "pdf"}, headers=hoder)
    with pdfplumber.open(io.BytesIO(await pdf.read())) as papir:
        assert papir.metadata["Title"] == "Notat"
        assert "Han i 9B tar sekken min" in "".join(side.extract_text() for side in papir.pages)
    spor = await hva(lager, id_)
    assert ("melder", "ba_om_innsyn", None) in spor
    assert (konto.brukernavn, "ga_innsyn", None) in spor
    assert spor.count(("melder", "melder_lastet_ned", None)) == 3


async def test_right_to_see_in_the_conversation_that_sent_it_and_by_no_other_token(
    lager: Lager, app: web.Application, nettleser: NyKlient
) -> None:
    klient = nettleser()
    token = (await (await klient.post("/api/samtaler", json={"skole": "fjell-skole"})).json())["samtale"]
    hoder = {"Authorization": f"Bearer {token}"}
    assert (await klient.post("/api/samtaler/kopi", json={}, headers=hoder)).status == 404
    kode = await motta(lager.enhet(), nytt_varsel(beskrivelse=ORDENE), bevis=lager.koder.bevis(token))
    svar = await klient.post("/api/samtaler/kopi", json={"slag": "tekst"}, headers=hoder)
    assert ORDENE in await svar.text()
    assert (await klient.post("/api/samtaler/kopi", json={})).status == 401
    assert (await klient.post("/api/samtaler/kopi", json={}, headers=(await med_kode(klient, kode))[1])).status == 401
    await klient.delete("/api/samtaler", headers=hoder)
    assert (await klient.post("/api/samtaler/kopi", json={}, headers=hoder)).status == 401


async def test_right_to_see_closes_again_and_can_be_refused_with_a_reason(lager: Lager) -> None:
    id_, kode = await sak(lager)
    konto, adgang = await inn(lager), (await les_oppfolging(lager.enhet(), kode)).adgang
    with pytest.raises(Konflikt):
        await gi_innsyn(lager.enhet(), konto, id_)
    await be_om_innsyn(lager.enhet(), adgang)
    with pytest.raises(Ugyldig):
        await avslaa_innsyn(lager.enhet(), konto, id_, "")
    await avslaa_innsyn(lager.enhet(), konto, id_, "Vi tror at en annen spør.")
    siste = (await les_oppfolging(lager.enhet(), kode)).meldinger[-1]
    assert "Vi tror at en annen spør." in siste.tekst
    assert "Datatilsynet" in siste.tekst
    await be_om_innsyn(lager.enhet(), adgang)
    await gi_innsyn(lager.enhet(), konto, id_)
    assert (await egen_kopi(lager.enhet(), adgang, "pdf")).varsel is not None
    async with lager.motor.begin() as kobling:
        await kobling.execute(update(VarselRad).values(innsyn_til=datetime.now(UTC)))
    assert (await egen_kopi(lager.enhet(), adgang, "pdf")).varsel is None
    with pytest.raises(Ugyldig):
        await egen_kopi(lager.enhet(), adgang, "docx")


async def test_the_copy_tells_no_minute_of_an_anonymous_person(lager: Lager) -> None:
    _, kode = await sak(lager)
    adgang = (await les_oppfolging(lager.enhet(), kode)).adgang
    kopi = await egen_kopi(lager.enhet(), adgang, "tekst", med_varsel=True)
    assert {(m.tid.minute, m.tid.second) for m in kopi.meldinger if m.fra == "melder"} == {(0, 0)}


async def test_right_to_erasure_granted_content_and_keys_are_destroyed_and_the_trail_stays(
    lager: Lager, kontoer: dict[str, Skole], nettleser: NyKlient
) -> None:
    id_, kode = await sak(lager)
    klient, konto = nettleser(), await inn(lager)
    _, hoder = await med_kode(klient, kode)
    await be_om_beskjed(lager.enhet(), (await les_oppfolging(lager.enhet(), kode)).adgang, "kari@example.org", "nb")
    kropp = {"grunn": "prove", "tekst": "Det var bare tull."}
    for _ in range(2):
        assert (await klient.post("/api/oppfolging/sletting", json=kropp, headers=hoder)).status == 201
    svar, _ = await med_kode(klient, kode)
    assert (svar["sletting_bedt"], svar["slettes"]) == (True, None)
    assert [m["tekst"] for m in svar["meldinger"]].count("Det var bare tull.") == 1
    assert await antall(lager, UtboksRad.slag == "ba_om_sletting") == 1
    naar = await bestem_sletting(lager.enhet(), konto, id_, "onsket")
    svar, _ = await med_kode(klient, kode)
    assert (svar["sletting_bedt"], svar["slettes"]) == (False, naar.date().isoformat())
    assert "Svaret er ja." in svar["meldinger"][-1]["tekst"]
    async with lager.motor.connect() as kobling:
        assert await kobling.scalar(select(func.count()).select_from(SvarbeskjedRad)) == 1
    assert (await klient.post("/api/oppfolging/sletting", json=kropp, headers=hoder)).status == 409
    await kjor_sletting(lager.enhet(), list(kontoer.values()), naar + timedelta(minutes=1))
    with pytest.raises(IkkeFunnet):
        await les_oppfolging(lager.enhet(), kode)
    assert (await hva(lager, id_))[-1] == ("sifra", "slettet", "onsket")
    async with lager.motor.connect() as kobling:
        for tabell in Rot.metadata.sorted_tables:
            if "varsel_id" in tabell.columns:
                assert (await kobling.execute(select(tabell).where(tabell.c.varsel_id == id_))).all() == []


@pytest.mark.parametrize("grunn", AVSLAGSGRUNNER)
async def test_right_to_erasure_refused_with_the_reason_what_it_rests_on_and_how_to_complain(
    lager: Lager, grunn: str
) -> None:
    id_, kode = await sak(lager, maalform="nn")
    konto, adgang = await inn(lager), (await les_oppfolging(lager.enhet(), kode)).adgang
    with pytest.raises(Konflikt):
        await avslaa_sletting(lager.enhet(), konto, id_, grunn)
    await be_om_sletting(lager.enhet(), adgang, "onsket")
    with pytest.raises(Ugyldig):
        await avslaa_sletting(lager.enhet(), konto, id_, "ubehageleg")
    await avslaa_sletting(lager.enhet(), konto, id_, grunn, "Vi hjelper deg framleis.")
    siste = (await les_oppfolging(lager.enhet(), kode)).meldinger[-1]
    assert "Svaret er nei" in siste.tekst
    for ord_ in (HJEMLER[grunn], "Vi hjelper deg framleis.", "Du kan òg klage til Datatilsynet."):  # type: ignore[index]
        assert ord_ in siste.tekst
    assert (await hva(lager, id_))[-1] == (konto.brukernavn, "avslo_sletting", grunn)
    assert (await les_varsel(lager.enhet(), konto, id_)).varsel.hendelse.beskrivelse == ORDENE


async def test_one_with_a_stolen_code_does_not_make_a_case_disappear(lager: Lager, kontoer: dict[str, Skole]) -> None:
    id_, kode = await sak(lager)
    adgang = (await les_oppfolging(lager.enhet(), kode)).adgang
    with pytest.raises(Ugyldig):
        await be_om_sletting(lager.enhet(), adgang, "frist")
    await be_om_sletting(lager.enhet(), adgang, "onsket")
    senere = datetime.now(UTC) + VARSLES + timedelta(days=400)
    await kjor_sletting(lager.enhet(), list(kontoer.values()), senere)
    assert (await les_varsel(lager.enhet(), await inn(lager), id_)).oppbevaring.slettebegjaering is not None


async def test_another_recipient_answers_nothing_of_it(lager: Lager) -> None:
    id_, kode = await sak(lager)
    adgang, annen = (await les_oppfolging(lager.enhet(), kode)).adgang, await inn(lager, "rektor@vik-skole.demo")
    await be_om_innsyn(lager.enhet(), adgang)
    await be_om_sletting(lager.enhet(), adgang, "onsket")
    kall: list[Any] = [
        gi_innsyn(lager.enhet(), annen, id_),
        avslaa_innsyn(lager.enhet(), annen, id_, "Nei"),
        avslaa_sletting(lager.enhet(), annen, id_, "arkiv"),
    ]
    for ett in kall:
        with pytest.raises(IkkeFunnet):
            await ett


async def test_the_portal_shows_what_is_asked_and_takes_the_answer(lager: Lager, nettleser: NyKlient) -> None:
    from tests.integration.test_portal import inn as logg_inn
    from tests.integration.test_portal import post, side

    id_, kode = await sak(lager)
    adgang = (await les_oppfolging(lager.enhet(), kode)).adgang
    await be_om_innsyn(lager.enhet(), adgang)
    await be_om_sletting(lager.enhet(), adgang, "dobbelt")
    klient = await logg_inn(nettleser)
    html = await side(klient, f"/portal/varsler/{id_}")
    for ord_ in ("ber om å få se det de skrev", "ber om at saken blir slettet", "Grunnen de gir: sendt to ganger."):
        assert ord_ in html
    svar = await post(klient, f"/portal/varsler/{id_}/innsyn", svar="ja")
    assert svar.headers["Location"].endswith("?gjort=innsyn_gitt")
    svar = await post(klient, f"/portal/varsler/{id_}/avslaa", grunn="paagaar", tekst="Vi trenger den.")
    assert svar.headers["Location"].endswith("?gjort=avslaatt")
    assert (await post(klient, f"/portal/varsler/{id_}/innsyn", svar="nei", tekst="Nei")).status == 409
    html = await side(klient, f"/portal/varsler/{id_}")
    assert "ber om at saken blir slettet" not in html
    assert "Vi trenger den." in html
    async with lager.motor.connect() as kobling:
        assert (await kobling.scalars(select(TilgangRad.varsel_id))).all() == []
