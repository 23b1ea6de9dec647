"""The document: every paragraph has its place, and is quoted word for word from there."""

from __future__ import annotations

from backend.knowledge.lesing.les import les_plan

PLAN = """Handlingsplan for skolemiljøet ved Lia skole

Til eleven
Alle voksne på Lia skole skal hjelpe deg. Du kan snakke med miljø-
terapeuten når som helst, også når du ikke vet helt hva du vil si.

Hva Når Ansvar
Trivselsuke for hele skolen August Rektor
Samtaler med alle elever Oktober Kontaktlærer
"""


def test_every_paragraph_is_quoted_word_for_word_from_its_place() -> None:
    plan = les_plan(PLAN.encode(), "plan.txt")
    flatt = " ".join(PLAN.split())
    assert all(plan.sitat(avsnitt) in flatt for _, avsnitt in plan.avsnitt())
    assert all(PLAN.splitlines()[a.linje - 1].lstrip().startswith(a.tekst.split()[0]) for _, a in plan.avsnitt())


def test_sections_know_their_tables_and_their_text() -> None:
    plan = les_plan(PLAN.encode(), "plan.txt")
    til_eleven = next(s for s in plan.seksjoner if s.tittel == "Til eleven")
    assert "miljøterapeuten når som helst" in til_eleven.tekst
    (tabell,) = til_eleven.tabeller
    assert [rad.maaneder for rad in tabell] == [(), (8,), (10,)]
    assert plan.tittel == "Handlingsplan for skolemiljøet ved Lia skole"
