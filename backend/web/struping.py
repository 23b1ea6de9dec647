"""What slows down guessing and flooding, as the routes use it: wait, or do the work that the answer asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from aiohttp import web

from backend.domain.feil import ForMange
from backend.services.arbeid import Arbeid
from backend.services.struping import Grense, Struping

__all__ = ["ARBEID", "HODE", "STRUPING", "Grense", "Struping", "slipp_inn"]

HODE: Final = "X-Sifra-Arbeid"
"""Request header with the solution of a puzzle: "TEXT:NUMBER"."""
STRUPING: web.AppKey[Struping] = web.AppKey("struping", Struping)
"""Set once by the app: `app[STRUPING] = Struping(av=not innstillinger.vern)`."""
ARBEID: web.AppKey[Arbeid] = web.AppKey("arbeid", Arbeid)
"""Set once by the app: `app[ARBEID] = Arbeid()`."""


def slipp_inn(request: web.Request, hva: str, tell: Callable[[], None]) -> None:
    """Let the request through where `tell` does, or where it carries the solution of a puzzle for `hva`.

    Raises ArbeidKreves, with a puzzle and the seconds to wait for one who cannot solve it.
    """
    try:
        tell()
    except ForMange as feil:
        request.app[ARBEID].krev(hva, request.headers.get(HODE, ""), feil.vent)
