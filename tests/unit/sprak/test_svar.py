from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprak.svar import Svar, tolk_svar
from sprak.tidspunkt import Tidspunkt

FREDAG = date(2026, 11, 20)
FELT = (
    "rolle",
    "anonym",
    "navn",
    "kontakt",
    "gjelder",
    "beskrivelse",
    "utover",
    "involverte",
    "sted",
    "tidspunkt",
    "varighet",
    "trinn_klasse",
    "meldt_tidligere",
    "onsker",
)
SVAR: dict[str, dict[str, list[str]]] = {
    "rolle": {
        "elev": ["elev", "jeg er elev", "æ e elev", "eg går her", "lærling", "går i 8B", "elevråd, altså elev"],
        "foresatt": [
            "mamma",
            "far",
            "eg er mora til ho",
            "foresatt",
            "foreldre",
            "fosterfar",
            "verge",
            "stefar",
            "pappaen til Noah",
        ],
        "ansatt": [
            "lærer",
            "jeg jobber her",
            "assistent",
            "Ansatt, miljøterapeut",
            "eg er lærar",
            "rektor",
            "vaktmester",
            "vikar",
        ],
        "annen": ["bestefar", "nabo", "noe annet", "noko anna", "tante", "storebror", "trener i klubben"],
    },
    "gjelder": {
        "meg": ["meg", "mæ", "det gjelder meg", "bare meg selv", "eg"],
        "eget_barn": [
            "datteren min",
            "sonen vår",
            "barnet mitt",
            "guten min",
            "jenta vår",
            "mitt barn",
            "yngste sønnen min",
        ],
        "annen_elev": [
            "en venn",
            "ei venninne",
            "en elev",
            "en i klassen min",
            "ikke meg, en kompis",
            "søstera mi",
            "barnebarnet mitt",
        ],
        "flere_elever": ["flere elever", "fleire i klassen", "hele klassen", "alle jentene", "oss", "to elever"],
    },
    "utover": {
        "elev": [
            "en gutt i parallellklassen",
            "ei jente på trinnet",
            "en elev",
            "Jonas",
            "han i klassen",
            "en på vg2, elev",
        ],
        "flere_elever": [
            "fire gutter",
            "noen jenter i 10.",
            "alle i klassen",
            "guttene på bygg",
            "Jonas og Emil",
            "ein gjeng gutar",
            "klassen",
        ],
        "ansatt": [
            "læraren",
            "en vikar",
            "vaktmesteren",
            "ein assistent på SFO",
            "en voksen på skolen",
            "treneren",
            "bussjåføren",
            "en ansatt",
        ],
        "skoleledelse": ["rektor", "inspektøren", "avdelingsleiaren", "ass. rektor", "en i ledelsen", "noen i leiinga"],
        "utenforstaende": [
            "noen som ikke går her",
            "faren til en i klassen",
            "en fra en annen skole",
            "naboen",
            "en fremmed mann",
        ],
        "ukjent": ["vet ikke", "veit ikkje kven", "aner ikke hvem det er", "skjult nummer"],
    },
    "varighet": {
        "gjentatt": [
            "hver dag",
            "mange gonger",
            "over lang tid",
            "flere ganger",
            "hun gjør det hele tida",
            "av og til",
            "ikke bare en gang",
        ],
        "enkelthendelse": ["én gang", "en gang", "berre denne gongen", "bare i går", "det var første gang", "ein gong"],
        "ukjent": ["vet ikke", "er ikke sikker", "hopp over"],
    },
    "meldt_tidligere": {
        "ja": [
            "ja",
            "ja, til kontaktlærer",
            "eg har sagt det til mamma",
            "læreren vet om det",
            "jo",
            "nei, men mamma vet det",
        ],
        "nei": [
            "nei",
            "nei, ingen",
            "har ikkje sagt det til nokon",
            "ikke ennå",
            "turte ikke",
            "aldri",
            "nei, dette er første gang",
        ],
        "vet_ikke": ["vet ikke", "veit ikkje om ho har sagt det", "usikker", "kanskje", "husker ikke"],
    },
}


@pytest.mark.parametrize(
    ("felt", "verdi", "tekst"), [(f, v, t) for f, d in SVAR.items() for v, ts in d.items() for t in ts]
)
def test_closed_fields(felt: str, verdi: str, tekst: str) -> None:
    svar = tolk_svar(felt, tekst, FREDAG)
    assert svar is not None
    assert svar.verdi == verdi


@pytest.mark.parametrize(
    "tekst", ["anonymt", "helst anonymt", "uten navn", "eg torer ikkje seie kven eg er", "tør ikke si navnet", "nei"]
)
def test_anonymous(tekst: str) -> None:
    assert tolk_svar("anonym", tekst, FREDAG) == Svar(True)


@pytest.mark.parametrize(
    "tekst",
    ["med navn", "dere kan bruke navnet mitt", "ikke anonymt", "det er greit med navn", "fullt namn", "ja, med navn"],
)
def test_by_name(tekst: str) -> None:
    assert tolk_svar("anonym", tekst, FREDAG) == Svar(False)


@pytest.mark.parametrize(
    ("tekst", "steder"),
    [
        ("ute", ("skolegard",)),
        ("Gangen", ("gang",)),
        ("i timen", ("klasserom",)),
        ("på gym", ("gymsal",)),
        ("kantina, toalett", ("toalett", "kantine")),
        ("på mobilen", ("digitalt",)),
        ("hjemme hos en kompis", ("annet",)),
        ("vet ikke", ("ukjent",)),
        ("klasserom, skolegard, digitalt", ("klasserom", "skolegard", "digitalt")),
    ],
)
def test_sted(tekst: str, steder: tuple[str, ...]) -> None:
    svar = tolk_svar("sted", tekst, FREDAG)
    assert svar is not None
    assert svar.verdi == steder


@pytest.mark.parametrize(
    ("tekst", "fra", "til"),
    [
        ("på tysdag", date(2026, 11, 17), date(2026, 11, 17)),
        ("det begynte vel etter høstferien en gang", None, None),
        ("en gang i vinter", None, None),
        ("husker ikke helt, kanskje på onsdag", date(2026, 11, 18), date(2026, 11, 18)),
        ("siden september", date(2026, 9, 1), None),
    ],
)
def test_tidspunkt_keeps_the_words(tekst: str, fra: date | None, til: date | None) -> None:
    svar = tolk_svar("tidspunkt", tekst, FREDAG)
    assert svar is not None
    assert svar.verdi == Tidspunkt(tekst, fra, til)


@pytest.mark.parametrize(
    ("tekst", "navn"),
    [
        ("Emil og Noah", ["Emil", "Noah"]),
        ("de heter jonas, mats og ole", ["jonas", "mats", "ole"]),
        ("Det er Lise", ["Lise"]),
        ("noen på vg3 & en til", ["noen på vg3", "en til"]),
        ("vil ikke si", []),
        ("veit ikkje kva dei heiter", []),
        ("bare hun", []),
        ("ingen", []),
        ("nei", []),
    ],
)
def test_involverte(tekst: str, navn: list[str]) -> None:
    svar = tolk_svar("involverte", tekst, FREDAG)
    assert svar is not None
    assert svar.verdi == navn


@pytest.mark.parametrize(
    ("tekst", "navn"),
    [
        ("Kari Vik", "Kari Vik"),
        ("jeg heter Kari Vik.", "Kari Vik"),
        ("eg heiter kari", "kari"),
        ("Eirik Nei", "Eirik Nei"),
    ],
)
def test_navn(tekst: str, navn: str) -> None:
    assert tolk_svar("navn", tekst, FREDAG) == Svar(navn)


@pytest.mark.parametrize("felt", ["navn", "kontakt", "onsker", "trinn_klasse", "tidspunkt"])
@pytest.mark.parametrize("tekst", ["hopp over", "nei", "vil ikkje seie"])
def test_skipped(felt: str, tekst: str) -> None:
    assert tolk_svar(felt, tekst, FREDAG) == Svar(None, hoppet_over=True)


def test_free_text_is_verbatim() -> None:
    tekst = "Vet ikke helt, men jeg vil at de slutter.\nOg at noen ser meg."
    assert tolk_svar("onsker", f" {tekst} ", FREDAG) == Svar(tekst)
    assert tolk_svar("beskrivelse", tekst, FREDAG) == Svar(tekst)


@pytest.mark.parametrize(
    ("felt", "tekst"),
    [
        ("rolle", "hva mener du?"),
        ("gjelder", "hæ"),
        ("varighet", "blå"),
        ("trinn_klasse", "hund"),
        ("anonym", "hvem leser dette?"),
    ],
)
def test_no_answer(felt: str, tekst: str) -> None:
    assert tolk_svar(felt, tekst, FREDAG) is None


@pytest.mark.parametrize("felt", FELT)
def test_blank_is_no_answer(felt: str) -> None:
    assert tolk_svar(felt, " \u200b ", FREDAG) is None


def test_unknown_field() -> None:
    with pytest.raises(KeyError):
        tolk_svar("farge", "blå", FREDAG)


@given(st.sampled_from(FELT), st.text(alphabet=st.characters()))
def test_never_raises(felt: str, tekst: str) -> None:
    tolk_svar(felt, tekst, FREDAG)


@pytest.mark.parametrize(
    ("felt", "tekst", "verdi"),
    [
        ("trinn_klasse", "åtte c", "8C"),
        ("trinn_klasse", "hun går i niande, klasse B", "9B"),
        ("meldt_tidligere", "næh", "nei"),
        ("meldt_tidligere", "jeg vil ikke at noen skal vite det, så nei", "nei"),
        ("meldt_tidligere", "tror mamma har gjort det", "vet_ikke"),
        ("meldt_tidligere", "bare til mamma", "nei"),
        ("meldt_tidligere", "Nei, det er jo læreren det handler om", "nei"),
        ("meldt_tidligere", "vaktmesteren så det", "ja"),
        ("meldt_tidligere", "en gang i fjor", "ja"),
        ("sted", "i gymmen, nei forresten i garderoben", ("garderobe",)),
        ("sted", "skapet", ("gang",)),
        ("varighet", "bare dette", "enkelthendelse"),
        ("varighet", "en gang, nei vent, det var flere ganger", "gjentatt"),
        ("utover", "en lærer, eller jeg mener en elev", "elev"),
        ("anonym", "nei, dere kan få navnet mitt", False),
        ("anonym", "ja, helst", True),
        ("anonym", "ingen kan få navnet mitt", True),
        ("anonym", "ja", True),  # the question begins with anonymity, and a wrong yes must not reveal anybody
        ("anonym", "ja, med navn", False),
    ],
)
def test_answers_as_people_give_them(felt: str, tekst: str, verdi: object) -> None:
    svar = tolk_svar(felt, tekst, FREDAG)
    assert (svar and svar.verdi) == verdi


@pytest.mark.parametrize("tekst", ["i går … nei vent, det var på tirsdag", "ikke i går, på tirsdag"])
def test_a_time_that_is_taken_back_does_not_count(tekst: str) -> None:
    svar = tolk_svar("tidspunkt", tekst, FREDAG)
    assert svar is not None
    assert svar.verdi == Tidspunkt(tekst, date(2026, 11, 17), date(2026, 11, 17))
