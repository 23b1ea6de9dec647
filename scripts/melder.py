"""Someone who reports over HTTP as the page does: the same message again, with the same id, until it is answered."""

from __future__ import annotations

import asyncio
import secrets
import time
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout

from tests.conversations.person import NOYTRAL

PAUSE_S = 0.5
FRIST = ClientTimeout(total=45)
"""As the page has it (backend/web/static/api.js)."""
MAKS_TURER = 40

Meldinger = list[dict[str, Any]]


class Avsluttet(Exception):
    """The server knows neither the conversation nor a report that was sent in it."""


@dataclass
class Maalt:
    """What was seen: seconds of each turn, of each turn that stored a report, and every answer that was no success."""

    turer: list[float] = field(default_factory=list)
    innsendinger: list[float] = field(default_factory=list)
    feil: Counter[str] = field(default_factory=Counter)
    paa_nytt: int = 0


class Melder:
    """One person at a time, over one `okt`; `maalt` may be shared by many."""

    def __init__(self, okt: ClientSession, url: str, maalt: Maalt) -> None:
        self._okt = okt
        self._url = url
        self._maalt = maalt

    async def meld(self, skole: str, fortelling: str) -> str:
        """Tell a whole report and send it; return the receipt code.

        Where the conversation was lost and nothing was stored, it is told once more, as the page asks for.
        """
        while True:
            try:
                return await self._samtale(skole, fortelling)
            except Avsluttet:
                self._maalt.paa_nytt += 1

    async def _samtale(self, skole: str, fortelling: str) -> str:
        start = await self._kall("/api/samtaler", {"skole": skole, "maalform": "nb"}, None)
        token, svar = start["samtale"], await self._si(start["samtale"], {"tekst": fortelling})
        for _ in range(MAKS_TURER):
            for melding in svar:
                if melding["kvittering"]:
                    return str(melding["kvittering"]["kode"])
            svar = await self._si(token, _svar_paa(svar))
        raise AssertionError("the conversation has no end")

    async def _si(self, token: str, kropp: dict[str, str]) -> Meldinger:
        start = time.perf_counter()
        svar = await self._kall("/api/samtaler/meldinger", {**kropp, "id": secrets.token_hex(16)}, token)
        tid = time.perf_counter() - start
        meldinger: Meldinger = svar["meldinger"]
        sendt = any(melding["kvittering"] for melding in meldinger)
        (self._maalt.innsendinger if sendt else self._maalt.turer).append(tid)
        return meldinger

    async def _kall(self, sti: str, kropp: dict[str, str], token: str | None) -> Any:
        """Ask until there is an answer; Avsluttet for 401."""
        hode = {"Authorization": f"Bearer {token}"} if token else {}
        while True:
            try:
                async with self._okt.post(self._url + sti, json=kropp, headers=hode, timeout=FRIST) as svar:
                    if svar.status in (200, 201):
                        return await svar.json()
                    if svar.status == 401:
                        raise Avsluttet
                    self._maalt.feil[str(svar.status)] += 1
            except (ClientError, TimeoutError) as feil:
                self._maalt.feil[type(feil).__name__] += 1
            await asyncio.sleep(PAUSE_S)


def _svar_paa(meldinger: Meldinger) -> dict[str, str]:
    """What this person answers: the button that sends, else what NOYTRAL has for the field that was asked for."""
    felt = next((m["felt"] for m in reversed(meldinger) if m["felt"]), None)
    if felt != "bekreft":
        return {"tekst": NOYTRAL[felt] if felt else "jeg vil varsle om det"}
    knapper = [knapp for melding in meldinger for knapp in melding["knapper"]]
    return {"valg": next(knapp["valg"] for knapp in knapper if "send" in knapp["tittel"].lower())}
