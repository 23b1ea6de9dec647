import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprak.styring import SLAG, Styring, anonymitet, er, finn_styring

KONTROLL = {
    "stopp": [
        "Stopp!",
        "avbryt",
        "slutt",
        "stopp nå",
        "glem det",
        "gløym det",
        "ikke send noe",
        "ikkje send det",
        "æ vil itj send det",
        "vi venter med det",
        "slett alt",
        "jeg vil ikke melde fra likevel",
        "jeg ombestemte meg",
        "nei, ikke send",
        "drit i det",
        "Jeg må snakke med mamma først. Ikke send.",
        "eg vil ikkje meir",
        "avbrt",
        "jeg vil ikke sende likevel",
    ],
    "start_paa_nytt": [
        "start på nytt",
        "Kan jeg begynne på nytt?",
        "begynn forfra",
        "eg vil starte på nytt",
        "byrje om att",
        "restart",
    ],
    "menneske": [
        "kan jeg få prate med en voksen",
        "jeg vil snakke med et ekte menneske",
        "kan æ snakk med en voksen?",
        "ekte person",
        "eg vil snakke med eit menneske",
        "vil ikke snakke med en robot",
        "can i talk to a real person",
    ],
    "tilbake": [
        "tilbake",
        "gå tilbake",
        "kan eg gå attende?",
        "gå ett steg tilbake",
        "forrige spørsmål",
        "førre spørsmål",
        "tilake",
        "back",
    ],
    "hopp_over": [
        "hopp over",
        "Hopp over dette, takk",
        "neste",
        "skip",
        "pass",
        "jeg vil ikke svare på det",
        "eg vil ikkje svare",
        "vil itj sei det",
        "helst ikke",
        "vil helst ikke si det",
        "jeg tør ikke si navn",
        "hoppe øver",
    ],
    "vet_ikke": [
        "vet ikke",
        "veit ikkje",
        "veit itj",
        "jeg husker ikke helt",
        "aner ikke",
        "ingen anelse",
        "idk",
        "er ikke sikker",
        "usikker",
        "veit ente åssen",
        "eg hugsar ikkje",
        "vet ikke hva han heter",
        "vetikke",
    ],
    "send": [
        "send",
        "ja send",
        "Ja, det er riktig, send inn",
        "send det da",
        "ok, send",
        "ja takk, send den",
        "alt stemmer, send",
    ],
    "endre": ["jeg vil endre noe", "eg vil rette på noko", "det er noe feil her", "det stemmer ikke", "kan jeg endre?"],
    "ja": ["ja", "Jepp", "ja, det stemmer", "det er riktig", "ok", "jau", "ja takk"],
    "nei": ["nei", "Næ", "nope", "nei da"],
    "anonym_ja": [
        "jeg vil være anonym",
        "anonymt",
        "helst anonymt, er redd for hevn",
        "eg vil ikkje seie kva eg heiter",
        "uten navn",
        "jeg vil ikke oppgi navnet mitt",
        "ikke med navn",
        "ikke si hvem jeg er",
    ],
    "anonym_nei": [
        "jeg vil ikke være anonym lenger",
        "jeg trenger ikke være anonym",
        "med fullt navn",
        "dere kan bruke navnet mitt",
        "det er greit med navn",
        "du kan si hvem jeg er",
        "eg treng ikkje vere anonym",
    ],
    "rettelse": [
        "nei, det var 8C",
        "Feil, det skjedde i gangen",
        "orsak, ho går i 4A",
        "beklager, det var på torsdag",
        "jeg mente 7B",
        "forresten, læreren så det også",
        "Det var i gangen, ikke på doen",
        "ikke tirsdag, men onsdag",
        "oi, skrev feil, det var Vg2",
    ],
}


@pytest.mark.parametrize(("slag", "tekst"), [(slag, t) for slag, tekster in KONTROLL.items() for t in tekster])
def test_control(slag: str, tekst: str) -> None:
    styring = finn_styring(tekst)
    assert styring is not None
    assert styring.slag == slag
    assert er(tekst, slag)


@pytest.mark.parametrize(
    "tekst",
    [
        "jeg ba dem om å stoppe, men de bare lo",
        "jeg sa stopp",
        "hun sa nei da jeg spurte",
        "læreren sa at jeg skulle gå tilbake",
        "de vil ikke slutte å plage meg",
        "en gutt i klassen sender meg stygge bilder",
        "jeg vet ikke hva jeg skal gjøre lenger",
        "han slo meg, jeg sa nei, stopp",
        "hvem får lese det jeg sender inn?",
        "kan rektor finne ut hvem jeg er?",
        "jeg orker ikke mer",
        "jeg vil ikke leve mer",
        "de andre vil ikke være med meg",
        "ingen vil snakke med meg",
        "på tirsdag",
        "8B",
        "meg",
        "i gangen",
        "en voksen på skolen tok hardt i meg",
        "Jeg vil være anonym. Rektor dyttet meg ned trappa og lo av meg etterpå.",
        "",
        "😭",
    ],
)
def test_stories_answers_and_questions_are_no_control(tekst: str) -> None:
    assert finn_styring(tekst) is None


@pytest.mark.parametrize(
    ("tekst", "rest"),
    [
        ("Nei, det var 8C", "det var 8C"),
        ("feil, det var i Gangen", "det var i Gangen"),
        ("jeg mente 7B", "7B"),
        ("Det var i gangen, ikke på doen", "Det var i gangen, ikke på doen"),
    ],
)
def test_the_rest_of_a_correction_is_verbatim(tekst: str, rest: str) -> None:
    assert finn_styring(tekst) == Styring("rettelse", rest)


@pytest.mark.parametrize(
    ("tekst", "venta"),
    [
        ("Eg vil vere anonym. Læraren dytta meg.", True),
        ("Jeg vil ikke være anonym. Læreren dyttet meg.", False),
        ("Kan jeg være anonym?", None),
        ("Ser skolen hvem jeg er?", None),
        ("Det er en anonym konto som legger ut bilder av ham", None),
        ("han slo meg", None),
    ],
)
def test_anonymitet(tekst: str, venta: bool | None) -> None:
    assert anonymitet(tekst) is venta


@given(st.text(alphabet=st.characters()), st.sampled_from(SLAG))
def test_never_raises(tekst: str, slag: str) -> None:
    er(tekst, slag)
    anonymitet(tekst)
    styring = finn_styring(tekst)
    assert styring is None or styring.slag in SLAG


def test_long_texts_are_no_control() -> None:
    assert finn_styring("stopp. " + "de slår meg hver dag. " * 40 + "stopp") is None
