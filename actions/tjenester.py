"""What the actions need from the rest of the system, handed over by the bootstrap."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from backend.adapters.enhet import Enhet
from backend.domain.skole import Maalform, Skole
from backend.knowledge.svar import Svar
from backend.services.struping import Struping


class Kunnskap(Protocol):
    """Answers from the law and the school's plan."""

    def svar(
        self, skole: Skole, sporsmal: str, rolle: str | None, maalform: Maalform, forrige: str | None = None
    ) -> Svar:
        """The answer to a question; `forrige` is the subject of the last answer. Its `tema` is None for no answer."""


@dataclass(frozen=True)
class Tjenester:
    """The services and the schools."""

    skoler: Mapping[str, Skole]
    enhet: Callable[[], Enhet]
    kunnskap: Kunnskap
    i_dag: Callable[[], date]
    offentlig_url: str = ""
    struping: Struping = field(default_factory=Struping)
