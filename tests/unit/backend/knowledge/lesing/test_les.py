"""Every format gives the same document; every file that is none gets its own clear message."""

from __future__ import annotations

import pytest

from backend.domain.planfeil import MAKS_MB, MELDINGER, Planfeil
from backend.knowledge.lesing.les import les_plan
from tests.unit.backend.knowledge.lesing import filer

TYPER = {
    "docx": filer.lag_docx(),
    "html": filer.lag_html().encode(),
    "md": filer.lag_markdown().encode(),
}
GALE = {
    "tom": b"",
    "uten_tekst": filer.skannet_pdf(),
    "kryptert": filer.kryptert_pdf(),
    "odelagt": filer.lag_pdf(1)[:600],
    "bombe": filer.bombe_docx(),
    "feil_type": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
    "gammel_word": bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600,
    "for_stor": b"a" * (MAKS_MB * 1024 * 1024 + 1),
}


@pytest.mark.parametrize("ending", TYPER)
def test_headings_text_lists_and_tables_in_every_format(ending: str) -> None:
    plan = les_plan(TYPER[ending], f"plan.{ending}")
    assert plan.tittel == "Handlingsplan for Lia skole"
    til_eleven = next(s for s in plan.seksjoner if s.tittel == "Til eleven")
    assert til_eleven.avsnitt[0].tekst == filer.BROD
    assert any(a.slag == "punkt" and a.tekst == "Rektor" for a in til_eleven.avsnitt)
    aarshjul = next(s for s in plan.seksjoner if s.tittel == "Årshjul")
    assert [rad.celler for rad in aarshjul.tabeller[0]][:3] == list(filer.RADER)
    assert [rad.maaneder for rad in aarshjul.tabeller[0]][1:3] == [(10,), (5,)]


@pytest.mark.parametrize("ending", TYPER)
def test_every_block_is_quoted_from_its_place(ending: str) -> None:
    plan = les_plan(TYPER[ending], f"plan.{ending}")
    assert all(plan.sitat(a) == a.tekst for _, a in plan.avsnitt())


@pytest.mark.parametrize("arsak", GALE)
def test_each_file_that_cannot_be_read_says_why(arsak: str) -> None:
    with pytest.raises(Planfeil) as feil:
        les_plan(GALE[arsak], "plan.pdf")
    assert feil.value.arsak == arsak
    assert feil.value.melding == MELDINGER[arsak]["nb"]
    assert feil.value.paa("nn") != feil.value.paa("nb")


def test_a_broken_word_file_and_a_zip_of_something_else() -> None:
    with pytest.raises(Planfeil) as feil:
        les_plan(filer.odelagt_docx(), "plan.docx")
    assert feil.value.arsak == "odelagt"
    with pytest.raises(Planfeil) as feil:
        les_plan(filer.bare_zip(), "plan.docx")
    assert feil.value.arsak == "feil_type"


def test_the_content_decides_not_the_name() -> None:
    assert les_plan(TYPER["docx"], "plan.pdf").tittel == "Handlingsplan for Lia skole"


@pytest.mark.parametrize("koding", ["utf-8-sig", "utf-16", "cp1252"])
def test_text_in_the_encodings_of_old_files(koding: str) -> None:
    plan = les_plan("Plan for Lia\n\nÅrshjul og møter på skolen følger vedtak.\n".encode(koding), "plan.txt")
    assert "Årshjul og møter på skolen" in " ".join(s.tekst for s in plan.seksjoner)
