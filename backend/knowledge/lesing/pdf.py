"""PDF: headings by size and weight, running heads dropped, tables as rows, paragraphs over lines and pages mended."""

from __future__ import annotations

import io
import logging
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfparser import PDFSyntaxError
from pdfplumber.utils.exceptions import PdfminerException

from backend.domain.planfeil import MAKS_SIDER, Planfeil
from backend.knowledge.lesing.blokk import Blokk
from backend.knowledge.lesing.orden import er_punkt, er_sidetall, fortsetter, foy_sammen, gjentatte, nokkel, uten_punkt

logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # it writes out what it reads

MINST_STORRE = 1.12
"""A heading's letters are so many times the size of running text, or bold and alone on the line."""
LENGSTE_OVERSKRIFT = 120
MINSTE_TEGN_PR_SIDE = 10
"""With fewer characters a page on average, the file holds pictures of pages."""


@dataclass(frozen=True)
class Trykt:
    """One printed line: its text, size in points, whether bold, and its place on the page."""

    tekst: str
    storrelse: float
    fet: bool
    topp: float
    bunn: float
    hoyre: float
    side: int


@dataclass(frozen=True)
class Rad:
    """One table row in its place."""

    celler: tuple[str, ...]
    topp: float
    side: int
    tabell: int


def les_pdf(data: bytes, framdrift: Callable[[float], None]) -> tuple[list[Blokk], int]:
    """The blocks of a PDF, not yet placed, and its number of pages. Raises Planfeil."""
    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            return _les(pdf, framdrift)
    except PdfminerException as feil:
        raise Planfeil("kryptert" if isinstance(feil.args[0], PDFPasswordIncorrect) else "odelagt") from feil
    except PDFPasswordIncorrect as feil:
        raise Planfeil("kryptert") from feil
    except (PDFSyntaxError, KeyError, TypeError, ValueError, AttributeError, IndexError, OSError) as feil:
        raise Planfeil("odelagt") from feil  # a broken file surfaces in pdfminer as any of these


def _les(pdf: Any, framdrift: Callable[[float], None]) -> tuple[list[Blokk], int]:
    antall = len(pdf.pages)
    if antall > MAKS_SIDER:
        raise Planfeil("for_mange_sider")
    if not antall:
        raise Planfeil("odelagt")
    sider: list[list[Trykt | Rad]] = []
    for nummer, side in enumerate(pdf.pages, start=1):
        sider.append(_les_side(side, nummer))
        side.close()  # frees what pdfplumber keeps of the page
        framdrift(nummer / antall)
    if sum(len(_tekst_av(bit)) for side in sider for bit in side) < MINSTE_TEGN_PR_SIDE * antall:
        raise Planfeil("uten_tekst")
    return list(_blokker(_uten_gjentatte(sider))), antall


def _les_side(side: Any, nummer: int) -> list[Trykt | Rad]:
    tabeller = side.find_tables()
    bokser = [tabell.bbox for tabell in tabeller]
    resten = side.filter(lambda ting: not _er_inni(ting, bokser)) if bokser else side
    linjer = [_trykt(linje, nummer) for linje in resten.extract_text_lines(return_chars=True, strip=True)]
    rader = [
        Rad(celler, tabell.bbox[1] + i * 0.001, nummer, nummer * 100 + nr)
        for nr, tabell in enumerate(tabeller)
        for i, rad in enumerate(tabell.extract())
        if any(celler := tuple(_celle(c) for c in rad if c is not None))
    ]
    return sorted([*linjer, *rader], key=lambda bit: bit.topp)


def _er_inni(ting: Any, bokser: Sequence[tuple[float, float, float, float]]) -> bool:
    x, y = (ting["x0"] + ting["x1"]) / 2, (ting["top"] + ting["bottom"]) / 2
    return any(boks[0] <= x <= boks[2] and boks[1] <= y <= boks[3] for boks in bokser)


def _trykt(linje: Any, side: int) -> Trykt:
    tegn = [t for t in linje["chars"] if not t["text"].isspace()] or linje["chars"]
    fete = sum("bold" in t["fontname"].lower() or "black" in t["fontname"].lower() for t in tegn)
    storrelse = round(float(median(t["size"] for t in tegn)), 1)
    tekst = " ".join(linje["text"].split())
    return Trykt(tekst, storrelse, fete > 0.8 * len(tegn), linje["top"], linje["bottom"], linje["x1"], side)


def _celle(celle: str) -> str:
    linjer = [linje.strip() for linje in celle.splitlines() if linje.strip()]
    return _samle(linjer)


def _samle(linjer: Sequence[str]) -> str:
    tekst = linjer[0] if linjer else ""
    for linje in linjer[1:]:
        tekst = foy_sammen(tekst, linje)
    return tekst


def _tekst_av(bit: Trykt | Rad) -> str:
    return bit.tekst if isinstance(bit, Trykt) else "".join(bit.celler)


def _uten_gjentatte(sider: Sequence[Sequence[Trykt | Rad]]) -> list[Trykt | Rad]:
    storrelser = [bit.storrelse for side in sider for bit in side if isinstance(bit, Trykt)]
    storst = MINST_STORRE * median(storrelser or [11.0])
    borte = gjentatte([[_sidenokkel(bit, storst) for bit in side] for side in sider])
    ut: list[Trykt | Rad] = []
    for side in sider:
        kanter = {id(bit) for bit in (*side[:2], *side[-2:])}
        for bit in side:
            gjentatt = isinstance(bit, Trykt) and _sidenokkel(bit, storst) in borte
            if not (id(bit) in kanter and (gjentatt or er_sidetall(_tekst_av(bit)))):
                ut.append(bit)
    return ut


def _sidenokkel(bit: Trykt | Rad, storst: float) -> str:
    """What a line is known by when it comes again; the numbers of a heading tell it from others, a footer's do not."""
    er_stor = isinstance(bit, Trykt) and bit.storrelse >= storst
    return _tekst_av(bit) if er_stor else nokkel(_tekst_av(bit))


def _blokker(biter: Sequence[Trykt | Rad]) -> Iterator[Blokk]:
    mal = _Mal([bit for bit in biter if isinstance(bit, Trykt)])
    gruppe: list[Trykt] = []
    forrige_rad: Rad | None = None
    tabell = 0
    for bit in biter:
        if gruppe and (isinstance(bit, Rad) or mal.begynner(gruppe, bit)):
            yield mal.blokk(gruppe)
            gruppe = []
        if isinstance(bit, Trykt):
            gruppe.append(bit)
            forrige_rad = None
        else:
            tabell += not _fortsatt_tabell(forrige_rad, bit)
            forrige_rad = bit
            yield Blokk("rad", " ".join(c for c in bit.celler if c), 0, bit.side, bit.celler, tabell)
    if gruppe:
        yield mal.blokk(gruppe)


def _fortsatt_tabell(forrige: Rad | None, rad: Rad) -> bool:
    """Whether a row goes on with the table before it, also over a page."""
    return forrige is not None and (forrige.tabell == rad.tabell or len(forrige.celler) == len(rad.celler))


class _Mal:
    """What running text looks like in this file, and so what a heading and a paragraph's end look like."""

    def __init__(self, linjer: Sequence[Trykt]) -> None:
        vekt = Counter[float]()
        for linje in linjer:
            vekt[linje.storrelse] += len(linje.tekst)
        self._brod = vekt.most_common(1)[0][0] if vekt else 11.0
        brodtekst = [linje for linje in linjer if linje.storrelse == self._brod]
        self._bredde = max((linje.hoyre for linje in brodtekst), default=500.0)
        avstander = [b.topp - a.bunn for a, b in pairwise(brodtekst) if a.side == b.side]
        self._avstand = median([a for a in avstander if a >= 0] or [2.0])
        self._grader = sorted({x.storrelse for x in linjer if x.storrelse >= self._brod * MINST_STORRE}, reverse=True)

    def er_overskrift(self, linje: Trykt) -> bool:
        """Larger letters, or a bold line that does not end as a sentence."""
        if len(linje.tekst) > LENGSTE_OVERSKRIFT or not any(tegn.isalpha() for tegn in linje.tekst):
            return False
        return linje.storrelse in self._grader or (linje.fet and not linje.tekst.endswith((".", ",", ";")))

    def begynner(self, gruppe: Sequence[Trykt], linje: Trykt) -> bool:
        """Whether a line begins something new after the lines before it."""
        forrige = gruppe[-1]
        if (forrige.storrelse, self.er_overskrift(forrige)) != (linje.storrelse, self.er_overskrift(linje)):
            return True
        if er_punkt(linje.tekst):
            return True
        if linje.side != forrige.side:
            return not fortsetter(forrige.tekst, linje.tekst)
        if linje.topp - forrige.bunn > self._avstand + 0.45 * linje.storrelse:
            return True
        kort = forrige.hoyre < 0.75 * self._bredde and forrige.tekst.endswith((".", "!", "?", ":"))
        return kort and not linje.tekst[:1].islower()

    def blokk(self, gruppe: Sequence[Trykt]) -> Blokk:
        """The block that lines of one kind make."""
        forste, tekst = gruppe[0], _samle([linje.tekst for linje in gruppe])
        if self.er_overskrift(forste):
            grad = self._grader.index(forste.storrelse) if forste.storrelse in self._grader else len(self._grader)
            return Blokk("overskrift", tekst, grad + 1, forste.side)
        if er_punkt(tekst):
            return Blokk("punkt", uten_punkt(tekst), 0, forste.side)
        return Blokk("tekst", tekst, 0, forste.side)
