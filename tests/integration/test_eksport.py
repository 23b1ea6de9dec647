"""A case handed out with its attachments, and corrected beside what was written (GDPR art. 15 and 16)."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable

import pdfplumber
import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient

from backend.adapters.lager import Lager
from backend.domain.feil import IkkeFunnet, Ugyldig
from backend.services.flytting import flytt_til_skoleeier
from backend.services.motta import motta
from backend.services.oppfolging import les_oppfolging
from backend.services.saker import les_varsel, rett_sak
from backend.web.nokler import MOTTAK
from tests.bygg import lagre_vedlegg, nytt_varsel
from tests.filer import pdf, png
from tests.integration.test_kryptering import inn
from tests.integration.test_portal import inn as logg_inn
from tests.integration.test_portal import post, side

Klient = TestClient[web.Request, web.Application]
NyKlient = Callable[[], Klient]
ORDENE = "Hun i 9B tok jakka mi."
RETTING = "Det var i 9A, ikke 9B."
pytestmark = [pytest.mark.usefixtures("kontoer"), pytest.mark.parametrize("database", ["sqlite"], indirect=True)]


async def test_the_zip_has_the_case_twice_and_the_bytes_of_every_attachment(
    lager: Lager, app: web.Application, nettleser: NyKlient
) -> None:
    bilde, papir = png(), pdf(2)
    en, to = [await lagre_vedlegg(lager, app[MOTTAK], fil) for fil in (bilde, papir)]
    object.__setattr__(to, "nr", 2)
    varsel = nytt_varsel(beskrivelse=ORDENE)
    await motta(lager.enhet(), varsel, [en, to])
    await rett_sak(lager.enhet(), await inn(lager), varsel.id, RETTING)
    klient = await logg_inn(nettleser)
    svar = await post(klient, f"/portal/varsler/{varsel.id}/eksport", slag="zip")
    assert (svar.status, svar.content_type) == (200, "application/zip")
    assert "Content-Length" not in svar.headers  # sent as it is made
    assert svar.headers["Cache-Control"] == "no-store"
    with zipfile.ZipFile(io.BytesIO(await svar.read())) as pakke:
        assert pakke.testzip() is None
        assert pakke.namelist() == [
            "sak.pdf", "sak.json", "vedlegg/vedlegg-1.png", "originaler/vedlegg-1-original.png",
            "vedlegg/vedlegg-2.pdf", "originaler/vedlegg-2-original.pdf",
        ]  # fmt: skip
        assert pakke.read("originaler/vedlegg-1-original.png") == bilde
        assert pakke.read("originaler/vedlegg-2-original.pdf") == papir
        assert pakke.read("vedlegg/vedlegg-2.pdf").startswith(b"%PDF-")
        data = json.loads(pakke.read("sak.json"))
        assert (data["varsel"]["hendelse"]["beskrivelse"], data["rettinger"][0]["tekst"]) == (ORDENE, RETTING)
        with pdfplumber.open(io.BytesIO(pakke.read("sak.pdf"))) as ark:
            assert RETTING in "".join(en_side.extract_text() for en_side in ark.pages)
    spor = (await les_varsel(lager.enhet(), await inn(lager), varsel.id)).spor
    assert [s.verdi for s in spor if s.hva == "eksportert"] == ["zip"]
    assert {s.verdi for s in spor if s.hva == "vedlegg_apnet"} == {"1", "2"}


async def test_another_kind_of_file_is_refused_and_nothing_noted(lager: Lager, nettleser: NyKlient) -> None:
    varsel = nytt_varsel()
    await motta(lager.enhet(), varsel)
    klient = await logg_inn(nettleser)
    assert (await post(klient, f"/portal/varsler/{varsel.id}/eksport", slag="docx")).status == 400
    spor = (await les_varsel(lager.enhet(), await inn(lager), varsel.id)).spor
    assert "eksportert" not in {s.hva for s in spor}


async def test_right_to_rectification_the_correction_stands_beside_the_words_and_follows_the_case(
    lager: Lager, nettleser: NyKlient
) -> None:
    varsel = nytt_varsel(beskrivelse=ORDENE)
    kode = await motta(lager.enhet(), varsel)
    klient, rektor = await logg_inn(nettleser), await inn(lager)
    with pytest.raises(Ugyldig):
        await rett_sak(lager.enhet(), rektor, varsel.id, "")
    svar = await post(klient, f"/portal/varsler/{varsel.id}/rett", tekst=RETTING)
    assert svar.headers["Location"].endswith("?gjort=rettet")
    html = await side(klient, f"/portal/varsler/{varsel.id}?gjort=rettet")
    for ord_ in (ORDENE, RETTING, "Rettingen er lagt til.", "La til en retting"):
        assert ord_ in html
    assert (await les_oppfolging(lager.enhet(), kode)).meldinger == ()  # no word of it in the dialogue
    with pytest.raises(IkkeFunnet):
        await rett_sak(lager.enhet(), await inn(lager, "rektor@vik-skole.demo"), varsel.id, "Nei")
    await flytt_til_skoleeier(lager.enhet(), rektor, varsel.id)  # which gives the case a new key
    sak = await les_varsel(lager.enhet(), await inn(lager, "skoleeier@fjell-skole.demo"), varsel.id)
    assert [(r.tekst, r.hvem) for r in sak.rettinger] == [(RETTING, "rektor@fjell-skole.demo")]
    assert sak.varsel.hendelse.beskrivelse == ORDENE
