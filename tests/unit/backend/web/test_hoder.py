"""Security headers: on every answer, errors and files included."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from backend.innstillinger import les_innstillinger
from backend.web.app import alle_ruter, lag_app
from backend.web.feilsvar import feilsvar
from backend.web.hoder import CSP, CSP_PASSNOKKEL, CSP_UTEN_SKRIPT, HODER, HSTS, UTEN_SKRIPT, sett_hoder
from backend.web.ruter import Rute


@pytest.fixture
async def klient(aiohttp_client: Callable[..., Awaitable[Any]], tmp_path: Path) -> Any:
    (tmp_path / "a.js").write_text("1")
    app = web.Application(middlewares=[feilsvar])
    app.on_response_prepare.append(sett_hoder)

    async def side(_: web.Request) -> web.Response:
        return web.Response(text="x", headers={"X-Robots-Tag": "all"})

    app.router.add_get("/", side)
    app.router.add_static("/static/", tmp_path)
    return await aiohttp_client(app)


@pytest.mark.parametrize("sti", ["/", "/finnes-ikke", "/api/finnes-ikke", "/static/a.js", "/static/b.js"])
async def test_on_every_answer(klient: Any, sti: str) -> None:
    svar = await klient.get(sti)
    assert svar.headers["Content-Security-Policy"] == CSP
    assert svar.headers["Server"] == "SiFra"
    assert set(HODER) <= set(svar.headers)


@pytest.mark.parametrize("csp", [CSP, CSP_UTEN_SKRIPT, CSP_PASSNOKKEL])
def test_the_policy_lets_in_nothing_from_elsewhere_and_nothing_inline(csp: str) -> None:
    regler = dict(regel.split(" ", 1) for regel in csp.split("; "))
    assert regler["default-src"] == regler["base-uri"] == regler["frame-ancestors"] == "'none'"
    assert regler["require-trusted-types-for"] == "'script'"
    assert not re.search(r"unsafe|http|\*|data:|blob:", csp)


@pytest.mark.parametrize("sti", ["/portal/", "/portal", "/demo/post"])
async def test_where_accounts_read_what_others_wrote_no_script_runs(klient: Any, sti: str) -> None:
    regler = dict(
        regel.split(" ", 1) for regel in (await klient.get(sti)).headers["Content-Security-Policy"].split("; ")
    )
    assert not {"script-src", "worker-src", "connect-src"} & set(regler)
    assert regler["trusted-types"] == "'none'"


def _ruter() -> list[Any]:
    return [rute for rute in alle_ruter(True) if isinstance(rute, Rute)]


@pytest.mark.parametrize("rute", _ruter(), ids=lambda r: f"{r.metode} {r.sti}")
@pytest.mark.parametrize("tls", [False, True])
async def test_on_every_route_whatever_it_answers(aiohttp_client: Any, rute: Rute, tls: bool) -> None:
    """Nothing is wired here, so most routes fail: their errors carry the headers as well."""
    app = lag_app(les_innstillinger({"SIFRA_DEMO": "1", "SIFRA_ASSISTENT_NOKKEL": "x" * 32}))
    klient = await aiohttp_client(app)
    sti = rute.sti.replace("{id}", "abc").replace("{skole:[a-z0-9-]+}", "fjell-skole")
    hoder = {"X-Forwarded-Proto": "https"} if tls else {}
    svar = await klient.request(rute.metode, sti, headers=hoder, allow_redirects=False)
    ventet = {**HODER, "Content-Security-Policy": CSP_UTEN_SKRIPT if sti.startswith(UTEN_SKRIPT) else CSP}
    assert {navn: svar.headers.get(navn) for navn in ventet} == ventet
    assert svar.headers.get("Strict-Transport-Security") == (HSTS if tls else None)
    assert "Traceback" not in await svar.text()


@pytest.mark.parametrize(("sti", "ventet"), [("/", "no-store"), ("/static/a.js", "no-cache")])
async def test_only_files_are_kept_and_asked_for_anew(klient: Any, sti: str, ventet: str) -> None:
    assert (await klient.get(sti)).headers["Cache-Control"] == ventet


async def test_a_page_may_say_otherwise(klient: Any) -> None:
    assert (await klient.get("/")).headers["X-Robots-Tag"] == "all"
