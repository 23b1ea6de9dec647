from datetime import date

import pytest

from sprak.fakta import les_fakta
from sprak.lesetekst import les_tekst
from sprak.ramme import uten_ramme


@pytest.mark.parametrize(
    "tekst",
    [
        "jeg vil melde at læreren slo meg",
        "vil bare si fra om at læreren slo meg",
        "Vi ønsker å melde at læreren slo sønnen vår",
        "Som assistent vil jeg varsle om at læreren slo en elev",
    ],
)
def test_to_report_is_no_act_and_no_telling_before(tekst: str) -> None:
    fakta = les_fakta(tekst, date(2026, 11, 20))
    assert (fakta.utover, fakta.kategorier, fakta.meldt_tidligere) == ("ansatt", ("vold",), None)


@pytest.mark.parametrize(
    "tekst",
    ["jeg sa fra til læreren om at Leo slår meg", "læreren vil si at det er min feil", "jeg skal si det til rektor"],
)
def test_what_was_told_stands(tekst: str) -> None:
    lest = les_tekst(tekst)
    assert uten_ramme(lest) == lest


def test_the_blanked_text_is_as_long() -> None:
    lest = les_tekst("jeg vil melde at læreren slo meg")
    uten = uten_ramme(lest)
    assert (len(uten.lemmaer), uten.starter) == (len(lest.lemmaer), lest.starter)
    assert uten.lemmaer.endswith("lærer/ANSATT slå meg")
