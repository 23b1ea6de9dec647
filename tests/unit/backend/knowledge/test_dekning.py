"""Every section of each plan is answered from, or named as left out with a reason (knowledge/ID/dekning.yml)."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.knowledge.innhold import Oppslag, les_innhold

ROT = Path(__file__).parents[4]
PLANER = ROT.parent / "shared" / "plans"
"""The plans' own text lies outside the project."""
SKOLER = sorted(fil.parent.name for fil in (ROT / "knowledge").glob("*/dekning.yml"))


def norm(tekst: str) -> str:
    return " ".join(tekst.split()).strip(" .:").lower()


@cache
def innhold() -> dict[str, list[Oppslag]]:
    return les_innhold(ROT / "knowledge", SKOLER)


def dekning(skole: str) -> list[dict[str, Any]]:
    poster: list[dict[str, Any]] = yaml.safe_load((ROT / "knowledge" / skole / "dekning.yml").read_text("utf-8"))
    return poster


@pytest.mark.parametrize("skole", SKOLER)
def test_each_section_has_entries_that_exist_or_a_reason(skole: str) -> None:
    kjente = {o.id for o in innhold()[skole]}
    for post in dekning(skole):
        assert bool(post.get("oppslag")) != bool(post.get("utelatt")), post["avsnitt"]
        assert set(post.get("oppslag", ())) <= kjente, post["avsnitt"]
        assert post.get("oppslag") or len(post["utelatt"].split()) >= 3, post["avsnitt"]


@pytest.mark.parametrize("skole", SKOLER)
def test_every_source_of_the_schools_entries_is_a_section_of_its_plan(skole: str) -> None:
    avsnitt = {norm(post["avsnitt"]) for post in dekning(skole)}
    kilder = {a for o in innhold()[skole] if o.skole for d, a in o.kilder if d == "plan"}
    ukjente = {kilde for kilde in kilder if not any(norm(kilde) in a or a in norm(kilde) for a in avsnitt)}
    assert not ukjente


@pytest.mark.skipif(not PLANER.is_dir(), reason="the plans' text (../shared/plans) is not here")
@pytest.mark.parametrize("skole", SKOLER)
def test_the_sections_stand_in_the_plan_and_leave_no_long_stretch_unnamed(skole: str) -> None:
    plan = " ".join((PLANER / f"{skole}.txt").read_text("utf-8").split()).lower()
    steder = {post["avsnitt"]: plan.find(norm(post["avsnitt"])) for post in dekning(skole)}
    assert [avsnitt for avsnitt, sted in steder.items() if sted < 0] == []
    alle = sorted({fra for a in steder for fra in _steder(plan, norm(a))} | {len(plan)})
    lengste = max(b - a for a, b in pairwise(alle))
    assert lengste < 9_000, lengste


def _steder(plan: str, avsnitt: str) -> list[int]:
    """Where a heading's words stand in the plan; the first may be in its table of contents."""
    funnet, fra = [], plan.find(avsnitt)
    while fra >= 0:
        funnet.append(fra)
        fra = plan.find(avsnitt, fra + 1)
    return funnet
