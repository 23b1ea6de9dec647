"""What pages break is mended; what they repeat is found."""

from __future__ import annotations

import pytest

from backend.knowledge.lesing.orden import er_punkt, er_sidetall, fortsetter, foy_sammen, gjentatte, nokkel, uten_punkt


@pytest.mark.parametrize(
    ("foran", "etter", "hele"),
    [
        ("et trygt skole-", "miljø for alle", "et trygt skolemiljø for alle"),
        ("med bli-", "kjent-aktiviteter", "med bli-kjent-aktiviteter"),
        ("både elev-", "og foreldresamtaler", "både elev- og foreldresamtaler"),
        ("etter § 12-", "4 i loven", "etter § 12- 4 i loven"),
        ("møter med SLT-", "Koordinator", "møter med SLT-Koordinator"),
        ("et trygt skole\u00ad", "miljø", "et trygt skolemiljø"),
        ("rektor skal", "undersøke saken", "rektor skal undersøke saken"),
    ],
)
def test_lines_become_one(foran: str, etter: str, hele: str) -> None:
    assert foy_sammen(foran, etter) == hele


def test_list_items_are_known_by_their_mark() -> None:
    assert all(er_punkt(linje) for linje in ("• Rektor", "- Rektor", "1. Rektor", "a) Rektor", "o Rektor"))
    assert not any(er_punkt(linje) for linje in ("Rektor", "-Rektor", "12-4 gjelder", "ok"))
    assert uten_punkt("• Rektor") == uten_punkt("o Rektor") == "Rektor"
    assert uten_punkt("1. Rektor") == "1. Rektor"


def test_page_numbers_are_known() -> None:
    assert all(er_sidetall(linje) for linje in ("7", "Side 7", "side 7 av 40", "- 7 -", "7 | Side", "7/40"))
    assert not any(er_sidetall(linje) for linje in ("7. trinn", "§ 7", "2026", "Side om side"))


def test_a_sentence_goes_on_over_a_page() -> None:
    assert fortsetter("Rektor skal følge opp i", "teamtid og fellestid")
    assert not fortsetter("Rektor skal følge opp", "• teamtid")
    assert not fortsetter("Rektor skal følge opp saken", "Kontaktlærer skal hjelpe")


def test_running_heads_are_what_most_pages_repeat() -> None:
    sider = [["Lia skole", "Om planen", "tekst", f"Side {i} av 4"] for i in range(1, 5)]
    sider[2][1] = "Noe annet"
    borte = gjentatte([[nokkel(linje) for linje in side] for side in sider])
    assert {nokkel("Lia skole"), nokkel("Side 3 av 4")} <= borte
    assert gjentatte([["Lia skole"], ["Lia skole"]]) == frozenset()
