"""The demo's built-in mailbox, at `/demo/post`; no such page outside demo mode. Uses ENHET and INNSTILLINGER."""

from __future__ import annotations

from aiohttp import web

from backend.domain.feil import IkkeFunnet
from backend.services.varsling import les_demobrev
from backend.web.nokler import ENHET, INNSTILLINGER
from backend.web.ruter import Rutetabell
from backend.web.visning import vis

RUTER = Rutetabell()


@RUTER.get("/demo/post", "alle")
async def demopost(request: web.Request) -> web.Response:
    """Show the letters that would have been sent, newest first."""
    if not request.app[INNSTILLINGER].demo:
        raise IkkeFunnet("Denne siden finnes ikke.")
    return vis(request, "demopost.html", brevene=await les_demobrev(request.app[ENHET]()))
