"""What words are about: the same for words that mean the same, in order, within the sentence."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sprak.krise_begreper import begrepstegn, setninger
from sprak.lesetekst import les_tekst


def tegn(tekst: str) -> set[str]:
    return set(begrepstegn(les_tekst(tekst)))


@pytest.mark.parametrize(
    ("en", "annen", "felles"),
    [
        ("pappa slår meg", "stefaren min denger meg", "b:forelder>sla"),
        ("han har pistol", "hun har machete", "b:vapen"),
        ("jeg vil dø", "eg ønskjer å døy", "b:vil>do"),
        ("han ble voldtatt", "ho vart valdteken", "b:sex"),
    ],
)
def test_words_that_mean_the_same_give_the_same_sign(en: str, annen: str, felles: str) -> None:
    assert felles in tegn(en) & tegn(annen)


def test_the_order_tells_who_does_it() -> None:
    assert "b:forelder>sla" in tegn("pappa slår") - tegn("slår pappa")


def test_a_pair_does_not_reach_into_the_next_sentence() -> None:
    assert "b:forelder>sla" not in tegn("Jeg bor hos pappa. De slår i garderoben.")


def test_a_slip_of_the_pen_is_the_word_that_was_meant() -> None:
    assert "b:bedre" in tegn("gladdere")
    assert tegn("rekkvrek av glasksår") >= {"b:blad"}
    assert setninger(les_tekst("xylofonist")) == []


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_no_text_is_too_strange(tekst: str) -> None:
    assert tegn(tekst) == tegn(tekst)
