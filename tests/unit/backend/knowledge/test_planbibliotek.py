"""A plan that a school loads is answered from at once, word for word, and no longer when it is taken out."""

from __future__ import annotations

from pathlib import Path

import pytest

from backend.domain.skole import Skole
from backend.knowledge.begreper import les_begreper
from backend.knowledge.innhold import FELLES, Oppslag
from backend.knowledge.lesing.les import les_plan
from backend.knowledge.planbibliotek import Planbibliotek
from backend.knowledge.svarer import Svarer

KUNNSKAP = Path(__file__).parents[4] / "knowledge"
SKOLE = Skole(
    id="lia",
    navn={"nb": "Lia skole", "nn": "Lia skule"},
    skoleslag="grunnskole",
    skoleeier={"nb": "Lia kommune", "nn": "Lia kommune"},
    plan_tittel="Handlingsplan for Lia skole",
    skriftlig_plan={"nb": "skriftlig plan", "nn": "skriftleg plan"},
    ledelse=("rektor",),
)
PLAN = """Handlingsplan for skolemiljøet ved Lia skole

Til eleven
Du kan alltid snakke med miljøterapeuten Reven på rom 12. Hun hjelper deg videre når du ikke har det bra på skolen.

Årshjul

September
• Trivselsuke med turnering for alle trinn. Elevrådet står for den.

Oktober
• Kontaktlærerne har elevsamtaler med alle.

Desember
• Juleverksted i biblioteket.

Mai
• Aktivitetsdag med idrettslinja.
"""
FELLES_OPPSLAG = [
    Oppslag(
        "kontakt", "kontakt", ("hvem kan jeg snakke med", "hvem kan jeg gå til når jeg har det vondt"),
        {m: {"kort": "Du kan si det til en voksen på skolen."} for m in ("nb", "nn")}, (("lov", "§ 12-4"),),
    ),
    Oppslag(
        "ledelse-krenker", "ledelse-krenker", ("hvem går jeg til når det er rektor som krenker en elev",),
        {m: {"kort": "Da går du rett til {skoleeier}."} for m in ("nb", "nn")}, (("lov", "§ 12-5"),),
    ),
    Oppslag("ubesvart-elevsamtaler", None, ("når er elevsamtalene", "når har læreren samtale med oss"), {}, ()),
    Oppslag("utenfor-mat", None, ("hva er det til middag", "hva koster maten i kantina"), {}, ()),
]  # fmt: skip


@pytest.fixture(scope="module")
def bibliotek() -> Planbibliotek:
    return Planbibliotek(lambda: FELLES_OPPSLAG, les_begreper(KUNNSKAP))


@pytest.fixture
def svarer(bibliotek: Planbibliotek) -> Svarer:
    bibliotek.ta_i_bruk("lia", bibliotek.lag(les_plan(PLAN.encode(), "plan.txt")))
    return Svarer({FELLES: FELLES_OPPSLAG}, bibliotek)


def test_the_plan_is_quoted_word_for_word_beside_the_law(svarer: Svarer) -> None:
    svar = svarer.svar(SKOLE, "hvem kan jeg snakke med når jeg ikke har det bra", None, "nb")
    assert svar.kilder[0].avsnitt == "Til eleven"
    assert (svar.kilder[0].sitat or "") in " ".join(PLAN.split())
    assert "Reven på rom 12" in svar.tekst
    assert "Loven sier: Du kan si det til en voksen" in svar.tekst
    assert svar.tema == "kontakt"
    assert [k.sitat is None for k in svar.kilder][-1]


def test_a_subject_without_a_common_answer_is_answered_by_the_plan_alone(svarer: Svarer) -> None:
    svar = svarer.svar(SKOLE, "når er det elevsamtaler", None, "nn")
    assert svar.kilder[0].avsnitt == "Oktober"
    assert svar.tema == "elevsamtaler"
    assert svar.tekst.startswith("Planen til Lia skule seier")
    assert "Lova seier" not in svar.tekst


def test_what_neither_says_gets_no_answer(svarer: Svarer) -> None:
    svar = svarer.svar(SKOLE, "hva koster middag i kantina", None, "nb")
    assert svar.tema is None
    assert svar.kilder == ()


def test_a_follow_up_question_goes_on_from_the_law_and_from_the_plan(svarer: Svarer) -> None:
    svar = svarer.svar(SKOLE, "og hvis det er rektor?", None, "nb", "kontakt")
    assert svar.oppslag == "ledelse-krenker"
    assert "Lia kommune" in svar.tekst
    svar = svarer.svar(SKOLE, "hvem gjør det?", None, "nb", "elevsamtaler")
    assert "Kontaktlærerne har elevsamtaler" in svar.tekst
    assert "Loven sier" not in svar.tekst


def test_a_plan_that_is_taken_out_is_not_answered_from(bibliotek: Planbibliotek, svarer: Svarer) -> None:
    assert bibliotek.hent("lia") is not None
    bibliotek.ta_ut("lia")
    assert bibliotek.hent("lia") is None
