"""Rasa's action webhook: a route on loopback that only the assistant process, with the shared secret, may call."""

from __future__ import annotations

import hmac
import logging

from aiohttp import web
from rasa_sdk.executor import ActionExecutor

from actions.utforer import utfor
from backend.web.inndata import les_json
from backend.web.nokler import INNSTILLINGER
from backend.web.ruter import Rutetabell

logger = logging.getLogger(__name__)

UTFORER: web.AppKey[ActionExecutor] = web.AppKey("utforer", ActionExecutor)
STI = "/intern/handlinger"
MAKS_BYTES = 2 * 1024 * 1024

_FORAN = ("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-IP")
"""What a web server in front adds: with one of these the call comes from outside, whatever secret it brings."""
_HER = ("127.0.0.1", "::1")

RUTER = Rutetabell()


@RUTER.post(STI, "assistent")
async def handling(request: web.Request) -> web.Response:
    """Run one custom action. Without the secret the route looks as if it did not exist."""
    if not (_har_nokkelen(request) and _kommer_rett_fra_maskinen(request)):
        raise web.HTTPNotFound
    kall = await les_json(request, MAKS_BYTES)
    try:
        return web.json_response(await utfor(request.app[UTFORER], kall))
    except Exception as feil:  # noqa: BLE001 - whatever an action raises, its message may hold a person's words
        logger.error("An action failed: %s in %s", type(feil).__name__, kall.get("next_action"))
        return web.json_response({"error": "handling"}, status=500)


def _har_nokkelen(request: web.Request) -> bool:
    nokkel = request.headers.get("X-Sifra-Nokkel", "")
    return hmac.compare_digest(nokkel.encode("utf-8", "replace"), request.app[INNSTILLINGER].assistent_nokkel.encode())


def _kommer_rett_fra_maskinen(request: web.Request) -> bool:
    """Tell whether the call came over loopback, by its own address, and not through the web server in front."""
    if request.remote not in _HER or any(navn in request.headers for navn in _FORAN):
        return False
    return request.host.rpartition(":")[0] in ("127.0.0.1", "localhost")
