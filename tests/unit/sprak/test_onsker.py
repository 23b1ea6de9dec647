"""The commonest wish there is, and what only looks like it."""

from __future__ import annotations

import pytest

from sprak.onsker import er_slutt_paa_det


@pytest.mark.parametrize(
    "tekst",
    [
        "at det slutter",
        "æ vil bærre at dæm ska slutt å plag mæ",
        "eg ynskjer berre at det stoppar no",
        "jeg vil bare at det skal ta slutt",
        "at mobbinga tar slutt",
        "få slutt på det",
        "bare få det til å slutte",
        "at dæm gir sæ",
        "eg vil at det skal vere over",
    ],
)
def test_that_it_stops(tekst: str) -> None:
    assert er_slutt_paa_det(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "at alt skal ta slutt",
        "jeg vil at livet skal ta slutt",
        "jeg vil slutte å leve",
        "at jeg slipper å være her mer",
        "at læreren følger med",
        "",
    ],
)
def test_what_is_more_than_that(tekst: str) -> None:
    assert not er_slutt_paa_det(tekst)
