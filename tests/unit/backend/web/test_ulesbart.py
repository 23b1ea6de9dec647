"""What is not HTTP is answered like all else, and neither the log nor the answer repeats it."""

from __future__ import annotations

import asyncio
import json
import logging
import zlib
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from backend.innstillinger import les_innstillinger
from backend.web.app import lag_app
from backend.web.hoder import HODER


@pytest.mark.parametrize("koding", ["gzip", "deflate", "br", "tull", " GZIP "])
@pytest.mark.parametrize("sti", ["/api/samtaler", "/portal/logg-inn", "/borte/borte", "/api/borte"])
async def test_what_is_packed_is_refused_unopened(aiohttp_client: Any, koding: str, sti: str) -> None:
    klient = await aiohttp_client(lag_app(les_innstillinger({"SIFRA_ASSISTENT_NOKKEL": "x" * 32})))
    hoder = {"Content-Type": "application/json", "Content-Encoding": koding}
    for kropp in (b"{}", zlib.compress(b"a" * 10_000_000)):
        svar = await klient.post(sti, data=kropp, headers=hoder, compress=None)
        assert svar.status == 400
        assert set(HODER) <= set(svar.headers)


@pytest.mark.parametrize("forventer", [b"\x80", b"hemmelig", b"", b"100-continue"])
@pytest.mark.parametrize(("sti", "status"), [(b"/borte/borte", b"404"), (b"/api/samtaler", b"400")])
async def test_an_expectation_is_met_or_left_alone(
    aiohttp_server: Callable[..., Awaitable[Any]], forventer: bytes, sti: bytes, status: bytes
) -> None:
    tjener = await aiohttp_server(lag_app(les_innstillinger({"SIFRA_ASSISTENT_NOKKEL": "x" * 32})))
    les, skriv = await asyncio.open_connection(tjener.host, tjener.port)
    hoder = b"Host: x\r\nConnection: close\r\nContent-Length: 2\r\nExpect: " + forventer
    skriv.write(b"POST " + sti + b" HTTP/1.1\r\n" + hoder + b"\r\n\r\n{}")
    alt = await asyncio.wait_for(les.read(), 5)
    skriv.close()
    linjer = alt.removeprefix(b"HTTP/1.1 100 Continue\r\n\r\n")
    assert linjer.split(b" ")[1] == status
    assert (linjer != alt) is (forventer == b"100-continue")
    assert b"hemmelig" not in alt


@pytest.mark.parametrize(
    "linjer",
    [
        b"GET /hemmelig HTTP/9.9\r\n\r\n",
        b"GET /hemmelig\x00 HTTP/1.1\r\nHost: x\r\n\r\n",
        b"GET / HTTP/1.1\r\nHost: x\r\nX-hemmelig\r\n\r\n",
        b"POST /api/samtaler HTTP/1.1\r\nHost: x\r\nContent-Length: hemmelig\r\n\r\n",
        b"GET /" + b"hemmelig" * 2000 + b" HTTP/1.1\r\nHost: x\r\n\r\n",
        b"\x16\x03\x01hemmelig\r\n\r\n",
    ],
)
async def test_garbage(
    aiohttp_server: Callable[..., Awaitable[Any]], linjer: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    tjener = await aiohttp_server(lag_app(les_innstillinger({"SIFRA_ASSISTENT_NOKKEL": "x" * 32})))
    with caplog.at_level(logging.WARNING):
        les, skriv = await asyncio.open_connection(tjener.host, tjener.port)
        skriv.write(linjer)
        await skriv.drain()
        hode, _, kropp = (await asyncio.wait_for(les.read(), 5)).partition(b"\r\n\r\n")
        skriv.close()
    assert hode.split(b" ")[1] == b"400"
    assert json.loads(kropp)["feil"]["kode"] == "ugyldig"
    hoder = dict(linje.split(": ", 1) for linje in hode.decode().split("\r\n")[1:])
    assert set(HODER) <= set(hoder)
    assert b"hemmelig" not in kropp + hode
    assert "hemmelig" not in caplog.text
    assert "127.0.0.1" not in caplog.text
