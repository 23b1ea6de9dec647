"""Coming back with the code: reading, writing more, and every way it can fail."""

from __future__ import annotations

import pytest

from actions.oppfolging_form import MAKS_FEIL_KODER
from tests.unit.actions.person import Person, ved_bekreft


async def sendt() -> tuple[Person, str]:
    p = await ved_bekreft()
    await p.trykker("Ja, send")
    p.form = "validate_oppfolging_form"
    return p, p.sist[-1]["kvittering"]["kode"]


async def test_the_code_is_asked_for_with_the_address() -> None:
    p = Person(form="validate_oppfolging_form")
    await p.sier("jeg vil se om noen har svart", "oppfolging")
    assert p.felt == "kode"
    assert "https://sifra.test/fjell-skole/oppfolging" in p.tekst


@pytest.mark.parametrize("form", ["{}", "koden min er {}, hva skjer?", "  {} "])
async def test_the_code_opens_the_case(form: str) -> None:
    p, kode = await sendt()
    await p.sier(form.format(kode), "oppfolging")
    assert "Varselet er kommet fram til den som skal ha saken." in p.tekst
    assert "Det er ikke kommet noe svar ennå." in p.tekst
    assert p.felt == "tillegg"
    assert kode not in str({**p.slots, "samtale": None})
    assert p.samtale["koder"] == [kode]  # in the conversation that gave it, and nowhere else


async def test_a_code_from_another_conversation_is_kept_nowhere() -> None:
    forste, kode = await sendt()
    p = Person(lager=forste.lager, form="validate_oppfolging_form")
    await p.sier(kode, "oppfolging")
    assert p.felt == "tillegg"
    assert kode not in str(p.slots)


async def test_an_answer_that_has_been_shown_is_not_new_the_next_time() -> None:
    p, kode = await sendt()
    for tekst in ("En.", "To."):
        p.lager.skriv(p.lager.varsler[0].id, tekst)
    await p.sier(kode, "oppfolging")
    assert "Det er kommet 2 nye svar siden sist." in p.tekst
    await p.trykker("Ferdig")
    await p.sier(kode, "oppfolging")
    assert "siden sist" not in p.tekst
    assert "Fra skolen: To." in p.tekst


async def test_a_lost_code_is_shown_where_it_was_given_and_explained_elsewhere() -> None:
    p, kode = await sendt()
    await p.sier("jeg har mistet koden", "oppfolging")
    assert p.sist[0]["kvittering"] == {"kode": kode}
    assert p.felt == "kode"
    annen = Person(form="validate_oppfolging_form")
    await annen.sier("jeg har mistet koden", "oppfolging")
    assert "kan ingen finne den igjen eller lage en ny" in annen.tekst
    assert annen.felt == "kode"
    await p.sier(kode)
    await p.sier("hva var koden igjen")
    assert (p.sist[0]["kvittering"], p.felt, p.lager.innhold.meldinger) == ({"kode": kode}, "tillegg", {})


async def test_the_code_without_spaces() -> None:
    p, kode = await sendt()
    await p.sier(kode.replace(" ", ""), "oppfolging")
    assert p.felt == "tillegg"


async def test_answers_are_shown_as_who_said_them() -> None:
    p, kode = await sendt()
    p.lager.skriv(p.lager.varsler[0].id, "Vi snakker med {dem} i morgen.")
    p.lager.skriv(p.lager.varsler[0].id, "Takk.", "melder")
    p.lager.sett_status(p.lager.varsler[0].id, "tiltak")
    await p.sier(kode, "oppfolging")
    assert p.sist[0]["tekst"].split("\n\n") == [
        "Det er satt i gang tiltak for at det skal bli bedre.",
        "Det er kommet et nytt svar siden sist.",
        "Nytt fra skolen: Vi snakker med {dem} i morgen.",
        "Fra deg: Takk.",
    ]


async def test_writing_more_reaches_the_case_and_its_recipient() -> None:
    p, kode = await sendt()
    await p.sier(kode, "oppfolging")
    await p.sier("Det skjedde igjen i dag.")
    assert "Det er sendt." in p.tekst
    assert p.felt == "tillegg"
    assert [m.tekst for m in p.lager.innhold.meldinger[p.lager.varsler[0].id]] == ["Det skjedde igjen i dag."]
    assert len(p.lager.innhold.ko) == 2


async def test_an_unknown_code() -> None:
    p = Person(form="validate_oppfolging_form")
    await p.sier("1234 5678 9012 3456", "oppfolging")
    assert "Jeg finner ingen sak med denne koden." in p.tekst
    assert (p.felt, p.slots.get("kode")) == ("kode", None)


async def test_when_the_store_is_away_nothing_is_lost_or_pretended() -> None:
    p, kode = await sendt()
    p.lager.nede = True
    await p.sier(kode, "oppfolging")
    assert p.felt == "kode"
    p.lager.nede = False
    await p.sier(kode, "oppfolging")
    p.lager.nede = True
    await p.sier("Det skjedde igjen.")
    assert "Det gikk ikke å sende nå." in p.tekst
    assert p.felt == "tillegg"
    p.lager.nede = False
    await p.sier("Det skjedde igjen.")
    assert "Det er sendt." in p.tekst


@pytest.mark.parametrize("ord_", ["stopp", "nei", "start på nytt", "knapp"])
async def test_the_end_forgets_the_case(ord_: str) -> None:
    p, kode = await sendt()
    await p.sier(kode, "oppfolging")
    await (p.trykker("Ferdig") if ord_ == "knapp" else p.sier(ord_, "stopp"))
    assert (p.felt, p.slots["kode"], p.slots["tillegg"]) == (None, None, None)
    assert len(p.knapper) == 3
    assert p.lager.innhold.meldinger == {}


@pytest.mark.parametrize("med_kode", [True, False])
async def test_danger_is_met_with_emergency_help_at_either_step(med_kode: bool) -> None:
    p, kode = await sendt()
    await p.sier(kode if med_kode else "jeg har en kode", "oppfolging")
    await p.sier("jeg orker ikke leve mer", "krise", krise="selvmord")
    assert p.sist[0]["krise"]
    assert p.felt == ("tillegg" if med_kode else "kode")


async def test_a_conversation_may_try_five_wrong_codes_and_no_more() -> None:
    p, kode = await sendt()
    for _ in range(MAKS_FEIL_KODER - 1):
        await p.sier("1111 2222 3333 4444", "oppfolging")
        assert p.felt == "kode"
    await p.sier("1111 2222 3333 4444", "oppfolging")
    assert "ny samtale" in p.tekst
    await p.sier(kode, "oppfolging")
    assert "ny samtale" in p.tekst


async def test_one_who_has_no_code_and_tells_what_happens_begins_a_report() -> None:
    p = Person(form="validate_oppfolging_form")
    await p.sier("jeg har mistet koden", "oppfolging")
    assert (p.felt, p.neste) == ("kode", None)
    await p.sier("Jonas slo meg igjen i går", "melding", utover="elev", kategorier=["vold"])
    assert (p.felt, p.neste, p.sist) == (None, "varsel_form", [])


async def test_what_is_written_to_an_open_case_begins_no_report() -> None:
    p, kode = await sendt()
    await p.sier(kode, "oppfolging")
    await p.sier("Jonas slo meg igjen i går", "melding", utover="elev", kategorier=["vold"])
    assert (p.felt, p.neste) == ("tillegg", None)
