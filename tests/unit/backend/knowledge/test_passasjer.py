"""Pieces that can be quoted, and how much around them is quoted with them."""

from __future__ import annotations

from backend.knowledge.lesing.les import les_plan
from backend.knowledge.passasjer import LENGSTE_SITAT, del_opp, sitert

LANG = "Rektor skal følge opp alle saker sammen med miljøterapeuten på trinnet. "
PLAN = f"""Plan for skolemiljøet ved Lia skole

Oppfølging
{LANG * 12}

Den skriftlige planen skal svare på dette:
• hva som skal løses
• hva skolen skal gjøre

Kontaktlærer snakker med eleven hver uke, og skriver ned det de blir enige om.
"""

LISTE = """Plan for Lia skole

Til eleven
Du kan snakke med:
• kontaktlæreren din
• et gammelt tilbud i kjelleren
• helsesykepleieren
"""


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    plan = les_plan(PLAN.encode(), "plan.txt")
    lange = [p for p in del_opp(plan) if p.tekst.startswith("Rektor skal")]
    assert len(lange) > 1
    assert all(p.tekst.endswith(".") for p in lange)


def test_a_list_item_stands_under_its_introduction_and_is_quoted_with_it() -> None:
    plan = les_plan(PLAN.encode(), "plan.txt")
    punkt = next(p for p in del_opp(plan) if p.tekst == "hva skolen skal gjøre")
    assert "skal svare på dette" in punkt.ramme
    start, slutt = sitert(plan, punkt)
    assert plan.tekst[start:slutt].split()[:3] == ["Den", "skriftlige", "planen"]
    assert plan.tekst[start:slutt].endswith("hva skolen skal gjøre")


def test_no_quotation_grows_past_its_limit() -> None:
    plan = les_plan(PLAN.encode(), "plan.txt")
    assert all(slutt - start <= LENGSTE_SITAT for start, slutt in (sitert(plan, p) for p in del_opp(plan)))


def test_what_was_left_out_of_a_list_is_never_quoted() -> None:
    hele = les_plan(LISTE.encode(), "plan.txt")
    borte = next(a for _, a in hele.avsnitt() if "gammelt" in a.tekst)
    rettet = hele.rettet(frozenset(), frozenset({borte.start}), {})
    for passasje in del_opp(rettet):
        start, slutt = sitert(rettet, passasje)
        assert "gammelt" not in rettet.tekst[start:slutt]
