"""Concepts join everyday words, nynorsk and the plans' words."""

from __future__ import annotations

from pathlib import Path

import pytest

from backend.knowledge.begreper import Begreper, les_begreper

KUNNSKAP = Path(__file__).parents[4] / "knowledge"
BEGREPER = Begreper({"samtale": ["samtal", "prat"], "tid": ["=nå"], "fra": ["si fra"]})


def navn(tekst: str) -> set[str]:
    return {n for n, har in zip(BEGREPER.navn, BEGREPER.sekk(tekst), strict=True) if har}


@pytest.mark.parametrize("tekst", ["Elevsamtaler i oktober", "kan vi prate litt", "SAMTALE"])
def test_a_long_stem_is_found_inside_words_and_a_short_one_at_their_start(tekst: str) -> None:
    assert "samtale" in navn(tekst)


def test_whole_words_and_expressions() -> None:
    assert navn("Nå vil jeg si fra til rektor") == {"tid", "fra"}
    assert navn("nåtid og usi fravær") == set()


def test_the_concepts_of_the_content_bridge_the_standards() -> None:
    begreper = les_begreper(KUNNSKAP)
    assert len(begreper.navn) > 100
    assert (begreper.sekk("skriftleg plan for eleven") * begreper.sekk("Aktivitetsplan")).any()
