"""What passages and questions look like to the search in a plan: hashed letters and lemmas, and the subject's centre.

The features are hashed, so that a plan needs no vocabulary of its own, and weighted by how rare they are among the
common entries: a plan of five pages has too little text to tell.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from backend.knowledge.innhold import Oppslag
from backend.knowledge.trekk import Trekk
from sprak.lesetekst import les_tekst
from sprak.ord import ord_i

BITER, ORD = 2**17, 2**15
"""How many features letters and lemmas are hashed to."""
SVARVEKT = 0.7
"""In a subject's centre the words of its answers count so much of the questions' words."""
OM_TEMAET, FLEST_TEMAER = 0.25, 2
"""A text so like a subject's centre is about it; so many subjects are named."""
STAMME = 6
"""Words that begin with so many letters alike are taken for forms of one."""
SKARPHET = 2.0
"""How much the likeliest subject of a question stands out, in powers of e a standard deviation."""


Rad = NDArray[np.float32]


class Plantrekk:
    """Made once of the common entries, shared by all plans. Rows are `csr_matrix`, float32, of length 1."""

    def __init__(self, oppslag: Sequence[Oppslag]) -> None:
        self._biter = _hakker("char_wb", (3, 4), BITER)
        self._ord = _hakker("word", (1, 1), ORD)
        spurt = [(tema_av(o), tekst) for o in oppslag if _er_tema(o) for tekst in (*o.sporsmal, *o.eksempler)]
        svart = [(tema_av(o), " ".join(s.values())) for o in oppslag if o.svar for s in o.svar.values()]
        tekster = [tekst for _, tekst in (*spurt, *svart)] or ["tom"]
        self._vekter = [np.ones(BITER, dtype=np.float32), np.ones(ORD, dtype=np.float32)]
        self._vekter = [_sjeldenhet(del_) for del_ in self._tell(tekster)]
        self.temaer = sorted({tema for tema, _ in (*spurt, *svart)})
        self._sporsmal = self._midte(spurt)
        self._innenfor = _Innenfor(oppslag)
        self._kjente = frozenset(stamme for tekst in tekster for stamme in _stammer(tekst))
        self._midter = normalize(self._sporsmal + SVARVEKT * self._midte(svart)).astype(np.float32)

    def rader(self, tekster: Sequence[str]) -> csr_matrix:
        """One row a text."""
        deler = [
            normalize(csr_matrix(del_.multiply(vekt)))
            for del_, vekt in zip(self._tell(tekster), self._vekter, strict=True)
        ]
        samlet: csr_matrix = (hstack(deler).tocsr() * np.float32(np.sqrt(0.5))).astype(np.float32)
        return samlet

    def rad(self, tekst: str) -> Rad:
        """The row of one text, dense: what is multiplied with many rows need not be turned for each."""
        rad: Rad = self.rader([tekst]).toarray().ravel()
        return rad

    def tema(self, rad: Rad) -> Rad:
        """How likely each of `temaer` is for a question; sums to 1."""
        likhet = self._sporsmal @ rad
        opphoyd = np.exp(SKARPHET * (likhet - likhet.mean()) / (likhet.std() + 1e-9))
        fordeling: Rad = (opphoyd / opphoyd.sum()).astype(np.float32)
        return fordeling

    def innenfor(self, sporsmal: str) -> float:
        """How likely it is, 0 to 1, that a question is about what the law and plans for the environment speak of."""
        return self._innenfor.sannsynlig(sporsmal)

    def utvidet(self, tema: Rad) -> Rad:
        """The words that belong to the subjects of a question, as one dense row of length 1."""
        rad = np.asarray(self._midter.T @ tema).ravel()
        lengde = float(np.linalg.norm(rad)) or 1.0
        ut: Rad = (rad / lengde).astype(np.float32)
        return ut

    def naermeste_tema(self, rad: Rad) -> str:
        """The subject that a passage is most about."""
        return self.temaer[int(np.argmax(self._midter @ rad))] if self.temaer else "plan"

    def egne_ord(self, tekst: str) -> set[str]:
        """The beginnings of longer words that no common entry of ours uses."""
        return _stammer(tekst) - self._kjente

    def temaer_i(self, tekst: str) -> list[str]:
        """The subjects that a longer text is about, the most first; none where it is near no subject."""
        likhet = self._midter @ self.rad(tekst)
        return [self.temaer[i] for i in np.argsort(-likhet)[:FLEST_TEMAER] if likhet[i] >= OM_TEMAET]

    def _tell(self, tekster: Sequence[str]) -> list[csr_matrix]:
        rene = [tekst.lower() for tekst in tekster]
        deler = [self._biter.transform(rene), self._ord.transform([les_tekst(tekst).lemmaer for tekst in rene])]
        for del_ in deler:
            del_.data = (1 + np.log(del_.data)).astype(np.float32)
        return deler

    def _midte(self, par: Sequence[tuple[str, str]]) -> csr_matrix:
        nummer = {tema: i for i, tema in enumerate(self.temaer)}
        eier = [nummer[tema] for tema, _ in par]
        velg = csr_matrix(
            (np.ones(len(par), dtype=np.float32), (eier, np.arange(len(par)))), shape=(len(self.temaer), len(par))
        )
        midte: csr_matrix = normalize(velg @ self.rader([tekst for _, tekst in par] or ["tom"])).astype(np.float32)
        return midte


class _Innenfor:
    """Tell our subjects from all others. Unlike the index's own: what a plan may answer counts as inside."""

    def __init__(self, oppslag: Sequence[Oppslag]) -> None:
        par = [(tekst, _er_tema(o)) for o in oppslag for tekst in (*o.sporsmal, *o.eksempler)]
        self._vekt: Rad | None = None
        if len({inne for _, inne in par}) > 1:
            self._trekk, rader = Trekk.laer([tekst for tekst, _ in par], None)
            modell = LogisticRegression(C=10, solver="liblinear", class_weight="balanced", random_state=1)
            modell.fit(rader, [inne for _, inne in par])
            self._vekt = np.append(modell.coef_[0], modell.intercept_).astype(np.float32)

    def sannsynlig(self, sporsmal: str) -> float:
        if self._vekt is None:
            return 1.0
        logit = float((self._trekk.rader([sporsmal]) @ self._vekt[:-1])[0] + self._vekt[-1])
        return 1 / (1 + float(np.exp(-logit)))


def _stammer(tekst: str) -> set[str]:
    return {ord_.tekst[:STAMME] for ord_ in ord_i(tekst.lower()) if len(ord_.tekst) >= STAMME - 1}


def tema_av(oppslag: Oppslag) -> str:
    """The subject of an entry, also of one that has no answer of its own yet."""
    return oppslag.tema or oppslag.id.removeprefix("ubesvart-")


def _er_tema(oppslag: Oppslag) -> bool:
    return bool(oppslag.svar) or oppslag.id.startswith("ubesvart-")


def _hakker(slag: str, lengde: tuple[int, int], antall: int) -> HashingVectorizer:
    felles = {"ngram_range": lengde, "n_features": antall, "norm": None, "alternate_sign": False, "dtype": np.float32}
    if slag == "word":
        return HashingVectorizer(tokenizer=str.split, token_pattern=None, **felles)
    return HashingVectorizer(analyzer=slag, **felles)


def _sjeldenhet(rader: csr_matrix) -> NDArray[np.float32]:
    antall = np.bincount(rader.indices, minlength=rader.shape[1])
    vekt: NDArray[np.float32] = np.log((1 + rader.shape[0]) / (1 + antall)).astype(np.float32)
    return vekt
