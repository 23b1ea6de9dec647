"""The whole backend wired together, without the assistant: what exists in the demo and what never does outside it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from backend import bootstrap
from backend.domain.feil import IkkeInnlogget, Oppsettsfeil
from backend.domain.konto import Innsyn
from backend.domain.utkast import Mottaker
from backend.innstillinger import Innstillinger, les_innstillinger
from backend.knowledge.svar import Svar
from backend.krypto import passordlaas
from backend.services.gjenoppretting import lag_papirnokkel
from backend.services.innlogging import logg_inn
from backend.web.nokler import ENHET, SKOLER

SKOLER_I_KONTRAKTEN = {"ostfold-vgs", "elverum-vgs", "hvam-vgs", "rosenholm-skole", "steinkjer"}


class Stum:
    """Stands in for the answerer: reading all knowledge takes seconds."""

    def svar(self, *_: Any) -> Svar:
        return Svar("", None)


@pytest.fixture(autouse=True)
def _raskt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passordlaas, "MINNE_KIB", 64)
    monkeypatch.setattr(bootstrap, "bygg_svarer", lambda *_: Stum())


def innstillinger(data: Path, **miljo: str) -> Innstillinger:
    faste = {"SIFRA_DATA": str(data), "SIFRA_ASSISTENT_NOKKEL": "x" * 32, "SIFRA_DEMO_PASSORD": "et-langt-passord"}
    ut = {"SIFRA_ASSISTENT_URL": "http://127.0.0.1:9", "SIFRA_SMTP_URL": "smtp://127.0.0.1:9"}
    return les_innstillinger({**faste, **ut, **miljo})


@pytest.fixture
async def app(tmp_path: Path, request: pytest.FixtureRequest) -> AsyncIterator[web.Application]:
    app = await bootstrap.bygg(innstillinger(tmp_path, **request.param))
    async with TestClient(TestServer(app)) as klient:
        app["klient"] = klient
        yield app


async def kommer_inn(app: web.Application, rolle: Mottaker) -> bool:
    try:
        await logg_inn(app[ENHET](), f"{rolle}@elverum-vgs.demo", "et-langt-passord")
    except IkkeInnlogget:
        return False
    return True


@pytest.mark.filterwarnings("ignore::aiohttp.web.NotAppKeyWarning", "ignore::DeprecationWarning")
@pytest.mark.parametrize(
    ("app", "demo"), [({"SIFRA_DEMO": "1"}, True), ({}, False)], indirect=["app"], ids=["demo", "drift"]
)
async def test_demo_accounts_exist_in_the_demo_alone(app: web.Application, demo: bool) -> None:
    skoler = app[SKOLER]
    assert set(skoler) == SKOLER_I_KONTRAKTEN
    assert [await kommer_inn(app, rolle) for rolle in ("rektor", "skoleeier")] == [demo, demo]
    klient = app["klient"]
    assert (await klient.get("/demo/post")).status == (200 if demo else 404)
    assert (await klient.get("/helse")).status == 503  # the assistant is not there
    svar = await klient.post("/api/samtaler", json={"skole": "steinkjer"})
    assert (svar.status, (await svar.json())["feil"]["kode"]) == (503, "utilgjengelig")


async def test_what_a_demo_left_is_taken_away(tmp_path: Path) -> None:
    for miljo, ventet in (({"SIFRA_DEMO": "1"}, True), ({}, False)):
        (tmp_path / "demo-passord").write_text("x")
        app = await bootstrap.bygg(innstillinger(tmp_path, **miljo))
        assert await kommer_inn(app, "rektor") is ventet
        assert [(tmp_path / navn).exists() for navn in ("demo-passord", "demo-nokkel")] == [ventet, ventet]
        app.freeze()
        await app.cleanup()


@pytest.mark.filterwarnings("ignore::aiohttp.web.NotAppKeyWarning", "ignore::DeprecationWarning")
@pytest.mark.parametrize("app", [{}], indirect=True)
async def test_outside_the_demo_a_school_without_readers_takes_no_varsel(
    app: web.Application,
) -> None:
    async def melding() -> str:
        svar = await app["klient"].post("/api/samtaler", json={"skole": "steinkjer"})
        assert svar.status == 503
        return str((await svar.json())["feil"]["melding"])

    assert await melding() == "Skolen kan ikke ta imot varsler her ennå."
    await lag_papirnokkel(app[ENHET](), [Innsyn("steinkjer", "rektor")])
    assert await melding() == "Skolen kan ikke ta imot varsler her ennå."
    await lag_papirnokkel(app[ENHET](), [Innsyn("steinkjer", "skoleeier")])
    assert (await melding()).startswith("Assistenten")


async def test_at_the_start_each_school_without_readers_is_named(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    app = await bootstrap.bygg(innstillinger(tmp_path))
    assert {skole for skole in SKOLER_I_KONTRAKTEN if skole in caplog.text} == SKOLER_I_KONTRAKTEN
    app.freeze()
    await app.cleanup()


async def test_outside_the_demo_nothing_starts_without_a_mail_server(tmp_path: Path) -> None:
    with pytest.raises(Oppsettsfeil, match="SIFRA_SMTP_URL"):
        await bootstrap.bygg(innstillinger(tmp_path, SIFRA_SMTP_URL=""))
