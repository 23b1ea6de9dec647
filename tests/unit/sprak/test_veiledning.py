"""Asking what to do now, and the duties that a story from work may raise."""

from __future__ import annotations

import pytest

from sprak.veiledning import andre_plikter, spor_hva_naa


@pytest.mark.parametrize(
    "tekst",
    [
        "Hva gjør jeg nå?",
        "kva gjer eg no",
        "ka ska æ gjør",
        "En elev fortalte meg at de andre ler av ham hver dag. Hva gjør jeg?",
        "ei jente på trinnet vil ikkje heim, korleis går eg fram",
        "hva er det første jeg skal gjøre?",
        "Hva bør jeg gjøre videre?",
        "han gråt på gangen, hva nå?",
        "åssen gjør jeg det da",
        "hva skal jeg gjøre hvis en elev sier at hun er redd for noen i klassen? jeg er vikar",
        "ka ska æ gjør? en av elevan mine fortalte at kameraten hans blir stengt ute",
        "Kva må eg gjere som lærar?",
    ],
)
def test_asking_what_to_do(tekst: str) -> None:
    assert spor_hva_naa(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "Hva gjør rektor nå?",
        "hva gjør jeg hvis foreldrene ikke vil møte",
        "Hva er mobbing?",
        "hva skjer nå da på skolen i mai",
        "Jeg vet ikke hva jeg skal gjøre lenger, de stenger ham ute hver dag",
    ],
)
def test_other_questions(tekst: str) -> None:
    assert not spor_hva_naa(tekst)


@pytest.mark.parametrize(
    ("tekst", "plikter"),
    [
        ("Jeg måtte holde ham fast til han roet seg", {"inngrep"}),
        ("eg heldt eleven fast så han ikkje skulle slå", {"inngrep"}),
        ("Hun sier at faren slår henne", {"barnevern"}),
        ("Eleven er redd for å gå hjem fordi mora drikker", {"barnevern"}),
        ("De kaster snøball på ham", set()),
    ],
)
def test_other_duties(tekst: str, plikter: set[str]) -> None:
    assert andre_plikter(tekst) == plikter
