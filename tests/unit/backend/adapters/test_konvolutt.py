"""The envelope: what goes in comes out, with its own case's key and in its own row alone."""

from __future__ import annotations

import pytest

from backend.adapters.konvolutt import aapne_konvolutt, lukk_konvolutt
from backend.domain.feil import Forvansket
from backend.domain.sak import Adgang
from backend.krypto.innhold import FORMAT

SAK = Adgang("sak", b"n" * 32)
BREV = {"tekst": "Æ e redd \0 \u202e 😀", "tall": [1, None]}


def test_it_comes_out_as_it_went_in() -> None:
    assert aapne_konvolutt(lukk_konvolutt(BREV, SAK, "melding", "m1"), FORMAT, SAK, "melding", "m1") == BREV


@pytest.mark.parametrize(
    ("format_", "sak", "tabell", "rad"),
    [
        (1, SAK, "melding", "m1"),
        (FORMAT, Adgang("sak", b"m" * 32), "melding", "m1"),
        (FORMAT, Adgang("annen", SAK.nokkel), "melding", "m1"),
        (FORMAT, SAK, "varsel_innhold", "m1"),
        (FORMAT, SAK, "melding", "m2"),
    ],
    ids=["format", "key", "case", "table", "row"],
)
def test_anything_else_does_not_open(format_: int, sak: Adgang, tabell: str, rad: str) -> None:
    with pytest.raises(Forvansket):
        aapne_konvolutt(lukk_konvolutt(BREV, SAK, "melding", "m1"), format_, sak, tabell, rad)
