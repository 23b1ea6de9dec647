"""Security headers: on every answer, errors and files included."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from backend.web.feilsvar import feilsvar
from backend.web.hoder import CSP, HODER, sett_hoder


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


def test_the_policy_lets_in_nothing_from_elsewhere_and_nothing_inline() -> None:
    regler = dict(regel.split(" ", 1) for regel in CSP.split("; "))
    assert regler["default-src"] == regler["base-uri"] == regler["frame-ancestors"] == "'none'"
    assert regler["require-trusted-types-for"] == "'script'"
    assert "unsafe" not in CSP
    assert "http" not in CSP
    assert "*" not in CSP


@pytest.mark.parametrize(("sti", "ventet"), [("/", "no-store"), ("/static/a.js", "no-cache")])
async def test_only_files_are_kept_and_asked_for_anew(klient: Any, sti: str, ventet: str) -> None:
    assert (await klient.get(sti)).headers["Cache-Control"] == ventet


async def test_a_page_may_say_otherwise(klient: Any) -> None:
    assert (await klient.get("/")).headers["X-Robots-Tag"] == "all"


@pytest.mark.parametrize(("hoder", "ventet"), [({}, False), ({"X-Forwarded-Proto": "https"}, True)])
async def test_https_alone_asks_for_https_alone(klient: Any, hoder: dict[str, str], ventet: bool) -> None:
    assert ("Strict-Transport-Security" in (await klient.get("/", headers=hoder)).headers) is ventet
