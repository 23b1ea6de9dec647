"""Attachments of reports that are being told. Their keys are in this process's memory alone.

The encrypted pieces are stored at once and belong to no case. When the report is sent, the case gets them in the same
transaction. When the conversation ends otherwise, the keys are dropped, and with them the files: what is left to remove
is noise.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from backend.domain.anonymt import hel_time
from backend.domain.feil import IkkeFunnet, Konflikt, Utilgjengelig
from backend.domain.vedlegg import MAKS_ANTALL, MAKS_UTKAST, Vedlegg
from backend.services.filmottak import Fil, Filmottak

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet

HERRELOS: Final = timedelta(hours=1)
"""How old, at least, a file is that is removed because no conversation knows it."""


@dataclass
class Utkast:
    """What one conversation has attached, by the sender's own number of each; `sendt` when the report has gone."""

    filer: dict[str, Vedlegg] = field(default_factory=dict)
    sendt: bool = False
    slutt: bool = False
    en_om_gangen: asyncio.Lock = field(default_factory=asyncio.Lock)
    las: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Held while the report is sent, and while a file is put in: a file is in the report, or it was refused."""

    def liste(self) -> tuple[Vedlegg, ...]:
        """Return the files, numbered from 1 in the order in which they came."""
        return tuple(replace(vedlegg, nr=nr) for nr, vedlegg in enumerate(self.filer.values(), 1))


class Vedleggsutkast:
    """The register, by the conversations' own ids."""

    def __init__(self) -> None:
        self._utkast: dict[str, Utkast] = {}
        self._slupne: set[str] = set()

    def hent(self, samtale: str) -> Utkast:
        """Return what the conversation has attached; an empty one is kept from now on."""
        return self._utkast.setdefault(samtale, Utkast())

    def liste(self, samtale: str) -> tuple[Vedlegg, ...]:
        """Return what the conversation has attached and not sent."""
        utkast = self._utkast.get(samtale)
        return utkast.liste() if utkast else ()

    def begynn(self, samtale: str) -> None:
        """A new report begins in the conversation: after one that was sent, files can be attached again."""
        if samtale in self._utkast and self._utkast[samtale].sendt:
            del self._utkast[samtale]

    def stopp(self, samtale: str) -> None:
        """The person stopped the report: let go of its files; after one that was sent there are none."""
        if samtale in self._utkast and not self._utkast[samtale].sendt:
            self.slipp(samtale)

    def slipp(self, samtale: str) -> None:
        """Let go of the conversation's files, and of their keys at once."""
        utkast = self._utkast.pop(samtale, None)
        if utkast:
            utkast.slutt = True
            self.slipp_filer(utkast.filer.values())
            utkast.filer = {}

    def slipp_filer(self, filer: Iterable[Vedlegg]) -> None:
        """Note that these are to be removed from the store."""
        self._slupne |= {vedlegg.id for vedlegg in filer}

    def krev_rom(self) -> None:
        """Raise Utilgjengelig where all that is not sent yet fills what it may."""
        filer = [vedlegg for utkast in self._utkast.values() for vedlegg in utkast.filer.values()]
        if sum(vedlegg.storrelse + (vedlegg.original or 0) for vedlegg in filer) >= MAKS_UTKAST:
            raise Utilgjengelig("Mange legger ved filer akkurat nå. Prøv igjen om litt.")

    @property
    def slupne(self) -> set[str]:
        """The ids that are to be removed from the store."""
        return self._slupne

    @property
    def levende(self) -> list[str]:
        """The ids of those that a conversation knows."""
        return [vedlegg.id for utkast in self._utkast.values() for vedlegg in utkast.filer.values()]


async def legg_i_utkast(
    enhet: Enhet, register: Vedleggsutkast, mottak: Filmottak, samtale: str, fil: Fil, nr: str
) -> Vedlegg:
    """Attach one file to the report that the conversation tells; the same `nr` again attaches nothing more.

    Raises Konflikt where there are ten, where the report was sent, or the conversation ended; and as `Filmottak`.
    """
    utkast = register.hent(samtale)
    async with utkast.en_om_gangen:
        if nr in utkast.filer:
            return _funnet(utkast, nr)
        _krev_aapent(utkast)
        register.krev_rom()
        vedlegg, biter = await mottak.ta_imot(fil)
        async with utkast.las:
            _krev_aapent(utkast)
            async with enhet:
                await enhet.vedlegg.legg_utkast(vedlegg.id, biter, hel_time(datetime.now(UTC)))
                await enhet.bekreft()
            if utkast.slutt:
                register.slipp_filer([vedlegg])
            _krev_aapent(utkast)
            utkast.filer[nr] = vedlegg
        return _funnet(utkast, nr)


async def fjern_fra_utkast(enhet: Enhet, register: Vedleggsutkast, samtale: str, vedlegg_id: str) -> None:
    """Take one file away; IkkeFunnet for one that the conversation does not have."""
    utkast = register.hent(samtale)
    async with utkast.las:
        nr = next((nr for nr, vedlegg in utkast.filer.items() if vedlegg.id == vedlegg_id), None)
        if nr is None:
            raise IkkeFunnet("Vedlegget finnes ikke.")
        register.slipp_filer([utkast.filer.pop(nr)])
    await rydd_slupne(enhet, register)


async def rydd_slupne(enhet: Enhet, register: Vedleggsutkast) -> None:
    """Remove what was let go of; what cannot be removed now is removed later."""
    ider = set(register.slupne)
    if not ider:
        return
    async with enhet:
        await enhet.vedlegg.slett_utkast(ider)
        await enhet.bekreft()
    register.slupne.difference_update(ider)


async def rydd_vedlegg(enhet: Enhet, register: Vedleggsutkast) -> None:
    """Remove what was let go of, and what an earlier process took in and never sent."""
    await rydd_slupne(enhet, register)
    async with enhet:
        await enhet.vedlegg.slett_herrelose(hel_time(datetime.now(UTC)) - HERRELOS, register.levende)
        await enhet.bekreft()


def _krev_aapent(utkast: Utkast) -> None:
    if utkast.sendt:
        raise Konflikt("Varselet er sendt. Vil du legge ved mer, åpner du saken med koden.")
    if utkast.slutt:
        raise Konflikt("Samtalen er avsluttet. Start en ny samtale for å fortsette.")
    if len(utkast.filer) >= MAKS_ANTALL:
        raise Konflikt("Du kan legge ved høyst {antall} filer.", antall=MAKS_ANTALL)


def _funnet(utkast: Utkast, nr: str) -> Vedlegg:
    return utkast.liste()[list(utkast.filer).index(nr)]
