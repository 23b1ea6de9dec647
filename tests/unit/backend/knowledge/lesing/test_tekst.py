"""Plain text, as drawn from a PDF: headings, tables over broken lines, årshjul, blank line after each line."""

from __future__ import annotations

from backend.knowledge.lesing.les import les_plan
from backend.knowledge.plandokument import Plandokument

DOBBEL = """Handlingsplan for et trygt og godt skolemiljø ved

Lia videregående skole

Skolen arbeider hele året for at alle elever skal ha det trygt og godt, og for at

ingen skal stå alene. Dette gjelder også når elevene er på tur eller på nett.



Til eleven

Alle voksne på skolen skal hjelpe deg. Du kan snakke med kontaktlæreren din, med

rådgiver eller med rektor.

"""
TABELL = """Plan for Lia skole
Skolen har et årshjul som alle ansatte følger, og som elevrådet er med på å lage hver vår.

Aktivitet Når Ansvar
Overgangsmøter med
ungdomsskolen

Før skolestart Rådgiver,
kontaktlærer

Temadag om nettvett for alle
klasser

Oktober Miljøteamet

Juleverksted Desember Elevrådet
Fotballturnering Juni Elevrådet
"""
STAAENDE = """Årshjul for Lia skole
Tid Tiltak Ansvar
SE
PT

EM
B

ER

Valg av elevråd
Kontaktlærer

Oktober
Elevsamtaler
Kontaktlærer

Januar
Evaluering
Rektor

Mai
Temadag
Elevrådet
"""


def les(tekst: str) -> Plandokument:
    return les_plan(tekst.encode(), "plan.txt")


def test_a_blank_line_after_each_line_ends_no_paragraph() -> None:
    plan = les(DOBBEL)
    assert [s.tittel for s in plan.seksjoner] == [
        "Handlingsplan for et trygt og godt skolemiljø ved Lia videregående skole",
        "Til eleven",
    ]
    assert len(plan.seksjoner[0].avsnitt) == 1
    assert plan.seksjoner[1].tekst.endswith("rådgiver eller med rektor.")


def test_rows_hold_what_when_and_who() -> None:
    rader = [a for _, a in les(TABELL).avsnitt() if a.slag == "rad"]
    assert [rad.tekst for rad in rader[1:]] == [
        "Overgangsmøter med ungdomsskolen Før skolestart Rådgiver, kontaktlærer",
        "Temadag om nettvett for alle klasser Oktober Miljøteamet",
        "Juleverksted Desember Elevrådet",
        "Fotballturnering Juni Elevrådet",
    ]
    assert [rad.maaneder for rad in rader[2:]] == [(10,), (12,), (6,)]


def test_months_that_stand_upright_date_what_follows() -> None:
    plan = les(STAAENDE)
    assert [s.tittel for s in plan.seksjoner][-4:] == ["September", "Oktober", "Januar", "Mai"]
    assert {a.maaneder for s in plan.seksjoner[-4:-3] for a in s.avsnitt} == {(9,)}


def test_page_numbers_and_running_heads_go() -> None:
    saker = ("Rektor følger opp saken.", "Elevrådet møtes hver måned.", "Alle skal trives.", "Vi evaluerer i juni.")
    sider = [f"Lia skole\n\n{sak}\n\nSide {i} av 4\n" for i, sak in enumerate(saker, start=1)]
    plan = les("\f".join(sider))
    tekst = " ".join(s.tekst for s in plan.seksjoner)
    assert "Side" not in tekst
    assert "Lia skole" not in tekst
    assert "Vi evaluerer i juni." in tekst
