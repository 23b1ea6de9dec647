"""The steps for staff at the five schools: complete, sourced, in the school's own roles."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from backend.adapters.skoler import les_skoler
from backend.domain.feil import Oppsettsfeil
from backend.knowledge.veiledning import OM, les_veiledning
from tests.bygg import lag_skole

KUNNSKAP = Path(__file__).parents[4] / "knowledge"
SKOLER = les_skoler(KUNNSKAP)
VEILEDER = les_veiledning(KUNNSKAP, SKOLER)


@pytest.mark.parametrize("skole", SKOLER)
@pytest.mark.parametrize("om", OM)
@pytest.mark.parametrize("maalform", ["nb", "nn"])
def test_every_school_has_numbered_steps_with_sources(skole: str, om: str, maalform: Any) -> None:
    svar = VEILEDER.veiled(SKOLER[skole], om, {"barnevern"}, maalform)
    assert "\n1. " in svar.tekst
    assert "\n5. " in svar.tekst
    assert "{" not in svar.tekst
    avsnitt = {k.avsnitt for k in svar.kilder}
    assert any("§ 12-4" in a for a in avsnitt)
    assert "§ 24-3" in avsnitt
    assert len(svar.kilder) == len(set(svar.kilder))


@pytest.mark.parametrize(
    ("skole", "ord_"),
    [
        ("ostfold-vgs", "Miljøveileder i elevtjenesten"),
        ("elverum-vgs", "Rektor eller avdelingsleder"),
        ("rosenholm-skole", "Trinnleder og/eller sosiallærer"),
        ("steinkjer", "tiltaksplanen"),
        ("hvam-vgs", "Planen sier ikke hvem"),
    ],
)
def test_the_schools_own_roles(skole: str, ord_: str) -> None:
    svar = VEILEDER.veiled(SKOLER[skole], "elev", (), "nb")
    assert ord_ in svar.tekst
    assert SKOLER[skole].plan_tittel in {k.dokument for k in svar.kilder}


@pytest.mark.parametrize("skole", SKOLER)
def test_the_leadership_goes_to_the_school_owner_and_a_colleague_at_once_to_rektor(skole: str) -> None:
    eier = SKOLER[skole].skoleeier["nb"]
    ledelse = VEILEDER.veiled(SKOLER[skole], "ledelse", (), "nb")
    assert f"direkte til {eier}" in ledelse.tekst or f"Varsle {eier} straks og direkte" in ledelse.tekst
    assert "Meld til rektor" not in ledelse.tekst
    ansatt = VEILEDER.veiled(SKOLER[skole], "ansatt", (), "nb").tekst
    assert "straks til rektor" in ansatt or "Varsle rektor straks" in ansatt
    assert eier in ansatt


def test_a_school_of_its_own_plan_gets_the_laws_steps() -> None:
    svar = VEILEDER.veiled(lag_skole(), "elev", {"inngrep"}, "nn")
    assert "I tillegg:\n• Måtte du gripe inn fysisk" in svar.tekst
    assert {"§ 13-4", "§ 13-5"} <= {k.avsnitt for k in svar.kilder}


def test_a_step_without_a_place_in_the_order_is_refused(tmp_path: Path) -> None:
    (tmp_path / "veiledning.yml").write_text("steg: {elev: {melde: {}}}", encoding="utf-8")
    (tmp_path / "fjell").mkdir()
    (tmp_path / "fjell/veiledning.yml").write_text("steg: {elev: {tull: {}}}", encoding="utf-8")
    with pytest.raises(Oppsettsfeil, match="elev"):
        les_veiledning(tmp_path, ["fjell"])
