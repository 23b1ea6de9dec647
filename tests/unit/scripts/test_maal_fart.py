"""An answer costs the same with hundreds of plans as with one, and a plan no more memory than its floor."""

from __future__ import annotations

import statistics
import time

from backend.knowledge.begreper import Begreper
from backend.knowledge.indeks import Indeks
from backend.knowledge.vekter import BEHOLDES
from scripts.maal_fart import kopier_til
from tests.unit.backend.knowledge.bygg import oppslag

BEGREPER = Begreper({"tid": ["lang"], "hvem": ["hvem"]})
INNHOLD = {
    "fjell": [oppslag(str(n), f"hvem har ansvar for sak nummer {n}", f"hvor lang tid tar sak {n}") for n in range(60)]
}
MEST_MB, MEST_MS, MEST_GANGER = 2.0, 15.0, 2.0
STORSTE_PLAN = 320
"""So many entries the largest of the written schools has, the common ones among them."""


def median(indeks: Indeks, skole: str) -> float:
    tider = []
    for n in range(60):
        start = time.perf_counter()
        indeks.finn(skole, indeks.rad(f"hvor lang tid kan sak {n} ta, og hvem spør jeg"), None)
        tider.append((time.perf_counter() - start) * 1000)
    return statistics.median(tider)


def test_five_hundred_plans_are_as_quick_as_one() -> None:
    faa = Indeks(INNHOLD, BEGREPER)
    mange, tall = kopier_til(faa.som_tall(), INNHOLD, 500)
    indeks = Indeks(mange, BEGREPER, tall)
    assert len(mange) == 500
    assert median(faa, "fjell") < MEST_MS
    assert median(indeks, list(mange)[-1]) < MEST_GANGER * max(median(faa, "fjell"), 0.5)


def test_what_a_plan_may_take() -> None:
    vekt, plass, start = 2, 2, 4
    assert STORSTE_PLAN * (BEHOLDES * (vekt + plass) + start) / 1e6 < MEST_MB
