"""The plans that schools have loaded and published, ready to be searched. Changed while the server runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Lock

from backend.knowledge.begreper import Begreper
from backend.knowledge.innhold import Oppslag
from backend.knowledge.plandokument import Plandokument
from backend.knowledge.plansok import Plansok
from backend.knowledge.plantrekk import Plantrekk, tema_av


class Planbibliotek:
    """One plan a school. What all plans share is made of the common entries, `felles`, when the first plan comes."""

    def __init__(self, felles: Callable[[], Sequence[Oppslag]], begreper: Begreper) -> None:
        self._felles, self._begreper = felles, begreper
        self._trekk: Plantrekk | None = None
        self._om: dict[str, Oppslag] = {}
        self._laas = Lock()
        self._planer: dict[str, Plansok] = {}

    def lag(self, dokument: Plandokument) -> Plansok:
        """Index a plan: takes a second or so, and may run in a thread."""
        return Plansok(dokument, self._felles_trekk(), self._begreper)

    def temaer(self, dokument: Plandokument) -> list[list[Oppslag]]:
        """Common entries on the subjects that each section is most about; may run in a thread."""
        trekk = self._felles_trekk()
        return [[self._om[tema] for tema in trekk.temaer_i(f"{s.tittel}. {s.tekst}")] for s in dokument.seksjoner]

    def _felles_trekk(self) -> Plantrekk:
        with self._laas:
            if self._trekk is None:
                felles = self._felles()
                self._om = {tema_av(oppslag): oppslag for oppslag in reversed(felles)}
                self._trekk = Plantrekk(felles)
            return self._trekk

    def ta_i_bruk(self, skole: str, sok: Plansok) -> None:
        """Answer from this plan from now on; a plan of the school's that was here before is replaced."""
        self._planer[skole] = sok

    def ta_ut(self, skole: str) -> None:
        """Answer no longer from the school's loaded plan."""
        self._planer.pop(skole, None)

    def hent(self, skole: str) -> Plansok | None:
        """The plan that the school has published, or None."""
        return self._planer.get(skole)
