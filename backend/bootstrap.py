"""The only place that wires the backend together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from pathlib import Path

from aiohttp import ClientSession, web

from actions.tjenester import Tjenester
from actions.utforer import lag_utforer
from backend.adapters.assistent import Assistent
from backend.adapters.epost import DemoSender, Sender, SmtpSender
from backend.adapters.lager import Lager, aapne_lager
from backend.adapters.skoler import les_skoler
from backend.adapters.utboks import Utboks
from backend.domain.feil import Oppsettsfeil
from backend.domain.skole import Skole
from backend.innstillinger import Innstillinger
from backend.knowledge.innhold import les_eksempler, les_innhold
from backend.knowledge.svarer import Svarer
from backend.services.innlogging import fjern_demokontoer, opprett_demokontoer
from backend.services.samtaler import Samtaler
from backend.web.app import lag_app
from backend.web.handlinger import UTFORER
from backend.web.helse import ASSISTENT
from backend.web.nokler import ENHET, INNSTILLINGER, SKOLER
from backend.web.samtaler import SAMTALER
from backend.web.struping import STRUPING, Struping

Livslop = Callable[[web.Application], AsyncIterator[None]]

ROT = Path(__file__).resolve().parent.parent
RYDD_HVERT = 60.0
"""Seconds between two rounds of forgetting idle conversations."""
KUNNSKAP, SPORSMAL = ROT / "knowledge", ROT / "data" / "nlu"


def bygg_svarer(skoler: Mapping[str, Skole]) -> Svarer:
    """What answers questions, from the written knowledge."""
    return Svarer(les_innhold(KUNNSKAP, skoler, les_eksempler(SPORSMAL)))


async def bygg(innstillinger: Innstillinger) -> web.Application:
    """The application, wired and ready to serve; raises Oppsettsfeil when it cannot be."""
    innstillinger.data.mkdir(parents=True, exist_ok=True)
    skoler = les_skoler(KUNNSKAP)
    lager = await aapne_lager(innstillinger.database_url, innstillinger.data)
    app = lag_app(innstillinger)
    app[INNSTILLINGER], app[SKOLER], app[ENHET] = innstillinger, skoler, lager.enhet
    tjenester = Tjenester(
        skoler=skoler,
        enhet=lager.enhet,
        kunnskap=bygg_svarer(skoler),
        i_dag=innstillinger.i_dag,
        offentlig_url=innstillinger.offentlig_url,
    )
    app[STRUPING] = Struping(av=not innstillinger.vern)
    app[UTFORER] = lag_utforer(tjenester)
    await _kontoer(innstillinger, lager, app)
    okt = ClientSession()
    app[ASSISTENT] = assistent = Assistent(okt, innstillinger.assistent_url, innstillinger.assistent_nokkel)
    app[SAMTALER] = Samtaler(assistent, skoler, vern=innstillinger.vern)
    app.cleanup_ctx.append(_lager(lager))
    app.cleanup_ctx.append(_assistent(okt))
    app.cleanup_ctx.append(_utboks(lager))
    return app


async def _kontoer(innstillinger: Innstillinger, lager: Lager, app: web.Application) -> None:
    """The demo accounts exist in demo mode alone: outside it any that an earlier demo left are taken away."""
    if innstillinger.demo:
        await opprett_demokontoer(lager.enhet(), app[SKOLER].values(), innstillinger.demo_passord)
    else:
        await fjern_demokontoer(lager.enhet())


def _utboks(lager: Lager) -> Livslop:
    async def livslop(app: web.Application) -> AsyncIterator[None]:
        innstillinger = app[INNSTILLINGER]
        utboks = Utboks(lager, _sender(innstillinger, lager), innstillinger.offentlig_url)
        utboks.start()
        yield
        await utboks.stop()

    return livslop


def _sender(innstillinger: Innstillinger, lager: Lager) -> Sender:
    """Where letters go: the mail server, or in demo mode the mailbox that one can look into."""
    if innstillinger.smtp_url:
        return SmtpSender(innstillinger.smtp_url, innstillinger.avsender)
    if innstillinger.demo:
        return DemoSender(lager.enhet)
    raise Oppsettsfeil("SIFRA_SMTP_URL mangler. Uten e-post får ingen vite at det er kommet et varsel.")


def _lager(lager: Lager) -> Livslop:
    async def livslop(app: web.Application) -> AsyncIterator[None]:
        yield
        await lager.lukk()

    return livslop


def _assistent(okt: ClientSession) -> Livslop:
    async def livslop(app: web.Application) -> AsyncIterator[None]:
        rydder = asyncio.create_task(_rydd_jevnlig(app[SAMTALER]), name="rydder")
        yield
        rydder.cancel()
        await okt.close()

    return livslop


async def _rydd_jevnlig(samtaler: Samtaler) -> None:
    """Forget idle conversations on time, also at night when nobody starts a new one."""
    while True:
        await asyncio.sleep(RYDD_HVERT)
        samtaler.rydd()
