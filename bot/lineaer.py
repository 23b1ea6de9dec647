"""Linear models over letters and lemmas: what rules leave open, a trained guess with a probability decides.

One space of features, made of several views of a text (letters 2-5 within words, lemmas 1-2, the signs that the rules
saw, and what a component adds to these), and in it one logistic regression for each field. The lemmas come from the
same reading as the rules use, so that a dialect form helps the written one; the signs let the model learn when a rule
can be trusted.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from sprak.lesetekst import Lesetekst, les_tekst
from sprak.minne import husk
from sprak.ord import normaliser

MAKS_TEGN = 4000
LOSER = "liblinear"  # one against the rest: seconds where the joint solver takes minutes, and no less right
BOKSTAVER: dict[str, Any] = {
    "analyzer": "char_wb",
    "ngram_range": (2, 5),
    "min_df": 2,
    "max_features": 20_000,
    "sublinear_tf": True,
}
LEMMAER: dict[str, Any] = {
    "token_pattern": r"\S+",
    "ngram_range": (1, 2),
    "min_df": 2,
    "max_features": 12_000,
    "sublinear_tf": True,
}
TEGN: dict[str, Any] = {"token_pattern": r"\S+", "min_df": 2, "binary": True, "lowercase": False}
SKRIFT: dict[str, Any] = {**BOKSTAVER, "ngram_range": (1, 4)}
STILLAS: dict[str, Any] = {**LEMMAER, "ngram_range": (1, 4), "lowercase": False}
INNSTILLINGER = {"bokstaver": BOKSTAVER, "lemmaer": LEMMAER, "tegn": TEGN, "skrift": SKRIFT, "stillas": STILLAS}
"""The views: `skrift` is the letters as written, `stillas` who stands where, whatever it is that is done."""
FELLES = ("bokstaver", "lemmaer", "tegn")
KORT_ORD = 4
_ENDELSE = re.compile(r"(?:ene|ane|ena|ana|en|et|er|ar|an|a|e|n|r|å|'n)$")
_LYDER = (
    ("skule", "skol"),
    ("skole", "skol"),
    ("skul", "skol"),
    ("ei", "e"),
    ("au", "ø"),
    ("øy", "ø"),
    ("kv", "hv"),
    ("gård", "gard"),
    ("går'", "gard"),
)
_TEGNSETTING = frozenset([".", ","])
_DOBBEL = re.compile(r"(.)\1+")
_LIKE = {
    "å": "og", "no": "nå", "nu": "nå", "framfor": "foran", "førr": "for", "eg": "jeg", "då": "da", "einaste": "eneste",
    "andletet": "ansiktet", "dagleg": "daglig", "dagli": "daglig", "verkstaden": "verkstedet", "fyrste": "første",
    "sjuande": "sjuende", "åttande": "åttende", "niande": "niende", "tiande": "tiende", "tianes": "tiende",
    "stadi": "stadig", "friminutta": "friminuttene", "friminuttan": "friminuttene",
}  # fmt: skip
"""Frequent words that no ending tells apart: the form of nynorsk or a dialect -> that of bokmål."""
Tegnleser = Callable[[Lesetekst], Iterable[str]]


class Oppsett(NamedTuple):
    """How to train: inverse of the regularisation, views beside `FELLES`, whether rare labels weigh more."""

    styrke: float = 10.0
    visninger: tuple[str, ...] = ()
    jevn: bool = False


class Lineaer:
    """A set of fields, each with its classifier, over one space of features."""

    def __init__(
        self, vektorer: Mapping[str, TfidfVectorizer], modeller: Mapping[str, LogisticRegression], tegn: Tegnleser
    ) -> None:
        self._vektorer = dict(vektorer)
        self._modeller = dict(modeller)
        self._tegn = tegn

    @classmethod
    def tren(
        cls,
        tekster: Sequence[str],
        merker: Mapping[str, Sequence[str]],
        tegn: Tegnleser,
        oppsett: Oppsett | None = None,
    ) -> Lineaer:
        """Train on texts and, for each field, one label a text. A field with one label only is left out.

        `tegn` gives the signs that the rules see in a text.
        """
        oppsett = oppsett or Oppsett()
        ny = cls({v: TfidfVectorizer(**INNSTILLINGER[v]) for v in (*FELLES, *oppsett.visninger)}, {}, tegn)
        former = [ny._former(t) for t in tekster]
        for navn, v in ny._vektorer.items():
            v.fit([f[navn] for f in former])
        rom = ny._i_rommet(former)
        ny._modeller = {felt: _tilpass(rom, list(y), oppsett) for felt, y in merker.items() if len(set(y)) > 1}
        return ny

    def gjett(self, tekst: str) -> dict[str, dict[str, float]]:
        """Field -> label -> probability, for one text."""
        return self.gjett_mange([tekst])[0]

    def gjett_mange(self, tekster: Sequence[str]) -> list[dict[str, dict[str, float]]]:
        """As `gjett`, for many texts at once."""
        rom = self._i_rommet([self._former(t) for t in tekster])
        ut: list[dict[str, dict[str, float]]] = [{} for _ in tekster]
        for felt, modell in self._modeller.items():
            merker = [str(k) for k in modell.classes_]
            for rad, fordeling in zip(ut, modell.predict_proba(rom), strict=True):
                rad[felt] = dict(zip(merker, map(float, fordeling), strict=True))
        return ut

    def _former(self, tekst: str) -> dict[str, str]:
        """View -> the text as that view sees it, for the views of this model."""
        kort = tekst[:MAKS_TEGN]
        lest = les_tekst(kort)
        like = " ".join(grunnform(o) for o in lest.lemmaer.split(" ") if o not in _TEGNSETTING)
        alle = {"bokstaver": lambda: like, "lemmaer": lambda: like, "tegn": lambda: " ".join(self._tegn(lest))}
        alle |= {"skrift": lambda: normaliser(kort), "stillas": lambda: _stillas(lest)}
        return {navn: alle[navn]() for navn in self._vektorer}

    def _i_rommet(self, former: Sequence[Mapping[str, str]]) -> csr_matrix:
        return hstack([v.transform([f[navn] for f in former]) for navn, v in self._vektorer.items()]).tocsr()

    def lagre(self, fil: Path) -> None:
        """Write the model to a file of plain arrays (`.npz`)."""
        deler: dict[str, Any] = {}
        for navn, v in self._vektorer.items():
            deler[f"ord:{navn}"], deler[f"idf:{navn}"] = np.array(v.get_feature_names_out(), dtype=str), v.idf_
        for felt, m in self._modeller.items():
            deler[f"vekt:{felt}"], deler[f"start:{felt}"], deler[f"klasser:{felt}"] = m.coef_, m.intercept_, m.classes_
        np.savez_compressed(fil, **deler)

    @classmethod
    def last(cls, fil: Path, tegn: Tegnleser) -> Lineaer:
        """Read a model from a file that `lagre` wrote. Plain arrays only: nothing in it can be run."""
        with np.load(fil, allow_pickle=False) as deler:
            navn = [n.removeprefix("ord:") for n in deler.files if n.startswith("ord:")]
            vektorer = {n: _vektor(n, deler[f"ord:{n}"], deler[f"idf:{n}"]) for n in navn}
            felt = [n.removeprefix("vekt:") for n in deler.files if n.startswith("vekt:")]
            modeller = {f: _modell(deler[f"vekt:{f}"], deler[f"start:{f}"], deler[f"klasser:{f}"]) for f in felt}
        return cls(vektorer, modeller, tegn)


def _vektor(navn: str, ord_: NDArray[Any], idf: NDArray[Any]) -> TfidfVectorizer:
    vektor = TfidfVectorizer(**INNSTILLINGER[navn], vocabulary={str(o): i for i, o in enumerate(ord_)})
    vektor.idf_ = idf
    return vektor


def _modell(vekt: NDArray[Any], start: NDArray[Any], klasser: NDArray[Any]) -> LogisticRegression:
    modell = LogisticRegression(solver=LOSER)
    modell.coef_, modell.intercept_, modell.classes_ = vekt, start, klasser
    return modell


@husk(100_000)
def grunnform(ord_: str) -> str:
    """A word without what tells standards and dialects apart: "skulebussen", "skolbussan" -> "skolbus".

    Words that name a person stand as they are; a short word keeps its ending.
    """
    if "/" in ord_:
        return ord_
    likt = _LIKE.get(ord_, ord_)
    stamme = _ENDELSE.sub("", likt) if len(likt) > KORT_ORD else likt
    for skrevet, felles in _LYDER:
        stamme = stamme.replace(skrevet, felles)
    return _DOBBEL.sub(r"\1", stamme)


_SMAAORD = frozenset([
    "jeg", "meg", "min", "vår", "vi", "oss", "han", "hun", "ham", "henne", "de", "det", "noen", "ingen", "ikke",
    "aldri", "av", "fra", "til", "med", "på", "i", "om", "at", "som", "fordi", "og", "men", "når", "en", ".", ",",
    "være", "bli", "ha", "få", "vil", "kan", "skal", "si", "gjøre", "se",
])  # fmt: skip


def _stillas(lest: Lesetekst) -> str:
    """The persons by class and the small words as they stand, any other word as "x"."""
    return " ".join(et.klasse or (et.lemma if et.lemma in _SMAAORD else "x") for et in lest.ledd)


def _tilpass(rom: csr_matrix, y: list[str], oppsett: Oppsett) -> LogisticRegression:
    antall = Counter(y)
    vekt = {merke: (len(y) / len(antall) / n) ** 0.5 for merke, n in antall.items()} if oppsett.jevn else None
    modell = LogisticRegression(C=oppsett.styrke, solver=LOSER, random_state=1, class_weight=vekt)
    modell.fit(rom, np.array(y))
    modell.coef_ = modell.coef_.astype(np.float32)
    return modell
