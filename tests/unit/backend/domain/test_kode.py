"""The receipt code: sixteen digits, read however they are typed."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.kode import les_kode, ny_kode, vis_kode


def test_new_codes_look_right_and_differ() -> None:
    koder = {ny_kode() for _ in range(500)}
    assert len(koder) == 500
    assert all(re.fullmatch(r"\d{4} \d{4} \d{4} \d{4}", kode) for kode in koder)


@given(st.integers(0, 10**16 - 1))
def test_it_is_read_as_it_is_shown(tall: int) -> None:
    sifre = f"{tall:016d}"
    assert les_kode(vis_kode(sifre)) == sifre


@pytest.mark.parametrize(
    "skrevet", ["1234567890123456", " 1234-5678-9012-3456\n", "1234.5678.9012.3456", "1234\u00a05678 90123456"]
)
def test_separators_do_not_matter(skrevet: str) -> None:
    assert les_kode(skrevet) == "1234567890123456"


@pytest.mark.parametrize(
    "skrevet",
    ["", "abc", "123456789012345", "12345678901234567", "１２３４５６７８９０１２３４５６", "1234 5678 9012 345x"],
)
def test_anything_else_is_no_code(skrevet: str) -> None:
    assert les_kode(skrevet) is None
