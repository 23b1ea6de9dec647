import pytest

from sprak.ord import normaliser
from sprak.roller import ANSATT, BARN, ELEV, FORELDER, LEDELSE, SLEKT, UTENFORSTAAENDE


@pytest.mark.parametrize(
    "tittel",
    [
        "rektor",
        "rektoren",
        "rektorn",
        "ass. rektor",
        "assisterende rektor",
        "assisterande rektor",
        "studierektor",
        "avdelingsleder",
        "avdelingslederen",
        "avdelingsleiaren",
        "inspektøren",
        "undervisningsinspektør",
        "ledelsen",
        "skoleledelsen",
        "leiinga",
        "retkor",
    ],
)
def test_leadership(tittel: str) -> None:
    assert LEDELSE.fullmatch(tittel)


@pytest.mark.parametrize(
    "tittel",
    [
        "læreren",
        "læraren",
        "lærern",
        "mattelæreren",
        "kontaktlærer",
        "vikaren",
        "assistenten",
        "vaktmesteren",
        "vaktmeister",
        "renholder",
        "miljøarbeideren",
        "miljøterapeut",
        "sosiallæreren",
        "helsesykepleier",
        "helsesjukepleiaren",
        "bussjåføren",
        "treneren",
        "fotballtreneren",
        "sfo-lederen",
        "baseleder",
        "teamleder",
        "internatleder",
        "fagleder",
        "skolesjefen",
        "kantinedama",
        "bibliotekaren",
        "rådgiver",
        "kollegaen",
        "lektor",
    ],
)
def test_employees(tittel: str) -> None:
    assert ANSATT.fullmatch(tittel)
    assert not LEDELSE.fullmatch(tittel)


@pytest.mark.parametrize(
    "ordet", ["gutten", "jentan", "elevar", "medelev", "klassekamerat", "førsteklassing", "gjengen"]
)
def test_pupils_are_no_employees(ordet: str) -> None:
    assert ELEV.fullmatch(ordet)
    assert not ANSATT.fullmatch(ordet)


def test_family() -> None:
    assert FORELDER.search(normaliser("Mora til ho"))
    assert BARN.fullmatch("dottera")
    assert SLEKT.fullmatch("bestemor")
    assert UTENFORSTAAENDE.search("faren til en annen")


@pytest.mark.parametrize("ordet", ["å lære", "jeg trener hver dag", "direktorat"])
def test_verbs_and_longer_words_are_no_titles(ordet: str) -> None:
    assert not ANSATT.fullmatch(ordet)
    assert not LEDELSE.fullmatch(ordet)
