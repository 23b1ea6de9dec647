"""The unit of work: everything between `async with` and `bekreft()` is kept together, or not at all."""

from __future__ import annotations

import asyncio
import contextlib
from dataclasses import dataclass, field
from types import TracebackType
from typing import Final, Self

from sqlalchemy.exc import IntegrityError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from backend.adapters.beskjedlager import BeskjedLager
from backend.adapters.faktorlager import FaktorLager
from backend.adapters.invitasjonslager import InvitasjonLager
from backend.adapters.koder import Koder
from backend.adapters.kontolager import KontoLager, SesjonLager
from backend.adapters.nokkellager import NokkelLager
from backend.adapters.nokkelring import Nokkelring
from backend.adapters.oppbevaringslager import OppbevaringsLager
from backend.adapters.planlager import PlanLager
from backend.adapters.sporlager import SporLager
from backend.adapters.utbokslager import UtboksLager
from backend.adapters.varsellager import VarselLager
from backend.adapters.vedlegglager import VedleggLager
from backend.domain.feil import IkkeLagret, Konflikt, SifraFeil, Utilgjengelig

SKRIVER: Final = "sifra_skriver"
VENT_S: Final = 6.0
"""The longest wait for the database, in seconds: with it an answer comes within ten."""


@dataclass
class Teller:
    """What is counted in memory until the trail takes it: log-ins that were refused, of nobody in particular."""

    avvist: int = 0

    def ta_avviste(self) -> int:
        """Return how many there were since the last time."""
        antall, self.avvist = self.avvist, 0
        return antall


@dataclass(frozen=True)
class Verktoy:
    """What every unit of work is made with."""

    ny_okt: async_sessionmaker[AsyncSession]
    koder: Koder
    ring: Nokkelring
    skrivelaas: asyncio.Lock | None
    vekker: asyncio.Event
    teller: Teller = field(default_factory=Teller)


class Enhet:
    """One unit of work; may be entered again when it has been left.

    Raises IkkeLagret (Utilgjengelig where it only reads) when the database is locked, full or gone, and Konflikt when
    another has written the same thing first. Neither carries the cause, which could repeat what was to be stored.
    """

    varsler: VarselLager
    vedlegg: VedleggLager
    nokler: NokkelLager
    spor: SporLager
    oppbevaring: OppbevaringsLager
    beskjeder: BeskjedLager
    utboks: UtboksLager
    kontoer: KontoLager
    sesjoner: SesjonLager
    planer: PlanLager
    faktorer: FaktorLager
    invitasjoner: InvitasjonLager

    def __init__(self, verktoy: Verktoy, *, skriver: bool = True) -> None:
        self._verktoy = verktoy
        self._skriver = skriver
        self._har_laas = False
        self._okt: AsyncSession | None = None

    @property
    def koder(self) -> Koder:
        """Keyed hashes; usable outside the transaction."""
        return self._verktoy.koder

    @property
    def ring(self) -> Nokkelring:
        """The private keys of those who are logged in; usable outside the transaction."""
        return self._verktoy.ring

    @property
    def teller(self) -> Teller:
        """What is counted in memory; usable outside the transaction."""
        return self._verktoy.teller

    def lesende(self) -> Enhet:
        """Return another unit, one that only reads: it waits for no writer."""
        return Enhet(self._verktoy, skriver=False)

    async def __aenter__(self) -> Self:
        try:
            async with asyncio.timeout(VENT_S):
                await self._aapne()
        except (SQLAlchemyError, OSError) as feil:
            await self._lukk()
            raise self._oversett(feil) from None
        except BaseException:
            await self._lukk()
            raise
        return self

    async def __aexit__(
        self, slag: type[BaseException] | None, feil: BaseException | None, _: TracebackType | None
    ) -> None:
        await self._lukk()
        if isinstance(feil, SQLAlchemyError | OSError):
            raise self._oversett(feil) from None

    async def bekreft(self) -> None:
        """Keep what was done since the unit was entered, all of it."""
        okt = self._aktiv()
        try:
            await self.spor.skriv()
            await okt.commit()
        except (SQLAlchemyError, OSError) as feil:
            raise self._oversett(feil) from None
        if self.utboks.nytt or self.beskjeder.nytt:
            self._verktoy.vekker.set()

    async def _aapne(self) -> None:
        laas = self._verktoy.skrivelaas
        if self._skriver and laas:
            await laas.acquire()
            self._har_laas = True
        okt = self._okt = self._verktoy.ny_okt()
        await okt.connection(execution_options={SKRIVER: self._skriver})
        self.nokler = NokkelLager(okt)
        self.spor = SporLager(okt, self._verktoy.koder.spornokkel)
        self.varsler = VarselLager(okt, self.nokler, self.spor)
        self.oppbevaring = OppbevaringsLager(okt)
        self.vedlegg = VedleggLager(okt)
        self.beskjeder = BeskjedLager(okt)
        self.utboks = UtboksLager(okt)
        self.planer = PlanLager(okt)
        self.kontoer = KontoLager(okt)
        self.faktorer, self.invitasjoner = FaktorLager(okt), InvitasjonLager(okt)
        self.sesjoner = SesjonLager(okt, self._verktoy.koder, self._verktoy.ring)

    async def _lukk(self) -> None:
        okt, self._okt = self._okt, None
        try:
            if okt:
                with contextlib.suppress(SQLAlchemyError, OSError):
                    await okt.close()
        finally:
            if self._har_laas and self._verktoy.skrivelaas:
                self._har_laas = False
                self._verktoy.skrivelaas.release()

    def _aktiv(self) -> AsyncSession:
        if self._okt is None:
            raise RuntimeError("the unit of work is not open")
        return self._okt

    def _oversett(self, feil: BaseException) -> SifraFeil:
        if isinstance(feil, IntegrityError):
            return Konflikt("Dette er allerede lagret.")
        if self._skriver:
            return IkkeLagret("Det ble ikke lagret. Prøv igjen om litt.")
        return Utilgjengelig("Dette kan ikke vises akkurat nå. Prøv igjen om litt.")
