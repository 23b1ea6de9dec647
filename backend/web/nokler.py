"""Typed keys of the aiohttp application."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from aiohttp import web

from backend.adapters.enhet import Enhet
from backend.adapters.epost import Sender
from backend.adapters.oidc import Oidc
from backend.domain.skole import Skole
from backend.innstillinger import Innstillinger
from backend.knowledge.aarshjul import Aarshjul
from backend.services.filmottak import Filmottak
from backend.services.passnokler import Passnokler
from backend.services.planjobber import Planjobber
from backend.services.plankontroller import Plankontroller
from backend.services.planverk import Planverk
from backend.services.vedleggsutkast import Vedleggsutkast

INNSTILLINGER: web.AppKey[Innstillinger] = web.AppKey("innstillinger", Innstillinger)
SKOLER: web.AppKey[Mapping[str, Skole]] = web.AppKey("skoler", Mapping)
AARSHJUL: web.AppKey[Aarshjul] = web.AppKey("aarshjul", Aarshjul)
PLANVERK: web.AppKey[Planverk] = web.AppKey("planverk", Planverk)
PLANKONTROLLER: web.AppKey[Plankontroller] = web.AppKey("plankontroller", Plankontroller)
PLANJOBBER: web.AppKey[Planjobber] = web.AppKey("planjobber", Planjobber)
ENHET: web.AppKey[Callable[[], Enhet]] = web.AppKey("enhet", Callable)  # type: ignore[arg-type]
"""Makes a new unit of work: `async with app[ENHET]() as enhet: …; await enhet.bekreft()`."""
MOTTAK: web.AppKey[Filmottak] = web.AppKey("mottak", Filmottak)
VEDLEGGSUTKAST: web.AppKey[Vedleggsutkast] = web.AppKey("vedleggsutkast", Vedleggsutkast)
SENDER: web.AppKey[Sender] = web.AppKey("sender", Sender)
"""The way for a letter to leave at once."""
PASSNOKLER: web.AppKey[Passnokler] = web.AppKey("passnokler", Passnokler)
FEIDE: web.AppKey[Oidc | None] = web.AppKey("feide", Oidc)
"""The log-in provider, None where none is set up."""
