"""What a question looks like to the index: letters, lemmas and concepts, without greetings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.preprocessing import normalize

from backend.knowledge.begreper import Begreper
from sprak.lesetekst import les_tekst

_HILSEN = re.compile(r"^\s*(?:hei+|heisann|hallo|halla|god\s?dag|morn|hey)\b[\s,.!:)-]*", re.IGNORECASE)
BEGREPSVEKT = 0.7
"""So much the concepts count beside the letters and the lemmas."""
_FELLES: Mapping[str, Any] = {"sublinear_tf": True, "dtype": np.float32}
_ORD: Mapping[str, Any] = {**_FELLES, "tokenizer": str.split, "token_pattern": None}
DELER: tuple[Mapping[str, Any], ...] = (
    {**_FELLES, "analyzer": "char_wb", "ngram_range": (2, 5), "min_df": 2},
    {**_ORD, "ngram_range": (1, 2)},
    {**_ORD, "min_df": 2},
)


def rens(tekst: str) -> str:
    """The question itself, without a greeting before it."""
    return _HILSEN.sub("", tekst.lower()).strip(" ?!.")


class Trekk:
    """Character n-grams of 2–5, lemmas, and concepts with each pair of them, each as TF-IDF; dialects share lemmas.

    Rows are `csr_matrix` of shape (texts, features), float32, of length 1, so that a product is a likeness from 0 to 1.
    """

    def __init__(self, tekster: Sequence[str], begreper: Begreper | None = None) -> None:
        self._begreper = begreper
        self._deler = [TfidfVectorizer(**valg) for valg in (DELER if begreper else DELER[:2])]
        for del_, former in zip(self._deler, self._former(tekster), strict=True):
            del_.fit(former)

    @classmethod
    def laer(cls, tekster: Sequence[str], begreper: Begreper | None) -> tuple[Trekk, csr_matrix]:
        """The features of these texts and their rows, with each text read once."""
        ny = cls.__new__(cls)
        ny._begreper = begreper
        ny._deler = [TfidfVectorizer(**valg) for valg in (DELER if begreper else DELER[:2])]
        return ny, _sammen([d.fit_transform(f) for d, f in zip(ny._deler, ny._former(tekster), strict=True)])

    def rader(self, tekster: Iterable[str]) -> csr_matrix:
        """One row a text."""
        return _sammen([d.transform(f) for d, f in zip(self._deler, self._former(tekster), strict=True)])

    def ord_og_begreper(self, rader: csr_matrix) -> list[tuple[csr_matrix, NDArray[np.float32]]]:
        """The lemmas of rows, and their concepts where there are any, each of length 1 and with what each counts."""
        grenser = list(accumulate(len(del_.idf_) for del_ in self._deler))
        vekt = [np.asarray(del_.idf_, dtype=np.float32) for del_ in self._deler[1:]]
        return [(normalize(rader[:, a:b]), v) for (a, b), v in zip(pairwise(grenser), vekt, strict=True)]

    def som_tall(self) -> dict[str, NDArray[Any]]:
        """The vocabularies and their weights as plain arrays."""
        ut: dict[str, NDArray[Any]] = {}
        for i, del_ in enumerate(self._deler):
            ut[f"ord{i}"], ut[f"idf{i}"] = np.array(del_.get_feature_names_out(), dtype=str), del_.idf_
        return ut

    @classmethod
    def fra_tall(cls, tall: Mapping[str, NDArray[Any]], begreper: Begreper) -> Trekk:
        """What `som_tall` gave, with the same concepts."""
        ny = cls.__new__(cls)
        ny._begreper, ny._deler = begreper, []
        for i, valg in enumerate(DELER):
            del_ = TfidfVectorizer(**valg, vocabulary={str(o): n for n, o in enumerate(tall[f"ord{i}"])})
            del_.idf_ = tall[f"idf{i}"]
            ny._deler.append(del_)
        return ny

    def _former(self, tekster: Iterable[str]) -> list[list[str]]:
        rene = [rens(tekst) for tekst in tekster]
        former = [rene, [les_tekst(tekst).lemmaer for tekst in rene]]
        if self._begreper:
            former.append([self._par(tekst, self._begreper) for tekst in rene])
        return former

    @staticmethod
    def _par(tekst: str, begreper: Begreper) -> str:
        """The concepts of a text and each pair of them, as words."""
        funnet = [begreper.navn[i] for i in np.flatnonzero(begreper.sekk(tekst))]
        par = [f"{a}+{b}" for i, a in enumerate(funnet) for b in funnet[i + 1 :]]
        return " ".join(funnet + par)


def _sammen(deler: Sequence[csr_matrix]) -> csr_matrix:
    vektet = [del_ * np.float32(BEGREPSVEKT if i == len(DELER) - 1 else 1) for i, del_ in enumerate(deler)]
    samlet: csr_matrix = normalize(hstack(vektet).tocsr())
    return samlet
