"""Contacts, roles and times are proposed once each, with their place."""

from __future__ import annotations

from backend.knowledge.lesing.les import les_plan
from backend.knowledge.planforslag import finn_forslag

PLAN = """Plan for skolemiljøet ved Lia skole

Til eleven
Du kan alltid snakke med kontaktlærerne, helsesykepleier eller rektor når du ikke har det bra på skolen vår.

Ansvar på skolen
Rektor har ansvaret for at alle saker blir fulgt opp. Trinnlederne skal undersøke saken innen en uke.
"""


def test_each_is_found_with_its_place() -> None:
    forslag = finn_forslag(les_plan(PLAN.encode(), "plan.txt"))
    assert [(f.slag, f.verdi, f.seksjon) for f in forslag] == [
        ("kontakt", "kontaktlærer", "Til eleven"),
        ("kontakt", "helsesykepleier", "Til eleven"),
        ("kontakt", "rektor", "Til eleven"),
        ("rolle", "rektor", "Ansvar på skolen"),
        ("rolle", "trinnleder", "Ansvar på skolen"),
        ("frist", "innen en uke", "Ansvar på skolen"),
    ]
    assert forslag[0].linje == 4
    assert "snakke med kontaktlærerne" in forslag[0].sitat
