"""PDF: what pages repeat is gone, what they broke is whole, tables are rows, and progress is told."""

from __future__ import annotations

import pytest

from backend.domain.planfeil import MAKS_SIDER, Planfeil
from backend.knowledge.lesing.les import les_plan
from backend.knowledge.plandokument import Plandokument
from tests.unit.backend.knowledge.lesing import filer


@pytest.fixture(scope="module")
def plan() -> Plandokument:
    return les_plan(filer.lag_pdf(4), "plan.pdf")


def test_headings_by_size(plan: Plandokument) -> None:
    assert [s.tittel for s in plan.seksjoner] == [f"{nr}. Del nummer {nr} av planen" for nr in range(1, 5)]
    assert [s.side for s in plan.seksjoner] == [1, 2, 3, 4]
    assert plan.sider == 4


def test_running_heads_and_page_numbers_are_gone(plan: Plandokument) -> None:
    assert "Lia skole" not in plan.tekst
    assert "Side" not in plan.tekst


def test_paragraphs_and_divided_words_are_whole(plan: Plandokument) -> None:
    tekster = [a.tekst for a in plan.seksjoner[0].avsnitt]
    assert tekster[:4] == [filer.BROD] * 4
    assert "samtale med miljøterapeuten hver uke." in tekster[4]


def test_tables_are_rows(plan: Plandokument) -> None:
    for seksjon in plan.seksjoner:
        (tabell,) = seksjon.tabeller
        assert tuple(rad.celler for rad in tabell) == filer.RADER
        assert {rad.side for rad in tabell} == {seksjon.side}


def test_progress_is_told_page_by_page() -> None:
    sett: list[float] = []
    les_plan(filer.lag_pdf(4), "plan.pdf", sett.append)
    assert sett == [0.0, 0.25, 0.5, 0.75, 1.0, 1.0]


def test_too_many_pages() -> None:
    with pytest.raises(Planfeil) as feil:
        les_plan(filer.tom_pdf(MAKS_SIDER + 1), "plan.pdf")
    assert feil.value.arsak == "for_mange_sider"
