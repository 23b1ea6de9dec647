"""How serious, and why: every reason that holds, sorted; § 12-5 above all."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given

from backend.domain.alvorlighet import REGLER, finn_alvorlighet, finn_grunner, finn_paragrafer
from backend.domain.utkast import Grunn, Utkast
from tests.bygg import lag_skole, lag_utkast
from tests.unit.backend.domain.strategier import utkast

SKOLE = lag_skole()


def test_every_reason_has_a_rule_with_words_in_both_standards() -> None:
    assert set(REGLER) == set(get_args(Grunn))
    for regel in REGLER.values():
        assert regel.hjemmel.startswith("§ 12-")
        assert all(regel.forklaring[form].endswith(".") for form in ("nb", "nn"))


@pytest.mark.parametrize(
    ("felt", "grunner", "alvorlighet"),
    [
        ({"utover": "elev"}, (), "ordinaer"),
        ({"utover": "flere_elever"}, ("flere_mot_en",), "alvorlig"),
        ({"tegn": ("seksuelt_overgrep", "grove_trusler")}, ("grove_trusler", "seksuelt_overgrep"), "alvorlig"),
        ({"utover": "ansatt"}, ("ansatt_krenker",), "straks"),
        ({"utover": "ansatt", "tegn": ("saerlig_voldelig",)}, ("ansatt_krenker", "saerlig_voldelig"), "straks"),
        ({"utover": "skoleledelse"}, ("ledelse_krenker",), "straks"),
        ({"utover": "elev", "tegn": ("ansatt_krenker", "ledelse_krenker")}, (), "ordinaer"),
    ],
)
def test_the_reasons(felt: dict[str, object], grunner: tuple[Grunn, ...], alvorlighet: str) -> None:
    funnet = finn_grunner(lag_utkast(**felt), SKOLE)
    assert funnet == grunner
    assert finn_alvorlighet(funnet) == alvorlighet


@given(utkast)
def test_reasons_are_sorted_and_an_adult_is_always_straks(u: Utkast) -> None:
    grunner = finn_grunner(u, SKOLE)
    assert list(grunner) == sorted(set(grunner))
    voksen = u.utover in ("ansatt", "skoleledelse") or "ledelse_krenker" in grunner
    assert (finn_alvorlighet(grunner) == "straks") == voksen
    assert ("§ 12-5" in finn_paragrafer(grunner)) == voksen


@given(utkast)
def test_several_against_one_is_always_serious(u: Utkast) -> None:
    if u.utover == "flere_elever":
        assert finn_alvorlighet(finn_grunner(u, SKOLE)) == "alvorlig"
