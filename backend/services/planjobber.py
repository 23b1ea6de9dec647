"""Plans that are being read for the portal: how far each has come, and what became of it. In memory alone."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from backend.domain.feil import ForMange, IkkeFunnet, SifraFeil
from backend.domain.utkast import ny_id
from backend.services.planer import lagre_utkast
from backend.services.planlesing import les_i_egen_prosess

if TYPE_CHECKING:
    from backend.adapters.enhet import Enhet

logger = logging.getLogger(__name__)
MAKS_SAMTIDIG: Final = 2
"""So many files are read at once; one school reads one at a time."""
HUSKES: Final = 50


@dataclass
class Planjobb:
    """One file. `del_` goes from 0 to 1; then there is a `plan_id`, or a `feil`."""

    skole: str
    del_: float = 0.0
    plan_id: str | None = None
    feil: SifraFeil | None = None

    @property
    def ferdig(self) -> bool:
        """Whether it has come to an end."""
        return self.plan_id is not None or self.feil is not None


class Planjobber:
    """The jobs by id. An id is random, and opens nothing for another school."""

    def __init__(self, enhet: Callable[[], Enhet]) -> None:
        self._enhet = enhet
        self._jobber: dict[str, Planjobb] = {}
        self._oppgaver: set[asyncio.Task[None]] = set()

    def start(self, skole: str, data: bytes, filnavn: str, hvem: str) -> str:
        """Begin to read a file; return the job's id. Raises ForMange where others are being read."""
        i_gang = [jobb for jobb in self._jobber.values() if not jobb.ferdig]
        if len(i_gang) >= MAKS_SAMTIDIG or any(jobb.skole == skole for jobb in i_gang):
            raise ForMange("En annen plan leses akkurat nå. Vent litt, og prøv igjen.", 10)
        jobb_id, jobb = ny_id(), Planjobb(skole)
        self._glem_gamle()
        self._jobber[jobb_id] = jobb
        oppgave = asyncio.create_task(self._les(jobb, data, filnavn, hvem))
        self._oppgaver.add(oppgave)
        oppgave.add_done_callback(self._oppgaver.discard)
        return jobb_id

    def hent(self, skole: str, jobb_id: str) -> Planjobb:
        """Return a job of this school's. Raises IkkeFunnet."""
        jobb = self._jobber.get(jobb_id)
        if jobb is None or jobb.skole != skole:
            raise IkkeFunnet("Planen finnes ikke.")
        return jobb

    async def stopp(self) -> None:
        """Give up what is being read."""
        for oppgave in self._oppgaver:
            oppgave.cancel()
        await asyncio.gather(*self._oppgaver, return_exceptions=True)

    async def _les(self, jobb: Planjobb, data: bytes, filnavn: str, hvem: str) -> None:
        def framdrift(del_: float) -> None:
            jobb.del_ = del_

        try:
            dokument = await les_i_egen_prosess(data, filnavn, framdrift)
            jobb.plan_id = await lagre_utkast(self._enhet(), jobb.skole, dokument, filnavn, hvem)
        except SifraFeil as feil:
            jobb.feil = feil
        except Exception as feil:  # noqa: BLE001 - a job that nobody foresaw the end of must end all the same
            logger.error("A plan could not be read: %s", type(feil).__name__)
            jobb.feil = SifraFeil("Noe gikk galt hos oss. Det du sendte, er ikke tatt imot. Prøv igjen.")

    def _glem_gamle(self) -> None:
        while len(self._jobber) >= HUSKES:
            self._jobber.pop(next(iter(self._jobber)))
