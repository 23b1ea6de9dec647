"""Find the entry that a question is about, among those of one school.

Three views are added, each centred and scaled over the school's entries: the nearest example questions, the words of
the answer itself, and the centre of all its examples (Rocchio). `python -m scripts.maal_svar` measures what they give.
Each school has matrices of its own, so that an answer costs the same with five schools as with five hundred, and no
school's entries can turn up at another.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from backend.knowledge.innhold import Oppslag
from backend.knowledge.trekk import Trekk

VEKT_SVAR, VEKT_MIDTE = 0.3, 0.6
VEKT_EKSEMPEL = 0.85
"""An example of the subject in general counts so much of one that was written for the entry."""
NESTE = 0.3
"""The second and third nearest example of an entry count so much of the nearest."""
ROLLEVEKT = 0.5
"""So much (in standard deviations) an entry that was worded for another role falls behind."""

Tall = NDArray[np.float64]


@dataclass(frozen=True)
class Treff:
    """An entry, its score, and how near its nearest examples are.

    `poeng` is in standard deviations above the school's other entries, all views added; `likhet` is 0 where
    the question shares nothing with any example and 1 where it is one of them word for word.
    """

    oppslag: Oppslag
    poeng: float
    likhet: float


class Indeks:
    """The entries of all schools, searchable one school at a time."""

    def __init__(self, innhold: Mapping[str, Sequence[Oppslag]]) -> None:
        alle = list({id(o): o for oppslag in innhold.values() for o in oppslag}.values())
        self._trekk = Trekk([tekst for o in alle for tekst in (*_eksempler(o), *_svartekster(o))] or ["tom"])
        self._innenfor = _lag_innenfor(alle, self._trekk)
        self._skoler = {skole: _Skoleindeks(oppslag, self._trekk) for skole, oppslag in innhold.items()}

    def finn(self, skole: str, sporsmal: str, rolle: str | None, antall: int = 5) -> list[Treff]:
        """The entries that a question may be about, best first."""
        return self._skoler[skole].finn(self._trekk.rader([sporsmal]), rolle)[:antall]

    def innenfor(self, sporsmal: str) -> float:
        """How likely it is, 0 to 1, that a question is about anything that our sources speak of."""
        if self._innenfor is None:
            return 1.0
        return float(self._innenfor.predict_proba(self._trekk.rader([sporsmal]))[0, 1])


class _Skoleindeks:
    def __init__(self, oppslag: Sequence[Oppslag], trekk: Trekk) -> None:
        self._oppslag = list(oppslag)
        eksempler = [(i, tekst) for i, o in enumerate(oppslag) for tekst in _eksempler(o)]
        svar = [(i, tekst) for i, o in enumerate(oppslag) for tekst in _svartekster(o)]
        self._eier, self._eksempler = _eiere(eksempler), trekk.rader([tekst for _, tekst in eksempler])
        self._svareier, self._svar = _eiere(svar), trekk.rader([tekst for _, tekst in svar] or ["tom"])
        egne = [len(o.sporsmal) for o in oppslag]
        nummer = np.concatenate([np.arange(len(_eksempler(o))) for o in oppslag])
        self._vekt = np.where(nummer < np.array(egne)[self._eier], 1.0, VEKT_EKSEMPEL)
        self._midte = _midtpunkt(self._eksempler, self._eier, len(self._oppslag))

    def finn(self, rad: csr_matrix, rolle: str | None) -> list[Treff]:
        naerhet, likhet = self._naerhet(rad)
        poeng = _skaler(naerhet) + VEKT_SVAR * _skaler(self._svarlikhet(rad))
        poeng += VEKT_MIDTE * _skaler((self._midte @ rad.T).toarray().ravel())
        poeng -= [ROLLEVEKT * (rolle is not None and bool(o.roller) and rolle not in o.roller) for o in self._oppslag]
        return [Treff(self._oppslag[i], float(poeng[i]), float(likhet[i])) for i in np.argsort(-poeng)]

    def _naerhet(self, rad: csr_matrix) -> tuple[Tall, Tall]:
        """The nearest example of each entry with a share of its second and third, and the nearest alone."""
        igjen = (self._eksempler @ rad.T).toarray().ravel() * self._vekt
        beste = []
        for _ in range(3):
            beste.append(np.zeros(len(self._oppslag)))
            np.maximum.at(beste[-1], self._eier, igjen)
            igjen = np.where(igjen == beste[-1][self._eier], 0.0, igjen)
        return beste[0] + NESTE * (beste[1] + beste[2]), beste[0]

    def _svarlikhet(self, rad: csr_matrix) -> Tall:
        best = np.zeros(len(self._oppslag))
        np.maximum.at(best, self._svareier, (self._svar @ rad.T).toarray().ravel()[: len(self._svareier)])
        return best


def _lag_innenfor(oppslag: Sequence[Oppslag], trekk: Trekk) -> LogisticRegression | None:
    """Tell our subjects from all others; None where there is nothing outside to learn from."""
    tekster = [(tekst, bool(o.svar)) for o in oppslag for tekst in _eksempler(o)]
    if len({svar for _, svar in tekster}) < 2:
        return None
    modell = LogisticRegression(C=10, solver="liblinear", class_weight="balanced", random_state=1)
    return modell.fit(trekk.rader([tekst for tekst, _ in tekster]), [svar for _, svar in tekster])


def _midtpunkt(rader: csr_matrix, eier: NDArray[np.int64], antall: int) -> csr_matrix:
    """The sum of each entry's rows, scaled to length 1; shape (entries, features)."""
    velg = csr_matrix((np.ones(len(eier), dtype=np.float32), (eier, np.arange(len(eier)))), shape=(antall, len(eier)))
    midte: csr_matrix = normalize(velg @ rader)
    return midte


def _eiere(par: Sequence[tuple[int, str]]) -> NDArray[np.int64]:
    return np.array([eier for eier, _ in par], dtype=np.int64)


def _skaler(verdier: Tall) -> Tall:
    skalert: Tall = np.asarray((verdier - verdier.mean()) / (verdier.std() + 1e-9), dtype=np.float64)
    return skalert


def _eksempler(oppslag: Oppslag) -> tuple[str, ...]:
    return (*oppslag.sporsmal, *oppslag.eksempler)


def _svartekster(oppslag: Oppslag) -> list[str]:
    return [" ".join(svar.values()) for svar in oppslag.svar.values()]
