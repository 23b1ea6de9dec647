"""The outbox: takes notices from the queue and sends each exactly once, with growing pauses while the way is closed."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from urllib.parse import urlsplit

from backend.adapters.brev import skriv_brev
from backend.adapters.epost import SENDEFEIL, Sender, er_lokal
from backend.adapters.lager import Lager
from backend.adapters.utbokslager import Sending
from backend.domain.feil import SifraFeil

logg = logging.getLogger(__name__)

KRAV: Final = timedelta(minutes=2)
"""How long a claimed notice belongs to the worker that claimed it."""
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

    def pause(self, forsok: int) -> timedelta:
        """Return the pause after try number `forsok` (from 1) has failed."""
        sekunder = min(self.forste * 2 ** min(forsok - 1, 30), self.lengste)
        return timedelta(seconds=sekunder * random.uniform(0.8, 1.2))  # noqa: S311 - spreads the load, no secret


class Utboks:
    """The worker: one task of this process. The queue itself is in the store, so a stop or a crash loses nothing.

    A notice is claimed, sent, and written down as sent. Should the process end between the last two, it is sent again
    under the same Message-ID, by which mail systems know it for the same letter.
    """

    def __init__(self, lager: Lager, sender: Sender, offentlig_url: str, plan: Plan | None = None) -> None:
        self._lager = lager
        self._sender = sender
        self._url = offentlig_url.rstrip("/")
        self._plan = plan or Plan()
        self._stopp = asyncio.Event()
        self._oppgave: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begin to send."""
        self._stopp.clear()
        self._oppgave = asyncio.create_task(self._kjor(), name="utboks")

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
        """Send every notice that is due, one after the other; return how many went."""
        antall = 0
        while not self._stopp.is_set() and (sending := await self._ta()):
            antall += await self._send(sending)
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
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._lager.vekker.wait(), self._plan.kikk)

    async def _ta(self) -> Sending | None:
        naa = datetime.now(UTC)
        async with self._lager.enhet().lesende() as les:
            neste = await les.utboks.neste_tid()
        if neste is None or neste > naa:
            return None
        async with self._lager.enhet() as enhet:
            sending = await enhet.utboks.ta(naa, naa + KRAV)
            await enhet.bekreft()
        return sending

    async def _send(self, sending: Sending) -> bool:
        brev = skriv_brev(sending, self._melding_id(sending), f"{self._url}/portal")
        try:
            await self._sender.send(brev)
        except (*SENDEFEIL, SifraFeil) as feil:
            await self._feilet(sending, type(feil).__name__)
            return False
        await self._skriv_ned(sending)
        return True

    async def _feilet(self, sending: Sending, hvorfor: str) -> None:
        oppgitt = sending.forsok >= self._plan.forsok
        async with self._lager.enhet() as enhet:
            if oppgitt:
                await enhet.utboks.gi_opp(sending.id)
            else:
                await enhet.utboks.utsett(sending.id, datetime.now(UTC) + self._plan.pause(sending.forsok))
            await enhet.bekreft()
        hva = "a notice is given up after try %d: %s" if oppgitt else "a notice could not be sent at try %d: %s"
        logg.log(logging.ERROR if oppgitt else logging.WARNING, hva, sending.forsok, hvorfor)

    async def _skriv_ned(self, sending: Sending) -> None:
        """Write down that it went; try for as long as the claim lasts, since a letter cannot be called back."""
        slutt = datetime.now(UTC) + KRAV / 2
        while True:
            try:
                async with self._lager.enhet() as enhet:
                    await enhet.utboks.sendt(sending.id, datetime.now(UTC))
                    await enhet.bekreft()
                return
            except SifraFeil:
                if datetime.now(UTC) > slutt:
                    raise
                await asyncio.sleep(_SEKUND.total_seconds())

    def _melding_id(self, sending: Sending) -> str:
        return f"<{self._lager.koder.merke('epost:' + sending.id)[:32]}@{domene(self._url)}>"


def domene(url: str) -> str:
    """Return the mail domain that goes with the public address: its host, or `localhost` on this machine."""
    vert = urlsplit(url).hostname or "localhost"
    return "localhost" if er_lokal(vert) else vert
