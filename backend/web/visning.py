"""Renders the portal's pages: Jinja with autoescape, in the reader's written standard, without a line of script."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache, partial
from http import HTTPStatus
from pathlib import Path
from typing import Any, Final

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from backend.domain.konto import Konto
from backend.domain.skole import Maalform, Skole
from backend.domain.varsel import OSLO, Tidspunkt
from backend.web.csrf import lag_csrf
from backend.web.feilsvar import velg_maalform
from backend.web.hoder import CSP_PASSNOKKEL
from backend.web.nokler import SKOLER
from backend.web.sesjon import les_token
from backend.web.tekster.konto import tekster as kontotekster
from backend.web.tekster.portal import tekster, verdier
from backend.web.tid import vis_dato, vis_naer_tid, vis_tid

SPORFELT: Final = ("status", "slettegrunn", "avslag", "holdt", "leser")
"""Whose values stand in the trail."""


def vis(
    request: web.Request, mal: str, konto: Konto | None = None, *, status: int = HTTPStatus.OK, **felt: Any
) -> web.Response:
    """Render the page `mal`, of the folder `portal` where none is named, for an account or one who is not logged in."""
    maalform = konto.maalform if konto else velg_maalform(request)
    naa = datetime.now(UTC)
    tekst = (
        _miljo()
        .get_template(mal if "/" in mal else f"portal/{mal}")
        .render(
            maalform=maalform,
            t=tekster(maalform) | kontotekster(maalform),
            v=verdier(maalform),
            konto=konto,
            skole=skolen(request, konto) if konto else None,
            csrf=lag_csrf(les_token(request)),
            dato=_dato,
            tid=partial(vis_tid, maalform=maalform),
            naer_tid=partial(vis_naer_tid, naa=naa, maalform=maalform),
            **felt,
        )
    )
    return web.Response(text=tekst, content_type="text/html", status=status)


def med_passnokkel(svar: web.Response) -> web.Response:
    """Let the page run the script for passkeys."""
    svar.headers["Content-Security-Policy"] = CSP_PASSNOKKEL
    return svar


def skolen(request: web.Request, konto: Konto) -> Skole:
    """Return the account's school."""
    return request.app[SKOLER][konto.skole]


def vis_tidspunkt(tidspunkt: Tidspunkt, maalform: Maalform) -> str:
    """Return the person's own words for when, with the dates that were worked out from them."""
    t = tekster(maalform)
    datoer = [
        t[navn].format(dato=vis_dato(dag))
        for navn, dag in (("fra_dato", tidspunkt.fra), ("til_dato", tidspunkt.til))
        if dag
    ]
    ord_ = f"«{tidspunkt.tekst}»" if tidspunkt.tekst else ""
    return " ".join([ord_, f"({' '.join(datoer)})" if datoer else ""]).strip()


def vis_storrelse(byte: int) -> str:
    """Return a size in words: "34 kB", "2,1 MB"."""
    if byte < 1_000_000:
        return f"{max(1, round(byte / 1000))} kB"
    return f"{byte / 1_000_000:.1f} MB".replace(".", ",")


def _ord(verdi: str, navn: Mapping[str, str]) -> str:
    return navn[verdi]


def sporord(verdi: str | None, ord_: Mapping[str, Mapping[str, str]]) -> str:
    """Return the word for what stands in the trail: a status, a reason, what was done; a name is a name."""
    tekst = verdi or ""
    return next((ord_[felt][tekst] for felt in SPORFELT if tekst in ord_[felt]), tekst)


def _dato(tid: datetime) -> str:
    return vis_dato(tid.astimezone(OSLO).date())


@cache
def _miljo() -> Environment:
    maler = FileSystemLoader(Path(__file__).parent / "templates")
    miljo = Environment(loader=maler, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    miljo.filters["ord"] = _ord
    miljo.filters["sporord"] = sporord
    return miljo
