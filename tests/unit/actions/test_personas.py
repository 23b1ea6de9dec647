"""Whole conversations with questions in between, corrections, changes of mind and stops, read by the rules alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sprak.fakta import les_fakta
from tests.unit.actions.person import DATO, Person

PERSONAS: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("personas.yml").read_text(encoding="utf-8"))
VANLIG = {
    "rolle": "elev",
    "anonym": "anonymt",
    "navn": "hopp over",
    "kontakt": "hopp over",
    "gjelder": "meg",
    "beskrivelse": "Det er ikke noe mer å fortelle.",
    "utover": "vet ikke",
    "involverte": "vil ikke si",
    "sted": "vet ikke",
    "tidspunkt": "vet ikke",
    "varighet": "vet ikke",
    "trinn_klasse": "hopp over",
    "meldt_tidligere": "vet ikke",
    "onsker": "hopp over",
    "bekreft": "nei, jeg vil ikke sende det",
}
"""What is answered to a field where the persona says nothing else."""
MAKS_TURER = 40


def fakta(tekst: str) -> dict[str, Any]:
    """What the assistant puts on a message, without a trained guess."""
    lest = dict(les_fakta(tekst, DATO).__dict__)
    if tid := lest["tidspunkt"]:
        lest["tidspunkt"] = {"tekst": tid.tekst, "fra": tid.fra and str(tid.fra), "til": tid.til and str(tid.til)}
    return {felt: verdi for felt, verdi in lest.items() if verdi is not None and verdi is not False and verdi != ()}


async def si(p: Person, tekst: str) -> None:
    await p.sier(tekst, "sporsmal" if tekst.endswith("?") else "melding", **fakta(tekst))


async def svar_paa(p: Person, persona: dict[str, Any], avbrudd: dict[str, str]) -> None:
    """One turn: a question in between where there is one, else the answer to what is asked."""
    felt = str(p.felt)
    if felt in avbrudd:
        await si(p, avbrudd.pop(felt))
        assert p.felt == felt, "an interruption loses the field"
        return
    await si(p, persona["svar"].get(felt, VANLIG[felt]))


async def samtale(persona: dict[str, Any]) -> Person:
    """The conversation to its end: sent, or stopped at the summary."""
    p, avbrudd, rettet = Person(valgt_maalform=None), dict(persona.get("avbrudd", {})), "rettelse" not in persona
    await si(p, persona["forste"])
    for _ in range(MAKS_TURER):
        if p.felt is None:
            return p
        if p.felt == "bekreft" and not rettet:
            rettet = True
            await si(p, persona["rettelse"])
        elif p.felt == "bekreft" and persona.get("slutt") != "stopp":
            await p.velger(next(v for t, v in p.knapper.items() if "send" in t.lower()))
        else:
            await svar_paa(p, persona, avbrudd)
    pytest.fail(f"hangs at {p.felt}")


def hent(data: Any, sti: str) -> Any:
    for del_ in sti.split("."):
        data = data[del_]
    return data


def test_the_personas_are_many() -> None:
    assert len(PERSONAS) >= 30
    assert {"rettelse", "avbrudd", "slutt"} <= {felt for persona in PERSONAS for felt in persona}


@pytest.mark.parametrize("persona", PERSONAS, ids=lambda persona: persona["id"])
async def test_the_report_says_what_the_person_meant(persona: dict[str, Any]) -> None:
    p = await samtale(persona)
    if persona["varsel"] is None:
        assert p.lager.varsler == []
        return
    varsel = p.lager.varsler[0].til_json()
    assert {sti: hent(varsel, sti) for sti in persona["varsel"]} == persona["varsel"]
