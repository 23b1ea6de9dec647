import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprak.sted import STEDER, finn_sted


@pytest.mark.parametrize(
    ("tekst", "steder"),
    [
        ("de kaster ting på meg i klasserommet", ("klasserom",)),
        ("dei stengde meg inne på grupperommet", ("klasserom",)),
        ("i norsktimen", ("klasserom",)),
        ("ved inngangen bak skolen", ("skolegard",)),
        ("hver gang vi har gym", ("gymsal",)),
        ("gutten min ble satt av på feil holdeplass", ("skolevei",)),
        ("de startet ei gruppe uten meg", ("digitalt",)),
        ("de lager grupper i timen", ()),
        ("jeg lukter visst fjøs", ()),
        ("han sto i gangen og venta", ("gang",)),
        ("i korridoren utanfor biblioteket", ("gang",)),
        ("ute i skulegarden", ("skolegard",)),
        ("borti skolegårn", ("skolegard",)),
        ("på fotballbanen", ("skolegard",)),
        ("inne i jentegarderoben", ("garderobe",)),
        ("i dusjen etter gymmen", ("garderobe",)),
        ("dei filma meg på dass", ("toalett",)),
        ("på jentedoen", ("toalett",)),
        ("nede i kantina", ("kantine",)),
        ("i matsalen", ("kantine",)),
        ("under kroppsøvingstimen", ("gymsal",)),
        ("i gymsalen og i garderoben", ("garderobe", "gymsal")),
        ("på verkstaden", ("verksted",)),
        ("på skulevegen", ("skolevei",)),
        ("i skoletaxien", ("skolevei",)),
        ("på veg heim frå skulen", ("skolevei",)),
        ("ved busstoppet", ("skolevei",)),
        ("på SFO", ("sfo_aks",)),
        ("en voksen på AKS dro i ham", ("sfo_aks",)),
        ("de har laga en gruppe på snap om meg", ("digitalt",)),
        ("får ekle meldinger på insta", ("digitalt",)),
        ("ho la ut ein video av meg", ("digitalt",)),
        ("dæm skriv stygt i klassechatten", ("digitalt",)),
        ("på discord og i roblox", ("digitalt",)),
        ("på leirskolen", ("tur",)),
        ("på klassetur i skogen", ("tur",)),
        ("på biblioteket", ("annet",)),
        ("kaller meg ting i kantina og på tiktok", ("kantine", "digitalt")),
    ],
)
def test_places(tekst: str, steder: tuple[str, ...]) -> None:
    assert set(steder) <= set(finn_sted(tekst))
    assert set(finn_sted(tekst)) <= set(steder) | {"annet"}


@pytest.mark.parametrize(
    "tekst",
    [
        "en gang til",
        "mange ganger",
        "hver gang jeg ser ham",
        "denne gangen",
        "gong på gong",
        "med en gang",
        "det er i gang",
        "han går i klassen min",
        "jeg fortalte det på kontoret",
        "hun får ikke være med på tur",
        "kantinedama så det",
        "bussjåføren",
        "AKS-lederen er streng",
        "verkstedlæreren",
        "gymlæreren",
        "send en melding til rektor",
        "skolegangen min",
        "",
    ],
)
def test_no_place(tekst: str) -> None:
    assert finn_sted(tekst) == ()


@pytest.mark.parametrize(
    ("tekst", "steder"),
    [
        ("det var i garderoben og ikke på doen", ("garderobe",)),
        ("ikkje i kantina, men på verkstaden", ("verksted",)),
        ("på bussen, ikke inne på SFO", ("skolevei",)),
        ("ikke bare i gangen, også i kantina", ("gang", "kantine")),
        ("rett utenfor gymsalen", ("gymsal",)),
        ("i gangen utenfor klasserommet", ("gang",)),
        ("de satte ham ut av klasserommet", ("klasserom",)),
    ],
)
def test_denied_and_neighbouring(tekst: str, steder: tuple[str, ...]) -> None:
    assert finn_sted(tekst) == steder


@given(st.text(alphabet=st.characters()))
def test_never_raises(tekst: str) -> None:
    steder = finn_sted(tekst)
    assert list(steder) == [s for s in STEDER if s in steder]
