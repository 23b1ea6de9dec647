"""The summary, the question about sending, and the receipt."""

from __future__ import annotations

import json
from typing import Any, get_args

import pytest

from actions.felt import REKKEFOLGE
from actions.oppsummering import MOTTAKERTEKST, hva_endre, kvittering, oppsummer, sporsmal_om_sending
from actions.tur import Samtale
from backend.domain.ruting import ALVORLIG, ANSATT, EGET_VALG, LEDELSE, VANLIG, Rute
from backend.domain.skole import Maalform
from tests.unit.actions.person import HELE, ORD, SKOLE

RUTER = (LEDELSE, EGET_VALG, ANSATT, ALVORLIG, VANLIG)
MAALFORMER = get_args(Maalform)


def oppsummert(rute: Rute = VANLIG, maalform: Maalform = "nb", **slots: Any) -> str:
    return oppsummer({"beskrivelse": ORD, **HELE, **slots}, Samtale(maalform), SKOLE, rute)[0].tekst


def test_the_persons_own_words_and_plain_terms() -> None:
    tekst = oppsummert(onsker="At det {slutter}", tidspunkt={"tekst": "siden august", "fra": None, "til": None})
    for linje in (
        f"Det du fortalte: «{ORD}»",
        "Du er: Elev",
        "Det gjelder: Meg",
        "Hvem som gjør det: En elev",
        "Hvor: Gangen",
        "Når: siden august",
        "Hvor ofte: Én gang",
        "Det du ønsker: «At det {slutter}»",
        "Du er anonym. Navnet ditt blir ikke sendt.",
    ):
        assert linje in tekst.split("\n")


def test_what_is_not_known_has_no_line() -> None:
    tekst = oppsummert(sted=None, tidspunkt=None, involverte=[], onsker=None)
    assert not any(linje.startswith(("Hvor:", "Når:", "Navn eller", "Det du ønsker")) for linje in tekst.split("\n"))
    assert "None" not in tekst


@pytest.mark.parametrize(
    ("slots", "linje"),
    [
        ({"anonym": None}, "Du er anonym."),
        ({"anonym": False, "navn": "Ylva", "kontakt": None}, "Navnet ditt: Ylva. Kontakt: ikke oppgitt"),
        ({"anonym": True, "navn": "Ylva"}, "Du er anonym."),
    ],
)
def test_who_reports(slots: dict[str, Any], linje: str) -> None:
    assert linje in oppsummert(**slots)


@pytest.mark.parametrize("rute", RUTER, ids=lambda r: r.grunnlag)
@pytest.mark.parametrize("maalform", MAALFORMER)
def test_it_names_the_recipient_and_so_does_the_receipt(rute: Rute, maalform: Maalform) -> None:
    sist = oppsummert(rute, maalform).split("\n")[-1]
    sendt = kvittering(rute, SKOLE, maalform, "1234 5678 9012 3456")
    forste = sendt.tekst.split("\n")[0]
    til_eier = rute.mottakere == ("skoleeier",)
    assert ("Dette går rett til Fjell kommune" in sist) is til_eier
    assert ("sendt til Fjell kommune" in forste) is til_eier
    assert (f"rektor ved {SKOLE.navn[maalform]}" in sist) is not til_eier
    assert ("Fjell kommune" in sist) is (rute.meld_skoleeier or til_eier)
    assert sendt.kode == "1234 5678 9012 3456"
    assert "{" not in sist + sendt.tekst


def test_every_route_has_its_words() -> None:
    assert set(MOTTAKERTEKST) == {rute.grunnlag for rute in RUTER}


@pytest.mark.parametrize("rute", RUTER, ids=lambda r: r.grunnlag)
def test_the_school_owner_can_be_chosen_while_it_goes_to_rektor(rute: Rute) -> None:
    valg = [json.loads(k.valg.removeprefix("/valg")) for k in sporsmal_om_sending("nb", rute).knapper]
    assert {v["felt"] for v in valg} == {"bekreft"}
    eier = ["skoleeier"] if "rektor" in rute.mottakere else []
    assert [v["verdi"] for v in valg] == ["send", "endre", *eier, "stopp"]


def test_every_field_can_be_changed() -> None:
    valg = [json.loads(k.valg.removeprefix("/valg")) for k in hva_endre(Samtale("nn")).knapper]
    assert {v["felt"] for v in valg} == {"endre"}
    assert {v["verdi"] for v in valg} == set(REKKEFOLGE) - {"navn", "kontakt", "bekreft"}


def test_the_choice_of_the_school_owner_can_be_taken_back() -> None:
    valg = [json.loads(k.valg.removeprefix("/valg")) for k in hva_endre(Samtale("nb", til_skoleeier=True)).knapper]
    assert {"felt": "endre", "verdi": "mottaker"} in valg
