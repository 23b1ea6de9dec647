"""An answer with its sources, or an honest "I do not know" and whom to ask."""

from __future__ import annotations

from typing import get_args

import pytest

from backend.domain.skole import Kontakt, Maalform
from backend.knowledge.svarer import Svarer, _uten_navn, knappetekst
from tests.bygg import lag_skole
from tests.unit.backend.knowledge.bygg import oppslag

TO = {"nb": {"kort": "{skole} og {skoleeier}.", "mer": "Se {skriftlig_plan}."}, "nn": {"kort": "Kort."}}
RETT = oppslag("rett", "Hva har jeg rett til på skolen?", videre=("frist", "borte"), svar=TO)
FRIST = oppslag("frist", "Hvor lang tid har skolen på seg?")
PLAN = oppslag("plan", "Hva står det i handlingsplanen?", skole="fjell-skole", kilder=(("plan", "Til eleven"),))
UTENFOR = oppslag("mat", "Hva er det til middag i kantina?", tema=None, svar={}, kilder=())
SKOLE = lag_skole(kontakter=(Kontakt({"nb": "miljøveileder", "nn": "miljørettleiar"}, {"nb": "", "nn": ""}, ""),))
SVARER = Svarer({SKOLE.id: [RETT, FRIST, PLAN, UTENFOR]})


def test_the_answer_is_filled_in_and_rests_on_its_source() -> None:
    svar = SVARER.svar(SKOLE, "Hva har jeg rett til på skolen?", None, "nb")
    assert svar.tekst == "Fjell skole og Fjell kommune.\n\nSe tiltaksplan."
    assert svar.tema == "rett"
    assert [(k.dokument, k.avsnitt) for k in svar.kilder] == [("Opplæringslova", "§ 12-2")]
    assert svar.videre == ("Hvor lang tid har skolen på seg?",)


def test_the_plan_is_named_by_its_title() -> None:
    assert SVARER.svar(SKOLE, "Hva står det i handlingsplanen?", None, "nb").kilder[0].dokument == SKOLE.plan_tittel


@pytest.mark.parametrize("sporsmal", ["Hva er det til middag i kantina?", "xyzzy qwrtp", "", "🙃"])
@pytest.mark.parametrize("maalform", get_args(Maalform))
def test_what_nothing_answers_is_said_and_whom_to_ask(sporsmal: str, maalform: Maalform) -> None:
    svar = SVARER.svar(SKOLE, sporsmal, None, maalform)
    assert (svar.tema, svar.kilder, svar.videre) == (None, (), ())
    assert SKOLE.kontakter[0].rolle[maalform] in svar.tekst
    assert SKOLE.navn[maalform] in svar.tekst


def test_without_contacts_an_adult_at_the_school() -> None:
    assert "ein vaksen på skolen" in SVARER.vet_ikke(lag_skole(), "nn").tekst


def test_where_the_plan_is_silent_that_is_said() -> None:
    skole = lag_skole(tier=("frist",))
    taus = SVARER.svar(skole, "Hvor lang tid har skolen på seg?", None, "nb").tekst
    assert taus.startswith("frist (nb)")
    assert "Planen til skolen sier ikke noe om dette" in taus
    assert "Planen til skolen" not in SVARER.svar(SKOLE, "Hvor lang tid har skolen på seg?", None, "nb").tekst


def test_where_either_of_two_may_be_meant_both_are_given() -> None:
    to = [oppslag("lov", "Hvem skal undersøke saken?"), oppslag("planen", "Hvem er det som undersøker saken?")]
    annet = [oppslag(f"x{n}", f"{ord_} {ord_}?") for n, ord_ in enumerate(("sykkel", "banan", "fjelltur", "gitar"))]
    svarer = Svarer({SKOLE.id: [*to, *annet]})
    svar = svarer.svar(SKOLE, "hvem undersøker saken", None, "nn")
    assert {"lov (nn)", "planen (nn)"} == set(svar.tekst.split("\n\nSjå òg: "))
    assert len(svar.kilder) == 1
    assert "Se også" not in svarer.svar(SKOLE, "sykkel", None, "nb").tekst


@pytest.mark.parametrize(
    ("maalform", "ventet"), [("nb", "Hvem kan jeg snakke med?"), ("nn", "Kven kan eg snakke med her?")]
)
def test_a_button_asks_in_the_persons_standard(maalform: Maalform, ventet: str) -> None:
    egne = oppslag("a", "kem kan æ snakk me", "hvem kan jeg snakke med", "kven kan eg snakke med her?")
    assert knappetekst(egne, maalform) == ventet
    satt = oppslag("b", "ka skjer", knapp={"nb": "Hva skjer?", "nn": "Kva skjer?"})
    assert knappetekst(satt, maalform) == {"nb": "Hva skjer?", "nn": "Kva skjer?"}[maalform]


@pytest.mark.parametrize(
    ("sporsmal", "uten"),
    [
        ("hvem er rektor på Fjellskolen", "hvem er rektor på"),
        ("hva sier fjellskolens plan", "hva sier plan"),
        ("Fjells regler om mobil", "regler om mobil"),
        ("når er fjelldagen", "når er fjelldagen"),
    ],
)
def test_the_schools_name_draws_to_nothing_but_what_is_called_after_it_keeps_its_own(sporsmal: str, uten: str) -> None:
    assert _uten_navn(sporsmal, lag_skole("fjell-skole")).split() == uten.split()
