"""Time and memory of an answer with many plans: `python -m scripts.maal_fart [NUMBER OF PLANS]` (500 unless given).

The written schools' indexes are learned (or taken up again) once; the others are copies with matrices of their own.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from numpy.typing import NDArray

from backend.adapters.skoler import les_skoler
from backend.bootstrap import KUNNSKAP, SPORSMAL, bygg_indeks
from backend.domain.skole import Skole
from backend.knowledge.begreper import I_SPORSMAL, les_begreper
from backend.knowledge.indeks import Arrays, Indeks
from backend.knowledge.innhold import Oppslag, les_eksempler, les_innhold
from backend.knowledge.svarer import Svarer

RUNDER = 3
DELER = ("verdi", "oppslag", "start", "antall")
"""The arrays of one school's weights (`backend.knowledge.vekter.Vekter`)."""


def main() -> None:
    """Print the figures as JSON."""
    print(json.dumps(maal(int(sys.argv[1]) if len(sys.argv) > 1 else 500)))


def maal(antall: int) -> dict[str, float]:
    """Milliseconds an answer (median) with the written plans and with `antall`; megabytes a plan; seconds to start."""
    skoler = les_skoler(KUNNSKAP)
    start = time.perf_counter()
    innhold = les_innhold(KUNNSKAP, skoler, les_eksempler(SPORSMAL))
    faa = bygg_indeks(innhold)
    oppstart = time.perf_counter() - start
    mange, kopier = kopier_til(faa.som_tall(), innhold, antall)
    indeks = Indeks(mange, les_begreper(KUNNSKAP, I_SPORSMAL), kopier)
    sporsmal = [o.sporsmal[-1] for oppslag in innhold.values() for o in oppslag[::10]]
    siste = [replace(skoler[navn.split("#")[0]], id=navn) for navn in list(mange)[-len(skoler) :]]
    return {
        "ms": _median(Svarer(innhold, indeks=faa), list(skoler.values()), sporsmal),
        f"ms_{antall}": _median(Svarer(mange, indeks=indeks), siste, sporsmal),
        "mb_per_plan": round(statistics.mean(_mb(kopier, navn) for navn in mange), 2),
        "oppstart_s": round(oppstart, 1),
    }


def kopier_til(
    tall: Arrays, innhold: Mapping[str, list[Oppslag]], antall: int
) -> tuple[dict[str, list[Oppslag]], dict[str, NDArray[Any]]]:
    """Content and learned arrays of so many schools: copies under new names, each with arrays of its own."""
    mange, kopier = dict(innhold), dict(tall)
    for nummer in range(antall - len(innhold)):
        skole = list(innhold)[nummer % len(innhold)]
        navn = f"{skole}#{nummer}"
        mange[navn] = list(innhold[skole])
        kopier |= {f"{navn}:{d}": tall[f"{skole}:{d}"].copy() for d in DELER}
    return mange, kopier


def _median(svarer: Svarer, skoler: list[Skole], sporsmal: list[str]) -> float:
    tider = []
    for tekst in sporsmal * RUNDER:
        for skole in skoler:
            start = time.perf_counter()
            svarer.svar(skole, tekst, None, "nb")
            tider.append((time.perf_counter() - start) * 1000)
    return round(statistics.median(tider), 2)


def _mb(tall: Arrays, navn: str) -> float:
    return float(sum(tall[f"{navn}:{d}"].nbytes for d in DELER)) / 1e6


if __name__ == "__main__":
    main()
