"""The code is shown again in the conversation that gave it: by button and in words, in a form and outside it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.unit.actions.person import Person, ved_bekreft


async def sendt() -> tuple[Person, str]:
    p = await ved_bekreft()
    await p.trykker("Ja, send")
    return p, p.sist[-1]["kvittering"]["kode"]


async def test_by_the_button_after_sending_again_and_again() -> None:
    p, kode = await sendt()
    p.form = "action_valg"
    for _ in range(2):
        await p.trykker("Vis koden igjen")
        assert p.sist[0]["kvittering"] == {"kode": kode}


@pytest.mark.parametrize(("form", "intent"), [("action_svar", "sporsmal"), ("action_prat", "annet")])
async def test_in_words(form: str, intent: str) -> None:
    p, kode = await sendt()
    p.form = form
    await p.sier("ka va koden igjen", intent)
    assert [melding["kvittering"] for melding in p.sist] == [{"kode": kode}]


async def test_two_reports_have_a_code_each() -> None:
    p, forste = await sendt()
    p = await ved_bekreft(p)
    await p.trykker("Ja, send")
    andre = p.sist[-1]["kvittering"]["kode"]
    p.form = "action_svar"
    await p.sier("hva var koden", "sporsmal")
    assert [melding["kvittering"]["kode"] for melding in p.sist] == [andre, forste]


async def test_in_the_middle_of_another_report_the_question_stands() -> None:
    p, kode = await sendt()
    await p.sier("En annen gutt slo meg i dag", rolle="elev")
    felt = p.felt
    await p.sier("hva var koden", "sporsmal")
    assert (p.sist[0]["kvittering"], p.felt) == ({"kode": kode}, felt)


async def test_without_a_code_it_is_a_question_like_any_other() -> None:
    p = Person(form="action_svar")
    await p.sier("hva var koden", "sporsmal")
    assert p.kunnskap.spurt[0][0] == "hva var koden"


@pytest.mark.parametrize("ord_", ["Jeg har mistet koden min", "eg har rota bort koden", "Finner ikke koden jeg fikk"])
async def test_a_lost_code_as_first_words_begins_no_report(ord_: str) -> None:
    p = Person()
    await p.sier(ord_, "melding")
    assert p.felt is None
    assert "kan ingen finne den igjen" in p.tekst
    assert "Meld fra om noe" in p.knapper
    await p.sier("En gutt i klassen slo meg i dag", kategorier=["vold"], utover="elev", rolle="elev", gjelder="meg")
    assert p.felt == "anonym"
    assert p.slots["beskrivelse"] == "En gutt i klassen slo meg i dag"


@pytest.mark.parametrize(
    ("ord_", "fakta"),
    [
        ("Jeg har mistet koden, og han slår meg fortsatt", {"kategorier": ["vold"]}),
        ("Jeg vil si fra på nytt, jeg har mistet koden. Det er den samme saken.", {}),
    ],
)
async def test_a_lost_code_beside_something_to_tell_is_a_report(ord_: str, fakta: dict[str, Any]) -> None:
    p = Person()
    await p.sier(ord_, "melding", **fakta)
    assert p.felt is not None
    assert p.slots["beskrivelse"] == ord_


async def test_a_code_that_the_conversation_has_is_shown_and_no_report_begun() -> None:
    p, kode = await sendt()
    await p.sier("jeg har mistet koden", "melding")
    assert (p.felt, p.sist[0]["kvittering"]) == (None, {"kode": kode})
