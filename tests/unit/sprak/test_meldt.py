import pytest

from sprak.lesetekst import les_tekst
from sprak.meldt import les_meldt


@pytest.mark.parametrize(
    ("tekst", "meldt"),
    [
        ("jeg har sagt det hjemme, men ikke til noen på skolen", "nei"),
        ("ingen lærere vet noe om det", "nei"),
        ("ingen voksne vet det", "nei"),
        ("vi har ikke snakket med skolen om dette", "nei"),
        ("vi har ikke vært i kontakt med skolen om dette", "nei"),
        ("eg har ikkje meldt det før no", "nei"),
        ("vi har ikke tatt det opp tidligere", "nei"),
        ("læraren har høyrt det, men gjer ingenting", "ja"),
        ("rektor har hørt på oss, likevel fortsetter det", "ja"),
        ("vi tok det opp med kontaktlæreren i august", "ja"),
        ("jeg vet ikke om mamma har sagt fra til skolen", "vet_ikke"),
        ("de ler av meg i gangen", None),
    ],
)
def test_whether_the_school_was_told(tekst: str, meldt: str | None) -> None:
    assert les_meldt(les_tekst(tekst)) == meldt
