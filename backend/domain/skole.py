"""A school as the rest of the system knows it: its names, its owner, who leads it, and where cases go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from backend.domain.oppbevaring import STANDARD, Frister

Maalform = Literal["nb", "nn"]
Tekst = Mapping[Maalform, str]
"""One text in both written standards: {"nb": …, "nn": …}."""


@dataclass(frozen=True)
class Kontakt:
    """A person or office that one may turn to. `rolle` is the plan's own word; `kilde` the plan section it rests on."""

    rolle: Tekst
    hjelper_med: Tekst
    kilde: str
    adresse: str | None = None


@dataclass(frozen=True)
class Skole:
    """One school, read from `knowledge/ID/skole.yml`.

    `ledelse` holds the titles that count as leadership there (§ 12-5 second paragraph), lower case, bokmål and nynorsk.
    `skriftlig_plan` is the school's own word for the written plan of § 12-4 third paragraph.
    `tier` lists the subjects on which its plan is silent.
    `oppbevaring` is how many days a case is kept after its last change, by status.
    """

    id: str
    navn: Tekst
    skoleslag: Literal["vgs", "grunnskole"]
    skoleeier: Tekst
    plan_tittel: str
    skriftlig_plan: Tekst
    ledelse: tuple[str, ...]
    kontakter: tuple[Kontakt, ...] = ()
    skoleeier_kontakt: str | None = None
    tier: tuple[str, ...] = ()
    krisehjelp: tuple[Kontakt, ...] = field(default=())
    oppbevaring: Frister = field(default_factory=lambda: STANDARD)
