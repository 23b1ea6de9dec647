"""Danger: found in direct and indirect words; not in figures of speech, questions, fiction, the past."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sprak.krise import INGEN, finn_krise, krise_etter_regler, setninger
from sprak.krise_tegn import krisetegn
from sprak.lesetekst import les_tekst

FARE = [
    "jeg ser ingen grunn til å leve",
    "æ vil bare dø",
    "eg har tenkt på å ta livet mitt i kveld",
    "jeg har tenkt på selvmord i det siste",
    "jeg skal kms",
    "i want to die",
    "Venninna mi skriver at hun har lagd et avskjedsbrev",
    "ingen hadde savnet meg hvis jeg døde",
    "skulle ønske jeg bare forsvant for godt, livet er ikke verdt det",
    "jeg kutter meg på armene",
    "ei i klassen min skader seg selv på do",
    "æ kutte mæ når æ kjæm heim",
    "sønnen min har kuttet seg i lårene i natt",
    "kom fort de slår han i gangen nå",
    "to stykker banker opp broren min ved sykkelstativet nå, hjelp",
    "de holder ham nede og sparker, hjelp",
    "jeg ble voldtatt av en på festen",
    "onkelen min tar på meg når jeg sover",
    "eksen min presset meg til å ligge med ham",
    "stefaren min tok meg mellom beina",
    "pappa slår meg når han er full",
    "jeg tør ikke gå hjem",
    "eg er redd for far min",
    "stemora mi slår meg med belte",
    "de vil gifte meg bort",
    "han sier han skal drepe meg",
    "en gutt har med kniv på skolen",
    "hun truer med å stikke meg med kniv",
    "han skal skyte alle på skolen på fredag",
    "jeg har tenkt på sevlmord",
    "hun brenner seg med vilje når hun er trist",
    "assistenten tok meg i skrittet og sa jeg ikke måtte si det",
    "fatter slår meg når jeg kommer for seint",
    "dei sa eg ikkje kjem levande frå festen",
]
IKKE_FARE = [
    "jeg dør av latter",
    "pappa kommer til å drepe meg når han ser karakterene",
    "matteprøven tok livet av meg haha",
    "det var så flaut at jeg døde",
    "Hvilke rutiner har dere ved bekymring for en elevs psykiske helse?",
    "Hva gjør dere hvis en elev forteller om vold hjemme?",
    "Finnes det rutiner for selvskading?",
    "vi så en film om selvmord i timen",
    "jeg skriver oppgave om drap i middelalderen",
    "vi skal bruke kniv på kjøkkenet i mat og helse",
    "hunden min døde i går",
    "de erter meg for håret mitt",
    "jentene ler av meg i kantina",
    "en gutt dyttet meg i går",
    "hva er nummeret til rektor?",
    "jeg blir baksnakket på snap",
    "læreren kjefter på meg",
    "Saken fra i fjor om slåsskampen er avsluttet, takk for hjelpen",
    "jeg er lei av prøver",
    "farvel",
    "hei",
]


@pytest.mark.parametrize("tekst", FARE)
def test_danger_is_heard(tekst: str) -> None:
    assert finn_krise(tekst) is not None


@pytest.mark.parametrize("tekst", IKKE_FARE)
def test_no_alarm_without_danger(tekst: str) -> None:
    assert finn_krise(tekst) is None


@pytest.mark.parametrize(
    ("tekst", "slag"),
    [
        ("eg har ikkje lyst til å leve", "selvmord"),
        ("jeg selvskader", "selvskading"),
        ("bestefar tar på tissen min", "overgrep"),
        ("pappa slår mamma og meg hjemme", "hjemme"),
        ("han har kniv i sekken og sier han skal drepe meg", "trussel_liv"),
        ("noen slår vikaren akkurat nå, ring politiet", "pagaende_vold"),
    ],
)
def test_the_kind_of_danger(tekst: str, slag: str) -> None:
    assert finn_krise(tekst) == slag


def test_the_model_alone_is_enough_when_it_is_sure() -> None:
    assert finn_krise("noe helt annet", {INGEN: 0.3, "overgrep": 0.6, "hjemme": 0.1}) == "overgrep"


def test_a_rule_alone_is_not_enough_against_a_sure_model() -> None:
    assert finn_krise("jeg vil ikke leve lenger", {INGEN: 0.999, "selvmord": 0.001}) is None


def test_a_question_that_another_reading_is_sure_of_needs_a_surer_model() -> None:
    tekst = "blir det lenge til hun begynner i klassen vår igjen etterpå"
    guess = {INGEN: 0.73, "hjemme": 0.27}
    assert finn_krise(tekst, guess) == "hjemme"
    assert finn_krise(tekst, guess, sporsmal=True) is None
    assert finn_krise("jeg vil ikke leve lenger, hvem ringer jeg", {INGEN: 0.7, "selvmord": 0.3}, sporsmal=True)


def test_danger_denied_outright_needs_a_surer_model() -> None:
    assert finn_krise("nei, jeg kutter meg ikke, jeg falt på ski", {INGEN: 0.5, "selvskading": 0.5}) is None
    assert finn_krise("nei, jeg orker ikke leve", {INGEN: 0.1, "selvmord": 0.9}) == "selvmord"


@pytest.mark.parametrize(
    "tekst",
    [
        "jeg stakk meg på en synål",
        "læreren tok på meg hjelmen",
        "hun vil kutte meg ut av gruppa",
        "skal drepe den innleveringa i kveld",
        "kan ikke leve uten mobilen",
        "vil bare forsvinne under dyna",
    ],
)
def test_a_rule_needs_who_does_what_to_whom(tekst: str) -> None:
    assert krise_etter_regler(tekst) is None


@pytest.mark.parametrize("tekst", ["pappa", "på do", "om natta", "en voksen"])
def test_a_short_answer_is_no_alarm_by_the_model_alone(tekst: str) -> None:
    assert finn_krise(tekst, {INGEN: 0.01, "hjemme": 0.99}) is None


def test_a_figure_of_speech_that_is_meant_is_an_alarm() -> None:
    assert finn_krise("jeg dør av skam") is None
    assert finn_krise("jeg vil dø av skam, jeg mener det") == "selvmord"


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=400))
def test_no_text_is_too_strange(tekst: str) -> None:
    assert finn_krise(tekst) == finn_krise(tekst)
    krisetegn(les_tekst(tekst))


@pytest.mark.parametrize(
    "bit", ["a", "ikke ", "slå ", "hjem ", "kniv ", "jeg vil ", "pappa ", "nå ", "ta på ", "!", "naken "]
)
def test_four_thousand_characters_of_anything_are_read_quickly(bit: str) -> None:
    start = time.process_time()
    finn_krise((bit * 4000)[:4000])
    assert time.process_time() - start < 1.0


def test_an_aside_in_a_long_report_is_found_by_its_sentence() -> None:
    tekst = "De tar lua mi hver dag. Læreren ser det. Jeg vet hva jeg skal gjøre på fredag. Bussen er verst."
    hele = {INGEN: 0.95, "selvmord": 0.05}
    deler = [{INGEN: 0.99, "hjemme": 0.01}, {INGEN: 0.1, "selvmord": 0.9}]
    assert finn_krise(tekst, hele) is None
    assert finn_krise(tekst, hele, alene=deler) == "selvmord"


def test_a_sentence_alone_does_not_undo_what_excuses_the_whole() -> None:
    tekst = "Vi leste en roman om krig i norsk. Han døde til slutt. Det var trist."
    assert finn_krise(tekst, {INGEN: 0.9, "trussel_liv": 0.1}, alene=[{INGEN: 0.05, "trussel_liv": 0.95}]) is None


def test_the_sentences_are_those_of_a_text_that_has_several() -> None:
    assert setninger("De ler av meg hver dag. Ja. Jeg orker ikke mer!") == [
        "De ler av meg hver dag.",
        "Jeg orker ikke mer!",
    ]
    assert setninger("bare en setning her") == []
