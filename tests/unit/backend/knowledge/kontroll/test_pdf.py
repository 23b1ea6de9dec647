"""The report as a PDF and as text."""

from __future__ import annotations

import io
from datetime import date

import pdfplumber
import pikepdf
import pytest

from backend.domain.skole import Maalform
from backend.knowledge.kontroll.funn import Rapport
from backend.knowledge.kontroll.kontroll import kontroller
from backend.knowledge.kontroll.pdf import lag_pdf
from backend.knowledge.kontroll.rapporttekst import FLEST_STEDER, ramme, si, som_tekst
from backend.knowledge.lesing.les import les_plan

PLAN = "# Plan for Guovdageainnu skuvla – Čáhput\n\n## Årshjul 🙂\n\nSaken går til Fylkesmannen på øya, «straks».\n"
DATO = date(2026, 11, 20)


def rapport(tekst: str = PLAN) -> Rapport:
    return kontroller(les_plan(tekst.encode(), "plan.md"))


@pytest.mark.parametrize(("maalform", "sprak"), [("nb", "nb-NO"), ("nn", "nn-NO")])
def test_it_has_title_language_outline_and_page_numbers(maalform: Maalform, sprak: str) -> None:
    with pikepdf.open(io.BytesIO(lag_pdf(rapport(), maalform, DATO))) as pdf:
        assert str(pdf.Root.Lang) == sprak
        assert "Guovdageainnu" in str(pdf.docinfo["/Title"])
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        with pdf.open_outline() as outline:
            assert outline.root[0].title == si("tittel", maalform)
            assert len(outline.root[1].children) >= 3


def test_norwegian_and_sami_letters_can_be_read_out_again() -> None:
    with pdfplumber.open(io.BytesIO(lag_pdf(rapport(), "nb", DATO))) as pdf:
        tekst = "\n".join(side.extract_text() for side in pdf.pages)
    for ord_ in ("Čáhput", "øya", "«straks»", "20.11.2026", "Årshjul ▪", "Dette er i orden", "✓"):
        assert ord_ in tekst


def test_every_finding_stands_in_both_and_many_places_are_counted() -> None:
    mange = rapport("# Plan\n\n" + "\n\n".join(f"Fylkesmannen nr. {n} hjelper." for n in range(20)))
    tekst = som_tekst(mange, "nb")
    assert all(f.tittel("nb") in tekst for f in mange.funn)
    assert si("flere_steder", "nb", antall=20 - FLEST_STEDER) in tekst
    with pdfplumber.open(io.BytesIO(lag_pdf(mange, "nb", DATO))) as pdf:
        assert any(si("flere_steder", "nb", antall=20 - FLEST_STEDER) in side.extract_text() for side in pdf.pages)


def test_a_report_without_findings_says_so() -> None:
    assert ramme()["ingen_funn"]["nn"] in som_tekst(Rapport("Plan", (), ()), "nn")
    assert lag_pdf(Rapport("Plan", (), ()), "nn", DATO).startswith(b"%PDF")
