"""Answers that may be needed at any point."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args

import pytest

from actions.besvar import PRAT, kontakter, kontakter_en, nodhjelp, prat, svar, veivalg
from actions.tekst import oppslag
from actions.tjenester import Tjenester
from actions.tur import Samtale, Tur
from backend.domain.skole import Kontakt, Maalform
from tests.bygg import lag_skole
from tests.unit.actions.lager import FalsktLager
from tests.unit.actions.person import AARSHJUL, DATO, SKOLE, VEILEDER, Kunnskap


def tur(tekst: str = "", maalform: Maalform = "nb", **felt: Any) -> Tur:
    standard: dict[str, Any] = {"intent": "annet", "sikkerhet": 1.0, "fakta": {}, "krise": None, "valg": None}
    return Tur(tekst, felt=None, skole=SKOLE, samtale=Samtale(maalform), **(standard | felt))


def test_contacts_as_a_phrase() -> None:
    tre = tuple(Kontakt({"nb": n, "nn": n}, {"nb": "", "nn": ""}, "") for n in ("a", "b", "c", "d"))
    assert kontakter(SKOLE, "nn") == "miljørettleiar eller kontaktlærar"
    assert kontakter(lag_skole(kontakter=tre), "nb") == "a, b eller c"
    assert kontakter(lag_skole(kontakter=tre[:1]), "nb") == "a"
    assert kontakter(lag_skole(), "nn") == "ein vaksen du stoler på"


def test_contacts_in_english_with_the_norwegian_title() -> None:
    ukjent = Kontakt({"nb": "vaktmester", "nn": "vaktmeister"}, {"nb": "", "nn": ""}, "")
    assert kontakter_en(SKOLE, "nn") == (
        "the pupils' support worker (miljørettleiar) or the contact teacher (kontaktlærar)"
    )
    assert kontakter_en(lag_skole(kontakter=(ukjent,)), "nb") == "vaktmester"
    assert kontakter_en(lag_skole(), "nn") == "an adult you trust"


@pytest.mark.parametrize("maalform", get_args(Maalform))
def test_the_english_reply_is_all_english_but_the_titles(maalform: Maalform) -> None:
    tekst = prat("fremmedsprak_en", tur("can you help me please", maalform)).tekst
    assert "eller" not in tekst
    assert f"the contact teacher ({SKOLE.kontakter[1].rolle[maalform]})" in tekst


@pytest.mark.parametrize("art", [*sorted(PRAT), "stopp", "vet_ikke", "uklart", "fremmedsprak", "fremmedsprak_en"])
@pytest.mark.parametrize("maalform", get_args(Maalform))
def test_small_turns_have_words(art: str, maalform: Maalform) -> None:
    tekst = prat(art, tur(maalform=maalform)).tekst
    assert tekst.strip()
    assert "{" not in tekst


@pytest.mark.parametrize("art", ["None", "finnes ikke", "sporsmal"])
def test_an_unknown_kind_is_off_topic(art: str) -> None:
    assert prat(art, tur()) == prat("annet", tur())


@pytest.mark.parametrize("art", oppslag("krise.innledning"))
@pytest.mark.parametrize("maalform", get_args(Maalform))
def test_emergency_help_names_every_number_and_the_schools_own(art: str, maalform: Maalform) -> None:
    melding = nodhjelp(art, tur(maalform=maalform))
    assert melding.krise
    assert all(nummer in melding.tekst for nummer in ("112", "113", "116 117", "116 111", "116 006", "116 123"))
    assert all("øgn" in linje for linje in melding.tekst.splitlines() if linje.startswith("• 11"))
    assert "17. august 2026" in melding.tekst
    assert SKOLE.kontakter[0].rolle[maalform] in melding.tekst
    assert "{" not in melding.tekst


def test_emergency_help_prefers_the_schools_own_crisis_contacts() -> None:
    egen = Kontakt({"nb": "helsesykepleier", "nn": "helsesjukepleiar"}, {"nb": "", "nn": ""}, "")
    melding = nodhjelp("hjemme", replace(tur(), skole=replace(SKOLE, krisehjelp=(egen,))))
    assert "helsesykepleier" in melding.tekst
    assert "miljøveileder" not in melding.tekst


@pytest.mark.parametrize(("rolle", "voksen"), [("ansatt", True), ("foresatt", True), ("elev", False), (None, False)])
def test_an_adult_is_told_not_to_leave_the_child(rolle: str | None, voksen: bool) -> None:
    fra_slot, fra_fakta = (tur(slots={"rolle": rolle}), tur(fakta={"rolle": rolle} if rolle else {}))
    assert ("ikke la eleven være alene" in nodhjelp("selvmord", fra_slot).tekst) is voksen
    assert ("ikke la eleven være alene" in nodhjelp("selvmord", fra_fakta).tekst) is voksen


def test_an_answer_has_its_sources_and_its_subject_is_remembered() -> None:
    tjenester = Tjenester({}, FalsktLager().enhet, Kunnskap(), VEILEDER, AARSHJUL, lambda: DATO)  # type: ignore[arg-type]
    melding, samtale = svar(tur("Hva har jeg rett til?"), tjenester)
    assert (melding.tema, samtale.tema) == ("rett", "rett")
    assert melding.kilder == ({"dokument": "Loven", "avsnitt": "§ 12-2", "sitat": None},)
    assert [k.tittel for k in melding.knapper] == ["Hvem passer på?"]
    melding, etter = svar(replace(tur("Hva er klokka?"), samtale=samtale), tjenester)
    assert (melding.tema, melding.kilder, etter.tema) == (None, (), "rett")


def test_three_ways_on() -> None:
    assert [k.tittel for k in veivalg("nn")] == ["Meld frå om noko", "Spør om noko", "Eg har ein kode"]


@pytest.mark.parametrize("art", oppslag("krise.innledning"))
@pytest.mark.parametrize("maalform", get_args(Maalform))
def test_one_who_tells_of_another_is_not_spoken_to_as_the_one_it_happens_to(art: str, maalform: Maalform) -> None:
    om_seg = nodhjelp(art, tur(maalform=maalform))
    om_andre = [
        nodhjelp(art, replace(tur(maalform=maalform), fakta=fakta))
        for fakta in ({"rolle": "ansatt"}, {"rolle": "foresatt"}, {"gjelder": "annen_elev"})
    ]
    assert len({melding.tekst.split("\n")[0] for melding in om_andre}) == 1
    for melding in om_andre:
        assert not {"din", "di"} & set(melding.tekst.split("\n")[0].split())
        assert "112" in melding.tekst
    assert "112" in om_seg.tekst
