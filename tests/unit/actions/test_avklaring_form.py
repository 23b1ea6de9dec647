"""The short dialogues of one question: what is worked out, what is handed on, and that nobody is held in them."""

from __future__ import annotations

import pytest

from tests.unit.actions.person import DATO, HELE, ORD, Person

FORM = "validate_avklaring_form"


async def spurt_om_dagen(**felt: object) -> Person:
    p = Person(form=FORM, **felt)  # type: ignore[arg-type]
    await p.velger('/valg{"felt": "vei", "verdi": "uka"}')
    assert p.felt == "avklaring"
    assert p.sist[0]["felt"] is None
    return p


async def spurt_om_hvem() -> Person:
    p = Person(form="action_svar")
    await p.sier(
        "En elev fortalte meg noe vondt om det de gjør mot henne. Hva gjør jeg nå?", "sporsmal", rolle="ansatt"
    )
    assert p.neste == "avklaring_form"
    p.form = FORM
    knapper = p.knapper
    await p.sier(
        "En elev fortalte meg noe vondt om det de gjør mot henne. Hva gjør jeg nå?", "sporsmal", rolle="ansatt"
    )
    assert p.sist == []
    p.sist = [{"tekst": "", "knapper": [{"tittel": t, "valg": v} for t, v in knapper.items()]}]
    return p


@pytest.mark.parametrize(
    ("svar", "ord_"),
    [
        ("for to uker siden", "Statsforvalteren kan ta saken"),
        ("onsdag", "går ut onsdag 25. november"),
        ("husker ikke", "dagen da rektor fikk vite"),
        ("i sommer", "Da er uka i loven gått"),
        ("nei, ikke ennå", "først tas opp med rektor"),
    ],
)
async def test_the_week_from_a_typed_day(svar: str, ord_: str) -> None:
    p = await spurt_om_dagen()
    await p.sier(svar, "melding")
    assert ord_ in p.tekst
    assert (p.sist[0]["tema"], p.felt, p.neste) == ("en-uke", None, None)
    assert p.sist[0]["kilder"]


@pytest.mark.parametrize(
    ("tittel", "ord_"), [("I går", "26. november"), ("Ikke ennå", "med rektor nå"), ("Jeg vet ikke", "møtereferat")]
)
async def test_the_week_from_a_button(tittel: str, ord_: str) -> None:
    p = await spurt_om_dagen()
    await p.trykker(tittel)
    assert ord_ in p.tekst + " ".join(p.knapper)
    assert p.felt is None


async def test_in_nynorsk() -> None:
    p = await spurt_om_dagen(valgt_maalform="nn")
    await p.sier("måndag")
    assert "Veka i lova går ut måndag 23. november" in p.tekst
    assert "snarast" in p.tekst


async def test_a_day_that_is_not_understood_is_asked_for_once_more_only() -> None:
    p = await spurt_om_dagen()
    await p.sier("banan", "annet")
    assert "12. november" in p.tekst
    assert p.felt == "avklaring"
    await p.sier("eple", "annet")
    assert p.felt is None
    assert "Det kan jeg ikke hjelpe med." in p.tekst


@pytest.mark.parametrize(
    ("intent", "neste"), [("melding", "varsel_form"), ("vil_melde", "varsel_form"), ("oppfolging", "oppfolging_form")]
)
async def test_a_report_or_a_code_is_taken_where_it_belongs(intent: str, neste: str) -> None:
    p = await spurt_om_dagen()
    await p.sier(f"{ORD} {ORD}", intent, **HELE)
    assert (p.neste, p.felt, p.samtale["avklar"]) == (neste, None, None)


async def test_a_question_danger_and_stop_are_not_held_up() -> None:
    p = await spurt_om_dagen()
    await p.sier("Hva har jeg rett til?", "sporsmal")
    assert (p.sist[0]["tema"], p.felt) == ("rett", None)
    p = await spurt_om_dagen()
    await p.sier("jeg vil ikke leve mer", "krise", krise="selvmord")
    assert (p.sist[0]["krise"], p.felt) == (True, None)
    p = await spurt_om_dagen()
    await p.sier("glem det", "stopp")
    assert p.tekst.startswith("Greit.")
    assert p.felt is None


@pytest.mark.parametrize(
    ("svar", "ord_", "utover"),
    [
        ("En som arbeider på skolen", "skjerpet plikt (§ 12-5)", "ansatt"),
        ("Noen i ledelsen", "utenom rektor (§ 12-5)", "skoleledelse"),
        ("En eller flere elever", "Dette gjør du nå:", "elev"),
    ],
)
async def test_whom_it_is_about_decides_the_way_and_waits_for_the_report(svar: str, ord_: str, utover: str) -> None:
    p = await spurt_om_hvem()
    await p.trykker(svar)
    assert ord_ in p.tekst
    assert p.samtale["venter"]["fakta"] == {"rolle": "ansatt", "utover": utover}
    assert p.samtale["venter"]["tekst"].startswith("En elev fortalte meg")
    p.form = "action_valg"
    await p.trykker("Meld fra nå")
    assert p.neste == "varsel_form"
    p.form = "validate_varsel_form"
    await p.velger('/valg{"felt": "vei", "verdi": "meld"}')
    assert (p.slots["rolle"], p.slots["utover"]) == ("ansatt", utover)
    assert p.slots["beskrivelse"].startswith("En elev fortalte meg")
    assert p.felt not in ("rolle", "utover", "beskrivelse")


async def test_whom_it_is_about_may_be_typed_or_not_known() -> None:
    p = await spurt_om_hvem()
    await p.sier("rektor", "annet")
    assert "direkte til Fjell kommune" in p.tekst
    p = await spurt_om_hvem()
    await p.trykker("Jeg vet ikke")
    assert "meld direkte til Fjell kommune, ikke til rektor" in p.tekst
    assert "utover" not in p.samtale["venter"]["fakta"]


def test_the_day_of_these_tests_is_a_friday() -> None:
    assert DATO.weekday() == 4
