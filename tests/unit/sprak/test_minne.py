"""Remembered until it is forgotten, all at once."""

from __future__ import annotations

from sprak.minne import glem, husk


def test_remembered_until_forgotten() -> None:
    regnet: list[str] = []

    @husk(2)
    def lengde(ord_: str) -> int:
        regnet.append(ord_)
        return len(ord_)

    assert [lengde("en"), lengde("en"), lengde("fire")] == [2, 2, 4]
    assert regnet == ["en", "fire"]
    glem()
    lengde("en")
    assert regnet == ["en", "fire", "en"]


def test_no_more_than_so_many_are_remembered() -> None:
    regnet: list[str] = []

    @husk(1)
    def lengde(ord_: str) -> int:
        regnet.append(ord_)
        return len(ord_)

    for ord_ in ("en", "to", "en"):
        lengde(ord_)
    assert regnet == ["en", "to", "en"]
