"""The only place that wires the backend together."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from pathlib import Path

from aiohttp import ClientSession, web

from actions.tjenester import Tjenester
from actions.utforer import lag_utforer
from backend.adapters.assistent import Assistent
from backend.adapters.epost import DemoSender, Sender, SmtpSender
from backend.adapters.filvask import Filvask
from backend.adapters.koder import les_hemmelig
from backend.adapters.lager import Lager, aapne_lager
from backend.adapters.oidc import Klient, Oidc
from backend.adapters.skoler import les_skoler
from backend.adapters.utboks import Svarbud, Utboks
from backend.dagsverk import hold_gaaende, noter_avviste
from backend.domain.feil import Oppsettsfeil, SifraFeil, Utilgjengelig
from backend.domain.skole import Skole
from backend.glemsel import glem_jevnlig
from backend.innstillinger import Innstillinger
from backend.knowledge.aarshjul import Aarshjul, les_aarshjul
from backend.knowledge.begreper import I_SPORSMAL, les_begreper
from backend.knowledge.indeks import Indeks
from backend.knowledge.indekslager import avtrykk, hent_indeks
from backend.knowledge.innhold import FELLES, Oppslag, les_eksempler, les_innhold
from backend.knowledge.planbibliotek import Planbibliotek
from backend.knowledge.svarer import Svarer
from backend.knowledge.veiledning import les_veiledning
from backend.services.arbeid import Arbeid
from backend.services.demo import fjern_demo, opprett_demokontoer
from backend.services.filmottak import Filmottak
from backend.services.nokkeldeling import krev_lesere
from backend.services.passnokler import Passnokler
from backend.services.planjobber import Planjobber
from backend.services.plankontroller import Plankontroller
from backend.services.planverk import Planverk
from backend.services.samtaler import Samtaler
from backend.services.struping import Struping
from backend.services.vedleggsutkast import Vedleggsutkast, rydd_vedlegg
from backend.web.app import lag_app
from backend.web.feide import RETUR
from backend.web.handlinger import UTFORER
from backend.web.helse import ASSISTENT
from backend.web.nokler import (
    AARSHJUL,
    ENHET,
    FEIDE,
    INNSTILLINGER,
    MOTTAK,
    PASSNOKLER,
    PLANJOBBER,
    PLANKONTROLLER,
    PLANVERK,
    SENDER,
    SKOLER,
    VEDLEGGSUTKAST,
)
from backend.web.samtaler import SAMTALER
from backend.web.struping import ARBEID, STRUPING

logg = logging.getLogger(__name__)

Livslop = Callable[[web.Application], AsyncIterator[None]]

ROT = Path(__file__).resolve().parent.parent
HENT_PLANER_HVERT = 20.0
"""Seconds between two looks in the store for plans and schools that another process has put there."""
RYDD_HVERT = 60.0
"""Seconds between two rounds of forgetting idle conversations and keys."""
DEMONOKKEL, DEMOPASSORD = "demo-nokkel", "demo-passord"
"""Files in the data folder that the demo alone has: the secret behind its recovery keys, and its random password."""
KUNNSKAP, SPORSMAL = ROT / "knowledge", ROT / "data" / "nlu"
LAERERE = ("begreper", "indeks", "innenfor", "innhold", "omrangering", "trekk", "vekter")
LAERER = tuple(f"backend/knowledge/{navn}.py" for navn in LAERERE)
LAERES_AV = ("knowledge/**/*.yml", "data/nlu/sporsmal_*.yml", *LAERER, "sprak/*.py", "sprak/data/*")
"""Everything that the index depends on."""


def bygg_svarer(skoler: Mapping[str, Skole], bibliotek: Planbibliotek | None = None) -> Svarer:
    """What answers questions, from the written knowledge."""
    innhold = les_innhold(KUNNSKAP, [*skoler, FELLES], les_eksempler(SPORSMAL))
    return Svarer(innhold, bibliotek, bygg_indeks(innhold))


def bygg_indeks(innhold: Mapping[str, Sequence[Oppslag]]) -> Indeks:
    """The index of the written knowledge; what it learned is kept beside the assistant's model."""
    begreper = les_begreper(KUNNSKAP, I_SPORSMAL)
    navn = avtrykk(fil for monster in LAERES_AV for fil in sorted(ROT.glob(monster)) if fil.is_file())
    fil = ROT / "models" / f"kunnskap-{navn}.npz"
    return hent_indeks(fil, lambda tall: Indeks(innhold, begreper, tall))


def laer_kunnskap() -> None:
    """Learn the index ahead of the first start, so that it is there when somebody asks."""
    bygg_svarer(les_skoler(KUNNSKAP))


def bygg_bibliotek() -> Planbibliotek:
    """Where the plans that schools load themselves are; nothing is read before the first of them comes."""
    return Planbibliotek(
        lambda: les_innhold(KUNNSKAP, [FELLES], les_eksempler(SPORSMAL))[FELLES], les_begreper(KUNNSKAP)
    )


async def bygg(innstillinger: Innstillinger) -> web.Application:
    """The application, wired and ready to serve; raises Oppsettsfeil when it cannot be."""
    if not (innstillinger.smtp_url or innstillinger.demo):
        raise Oppsettsfeil("SIFRA_SMTP_URL mangler. Uten e-post får ingen vite at det er kommet et varsel.")
    innstillinger.data.mkdir(parents=True, exist_ok=True)
    skoler = les_skoler(KUNNSKAP)
    lager = await aapne_lager(innstillinger.database_url, innstillinger.data)
    app = lag_app(innstillinger)
    app[INNSTILLINGER], app[SKOLER], app[ENHET] = innstillinger, skoler, lager.enhet
    app[STRUPING], app[ARBEID] = Struping(av=not innstillinger.vern), Arbeid()
    bibliotek = bygg_bibliotek()
    app[AARSHJUL] = Aarshjul(les_aarshjul(KUNNSKAP, skoler), bibliotek)
    app[PLANVERK], app[PLANJOBBER] = Planverk(lager.enhet, skoler, bibliotek), Planjobber(lager.enhet)
    app[PLANKONTROLLER] = Plankontroller(lager.enhet)
    await app[PLANVERK].oppdater()
    app[MOTTAK], app[VEDLEGGSUTKAST] = Filmottak(Filvask()), Vedleggsutkast()
    tjenester = Tjenester(
        skoler=skoler,
        enhet=lager.enhet,
        kunnskap=bygg_svarer(skoler, bibliotek),
        veileder=les_veiledning(KUNNSKAP, skoler),
        aarshjul=app[AARSHJUL],
        i_dag=innstillinger.i_dag,
        offentlig_url=innstillinger.offentlig_url,
        struping=app[STRUPING],
        vedlegg=app[VEDLEGGSUTKAST],
    )
    app[UTFORER] = lag_utforer(tjenester)
    await _kontoer(innstillinger, lager, app)
    okt = ClientSession()
    app[SENDER] = _sender(innstillinger, lager)
    app[PASSNOKLER], app[FEIDE] = Passnokler(innstillinger.offentlig_url), _feide(innstillinger, okt)
    app[ASSISTENT] = Assistent(okt, innstillinger.assistent_url, innstillinger.assistent_nokkel)
    app[SAMTALER] = _samtaler(innstillinger, lager, app)
    app.cleanup_ctx.append(_lager(lager))
    app.cleanup_ctx.append(_assistent(okt, lager))
    app.cleanup_ctx.append(_utboks(lager))
    app.cleanup_ctx.append(_planer(lager))
    app.cleanup_ctx.append(_dagsverk(lager))
    return app


def _samtaler(innstillinger: Innstillinger, lager: Lager, app: web.Application) -> Samtaler:
    return Samtaler(
        app[ASSISTENT],
        app[SKOLER],
        vern=innstillinger.vern,
        klar=lambda skole: krev_lesere(lager.enhet(), skole),
        ved_slutt=app[VEDLEGGSUTKAST].slipp,
        bevis=lager.koder.bevis,
    )


async def _kontoer(innstillinger: Innstillinger, lager: Lager, app: web.Application) -> None:
    """The demo's accounts and secrets exist in demo mode alone: what an earlier demo left is removed outside it."""
    if innstillinger.demo:
        demonokkel = les_hemmelig(innstillinger.data / DEMONOKKEL)
        await opprett_demokontoer(lager.enhet(), app[SKOLER].values(), innstillinger.demo_passord, demonokkel)
        return
    await fjern_demo(lager.enhet())
    for fil in (DEMONOKKEL, DEMOPASSORD):
        (innstillinger.data / fil).unlink(missing_ok=True)
    await _si_fra_om_skoler_uten_lesere(lager, app)


async def _si_fra_om_skoler_uten_lesere(lager: Lager, app: web.Application) -> None:
    """Name the schools that take no varsel, since nobody could read it, and what to do."""
    for skole in app[SKOLER]:
        try:
            await krev_lesere(lager.enhet(), skole)
        except Utilgjengelig:
            logg.error("no recovery key and no accounts, so no varsel is taken: %s. See docs/drift.md.", skole)


def _utboks(lager: Lager) -> Livslop:
    async def livslop(app: web.Application) -> AsyncIterator[None]:
        innstillinger = app[INNSTILLINGER]
        budene = [bud(lager, app[SENDER], innstillinger.offentlig_url) for bud in (Utboks, Svarbud)]
        for bud in budene:
            bud.start()
        yield
        for bud in budene:
            await bud.stop()

    return livslop


def _feide(innstillinger: Innstillinger, okt: ClientSession) -> Oidc | None:
    valg = innstillinger.oidc
    retur = f"{innstillinger.offentlig_url}{RETUR}"
    return Oidc(okt, Klient(valg.utsteder, valg.klient, valg.hemmelig, retur)) if valg else None


def _sender(innstillinger: Innstillinger, lager: Lager) -> Sender:
    """Where letters go: the mail server, or in demo mode the mailbox that one can look into."""
    if innstillinger.smtp_url:
        return SmtpSender(innstillinger.smtp_url, innstillinger.avsender)
    return DemoSender(lager.enhet)


def _lager(lager: Lager) -> Livslop:
    async def livslop(app: web.Application) -> AsyncIterator[None]:
        yield
        await lager.lukk()

    return livslop


def _assistent(okt: ClientSession, lager: Lager) -> Livslop:
    async def livslop(app: web.Application) -> AsyncIterator[None]:
        rydder = asyncio.create_task(_rydd_jevnlig(app, lager), name="rydder")
        glemmer = asyncio.create_task(glem_jevnlig(), name="glemmer")
        yield
        rydder.cancel()
        glemmer.cancel()
        await okt.close()

    return livslop


def _planer(lager: Lager) -> Livslop:
    """Plans and schools that another process puts into the store are served without a restart."""

    async def livslop(app: web.Application) -> AsyncIterator[None]:
        henter = asyncio.create_task(_hent_planer(app, lager), name="planer")
        yield
        henter.cancel()
        await app[PLANJOBBER].stopp()
        await app[PLANKONTROLLER].stopp()

    return livslop


def _dagsverk(lager: Lager) -> Livslop:
    async def livslop(app: web.Application) -> AsyncIterator[None]:
        oppgave = asyncio.create_task(hold_gaaende(lager, app[SKOLER], app[INNSTILLINGER].data), name="dagsverk")
        yield
        oppgave.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await oppgave
        with contextlib.suppress(SifraFeil):
            await noter_avviste(lager)

    return livslop


async def _hent_planer(app: web.Application, lager: Lager) -> None:
    while True:
        await asyncio.sleep(HENT_PLANER_HVERT)
        antall = len(app[SKOLER])
        try:
            await app[PLANVERK].oppdater()
            if len(app[SKOLER]) != antall and app[INNSTILLINGER].demo:
                await _kontoer(app[INNSTILLINGER], lager, app)
        except SifraFeil as feil:
            logg.error("The plans could not be read: %s", type(feil).__name__)


async def _rydd_jevnlig(app: web.Application, lager: Lager) -> None:
    """Forget idle conversations and keys of log-ins on time, also at night when nobody starts a new one.

    Attachments that were never sent go too: those of conversations that ended, and those of an earlier process.
    """
    while True:
        app[SAMTALER].rydd()
        lager.ring.rydd()
        with contextlib.suppress(Utilgjengelig):  # the next round tries again
            await rydd_vedlegg(lager.enhet(), app[VEDLEGGSUTKAST])
        await asyncio.sleep(RYDD_HVERT)
