"""Attachments, from the wire to the disk and back: what is taken, who reads it, and that nothing is left in clear."""

from __future__ import annotations

import asyncio
import io
import re
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient
from PIL import Image
from sqlalchemy import func, select, text, update

from backend.adapters.lager import Lager
from backend.adapters.tabeller import VedleggbitRad, VedleggRad
from backend.domain.varsel import Varsel
from backend.domain.vedlegg import MAKS_ANTALL, MAKS_BYTE
from backend.krypto.strom import BIT
from backend.services import filmottak
from backend.services.motta import send_med_vedlegg
from backend.services.vedleggsutkast import rydd_vedlegg
from backend.web.nokler import VEDLEGGSUTKAST
from backend.web.samtaler import SAMTALER
from tests.bygg import PASSORD, nytt_varsel
from tests.filer import GPS, KAMERA, STED, med_arkiv, mobilbilde, pdf, png, png_bombe

Klient = TestClient[web.Request, web.Application]
PAA_SQLITE = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
STI = "/api/samtaler/vedlegg"


class Melder:
    """One who tells in the chat."""

    def __init__(self, app: web.Application, lager: Lager, klient: Klient) -> None:
        self.app, self.lager, self.klient, self.token = app, lager, klient, ""

    async def start(self) -> Melder:
        svar = await self.klient.post("/api/samtaler", json={"skole": "fjell-skole"})
        self.token = (await svar.json())["samtale"]
        return self

    @property
    def hode(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    async def legg_ved(self, data: Any, sti: str = STI, **hoder: str) -> tuple[int, dict[str, Any]]:
        svar = await self.klient.post(sti, data=data, headers={"Content-Type": "image/png", **self.hode, **hoder})
        return svar.status, await svar.json()

    async def send(self) -> tuple[Varsel, str]:
        """Send the report, as the form does."""
        varsel, register = nytt_varsel(), self.app[VEDLEGGSUTKAST]
        samtale = self.app[SAMTALER].finn_id(self.token)
        return varsel, await send_med_vedlegg(self.lager.enhet(), register, samtale, varsel)


@pytest.fixture
async def melder(app: web.Application, lager: Lager, nettleser: Callable[[], Klient]) -> Melder:
    return await Melder(app, lager, nettleser()).start()


@pytest.fixture
async def rektor(nettleser: Callable[[], Klient], melder: Melder) -> Klient:
    return await logg_inn(nettleser(), "rektor@fjell-skole.demo")


async def logg_inn(klient: Klient, navn: str) -> Klient:
    inn = await klient.post("/api/innlogging", json={"brukernavn": navn, "passord": PASSORD})
    assert inn.status == 200
    return klient


async def antall(lager: Lager) -> tuple[int, int]:
    async with lager.motor.connect() as kobling:
        vedlegg = await kobling.scalar(select(func.count()).select_from(VedleggRad))
        biter = await kobling.scalar(select(func.count()).select_from(VedleggbitRad))
    return vedlegg or 0, biter or 0


async def test_a_picture_follows_the_report_and_nothing_of_it_is_on_the_disk(
    melder: Melder, rektor: Klient, lager: Lager, tmp_path: Path, database: str, request: pytest.FixtureRequest
) -> None:
    raa = mobilbilde()
    status, svar = await melder.legg_ved(raa, f"{STI}?original=ja")
    assert (status, svar["type"], svar["nr"], svar["original"]) == (201, "image/jpeg", 1, True)
    assert (await melder.legg_ved(pdf(2)))[1]["sider"] == 2
    varsel, _ = await melder.send()
    sak = await (await rektor.get(f"/api/varsler/{varsel.id}")).json()
    assert [(v["nr"], v["type"]) for v in sak["vedlegg"]] == [(1, "image/jpeg"), (2, "application/pdf")]
    sti = f"/portal/varsler/{varsel.id}/vedlegg/{sak['vedlegg'][0]['id']}"
    ren = await (await rektor.get(f"{sti}/fil")).read()
    assert not Image.open(io.BytesIO(ren)).getexif().get_ifd(GPS)
    assert len(ren) == sak["vedlegg"][0]["storrelse"]
    assert await (await rektor.get(f"{sti}/original")).read() == raa
    if database.startswith("postgresql"):
        async with lager.motor.connect() as kobling:
            await kobling.execution_options(isolation_level="AUTOCOMMIT")
            await kobling.execute(text("CHECKPOINT"))
    mapper = [tmp_path, *([Path(request.getfixturevalue("postgres"))] if "postgresql" in database else [])]
    innhold = [fil.read_bytes() for mappe in mapper for fil in mappe.rglob("*") if fil.is_file()]
    assert any(varsel.id.encode() in data for data in innhold), "the search itself finds nothing"
    for merke in (KAMERA.encode(), STED, raa[-60:], ren[-60:], b"\x89PNG", b"%PDF-1"):
        assert not [data for data in innhold if merke in data and b"pg_catalog" not in data]


async def test_a_new_key_of_the_case_keeps_the_files_readable_and_a_thief_outside(
    melder: Melder, nettleser: Callable[[], Klient], rektor: Klient, lager: Lager
) -> None:
    _, svar = await melder.legg_ved(png())
    varsel, _ = await melder.send()
    side = await (await rektor.get(f"/portal/varsler/{varsel.id}")).text()
    csrf = re.findall(r'name="csrf" value="([0-9a-f]+)"', side)[0]
    sti = f"/portal/varsler/{varsel.id}/vedlegg/{svar['id']}"
    for_ = await (await rektor.get(f"{sti}/fil")).read()
    assert (await rektor.post(f"/portal/varsler/{varsel.id}/flytt", data={"csrf": csrf})).status == 200
    eier = await logg_inn(nettleser(), "skoleeier@fjell-skole.demo")
    assert await (await eier.get(f"{sti}/fil")).read() == for_
    for slutt in ("", "/fil", "/original", "/ramme"):
        assert (await rektor.get(sti + slutt)).status == 404
    assert await antall(lager) == (1, 1)


@PAA_SQLITE
async def test_it_is_shown_in_a_sandbox_and_downloaded_as_a_file(melder: Melder, rektor: Klient) -> None:
    _, svar = await melder.legg_ved(pdf(2))
    varsel, _ = await melder.send()
    sti = f"/portal/varsler/{varsel.id}/vedlegg/{svar['id']}"
    sak = await (await rektor.get(f"/portal/varsler/{varsel.id}")).text()
    assert f'href="{sti}"' in sak
    viser = await rektor.get(f"{sti}?side=2")
    assert f'<iframe class="viser" sandbox src="{sti}/ramme?side=2"' in await viser.text()
    ramme = await rektor.get(f"{sti}/ramme?side=2")
    regler = ramme.headers["Content-Security-Policy"].split("; ")
    assert {"sandbox", "default-src 'none'"} <= set(regler)
    assert 'src="data:image/png;base64,' in await ramme.text()
    fil = await rektor.get(f"{sti}/fil")
    assert fil.headers["Content-Disposition"] == 'attachment; filename="vedlegg-1.pdf"'
    assert fil.headers["X-Content-Type-Options"] == "nosniff"
    assert fil.headers["Content-Security-Policy"].startswith("sandbox")
    for borte in (f"{sti}?side=3", f"{sti}/ramme?side=3", f"{sti}/original", f"{sti[:-4]}/fil"):
        assert (await rektor.get(borte)).status == 404
    spor = await (await rektor.get(f"/portal/varsler/{varsel.id}")).text()
    assert spor.count("Åpnet vedlegg 1") == 1


@PAA_SQLITE
@pytest.mark.parametrize(
    ("data", "status", "kode"),
    [
        (png_bombe(), 422, "feil_fil"),
        (png() + b"<html><script>alert(1)</script>", 422, "feil_fil"),
        (med_arkiv(pdf()), 422, "feil_fil"),
        (pdf(passord="hei"), 422, "feil_fil"),
        (png()[:70], 422, "feil_fil"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', 415, "feil_filtype"),
        (b"<!doctype html><script>alert(1)</script>", 415, "feil_filtype"),
        (b"", 422, "feil_fil"),
        (b"\x89PNG\r\n\x1a\n" + bytes(MAKS_BYTE - 7), 413, "for_lang"),
    ],
    ids=["bomb", "png+html", "pdf+zip", "locked", "cut", "svg", "html", "empty", "15 MB + 1"],
)
async def test_what_is_refused_leaves_nothing(
    melder: Melder, lager: Lager, data: bytes, status: int, kode: str
) -> None:
    async def i_biter() -> AsyncIterator[bytes]:  # without a length that is told beforehand
        for sted in range(0, max(len(data), 1), 2**20):
            yield data[sted : sted + 2**20]

    svar = await melder.legg_ved(i_biter())
    assert (svar[0], svar[1]["feil"]["kode"]) == (status, kode)
    assert await antall(lager) == (0, 0)
    nynorsk = (await melder.legg_ved(data, **{"Accept-Language": "nn"}))[1]["feil"]["melding"]
    assert nynorsk != svar[1]["feil"]["melding"]


@PAA_SQLITE
async def test_the_bytes_say_what_it_is_and_a_form_is_no_file(melder: Melder) -> None:
    assert (await melder.legg_ved(png(), **{"Content-Type": "image/jpeg"}))[1]["type"] == "image/png"
    assert (await melder.legg_ved(png(), **{"Content-Type": "application/json"}))[0] == 415
    assert (await melder.legg_ved(png() + b"SEFT", f"{STI}?original=ja"))[1]["feil"]["kode"] == "feil_fil"
    assert (await melder.legg_ved(png(), Authorization="Bearer feil"))[0] == 401


@PAA_SQLITE
async def test_ten_files_each_once_and_one_may_be_taken_away(melder: Melder, lager: Lager) -> None:
    register = melder.app[VEDLEGGSUTKAST]
    forste = await melder.legg_ved(png(), f"{STI}?id=en")
    assert await melder.legg_ved(png(), f"{STI}?id=en") == forste
    utkast = register.hent(melder.app[SAMTALER].finn_id(melder.token))
    for nr in range(2, MAKS_ANTALL):
        utkast.filer[str(nr)] = utkast.filer["en"]
    assert (await melder.legg_ved(png()))[1]["nr"] == MAKS_ANTALL
    assert (await melder.legg_ved(png()))[0] == 409
    svar = await melder.klient.post("/api/samtaler/meldinger", json={"tekst": "Hei"}, headers=melder.hode)
    siste = (await svar.json())["vedlegg"][-1]
    assert (await melder.klient.delete(f"{STI}/{siste['id']}", headers=melder.hode)).status == 204
    assert (await melder.klient.delete(f"{STI}/{siste['id']}", headers=melder.hode)).status == 404
    assert (await antall(lager))[0] == 1
    utkast.filer = {"en": utkast.filer["en"]}
    await melder.send()
    assert (await melder.legg_ved(png()))[1]["feil"]["melding"].startswith("Varselet er sendt.")


async def test_what_was_never_sent_goes_with_the_conversation_and_with_time(melder: Melder, lager: Lager) -> None:
    register = melder.app[VEDLEGGSUTKAST]
    await melder.legg_ved(png())
    assert (await melder.klient.delete("/api/samtaler", headers=melder.hode)).status == 204
    assert await antall(lager) == (0, 0)
    await melder.start()
    await melder.legg_ved(png())
    async with lager.motor.begin() as kobling:
        await kobling.execute(update(VedleggRad).values(opprettet=datetime.now(UTC) - timedelta(hours=3)))
    await rydd_vedlegg(lager.enhet(), register)
    assert await antall(lager) == (1, 1), "a conversation that goes on keeps its files"
    register.slipp(melder.app[SAMTALER].finn_id(melder.token))
    register.slupne.clear()  # as after a restart
    await rydd_vedlegg(lager.enhet(), register)
    assert await antall(lager) == (0, 0)


async def test_more_can_come_with_the_code(melder: Melder, rektor: Klient, lager: Lager) -> None:
    await melder.legg_ved(png())
    varsel, kode = await melder.send()
    svar = await (await melder.klient.post("/api/oppfolging", json={"kode": kode})).json()
    melder.token = svar["token"]
    status, vedlegg = await melder.legg_ved(png((1, 2, 3)), "/api/oppfolging/vedlegg?id=a")
    assert (status, vedlegg["nr"]) == (201, 2)
    assert (await melder.legg_ved(png((1, 2, 3)), "/api/oppfolging/vedlegg?id=a"))[1] == vedlegg
    assert await antall(lager) == (2, 2)
    side = await (await rektor.get(f"/portal/varsler/{varsel.id}")).text()
    assert "Vedlegg 2 er lagt ved." in side
    assert "la ved vedlegg 2" in side


@PAA_SQLITE
async def test_one_that_does_not_come_is_given_up(melder: Melder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filmottak, "STILLE_S", 0.2)

    async def tregt() -> AsyncIterator[bytes]:
        yield png()[:20]
        await asyncio.sleep(2)
        yield b""

    assert (await melder.legg_ved(tregt()))[0] == 408


@PAA_SQLITE
async def test_a_large_picture_is_kept_whole(melder: Melder, rektor: Klient, lager: Lager) -> None:
    stoy = Image.effect_noise((1100, 1100), 90)
    ut = io.BytesIO()
    stoy.save(ut, "PNG")
    assert len(ut.getvalue()) > 2 * BIT
    _, svar = await melder.legg_ved(ut.getvalue())
    varsel, _ = await melder.send()
    fil = await (await rektor.get(f"/portal/varsler/{varsel.id}/vedlegg/{svar['id']}/fil")).read()
    assert Image.open(io.BytesIO(fil)).tobytes() == stoy.tobytes()
    assert (await antall(lager))[1] in (4, 8)
