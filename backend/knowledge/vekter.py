"""The weights of one school's entries: how they are learned, and how they are kept small.

Ridge regression from the features of a text to the entry that it belongs to, learned in the dual (Saunders, Gammerman
and Vovk, 1998), which gives what an example would have got, had it not been among the examples (Cawley and Talbot,
2003), for the price of one more solution.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import cho_factor, cho_solve
from scipy.sparse import csr_matrix

STYRKE = 1.0
"""How strongly the weights are held back, beside rows of length 1."""
BEHOLDES = 1000
"""So many weights of each entry are kept, on average; those nearest to nothing are dropped."""

Tall = NDArray[np.float32]


@dataclass(frozen=True)
class Vekter:
    """Those of feature f, `verdi`, and the numbers of their entries lie from `start[f]` to `start[f + 1]`."""

    verdi: NDArray[np.float16]
    oppslag: NDArray[np.uint16]
    start: NDArray[np.int32]
    antall: int

    def poeng(self, rad: csr_matrix) -> Tall:
        """The score of each entry for a row of shape (1, features)."""
        fra, til = self.start[rad.indices], self.start[rad.indices + 1]
        hvor = np.concatenate([np.arange(a, b) for a, b in zip(fra, til, strict=True)] or [np.arange(0)])
        vekt = np.repeat(rad.data, til - fra) * self.verdi[hvor]
        return np.bincount(self.oppslag[hvor], weights=vekt, minlength=self.antall).astype(np.float32)

    def som_tall(self) -> dict[str, NDArray[Any]]:
        """All of it as plain arrays."""
        antall = np.array([self.antall])
        return {"verdi": self.verdi, "oppslag": self.oppslag, "start": self.start, "antall": antall}

    @classmethod
    def fra_tall(cls, tall: Mapping[str, NDArray[Any]]) -> Vekter:
        """What `som_tall` gave."""
        return cls(tall["verdi"], tall["oppslag"], tall["start"], int(tall["antall"][0]))


def laer(eksempler: csr_matrix, tilhorer: Sequence[int], antall: int, prover: Sequence[int]) -> tuple[Vekter, Tall]:
    """The weights, and what the rows numbered `prover` score where not learned from, of shape (prover, entries)."""
    ment = np.zeros((len(tilhorer), antall), dtype=np.float32)
    ment[np.arange(len(tilhorer)), tilhorer] = 1
    likhet = (eksempler @ eksempler.T).toarray()
    likhet[np.diag_indices_from(likhet)] += STYRKE
    faktor = cho_factor(likhet, overwrite_a=True, check_finite=False)
    dual = cho_solve(faktor, ment, check_finite=False).astype(np.float32)
    enhet = np.zeros((len(tilhorer), len(prover)), dtype=np.float32)
    enhet[prover, np.arange(len(prover))] = 1
    invers = cho_solve(faktor, enhet, check_finite=False)[prover, np.arange(len(prover))]
    usett: Tall = (ment[prover] - dual[prover] / invers[:, None]).astype(np.float32)
    return _de_storste(eksempler.T.tocsr(), dual), usett


def _de_storste(eksempler: csr_matrix, dual: Tall) -> Vekter:
    """The product of shape (features, entries), with the largest weights alone."""
    vekt = np.asarray(eksempler @ dual).astype(np.float16)
    storrelse = np.abs(vekt)
    beholdes = min(BEHOLDES * dual.shape[1], storrelse.size)
    grense = np.partition(storrelse, storrelse.size - beholdes, axis=None)[storrelse.size - beholdes]
    trekk, oppslag = np.nonzero((storrelse >= grense) & (storrelse > 0))
    start = np.searchsorted(trekk, np.arange(len(vekt) + 1)).astype(np.int32)
    return Vekter(vekt[trekk, oppslag], oppslag.astype(np.uint16), start, dual.shape[1])
