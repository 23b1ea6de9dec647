"""A plan that nothing was fitted to, as PDF, Word and Markdown: what is read, found and answered."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import docx
import pytest
import yaml
from fpdf import FPDF

from backend.bootstrap import KUNNSKAP, SPORSMAL
from backend.knowledge.aarshjul import fra_plan
from backend.knowledge.begreper import les_begreper
from backend.knowledge.innhold import FELLES, les_eksempler, les_innhold
from backend.knowledge.lesing.les import les_plan
from backend.knowledge.passasjer import sitert
from backend.knowledge.planbibliotek import Planbibliotek
from backend.knowledge.planforslag import finn_forslag
from backend.knowledge.plansok import Plansok
from backend.knowledge.plansvar import planens_treff

NY = yaml.safe_load((Path(__file__).parent / "ny_plan.yml").read_text(encoding="utf-8"))
KREVD = 0.6


def _markdown() -> bytes:
    linjer = [f"# {NY['tittel']}"]
    for del_ in NY["deler"]:
        linjer += ["", f"## {del_['tittel']}", ""]
        linjer += [f"{avsnitt}\n" for avsnitt in del_.get("tekst", ())]
        linjer += [f"- {punkt}" for punkt in del_.get("liste", ())]
        rader = [f"| {' | '.join(rad)} |" for rad in del_.get("tabell", ())]
        linjer += [*rader[:1], "|---|---|---|", *rader[1:]] if rader else []
    return "\n".join(linjer).encode()


def _word() -> bytes:
    dokument = docx.Document()
    dokument.add_heading(NY["tittel"], 0)
    for del_ in NY["deler"]:
        dokument.add_heading(del_["tittel"], 1)
        for avsnitt in del_.get("tekst", ()):
            dokument.add_paragraph(avsnitt)
        for punkt in del_.get("liste", ()):
            dokument.add_paragraph(punkt, style="List Bullet")
        if rader := del_.get("tabell"):
            tabell = dokument.add_table(rows=0, cols=len(rader[0]))
            for rad in rader:
                for celle, tekst in zip(tabell.add_row().cells, rad, strict=True):
                    celle.text = tekst
    ut = io.BytesIO()
    dokument.save(ut)
    return ut.getvalue()


def _pdf() -> bytes:
    pdf = FPDF()
    pdf.add_page()
    under: Any = {"new_x": "LMARGIN", "new_y": "NEXT"}
    for stil, tekst in [(20, NY["tittel"].replace("–", "-"))]:
        pdf.set_font("helvetica", style="B", size=stil)
        pdf.multi_cell(0, 10, tekst, **under)
    for del_ in NY["deler"]:
        pdf.set_font("helvetica", style="B", size=14)
        pdf.cell(0, 12, del_["tittel"], **under)
        pdf.set_font("helvetica", size=11)
        for avsnitt in (*del_.get("tekst", ()), *(f"- {punkt}" for punkt in del_.get("liste", ()))):
            pdf.multi_cell(0, 6, avsnitt.replace("–", "-"), **under)
            pdf.ln(3)
        if rader := del_.get("tabell"):
            with pdf.table() as tabell:
                for rad in rader:
                    tabell.row([celle.replace("–", "-") for celle in rad])
    return bytes(pdf.output())


FILER = {"plan.md": _markdown, "plan.docx": _word, "plan.pdf": _pdf}


@pytest.fixture(scope="module")
def bibliotek() -> Planbibliotek:
    felles = les_innhold(KUNNSKAP, [FELLES], les_eksempler(SPORSMAL))[FELLES]
    return Planbibliotek(lambda: felles, les_begreper(KUNNSKAP))


@pytest.fixture(scope="module", params=FILER)
def sok(request: pytest.FixtureRequest, bibliotek: Planbibliotek) -> Plansok:
    return bibliotek.lag(les_plan(FILER[request.param](), request.param))


def test_every_section_and_nothing_else_is_a_section(sok: Plansok) -> None:
    titler = [seksjon.tittel for seksjon in sok.dokument.seksjoner if seksjon.avsnitt]
    assert titler == [del_["tittel"] for del_ in NY["deler"]]


def test_most_questions_find_their_answer_word_for_word(sok: Plansok) -> None:
    ordrett, feil = " ".join(sok.dokument.tekst.split()), []
    for sak in NY["sporsmal"]:
        treff, _ = planens_treff(sok, sak["spor"])
        grenser = [sitert(sok.dokument, t.passasje) for t in treff]
        sitater = [" ".join(sok.dokument.tekst[a:b].split()) for a, b in grenser]
        assert all(sitat in ordrett for sitat in sitater)
        if not any(sak["maa"] in sitat for sitat in sitater):
            feil.append(sak["spor"])
    assert len(feil) <= (1 - KREVD) * len(NY["sporsmal"]), feil


def test_what_the_plan_says_nothing_of_is_not_answered(sok: Plansok) -> None:
    assert [s for s in NY["utenfor"] if planens_treff(sok, s)[0]] == []


def test_contacts_deadlines_and_the_yearly_plan_are_proposed(sok: Plansok) -> None:
    forslag = finn_forslag(sok.dokument)
    verdier = {slag: {f.verdi.lower() for f in forslag if f.slag == slag} for slag in ("kontakt", "rolle", "frist")}
    assert any("rådgiver" in rolle for rolle in verdier["kontakt"] | verdier["rolle"])
    assert {"samme dag", "innen to skoledager"} <= verdier["frist"]
    poster = {post.maaneder: post.hva["nb"] for post in fra_plan(sok.dokument)}
    assert "Skidag" in poster[(2,)]
    assert {(8,), (9,), (11,), (5,), (6,)} <= set(poster)
