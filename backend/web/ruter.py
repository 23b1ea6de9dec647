"""Where routes are declared: the method, the path, and who may use it. No route can be made without saying so.

The guard in front of a route for accounts checks the log-in, its role, and that a change comes from our own pages. A
route that is not for an account's role, or for an account that waits to be let in, answers as one that does not exist.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import Final, Literal, get_args

from aiohttp import web

from backend.domain.feil import IkkeFunnet, UtenFaktor
from backend.domain.konto import Rolle
from backend.web.csrf import krev_samme_opphav
from backend.web.nokler import INNSTILLINGER
from backend.web.sesjon import krev_konto

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Adgang = Literal["alle", "samtale", "kode", "assistent", Rolle]
"""Who may use a route: anyone, the one with a conversation's token, with a case's token, the assistant, or a role."""

ROLLER: Final[frozenset[Adgang]] = frozenset(get_args(Rolle))
MOTTAKERE: Final[tuple[Adgang, ...]] = ("rektor", "saksbehandler", "skoleeier")
"""Those who work with cases; an admin never sees one."""
_TRYGGE: Final = ("GET", "HEAD")


@dataclass(frozen=True)
class Rute(web.AbstractRouteDef):
    """One route. `rundt` goes outside the guard: it may turn what the guard raises into a page.

    `uten_faktor` lets an account in that has no second factor yet: where it gets one. `venter` lets one in that waits
    for a colleague to let it in: to its own account, and to where it is told that it waits.
    """

    metode: str
    sti: str
    handler: Handler
    adgang: frozenset[Adgang]
    rundt: Callable[[Handler], Handler] | None = None
    uten_faktor: bool = False
    venter: bool = False

    @property
    def mal(self) -> str:
        """The path with the names of its places alone: `/{skole}/oppfolging`."""
        return re.sub(r":[^}]+}", "}", self.sti)

    def register(self, router: web.UrlDispatcher) -> list[web.AbstractRoute]:
        """Mount it; a GET answers HEAD too."""
        voktet = _vokt(self)
        handler = self.rundt(voktet) if self.rundt else voktet
        legg_til = router.add_get if self.metode == "GET" else _legg_til(router, self.metode)
        return [legg_til(self.sti, handler)]


@dataclass(frozen=True)
class Filer(web.AbstractRouteDef):
    """A folder of files that anyone may read."""

    sti: str
    mappe: Path
    metode: str = "GET"
    adgang: frozenset[Adgang] = frozenset({"alle"})

    @property
    def mal(self) -> str:
        """The path, as `Rute.mal`."""
        return self.sti.rstrip("/")

    def register(self, router: web.UrlDispatcher) -> list[web.AbstractRoute]:
        """Mount it."""
        return list(router.add_static(self.sti, self.mappe))


class Rutetabell(list[Rute]):
    """The routes of one module: `@RUTER.get(path, *adgang)` declares one."""

    def __init__(self, rundt: Callable[[Handler], Handler] | None = None, *, uten_faktor: bool = False) -> None:
        super().__init__()
        self._rundt = rundt
        self._uten_faktor = uten_faktor

    def get(self, sti: str, *adgang: Adgang, venter: bool = False) -> Callable[[Handler], Handler]:
        """Declare a route that reads."""
        return self.rute("GET", sti, *adgang, venter=venter)

    def post(self, sti: str, *adgang: Adgang, venter: bool = False) -> Callable[[Handler], Handler]:
        """Declare a route that changes something."""
        return self.rute("POST", sti, *adgang, venter=venter)

    def delete(self, sti: str, *adgang: Adgang) -> Callable[[Handler], Handler]:
        """Declare a route that takes something away."""
        return self.rute("DELETE", sti, *adgang)

    def rute(self, metode: str, sti: str, *adgang: Adgang, venter: bool = False) -> Callable[[Handler], Handler]:
        """Declare a route; ValueError where nobody is named, or someone who does not exist."""
        ukjente = set(adgang) - {"alle", "samtale", "kode", "assistent", *ROLLER}
        if not adgang or ukjente:
            raise ValueError(f"{metode} {sti} must say who may use it")

        def erklaer(handler: Handler) -> Handler:
            egen = self._uten_faktor
            self.append(Rute(metode, sti, handler, frozenset(adgang), self._rundt, egen, venter or egen))
            return handler

        return erklaer


def _vokt(rute: Rute) -> Handler:
    if not rute.adgang & ROLLER:
        return rute.handler

    @wraps(rute.handler)
    async def handler(request: web.Request) -> web.StreamResponse:
        if rute.metode not in _TRYGGE:
            krev_samme_opphav(request)
        konto = await krev_konto(request)
        if konto.rolle not in rute.adgang or not (konto.godkjent or rute.venter):
            raise IkkeFunnet("Denne siden finnes ikke.")
        if not (rute.uten_faktor or konto.sikret or request.app[INNSTILLINGER].demo):
            raise UtenFaktor("Slå på engangskode eller passnøkkel først.")
        return await rute.handler(request)

    return handler


def _legg_til(router: web.UrlDispatcher, metode: str) -> Callable[[str, Handler], web.AbstractRoute]:
    return lambda sti, handler: router.add_route(metode, sti, handler)
