"""What is not HTTP, or breaks off: aiohttp answers it before any middleware, with the peer in the log and the bytes in
the answer. Here it gets the same kind of answer as all else, with the same headers, and nothing is repeated.
"""

from __future__ import annotations

import logging
from typing import Any

from aiohttp import HttpVersion11, web, web_urldispatcher
from aiohttp.web_protocol import RequestHandler

from backend.web.hoder import CSP, HODER

logger = logging.getLogger(__name__)
_KODER = {400: ("ugyldig", "Forespørselen kan ikke brukes."), 413: ("for_lang", "Det som ble sendt, er for stort.")}
_UVENTET = ("uventet", "Noe gikk galt hos oss. Det du sendte, er ikke tatt imot. Prøv igjen.")


def bruk_vart_svar() -> None:
    """Let every server of this process answer so; aiohttp gives no other way in."""
    RequestHandler.handle_error = _svar  # type: ignore[method-assign, assignment]
    web_urldispatcher._default_expect_handler = _forventning


async def _forventning(request: web.Request) -> None:
    """Meet `Expect: 100-continue` (RFC 9110, 10.1.1). Any other is left alone; aiohttp would repeat it in an error."""
    if request.version == HttpVersion11 and request.headers.get("Expect", "").lower() == "100-continue":
        await request.writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        request.writer.output_size = 0  # the answer itself has not begun


def _svar(
    _: Any, request: web.BaseRequest, status: int = 500, exc: BaseException | None = None, __: str | None = None
) -> web.StreamResponse:
    logger.warning("Unreadable: %d, %s", status, type(exc).__name__)
    if request.writer.output_size > 0:
        raise ConnectionError("the answer has begun")
    kode, melding = _KODER.get(status, _UVENTET)
    hoder = {**HODER, "Content-Security-Policy": CSP, "Server": "SiFra"}
    svar = web.json_response({"feil": {"kode": kode, "melding": melding}}, status=status, headers=hoder)
    svar.force_close()
    return svar
