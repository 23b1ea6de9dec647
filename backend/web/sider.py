"""The pages that a pupil, a parent or an employee sees: choice of school, chat, follow-up. No state, no cookie.

The content policy (`backend.web.hoder`) allows no inline script or style: the texts are handed over in an attribute.
"""

from __future__ import annotations

import json
from functools import cache
from http import HTTPStatus
from pathlib import Path

from aiohttp import web
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from backend.domain.oppbevaring import EGNE_GRUNNER
from backend.domain.skole import Maalform, Skole
from backend.web.feilsvar import velg_maalform as nettleserens_maalform
from backend.web.nokler import AARSHJUL, INNSTILLINGER, SKOLER
from backend.web.ruter import Rutetabell
from backend.web.tekster.chat import tekster
from backend.web.tekster.personvern import TITTEL
from backend.web.tekster.personvern import personvern as personverntekster

MODULER = (
    "api", "arbeid", "dialog", "dom", "feilboks", "kode", "kvittering", "lenker", "logg", "melding", "papir",
    "rettigheter", "samtale", "skriveboks", "tekst", "tilvalg", "utgang", "vedlegg",
)  # fmt: skip
"""The small modules that the two pages import; named in the page so that the browser fetches them at once."""

RUTER = Rutetabell()


@RUTER.get("/", "alle")
async def velg_skole(request: web.Request) -> web.Response:
    """In demo mode the list of schools; otherwise the only school, or 404: one comes in from the school's own page."""
    skoler = list(request.app[SKOLER].values())
    if request.app[INNSTILLINGER].demo:
        return _side(request, "velg.html", skoler=sorted(skoler, key=lambda skole: skole.id))
    if len(skoler) == 1:
        raise web.HTTPFound(f"/{skoler[0].id}")
    return _ikke_funnet(request)


@RUTER.get("/{skole:[a-z0-9-]+}", "alle")
async def samtale(request: web.Request) -> web.Response:
    """Give the chat page of one school, or 404."""
    skole = _skole(request)
    if skole is None:
        return _ikke_funnet(request)
    return _side(request, "samtale.html", skole, har_aarshjul=bool(request.app[AARSHJUL].poster(skole.id)))


@RUTER.get("/{skole:[a-z0-9-]+}/oppfolging", "alle")
async def oppfolging(request: web.Request) -> web.Response:
    """Give the page where one comes back with a receipt code, or 404."""
    skole = _skole(request)
    return _side(request, "oppfolging.html", skole, slettegrunner=EGNE_GRUNNER) if skole else _ikke_funnet(request)


@RUTER.get("/{skole:[a-z0-9-]+}/personvern", "alle")
async def personvern(request: web.Request) -> web.Response:
    """Give the page about what is stored, who reads it, and what can give one away; or 404."""
    skole = _skole(request)
    if skole is None:
        return _ikke_funnet(request)
    form = velg_maalform(request)
    avsnitt = personverntekster(form, skole.skoleeier[form])
    return _side(request, "personvern.html", skole, tittel=TITTEL[form], avsnitt=avsnitt)


def velg_maalform(request: web.Request) -> Maalform:
    """Find the written standard: `?maalform=`, else nynorsk where the browser asks for it, else bokmål."""
    onsket = request.query.get("maalform")
    if onsket in ("nb", "nn"):
        return "nn" if onsket == "nn" else "nb"
    return nettleserens_maalform(request)


def _skole(request: web.Request) -> Skole | None:
    return request.app[SKOLER].get(request.match_info["skole"])


def _ikke_funnet(request: web.Request) -> web.Response:
    return _side(request, "ikke_funnet.html", status=HTTPStatus.NOT_FOUND)


def _side(
    request: web.Request, mal: str, skole: Skole | None = None, status: int = HTTPStatus.OK, **verdier: object
) -> web.Response:
    maalform = velg_maalform(request)
    begge = {form: _tekster(skole, form) for form in ("nb", "nn")}
    felles = {"maalform": maalform, "annen": "nn" if maalform == "nb" else "nb", "t": begge[maalform], "skole": skole}
    malen = _miljo().get_template(f"chat/{mal}")
    tekst = malen.render(felles, begge=json.dumps(begge), moduler=MODULER, **verdier)
    return web.Response(text=tekst, content_type="text/html", status=status)


def _tekster(skole: Skole | None, maalform: Maalform) -> dict[str, str]:
    if skole is None:
        return tekster(maalform, skole="")
    return tekster(maalform, skole=skole.navn[maalform], skoleeier=skole.skoleeier[maalform])


@cache
def _miljo() -> Environment:
    maler = FileSystemLoader(Path(__file__).parent / "templates")
    return Environment(loader=maler, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
