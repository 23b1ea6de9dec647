"""Forms come from our own pages only: the browser says so itself, and each form carries a token of its log-in."""

from __future__ import annotations

import hmac
from urllib.parse import urlsplit

from aiohttp import web

from backend.domain.feil import Ugyldig

FELT = "csrf"


def lag_csrf(sesjon: str) -> str:
    """Return the form token that belongs to a log-in."""
    return hmac.new(sesjon.encode("utf-8", "replace"), b"sifra/csrf", "sha256").hexdigest()


def krev_csrf(sesjon: str, gitt: str) -> None:
    """Raise Ugyldig where the form's token is not that of the log-in."""
    if not hmac.compare_digest(lag_csrf(sesjon).encode(), gitt.encode("utf-8", "replace")):
        raise Ugyldig("Skjemaet er for gammelt. Last siden på nytt, og prøv igjen.")


def krev_samme_opphav(request: web.Request) -> None:
    """Raise Ugyldig where the browser says that the request comes from another site's page.

    A program that is no browser sends neither header, and carries no one's cookies by itself.
    """
    side, opphav = request.headers.get("Sec-Fetch-Site"), request.headers.get("Origin")
    fremmed = side not in ("same-origin", "none") if side else opphav is not None and _vert(opphav) != request.host
    if fremmed:
        raise Ugyldig("Forespørselen kom fra en annen side.")


def _vert(opphav: str) -> str:
    try:
        return urlsplit(opphav).netloc
    except ValueError:
        return ""
