"""Ranks the best entries again, by what they share with the question: its words, its concepts, its nearest example.

The weights hold many small signs together; here the few that a question stands on count. How much each counts is
learned from pairs of entries, the right one and a wrong one (Joachims, 2002), on examples scored as if unseen: some of
the school's own, and some that others wrote about the same subject at another school, as strangers would.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csc_matrix, csr_matrix
from sklearn.linear_model import LogisticRegression

KANDIDATER = 10
"""So many of the best entries are ranked again."""
TEGN = 8
"""The score; the share of the question's words in the entry's questions and in its answers, and the nearest of all of
them; the same of its concepts; whether the entry is the school's own."""
UTEN_LAERING = np.array([10, *[0] * (TEGN - 1)], dtype=np.float32)
"""With too few examples to learn from, the score alone decides."""
MINST = 100
"""So many examples are needed."""

Tall = NDArray[np.float32]


@dataclass(frozen=True)
class Eksempler:
    """Example texts as rows of words or of concepts (TF-IDF, length 1), shared by all schools; `idf` by feature."""

    rader: csc_matrix
    idf: Tall

    @classmethod
    def av(cls, rader: csr_matrix, idf: Tall) -> Eksempler:
        """From rows of shape (texts, features), as precisely as they are kept."""
        kort = csc_matrix(rader, copy=True)
        kort.data = kort.data.astype(np.float16).astype(np.float32)
        return cls(kort, idf)

    def som_tall(self) -> dict[str, NDArray[Any]]:
        """The rows as plain arrays; not `idf`, which the features have."""
        m = self.rader
        form = np.array(m.shape)
        return {"data": m.data.astype(np.float16), "indices": m.indices, "indptr": m.indptr, "form": form}

    @classmethod
    def fra_tall(cls, tall: Mapping[str, NDArray[Any]], idf: Tall) -> Eksempler:
        """What `som_tall` gave."""
        deler = (tall["data"].astype(np.float32), tall["indices"], tall["indptr"])
        return cls(csc_matrix(deler, shape=tuple(tall["form"])), idf)

    def likhet(self, rad: csr_matrix) -> tuple[Tall, NDArray[np.bool_], Tall]:
        """How alike each text is to a row, 0 to 1; which of the row's features it has; what each feature counts."""
        i, m = rad.indices, self.rader
        deler = [m.indices[m.indptr[n] : m.indptr[n + 1]] for n in i]
        verdi = np.zeros((m.shape[0], len(i)), dtype=np.float32)
        for kolonne, (n, tekster) in enumerate(zip(i, deler, strict=True)):
            verdi[tekster, kolonne] = m.data[m.indptr[n] : m.indptr[n + 1]]
        lengde = float(np.linalg.norm(rad.data)) or 1.0
        likhet: Tall = verdi @ (rad.data / lengde).astype(np.float32)
        return likhet, verdi > 0, self.idf[i]


@dataclass(frozen=True)
class Grupper:
    """The example texts of one school's entries: `tekster` of entry n from `start[n]`, every entry has at least one.

    `sporsmal` tells which of the texts are questions; the others are answers.
    """

    tekster: NDArray[np.int32]
    start: NDArray[np.int32]
    sporsmal: NDArray[np.bool_]
    egne: NDArray[np.bool_]

    @classmethod
    def av(cls, sporsmal: Sequence[Sequence[int]], svar: Sequence[Sequence[int]], egne: Sequence[bool]) -> Grupper:
        """From the questions and the answers of each entry, and whether it is the school's own."""
        tekster = [[*s, *a] for s, a in zip(sporsmal, svar, strict=True)]
        er_sporsmal = [[n < len(s) for n in range(len(t))] for s, t in zip(sporsmal, tekster, strict=True)]
        start = np.cumsum([0, *map(len, tekster)])[:-1]
        return cls(
            np.concatenate(tekster).astype(np.int32),
            start.astype(np.int32),
            np.concatenate(er_sporsmal).astype(bool),
            np.array(egne, dtype=bool),
        )

    def tegn(self, deler: Sequence[tuple[Eksempler, csr_matrix]], poeng: Tall, uten: int | None = None) -> Tall:
        """The signs of every entry, shape (entries, `TEGN`); `uten` is a text to leave out."""
        tegn = np.zeros((len(self.start), TEGN), dtype=np.float32)
        tegn[:, 0], tegn[:, -1] = poeng, self.egne
        for nummer, (eksempler, rad) in enumerate(deler):
            if rad.nnz:
                tegn[:, 1 + 3 * nummer : 4 + 3 * nummer] = self._delt(eksempler, rad, uten)
        return tegn

    def _delt(self, eksempler: Eksempler, rad: csr_matrix, uten: int | None) -> Tall:
        likhet, har, idf = eksempler.likhet(rad)
        if uten is not None:
            likhet[uten], har[uten] = 0, False
        naermest = np.maximum.reduceat(likhet[self.tekster], self.start)
        deres = har[self.tekster]
        delt = [
            np.logical_or.reduceat(deres & slag[:, None], self.start) @ (idf / idf.sum())
            for slag in (self.sporsmal, ~self.sporsmal)
        ]
        return np.stack([*delt, naermest], axis=1)


def laer_vekting(tegn: Sequence[Tall], rett: Sequence[int]) -> Tall:
    """How much each sign counts, from the signs of the candidates of each example and the number of the right one."""
    if len(tegn) < MINST:
        return UTEN_LAERING
    par = np.concatenate([t[n] - np.delete(t, n, axis=0) for t, n in zip(tegn, rett, strict=True)])
    skala = par.std(axis=0) + np.float32(1e-6)
    fortegn = np.where(np.arange(len(par)) % 2, 1, -1)
    modell = LogisticRegression(C=0.1, fit_intercept=False, max_iter=300)
    modell.fit(par / skala * fortegn[:, None], fortegn > 0)
    vekting: Tall = (modell.coef_[0] / skala).astype(np.float32)
    return vekting
