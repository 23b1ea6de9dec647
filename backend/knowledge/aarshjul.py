"""The yearly plan of each school, as rows with months: from `knowledge/ID/aarshjul.yml`, or from a plan it loaded."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

import yaml

from backend.domain.feil import Oppsettsfeil
from backend.domain.skole import Tekst
from backend.knowledge.planbibliotek import Planbibliotek
from backend.knowledge.plandokument import Plandokument

FIL = "aarshjul.yml"
SKOLESTART = 8
"""A school year goes from August."""
MANGE_MAANEDER = 6
"""What goes on in more months than this has no date to put into a calendar."""
LENGSTE = 240
"""A row of a loaded plan is cut here, in characters."""


@dataclass(frozen=True)
class Hjulpost:
    """One row. `maaneder` are 1 to 12, at least one; `hvem` is None where the plan names nobody.

    `naar` holds the plan's own words for when ("ved skolestart"), `tema` the subject of the answer about the row.
    """

    id: str
    maaneder: tuple[int, ...]
    hva: Tekst
    avsnitt: str
    hvem: Tekst | None = None
    naar: Tekst | None = None
    tema: str | None = None


def les_aarshjul(mappe: Path, skoler: Iterable[str]) -> dict[str, tuple[Hjulpost, ...]]:
    """The rows of every school that has a file; raises Oppsettsfeil, naming the file, for one that cannot be used."""
    filer = {skole: mappe / skole / FIL for skole in skoler}
    return {skole: _les(fil) for skole, fil in filer.items() if fil.exists()}


def fra_plan(dokument: Plandokument) -> tuple[Hjulpost, ...]:
    """The dated rows and items of a loaded plan, in the plan's own words for both written standards."""
    poster: list[Hjulpost] = []
    for seksjon, avsnitt in dokument.avsnitt():
        if avsnitt.slag == "tekst" or not 0 < len(avsnitt.maaneder) <= MANGE_MAANEDER:
            continue
        hva = avsnitt.tekst if len(avsnitt.tekst) <= LENGSTE else avsnitt.tekst[:LENGSTE].rsplit(" ", 1)[0] + " …"
        id_ = _fast_id(avsnitt.tekst, {post.id for post in poster})
        poster.append(Hjulpost(id_, avsnitt.maaneder, {"nb": hva, "nn": hva}, seksjon.tittel))
    return tuple(poster)


def _fast_id(tekst: str, brukt: Set[str]) -> str:
    """An id that the same row keeps when others come or go in the next version of the plan."""
    rot = hashlib.sha256(" ".join(tekst.split()).encode()).hexdigest()[:16]
    return next(id_ for nr in count(1) if (id_ := rot if nr == 1 else f"{rot}-{nr}") not in brukt)


class Aarshjul:
    """The rows that hold for a school today."""

    def __init__(self, faste: Mapping[str, Sequence[Hjulpost]], bibliotek: Planbibliotek | None = None) -> None:
        self._faste, self._bibliotek = faste, bibliotek

    def poster(self, skole: str) -> Sequence[Hjulpost]:
        """All rows: those of the plan that the school published, else those that were written for it."""
        if self._bibliotek and (sok := self._bibliotek.hent(skole)):
            return fra_plan(sok.dokument)
        return self._faste.get(skole, ())

    def neste(self, skole: str, tema: str, dato: date) -> tuple[Hjulpost, date] | None:
        """The row on a subject that comes next, this month included, and the first day of its month."""
        kommer = [
            (_forste(maaned, dato), post)
            for post in self.poster(skole)
            if post.tema == tema
            for maaned in post.maaneder
        ]
        if not kommer:
            return None
        dag, post = min(kommer, key=lambda par: par[0])
        return post, dag


def skoleaar(dato: date) -> int:
    """The year in which the school year of this day began."""
    return dato.year if dato.month >= SKOLESTART else dato.year - 1


def _forste(maaned: int, dato: date) -> date:
    """The first of the next such month, this one included."""
    return date(dato.year + (maaned < dato.month), maaned, 1)


def _les(fil: Path) -> tuple[Hjulpost, ...]:
    try:
        data = yaml.safe_load(fil.read_text(encoding="utf-8"))
        return tuple(_post(post, data["avsnitt"]) for post in data["poster"])
    except (yaml.YAMLError, KeyError, TypeError) as feil:
        raise Oppsettsfeil(f"{fil.parent.name}/{FIL} kan ikke brukes: {type(feil).__name__} {feil}.") from feil


def _post(post: Mapping[str, Any], avsnitt: str) -> Hjulpost:
    maaneder = tuple(int(maaned) for maaned in post["maaneder"])
    if not maaneder or not all(1 <= maaned <= 12 for maaned in maaneder):
        raise KeyError(f"maaneder i {post['id']}")
    return Hjulpost(
        id=post["id"],
        maaneder=maaneder,
        hva=post["hva"],
        avsnitt=avsnitt,
        hvem=post.get("hvem"),
        naar=post.get("naar"),
        tema=post.get("tema"),
    )
