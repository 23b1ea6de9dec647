"""Find the passages of one plan that a question is about, without example questions."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from backend.knowledge.begreper import Begreper, Sekk
from backend.knowledge.lesing.aarshjul import maaneder_i
from backend.knowledge.passasjer import Passasje, del_opp
from backend.knowledge.plandokument import Plandokument
from backend.knowledge.plantrekk import Plantrekk

VEKT_RAMME, VEKT_TEMA, VEKT_BEGREP, VEKT_DEKNING, VEKT_MAANED = 0.5, 0.7, 1.0, 2.8, 2.5
"""What the frame, the subject, the concepts, the share of them and the month count beside the passage's own words.

These and the two below are rounded from a ranking (softmax over a plan's passages) that was learned from the questions
written for the five schools, each school's left out in turn.
"""
VEKT_LENGDE, VEKT_RAD = 1.25, 1.2
"""What a passage's length counts, and that it is the row of a table: whatever is asked, more of it is found there."""
BEGREP_I_RAMMEN = 0.5
KORT = 20
"""Passages shorter than this, in characters, differ little by their length."""
TETTHET = 0.1
"""How much a passage that names many concepts counts less for each."""

_TID = (
    r"\b(?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|uke \d|ukentlig\w*|"
    r"månedlig\w*|årlig\w*|hele (?:skole)?året|skolestart|høst\w*|vår(?:en|halvår\w*)|halvår\w*|innen|pr\.? år|per år|"
    r"annenhver|hver|straks|snarest|samme dag|dager|uker)\b"
)
_HVEM = (
    r"\b(?:rektor\w*|\w*lærer\w*|\w*leder\w*|ledels\w*|rådgiver\w*|elevråd\w*|\w*team\w*|ansatt\w*|skoleeier\w*|"
    r"miljø(?:vei|ret|arb|ter)\w+|helsesykepleier\w*|ppt|fau|elevtjenest\w*|kommun\w+|utvalg\w*)\b"
)
_MENGDE = rf"\b(?:\d+|to|tre|fire|fem|seks|sju|åtte|halvt)\b|{_TID}"
ARTER = tuple(
    (re.compile(sporsmal, re.IGNORECASE), re.compile(svar, re.IGNORECASE), vekt)
    for sporsmal, svar, vekt in (
        (
            r"\b(?:når|ka ti|kva tid|hvilken (?:måned|dato)|hvor (?:snart|fort|raskt)|kor (?:snart|fort|raskt))\b",
            _TID,
            1.0,
        ),
        (r"\b(?:hvem|kven|kem|hæm|vem|hvilke fagfolk)\b", _HVEM, 2.2),
        (
            r"\b(?:hvor|kor) (?:mange|ofte|lenge|lang)\b",
            rf"\b(?:\d+|to|tre|fire|fem|seks|sju|åtte|halvt)\b|{_TID}",
            1.5,
        ),
        (r"\b(?:telefon|nummer|mail|e-?post|tlf|ringe)", r"(?:\d{2} ?){4}|@\w+\.", 1.3),
    )
)
"""A question that begins so is answered by a passage that holds such a thing, which counts so much."""

Tall = NDArray[np.float64]


@dataclass(frozen=True)
class Plantreff:
    """`poeng` is in standard deviations above the plan's other passages; `likhet` and `dekning` are from 0 to 1.

    `likhet` is the likeness of the words, `dekning` the share of the question's concepts that the passage names;
    `eget` where they share a word that the common entries do not use, such as the name of something at the school.
    """

    passasje: Passasje
    poeng: float
    likhet: float
    dekning: float
    eget: bool


class Plansok:
    """The passages of one plan, searchable."""

    def __init__(self, dokument: Plandokument, trekk: Plantrekk, begreper: Begreper) -> None:
        self.dokument = dokument
        self._trekk, self._begreper = trekk, begreper
        self._passasjer = [p for p in del_opp(dokument) if p.tekst]
        rammer = sorted({p.ramme for p in self._passasjer})
        self._rammenr = np.array([rammer.index(p.ramme) for p in self._passasjer], dtype=np.int32)
        self._rader = trekk.rader([p.tekst for p in self._passasjer] or ["tom"])
        self._rammer = trekk.rader(rammer or ["tom"])
        egne = np.array([begreper.sekk(p.tekst) for p in self._passasjer] or [begreper.sekk("")])
        i_ramme = np.array([begreper.sekk(ramme) for ramme in rammer] or [begreper.sekk("")])
        self._sekker = np.maximum(egne, BEGREP_I_RAMMEN * i_ramme[self._rammenr]) if self._passasjer else egne
        self._tyngde = 1 / np.sqrt(1 + TETTHET * egne.sum(axis=1))
        self._arter = [np.array([svart.search(p.tekst) is not None for p in self._passasjer]) for _, svart, _ in ARTER]
        self._sjelden = np.log(1 / (egne.mean(axis=0) + 0.01)).clip(min=0)
        self._form = self._formpoeng()

    def finn(self, sporsmal: str, antall: int = 3) -> list[Plantreff]:
        """The passages that a question may be about, best first."""
        if not self._passasjer:
            return []
        spurt, sekk = self._trekk.rad(sporsmal), self._begreper.sekk(sporsmal)
        likhet, dekning = self._rader @ spurt, self._dekning(sekk)
        tema = self._rader @ self._trekk.utvidet(self._trekk.tema(spurt))
        ramme = (self._rammer @ spurt)[self._rammenr]
        poeng = _skaler(likhet) + VEKT_RAMME * _skaler(ramme) + VEKT_TEMA * _skaler(tema)
        poeng += VEKT_BEGREP * _skaler(self._begrepspoeng(sekk)) + VEKT_DEKNING * dekning
        poeng += self._artspoeng(sporsmal) + self._form
        rekke = np.argsort(-poeng)[:antall]
        egne = self._trekk.egne_ord(sporsmal)
        eget = {i: bool(egne & self._trekk.egne_ord(self._passasjer[i].tekst)) for i in rekke}
        return [
            Plantreff(self._passasjer[i], float(poeng[i]), float(likhet[i]), float(dekning[i]), eget[i]) for i in rekke
        ]

    def innenfor(self, sporsmal: str) -> float:
        """How likely it is, 0 to 1, that a question is about anything that such plans or the law speak of."""
        return self._trekk.innenfor(sporsmal)

    def tema(self, passasje: Passasje) -> str:
        """The subject that a passage is most about."""
        return self._trekk.naermeste_tema(self._trekk.rad(f"{passasje.ramme} {passasje.tekst}"))

    def _begrepspoeng(self, sekk: Sekk) -> Tall:
        poeng: Tall = (self._sekker @ (sekk * self._sjelden)) * self._tyngde
        return poeng

    def _dekning(self, sekk: Sekk) -> Tall:
        vekt = sekk * self._sjelden
        dekning: Tall = (self._sekker @ vekt) / max(float(vekt.sum()), 1e-9)
        return dekning

    def _artspoeng(self, sporsmal: str) -> Tall:
        poeng = np.zeros(len(self._passasjer))
        for (spurt, _, vekt), har in zip(ARTER, self._arter, strict=True):
            if spurt.search(sporsmal):
                poeng += vekt * har
        if maaneder := set(maaneder_i(sporsmal)):
            poeng += [VEKT_MAANED * bool(maaneder & set(p.avsnitt.maaneder)) for p in self._passasjer]
        return poeng

    def _formpoeng(self) -> Tall:
        """What length and form count, whatever is asked."""
        lengde = np.log([len(p.tekst) + KORT for p in self._passasjer] or [1])
        rad = np.array([p.avsnitt.slag == "rad" for p in self._passasjer] or [False])
        return VEKT_LENGDE * _skaler(lengde) + VEKT_RAD * rad


def _skaler(verdier: Sequence[float] | Tall) -> Tall:
    tall = np.asarray(verdier, dtype=np.float64)
    skalert: Tall = (tall - tall.mean()) / (tall.std() + 1e-9)
    return skalert
