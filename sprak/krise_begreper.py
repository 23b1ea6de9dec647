"""What the words of a message are about, in order: signs of who does what to whom, for a model to learn danger from.

A word stands for its concepts ("tau" -> a means, "stefar" -> a parent), so that what is learnt from one wording holds
for others that mean the same. The concepts stand in `data/krise_begreper.txt`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

from sprak.leksikon import les_linjer, slaa_opp
from sprak.lesetekst import PUNKTUM, Ledd, Lesetekst
from sprak.minne import husk

REKKEVIDDE = 3
"""How many words with a meaning lie between the two of a pair, at most, plus one."""
MINSTE_STAMME = 3
MINSTE_FOR_SKRIVEFEIL = 6
KLASSER = {
    "FORELDER": "forelder", "SLEKT": "slekt", "SØSKEN": "slekt", "BARN": "barn", "BARNA": "barn", "VENN": "venn",
    "VENNER": "venn", "ELEV": "elev", "ELEVER": "elev", "ANSATT": "ansatt", "ANSATTE": "ansatt", "LEDELSE": "ansatt",
    "UTENFOR": "mann", "EKS": "parring", "KJÆRESTE": "parring", "NAVN": "elev",
}  # fmt: skip
Begreper = frozenset[str]


@cache
def _ordbok() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Whole words, and stems, each with its concepts."""
    hele: dict[str, set[str]] = {}
    stammer: dict[str, set[str]] = {}
    for linje in les_linjer("krise_begreper.txt"):
        begrep, former = linje.split(": ", 1)
        for form in former.split():
            bok = stammer if form.endswith("*") else hele
            bok.setdefault(form.rstrip("*"), set()).add(begrep)
    return hele, stammer


@cache
def _uten_en_bokstav() -> dict[str, set[str]]:
    """What is left of the longer words when any one letter is taken out: finds typing mistakes without a search."""
    ut: dict[str, set[str]] = {}
    for ord_, begreper in _ordbok()[0].items():
        if len(ord_) >= MINSTE_FOR_SKRIVEFEIL:
            for rest in (ord_, *_utelatelser(ord_)):
                ut.setdefault(rest, set()).update(begreper)
    return ut


def _utelatelser(ord_: str) -> Iterator[str]:
    return (ord_[:i] + ord_[i + 1 :] for i in range(len(ord_)))


def _slaa_opp(ord_: str) -> set[str]:
    hele, stammer = _ordbok()
    funn = set(hele.get(ord_, ()))
    for slutt in range(MINSTE_STAMME, len(ord_) + 1):
        funn |= stammer.get(ord_[:slutt], set())
    return funn


@husk(20_000)
def begreper_for(lemma: str, skrevet: str, klasse: str) -> Begreper:
    """The concepts of one word: of its lemma and of its form, else of the word that it is a slip of the pen for."""
    funn = {KLASSER[klasse]} if klasse in KLASSER else set()
    funn |= _slaa_opp(lemma) | _slaa_opp(skrevet)
    if not funn and len(skrevet) >= MINSTE_FOR_SKRIVEFEIL and not slaa_opp(skrevet):
        for rest in (skrevet, *_utelatelser(skrevet)):
            funn |= _uten_en_bokstav().get(rest, set())
    return frozenset(funn)


def _begreper(ledd: Ledd) -> Begreper:
    return begreper_for(ledd.lemma, ledd.skrevet.lower()[:40], ledd.klasse)


def setninger(lest: Lesetekst) -> list[list[Begreper]]:
    """Sentence by sentence, the concepts of the words that have any."""
    ut: list[list[Begreper]] = [[]]
    for ledd in lest.ledd:
        if ledd.lemma == PUNKTUM:
            ut.append([])
        elif funn := _begreper(ledd):
            ut[-1].append(funn)
    return [s for s in ut if s]


def begrepstegn(lest: Lesetekst) -> Iterator[str]:
    """Each concept, each ordered pair within reach, and each three in a row."""
    for setning in setninger(lest):
        for i, her in enumerate(setning):
            yield from (f"b:{b}" for b in her)
            for neste in setning[i + 1 : i + 1 + REKKEVIDDE]:
                yield from (f"b:{a}>{b}" for a, b in product(her, neste) if a != b)
            tre = setning[i : i + 3]
            if len(tre) == 3:
                yield from ("b:" + ">".join(t) for t in product(*(sorted(s)[:2] for s in tre)))
