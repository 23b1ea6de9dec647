"""The outbox: takes notices from the queue and sends each exactly once, with growing pauses while the way is closed."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Generic, Protocol, TypeVar
from urllib.parse import urlsplit

from backend.adapters.beskjedlager import Svarbeskjed, aapne_adresse
from backend.adapters.brev import Brev, skriv_brev, skriv_svarbrev
from backend.adapters.enhet import Enhet
from backend.adapters.epost import SENDEFEIL, Sender, er_lokal
from backend.adapters.lager import Lager
from backend.adapters.utbokslager import Sending
from backend.domain.feil import SifraFeil

logg = logging.getLogger(__name__)

UPROVD: Final = "uprøvd"
"""How it went with a notice that there was no time for."""
KRAV: Final = timedelta(minutes=2)
"""How long a claimed notice belongs to the worker that claimed it."""
BUNKE: Final = 20
"""Notices are claimed, and written down as sent, so many at a time: commits would cost more than letters."""
_SEKUND: Final = timedelta(seconds=1)


@dataclass(frozen=True)
class Plan:
    """When to try again: the pause doubles from `forste` up to `lengste` seconds, a fifth more or less at random.

    With the standard values a mail server may be down for two days before a notice is given up.
    """

    forste: float = 5.0
    lengste: float = 3600.0
    forsok: int = 58
    kikk: float = 5.0
    """The longest time between two looks in the queue, in seconds."""
    samle: float = 1.0
    """How long the first of several notices waits for the others, in seconds."""

    def pause(self, forsok: int) -> timedelta:
        """Return the pause after try number `forsok` (from 1) has failed."""
        sekunder = min(self.forste * 2 ** min(forsok - 1, 30), self.lengste)
        return timedelta(seconds=sekunder * random.uniform(0.8, 1.2))  # noqa: S311 - spreads the load, no secret


class Post(Protocol):
    """What waits in a queue; `forsok` counts the try that is being made."""

    @property
    def id(self) -> str:
        """Random."""

    @property
    def forsok(self) -> int:
        """How many tries there have been, with this one."""


P = TypeVar("P", bound=Post)


class Ko(Protocol[P]):
    """A queue in the store."""

    async def neste_tid(self) -> datetime | None:
        """Return when something is due next, or None."""

    async def ta(self, naa: datetime, frist: datetime, hoyst: int) -> list[P]:
        """Claim what is due until `frist`, at most so many."""

    async def sendt(self, ider: Sequence[str], naa: datetime) -> None:
        """Write down that they have gone."""

    async def slipp(self, ider: Sequence[str], naa: datetime) -> None:
        """Let go of what was not tried."""

    async def utsett(self, id_: str, neste: datetime) -> None:
        """Try again at `neste`."""

    async def gi_opp(self, id_: str) -> None:
        """Try no more."""


class Budbringer(Generic[P]):
    """A worker: one task of this process. The queue itself is in the store, so a stop or a crash loses nothing.

    Notices are claimed, sent, and written down as sent, some at a time. Should the process end between the last two,
    they are sent again under the same Message-ID, by which mail systems know each for the same letter.
    """

    def __init__(self, lager: Lager, sender: Sender, offentlig_url: str, plan: Plan | None = None) -> None:
        self._lager = lager
        self._sender = sender
        self._url = offentlig_url.rstrip("/")
        self._plan = plan or Plan()
        self._stopp = asyncio.Event()
        self._oppgave: asyncio.Task[None] | None = None

    def ko(self, enhet: Enhet) -> Ko[P]:
        """Return the queue that this worker empties."""
        raise NotImplementedError

    def brev(self, post: P) -> Brev:
        """Write the letter."""
        raise NotImplementedError

    def start(self) -> None:
        """Begin to send."""
        self._stopp.clear()
        self._oppgave = asyncio.create_task(self._kjor(), name=type(self).__name__)

    async def stop(self, vent: float = 5.0) -> None:
        """Stop; a letter that is on its way gets `vent` seconds to arrive."""
        oppgave, self._oppgave = self._oppgave, None
        if oppgave is None:
            return
        self._stopp.set()
        self._lager.vekker.set()
        with contextlib.suppress(TimeoutError, asyncio.CancelledError):
            await asyncio.wait_for(oppgave, vent)

    async def send_forfalte(self) -> int:
        """Send every notice that is due; return how many went."""
        antall = 0
        while not self._stopp.is_set() and (bunke := await self._ta()):
            antall += await self._send_bunke(bunke)
        return antall

    async def _kjor(self) -> None:
        while not self._stopp.is_set():
            self._lager.vekker.clear()
            try:
                await self.send_forfalte()
            except SifraFeil:
                logg.warning("the outbox cannot reach the store; it tries again")
            except Exception as feil:  # noqa: BLE001 - the worker outlives any one notice; its claim runs out by itself
                logg.error("unforeseen in the outbox: %s", type(feil).__name__)
            await self._vent()

    async def _vent(self) -> None:
        """Wait until there is something to send, and a moment more: what comes in the same second goes together."""
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._lager.vekker.wait(), self._plan.kikk)
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stopp.wait(), self._plan.samle)

    async def _ta(self) -> list[P]:
        naa = datetime.now(UTC)
        async with self._lager.enhet().lesende() as les:
            neste = await self.ko(les).neste_tid()
        if neste is None or neste > naa:
            return []
        async with self._lager.enhet() as enhet:
            bunke = await self.ko(enhet).ta(naa, naa + KRAV, BUNKE)
            await enhet.bekreft()
        return bunke

    async def _send_bunke(self, bunke: Sequence[P]) -> int:
        """Send as many as there is time for, and write down how each went, also when the worker is being stopped."""
        slutt = datetime.now(UTC) + KRAV / 4
        utfall: dict[str, str | None] = {}
        try:
            for sending in bunke:
                for_sent = self._stopp.is_set() or datetime.now(UTC) > slutt
                utfall[sending.id] = UPROVD if for_sent else await self._send(sending)
        finally:  # what is not among them was on its way when this ended: its claim runs out by itself
            await self._skriv_ned([(sending, utfall[sending.id]) for sending in bunke if sending.id in utfall])
        return sum(hvorfor is None for hvorfor in utfall.values())

    async def _send(self, sending: P) -> str | None:
        """Send one letter; return None, or the class of what went wrong."""
        try:
            await self._sender.send(self.brev(sending))
        except (*SENDEFEIL, SifraFeil) as feil:
            return type(feil).__name__
        return None

    async def _skriv_ned(self, utfall: Sequence[tuple[P, str | None]]) -> None:
        """Write down how it went; try for as long as the claim lasts, since a letter cannot be called back."""
        slutt = datetime.now(UTC) + KRAV / 2
        while True:
            try:
                async with self._lager.enhet() as enhet:
                    await self._noter(self.ko(enhet), utfall, datetime.now(UTC))
                    await enhet.bekreft()
                break
            except SifraFeil:
                if datetime.now(UTC) > slutt:
                    raise
                await asyncio.sleep(_SEKUND.total_seconds())
        for sending, hvorfor in utfall:
            self._logg_utfall(sending, hvorfor)

    async def _noter(self, ko: Ko[P], utfall: Sequence[tuple[P, str | None]], naa: datetime) -> None:
        await ko.sendt([sending.id for sending, hvorfor in utfall if hvorfor is None], naa)
        await ko.slipp([sending.id for sending, hvorfor in utfall if hvorfor == UPROVD], naa)
        for sending in (sending for sending, hvorfor in utfall if hvorfor not in (None, UPROVD)):
            if self._er_oppgitt(sending):
                await ko.gi_opp(sending.id)
            else:
                await ko.utsett(sending.id, naa + self._plan.pause(sending.forsok))

    def _er_oppgitt(self, sending: P) -> bool:
        return sending.forsok >= self._plan.forsok

    def _logg_utfall(self, sending: P, hvorfor: str | None) -> None:
        if hvorfor in (None, UPROVD):
            return
        oppgitt = self._er_oppgitt(sending)
        hva = "a notice is given up after try %d: %s" if oppgitt else "a notice could not be sent at try %d: %s"
        logg.log(logging.ERROR if oppgitt else logging.WARNING, hva, sending.forsok, hvorfor)

    def melding_id(self, sending: P) -> str:
        """Return the Message-ID: the same at every try."""
        return f"<{self._lager.koder.merke('epost:' + sending.id)[:32]}@{domene(self._url)}>"


class Utboks(Budbringer[Sending]):
    """Sends the notices to recipients."""

    def ko(self, enhet: Enhet) -> Ko[Sending]:
        """Return the queue of notices."""
        return enhet.utboks

    def brev(self, post: Sending) -> Brev:
        """Write the letter that something has come."""
        return skriv_brev(post, self.melding_id(post), f"{self._url}/portal")


class Svarbud(Budbringer[Svarbeskjed]):
    """Sends the notices to people who reported and asked to be told of an answer."""

    def ko(self, enhet: Enhet) -> Ko[Svarbeskjed]:
        """Return the queue of those."""
        return enhet.beskjeder

    def brev(self, post: Svarbeskjed) -> Brev:
        """Write the letter that there is an answer."""
        return skriv_svarbrev(aapne_adresse(post, self._lager.koder), self.melding_id(post))


def domene(url: str) -> str:
    """Return the mail domain that goes with the public address: its host, or `localhost` on this machine."""
    vert = urlsplit(url).hostname or "localhost"
    return "localhost" if er_lokal(vert) else vert
