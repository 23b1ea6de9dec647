"""The envelope: what goes in comes out, for its own row alone."""

from __future__ import annotations

import pytest

from backend.adapters.konvolutt import Konvolutt


def test_it_comes_out_as_it_went_in() -> None:
    brev = {"tekst": "Æ e redd \0 \u202e 😀", "tall": [1, None]}
    assert Konvolutt().aapne(Konvolutt().forsegl(brev, "rad"), Konvolutt.format, "rad") == brev


def test_another_rows_envelope_does_not_open() -> None:
    with pytest.raises(ValueError, match="another row"):
        Konvolutt().aapne(Konvolutt().forsegl({}, "rad"), Konvolutt.format, "annen")


def test_an_unknown_format_does_not_open() -> None:
    with pytest.raises(ValueError, match="format"):
        Konvolutt().aapne(b"{}", 99, "rad")
