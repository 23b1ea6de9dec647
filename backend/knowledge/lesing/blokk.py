"""What every reader of a format hands over, and how it becomes a document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from backend.knowledge.lesing.aarshjul import maaneder_i, merk_maaneder
from backend.knowledge.plandokument import Avsnitt, Plandokument, Seksjon

Blokkslag = Literal["overskrift", "tekst", "punkt", "rad"]
UTEN_TITTEL = "Innledning"
LENGSTE_TITTEL = 140
_PLAN = re.compile(r"\b\w*(?:plan|veileder|rettleiar|rutine)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Blokk:
    """A heading (`nivaa` from 1), paragraph, list item or row, in reading order. `start` is None until it is placed."""

    slag: Blokkslag
    tekst: str
    nivaa: int = 0
    side: int | None = None
    celler: tuple[str, ...] = ()
    tabell: int | None = None
    start: int = 0
    slutt: int = 0
    linje: int = 1


def plasser(blokker: Sequence[Blokk]) -> tuple[list[Blokk], str]:
    """The blocks with their places in the text that they make together, one block a line (a row: one cell a line)."""
    plassert: list[Blokk] = []
    deler: list[str] = []
    sted, linje = 0, 1
    for blokk in blokker:
        tekst = "\n".join(c for c in blokk.celler if c) or blokk.tekst
        plassert.append(replace(blokk, start=sted, slutt=sted + len(tekst), linje=linje))
        deler.append(tekst)
        sted += len(tekst) + 1
        linje += tekst.count("\n") + 1
    return plassert, "\n".join(deler)


def bygg(blokker: Sequence[Blokk], tekst: str, filnavn: str, sider: int | None = None) -> Plandokument:
    """The document that the placed blocks make."""
    seksjoner: list[Seksjon] = []
    for blokk in blokker:
        if blokk.slag == "overskrift" or not seksjoner:
            seksjoner.append(_seksjon(blokk, len(seksjoner) + 1))
        if blokk.slag != "overskrift":
            siste = seksjoner[-1]
            seksjoner[-1] = replace(siste, avsnitt=(*siste.avsnitt, _avsnitt(blokk)))
    tittel = _tittel(seksjoner, filnavn)
    return Plandokument(tittel, tuple(merk_maaneder(s) for s in seksjoner if s.avsnitt or s.tittel), tekst, sider)


def _seksjon(blokk: Blokk, nummer: int) -> Seksjon:
    er_overskrift = blokk.slag == "overskrift"
    tittel = blokk.tekst if er_overskrift else UTEN_TITTEL
    return Seksjon(f"s{nummer}", tittel, blokk.nivaa or 1, (), blokk.linje, blokk.side)


def _avsnitt(blokk: Blokk) -> Avsnitt:
    return Avsnitt(
        blokk.tekst,
        blokk.start,
        blokk.slutt,
        blokk.linje,
        blokk.side,
        "tekst" if blokk.slag == "overskrift" else blokk.slag,
        blokk.celler,
        blokk.tabell,
        maaneder_i(blokk.tekst) if blokk.slag == "rad" else (),
    )


def _tittel(seksjoner: Sequence[Seksjon], filnavn: str) -> str:
    """The first heading or short line near the top that names a plan, else the file's name."""
    forste = [
        t for s in seksjoner[:3] for t in (s.tittel, *(a.tekst for a in s.avsnitt[:1])) if len(t) <= LENGSTE_TITTEL
    ]
    navngitt = [t.rstrip(".") for t in forste if _PLAN.search(t)]
    uten_ending = filnavn.replace("\\", "/").rsplit("/", 1)[-1].rsplit(".", 1)[0].strip()
    return (navngitt or [uten_ending])[0]
