import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprak.trinn import finn_trinn, klasse_i_svar


@pytest.mark.parametrize(
    ("tekst", "klasse"),
    [
        ("jeg går i 7c og blir erta", "7C"),
        ("æ e 10b å dæm plage mæ", "10B"),
        ("Eg går i niande klasse", "9. trinn"),
        ("går i 9d, orker ikke dette", "9D"),
        ("det er noen i klassen min (8d) som ler av meg", "8D"),
        ("ei i klassen vår, 6a, er alltid alene", "6A"),
        ("datteren vår i 2A gråter", "2A"),
        ("Sonen min på 4. trinn vert slått", "4. trinn"),
        ("sønnen min (Vg2) ble truet", "Vg2"),
        ("Jeg er pappa til en jente i 7B", "7B"),
        ("Vi er foreldre til en gutt på 3. trinn", "3. trinn"),
        ("En elev på Vg3 blir fryst ut", "Vg3"),
        ("En gutt i 5c blir dyttet av to jenter fra 7.", "5C"),
        ("en assistent kjefter på en elev på 2. trinn", "2. trinn"),
        ("hilsen jente i 6C", "6C"),
        ("mats i 10b tok telefonen min. jeg går i 9b", "9B"),
        ("vi går i 1STA og han terger meg", "1STA"),
        ("kaller meg ting i vg1 klassen min", "Vg1"),
        ("Dattera mi blir mobba. Ho går i 6B.", "6B"),
        ("Dotter (10 år, 5A) er redd", "5A"),
        ("jeg blir plaga av alle i 7b, der jeg går", "7B"),
        ("Jeg er lærer i 6B. To fra 7A tok en elev i min klasse.", "6B"),
        ("sønnen min er førsteklassing", "1. trinn"),
        ("noah i 3b slår alle i samme klasse", "3B"),
        ("går første året på videregående", "Vg1"),
        ("vi går i åtte b", "8B"),
        ("de andre i 7. klasse ler når jeg kommer", "7. trinn"),
        ("broren min går i tredje", "3. trinn"),
        ("Jeg er kontaktlærer for 8D. En jente i klassen blir plaget av en gutt i 10.", "8D"),
        ("En elev i 10. klasse har fortalt meg at hun blir slått", "10. trinn"),
        ("Eldstejenta vår går på Vg1 og blir holdt utenfor", "Vg1"),
    ],
)
def test_the_pupils_class(tekst: str, klasse: str) -> None:
    assert finn_trinn(tekst) == klasse


@pytest.mark.parametrize(
    "tekst",
    [
        "to jenter fra 10. plager meg",
        "en på vg2 slo meg i går",
        "gutane i tiande ropar etter meg",
        "emil i 9c tok lua mi",
        "han går i 8e, han som dytter meg",
        "har blitt mobba siden 3. klasse",
        "jeg er 13 år",
        "12. november slo hun meg",
        "3 ganger",
        "for 8 dager siden",
        "kl 8.30",
        "§ 12-4",
        "",
    ],
)
def test_not_the_offenders_and_no_other_number(tekst: str) -> None:
    assert finn_trinn(tekst) is None


@pytest.mark.parametrize(
    ("tekst", "klasse"),
    [
        ("7B", "7B"),
        ("7 b", "7B"),
        ("7.b", "7B"),
        ("i 7b", "7B"),
        ("vg1", "Vg1"),
        ("VG 2", "Vg2"),
        ("Vg3", "Vg3"),
        ("han går på Vg2", "Vg2"),
        ("sjuende", "7. trinn"),
        ("på åttende", "8. trinn"),
        ("8", "8. trinn"),
        ("10.", "10. trinn"),
        ("3. trinn", "3. trinn"),
        ("tredje klasse", "3. trinn"),
        ("klasse 4", "4. trinn"),
        ("2PBA", "2PBA"),
        ("1sta", "1STA"),
        ("går på 6. trinn, ikke 5.", "6. trinn"),
        ("ikkje 9A men 9B", "9B"),
        ("vet ikke", None),
        ("blå", None),
        ("", None),
    ],
)
def test_answer_to_the_question(tekst: str, klasse: str | None) -> None:
    assert klasse_i_svar(tekst) == klasse


@given(st.text(alphabet=st.characters()))
def test_never_raises(tekst: str) -> None:
    finn_trinn(tekst)
    klasse_i_svar(tekst)


@given(
    st.lists(
        st.sampled_from(["8b", "vg1", "jeg", "går", "i", "en", "elev", "10.", "meg", "første", "klasse", ".", "\n"]),
        max_size=15,
    )
)
def test_any_order_of_words(ord_: list[str]) -> None:
    klasse = finn_trinn(" ".join(ord_))
    assert klasse is None or klasse[0].isdigit() or klasse.startswith("Vg")
