"""What every page of the portal shares: who is logged in, errors as pages, forms of our own."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import Final

from aiohttp import web

from backend.domain.feil import ForLang, IkkeInnlogget, SifraFeil, Ugyldig, UtenFaktor
from backend.domain.konto import Konto
from backend.web.csrf import FELT, krev_csrf, krev_samme_opphav
from backend.web.feilsvar import STATUS
from backend.web.feilsvar import velg_maalform as nettleserens_maalform
from backend.web.inndata import MAKS_KROPP
from backend.web.ruter import Handler
from backend.web.sak_api import ID
from backend.web.sesjon import KONTO, krev_konto, les_token
from backend.web.tekster.feil import feilmelding
from backend.web.visning import vis

INN: Final = "/portal/logg-inn"
KONTOSIDE: Final = "/portal/konto"
Side = Callable[[web.Request, Konto], Awaitable[web.StreamResponse]]


def som_side(handler: Handler) -> Handler:
    """Send one who is not logged in to the log-in, one who lacks a second factor to where one gets it; show errors."""

    @wraps(handler)
    async def side(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except UtenFaktor:
            raise web.HTTPSeeOther(KONTOSIDE) from None
        except IkkeInnlogget:
            raise web.HTTPSeeOther(_til_innlogging(request)) from None
        except SifraFeil as feil:
            return vis_feil(request, request.get(KONTO), feil)

    return side


def innlogget(side: Side) -> Handler:
    """Give the page its account."""

    @wraps(side)
    async def handler(request: web.Request) -> web.StreamResponse:
        return await side(request, await krev_konto(request))

    return handler


def vis_feil(request: web.Request, konto: Konto | None, feil: SifraFeil) -> web.Response:
    """Show an error of ours as a page, with its status."""
    return vis(request, "feil.html", konto, status=status_av(feil), feil=ord_om(request, feil, konto))


def ord_om(request: web.Request, feil: SifraFeil, konto: Konto | None = None) -> str:
    """Return what an error says, in the reader's written standard."""
    return feilmelding(feil, konto.maalform if konto else nettleserens_maalform(request))


def status_av(feil: SifraFeil) -> int:
    """Return the HTTP status of an error of ours."""
    return next(status for slag, status in STATUS if isinstance(feil, slag))


async def les_skjema(request: web.Request, sesjon: str | None = None, maks: int = MAKS_KROPP) -> dict[str, str]:
    """Return the fields of a form of our own; Ugyldig for one from elsewhere, ForLang for more than `maks` bytes."""
    krev_samme_opphav(request)
    if (request.content_length or 0) > maks:
        raise ForLang("Det som ble sendt, er for stort.")
    if request.content_type != "application/x-www-form-urlencoded":
        raise Ugyldig("Skjemaet kan ikke leses.")
    try:
        felt = {navn: verdi for navn, verdi in (await request.post()).items() if isinstance(verdi, str)}
    except (ValueError, LookupError):
        raise Ugyldig("Skjemaet kan ikke leses.") from None
    if sesjon is not None:
        krev_csrf(sesjon, felt.get(FELT, ""))
    return felt


async def les_eget_skjema(request: web.Request) -> dict[str, str]:
    """`les_skjema`, for one who is logged in."""
    return await les_skjema(request, les_token(request))


def les_til(til: str) -> str:
    """Return where one came for: a case, the plans or one of them; an empty text for what is none of these."""
    return til if re.fullmatch(rf"varsler/{ID}|plan(?:/(?!lesing$){ID})?", til) else ""


def _til_innlogging(request: web.Request) -> str:
    """The way to the log-in, which remembers what one came for."""
    funnet = re.match(rf"/portal/(varsler/{ID}|plan/(?!lesing/){ID}|plan)(?:/|$)", request.path)
    til = les_til(funnet[1]) if funnet else ""
    return f"{INN}?til={til}" if til else INN
