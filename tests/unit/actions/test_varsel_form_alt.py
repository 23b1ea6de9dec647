"""Whatever is said, in any order: the report never fails, and asks for something or ends."""

from __future__ import annotations

import asyncio
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from actions.felt import REKKEFOLGE
from sprak.rens import rens
from tests.unit.actions.person import HELE, Person

ORD = st.sampled_from(
    [
        "ja", "nei", "send", "okei?", "stopp", "tilbake", "hopp over", "vet ikke", "start på nytt", "hvorfor det?",
        "jeg vil være anonym", "jeg kan si hvem jeg er", "ikke til rektor", "kan dere sende det til kommunen?",
        "nei, det var 9B", "nei, det var i går", "i gangen", "flere ganger", "en lærer", "meg", "elev", "med navn",
        "blorp", "de slo meg i gangen og lo av meg hele tiden i går", "I do not understand what you are asking",
        "hva har jeg rett til på denne skolen?", "jeg vil snakke med et menneske", "/valg{}", "{navn}", "i dag.nb",
        "1234 5678 9012 3456", "<b>x</b>", "'; drop table varsel;--",
    ]
)  # fmt: skip
TEKST = (ORD | st.text(max_size=80)).map(rens).filter(bool)
INTENTER = (
    "melding", "sporsmal", "annet", "hilsen", "utbrudd", "bot_spm", "stopp", "ja", "send", "vil_melde", "krise", "None",
)  # fmt: skip
FAKTA = st.dictionaries(st.sampled_from(sorted(HELE)), st.none(), max_size=3).map(lambda d: {f: HELE[f] for f in d})
KRISE = st.none() | st.sampled_from(["selvmord", "pagaende_vold", "hjemme"])
TURER = st.tuples(TEKST, st.sampled_from(INTENTER), FAKTA, KRISE, st.floats(0, 1))
TRYKK = st.integers(0, 12)


async def _snakk(begynner: tuple[Any, ...], turer: list[Any], lageret_nede: bool) -> None:
    p = Person(valgt_maalform=None)
    p.lager.nede = lageret_nede
    for tur in (begynner, *turer):
        if isinstance(tur, int):
            if not p.knapper:
                continue
            await p.velger(list(p.knapper.values())[tur % len(p.knapper)])
        else:
            tekst, intent, fakta, krise, sikkerhet = tur
            await p.sier(tekst, intent, krise, sikkerhet, **fakta)
        _sjekk(p)
        if p.felt is None:
            break
    assert len(p.lager.varsler) <= (0 if lageret_nede else 1)


def _sjekk(p: Person) -> None:
    assert p.sist
    assert all(melding["tekst"].strip() for melding in p.sist)
    if p.felt is None:
        assert [n for n, v in p.slots.items() if v is not None and n != "samtale"] == []
    else:
        assert p.felt in REKKEFOLGE
        assert p.sist[-1]["felt"] == p.felt
        assert p.felt != "bekreft" or p.slots["beskrivelse"].strip()


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TURER, st.lists(TURER | TRYKK, max_size=12), st.booleans())
def test_any_conversation_asks_or_ends(begynner: tuple[Any, ...], turer: list[Any], lageret_nede: bool) -> None:
    asyncio.run(_snakk(begynner, turer, lageret_nede))
