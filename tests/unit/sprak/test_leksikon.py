"""Spellings and the words that they stand for; and everyday words that only look like a slip of the pen."""

from __future__ import annotations

import pytest

from sprak.leksikon import slaa_opp


@pytest.mark.parametrize(
    ("skrevet", "lemma"),
    [("mober", "mobbe"), ("slåår", "slå"), ("tvigner", "tvinge"), ("slutt", None), ("først", None)],
)
def test_the_word_that_is_meant(skrevet: str, lemma: str | None) -> None:
    treff = slaa_opp(skrevet)
    assert (treff.lemma if treff else None) == lemma


@pytest.mark.parametrize(
    "ord_", ["slutt", "salg", "protesterte", "romantisk", "orden", "sprakk", "svaret", "kontrollen"]
)
def test_an_everyday_word_is_itself(ord_: str) -> None:
    assert slaa_opp(ord_) is None
