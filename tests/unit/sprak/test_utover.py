"""Who violates, in constructions that no list of acts knows: grammar, occupations, inverted clauses, outsiders."""

from __future__ import annotations

from datetime import date

import pytest

from sprak.fakta import Fakta, les_fakta

FREDAG = date(2026, 11, 20)


def les(tekst: str) -> Fakta:
    return les_fakta(tekst, FREDAG)


@pytest.mark.parametrize(
    ("tekst", "utover"),
    [
        ("Ei jente på trinnet gnir lim i håret mitt.", "elev"),
        ("Jeg ble pælmet i dammen av en annen elev.", "elev"),
        ("Guten min vart jaga opp i eit tre av nokre på trinnet.", "flere_elever"),
        ("Kari og Tone fester lapper på ryggen min.", "flere_elever"),
        ("Emma gråter hver dag.", None),
        ("En elev på trinnet er redd for meg.", None),
    ],
)
def test_a_pupil_is_found_by_grammar_where_the_act_is_unknown(tekst: str, utover: str | None) -> None:
    assert les(tekst).utover == utover


def test_grammar_decides_nothing_where_an_adult_may_be_the_doer() -> None:
    fakta = les("Læreren gnir lim i håret mitt mens en elev på trinnet filer neglene mine.")
    assert fakta.utover != "elev"


@pytest.mark.parametrize(
    "tekst",
    [
        "Hun som vasker på skolen kalte meg en skitunge.",
        "Han som kjører skolebussen dytta meg ut av døra.",
        "Dama som jobber i kantina slo meg på fingrene.",
        "Ho som underviser oss i musikk kallar meg dum.",
    ],
)
def test_an_employee_told_of_by_the_work(tekst: str) -> None:
    assert les(tekst).utover == "ansatt"


def test_one_who_works_with_me_is_a_pupil() -> None:
    assert les("Han som jobber sammen med meg på gruppa i klassen slo meg.").utover != "ansatt"


@pytest.mark.parametrize(
    "tekst",
    [
        "Rektor har hørt på meg, og likevel spytter Kasper på meg.",
        "Læreren vet det, men nå slår Kasper meg igjen.",
        "Inspektøren fikk beskjed. Etterpå sparka Kasper meg i leggen.",
    ],
)
def test_the_subject_after_an_adverb_and_a_verb(tekst: str) -> None:
    fakta = les(tekst)
    assert (fakta.utover, fakta.involverte) == ("elev", ("Kasper",))


@pytest.mark.parametrize(
    "tekst",
    ["Storebroren til Markus truer meg ved sykkelstativet.", "Noen gutter som ikke går her slo meg ved skolen."],
)
def test_outsiders(tekst: str) -> None:
    assert les(tekst).utover == "utenforstaende"


def test_a_name_that_is_denied_is_not_involved() -> None:
    assert les("Det var ikke Theo som slo meg, det var Marius.").involverte == ("Marius",)


@pytest.mark.parametrize("tittel", ["Inspektøren", "Avdelingslederen", "Rektor"])
def test_a_title_that_a_pipeline_takes_for_a_name_is_still_a_title(tittel: str) -> None:
    assert les_fakta(f"{tittel} slo meg i går.", FREDAG, [tittel]).utover == "skoleledelse"


@pytest.mark.parametrize(
    "tekst", ["Hun som bestemmer på skolen kalte meg en løgner.", "Han som styrer avdelingen dytta meg i veggen."]
)
def test_the_leadership_told_of_by_what_it_does(tekst: str) -> None:
    fakta = les(tekst)
    assert fakta.utover == "skoleledelse" or fakta.ledelse_i_tvil
