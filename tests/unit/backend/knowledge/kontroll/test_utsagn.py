"""A plan as statements, each with its place."""

from __future__ import annotations

import pytest

from backend.knowledge.kontroll.utsagn import LENGST, LENGSTE_SITAT, Utsagnsrekke, setninger
from backend.knowledge.lesing.les import les_plan


def rekke(tekst: str) -> Utsagnsrekke:
    return Utsagnsrekke(les_plan(tekst.encode(), "plan.md"))


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("Ett. To! Tre?", ["Ett.", "To!", "Tre?"]),
        ("Se kap. 12 og jf. § 12-4. Så videre.", ["Se kap. 12 og jf. § 12-4.", "Så videre."]),
        ("Elever på 1. Trinn får vite det.", ["Elever på 1. Trinn får vite det."]),
        ("Etter 2. ledd gjelder dette. «Sitat.» Mer.", ["Etter 2. ledd gjelder dette.", "«Sitat.", "Mer."]),
        ("", []),
    ],
)
def test_sentences(tekst: str, ventet: list[str]) -> None:
    assert setninger(tekst) == ventet


def test_a_statement_without_an_end_is_read_in_parts() -> None:
    assert all(len(del_) <= LENGST for del_ in setninger("meld fra " * 1000))


def test_the_heading_and_the_line_over_a_list_frame_its_items() -> None:
    utsagn = rekke("# Plan\n\n## Rektor\n\nRektor skal:\n\n- melde fra til kommunen\n- undersøke saken\n")
    punkt = next(u for u in utsagn if u.tekst.startswith("melde"))
    assert "rektor skal:" in punkt.ramme
    assert punkt.seksjon.tittel == "Rektor"
    assert [u.tekst for u in utsagn.rundt(punkt, 1)] == ["Rektor skal:", "undersøke saken"]


def test_a_quotation_is_word_for_word_and_cut_at_a_word() -> None:
    lang = "Dette er en veldig lang setning om skolemiljøet " * 20
    utsagn = rekke(f"# Plan\n\nKort.\n\n{lang}\n")
    sitater = [utsagn.sitat(u) for u in utsagn]
    assert "Kort." in sitater
    assert len(sitater[-1]) <= LENGSTE_SITAT + 2
    assert sitater[-1].removesuffix(" …") in lang


def test_the_line_is_that_of_the_statement_not_of_its_paragraph() -> None:
    utsagn = Utsagnsrekke(les_plan("Plan\n\nFørste setning står her.\nAndre setning står her.\n".encode(), "plan.txt"))
    assert next(u.linje for u in utsagn if u.tekst.startswith("Andre")) == 4


def test_a_sentence_that_goes_on_in_the_next_paragraph_is_whole() -> None:
    utsagn = rekke("# Plan\n\nAlle ansatte skal melde\n\nfra til rektor straks.\n")
    assert "Alle ansatte skal melde fra til rektor straks." in [u.tekst for u in utsagn]
