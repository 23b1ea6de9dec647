"""Mending what a page broke: words and sentences over two lines, and what pages repeat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

PUNKTTEGN = "•▪◦‣●○■□➢➤✓✔·*–-"
_PUNKT = re.compile(rf"^(?:[{re.escape(PUNKTTEGN)}o]\s+|\(?(?:\d{{1,2}}|[a-h])[.)]\s+(?=\S))")
_SIDETALL = re.compile(
    r"^(?:side\s*)?\d{1,3}(?:\s*(?:av|/|\|)\s*(?:\d{1,3}|side))?$|^[-–]\s*\d{1,3}\s*[-–]$", re.IGNORECASE
)
_ORDDELING = re.compile(r"[^\W\d_][-\u00ad]$")
_SISTE_ORD = re.compile(r"[\w\u00ad-]+$")
_OG = re.compile(r"^(?:og|eller|samt)\b", re.IGNORECASE)


def er_punkt(linje: str) -> bool:
    """Whether a line begins a list item."""
    return bool(_PUNKT.match(linje))


def uten_punkt(linje: str) -> str:
    """A list item's text without its mark; a number stays, since the text may refer to it."""
    return linje[1:].strip() if linje[:1] in PUNKTTEGN or linje[:2] == "o " else linje


def er_sidetall(linje: str) -> bool:
    """Whether a line is nothing but a page number."""
    return bool(_SIDETALL.match(linje.strip()))


def foy_sammen(foran: str, etter: str) -> str:
    """Two lines of one paragraph as one: a word that was divided becomes whole, other hyphens stay.

    "trygg-" + "het" is one word; "bli-" + "kjent-aktiviteter" keeps its hyphen, since the next word has one of its
    own; "elev-" + "og foreldresamtaler" keeps hyphen and space.
    """
    if not _ORDDELING.search(foran):
        return f"{foran} {etter}"
    if _OG.match(etter):
        return f"{foran} {etter}"
    neste = etter.split(" ", 1)[0]
    siste = _SISTE_ORD.search(foran)
    bindestrek = not neste[:1].islower() or "-" in neste or (siste is not None and "-" in siste.group()[:-1])
    return foran + etter if bindestrek and not foran.endswith("\u00ad") else foran[:-1] + etter


def fortsetter(foran: str, etter: str) -> bool:
    """Whether a line goes on with the sentence of the line before it."""
    if er_punkt(etter):
        return False
    return etter[:1].islower() or bool(re.search(r"(?:[,\u00ad-]|\b(?:og|eller|av|for|til|med|på|i))$", foran))


def gjentatte(sider: Sequence[Sequence[str]]) -> frozenset[str]:
    """Lines, as `nokkel` makes them, at the top or foot of pages that come again on at least half of them and three."""
    teller = Counter(linje for side in sider for linje in {*side[:2], *side[-2:]})
    return frozenset(n for n, antall in teller.items() if antall >= max(3, len(sider) / 2))


def nokkel(linje: str) -> str:
    """A line with its numbers and spaces made alike, to see that it comes again."""
    return re.sub(r"\d+", "#", " ".join(linje.lower().split()))
