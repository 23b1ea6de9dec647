"""The pieces of a plan that can be quoted: a row, a list item, or a few sentences of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from backend.knowledge.lesing.orden import foy_sammen, uten_punkt
from backend.knowledge.plandokument import Avsnitt, Plandokument, Seksjon

LENGSTE_SITAT = 600
"""A quotation takes in the rest of the paragraph or list while it stays shorter than this, in characters."""
LENGDE = 420
"""A paragraph is cut at a sentence when a piece has reached this many characters."""
_SETNING = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ«§•▪0-9])")
_FORKORTELSE = re.compile(
    r"(?:\b(?:jf|f ?\.?eks|bl ?\.?a|kap|evt|osv|nr|ca|pr|ass|inkl|mv|ev|kl|tlf|ped|sos|oppll|etc|dvs|m)"
    r"|\b\d{1,2}|\b[A-Z])\.$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Passasje:
    """`tekst` is for search, `ramme` what it stands under: heading, and the line that introduces a list or table."""

    seksjon: Seksjon
    avsnitt: Avsnitt
    tekst: str
    ramme: str
    start: int
    slutt: int


def del_opp(dokument: Plandokument) -> list[Passasje]:
    """All pieces of a document, in order."""
    return [p for seksjon in dokument.seksjoner for p in _i_seksjon(dokument, seksjon)]


def _i_seksjon(dokument: Plandokument, seksjon: Seksjon) -> Iterator[Passasje]:
    innledning = ""
    for avsnitt in seksjon.avsnitt:
        if avsnitt.slag == "tekst":
            innledning = avsnitt.tekst.rsplit(". ", 1)[-1] if avsnitt.tekst.endswith(":") else ""
        ramme = f"{seksjon.tittel}. {innledning if avsnitt.slag != 'tekst' else ''}"
        for start, slutt in _biter(dokument.tekst, avsnitt):
            yield Passasje(seksjon, avsnitt, _lest(dokument.tekst[start:slutt]), ramme, start, slutt)


def _biter(tekst: str, avsnitt: Avsnitt) -> Iterator[tuple[int, int]]:
    """Where the pieces of a paragraph begin and end in the text."""
    start = avsnitt.start
    if avsnitt.slutt - start > LENGDE:
        for grense in _SETNING.finditer(tekst, start, avsnitt.slutt):
            hel = not _FORKORTELSE.search(tekst[max(start, grense.start() - 8) : grense.start()])
            if hel and grense.start() - start >= LENGDE / 2 and avsnitt.slutt - grense.end() >= LENGDE / 4:
                yield start, grense.start()
                start = grense.end()
    yield start, avsnitt.slutt


def _lest(raa: str) -> str:
    linjer = [linje.strip() for linje in raa.splitlines() if linje.strip()]
    return uten_punkt(reduce(foy_sammen, linjer)) if linjer else ""


def sitert(dokument: Plandokument, passasje: Passasje) -> tuple[int, int]:
    """Where the quotation that a passage stands for begins and ends: the whole paragraph or list where it is short."""
    rekke = passasje.seksjon.avsnitt
    nr = next(i for i, a in enumerate(rekke) if a.start == passasje.avsnitt.start)
    start, slutt = passasje.start, passasje.slutt
    hel = rekke[nr].slutt - rekke[nr].start
    if hel <= LENGSTE_SITAT:
        start, slutt = rekke[nr].start, rekke[nr].slutt
    fra = _listens_start(dokument.tekst, rekke, nr)
    if fra < nr and slutt - rekke[fra].start <= LENGSTE_SITAT:
        start = rekke[fra].start
    til = nr
    while (
        til + 1 < len(rekke)
        and _i_listen(dokument.tekst, rekke, til + 1)
        and rekke[til + 1].slutt - start <= LENGSTE_SITAT
    ):
        til += 1
        slutt = rekke[til].slutt
    return start, slutt


def _i_listen(tekst: str, rekke: Sequence[Avsnitt], nr: int) -> bool:
    """Whether a paragraph is an item that goes on with the list, or the line that introduces it, right before it.

    What stands between them and is no part of the document, the foot of a page or what was left out, ends the list.
    """
    forrige, denne = rekke[nr - 1], rekke[nr]
    fortsetter = denne.slag == "punkt" and (forrige.slag == "punkt" or forrige.tekst.endswith(":"))
    return fortsetter and not any(tegn.isalnum() for tegn in tekst[forrige.slutt : denne.start])


def _listens_start(tekst: str, rekke: Sequence[Avsnitt], nr: int) -> int:
    while nr > 0 and _i_listen(tekst, rekke, nr):
        nr -= 1
    return nr
