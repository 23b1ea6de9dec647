import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprak.ord import IKKE, JEG, en_feil, ligner, moenster, normaliser, ord_i, skrivefeil


@pytest.mark.parametrize(
    ("tekst", "venta"),
    [
        ("HEI", "hei"),
        ("Sagt «det»", 'sagt "det"'),
        ("ikke – aldri", "ikke - aldri"),
        ("Én òg", "én og"),
        ("SKOLEGÅRD", "skolegård"),
        ("ha\u030a", "hå"),
        ("İ", "İ"),
    ],
)
def test_normaliser(tekst: str, venta: str) -> None:
    assert normaliser(tekst) == venta


@given(st.text())
def test_normaliser_keeps_places(tekst: str) -> None:
    assert len(normaliser(tekst)) == len(unicodedata.normalize("NFC", tekst))


@given(st.text())
def test_ord_i_gives_places_of_the_words(tekst: str) -> None:
    n = normaliser(tekst)
    assert all(n[o.start : o.slutt] == o.tekst for o in ord_i(tekst))


def test_ord_i_keeps_hyphen_and_apostrophe() -> None:
    assert [o.tekst for o in ord_i("E-post, ha'kke og 8B!")] == ["e-post", "ha'kke", "og", "8b"]


@pytest.mark.parametrize(
    ("skrevet", "ment"),
    [("kantna", "kantina"), ("kanitna", "kantina"), ("kantiina", "kantina"), ("kontina", "kantina")],
)
def test_ligner_one_mistake(skrevet: str, ment: str) -> None:
    assert ligner(skrevet, ment)


@pytest.mark.parametrize(("skrevet", "ment"), [("du", "da"), ("gutt", "butt"), ("katna", "kantina"), ("", "kantina")])
def test_ligner_refuses_short_and_distant(skrevet: str, ment: str) -> None:
    assert not ligner(skrevet, ment)


@given(st.text(alphabet="abcdæøå", min_size=1, max_size=9))
def test_skrivefeil_are_one_mistake_away(ord_: str) -> None:
    assert all(en_feil(feil, ord_) for feil in skrivefeil(ord_))


@pytest.mark.parametrize("form", ["ikke", "ikkje", "itj", "ittj", "itte", "ente", "isje", "inte", "ikek"])
def test_negations(form: str) -> None:
    assert moenster(IKKE).search(f"det er {form} bra")


@pytest.mark.parametrize("form", ["jeg", "eg", "æ", "æg", "ej", "je", "jæ"])
def test_first_person(form: str) -> None:
    assert moenster(JEG).fullmatch(form)


def test_moenster_wants_whole_words() -> None:
    assert not moenster("do").search("dolk kado")
