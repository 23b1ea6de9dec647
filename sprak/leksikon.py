"""The lexicon: any spelling of a word that matters -> its lemma, and what kind of person it names.

The words stand in `data/leksikon.txt`. Exact forms win over stems (`spark*`), stems over endings (`*lærer`), and a
word that none of them knows is tried once more without its doubled letters ("mober", "slåår"), unless it is an everyday
word of its own (`data/egne_ord.txt`: "slutt" is no slip for "slut").
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from sprak.minne import husk

DATA = Path(__file__).with_name("data")
MINSTE_SKJELETT = 4
LENGSTE_BYTTE = 14
LENGSTE_ORD = 40  # no stem or ending is longer; keeps a text without spaces cheap
_DOBBEL = re.compile(r"(.)\1+")


class Oppslag(NamedTuple):
    """A lemma, and the class of person that it names ("" for all other words)."""

    lemma: str
    klasse: str


class _Leksikon(NamedTuple):
    former: dict[str, Oppslag]
    stammer: dict[str, Oppslag]
    endelser: dict[str, Oppslag]
    skjeletter: dict[str, Oppslag]


def _skjelett(ord_: str) -> str:
    return _DOBBEL.sub(r"\1", ord_)


def les_linjer(fil: str) -> list[str]:
    """The lines of a data file of this package, without comments and blank ones."""
    linjer = (DATA / fil).read_text(encoding="utf-8").splitlines()
    return [linje.strip() for linje in linjer if linje.strip() and not linje.lstrip().startswith("#")]


def _legg_til(leksikon: _Leksikon, form: str, oppslag: Oppslag) -> None:
    if form.endswith("*"):
        leksikon.stammer.setdefault(form[:-1], oppslag)
        return
    if form.startswith("*"):
        leksikon.endelser.setdefault(form[1:], oppslag)
        return
    leksikon.former.setdefault(form, oppslag)
    if len(form) >= MINSTE_SKJELETT:
        leksikon.skjeletter.setdefault(_skjelett(form), oppslag)


@cache
def _leksikon() -> _Leksikon:
    leksikon = _Leksikon({}, {}, {}, {})
    for linje in les_linjer("leksikon.txt"):
        hode, _, former = linje.partition(":")
        lemma, _, klasse = hode.partition(" ")
        for form in former.split():
            _legg_til(leksikon, form, Oppslag(lemma, klasse))
    return leksikon


@cache
def _egne_ord() -> tuple[frozenset[str], tuple[str, ...]]:
    ord_ = " ".join(les_linjer("egne_ord.txt")).split()
    return frozenset(o for o in ord_ if o[-1] != "*"), tuple(o[:-1] for o in ord_ if o[-1] == "*")


def _er_eget_ord(ord_: str) -> bool:
    hele, stammer = _egne_ord()
    return ord_ in hele or ord_.startswith(stammer)


def _byttet(ord_: str) -> Oppslag | None:
    """The entry of the word that two swapped letters hide ("ikek", "tvigner"), never the first letter."""
    leksikon = _leksikon()
    for i in range(1, len(ord_) - 1):
        bedre = ord_[:i] + ord_[i + 1] + ord_[i] + ord_[i + 2 :]
        if treff := leksikon.former.get(bedre):
            return treff
        for slutt in range(len(bedre), MINSTE_SKJELETT, -1):
            if treff := leksikon.stammer.get(bedre[:slutt]):
                return treff
    return None


@husk(20_000)
def slaa_opp(ord_: str) -> Oppslag | None:
    """The entry of a normalised word, or None for a word that the lexicon does not know."""
    leksikon = _leksikon()
    if treff := leksikon.former.get(ord_):
        return treff
    stamme = next((t for n in range(min(len(ord_), LENGSTE_ORD), 2, -1) if (t := leksikon.stammer.get(ord_[:n]))), None)
    if stamme and stamme.klasse:
        return stamme
    starter = range(max(1, len(ord_) - LENGSTE_ORD), len(ord_) - 2)
    endelse = next((t for n in starter if (t := leksikon.endelser.get(ord_[n:]))), None)
    if endelse and (endelse.klasse or not stamme):
        return endelse  # a compound is what its last part is: "kroppsøvingslærer"
    if stamme:
        return stamme
    if ord_.endswith("'n"):
        return slaa_opp(ord_[:-2])
    if len(ord_) >= MINSTE_SKJELETT and not _er_eget_ord(ord_):
        return leksikon.skjeletter.get(_skjelett(ord_)) or (_byttet(ord_) if len(ord_) <= LENGSTE_BYTTE else None)
    return None
