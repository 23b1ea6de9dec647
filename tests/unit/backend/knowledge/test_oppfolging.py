"""Follow-up questions on made-up entries: what is chosen, and what the answer before has to say in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from backend.knowledge.innhold import Oppslag
from backend.knowledge.oppfolging import finn_videre
from sprak.ellipse import les_ellipse


def oppslag(id_: str, tema: str | None = None, **felt: Any) -> Oppslag:
    svar: Any = {"nb": {"kort": f"Om {id_}."}, "nn": {"kort": f"Om {id_}."}}
    return Oppslag(id_, tema or id_, (f"Hva er {id_}?",), svar, (("lov", "§ 12-4"),), **felt)


SAKER = [oppslag("undersoke", videre=("bevis",)), oppslag("tiltak"), oppslag("ledelse"), oppslag("bevis")]
FRA = SAKER[0]


def ranger(tekst: str) -> Mapping[str, float]:
    return {o.id: float(o.id in tekst) + 0.5 * (o.id == "ledelse" and "rektor" in tekst) for o in SAKER}


@pytest.mark.parametrize(
    ("sporsmal", "ventet"),
    [
        ("og hvis det er rektor?", "ledelse"),
        ("hvem gjør det?", "undersoke"),
        ("og etterpå?", "tiltak"),
        ("fortell mer", "bevis"),
    ],
)
def test_what_a_follow_up_is_about(sporsmal: str, ventet: str) -> None:
    ellipse = les_ellipse(sporsmal)
    assert ellipse
    funnet = finn_videre(ranger, ellipse, FRA, SAKER)
    assert funnet
    assert funnet.id == ventet


def test_no_more_where_nothing_is_related() -> None:
    ellipse = les_ellipse("mer")
    assert ellipse
    assert finn_videre(ranger, ellipse, SAKER[1], SAKER) is None
