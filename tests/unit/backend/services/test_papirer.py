"""The two papers: what stands on them, and what does not."""

from __future__ import annotations

import io
from datetime import date

import pdfplumber
import pikepdf
import pytest

from backend.domain.bevis import Bevis
from backend.domain.skole import Maalform
from backend.services.papirer import lag_bevispapir, lag_notat
from tests.bygg import lag_skole

DATO = date(2026, 11, 20)
BEVIS = Bevis("7K3M2-QX9TB", "AAAA-BBBB-CCCC", "fjell-skole", "rektor", DATO)


def les(data: bytes) -> tuple[str, str]:
    """The words on the paper, and all that the file says about itself."""
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        tekst = " ".join((side.extract_text() or "") for side in pdf.pages).replace("\n", " ")
    with pikepdf.open(io.BytesIO(data)) as fil:
        om = " ".join(f"{navn}={verdi}" for navn, verdi in fil.docinfo.items())
    return tekst, om


@pytest.mark.parametrize("maalform", ["nb", "nn"])
def test_the_note_has_the_code_and_tells_nothing_else(maalform: Maalform) -> None:
    tekst, om = les(lag_notat("1234 5678 9012 3456", maalform, DATO))
    assert tekst.startswith("1234 5678 9012 3456")
    assert "/Title=Notat" in om
    for ord_ in ("sifra", "skole", "skule", "varsel", "mobb", "kode"):
        assert ord_ not in (tekst + om).lower()


@pytest.mark.parametrize(("mottaker", "ventet"), [("rektor", "rektor ved Fjell skole"), ("skoleeier", "Fjell kommune")])
def test_the_proof_says_when_and_with_whom(mottaker: str, ventet: str) -> None:
    bevis = Bevis(**(vars(BEVIS) | {"mottaker": mottaker}))
    tekst, om = les(lag_bevispapir(bevis, lag_skole(), "nb"))
    for del_ in (ventet, "20.11.2026", "7K3M2-QX9TB", "AAAA-BBBB-CCCC", "§ 12-6"):
        assert del_ in tekst
    assert "klokken" not in tekst
    assert "D:20261120000000" in om  # the file tells no minute


def test_in_nynorsk_with_the_time_of_one_who_gave_a_name() -> None:
    tekst, _ = les(lag_bevispapir(Bevis(**(vars(BEVIS) | {"klokke": "10.15"})), lag_skole(), "nn"))
    assert "teken opp med rektor ved Fjell skule den 20.11.2026 klokka 10.15." in tekst
