"""How schools write: what counts as saying what the law demands, and what counts as a deviation."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from backend.knowledge.kontroll.kontroll import kontroller
from backend.knowledge.lesing.les import les_plan

FORMULERINGER = yaml.safe_load(Path(__file__).with_name("formuleringer.yml").read_text(encoding="utf-8"))
GRUNNLAG = {
    "en-uke": "Elever og foreldre kan melde saken til Statsforvalteren.",
    "forst-rektor": "Elever og foreldre kan melde saken til Statsforvalteren.",
}
"""What must stand for a demand to be asked for at all."""


def tilfeller(del_: str, slag: str) -> list[tuple[str, str]]:
    return [(id_, tekst) for id_, rad in FORMULERINGER[del_].items() for tekst in rad.get(slag, ())]


def funnet(*tekster: str) -> set[str]:
    """What is found in a plan that has one section of the law's and these statements, each a paragraph of its own."""
    avsnitt = [linje for tekst in tekster for linje in tekst.split("\n")]
    plan = "\n\n".join(("# Plan for skolemiljøet", "## Om loven", *avsnitt))
    return {f.id for f in kontroller(les_plan(plan.encode(), "plan.md")).funn}


@pytest.mark.parametrize(("id_", "tekst"), tilfeller("krav", "sier"))
def test_what_meets_a_demand(id_: str, tekst: str) -> None:
    assert id_ not in funnet(*filter(None, [GRUNNLAG.get(id_)]), tekst)


@pytest.mark.parametrize(("id_", "tekst"), tilfeller("krav", "sier_ikke"))
def test_what_does_not_meet_a_demand(id_: str, tekst: str) -> None:
    assert id_ in funnet(*filter(None, [GRUNNLAG.get(id_)]), tekst)


@pytest.mark.parametrize(("id_", "tekst"), tilfeller("avvik", "avviker"))
def test_what_deviates(id_: str, tekst: str) -> None:
    assert id_ in funnet(tekst)


@pytest.mark.parametrize(("id_", "tekst"), tilfeller("avvik", "avviker_ikke"))
def test_what_does_not_deviate(id_: str, tekst: str) -> None:
    assert id_ not in funnet(tekst)
