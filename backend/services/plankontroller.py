"""Plans that are being checked for the portal: how far each has come, and its report. In memory alone.

A version of a plan never changes, so its report is made once and kept while there is room.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from backend.knowledge.kontroll.funn import Rapport
from backend.knowledge.kontroll.kontroll import kontroller
from backend.knowledge.plandokument import Plandokument
from backend.services.planer import les_versjon

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet

HUSKES: Final = 40
MAKS_SAMTIDIG: Final = 2
"""So many plans are checked at once; the others wait their turn."""


@dataclass
class Kontroll:
    """One check. `del_` goes from 0 to 1; `ferdig` holds the report when it is made."""

    ferdig: asyncio.Task[Rapport]
    framdrift: list[float] = field(default_factory=lambda: [0.0])

    @property
    def del_(self) -> float:
        """How much has been checked."""
        return self.framdrift[0]

    @property
    def feilet(self) -> bool:
        """Whether it came to an end without a report, and is to be begun anew."""
        return self.ferdig.done() and (self.ferdig.cancelled() or self.ferdig.exception() is not None)

    async def vent(self, sekunder: float) -> Rapport | None:
        """The report, or None where it is not made within so many seconds."""
        await asyncio.wait({self.ferdig}, timeout=sekunder)
        return self.ferdig.result() if self.ferdig.done() else None


class Plankontroller:
    """The checks by the plan's id, each begun when it is first asked for."""

    def __init__(self, enhet: Callable[[], Enhet]) -> None:
        self._enhet = enhet
        self._kontroller: dict[str, Kontroll] = {}
        self._ledig = asyncio.Semaphore(MAKS_SAMTIDIG)

    async def hent(self, skole: str, plan_id: str) -> Kontroll:
        """The check of a version of this school's, begun where it was not. Raises IkkeFunnet."""
        _, dokument, _ = await les_versjon(self._enhet(), skole, plan_id)
        kontroll = self._kontroller.get(plan_id)
        if kontroll is None or kontroll.feilet:
            self._glem_gamle()
            framdrift = [0.0]
            kontroll = Kontroll(asyncio.create_task(self._gjor(dokument, framdrift)), framdrift)
            self._kontroller[plan_id] = kontroll
        return kontroll

    async def stopp(self) -> None:
        """Wait for no check any more."""
        for kontroll in self._kontroller.values():
            kontroll.ferdig.cancel()
        await asyncio.gather(*(k.ferdig for k in self._kontroller.values()), return_exceptions=True)

    async def _gjor(self, dokument: Plandokument, framdrift: list[float]) -> Rapport:
        def meld(del_: float) -> None:
            framdrift[0] = del_

        async with self._ledig:
            return await asyncio.to_thread(kontroller, dokument, meld)

    def _glem_gamle(self) -> None:
        while len(self._kontroller) >= HUSKES:
            self._kontroller.pop(next(iter(self._kontroller)))
