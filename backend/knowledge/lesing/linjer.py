"""The lines of a plain text file, with what the reader needs to know of each: its place, the gap before, the width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from statistics import median

from backend.knowledge.lesing.aarshjul import er_maaned
from backend.knowledge.lesing.orden import er_punkt, er_sidetall, gjentatte, nokkel

VINDU = 4
VID = 100
LENGSTE_STAAENDE, MEST_I_STAAENDE = 14, 5
"""The letters of a month that was set upright: at most so many lines, of at most so many letters."""
SMAL = 52
"""Lines among lines narrower than this, in characters, are the cells of a table or the labels of a figure."""
_URL = re.compile(r"^(?:https?://|www\.)\S*$")


@dataclass(frozen=True)
class Linje:
    """One line that is not blank.

    `gap` is the number of blank lines before it, `innrykk` that it has a space before it, as the lines at the top of a
    drawn page do, `skille` that a paragraph ends before it, and `smal` that it stands among narrow lines.
    """

    tekst: str
    start: int
    slutt: int
    nummer: int
    side: int | None
    gap: int
    innrykk: bool = False
    skille: bool = False
    smal: bool = False


def les_linjer(tekst: str) -> list[Linje]:
    """The lines of a text; page numbers, running heads (where pages are marked) and bare addresses are left out."""
    linjer = _uten_gjentatte(_reis_maaneder(_alle(tekst)))
    bredder = [VID if er_punkt(linje.tekst) else len(linje.tekst) for linje in linjer]
    return [
        replace(linje, skille=_er_skille(linjer, i), smal=median(bredder[max(0, i - VINDU) : i + VINDU + 1]) < SMAL)
        for i, linje in enumerate(linjer)
    ]


def _alle(tekst: str) -> list[Linje]:
    linjer: list[Linje] = []
    sted, gap, side = 0, 0, 1
    delt = "\f" in tekst
    for nummer, raa in enumerate(re.split(r"(?<=\n)|(?<=\f)", tekst), start=1):
        ren = raa.strip()
        if ren and not _URL.match(ren):
            start = sted + raa.index(ren)
            linjer.append(Linje(ren, start, start + len(ren), nummer, side if delt else None, gap, raa[0] == " "))
            gap = 0
        elif not ren:
            gap += 2 if raa.strip("\r\n") else 1
        sted += len(raa)
        if raa.endswith("\f"):
            side += 1
    return linjer


def _reis_maaneder(linjer: Sequence[Linje]) -> list[Linje]:
    """Months that were set upright beside a table, and came out a few letters a line, as one line each."""
    ut: list[Linje] = []
    i = 0
    while i < len(linjer):
        antall = _staaende(linjer, i)
        if antall:
            navn = _bokstaver(linjer[i : i + antall]).capitalize()
            ut.append(replace(linjer[i], tekst=navn, slutt=linjer[i + antall - 1].slutt))
        else:
            ut.append(linjer[i])
        i += antall or 1
    return ut


def _staaende(linjer: Sequence[Linje], i: int) -> int:
    """How many lines from `i` on spell months and nothing else, two at least; else 0."""
    best = 0
    for antall in range(2, LENGSTE_STAAENDE + 1):
        bit = linjer[i : i + antall]
        if len(bit) < antall or len(bit[-1].tekst) > MEST_I_STAAENDE or not bit[-1].tekst.isupper():
            break
        if er_maaned(_bokstaver(bit)):
            best = antall
    return best if len(linjer[i].tekst) <= MEST_I_STAAENDE else 0


def _bokstaver(linjer: Sequence[Linje]) -> str:
    return "".join(linje.tekst.replace(" ", "") for linje in linjer)


def _uten_gjentatte(linjer: Sequence[Linje]) -> list[Linje]:
    sider: dict[int, list[str]] = {}
    for linje in linjer:
        if linje.side is not None:
            sider.setdefault(linje.side, []).append(nokkel(linje.tekst))
    borte = gjentatte(list(sider.values()))
    return [
        linje
        for linje in linjer
        if not er_sidetall(linje.tekst) and not (linje.side is not None and nokkel(linje.tekst) in borte)
    ]


def _er_skille(linjer: Sequence[Linje], i: int) -> bool:
    """Whether the gap before line `i` is wider than those around it: some files have a blank line after each."""
    naboer = [linje.gap for linje in linjer[max(0, i - VINDU) : i + VINDU + 1]]
    dobbel = sum(gap >= 1 for gap in naboer) >= 0.75 * len(naboer)
    return i == 0 or linjer[i].gap >= (2 if dobbel else 1)
