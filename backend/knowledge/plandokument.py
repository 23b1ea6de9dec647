"""A school's own plan as it stands in the file: sections, paragraphs and table rows, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal

Slag = Literal["tekst", "punkt", "rad"]


@dataclass(frozen=True)
class Avsnitt:
    """A paragraph, a list item or a table row.

    `tekst` is mended for reading and search: one line, words that were broken over two lines whole again.
    `start` and `slutt` are its place in `Plandokument.tekst`, in characters; `linje` counts from 1 there. `side` is
    the page of a PDF, counted from 1. A row has `celler`, and `tabell` is the number of its table in the document;
    `maaneder` are the months, 1 to 12, in which the row or item takes place where the plan has an årshjul.
    """

    tekst: str
    start: int
    slutt: int
    linje: int
    side: int | None = None
    slag: Slag = "tekst"
    celler: tuple[str, ...] = ()
    tabell: int | None = None
    maaneder: tuple[int, ...] = ()


@dataclass(frozen=True)
class Seksjon:
    """What stands under one heading, in order. `nivaa` is 1 for the topmost; `linje` and `side` are the heading's."""

    id: str
    tittel: str
    nivaa: int
    avsnitt: tuple[Avsnitt, ...]
    linje: int = 1
    side: int | None = None

    @property
    def tabeller(self) -> tuple[tuple[Avsnitt, ...], ...]:
        """The tables of the section, each as its rows."""
        rader = (a for a in self.avsnitt if a.slag == "rad")
        return tuple(tuple(tabell) for _, tabell in groupby(rader, key=lambda rad: rad.tabell))

    @property
    def tekst(self) -> str:
        """All paragraphs of the section, one a line."""
        return "\n".join(a.tekst for a in self.avsnitt)


@dataclass(frozen=True)
class Plandokument:
    """A plan. `tekst` is the text file itself, or what was drawn from another format."""

    tittel: str
    seksjoner: tuple[Seksjon, ...]
    tekst: str
    sider: int | None = None

    def avsnitt(self) -> Iterator[tuple[Seksjon, Avsnitt]]:
        """Every paragraph with its section, in order."""
        for seksjon in self.seksjoner:
            for avsnitt in seksjon.avsnitt:
                yield seksjon, avsnitt

    def rettet(self, uten_deler: Set[str], uten_steder: Set[int], titler: Mapping[str, str]) -> Plandokument:
        """Without these sections and the paragraphs that begin at these places, and with headings put right, by id."""
        seksjoner = tuple(
            replace(
                seksjon,
                tittel=titler.get(seksjon.id, seksjon.tittel),
                avsnitt=tuple(a for a in seksjon.avsnitt if a.start not in uten_steder),
            )
            for seksjon in self.seksjoner
            if seksjon.id not in uten_deler
        )
        return replace(self, seksjoner=seksjoner)

    def sitat(self, avsnitt: Avsnitt) -> str:
        """The paragraph word for word as the file has it, with single spaces."""
        return " ".join(self.tekst[avsnitt.start : avsnitt.slutt].split())
