"""Who tells, whom it concerns, who violates and of what kind: the constructions that are easily read wrongly."""

from __future__ import annotations

from datetime import date

import pytest

from sprak.fakta import Fakta, Gjetning, les_fakta


def les(tekst: str, modell: Gjetning | None = None) -> Fakta:
    return les_fakta(tekst, date(2026, 11, 20), modell=modell)


@pytest.mark.parametrize(
    ("tekst", "rolle"),
    [
        ("jeg er elev", "elev"),
        ("eg er elev på Vg2 og vil spørje om noko", "elev"),
        ("er mor til en jente i 5b", "foresatt"),
        ("æ e far te ho Mia", "foresatt"),
        ("alenemor til to gutter på 3. trinn", "foresatt"),
        ("jobber som vaktmester hos dere", "ansatt"),
        ("vikar her", "ansatt"),
        ("Assistent på SFO. En gutt i 2. klasse blir slått av de store", "ansatt"),
        ("Logoped: eleven blir hermet etter i gangen", "ansatt"),
        ("som lærer på 7. trinn ser jeg at Ida blir holdt utenfor", "ansatt"),
        ("kollegaen min slår en elev", "ansatt"),
        ("bestefar her. barnebarnet blir dytta", "annen"),
        ("nabo til skolen. ser at de store kaster snø på de små", "annen"),
        ("håndballtrener her. en av jentene blir mobbet på skolen", "annen"),
        ("storesøster til ei på 4. trinn. hun blir ertet", "annen"),
        ("pappaen til Noah skrek til meg utenfor klasserommet", "elev"),
        ("storebroren til Mina dyttet meg i gangen", "elev"),
        ("jeg er faren til Noah, han blir dyttet", "foresatt"),
        ("blir plaga i klassen", "elev"),
        ("Datter på Vg2 blir hengt ut av medelever", "foresatt"),
    ],
)
def test_a_presentation_gives_the_role(tekst: str, rolle: str) -> None:
    assert les(tekst).rolle == rolle


@pytest.mark.parametrize(
    ("tekst", "gjelder"),
    [
        ("jeg er elev og vil si fra på vegne av en venn som blir slått", "annen_elev"),
        ("en kamerat blir slått i klassen hver dag", "annen_elev"),
        ("jeg så Leo slå Ask i skolegården, det var ikke meg", "annen_elev"),
        ("Kasper slo Jonas i går, jeg så det", "annen_elev"),
        ("fikk en ball i trynet mitt av Simen", "meg"),
        ("han kastet en stein i hodet på meg", "meg"),
        ("de lar ikke meg være med", "meg"),
        ("sønnen min Jonas blir slått av Elias", "eget_barn"),
        ("vi er foreldrene til Even på 6. trinn, han blir mobbet", "eget_barn"),
        ("blir plaga i klassen", "meg"),
        ("jeg er lærer. en kollega filmer elevene og ler av dem", "flere_elever"),
        ("jeg er lærer. en kollega dytter en elev ut av rommet", "annen_elev"),
    ],
)
def test_whom_it_concerns(tekst: str, gjelder: str) -> None:
    assert les(tekst).gjelder == gjelder


@pytest.mark.parametrize(
    ("tekst", "utover"),
    [
        ("jeg blir slått av noen eldre gutter på trinnet", "flere_elever"),
        ("et par gutter tok sekken min", "flere_elever"),
        ("Lise og gjengen hennes fryser meg ut", "flere_elever"),
        ("resten av gjengen ler av meg", "flere_elever"),
        ("Leo slår meg mens de andre ler", "elev"),
        ("Marte sier stygge ting til Hanne i klassen min", "elev"),
        ("i går slo Kevin meg i garderoben", "elev"),
        ("vikaren sier jeg ikke får være med i gruppa", "ansatt"),
        ("en konto legger ut stygge bilder av meg. de skriver at jeg er feit. vet ikke hvem det er", "ukjent"),
        ("en gjeng fra en helt annen skole banket meg opp", "utenforstaende"),
        ("en voksen mann på bussen tok meg på låret", "utenforstaende"),
        ("noen mobber meg", None),
        ("Leo, Ask og en gutt i klassen kaller meg stygge ting", "flere_elever"),
        ("leo og broren hans tar lunsjen min", "flere_elever"),
        ("jeg er nabo til skolen. tre ungdommer tar sekken fra en liten gutt", "flere_elever"),
        ("storebroren til Markus som er ferdig på skolen truer meg", "utenforstaende"),
        ("ble dyttet av en gutt fra andre trinn", "elev"),
        ("holdt nede i dusjen. det var Sander og Vetle fra vg3", "flere_elever"),
        ("en må snakke med Mikkel. i dag sparket han datteren min", "elev"),
        ("engelsklæreren min sier hele tiden at jeg er tett i hodet", "ansatt"),
        ("læreren sier at jeg er flink, men Leo slår meg", "elev"),
        ("ungdomskoordinatoren på skolen kaller meg idiot", "ansatt"),
        ("kroppsøvingslæreren kommenterer puppene mine", "ansatt"),
    ],
)
def test_who_violates(tekst: str, utover: str | None) -> None:
    assert les(tekst).utover == utover


@pytest.mark.parametrize(
    ("tekst", "kategorier"),
    [
        ("noen gutter i klassen kaller meg stygge ting hver dag", {"mobbing"}),
        ("datteren min blir ertet hver dag", {"mobbing"}),
        ("læreren sier at jeg er dum foran alle hver time", {"trakassering"}),
        ("han sa reis hjem dit du kommer fra", {"hatytring", "rasisme"}),
        ("de kaller meg jævla homo", {"hatytring"}),
        ("hun kastet en bok i hodet på meg", {"vold"}),
        ("de nekter de andre å snakke med meg", {"utestenging"}),
        ("de sa jeg ikke fikk være med på fotball i dag", {"utestenging"}),
        ("en voksen mann på bussen tok meg på låret", {"seksuell_trakassering"}),
        ("dytta meg i gangen i dag, ikke greit ass. det var Odin", {"vold"}),
        ("en gutt har spredt nakenbilder av meg", {"digital_krenkelse", "seksuell_trakassering"}),
        ("jentene hvisker og ler når jeg snakker, hver time", {"mobbing"}),
        ("læreren erter meg fordi jeg er muslim", {"diskriminering", "trakassering"}),
    ],
)
def test_kinds_of_violation(tekst: str, kategorier: set[str]) -> None:
    assert set(les(tekst).kategorier) == kategorier


def test_the_model_gives_no_mobbing_to_an_adult() -> None:
    fakta = les("læreren sukker av meg i hver time. læreren kaller meg treg", Gjetning({}, {"mobbing": 0.9}))
    assert fakta.kategorier == ("trakassering",)


@pytest.mark.parametrize(
    ("tekst", "navn"),
    [
        ("en gutt i klassen som heter Markus slår meg", ("Markus",)),
        ("Nikolina i klassen la ut et bilde av meg", ("Nikolina",)),
        ("jeg ble dyttet av Hanna i klassen", ("Hanna",)),
        ("jakob slo meg", ("jakob",)),
        ("noah og emil i 8b sparker meg", ("noah", "emil")),
        ("amalies gjeng sprer rykter om meg", ("amalies gjeng",)),
        ("ahmed ali i klassen dytter meg", ("ahmed ali",)),
        ("sønnen min som heter Jonas blir slått av Elias", ("Elias",)),
    ],
)
def test_names_of_the_doers_only(tekst: str, navn: tuple[str, ...]) -> None:
    assert les(tekst).involverte == navn


@pytest.mark.parametrize(
    "tekst",
    [
        "folk fra flere skoler sender meg stygge meldinger på snap",
        "elever på andre skoler har fått bildet av meg på insta",
        "hele byen har sett videoen av meg",
    ],
)
def test_digital_violations_across_schools(tekst: str) -> None:
    assert "digital_paa_tvers" in les(tekst).tegn
