"""The rules as data: they name concepts and demands that exist."""

from __future__ import annotations

from dataclasses import astuple

from backend.knowledge.kontroll.begreper import begreper, moenster
from backend.knowledge.kontroll.krav import EGNE, alle_krav, ikke_spurt


def test_every_concept_that_a_rule_names_exists() -> None:
    nevnt = {b for krav in alle_krav() for vilkaar in krav.oppfylt for del_ in astuple(vilkaar) for b in del_}
    assert nevnt <= begreper()


def test_every_demand_has_a_rule_and_what_it_presupposes_comes_before_it() -> None:
    sett: set[str] = set()
    for krav in alle_krav():
        assert krav.oppfylt or krav.id in EGNE
        assert krav.forutsetter is None or krav.forutsetter in sett
        sett.add(krav.id)


def test_what_rests_on_a_missing_demand_is_not_said_to_be_in_order() -> None:
    assert ikke_spurt({"statsforvalter"}) == {"forst-rektor", "en-uke"}


def test_a_concept_begins_at_a_word() -> None:
    assert moenster("{rektor}").search("inspektor") is None
    assert moenster("{statsforvalter}").search("statsforvaltaren") is not None
