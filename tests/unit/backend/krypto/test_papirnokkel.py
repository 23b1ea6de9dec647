"""Keys on paper: what is written down is read back, slips are seen, and letters that look alike do not matter."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.feil import Ugyldig
from backend.krypto.papirnokkel import les_fro, ny_fro, skriv_fro


@given(st.binary(min_size=32, max_size=32))
def test_it_is_read_back(fro: bytes) -> None:
    papir = skriv_fro(fro)
    assert [len(gruppe) for gruppe in papir.split(" ")] == [4] * 14
    assert les_fro(papir) == fro
    assert les_fro(papir.lower().replace("0", "o").replace("1", "l").replace(" ", "-\n")) == fro


@given(st.integers(0, 55), st.integers(1, 31))
def test_a_slip_in_any_letter_is_seen(hvor: int, med: int) -> None:
    tegn = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
    papir = list(skriv_fro(b"f" * 32).replace(" ", ""))
    papir[hvor] = tegn[(tegn.index(papir[hvor]) + med) % 32]
    with pytest.raises(Ugyldig):
        les_fro("".join(papir))


@pytest.mark.parametrize("tekst", ["", "ABCD", "U" * 56, "é" * 56, skriv_fro(b"f" * 32) + "0"])
def test_what_is_no_key(tekst: str) -> None:
    with pytest.raises(Ugyldig):
        les_fro(tekst)


def test_each_is_new() -> None:
    assert ny_fro() != ny_fro()
