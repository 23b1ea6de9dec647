"""A store in memory with the verbs that the services use; a unit that is left without `bekreft` keeps nothing."""

from __future__ import annotations

import copy
import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Self

from backend.domain.feil import IkkeFunnet, IkkeLagret
from backend.domain.konto import Innsyn, Konto, Leser
from backend.domain.sak import Adgang, Dialogmelding, Fra, Oppbevaring, Spor
from backend.domain.status import Status
from backend.domain.varsel import Varsel
from backend.domain.vedlegg import Vedlegg


@dataclass
class Innhold:
    """What is stored; `ko` holds (recipient's user name, occasion)."""

    varsler: dict[str, Varsel] = field(default_factory=dict)
    koder: dict[bytes, Adgang] = field(default_factory=dict)
    tilganger: dict[bytes, Adgang] = field(default_factory=dict)
    meldinger: dict[str, list[Dialogmelding]] = field(default_factory=dict)
    vedlegg: dict[str, list[Vedlegg]] = field(default_factory=dict)
    ko: list[tuple[str, str]] = field(default_factory=list)
    sett: dict[str, int] = field(default_factory=dict)


@dataclass
class FalsktLager:
    """The store behind the units; while `nede` nothing can be read or written."""

    innhold: Innhold = field(default_factory=Innhold)
    nede: bool = False

    def enhet(self) -> FalskEnhet:
        """Return a new unit of work."""
        return FalskEnhet(self)

    @property
    def varsler(self) -> list[Varsel]:
        """Every report that is kept."""
        return list(self.innhold.varsler.values())

    def skriv(self, varsel_id: str, tekst: str, fra: Fra = "skolen") -> None:
        """Put a message into a case, as the other side would."""
        melding = Dialogmelding(fra, tekst, self.innhold.varsler[varsel_id].opprettet)
        self.innhold.meldinger.setdefault(varsel_id, []).append(melding)

    def sett_status(self, varsel_id: str, status: Status) -> None:
        """Move a case on, as the recipient would."""
        self.innhold.varsler[varsel_id] = replace(self.innhold.varsler[varsel_id], status=status)


class _Koder:
    async def kode(self, sifre: str) -> bytes:
        return hashlib.sha256(sifre.encode()).digest()

    def token(self, token: str) -> bytes:
        return hashlib.sha256(token.encode()).digest()

    tokennokkel = token

    def merke(self, hva: str) -> str:
        return hashlib.sha256(hva.encode()).hexdigest()


class _Oppbevaring:
    """Nothing is decided about any case."""

    async def hent(self, _: str) -> Oppbevaring:
        return Oppbevaring()


class FalskEnhet:
    """One unit of work: it holds all of `varsler`, `utboks`, `kontoer`, `nokler` and `vedlegg` itself."""

    koder = _Koder()
    oppbevaring = _Oppbevaring()

    def __init__(self, lager: FalsktLager) -> None:
        self._lager = lager
        self.varsler = self.utboks = self.kontoer = self.nokler = self.vedlegg = self.beskjeder = self

    def lesende(self) -> FalskEnhet:
        return FalskEnhet(self._lager)

    async def __aenter__(self) -> Self:
        if self._lager.nede:
            raise IkkeLagret("Det ble ikke lagret.")
        self._innhold = copy.deepcopy(self._lager.innhold)
        return self

    async def __aexit__(self, *_: object) -> None:
        del self._innhold

    async def bekreft(self) -> None:
        self._lager.innhold = self._innhold

    async def finnes(self, varsel_id: str) -> bool:
        return varsel_id in self._innhold.varsler

    async def legg_kode(self, adgang: Adgang, kodehash: bytes, _: datetime) -> None:
        self._innhold.koder[kodehash] = adgang

    async def legg_til(self, hva: Varsel | Konto, *resten: Any) -> None:
        if isinstance(hva, Varsel):
            self._innhold.varsler[hva.id] = hva
        else:
            self._innhold.ko.append((hva.brukernavn, resten[2]))

    async def knytt(self, adgang: Adgang, vedlegg: Vedlegg) -> bool:
        self._innhold.vedlegg.setdefault(adgang.varsel_id, []).append(vedlegg)
        return True

    async def legg_spor(self, *_: str | Spor) -> None: ...

    async def for_mottaker(self, innsyn: Innsyn) -> list[Konto]:
        navn = f"{innsyn.rolle}@{innsyn.skole}.demo"
        return [Konto("k", navn, navn, innsyn.skole, innsyn.rolle)]

    async def finn_kode(self, kodehash: bytes) -> Adgang:
        if kodehash not in self._innhold.koder:
            raise IkkeFunnet("Koden er ikke riktig.")
        return self._innhold.koder[kodehash]

    async def legg_tilgang(self, adgang: Adgang, token: bytes, *_: object) -> None:
        self._innhold.tilganger[token] = adgang

    async def finn_tilgang(self, token: bytes, *_: object) -> Adgang | None:
        return self._innhold.tilganger.get(token)

    async def lesere(self, innsyn: Innsyn) -> list[Leser]:
        return [Leser("konto", innsyn.rolle, b"")]

    async def gi(self, *_: object) -> None: ...

    async def hent(self, adgang: Adgang) -> Varsel:
        return self._innhold.varsler[adgang.varsel_id]

    async def status(self, varsel_id: str) -> Status:
        return self._innhold.varsler[varsel_id].status

    async def mottaker(self, varsel_id: str) -> Innsyn:
        varsel = self._innhold.varsler[varsel_id]
        return Innsyn(varsel.skole, varsel.mottakere[0])

    async def meldinger(self, adgang: Adgang) -> tuple[Dialogmelding, ...]:
        return tuple(self._innhold.meldinger.get(adgang.varsel_id, ()))

    async def svar_sett(self, varsel_id: str) -> int:
        return self._innhold.sett.get(varsel_id, 0)

    async def merk_svar_sett(self, varsel_id: str, antall: int) -> None:
        self._innhold.sett[varsel_id] = antall

    async def adresse(self, _: Adgang) -> None:
        return None

    async def siste(self, _: str) -> datetime | None:
        return None

    async def har_melding(self, _: str) -> bool:
        return False

    async def legg_melding(self, adgang: Adgang, fra: Fra, tekst: str, naa: datetime, _: str) -> None:
        self._innhold.meldinger.setdefault(adgang.varsel_id, []).append(Dialogmelding(fra, tekst, naa))
