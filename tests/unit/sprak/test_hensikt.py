"""What a message is for: danger first, then a code, then the classifier where it is sure, then facts and form."""

from __future__ import annotations

import pytest

from sprak.hensikt import KODE, avgjor, formtegn, ligner_sporsmal
from sprak.lesetekst import les_tekst


@pytest.mark.parametrize(
    ("tekst", "intent", "sikkerhet", "funnet", "ventet"),
    [
        ("hva som helst", "hilsen", 0.99, {"krise"}, ("krise", 1.0)),
        ("1234 5678 9012 3456", "annet", 0.99, {"krise"}, ("krise", 1.0)),
        ("koden er 1234 5678 9012 3456", "annet", 0.99, set(), ("oppfolging", 1.0)),
        ("heisann", "hilsen", 0.4, set(), ("hilsen", 0.4)),
        ("heisann", "hilsen", 0.39, set(), ("hilsen", 0.39)),
        ("hvem ser dette?", "annet", 0.2, set(), ("sporsmal", 0.4)),
        ("han slo meg", "annet", 0.2, {"kategorier"}, ("melding", 0.4)),
        ("det var en lærer", "annet", 0.2, {"utover"}, ("melding", 0.4)),
        ("i 9b", "annet", 0.2, {"trinn_klasse"}, ("annet", 0.2)),
        ("hvorfor slår han meg?", "annet", 0.2, {"kategorier"}, ("sporsmal", 0.4)),
        ("De plager henne. Hvor fort må dere svare?", "melding", 0.9, {"kategorier"}, ("sporsmal", 0.9)),
        ("De plager henne. Kan noen hjelpe henne?", "melding", 0.9, {"kategorier"}, ("melding", 0.9)),
    ],
)
def test_the_last_word(tekst: str, intent: str, sikkerhet: float, funnet: set[str], ventet: tuple[str, float]) -> None:
    assert avgjor(tekst, intent, sikkerhet, funnet) == ventet


@pytest.mark.parametrize("tekst", ["1234567890123456", "1234 5678 9012 3456", "kode:1234-5678-9012-3456."])
def test_a_code(tekst: str) -> None:
    assert KODE.search(tekst)


@pytest.mark.parametrize("tekst", ["123456789012345", "12345678901234567", "900 00 000", "1234 5678 9012"])
def test_no_code(tekst: str) -> None:
    assert not KODE.search(tekst)


@pytest.mark.parametrize(
    "tekst", ["Hva skjer?", "kven kan eg snakke med", "går det bra?! ", "hei, hvor lang tid tar det", "Skal de si fra"]
)
def test_the_form_of_a_question(tekst: str) -> None:
    assert ligner_sporsmal(tekst)


@pytest.mark.parametrize("tekst", ["De slår meg.", "", "jeg vet hva du mener", "Han spurte hvorfor? Så gikk han."])
def test_not_the_form_of_a_question(tekst: str) -> None:
    assert not ligner_sporsmal(tekst)


@pytest.mark.parametrize(
    ("tekst", "lengde"), [("hei på deg", "kort"), ("de slår meg i gangen hver dag", "middels"), ("ord " * 30, "lang")]
)
def test_signs_of_the_form(tekst: str, lengde: str) -> None:
    tegn = formtegn(les_tekst(tekst))
    assert tegn[0] == f"lengde:{lengde}"
    assert tegn[1].startswith("begynner:")
    assert formtegn(les_tekst("")) == ["lengde:kort", "begynner:"]
    assert "spor:?" in formtegn(les_tekst("Hva er det?"))
