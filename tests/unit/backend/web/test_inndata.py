"""What comes in: bounded, valid, an object; never a stack trace."""

from __future__ import annotations

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backend.domain.feil import ForLang, Ugyldig
from backend.web.inndata import tekstfelt, tolk_json

GYLDIG = st.dictionaries(
    st.text(st.characters(exclude_categories=["Cs"])), st.none() | st.booleans() | st.integers(), max_size=3
)


@given(GYLDIG)
def test_objects_are_read(data: dict[str, object]) -> None:
    assert tolk_json(json.dumps(data).encode()) == data


@given(st.binary(max_size=200))
def test_anything_else_is_refused_or_an_object(kropp: bytes) -> None:
    with contextlib.suppress(Ugyldig):
        assert isinstance(tolk_json(kropp), dict)


@pytest.mark.parametrize(
    "kropp",
    [
        b"",
        b"null",
        b"[1]",
        b"\xff\xfe",
        b'{"a": "\\ud83d"}',
        b'{"\\udfff": 1}',
        b'{"a": Infinity}',
        b'{"a":' * 100_000,
        b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}",
        b'{"a":' + b"[" * 900 + b'"\\ud800"' + b"]" * 900 + b"}",
        b'{"a": ' + b"9" * 5000 + b"}",
        '{"a": 1}'.encode("utf-16"),
    ],
)
def test_what_is_refused(kropp: bytes) -> None:
    with pytest.raises(Ugyldig):
        tolk_json(kropp)


def test_text_fields() -> None:
    assert tekstfelt({"t": "å" * 4000}, "t") == "å" * 4000
    with pytest.raises(ForLang):
        tekstfelt({"t": "å" * 4001}, "t")
    for tom in ({}, {"t": ""}, {"t": " \n"}, {"t": 1}, {"t": None}, {"t": ["x"]}):
        with pytest.raises(Ugyldig):
            tekstfelt(tom, "t")
