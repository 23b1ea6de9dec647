"""Case numbers and check codes as signs: read aloud, typed again, and never mistaken for others."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.bevis import KODE_TEGN, NUMMER_TEGN, TEGN, grupper, les_tegn, som_tegn


@given(st.binary())
def test_what_is_written_is_read_again_however_it_is_typed(data: bytes) -> None:
    tegn = som_tegn(hashlib.sha256(data).hexdigest(), NUMMER_TEGN)
    assert len(tegn) == NUMMER_TEGN
    for skrevet in (grupper(tegn, 5), f" {tegn.lower()} ", tegn.replace("0", "o").replace("1", "l")):
        assert les_tegn(skrevet, NUMMER_TEGN) == tegn


def test_all_signs_are_used_alike() -> None:
    alle = "".join(som_tegn(hashlib.sha256(bytes([i, j])).hexdigest(), KODE_TEGN) for i in range(64) for j in range(16))
    assert {tegn: alle.count(tegn) > len(alle) / 64 for tegn in TEGN} == dict.fromkeys(TEGN, True)


@pytest.mark.parametrize("feil", ["", "7K3M2-QX9T", "7K3M2-QX9TBB", "7K3M2-QX9TU", "7K3M2-QX9T!", "٧K3M2QX9TB"])
def test_what_is_no_number_is_none(feil: str) -> None:
    assert les_tegn(feil, NUMMER_TEGN) is None


def test_groups() -> None:
    assert grupper("7K3M2QX9TB", 5) == "7K3M2-QX9TB"
