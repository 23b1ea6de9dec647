"""The conversations that are going on: who may speak in them, one turn at a time, and what was offered last.

They live in this process's memory alone. A token is the only way in; ids that reach the assistant are others, so that
neither tells the other.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from backend.domain.feil import ForMange, IkkeFunnet, IkkeInnlogget, Konflikt, Ugyldig
from backend.domain.skole import Maalform, Skole
from sprak.rens import rens

TOMGANG = 30 * 60.0
MAKS_SAMTALER = 20_000
MAKS_I_MINUTTET = 40
VERN_MOT_SKRAASTREK = "\u2060"
"""Goes before a typed "/", so that the assistant never takes a person's text for a payload; removed when it is read."""

Melding = dict[str, Any]
Tilstand = list[dict[str, Any]]


class Samtalepartner(Protocol):
    """The assistant, as this module needs it."""

    async def si(
        self, samtale: str, tekst: str, metadata: Mapping[str, Any], tilstand: Tilstand
    ) -> tuple[list[Melding], Tilstand]:
        """One turn: the answers, and the conversation as it then stands. Raises Utilgjengelig."""


@dataclass
class Samtale:
    """One conversation. `tilstand` is where it stands; `tilbudt` maps the last buttons' `valg` to their payloads."""

    skole: str
    maalform: Maalform | None
    bevis: Mapping[str, str] | None = field(default=None, repr=False)
    id: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    tilstand: Tilstand = field(default_factory=list)
    las: asyncio.Lock = field(default_factory=asyncio.Lock)
    tilbudt: dict[str, str] = field(default_factory=dict)
    sist_brukt: float = 0.0
    begynt: bool = False
    siste_valg: str | None = None
    siste_nr: str | None = None
    siste_svar: list[Melding] = field(default_factory=list)
    tider: list[float] = field(default_factory=list)


Klar = Callable[[str], Awaitable[None]]
"""Raises Utilgjengelig for a school that cannot take a varsel."""


class Samtaler:
    """The register of conversations; `ved_slutt` is told the id of each that ends.

    `bevis` gives what a report is stored with, so that the token can find it again after a crash.
    """

    def __init__(
        self,
        assistent: Samtalepartner,
        skoler: Mapping[str, Skole],
        vern: bool = True,
        klokke: Callable[[], float] = time.monotonic,
        klar: Klar | None = None,
        ved_slutt: Callable[[str], None] = lambda _: None,
        bevis: Callable[[str], Mapping[str, str]] | None = None,
    ) -> None:
        self._assistent = assistent
        self._klar = klar
        self._ved_slutt = ved_slutt
        self._bevis = bevis
        self._skoler = skoler
        self._vern = vern
        self._klokke = klokke
        self._samtaler: dict[str, Samtale] = {}

    async def start(self, skole: str, maalform: Maalform | None) -> tuple[str, list[Melding]]:
        """Begin a conversation: its token and the opening. Raises IkkeFunnet, ForMange or Utilgjengelig.

        Utilgjengelig also where nobody at the school could read what would be told.
        """
        if skole not in self._skoler:
            raise IkkeFunnet("Vi finner ikke denne skolen.")
        if self._klar:
            await self._klar(skole)
        self.rydd()
        if len(self._samtaler) >= MAKS_SAMTALER and not self._gi_plass():
            raise ForMange("Det er svært mange som skriver akkurat nå. Prøv igjen om et minutt.", 60)
        token = secrets.token_urlsafe(32)
        samtale = Samtale(skole, maalform, self._bevis(token) if self._bevis else None, sist_brukt=self._klokke())
        svar = await self._tur(samtale, "/start")
        self._samtaler[token] = samtale
        return token, svar

    async def si(self, token: str, tekst: str | None, valg: str | None, nr: str | None = None) -> list[Melding]:
        """One turn, by text or by button. Turns of one conversation wait for one another.

        The same `nr`, or the same button again, gives the same answer again and does nothing new: a person who presses
        twice, or whose network dropped the answer, sends one varsel. Raises IkkeInnlogget, Ugyldig, Konflikt, ForMange
        or Utilgjengelig.
        """
        samtale = self._finn(token)
        async with samtale.las:
            if self._er_gjentatt(samtale, valg, nr):
                return samtale.siste_svar
            self._brems(samtale)
            inn = self._inn(samtale, tekst, valg)
            samtale.begynt = True
            samtale.siste_svar = await self._tur(samtale, inn)
            samtale.siste_valg, samtale.siste_nr = valg, nr
            return samtale.siste_svar

    def finn_id(self, token: str) -> str:
        """Return the conversation's own id, and keep it going; IkkeInnlogget for an unknown token."""
        samtale = self._finn(token)
        samtale.begynt = True
        return samtale.id

    def slutt(self, token: str) -> None:
        """End a conversation; nothing of it is left anywhere. Raises IkkeInnlogget for an unknown token."""
        self._finn(token)
        self._glem(token)

    def rydd(self) -> None:
        """Forget the conversations that have been idle too long."""
        grense = self._klokke() - TOMGANG
        for token in [t for t, s in self._samtaler.items() if s.sist_brukt < grense]:
            self._glem(token)

    def _gi_plass(self) -> bool:
        """Let go of the conversation that has waited longest for its first word: a flood of empty ones harms nobody."""
        tomme = [token for token, samtale in self._samtaler.items() if not samtale.begynt]
        if tomme:
            self._glem(min(tomme, key=lambda token: self._samtaler[token].sist_brukt))
        return bool(tomme)

    def _glem(self, token: str) -> None:
        self._ved_slutt(self._samtaler.pop(token).id)

    def _finn(self, token: str) -> Samtale:
        samtale = self._samtaler.get(token)
        if samtale is None or samtale.sist_brukt < self._klokke() - TOMGANG:
            raise IkkeInnlogget("Samtalen er avsluttet. Start en ny samtale for å fortsette.")
        samtale.sist_brukt = self._klokke()
        return samtale

    @staticmethod
    def _er_gjentatt(samtale: Samtale, valg: str | None, nr: str | None) -> bool:
        if nr is not None and nr == samtale.siste_nr:
            return True
        return valg is not None and valg == samtale.siste_valg and valg not in samtale.tilbudt

    def _brems(self, samtale: Samtale) -> None:
        if not self._vern:
            return
        naa = self._klokke()
        samtale.tider = [t for t in samtale.tider if naa - t < 60] + [naa]
        if len(samtale.tider) > MAKS_I_MINUTTET:
            raise ForMange("Det går litt fort. Vent noen sekunder og prøv igjen.", 5)

    @staticmethod
    def _inn(samtale: Samtale, tekst: str | None, valg: str | None) -> str:
        if valg is not None:
            if valg not in samtale.tilbudt:
                raise Konflikt("Dette valget gjelder ikke lenger. Velg et av de nederste, eller skriv selv.")
            return samtale.tilbudt[valg]
        rein = rens(tekst or "")
        if not rein:
            raise Ugyldig("Meldingen er tom. Skriv noe, og prøv igjen.")
        return VERN_MOT_SKRAASTREK + rein if rein.startswith("/") else rein

    async def _tur(self, samtale: Samtale, inn: str) -> list[Melding]:
        metadata: dict[str, Any] = {"skole": samtale.skole, "maalform": samtale.maalform, "samtale": samtale.id}
        metadata |= {"bevis": samtale.bevis} if samtale.bevis else {}
        meldinger, samtale.tilstand = await self._assistent.si(samtale.id, inn, metadata, samtale.tilstand)
        samtale.tilbudt = {}
        return [self._ut(samtale, melding) for melding in meldinger]

    @staticmethod
    def _ut(samtale: Samtale, melding: Melding) -> Melding:
        knapper = []
        for knapp in melding.get("knapper", []):
            valg = secrets.token_urlsafe(9)
            samtale.tilbudt[valg] = knapp["valg"]
            knapper.append({"tittel": knapp["tittel"], "valg": valg})
        return {**melding, "knapper": knapper}
