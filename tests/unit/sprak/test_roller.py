import pytest

from sprak.ord import normaliser
from sprak.roller import BARN, ELEV, FORELDER, SLEKT, UTENFORSTAAENDE, er_ansatt, er_ledelse


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
    assert er_ledelse(tittel)
    assert not er_ansatt(tittel)


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
    assert er_ansatt(tittel)
    assert not er_ledelse(tittel)


@pytest.mark.parametrize(
    "ordet", ["gutten", "jentan", "elevar", "medelev", "klassekamerat", "førsteklassing", "gjengen"]
)
def test_pupils_are_no_employees(ordet: str) -> None:
    assert ELEV.fullmatch(ordet)
    assert not er_ansatt(ordet)


def test_family() -> None:
    assert FORELDER.search(normaliser("Mora til ho"))
    assert BARN.fullmatch("dottera")
    assert SLEKT.fullmatch("bestemor")
    assert UTENFORSTAAENDE.search("faren til en annen")


@pytest.mark.parametrize("ordet", ["å lære", "jeg trener hver dag", "direktorat"])
def test_verbs_and_longer_words_are_no_titles(ordet: str) -> None:
    assert not er_ansatt(ordet)
    assert not er_ledelse(ordet)
