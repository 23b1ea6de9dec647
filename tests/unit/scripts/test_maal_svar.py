"""Blind questions, answered from the real knowledge: floors under what was reached, and what counts as right."""

from __future__ import annotations

import json

import pytest

from backend.adapters.skoler import les_skoler
from backend.bootstrap import KUNNSKAP, ROT, bygg_svarer
from backend.knowledge.svar import Kilde, Svar
from scripts.maal_svar import feil_i_svar, feil_i_valg, mal
from tests.unit.backend.knowledge.bygg import oppslag

SAKER = ROT / "evaluering" / "sporsmal_blind_3.jsonl"
GULV = {"riktig": 0.9, "forste_riktig": 0.8, "avstar_riktig": 0.88, "med_kilde": 0.97}


@pytest.mark.timeout(300)
def test_strangers_questions_are_answered_and_left_unanswered_above_the_floors() -> None:
    saker = [json.loads(linje) for linje in SAKER.read_text(encoding="utf-8").splitlines()]
    skoler = les_skoler(KUNNSKAP)
    tall = mal(saker, skoler, bygg_svarer(skoler), vis=False)
    assert {navn: tall[navn] for navn in GULV if tall[navn] < GULV[navn]} == {}
    assert tall["deler"] < 2


def test_any_of_the_entries_that_answer_is_right() -> None:
    frist, hvem = oppslag("frist", "hvor lenge"), oppslag("hvem", "hvem")
    assert feil_i_valg({"oppslag": ["frist"]}, [hvem, frist]) == ""
    assert feil_i_valg({"oppslag": ["frist"]}, [hvem]) == "ikke ['frist']"
    assert feil_i_valg({"oppslag": ["frist"]}, []) == "svarte ikke"
    assert feil_i_valg({"oppslag": None}, [hvem]) == "svarte likevel"
    assert feil_i_valg({"oppslag": None}, []) == ""


@pytest.mark.parametrize(
    ("sak", "feil"),
    [
        ({"svar": True, "maa": [["rektor", "leder"], ["§ 12-4"]]}, ""),
        ({"svar": True, "maa": [["uke"]]}, "mangler [['uke']]"),
        ({"svar": True, "maa": [], "ikke": ["rektor"]}, "forbudt ['rektor']"),
        ({"svar": False}, "svarte likevel"),
    ],
)
def test_a_right_answer_holds_what_it_must_and_nothing_that_it_must_not(sak: dict[str, object], feil: str) -> None:
    assert feil_i_svar(sak, Svar("Gå til rektor.", "hvem", (Kilde("Opplæringslova", "§ 12-4"),))) == feil
