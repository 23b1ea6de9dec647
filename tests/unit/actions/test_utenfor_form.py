"""The turns outside the forms."""

from __future__ import annotations

import pytest

from tests.unit.actions.person import HELE, ORD, SKOLE, Person


async def test_the_opening_says_who_reads_what_is_urgent_and_three_ways_on() -> None:
    p = Person(form="action_start")
    await p.sier("/start", "start")
    for ord_ in ("SiFra", "Fjell skole", "rektor", "Fjell kommune", "anonym", "112", "113"):
        assert ord_ in p.tekst
    assert list(p.knapper) == ["Meld fra om noe", "Spør om noe", "Jeg har en kode"]
    assert p.neste is None


async def test_the_opening_in_nynorsk() -> None:
    p = Person(form="action_start", valgt_maalform="nn")
    await p.sier("/start", "start")
    assert "Eg er SiFra, ein chatbot for Fjell skule" in p.tekst
    assert p.samtale["maalform"] == "nn"


@pytest.mark.parametrize(
    ("tittel", "neste"),
    [("Meld fra om noe", "varsel_form"), ("Jeg har en kode", "oppfolging_form"), ("Spør om noe", None)],
)
async def test_where_the_buttons_lead(tittel: str, neste: str | None) -> None:
    p = Person(form="action_start")
    await p.sier("/start", "start")
    p.form = "action_valg"
    await p.trykker(tittel)
    assert p.neste == neste
    assert ("Spør i vei" in p.tekst) is (neste is None)


async def test_emergency_help_comes_first_and_the_message_waits() -> None:
    p = Person(form="action_krise")
    await p.sier(ORD, "krise", krise="pagaende_vold", **HELE)
    assert [m["krise"] for m in p.sist] == [True, False]
    assert "ring 112" in p.sist[0]["tekst"]
    assert p.samtale["venter"] == {"tekst": ORD, "fakta": HELE}
    assert p.lager.varsler == []
    p.form = "action_valg"
    await p.trykker("Hvem kan jeg snakke med?")
    assert SKOLE.kontakter[0].rolle["nb"] in p.tekst
    assert p.samtale["venter"] is not None
    await p.trykker("Meld fra om noe")
    assert p.neste == "varsel_form"


async def test_nothing_that_was_said_before_going_on_is_lost() -> None:
    p = Person(form="action_krise")
    await p.sier(ORD, "krise", krise="pagaende_vold", kategorier=["vold"])
    await p.sier("og pappa slår meg hjemme", "krise", krise="hjemme", kategorier=["trusler"], gjelder="meg")
    await p.sier(ORD, "krise", krise="pagaende_vold", kategorier=["vold"])
    assert p.samtale["venter"]["tekst"] == f"{ORD}\nog pappa slår meg hjemme"
    assert p.samtale["venter"]["fakta"] == {"kategorier": ["vold", "trusler"], "gjelder": "meg"}


async def test_yes_after_emergency_help_begins_the_report() -> None:
    p = Person(form="action_krise")
    await p.sier(ORD, "krise", krise="pagaende_vold", **HELE)
    p.form = "action_prat"
    await p.sier("ja", "ja")
    assert (p.neste, p.sist) == ("varsel_form", [])


async def test_a_question_has_its_answer_and_ways_on() -> None:
    p = Person(form="action_svar")
    await p.sier("Hva har jeg rett til?", "sporsmal")
    assert (p.sist[0]["tema"], p.samtale["tema"]) == ("rett", "rett")
    assert list(p.knapper) == ["Hvem passer på?", "Meld fra om noe"]
    p.form = "action_valg"
    await p.trykker("Hvem passer på?")
    assert p.kunnskap.spurt[-1] == ("Hvem passer på?", None, "rett")


async def test_a_question_that_tells_what_happened_waits_as_well() -> None:
    p = Person(form="action_svar")
    ord_ = "De slår meg hver dag, hva har jeg rett til?"
    await p.sier(ord_, "sporsmal", kategorier=["vold"], utover="flere_elever")
    assert p.samtale["venter"]["tekst"] == ord_
    await p.sier("Hva er klokka?", "sporsmal")
    assert p.sist[0]["tema"] is None
    assert p.samtale["venter"]["tekst"] == ord_


@pytest.mark.parametrize(
    ("intent", "ord_"),
    [
        ("hilsen", "Hei! Fint at du tar kontakt."),
        ("stopp", "Ingenting er sendt, og ingenting er lagret."),
        ("start_paa_nytt", "Ingenting er sendt, og ingenting er lagret."),
        ("tilbake", "Vil du melde fra om noe, eller lurer du på noe?"),
        ("nei", "Vil du melde fra om noe, eller lurer du på noe?"),
        ("vet_ikke", "Det er helt greit å være usikker."),
        ("None", "Det kan jeg ikke hjelpe med."),
        ("anonymitet", "Det kan jeg ikke hjelpe med."),
    ],
)
async def test_all_else_has_an_answer_and_the_ways_on(intent: str, ord_: str) -> None:
    p = Person(form="action_prat")
    await p.sier("…", intent)
    assert ord_ in p.tekst
    assert len(p.knapper) == 3


@pytest.mark.parametrize("intent", ["ja", "send"])
async def test_what_is_sent_is_not_sent_again(intent: str) -> None:
    p = Person(form="action_prat", slots={"samtale": {"sendt": True}})
    await p.sier("send", intent)
    assert "Dette er allerede sendt" in p.tekst
    assert p.neste is None


async def test_tidying_does_nothing() -> None:
    p = Person(form="action_rydd", slots={"rolle": "elev"})
    assert await p.sier("x") == []
    assert p.slots == {"rolle": "elev"}


async def test_what_looks_off_topic_is_answered_where_the_sources_answer_it() -> None:
    p = Person(form="action_prat")
    await p.sier("Hva har jeg rett til?", "annet")
    assert (p.sist[0]["tema"], p.samtale["tema"]) == ("rett", "rett")
    await p.sier("Hva er klokka?", "annet")
    assert p.sist[0]["tema"] is None
    assert list(p.knapper) == ["Meld fra om noe", "Spør om noe", "Jeg har en kode"]
