"""The client of the assistant process: one call a turn, a time limit, and one error for all that can go wrong."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from backend.domain.feil import Utilgjengelig

Json = dict[str, Any]
Tilstand = list[Json]
Metadata = Mapping[str, Any]

TIDSFRIST = 8.0
"""Seconds a turn may take; the person is promised an answer or an honest error within ten."""

SAMTIDIG = 4
"""Turns that are with the assistant at once. It works on one at a time, and waits for the store in between."""
KOTID = 30.0
"""Seconds a turn may wait for its place. With TIDSFRIST it stays under what the page waits for an answer."""

OPPTATT = "Det er mange som skriver akkurat nå. Det du skrev, er ikke sendt. Prøv igjen om litt."
BORTE = "Assistenten svarer ikke akkurat nå. Det du skrev, er ikke sendt. Prøv igjen om litt."


class Assistent:
    """Talks with Rasa's channel `sifra` on loopback. Turns wait in the order in which they came."""

    def __init__(
        self, okt: ClientSession, url: str, nokkel: str, tidsfrist: float = TIDSFRIST, kotid: float = KOTID
    ) -> None:
        self._okt = okt
        self._url = url.rstrip("/") + "/webhooks/sifra"
        self._hode = {"X-Sifra-Nokkel": nokkel}
        self._frist = ClientTimeout(total=tidsfrist)
        self._kotid = kotid
        self._plasser = asyncio.Semaphore(SAMTIDIG)

    async def si(self, samtale: str, tekst: str, metadata: Metadata, tilstand: Tilstand) -> tuple[list[Json], Tilstand]:
        """One turn: the Melding objects that answer `tekst`, and the conversation as it then stands.

        Raises Utilgjengelig when there is no place or no answer in time; the conversation then stands where it stood.
        """
        kropp = {"samtale": samtale, "tekst": tekst, "metadata": dict(metadata), "tilstand": tilstand}
        async with self._plass():
            svar = await self._kall("POST", "/melding", kropp)
        if not isinstance(svar.get("meldinger"), list) or not isinstance(svar.get("tilstand"), list):
            raise Utilgjengelig(BORTE)
        return svar["meldinger"], svar["tilstand"]

    @contextlib.asynccontextmanager
    async def _plass(self) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(self._kotid):
                await self._plasser.acquire()
        except TimeoutError:
            raise Utilgjengelig(OPPTATT) from None
        try:
            yield
        finally:
            self._plasser.release()

    async def er_klar(self) -> bool:
        """Whether the assistant answers."""
        try:
            await self._kall("GET", "/", None)
        except Utilgjengelig:
            return False
        return True

    async def _kall(self, metode: str, sti: str, kropp: Json | None) -> Json:
        try:
            async with self._okt.request(
                metode, self._url + sti, json=kropp, headers=self._hode, timeout=self._frist
            ) as svar:
                if svar.status >= 400:
                    raise Utilgjengelig(BORTE)
                innhold = await svar.json()
                return innhold if isinstance(innhold, dict) else {}
        except (ClientError, OSError, ValueError) as feil:
            raise Utilgjengelig(BORTE) from feil
