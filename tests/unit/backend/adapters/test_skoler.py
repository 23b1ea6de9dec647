"""The schools: the five that are here can be read; what is missing in a file is named."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.adapters.skoler import les_skoler
from backend.domain.feil import Oppsettsfeil
from backend.domain.ruting import LEDELSE, finn_rute
from tests.bygg import lag_utkast

KUNNSKAP = Path(__file__).parents[4] / "knowledge"
GOD: dict[str, Any] = {
    "navn": {"nb": "A", "nn": "A"},
    "skoleslag": "vgs",
    "skoleeier": {"nb": "A", "nn": "A"},
    "plan_tittel": "Plan",
    "skriftlig_plan": {"nb": "plan", "nn": "plan"},
    "ledelse": ["Rektor"],
}


def skriv(mappe: Path, data: Any) -> Path:
    (mappe / "a-skole").mkdir()
    (mappe / "a-skole" / "skole.yml").write_text(
        data if isinstance(data, str) else yaml.safe_dump(data), encoding="utf-8"
    )
    return mappe


def test_the_five_schools_are_here() -> None:
    skoler = les_skoler(KUNNSKAP)
    assert set(skoler) == {"ostfold-vgs", "elverum-vgs", "hvam-vgs", "rosenholm-skole", "steinkjer"}
    assert skoler["ostfold-vgs"].skoleeier_kontakt == "skolemiljo@ofk.no"
    assert skoler["rosenholm-skole"].skoleslag == "grunnskole"


@pytest.mark.parametrize("id_", ["ostfold-vgs", "elverum-vgs", "hvam-vgs", "rosenholm-skole", "steinkjer"])
def test_each_has_a_rektor_contacts_with_a_source_and_leadership_in_both_standards(id_: str) -> None:
    skole = les_skoler(KUNNSKAP)[id_]
    assert "rektor" in skole.ledelse
    assert any("leiar" in tittel for tittel in skole.ledelse)
    assert skole.kontakter
    assert all(kontakt.kilde for kontakt in skole.kontakter)
    assert finn_rute(lag_utkast(utover="ansatt", involverte=("Rektor",)), skole) is LEDELSE


def test_a_good_file_is_read(tmp_path: Path) -> None:
    assert les_skoler(skriv(tmp_path, GOD))["a-skole"].ledelse == ("rektor",)


@pytest.mark.parametrize(
    ("data", "sier"),
    [
        ({k: v for k, v in GOD.items() if k != "ledelse"}, "ledelse"),
        (GOD | {"navn": {"nb": "A"}}, "navn"),
        (GOD | {"skoleeier": {"nb": "A", "nn": " "}}, "skoleeier"),
        (GOD | {"skoleslag": "barnehage"}, "skoleslag"),
        (GOD | {"telefon": "1"}, "telefon"),
        (GOD | {"ledelse": "rektor"}, "ledelse"),
        (GOD | {"kontakter": [{"rolle": {"nb": "A", "nn": "A"}}]}, "kilde"),
        (GOD | {"kontakter": ["rektor"]}, "kontakt"),
        ("- bare en liste", "a-skole"),
        ("a: [", "a-skole"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, data: Any, sier: str) -> None:
    with pytest.raises(Oppsettsfeil, match=sier):
        les_skoler(skriv(tmp_path, data))


def test_no_school_at_all_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(Oppsettsfeil):
        les_skoler(tmp_path)
