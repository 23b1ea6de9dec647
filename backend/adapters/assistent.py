"""The client of the assistant process: one call a turn, a time limit, and one error for all that can go wrong."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from backend.domain.feil import Utilgjengelig

Json = dict[str, Any]
Tilstand = list[Json]
Metadata = Mapping[str, Any]

TIDSFRIST = 8.0
"""Seconds a turn may take; the person is promised an answer or an honest error within ten."""

BORTE = "Assistenten svarer ikke akkurat nå. Det du skrev, er ikke sendt. Prøv igjen om litt."


class Assistent:
    """Talks with Rasa's channel `sifra` on loopback."""

    def __init__(self, okt: ClientSession, url: str, nokkel: str, tidsfrist: float = TIDSFRIST) -> None:
        self._okt = okt
        self._url = url.rstrip("/") + "/webhooks/sifra"
        self._hode = {"X-Sifra-Nokkel": nokkel}
        self._frist = ClientTimeout(total=tidsfrist)

    async def si(self, samtale: str, tekst: str, metadata: Metadata, tilstand: Tilstand) -> tuple[list[Json], Tilstand]:
        """One turn: the Melding objects that answer `tekst`, and the conversation as it then stands.

        Raises Utilgjengelig when there is no answer in time; the conversation then stands where it stood.
        """
        kropp = {"samtale": samtale, "tekst": tekst, "metadata": dict(metadata), "tilstand": tilstand}
        svar = await self._kall("POST", "/melding", kropp)
        if not isinstance(svar.get("meldinger"), list) or not isinstance(svar.get("tilstand"), list):
            raise Utilgjengelig(BORTE)
        return svar["meldinger"], svar["tilstand"]

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
        except (ClientError, asyncio.TimeoutError, ValueError) as feil:
            raise Utilgjengelig(BORTE) from feil
