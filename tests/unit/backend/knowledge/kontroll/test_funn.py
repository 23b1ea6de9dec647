"""The texts of the findings, and a report of them."""

from __future__ import annotations

import re

from backend.knowledge.kontroll.funn import SLAG, tekster
from backend.knowledge.kontroll.kontroll import kontroller
from backend.knowledge.lesing.les import les_plan


def test_every_finding_has_a_kind_and_a_section_of_the_law_that_exists() -> None:
    for tekst in tekster().values():
        assert tekst.slag in SLAG
        for kapittel, nr in re.findall(r"§ (\d+)-(\d+)", tekst.paragraf):
            assert (kapittel == "12" and int(nr) <= 10) or (kapittel == "10" and int(nr) in (1, 2, 7, 8))


def test_what_is_lacking_comes_first_and_nothing_is_both_found_and_in_order() -> None:
    tekst = "# Plan\n\nSe § 9 A-4. Aktivitetsplanen evalueres hver fjerde uke. Rektor: [navn]\n"
    rapport = kontroller(les_plan(tekst.encode(), "plan.md"))
    slag = [SLAG.index(f.slag) for f in rapport.funn]
    assert slag == sorted(slag)
    assert {0, SLAG.index("uferdig"), SLAG.index("foreldet"), SLAG.index("stil")} <= set(slag)
    assert not {f.id for f in rapport.funn} & {t.id for t in rapport.i_orden}


def test_the_same_plan_gives_the_same_report_and_progress_ends_at_one() -> None:
    dokument = les_plan(b"# Plan\n\nVi har nulltoleranse.\n", "plan.md")
    sagt: list[float] = []
    assert kontroller(dokument, sagt.append) == kontroller(dokument)
    assert sagt == sorted(sagt)
    assert sagt[-1] == 1


def test_a_finding_has_its_place() -> None:
    dokument = les_plan(b"# Plan\n\n## Hvor du kan klage\n\nSaken meldes til Fylkesmannen.\n", "plan.md")
    funn = next(f for f in kontroller(dokument).funn if f.id == "fylkesmann")
    assert [(s.overskrift, s.sitat) for s in funn.steder] == [("Hvor du kan klage", "Saken meldes til Fylkesmannen.")]
