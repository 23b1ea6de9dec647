"""Find the entry that a question is about, among those of one school.

Each school has one linear model over its entries (`vekter`), whose best are ranked again by what they share with the
question (`omrangering`). `python -m scripts.maal_svar` measures what it gives. An answer takes the same with five
schools as with five hundred, and no school's entries can turn up at another.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from backend.knowledge.begreper import Begreper
from backend.knowledge.innhold import Oppslag
from backend.knowledge.omrangering import KANDIDATER, Eksempler, Grupper, laer_vekting
from backend.knowledge.trekk import Trekk
from backend.knowledge.vekter import Vekter, laer

ROLLETREKK = 0.08
"""An entry that was worded for another role loses so much."""
FORSPRANG = 10.0
"""So much the lead of what has an answer counts beside the likelihood that a question is ours, as log odds."""
PROVER = 300
"""So many examples of a school are scored as if unseen, for learning how to rank again."""

Tall = NDArray[np.float32]
Arrays = Mapping[str, NDArray[Any]]


@dataclass(frozen=True)
class Treff:
    """An entry, its score (about 1 where the question is one of its examples, about 0 where it has none of it), and
    how likely, 0 to 1, it is the one meant among those found."""

    oppslag: Oppslag
    poeng: float
    sjanse: float


class Indeks:
    """The entries of all schools, searchable one school at a time."""

    def __init__(
        self, innhold: Mapping[str, Sequence[Oppslag]], begreper: Begreper | None = None, tall: Arrays | None = None
    ) -> None:
        """`tall` is what `som_tall` gave for the same content and the same concepts; without it all is learned anew."""
        self._innhold = {skole: list(oppslag) for skole, oppslag in innhold.items()}
        alle = [o for oppslag in innhold.values() for o in oppslag]
        tekster = list(dict.fromkeys(t for o in alle for t in (*_tekster(o), *o.eksempler))) or ["tom"]
        self._rader = {tekst: i for i, tekst in enumerate(tekster)}
        self._grupper = {skole: self._grupper_av(oppslag) for skole, oppslag in self._innhold.items() if oppslag}
        self._vekter: dict[str, Vekter] = {}
        if tall is not None and begreper is not None:
            self._hent(tall, begreper)
        else:
            self._laer(tekster, begreper)

    def rad(self, sporsmal: str) -> csr_matrix:
        """The question as `finn` and `innenfor` want it."""
        return self._trekk.rader([sporsmal])

    def finn(self, skole: str, rad: csr_matrix, rolle: str | None, antall: int = 5) -> list[Treff]:
        """The entries with an answer that a question may be about, the likeliest first."""
        oppslag = self._innhold[skole]
        if not oppslag:
            return []
        poeng = self.poeng(skole, rad, rolle)
        beste = _kandidater(poeng, oppslag)
        vekt = self._tegn(skole, rad, poeng)[beste] @ self._vekting
        sjanse = np.exp(vekt - vekt.max(initial=-np.inf))
        sjanse /= sjanse.sum()
        rekke = np.argsort(-sjanse, kind="stable")[:antall]
        return [Treff(oppslag[beste[i]], float(poeng[beste[i]]), float(sjanse[i])) for i in rekke]

    def poeng(self, skole: str, rad: csr_matrix, rolle: str | None) -> Tall:
        """The score of every entry of the school, in the order of the content."""
        roller = (o.roller for o in self._innhold[skole])
        trekk = np.array([ROLLETREKK * bool(rolle and r and rolle not in r) for r in roller], dtype=np.float32)
        return self._vekter[skole].poeng(rad) - trekk

    def forsprang(self, skole: str, rad: csr_matrix) -> float:
        """How much more the best entry with an answer scores than the best of those without one; -1 to 1."""
        poeng, svarer = self._vekter[skole].poeng(rad), np.array([bool(o.svar) for o in self._innhold[skole]])
        return float(poeng[svarer].max(initial=-1) - poeng[~svarer].max(initial=0))

    def innenfor(self, skole: str, rad: csr_matrix) -> float:
        """How likely it is, 0 to 1, that a question is about anything that our sources speak of."""
        logit = float((rad @ self._innenfor[:-1])[0] + self._innenfor[-1]) + FORSPRANG * self.forsprang(skole, rad)
        return 1 / (1 + float(np.exp(-logit)))

    def som_tall(self) -> dict[str, NDArray[Any]]:
        """All that was learned, as plain arrays."""
        deler = {skole: vekter.som_tall() for skole, vekter in self._vekter.items()}
        deler |= {f"eksempler{i}": e.som_tall() for i, e in enumerate(self._eksempler)}
        ut = {f"{navn}:{del_}": tall for navn, tabell in deler.items() for del_, tall in tabell.items()}
        return ut | self._trekk.som_tall() | {"innenfor": self._innenfor, "vekting": self._vekting}

    def _hent(self, tall: Arrays, begreper: Begreper) -> None:
        self._trekk = Trekk.fra_tall(tall, begreper)
        self._innenfor, self._vekting = tall["innenfor"], tall["vekting"]
        self._vekter = {skole: Vekter.fra_tall(_med_navn(tall, skole)) for skole in self._grupper}
        idf = [vekt for _, vekt in self._trekk.ord_og_begreper(self._trekk.rader([""]))]
        self._eksempler = [Eksempler.fra_tall(_med_navn(tall, f"eksempler{i}"), v) for i, v in enumerate(idf)]

    def _laer(self, tekster: Sequence[str], begreper: Begreper | None) -> None:
        self._trekk, rom = Trekk.laer(tekster, begreper)
        self._innenfor = _lag_innenfor((o for alle in self._innhold.values() for o in alle), self._rader, rom)
        self._eksempler = [Eksempler.av(*del_) for del_ in self._trekk.ord_og_begreper(rom)]
        tegn: list[Tall] = []
        rette: list[int] = []
        for skole in self._grupper:
            proveskudd = self._laer_skole(skole, rom)
            tegn += [t for t, _ in proveskudd]
            rette += [rett for _, rett in proveskudd]
        self._vekting = laer_vekting(tegn, rette)

    def _laer_skole(self, skole: str, rom: csr_matrix) -> list[tuple[Tall, int]]:
        """Learn one school's weights; the signs of the candidates of some examples, as if unseen, and the right one."""
        oppslag = self._innhold[skole]
        par = [(self._rader[tekst], nummer) for nummer, o in enumerate(oppslag) for tekst in _tekster(o)]
        prover = _prover(par, oppslag)
        self._vekter[skole], poeng = laer(rom[[rad for rad, _ in par]], [n for _, n in par], len(oppslag), prover)
        ut = []
        for (rad, rett), sine in zip((par[i] for i in prover), poeng, strict=True):
            beste = _kandidater(sine, oppslag)
            if rett in beste:
                ut.append((self._tegn(skole, rom[rad], sine, rad)[beste], beste.index(rett)))
        return ut

    def _tegn(self, skole: str, rad: csr_matrix, poeng: Tall, uten: int | None = None) -> Tall:
        deler = [del_ for del_, _ in self._trekk.ord_og_begreper(rad)]
        return self._grupper[skole].tegn(list(zip(self._eksempler, deler, strict=True)), poeng, uten)

    def _grupper_av(self, oppslag: Sequence[Oppslag]) -> Grupper:
        return Grupper.av([[self._rader[t] for t in _tekster(o)] for o in oppslag], [bool(o.skole) for o in oppslag])


def _med_navn(tall: Arrays, navn: str) -> dict[str, NDArray[Any]]:
    return {n.removeprefix(f"{navn}:"): verdi for n, verdi in tall.items() if n.startswith(f"{navn}:")}


def _kandidater(poeng: Tall, oppslag: Sequence[Oppslag]) -> list[int]:
    """The best of the entries that have an answer."""
    return [int(i) for i in np.argsort(-poeng, kind="stable") if oppslag[i].svar][:KANDIDATER]


def _prover(par: Sequence[tuple[int, int]], oppslag: Sequence[Oppslag]) -> list[int]:
    """Which of the examples, spread evenly, that are questions with an answer."""
    mulige = [i for i, (_, nummer) in enumerate(par) if oppslag[nummer].svar]
    return mulige[:: max(1, len(mulige) // PROVER)]


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
