"""Facts from free text: rates on unseen messages, who is no offender, and that no text is too strange or too long."""

from __future__ import annotations

import time
from collections import Counter
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sprak.fakta import IKKE_SAGT, Fakta, Gjetning, kjennetegn, les_fakta
from sprak.lesetekst import les_tekst
from tests.unit.sprak.meldinger import MELDINGER

DATO = date(2026, 11, 20)
FELT = ("rolle", "gjelder", "utover", "varighet", "trinn_klasse", "meldt_tidligere")


def les(tekst: str, modell: Gjetning | None = None) -> Fakta:
    return les_fakta(tekst, DATO, modell=modell)


def _tell() -> Counter[str]:
    tall: Counter[str] = Counter()
    for tekst, ment in MELDINGER:
        fakta = les(tekst)
        for felt in (f for f in FELT if f in ment):
            lest = getattr(fakta, felt)
            tall["sagt"] += 1
            tall["lest"] += lest is not None
            tall["feil"] += lest not in (None, ment[felt])
        lest_k, ment_k = set(fakta.kategorier), ment.get("kategorier", set())
        tall["tp"] += len(lest_k & ment_k)
        tall["ulike"] += len(lest_k ^ ment_k) if ment_k else 0
    return tall


def test_rates_on_unseen_messages() -> None:
    tall = _tell()
    assert len(MELDINGER) >= 60
    assert tall["lest"] / tall["sagt"] >= 0.92
    assert tall["feil"] / tall["sagt"] <= 0.03
    assert 2 * tall["tp"] / (2 * tall["tp"] + tall["ulike"]) >= 0.90


def test_names_of_those_who_violate() -> None:
    med_navn = [(t, m["involverte"]) for t, m in MELDINGER if "involverte" in m]
    riktig = sum(set(navn) <= set(les(t).involverte) for t, navn in med_navn)
    assert riktig / len(med_navn) >= 0.9


@pytest.mark.parametrize(
    "tekst",
    [
        "jeg fortalte rektor at Ivar slår meg, og rektor gjorde ingenting",
        "Rektor ringte meg. Det var noen gutter på trinnet som hadde dyttet sønnen min.",
        "inspektøren har fått beskjed fire ganger om at jentene i klassen baksnakker meg",
        "ho rektor veit at dei i klassen mobbar meg, men ho gjer ikkje noko",
        "vi snakket med avdelingslederen om de tre jentene som truer niesen vår",
        "æ sa fra te rektor at dæm mobbe mæ",
        "rektor tror ikke på meg når jeg sier at Leo truer meg",
        "rektor tok tak i saken, men Leo slår meg fortsatt",
    ],
)
def test_leadership_that_is_told_or_fails_to_act_is_no_offender(tekst: str) -> None:
    fakta = les(tekst)
    assert fakta.utover in ("elev", "flere_elever")
    assert not fakta.ledelse_i_tvil


@pytest.mark.parametrize(
    "tekst",
    [
        "rektor dytta meg inn i veggen",
        "jeg ble slått av inspektøren",
        "assisterende rektor kaller meg en idiot",
        "ho rektor lugga mæ",
        "avdelingsleiaren klapsa dottera mi i ansiktet",
        "rektor'n sparka mæ",
        "guten min vart lugga av rektor",
        "Studierektor tafset på ei jente i klassen min",
    ],
)
def test_leadership_that_violates_is_never_taken_for_another(tekst: str) -> None:
    fakta = les(tekst)
    assert fakta.utover == "skoleledelse" or (fakta.utover is None and fakta.ledelse_i_tvil)


def test_leadership_by_pronoun_alone_is_asked() -> None:
    fakta = les("rektor kom inn i rommet. han slo meg")
    assert fakta.utover is None
    assert fakta.ledelse_i_tvil


@pytest.mark.parametrize(
    ("tekst", "anonym", "navn"),
    [
        ("jeg trenger ikke være anonym", False, None),
        ("jeg vil være anonym", True, None),
        ("mitt navn er Tuva Lie og jeg blir ertet", False, "Tuva Lie"),
        ("eg treng ikkje vere anonym", False, None),
        ("Ola slo meg", None, None),
    ],
)
def test_anonymity_and_own_name(tekst: str, anonym: bool | None, navn: str | None) -> None:
    fakta = les(tekst)
    assert (fakta.anonym, fakta.navn) == (anonym, navn)


@pytest.mark.parametrize(
    ("tekst", "tegn"),
    [
        ("tre gutter slo meg i hodet så jeg besvimte", {"flere_mot_en", "saerlig_voldelig"}),
        ("Leon i klassen min truer med å drepe meg med kniv", {"grove_trusler"}),
        (
            "Vi har meldt fra til rektor mange ganger, men sønnen vår mobbes av Kim i to år uten at noe hjelper",
            {"lang_tid_ulost"},
        ),
        ("elever fra flere skoler deler bilder av meg på snap", {"digital_paa_tvers"}),
    ],
)
def test_signs_of_a_serious_case(tekst: str, tegn: set[str]) -> None:
    assert tegn <= set(les(tekst).tegn)


def test_a_single_blow_is_no_serious_case() -> None:
    assert les("Amund i klassen dyttet meg i gangen i går").tegn == ()


def test_somebody_is_not_guessed() -> None:
    fakta = les("noen slår meg")
    assert fakta.utover is None
    assert fakta.gjelder == "meg"


@pytest.mark.parametrize("tekst", ["", "   ", "hei", "hva er mobbing?", "12345", "🙃🙃"])
def test_a_text_without_facts_gives_none(tekst: str) -> None:
    fakta = les(tekst)
    assert fakta.utover is None
    assert fakta.rolle is None
    assert fakta.involverte == ()


def test_the_model_fills_what_rules_leave_open() -> None:
    gjetning = Gjetning({"utover": {"ansatt": 0.9, IKKE_SAGT: 0.1}}, {"trakassering": 0.9})
    fakta = les("det skjer i timen", gjetning)
    assert fakta.utover == "ansatt"
    assert fakta.kategorier == ("trakassering",)


def test_an_unsure_model_leaves_the_field_open() -> None:
    assert les("det skjer i timen", Gjetning({"utover": {"ansatt": 0.5, IKKE_SAGT: 0.5}})).utover is None


def test_a_model_that_suspects_the_leadership_makes_us_ask() -> None:
    gjetning = Gjetning({"utover": {"skoleledelse": 0.5, "elev": 0.4, IKKE_SAGT: 0.1}})
    fakta = les("det er noe med rektor", gjetning)
    assert fakta.utover is None
    assert fakta.ledelse_i_tvil


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_no_text_is_too_strange(tekst: str) -> None:
    assert les(tekst) == les(tekst)
    kjennetegn(les_tekst(tekst))


@pytest.mark.parametrize(
    "bit",
    [
        "a",
        " ",
        "slå meg ",
        "rektor ",
        "ikke ",
        "og ",
        ".",
        "jeg har ",
        "ikke få være med ",
        "bilde av ",
        "si til ",
        "ååå",
    ],
)
def test_four_thousand_characters_of_anything_are_read_quickly(bit: str) -> None:
    tekst = (bit * 4000)[:4000]
    lest = les_tekst(tekst)
    start = time.perf_counter()
    kjennetegn(lest)
    assert time.perf_counter() - start < 1.0
