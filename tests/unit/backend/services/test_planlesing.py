"""A file is read in a process of its own, which tells how far it has come and dies alone."""

from __future__ import annotations

import pytest

from backend.domain.planfeil import Planfeil
from backend.knowledge.lesing.les import les_plan
from backend.services import planlesing
from backend.services.planlesing import les_i_egen_prosess
from tests.unit.backend.knowledge.lesing import filer


async def test_the_same_document_with_its_progress() -> None:
    sett: list[float] = []
    data = filer.lag_pdf(2)
    assert await les_i_egen_prosess(data, "plan.pdf", sett.append) == les_plan(data, "plan.pdf")
    assert sett == [0.0, 0.5, 1.0, 1.0]


async def test_the_reason_comes_back() -> None:
    with pytest.raises(Planfeil) as feil:
        await les_i_egen_prosess(filer.skannet_pdf(), "plan.pdf", lambda _: None)
    assert feil.value.arsak == "uten_tekst"


async def test_a_reading_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(planlesing, "VENT_S", 0.05)
    with pytest.raises(Planfeil) as feil:
        await les_i_egen_prosess(filer.lag_pdf(2), "plan.pdf", lambda _: None)
    assert feil.value.arsak == "tid"
