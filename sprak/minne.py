"""What is remembered of words for speed, and can be forgotten all at once: nobody's words may stay in a process."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")

_tomme: list[Callable[[], None]] = []


def husk(antall: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Decorator: remember the last `antall` results of a pure function of words, until `glem`."""

    def med_minne(funksjon: Callable[P, R]) -> Callable[P, R]:
        husker = lru_cache(maxsize=antall)(funksjon)
        glem_ogsaa(husker.cache_clear)
        return cast(Callable[P, R], husker)

    return med_minne


def glem_ogsaa(tom: Callable[[], None]) -> None:
    """Have `tom` called too when words are to be forgotten: it empties what something else keeps of them."""
    _tomme.append(tom)


def glem() -> None:
    """Forget everything that `husk` remembers, and what else keeps words."""
    for tom in _tomme:
        tom()
