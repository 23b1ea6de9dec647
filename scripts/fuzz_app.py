"""The whole backend in one process, with a parrot for an assistant: for fuzzing it, and for tests of all its routes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from aiohttp import web

from backend.bootstrap import bygg
from backend.innstillinger import les_innstillinger
from backend.services.samtaler import Samtaler
from backend.web.helse import ASSISTENT
from backend.web.nokler import SKOLER
from backend.web.samtaler import SAMTALER

PASSORD = "Fuzz-passord-1234"
NOKKEL = "f" * 32


class Papegoye:
    """Says back what it hears, with a button; holds the conversation's turns as its state."""

    async def er_klar(self) -> bool:
        """Always."""
        return True

    async def si(
        self, samtale: str, tekst: str, metadata: Mapping[str, Any], tilstand: list[dict[str, Any]]
    ) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        """One turn."""
        knapp = {"tittel": tekst[:80], "valg": "/papegoye"}
        tomt: dict[str, Any] = {"felt": None, "tema": None, "kilder": [], "krise": False, "kvittering": None}
        return [{"tekst": tekst, "knapper": [knapp], **tomt}], [*tilstand, {"tur": len(tilstand)}]


def med_papegoye(app: web.Application) -> web.Application:
    """Put the parrot where the assistant is."""
    papegoye: Any = Papegoye()
    app[ASSISTENT] = papegoye
    app[SAMTALER] = Samtaler(papegoye, app[SKOLER], vern=False)
    return app


async def lag_app(data: Path, *, vern: bool = False) -> web.Application:
    """Return the backend in demo mode, its data in `data`, all schools and accounts there, the assistant a parrot."""
    miljo = {
        "SIFRA_DATA": str(data),
        "SIFRA_DEMO": "1",
        "SIFRA_VERN": "" if vern else "av",
        "SIFRA_DEMO_PASSORD": PASSORD,
        "SIFRA_ASSISTENT_NOKKEL": NOKKEL,
    }
    return med_papegoye(await bygg(les_innstillinger(miljo)))
