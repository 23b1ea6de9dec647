import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprak.rens import er_tom, rens

ALT = st.text(alphabet=st.characters())


@pytest.mark.parametrize(
    ("tekst", "venta"),
    [
        ("  hei  ", "hei"),
        ("a\x00b\x07c", "abc"),
        ("linje\r\nto\tog\u2028tre", "linje\nto\tog\ntre"),
        ("\u202etsinra\u202c", "tsinra"),
        ("ikke\u200b bra\ufeff", "ikke bra"),
        ("halv\ud83d", "halv"),
        ("a\u030apen", "åpen"),
        ("👩\u200d👧 her", "👩\u200d👧 her"),
        ("ma\u200dma", "mama"),
        ("می\u200cروم", "می\u200cروم"),
        ("<b>eg</b> & 'du'", "<b>eg</b> & 'du'"),
    ],
)
def test_rens(tekst: str, venta: str) -> None:
    assert rens(tekst) == venta


@given(ALT)
def test_rens_is_done_once_and_leaves_nothing_that_cannot_be_stored(tekst: str) -> None:
    ren = rens(tekst)
    assert rens(ren) == ren
    assert unicodedata.is_normalized("NFC", ren)
    assert "\x00" not in ren
    ren.encode()


@pytest.mark.parametrize("tekst", ["", " \n\t", "\u200b\u200b", "\u2800", "\x00", "\u3164 \u202e", "\u0301"])
def test_er_tom(tekst: str) -> None:
    assert er_tom(tekst)


@pytest.mark.parametrize("tekst", ["a", "...", "?", "😭", "ж"])
def test_er_ikke_tom(tekst: str) -> None:
    assert not er_tom(tekst)
