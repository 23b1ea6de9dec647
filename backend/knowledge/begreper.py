"""Concepts that people and plans name with different words: what bridges a question and a passage without examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import yaml
from numpy.typing import NDArray

from sprak.lesetekst import les_tekst
from sprak.ord import normaliser, ord_i

I_PLANER = "begreper_i_planer.yml"
I_SPORSMAL = "begreper.yml"
KORTESTE_DEL = 5
"""A stem of so many letters is looked for inside compounds as well: «elevsamtale» holds «samtal»."""

Sekk = NDArray[np.float32]


class Begreper:
    """Which of the concepts a text names."""

    def __init__(self, ord_: Mapping[str, Sequence[str]]) -> None:
        self.navn = tuple(ord_)
        self._hele: dict[str, set[int]] = {}
        self._stammer: dict[str, set[int]] = {}
        self._uttrykk: list[tuple[str, int]] = []
        for nummer, stammer in enumerate(ord_.values()):
            for stamme in stammer:
                self._ta_imot(stamme, nummer)
        self._lengste = max(map(len, self._stammer), default=0)

    def sekk(self, tekst: str) -> Sekk:
        """A row of 0 and 1, one a concept."""
        lemmaer = les_tekst(tekst).lemmaer
        alle = {et.tekst for et in ord_i(tekst)} | {lemma.split("/")[0] for lemma in lemmaer.split()}
        funnet = {nummer for ord_ in alle for nummer in self._i_ordet(ord_)}
        norm = f" {' '.join(normaliser(tekst).split())} {lemmaer}"
        funnet |= {nummer for uttrykk, nummer in self._uttrykk if uttrykk in norm}
        sekk = np.zeros(len(self.navn), dtype=np.float32)
        sekk[list(funnet)] = 1
        return sekk

    def _ta_imot(self, stamme: str, nummer: int) -> None:
        norm = normaliser(stamme)
        if norm.startswith("="):
            self._hele.setdefault(norm[1:], set()).add(nummer)
        elif " " in norm:
            self._uttrykk.append((f" {norm}", nummer))
        else:
            self._stammer.setdefault(norm, set()).add(nummer)

    def _i_ordet(self, ord_: str) -> Iterator[int]:
        yield from self._hele.get(ord_, ())
        for start in range(len(ord_)):
            minste = 1 if start == 0 else KORTESTE_DEL
            for slutt in range(start + minste, min(len(ord_), start + self._lengste) + 1):
                yield from self._stammer.get(ord_[start:slutt], ())


def les_begreper(mappe: Path, *filer: str) -> Begreper:
    """The concepts of files in `knowledge/`: those of the named ones, without any of both."""
    samlet: dict[str, list[str]] = {}
    for fil in filer or (I_PLANER, I_SPORSMAL):
        for navn, ord_ in yaml.safe_load((mappe / fil).read_text(encoding="utf-8")).items():
            samlet.setdefault(navn, []).extend(ord_)
    return Begreper(samlet)
