"""The årshjul: which rows and items of a plan take place in which months."""

from __future__ import annotations

import re
from dataclasses import replace

from backend.knowledge.plandokument import Avsnitt, Seksjon

MAANEDER = (
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober", "november",
    "desember",
)  # fmt: skip
_MAANED = "|".join(MAANEDER)
_I_TEKST = re.compile(rf"\b(?:({_MAANED})(?:\s*(?:-|–|til(?: og med)?)\s*({_MAANED}))?)\b", re.IGNORECASE)
_BARE_MAANED = re.compile(rf"^(?:{_MAANED})(?:\s*(?:[-–/,]|og|til)\s*(?:{_MAANED}))*\s*[:.]?$", re.IGNORECASE)
_FORST = re.compile(rf"^(?:{_MAANED})\b", re.IGNORECASE)
MINSTE_HJUL = 4
"""So many different months at the head of rows or sections make an årshjul."""


def maaneder_i(tekst: str) -> tuple[int, ...]:
    """The months that a text names, 1 to 12, in order; "august til oktober" names all three."""
    funnet: set[int] = set()
    for fra, til in _I_TEKST.findall(tekst):
        forste = MAANEDER.index(fra.lower()) + 1
        siste = MAANEDER.index(til.lower()) + 1 if til else forste
        antall = (siste - forste) % 12 + 1
        funnet |= {(forste - 1 + i) % 12 + 1 for i in range(antall)}
    return tuple(sorted(funnet))


def er_maaned(tekst: str) -> bool:
    """Whether a line holds a month, or a span of months, and nothing else."""
    return bool(_BARE_MAANED.match(tekst.strip()))


def begynner_med_maaned(tekst: str) -> bool:
    """Whether a row or line starts with a month, as the rows of an årshjul do."""
    return bool(_FORST.match(tekst.strip()))


def merk_maaneder(seksjon: Seksjon) -> Seksjon:
    """The section with its items dated: by a month in its heading, or by the row of an årshjul that they follow."""
    i_tittel = maaneder_i(seksjon.tittel) if begynner_med_maaned(seksjon.tittel) else ()
    gjeldende = i_tittel
    merket: list[Avsnitt] = []
    hjul = bool(i_tittel) or _er_hjul(seksjon)
    for avsnitt in seksjon.avsnitt:
        if hjul and begynner_med_maaned(avsnitt.tekst):
            gjeldende = maaneder_i(avsnitt.tekst.split(".")[0][:40]) or gjeldende
        egne = avsnitt.maaneder or (gjeldende if hjul else ())
        merket.append(replace(avsnitt, maaneder=egne))
    return replace(seksjon, avsnitt=tuple(merket))


def _er_hjul(seksjon: Seksjon) -> bool:
    forst = {maaneder_i(a.tekst[:20]) for a in seksjon.avsnitt if begynner_med_maaned(a.tekst)}
    return len(forst) >= MINSTE_HJUL
