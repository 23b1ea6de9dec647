"""Guessing codes: slow for one, slow for all together, and a right code is never held against anyone."""

from __future__ import annotations

import contextlib

import pytest

from backend.domain.feil import ForMange
from backend.services.kodevakt import tell_forsok, var_riktig
from backend.services.struping import Struping


def fra(struping: Struping, antall: int, hvem: str | None = "a") -> int:
    """Try so often; return how many were let through."""
    sluppet = 0
    for _ in range(antall):
        with contextlib.suppress(ForMange):
            tell_forsok(struping, hvem)
            sluppet += 1
    return sluppet


def test_ten_wrong_ones_and_then_a_pause_for_that_one_alone() -> None:
    struping = Struping(klokke=lambda: 0.0)
    assert fra(struping, 50) == 11
    assert fra(struping, 5, "b") == 5


def test_all_together_are_slowed_down_by_seconds() -> None:
    struping = Struping(klokke=lambda: 0.0)
    assert sum(fra(struping, 10, str(nr)) for nr in range(40)) == 301
    with pytest.raises(ForMange) as feil:
        tell_forsok(struping, None)  # from a conversation
    assert feil.value.vent <= 2


def test_right_ones_count_for_nothing() -> None:
    struping = Struping(klokke=lambda: 0.0)
    for _ in range(1000):
        tell_forsok(struping, "a")
        var_riktig(struping, "a")
    assert fra(struping, 50) == 11
