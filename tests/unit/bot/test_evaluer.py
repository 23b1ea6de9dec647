"""Scoring on cases: kinds of cases told apart, entities as facts, figures, floors; the cases are whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("rasa", reason="the trained models run in the assistant's environment")

from scripts import evaluer
from scripts.evaluer_sprak import les_nlu

ROT = Path(__file__).parents[3]


def tolket(intent: str, **felt: Any) -> dict[str, Any]:
    """What the model answers about a message."""
    par = [(k, v) for k, verdi in felt.items() for v in (verdi if isinstance(verdi, list) else [verdi])]
    return {"intent": {"name": intent}, "entities": [{"entity": k, "value": v} for k, v in par]}


def test_kinds_of_cases_are_told_apart() -> None:
    assert evaluer.slag([{"krise": False}]) == "krise"
    assert evaluer.slag([{"forventet": {"rolle": "elev"}}]) == "meldinger"
    assert evaluer.slag([{"forventet": "hilsen"}]) == "ikke_meldinger"


def test_entities_become_facts() -> None:
    fakta = evaluer.som_fakta(tolket("melding", rolle="elev", sted=["gang", "kantine"]))
    assert (fakta.rolle, fakta.sted, fakta.utover) == ("elev", ["gang", "kantine"], None)


def test_a_field_that_is_read_wrongly_is_counted() -> None:
    sak = {"tekst": "x", "forventet": {"rolle": "elev", "kategorier": ["vold"]}}
    rett = evaluer.maal_meldinger([sak], [tolket("melding", rolle="elev", kategorier=["vold"])])
    galt = evaluer.maal_meldinger([sak], [tolket("sporsmal", rolle="ansatt", kategorier=["vold", "trusler"])])
    assert (rett["lest"], rett["feil"], rett["kategori_f1"], rett["tatt_for_melding"]) == (1.0, 0.0, 1.0, 1.0)
    assert (galt["feil"], galt["tatt_for_melding"]) == (1.0, 0.0)
    assert galt["kategori_f1"] < 1.0


def test_missed_danger_and_false_alarms_are_counted() -> None:
    saker = [{"krise": True}, {"krise": True}, {"krise": False}, {"krise": False}]
    svar = [tolket("krise"), tolket("annet"), tolket("krise"), tolket("melding")]
    assert evaluer.maal_krise(saker, svar) == {"recall": 0.5, "falsk_alarm": 0.5, "n": 4}


def test_a_near_miss_that_begins_a_report_is_counted() -> None:
    saker = [{"forventet": "sporsmal"}, {"forventet": "hilsen"}]
    tall = evaluer.maal_ikke_meldinger(saker, [tolket("vil_melde"), tolket("takk")])
    assert (tall["ikke_tatt_for_melding"], tall["rett"]) == (0.5, 0.0)


def test_figures_under_the_floor_are_named() -> None:
    assert evaluer.under_gulvet({"krise": {"recall": 1.0, "falsk_alarm": 0.0}}) == []
    assert [linje.split()[0] for linje in evaluer.under_gulvet({"krise": {"recall": 0.0, "falsk_alarm": 1.0}})] == [
        "krise.recall",
        "krise.falsk_alarm",
    ]


@pytest.mark.parametrize(("fil", "minst"), [("meldinger", 80), ("krise", 60), ("ikke_meldinger", 40)])
def test_the_cases_are_many_and_each_is_there_once(fil: str, minst: int) -> None:
    saker = evaluer.les(ROT / "evaluering" / f"{fil}.jsonl")
    assert len(saker) >= minst
    assert len({s["id"] for s in saker}) == len({s["tekst"].lower() for s in saker}) == len(saker)
    assert evaluer.slag(saker) == fil


def test_no_case_stands_in_the_training_data() -> None:
    trent = {s["tekst"].lower() for s in les_nlu()}
    prov = {s["tekst"].lower() for fil in evaluer.egne_filer() for s in evaluer.les(fil)}
    assert not trent & prov
