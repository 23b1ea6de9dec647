"""The documents about persons' data say what the code does: tables, days, who is told, and in both standards."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from backend.adapters.tabeller import Rot
from backend.domain.oppbevaring import STANDARD, VARSLES
from backend.domain.status import STATUSER

DOCS = Path(__file__).parents[2] / "docs"
PROTOKOLLER = ("behandlingsprotokoll.md", "behandlingsprotokoll.nn.md")
IKKE_AV_SEG_SELV = ("slettes ikke av seg selv", "blir ikkje sletta av seg sjølv")


@pytest.mark.parametrize("navn", PROTOKOLLER)
def test_the_record_names_every_table_and_no_other(navn: str) -> None:
    tabeller = (DOCS / navn).read_text(encoding="utf-8").split("## Tabell")[1]
    assert set(re.findall(r"^\| `(\w+)` \|", tabeller, re.MULTILINE)) == set(Rot.metadata.tables)


@pytest.mark.parametrize(("navn", "aldri"), zip(PROTOKOLLER, IKKE_AV_SEG_SELV, strict=True))
def test_the_days_are_those_of_the_code(navn: str, aldri: str) -> None:
    tekst = (DOCS / navn).read_text(encoding="utf-8")
    frister = dict(re.findall(r"^\| `(\w+)` \| ([^|]+) \|$", tekst.split("## Tabell")[0], re.MULTILINE))
    assert frister == {s: str(STANDARD[s]) if s in STANDARD else aldri for s in STATUSER}
    assert f"{VARSLES.days} dag" in tekst


@pytest.mark.parametrize("navn", ["personvern-barn.nb.md", "personvern-barn.nn.md", "dpia.md", "dpia.nn.md"])
def test_closed_cases_are_kept_as_long_as_the_code_keeps_them(navn: str) -> None:
    assert f"{STANDARD['lukket']} dag" in (DOCS / navn).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("nb", "nn"), [("personvern-barn.nb.md", "personvern-barn.nn.md"), ("dpia.md", "dpia.nn.md"), PROTOKOLLER]
)
def test_both_standards_say_as_much(nb: str, nn: str) -> None:
    former = [(DOCS / navn).read_text(encoding="utf-8") for navn in (nb, nn)]
    assert len({len(re.findall(r"^(?:#|\||- )", tekst, re.MULTILINE)) for tekst in former}) == 1
    assert re.search(r"\b(eg|ikkje|kva|kven|frå)\b", former[0]) is None
    assert re.search(r"\b(jeg|ikke|hva|hvem|fra)\b", former[1]) is None
