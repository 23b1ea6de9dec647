"""The conversations that are going on: who may speak, one turn at a time, and nothing sent twice."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Any

import pytest

from backend.domain.feil import ForMange, IkkeFunnet, IkkeInnlogget, Konflikt, Ugyldig, Utilgjengelig
from backend.services import samtaler as modul
from backend.services.samtaler import MAKS_I_MINUTTET, TOMGANG, VERN_MOT_SKRAASTREK, Samtaler
from tests.bygg import lag_skole


class Assistent:
    """Repeats what it was told, with one button; counts the turns in the state."""

    def __init__(self) -> None:
        self.kall: list[tuple[str, str, Mapping[str, Any]]] = []
        self.borte = False
        self.samtidige = self.flest = 0

    async def si(
        self, samtale: str, tekst: str, metadata: Mapping[str, Any], tilstand: list[dict[str, Any]]
    ) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
        self.samtidige += 1
        self.flest = max(self.flest, self.samtidige)
        await asyncio.sleep(0)
        self.samtidige -= 1
        if self.borte:
            raise Utilgjengelig("borte")
        self.kall.append((samtale, tekst, metadata))
        nr = len(tilstand) + 1
        svar = {"tekst": f"{nr}: {tekst}", "knapper": [{"tittel": "Send", "valg": f"/valg{nr}"}]}
        return [svar], [*tilstand, {"nr": nr}]


class Klokke:
    def __init__(self) -> None:
        self.naa = 1000.0

    def __call__(self) -> float:
        return self.naa


@pytest.fixture
def assistent() -> Assistent:
    return Assistent()


@pytest.fixture
def klokke() -> Klokke:
    return Klokke()


@pytest.fixture
def samtaler(assistent: Assistent, klokke: Klokke) -> Samtaler:
    return Samtaler(assistent, {"fjell-skole": lag_skole()}, klokke=klokke)


async def test_it_opens_and_the_id_within_is_not_the_token(samtaler: Samtaler, assistent: Assistent) -> None:
    token, svar = await samtaler.start("fjell-skole", "nn")
    assert svar[0]["tekst"] == "1: /start"
    id_ = samtaler.finn_id(token)
    assert assistent.kall[0][2] == {"skole": "fjell-skole", "maalform": "nn", "samtale": id_}
    assert id_ != token
    assert assistent.kall[0][0] != token
    assert len(token) >= 43


async def test_an_unknown_school(samtaler: Samtaler, assistent: Assistent) -> None:
    with pytest.raises(IkkeFunnet):
        await samtaler.start("finnes-ikke", None)
    assert assistent.kall == []


async def test_the_state_goes_along_from_turn_to_turn(samtaler: Samtaler) -> None:
    token, _ = await samtaler.start("fjell-skole", None)
    assert [(await samtaler.si(token, t, None))[0]["tekst"] for t in ("a", "b")] == ["2: a", "3: b"]


async def test_the_payload_of_a_button_never_leaves(samtaler: Samtaler, assistent: Assistent) -> None:
    token, svar = await samtaler.start("fjell-skole", None)
    valg = svar[0]["knapper"][0]["valg"]
    assert "/valg" not in valg
    await samtaler.si(token, None, valg)
    assert assistent.kall[-1][1] == "/valg1"


async def test_a_button_that_is_not_offered(samtaler: Samtaler) -> None:
    token, svar = await samtaler.start("fjell-skole", None)
    gammelt = svar[0]["knapper"][0]["valg"]
    await samtaler.si(token, "noe annet", None)
    for valg in (gammelt, "/valg1", ""):
        with pytest.raises(Konflikt):
            await samtaler.si(token, None, valg)


@pytest.mark.parametrize(
    ("skrevet", "kommer_fram"),
    [
        ("/start", f"{VERN_MOT_SKRAASTREK}/start"),
        ("  /valg{}  ", f"{VERN_MOT_SKRAASTREK}/valg{{}}"),
        ("\u200b/start", f"{VERN_MOT_SKRAASTREK}/start"),
        ("og/eller", "og/eller"),
    ],
)
async def test_a_typed_slash_is_no_payload(
    samtaler: Samtaler, assistent: Assistent, skrevet: str, kommer_fram: str
) -> None:
    token, _ = await samtaler.start("fjell-skole", None)
    await samtaler.si(token, skrevet, None)
    assert assistent.kall[-1][1] == kommer_fram


@pytest.mark.parametrize("tekst", ["", " ", "\n\t", "\u200b", "\x00"])
async def test_nothing_is_no_message(samtaler: Samtaler, tekst: str) -> None:
    token, _ = await samtaler.start("fjell-skole", None)
    with pytest.raises(Ugyldig):
        await samtaler.si(token, tekst, None)


async def test_the_same_again_does_nothing_new(samtaler: Samtaler, assistent: Assistent) -> None:
    token, svar = await samtaler.start("fjell-skole", None)
    valg = svar[0]["knapper"][0]["valg"]
    forste = await samtaler.si(token, None, valg)
    assert await samtaler.si(token, None, valg) == forste
    en = await samtaler.si(token, "hei", None, "nr-1")
    assert await samtaler.si(token, "hei", None, "nr-1") == en
    assert len(assistent.kall) == 3
    assert await samtaler.si(token, "hei", None, "nr-2") != en


async def test_turns_of_one_conversation_wait_for_one_another(samtaler: Samtaler, assistent: Assistent) -> None:
    token, svar = await samtaler.start("fjell-skole", None)
    valg = svar[0]["knapper"][0]["valg"]
    like = await asyncio.gather(*(samtaler.si(token, None, valg) for _ in range(5)))
    assert assistent.flest == 1
    assert len(assistent.kall) == 2
    assert all(svar == like[0] for svar in like)


async def test_when_the_assistant_is_away_the_conversation_stands_where_it_stood(
    samtaler: Samtaler, assistent: Assistent
) -> None:
    token, svar = await samtaler.start("fjell-skole", None)
    valg = svar[0]["knapper"][0]["valg"]
    assistent.borte = True
    with pytest.raises(Utilgjengelig):
        await samtaler.si(token, None, valg, "nr-1")
    assistent.borte = False
    assert (await samtaler.si(token, None, valg, "nr-1"))[0]["tekst"] == "2: /valg1"


async def test_a_conversation_that_could_not_begin_is_not_kept(samtaler: Samtaler, assistent: Assistent) -> None:
    assistent.borte = True
    with pytest.raises(Utilgjengelig):
        await samtaler.start("fjell-skole", None)
    assert samtaler._samtaler == {}


async def test_an_ended_conversation_is_gone(samtaler: Samtaler) -> None:
    token, _ = await samtaler.start("fjell-skole", None)
    samtaler.slutt(token)
    with pytest.raises(IkkeInnlogget):
        await samtaler.si(token, "hei", None)
    with pytest.raises(IkkeInnlogget):
        samtaler.slutt(token)
    assert samtaler._samtaler == {}


@pytest.mark.parametrize("token", ["", "ukjent"])
async def test_a_foreign_token(samtaler: Samtaler, token: str) -> None:
    with pytest.raises(IkkeInnlogget):
        await samtaler.si(token, "hei", None)


async def test_idle_too_long(samtaler: Samtaler, klokke: Klokke) -> None:
    token, _ = await samtaler.start("fjell-skole", None)
    klokke.naa += TOMGANG - 1
    await samtaler.si(token, "fortsatt her", None)
    klokke.naa += TOMGANG + 1
    with pytest.raises(IkkeInnlogget):
        await samtaler.si(token, "hei", None)
    samtaler.rydd()
    assert samtaler._samtaler == {}


async def test_too_fast_and_then_again(samtaler: Samtaler, klokke: Klokke) -> None:
    token, _ = await samtaler.start("fjell-skole", None)
    for _ in range(MAKS_I_MINUTTET):
        await samtaler.si(token, "hei", None)
    with pytest.raises(ForMange) as feil:
        await samtaler.si(token, "hei", None)
    assert feil.value.vent > 0
    klokke.naa += 61
    await samtaler.si(token, "hei", None)


async def test_no_limit_where_the_protection_is_off(assistent: Assistent) -> None:
    samtaler = Samtaler(assistent, {"fjell-skole": lag_skole()}, vern=False)
    token, _ = await samtaler.start("fjell-skole", None)
    for _ in range(MAKS_I_MINUTTET + 5):
        await samtaler.si(token, "hei", None)


async def test_there_is_an_end_to_how_many(samtaler: Samtaler, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul, "MAKS_SAMTALER", 1)
    token, _ = await samtaler.start("fjell-skole", None)
    await samtaler.si(token, "hei", None)
    with pytest.raises(ForMange):
        await samtaler.start("fjell-skole", None)


async def test_a_flood_of_empty_ones_takes_nobodys_place(
    samtaler: Samtaler, monkeypatch: pytest.MonkeyPatch, klokke: Klokke
) -> None:
    monkeypatch.setattr(modul, "MAKS_SAMTALER", 2)
    virkelig, _ = await samtaler.start("fjell-skole", None)
    await samtaler.si(virkelig, "hei", None)
    tom, _ = await samtaler.start("fjell-skole", None)
    for _ in range(5):
        klokke.naa += 1
        siste, _ = await samtaler.start("fjell-skole", None)
    await samtaler.si(virkelig, "mer", None)
    await samtaler.si(siste, "hei", None)
    with pytest.raises(IkkeInnlogget):
        await samtaler.si(tom, "hei", None)
