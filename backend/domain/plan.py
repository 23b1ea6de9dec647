"""A school's own plan as the store keeps it: one version a file that was loaded, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from backend.domain.skole import Maalform

Tilstand = Literal["utkast", "publisert", "erstattet", "trukket"]


@dataclass(frozen=True)
class Planversjon:
    """`versjon` counts from 1 at each school. `endret` and `endret_av` tell when its state changed, and by whom."""

    id: str
    skole: str
    versjon: int
    tittel: str
    filnavn: str
    tilstand: Tilstand
    lastet_opp: datetime
    lastet_opp_av: str
    endret: datetime
    endret_av: str


@dataclass(frozen=True)
class Bekreftet:
    """What a person has confirmed of what was found in the plan: the roles one may turn to, each with its section.

    `uten_deler` (ids of sections) and `uten_steder` (where paragraphs begin in the text) are not answered from;
    `titler` are headings put right, by the section's id.
    """

    kontakter: tuple[tuple[str, str], ...] = ()
    uten_deler: frozenset[str] = frozenset()
    uten_steder: frozenset[int] = frozenset()
    titler: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class NySkole:
    """A school that is not among those in knowledge/, as it is given in by hand."""

    id: str
    navn: dict[Maalform, str]
    skoleeier: dict[Maalform, str]
    skoleslag: Literal["vgs", "grunnskole"]
