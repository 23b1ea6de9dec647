"""Contents: hidden in word and length, bound to their place, and any changed byte is seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.feil import Forvansket
from backend.krypto.innhold import MINST, Plass, aapne, forsegl

NOKKEL, PLASS = b"k" * 32, Plass("melding", "m1", "sak")


@given(st.binary(max_size=3 * MINST))
def test_it_comes_out_as_it_went_in(klartekst: bytes) -> None:
    assert aapne(NOKKEL, forsegl(NOKKEL, klartekst, PLASS), PLASS) == klartekst


@given(st.integers(0, 64 * 1024))
def test_only_few_lengths_are_seen(lengde: int) -> None:
    synlig = len(forsegl(NOKKEL, b"a" * lengde, PLASS)) - 24 - 16
    assert synlig > lengde
    assert synlig == MINST or (synlig & (synlig - 1) == 0 and synlig <= 2 * lengde)


def test_a_yes_and_a_long_story_look_alike() -> None:
    assert len(forsegl(NOKKEL, b"ja", PLASS)) == len(forsegl(NOKKEL, b"x" * 4000, PLASS))


def test_the_same_content_never_looks_the_same() -> None:
    assert forsegl(NOKKEL, b"ja", PLASS)[24:] != forsegl(NOKKEL, b"ja", PLASS)[24:]


@given(st.integers(0, MINST + 39), st.integers(1, 255))
def test_any_changed_byte_is_seen(hvor: int, med: int) -> None:
    data = bytearray(forsegl(NOKKEL, b"ja", PLASS))
    data[hvor] ^= med
    with pytest.raises(Forvansket):
        aapne(NOKKEL, bytes(data), PLASS)


@pytest.mark.parametrize("data", [b"", b"kort", b"x" * 24, b"x" * 40])
def test_what_is_cut_off_does_not_open(data: bytes) -> None:
    with pytest.raises(Forvansket):
        aapne(NOKKEL, data, PLASS)
