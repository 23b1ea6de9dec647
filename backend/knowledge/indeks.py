"""Find the entry that a question is about, among those of one school.

Each school has one linear model over its entries: ridge regression from the features of a text to the entry that it
belongs to, learned in the dual from the entries' example questions and answers (Saunders, Gammerman and Vovk, 1998).
`python -m scripts.maal_svar` measures what it gives. Only the largest weights are kept, so that a school costs little,
an answer takes the same with five schools as with five hundred, and no school's entries can turn up at another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.linalg import cho_factor, cho_solve
from scipy.sparse import csc_matrix, csr_matrix
from sklearn.linear_model import LogisticRegression

from backend.knowledge.begreper import Begreper
from backend.knowledge.innhold import Oppslag
from backend.knowledge.trekk import Trekk

STYRKE = 1.0
"""How strongly the weights are held back, beside rows of length 1."""
BEHOLDES = 750
"""So many weights of each entry are kept."""
ROLLETREKK = 0.08
"""An entry that was worded for another role loses so much."""

Tall = NDArray[np.float32]
Arrays = Mapping[str, NDArray[Any]]


@dataclass(frozen=True)
class Treff:
    """An entry and its score: about 1 where the question is one of its examples, about 0 where it has none of it."""

    oppslag: Oppslag
    poeng: float


class Indeks:
    """The entries of all schools, searchable one school at a time."""

    def __init__(
        self, innhold: Mapping[str, Sequence[Oppslag]], begreper: Begreper | None = None, tall: Arrays | None = None
    ) -> None:
        """`tall` is what `som_tall` gave for the same content and the same concepts; without it all is learned anew."""
        self._innhold = {skole: list(oppslag) for skole, oppslag in innhold.items()}
        if tall is not None and begreper is not None:
            self._trekk = Trekk.fra_tall(tall, begreper)
            self._innenfor = tall["innenfor"]
            self._vekter = {skole: _fra_tall(skole, tall, len(self._innenfor) - 1) for skole in innhold}
            return
        alle = [o for oppslag in innhold.values() for o in oppslag]
        tekster = list(dict.fromkeys(t for o in alle for t in (*_tekster(o), *o.eksempler))) or ["tom"]
        rader = {tekst: i for i, tekst in enumerate(tekster)}
        self._trekk, rom = Trekk.laer(tekster, begreper)
        self._innenfor = _lag_innenfor(alle, rader, rom)
        self._vekter = {skole: _laer(oppslag, rader, rom) for skole, oppslag in innhold.items()}

    def rad(self, sporsmal: str) -> csr_matrix:
        """The question as `finn` and `innenfor` want it."""
        return self._trekk.rader([sporsmal])

    def finn(self, skole: str, rad: csr_matrix, rolle: str | None, antall: int = 5) -> list[Treff]:
        """The entries that a question may be about, best first."""
        oppslag = self._innhold[skole]
        poeng = (rad @ self._vekter[skole]).toarray().ravel()
        poeng -= [ROLLETREKK * (rolle is not None and bool(o.roller) and rolle not in o.roller) for o in oppslag]
        return [Treff(oppslag[i], float(poeng[i])) for i in np.argsort(-poeng, kind="stable")[:antall]]

    def innenfor(self, rad: csr_matrix) -> float:
        """How likely it is, 0 to 1, that a question is about anything that our sources speak of."""
        logit = float((rad @ self._innenfor[:-1])[0] + self._innenfor[-1])
        return 1 / (1 + float(np.exp(-logit)))

    def som_tall(self) -> dict[str, NDArray[Any]]:
        """All that was learned, as plain arrays."""
        ut = self._trekk.som_tall() | {"innenfor": self._innenfor}
        for skole, vekt in self._vekter.items():
            ut |= {f"{skole}:{del_}": getattr(vekt, del_) for del_ in ("data", "indices", "indptr")}
        return ut


def _fra_tall(skole: str, tall: Arrays, trekk: int) -> csc_matrix:
    data, indices, indptr = (tall[f"{skole}:{del_}"] for del_ in ("data", "indices", "indptr"))
    return csc_matrix((data, indices, indptr), shape=(trekk, len(indptr) - 1))


def _laer(oppslag: Sequence[Oppslag], rader: Mapping[str, int], rom: csr_matrix) -> csc_matrix:
    """The weights of one school's entries, shape (features, entries)."""
    par = [(rader[tekst], nummer) for nummer, o in enumerate(oppslag) for tekst in _tekster(o)]
    eksempler = rom[[rad for rad, _ in par]]
    ment = np.zeros((len(par), len(oppslag)), dtype=np.float32)
    ment[np.arange(len(par)), [nummer for _, nummer in par]] = 1
    likhet = (eksempler @ eksempler.T).toarray()
    likhet[np.diag_indices_from(likhet)] += STYRKE
    dual = cho_solve(cho_factor(likhet, overwrite_a=True, check_finite=False), ment, check_finite=False)
    return _de_storste(eksempler.T.tocsr(), dual.astype(np.float32))


def _de_storste(eksempler: csr_matrix, dual: Tall) -> csc_matrix:
    """The product of shape (features, entries), with the largest weights of each entry alone."""
    kolonner: list[csc_matrix] = []
    for start in range(0, dual.shape[1], 64):
        vekt = np.asarray(eksempler @ dual[:, start : start + 64])
        sma = np.argpartition(np.abs(vekt), -min(BEHOLDES, len(vekt)), axis=0)[:-BEHOLDES]
        np.put_along_axis(vekt, sma, 0, axis=0)
        kolonner.append(csc_matrix(vekt))
    data = np.concatenate([k.data for k in kolonner])
    indices = np.concatenate([k.indices for k in kolonner])
    lengder = np.concatenate([np.diff(k.indptr) for k in kolonner])
    indptr = np.concatenate([[0], np.cumsum(lengder)]).astype(np.int32)
    return csc_matrix((data, indices, indptr), shape=(eksempler.shape[0], dual.shape[1]))


def _lag_innenfor(oppslag: Iterable[Oppslag], rader: Mapping[str, int], rom: csr_matrix) -> Tall:
    """Weights, the constant last, that tell our subjects from all others; always inside where nothing is outside."""
    par = list({rader[t]: (rader[t], bool(o.svar)) for o in oppslag for t in (*o.sporsmal, *o.eksempler)}.values())
    if len({svar for _, svar in par}) < 2:
        return np.append(np.zeros(rom.shape[1], dtype=np.float32), np.float32(9))
    modell = LogisticRegression(C=10, solver="liblinear", class_weight="balanced", random_state=1)
    modell.fit(rom[[rad for rad, _ in par]], [svar for _, svar in par])
    return np.append(modell.coef_[0], modell.intercept_).astype(np.float32)


def _tekster(oppslag: Oppslag) -> tuple[str, ...]:
    """What an entry is learned from: its questions and its answers."""
    return (*oppslag.sporsmal, *(" ".join(svar.values()) for svar in oppslag.svar.values()))
