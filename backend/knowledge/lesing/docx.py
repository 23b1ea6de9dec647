"""Word: headings by style, lists and tables as Word has them, in the order in which they stand."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from backend.domain.planfeil import Planfeil
from backend.knowledge.lesing.blokk import Blokk
from backend.knowledge.lesing.orden import er_punkt, uten_punkt

_NIVAA = re.compile(r"(?:heading|overskrift) (\d)", re.IGNORECASE)
_TITTEL = re.compile(r"^(?:title|tittel)$", re.IGNORECASE)
LENGSTE_FETE = 100
"""A paragraph that is bold throughout, shorter than this and without a full stop is a heading without a style."""


def les_docx(data: bytes) -> list[Blokk]:
    """The blocks of a Word file, not yet placed. Raises Planfeil."""
    try:
        return list(_blokker(docx.Document(io.BytesIO(data))))
    except (PackageNotFoundError, LxmlError, zipfile.BadZipFile, KeyError, ValueError, OSError) as feil:
        raise Planfeil("odelagt") from feil


def _blokker(dokument: Any) -> Iterator[Blokk]:
    tabell = 0
    for del_ in dokument.iter_inner_content():
        if isinstance(del_, Table):
            tabell += 1
            yield from _rader(del_, tabell)
        elif tekst := " ".join(del_.text.split()):
            yield _avsnitt(del_, tekst)


def _avsnitt(avsnitt: Paragraph, tekst: str) -> Blokk:
    stil = (avsnitt.style.name or "") if avsnitt.style is not None else ""
    if _TITTEL.match(stil):
        return Blokk("overskrift", tekst, 1)
    if nivaa := _NIVAA.search(stil):
        return Blokk("overskrift", tekst, int(nivaa.group(1)))
    if _er_fet(avsnitt) and len(tekst) < LENGSTE_FETE and not tekst.endswith((".", ",", ";")):
        return Blokk("overskrift", tekst, 3)
    if stil.lower().startswith(("list", "liste", "punkt")) or _er_nummerert(avsnitt) or er_punkt(tekst):
        return Blokk("punkt", uten_punkt(tekst))
    return Blokk("tekst", tekst)


def _er_fet(avsnitt: Paragraph) -> bool:
    biter = [bit for bit in avsnitt.runs if bit.text.strip()]
    return bool(biter) and all(bit.bold for bit in biter)


def _er_nummerert(avsnitt: Paragraph) -> bool:
    egenskaper = avsnitt._p.pPr
    return egenskaper is not None and egenskaper.numPr is not None


def _rader(tabell: Table, nummer: int) -> Iterator[Blokk]:
    for rad in tabell.rows:
        celler: list[str] = []
        sett: set[int] = set()
        for celle in rad.cells:
            if id(celle._tc) not in sett:
                celler.append(" ".join(celle.text.split()))
            sett.add(id(celle._tc))
        if any(celler):
            yield Blokk("rad", " ".join(c for c in celler if c), 0, None, tuple(celler), nummer)
