"""Months by name, worked out from the day of the question."""

from __future__ import annotations

from datetime import date

import pytest

from sprak.maanedsord import med_maanedsnavn


@pytest.mark.parametrize(
    ("tekst", "ventet"),
    [
        ("Hva skjer denne måneden?", "Hva skjer i desember?"),
        ("kva står i årshjulet neste månad", "kva står i årshjulet i januar"),
        ("ka skjer no", "ka skjer i desember?"),
        ("hva var det forrige måned", "hva var det i november"),
        ("Hva skjer i mai?", "Hva skjer i mai?"),
        ("Hva skjer nå med saken min?", "Hva skjer nå med saken min?"),
    ],
)
def test_the_month_is_named(tekst: str, ventet: str) -> None:
    assert med_maanedsnavn(tekst, date(2026, 12, 3)) == ventet
