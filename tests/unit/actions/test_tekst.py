"""Reading the assistant's texts: the place, the standard, the role, and names that are filled in once."""

from __future__ import annotations

import pytest

from actions.tekst import finnes, oppslag, tekst, tekst_for


def test_one_standard_at_a_time() -> None:
    assert tekst("prat.takk", "nb") == "Bare hyggelig."
    assert tekst("prat.takk", "nn") == "Berre hyggeleg."


def test_names_are_filled_in() -> None:
    assert tekst("oppfolging.fra_skolen", "nn", tekst="Vi ser på det.") == "Frå skolen: Vi ser på det."


def test_what_a_person_wrote_is_never_filled_in_again() -> None:
    assert tekst("oppsummering.dine_ord", "nb", verdi="{skole} {0} {") == "Det du fortalte: «{skole} {0} {»"


@pytest.mark.parametrize(
    ("rolle", "variant"), [("foresatt", "foresatt"), ("ansatt", "ansatt"), ("annen", "alle"), (None, "alle")]
)
def test_the_variant_for_the_role_or_the_one_for_all(rolle: str | None, variant: str) -> None:
    assert tekst_for("skjema.meldt_tidligere", rolle, "nb") == tekst(f"skjema.meldt_tidligere.{variant}", "nb")


@pytest.mark.parametrize("sti", ["prat.finnes_ikke", "prat.takk.nb.mer", "skjema.valg.rolle.rektor"])
def test_what_is_not_there(sti: str) -> None:
    assert not finnes(sti)


def test_a_missing_text_is_an_error() -> None:
    with pytest.raises(KeyError):
        oppslag("prat.finnes_ikke")
