"""The follow-up questions that are kept, answered from the real knowledge: a floor under what was reached."""

from __future__ import annotations

import pytest

from backend.bootstrap import bygg_svarer
from scripts.maal_oppfolging import SKOLER, les_saker, riktig, svar_paa

GULV = 0.8


@pytest.mark.timeout(300)
def test_follow_ups_are_understood_better_than_alone_and_above_the_floor() -> None:
    saker = les_saker()
    assert len(saker) >= 60
    assert len({sak["id"] for sak in saker}) == len(saker)
    svarer = bygg_svarer(SKOLER)
    med = sum(riktig(sak, svar_paa(svarer, sak)) for sak in saker) / len(saker)
    uten = sum(riktig(sak, svar_paa(svarer, sak | {"forrige": None})) for sak in saker) / len(saker)
    assert med >= GULV
    assert med > uten + 0.1


def test_what_is_right() -> None:
    assert riktig({"tema": ["-"]}, None)
    assert not riktig({"tema": ["-"]}, "x")
    assert riktig({"tema": ["*"]}, "x")
    assert not riktig({"tema": ["*"]}, None)
    assert riktig({"tema": ["a", "b"]}, "b")
