"""What a question looks like to the index: letters and lemmas, without greetings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer

from sprak.lesetekst import les_tekst

_HILSEN = re.compile(r"^\s*(?:hei+|heisann|hallo|halla|god\s?dag|morn|hey)\b[\s,.!:)-]*", re.IGNORECASE)


def rens(tekst: str) -> str:
    """The question itself, without a greeting before it."""
    return _HILSEN.sub("", tekst.lower()).strip(" ?!.")


class Trekk:
    """Character n-grams of 2–5 and lemmas, each as TF-IDF rows of length one; dialects share their lemmas.

    Rows are `csr_matrix` of shape (texts, features), float32, of length 1, so that a product is a likeness from 0 to 1.
    """

    def __init__(self, tekster: Sequence[str]) -> None:
        self._bokstaver = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
        self._lemmaer = TfidfVectorizer(tokenizer=str.split, token_pattern=None, ngram_range=(1, 2), sublinear_tf=True)
        self._bokstaver.fit([rens(tekst) for tekst in tekster])
        self._lemmaer.fit([_lemmaer(tekst) for tekst in tekster])

    def rader(self, tekster: Iterable[str]) -> csr_matrix:
        """One row a text."""
        rene = [rens(tekst) for tekst in tekster]
        deler = [self._bokstaver.transform(rene), self._lemmaer.transform([_lemmaer(tekst) for tekst in rene])]
        samlet: csr_matrix = (hstack(deler).tocsr() * np.float32(np.sqrt(0.5))).astype(np.float32)
        return samlet


def _lemmaer(tekst: str) -> str:
    return les_tekst(rens(tekst)).lemmaer
