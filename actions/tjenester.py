"""What the actions need from the rest of the system, handed over by the bootstrap."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from backend.adapters.enhet import Enhet
from backend.domain.skole import Maalform, Skole, Tekst
from backend.knowledge.svar import Svar
from backend.services.struping import Struping
from backend.services.vedleggsutkast import Vedleggsutkast


class Kunnskap(Protocol):
    """Answers from the law and the school's plan."""

    def svar(
        self, skole: Skole, sporsmal: str, rolle: str | None, maalform: Maalform, forrige: str | None = None
    ) -> Svar:
        """The answer to a question; `forrige` is the subject of the last answer. Its `tema` is None for no answer."""


class Veileder(Protocol):
    """The steps for one who works at a school."""

    def veiled(self, skole: Skole, om: str, tillegg: Collection[str], maalform: Maalform) -> Svar:
        """What to do now in a matter about `om` (elev, ansatt, ledelse), with the other duties that apply."""


class Hjulpost(Protocol):
    """A row of the yearly plan."""

    @property
    def hvem(self) -> Tekst | None:
        """Who is responsible, where the plan says so."""


class Aarshjul(Protocol):
    """The yearly plans."""

    def neste(self, skole: str, tema: str, dato: date) -> tuple[Hjulpost, date] | None:
        """The next row on a subject, and the first day of its month."""


@dataclass(frozen=True)
class Tjenester:
    """The services and the schools."""

    skoler: Mapping[str, Skole]
    enhet: Callable[[], Enhet]
    kunnskap: Kunnskap
    veileder: Veileder
    aarshjul: Aarshjul
    i_dag: Callable[[], date]
    offentlig_url: str = ""
    struping: Struping = field(default_factory=Struping)
    vedlegg: Vedleggsutkast = field(default_factory=Vedleggsutkast)
