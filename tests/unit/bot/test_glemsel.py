"""What a turn leaves in caches is forgotten soon after, once for all the turns meanwhile."""

from __future__ import annotations

import asyncio

import pytest

from bot import glemsel
from sprak import minne
from sprak.lesetekst import les_tekst


def test_what_is_remembered_of_words_is_forgotten() -> None:
    lest = les_tekst("skolebussan")
    assert les_tekst("skolebussan") is lest
    glemsel.glem()
    assert les_tekst("skolebussan") is not lest


def test_turns_close_together_share_the_tidying(monkeypatch: pytest.MonkeyPatch) -> None:
    kalt: list[int] = []
    monkeypatch.setattr(glemsel, "ETTER_S", 0.02)
    monkeypatch.setattr(minne, "_tomme", [])
    minne.glem_ogsaa(lambda: kalt.append(1))

    async def turer() -> None:
        for _ in range(3):
            glemsel.glem_snart()
        await asyncio.sleep(0.1)
        assert kalt == [1]
        glemsel.glem_snart()
        await asyncio.sleep(0.1)
        assert kalt == [1, 1]

    asyncio.run(turer())
