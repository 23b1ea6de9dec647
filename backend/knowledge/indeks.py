"""Find the entry that a question is about, among those of one school.

Each school has one linear model over its entries (`vekter`), whose best are ranked again by what they share with the
question (`omrangering`). `python -m scripts.maal_svar` measures what it gives. An answer takes the same with five
schools as with five hundred, and no school's entries can turn up at another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from backend.knowledge import innenfor
from backend.knowledge.begreper import Begreper
from backend.knowledge.innhold import Oppslag
from backend.knowledge.omrangering import KANDIDATER, Eksempler, Grupper, laer_vekting
from backend.knowledge.trekk import Trekk
from backend.knowledge.vekter import Vekter, laer

ROLLETREKK = 0.08
"""An entry that was worded for another role loses so much."""
PROVER = 300
"""So many examples of a school, of each kind, are scored as if unseen, for learning how to rank again and when not to
answer."""

Tall = NDArray[np.float32]
Arrays = Mapping[str, NDArray[Any]]
T = TypeVar("T")


@dataclass(frozen=True)
class Treff:
    """An entry, its score (about 1 where the question is one of its examples, about 0 where it has none of it), and
    how likely, 0 to 1, it is the one meant among those found."""

    oppslag: Oppslag
    poeng: float
    sjanse: float


@dataclass(frozen=True)
class Funn:
    """The entries with an answer that a question may be about, the likeliest first, and how likely, 0 to 1, it is that
    it is about anything that our sources speak of."""

    treff: list[Treff]
    innenfor: float


@dataclass(frozen=True)
class _Lest:
    """`tegn` of each candidate, of shape (candidates, signs), and the numbers of the entries."""

    poeng: Tall
    beste: list[int]
    tegn: Tall


@dataclass(frozen=True)
class _Prove:
    """An example read as if unseen, the number of the row that it stands in, and of its entry."""

    lest: _Lest
    rad: int
    rett: int


class Indeks:
    """The entries of all schools, searchable one school at a time."""

    def __init__(
        self, innhold: Mapping[str, Sequence[Oppslag]], begreper: Begreper | None = None, tall: Arrays | None = None
    ) -> None:
        """`tall` is what `som_tall` gave for the same content and the same concepts; without it all is learned anew."""
        self._innhold = {skole: list(oppslag) for skole, oppslag in innhold.items()}
        self._svarer = {skole: np.array([bool(o.svar) for o in alle], dtype=bool) for skole, alle in innhold.items()}
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
        """The question as `finn` wants it."""
        return self._trekk.rader([sporsmal])

    def finn(self, skole: str, rad: csr_matrix, rolle: str | None, antall: int = 5) -> Funn:
        """What a question at a school may be about."""
        oppslag = self._innhold[skole]
        if not oppslag:
            return Funn([], 0.0)
        lest = self._les(skole, rad, self.poeng(skole, rad, rolle))
        vekt = lest.tegn @ self._vekting
        tegn = self._tegn_paa_innenfor(skole, rad, lest, innenfor.emne(rad, self._emner))
        sjanse = np.exp(vekt - vekt.max(initial=-np.inf))
        sjanse /= sjanse.sum()
        rekke = np.argsort(-sjanse, kind="stable")[:antall]
        treff = [Treff(oppslag[lest.beste[i]], float(lest.poeng[lest.beste[i]]), float(sjanse[i])) for i in rekke]
        return Funn(treff, innenfor.sannsynlig(tegn, self._innenfor))

    def poeng(self, skole: str, rad: csr_matrix, rolle: str | None) -> Tall:
        """The score of every entry of the school, in the order of the content."""
        roller = (o.roller for o in self._innhold[skole])
        trekk = np.array([ROLLETREKK * bool(rolle and r and rolle not in r) for r in roller], dtype=np.float32)
        return self._vekter[skole].poeng(rad) - trekk

    def forsprang(self, skole: str, rad: csr_matrix) -> float:
        """How much more the best entry with an answer scores than the best of those without one; -1 to 1."""
        med, uten = self._best(skole, self._vekter[skole].poeng(rad))
        return med - uten

    def som_tall(self) -> dict[str, NDArray[Any]]:
        """All that was learned, as plain arrays."""
        deler = {skole: vekter.som_tall() for skole, vekter in self._vekter.items()}
        deler |= {f"eksempler{i}": e.som_tall() for i, e in enumerate(self._eksempler)}
        ut = {f"{navn}:{del_}": tall for navn, tabell in deler.items() for del_, tall in tabell.items()}
        laert = {"emner": self._emner, "innenfor": self._innenfor, "vekting": self._vekting}
        return ut | self._trekk.som_tall() | laert

    def _hent(self, tall: Arrays, begreper: Begreper) -> None:
        self._trekk = Trekk.fra_tall(tall, begreper)
        self._emner, self._innenfor, self._vekting = tall["emner"], tall["innenfor"], tall["vekting"]
        self._vekter = {skole: Vekter.fra_tall(_med_navn(tall, skole)) for skole in self._grupper}
        idf = [vekt for _, vekt in self._trekk.ord_og_begreper(self._trekk.rader([""]))]
        self._eksempler = [Eksempler.fra_tall(_med_navn(tall, f"eksempler{i}"), v) for i, v in enumerate(idf)]

    def _laer(self, tekster: Sequence[str], begreper: Begreper | None) -> None:
        self._trekk, rom = Trekk.laer(tekster, begreper)
        self._eksempler = [Eksempler.av(*del_) for del_ in self._trekk.ord_og_begreper(rom)]
        delte = _delte(self._innhold)
        prover = {skole: list(self._laer_skole(skole, rom, delte)) for skole in self._grupper}
        med_rett = [p for alle in prover.values() for p in alle if p.rett in p.lest.beste]
        self._vekting = laer_vekting([p.lest.tegn for p in med_rett], [p.lest.beste.index(p.rett) for p in med_rett])
        self._laer_innenfor(prover, rom)

    def _laer_innenfor(self, prover: Mapping[str, Sequence[_Prove]], rom: csr_matrix) -> None:
        alle = (o for oppslag in self._innhold.values() for o in oppslag)
        ours = {self._rader[t]: bool(o.svar) for o in alle for t in (*o.sporsmal, *o.eksempler)}
        rader, svarer = rom[list(ours)], list(ours.values())
        self._emner = innenfor.laer_emner(rader, svarer)
        usett = dict(zip(ours, innenfor.emner_som_usett(rader, svarer).tolist(), strict=True))
        tegn = [
            self._tegn_paa_innenfor(skole, rom[p.rad], p.lest, usett[p.rad])
            for skole, skolens in prover.items()
            for p in skolens
            if p.rad in usett
        ]
        rett = [bool(self._svarer[s][p.rett]) for s, skolens in prover.items() for p in skolens if p.rad in usett]
        self._innenfor = innenfor.laer_innenfor(tegn, rett)

    def _laer_skole(self, skole: str, rom: csr_matrix, delte: Mapping[str, Sequence[str]]) -> Iterator[_Prove]:
        """Learn one school's weights, and read some examples as if unseen."""
        oppslag = self._innhold[skole]
        par = [(self._rader[tekst], nummer) for nummer, o in enumerate(oppslag) for tekst in _tekster(o)]
        prover = _prover(par, self._svarer[skole])
        self._vekter[skole], poeng = laer(rom[[rad for rad, _ in par]], [n for _, n in par], len(oppslag), prover)
        for (rad, rett), sine in zip((par[i] for i in prover), poeng, strict=True):
            yield _Prove(self._les(skole, rom[rad], sine, rad), rad, rett)
        egne = {rad for rad, _ in par}
        andres = [(self._rader[t], n) for n, o in enumerate(oppslag) if o.skole for t in delte[o.id]]
        for rad, rett in _spredt([(rad, n) for rad, n in andres if rad not in egne]):
            yield _Prove(self._les(skole, rom[rad], self.poeng(skole, rom[rad], None)), rad, rett)

    def _les(self, skole: str, rad: csr_matrix, poeng: Tall, uten: int | None = None) -> _Lest:
        """The candidates of a question and their signs; `uten` is a text to leave out."""
        svarer = self._svarer[skole]
        beste = [int(i) for i in np.argsort(-poeng, kind="stable") if svarer[i]][:KANDIDATER]
        deler = [del_ for del_, _ in self._trekk.ord_og_begreper(rad)]
        tegn = self._grupper[skole].tegn(list(zip(self._eksempler, deler, strict=True)), poeng, uten)
        return _Lest(poeng, beste, tegn[beste])

    def _tegn_paa_innenfor(self, skole: str, rad: csr_matrix, lest: _Lest, emner: float) -> Tall:
        passer = float((lest.tegn @ self._vekting).max(initial=0))
        return innenfor.tegn(*self._best(skole, lest.poeng), emner, passer, rad.nnz)

    def _best(self, skole: str, poeng: Tall) -> tuple[float, float]:
        """The best score of the entries with an answer, and of those without one."""
        svarer = self._svarer[skole]
        return float(poeng[svarer].max(initial=-1)), float(poeng[~svarer].max(initial=0))

    def _grupper_av(self, oppslag: Sequence[Oppslag]) -> Grupper:
        sporsmal = [[self._rader[t] for t in o.sporsmal] for o in oppslag]
        svar = [[self._rader[t] for t in _svartekster(o)] for o in oppslag]
        return Grupper.av(sporsmal, svar, [bool(o.skole) for o in oppslag])


def _med_navn(tall: Arrays, navn: str) -> dict[str, NDArray[Any]]:
    return {n.removeprefix(f"{navn}:"): verdi for n, verdi in tall.items() if n.startswith(f"{navn}:")}


def _prover(par: Sequence[tuple[int, int]], svarer: NDArray[np.bool_]) -> list[int]:
    """Which of the examples, spread evenly: of those with an answer, and of those without one."""
    hver = [[i for i, (_, nummer) in enumerate(par) if bool(svarer[nummer]) is slag] for slag in (True, False)]
    return [i for mulige in hver for i in _spredt(mulige)]


def _spredt(alle: Sequence[T]) -> Sequence[T]:
    """So many as are tried, spread evenly."""
    return alle[:: max(1, len(alle) // PROVER)]


def _delte(innhold: Mapping[str, Sequence[Oppslag]]) -> Mapping[str, Sequence[str]]:
    """The questions of all schools' own entries, by id: what is asked at one may be asked at another."""
    delte: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for oppslag in innhold.values():
        for o in oppslag:
            if o.skole:
                delte[o.id] |= dict.fromkeys(o.sporsmal)
    return {id_: list(sporsmal) for id_, sporsmal in delte.items()}


def _tekster(oppslag: Oppslag) -> tuple[str, ...]:
    """What an entry is learned from: its questions and its answers."""
    return (*oppslag.sporsmal, *_svartekster(oppslag))


def _svartekster(oppslag: Oppslag) -> tuple[str, ...]:
    return tuple(" ".join(svar.values()) for svar in oppslag.svar.values())
