"""A plan that says all that the law demands makes no finding; with one thing taken out or wrong, exactly that one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from backend.knowledge.kontroll.kontroll import kontroller
from backend.knowledge.lesing.les import les_plan
from tests.unit.backend.knowledge.kontroll.test_formuleringer import tilfeller

HER = Path(__file__).parent
PLANER = {fil.name: fil.read_text(encoding="utf-8") for fil in sorted((HER / "planer").iterdir())}
MUTASJONER = yaml.safe_load((HER / "mutasjoner.yml").read_text(encoding="utf-8"))
SISTE = {"videregaende.txt": "6. Hvem", "grunnskole.md": "## Her når", "nynorsk.txt": "Kven du kan kontakte"}
SAMMEN_MED = {
    "melde-utenom-rektor": {"to-meldeveier"},
    "plan-valgfri": {"plan-valgfri", "alltid-eller-vurdering"},
}
"""What a deviation becomes in a plan that elsewhere says what is right."""
FORKLART = {("videregaende.txt", "egen-frist")}
"""Where the plan says for all its deadlines that they are its own."""


def med(navn: str, tilfoyd: str) -> str:
    """The plan with a section more before its last one."""
    foran, siste = PLANER[navn].rsplit(SISTE[navn], 1)
    merke = "## " if navn.endswith(".md") else ""
    return f"{foran}{merke}Litt til\n\nHer er noe mer å lese.\n\n{tilfoyd}\n\n{SISTE[navn]}{siste}"


def funnet(navn: str, tekst: str) -> set[str]:
    return {f.id for f in kontroller(les_plan(tekst.encode(), navn)).funn}


@pytest.mark.parametrize("navn", PLANER)
def test_a_plan_that_says_it_all_makes_no_finding(navn: str) -> None:
    rapport = kontroller(les_plan(PLANER[navn].encode(), navn))
    assert rapport.funn == ()
    assert len(rapport.i_orden) > 45


@pytest.mark.parametrize(
    ("navn", "endring"),
    [(navn, endring) for navn, endringer in MUTASJONER.items() for endring in endringer],
    ids=lambda verdi: verdi["funn"] if isinstance(verdi, dict) else verdi,
)
def test_one_thing_wrong_makes_exactly_that_finding(navn: str, endring: dict[str, Any]) -> None:
    tekst = PLANER[navn]
    for fra, til in [(endring["fra"], endring.get("til", "")), *endring.get("ogsaa", [])]:
        assert fra in tekst
        tekst = tekst.replace(fra, til)
    assert funnet(navn, tekst) == {endring["funn"]}


@pytest.mark.parametrize("navn", SISTE)
@pytest.mark.parametrize(("id_", "tilfoyd"), list(dict(reversed(tilfeller("avvik", "avviker"))).items()))
def test_a_deviation_added_makes_exactly_that_finding(navn: str, id_: str, tilfoyd: str) -> None:
    faktisk = funnet(navn, med(navn, tilfoyd)) - {"to-plannavn"}
    if (navn, id_) in FORKLART:
        assert faktisk == set()
    else:
        assert len(faktisk) == 1
        assert faktisk <= SAMMEN_MED.get(id_, {id_})


@pytest.mark.parametrize("navn", SISTE)
def test_what_only_looks_like_a_deviation_makes_none(navn: str) -> None:
    alle = "\n\nHer er litt til å lese.\n\n".join(tekst for _, tekst in tilfeller("avvik", "avviker_ikke"))
    assert funnet(navn, med(navn, alle)) <= {"to-plannavn"}
