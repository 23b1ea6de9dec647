"""How a text asks: with and without a question mark, in both standards and in dialect, and what only looks like it."""

from __future__ import annotations

import pytest

from sprak.lesetekst import les_tekst
from sprak.sporreform import ber_om_svar, sporretegn

SPOR = [
    "Sønnen vår byttet skole i fjor. Hvem har ansvaret for saken hans nå?",
    "hvis en i ledelsen er ekkel mot en elev, hvem er det som får vite det",
    "jeg har astma, har jeg krav på bedre luft i rommet",
    "To av elevane mine går laus på ein tredje i friminuttet. Snakkar eg med alle på ein gong",
    "Jeg ønsker å få vite om skolen kan klage på vedtaket.",
    "broren min fikk skriftlig plan i går, når må den være satt i gang",
    "æ har vært sjuk i to uka, kor læng e den planen gyldig",
]
SPOR_IKKE = [
    "De slår meg i gangen hver dag.",
    "Tre stykker tar sekken min hver dag. Hva skal jeg gjøre?",
    "Han kaller meg ting i timen. Kan noen hjelpe meg med dette?",
    "dei ler når eg svarer, kvifor er det ingen som gjer noko",
    "når jeg setter meg, går de andre fra bordet",
    "er vikar på skolen og så at en gutt ble slått",
    "har det ikke så bra på skolen for tida",
    "sa han skulle ta meg etter skolen i dag",
    "hun slo meg i ryggen, altså hva i all verden skjer",
    "Vi ber om at rektor får vite hvor lenge dette har vart.",
    "",
    "?",
]


@pytest.mark.parametrize("tekst", SPOR)
def test_a_text_that_wants_an_answer(tekst: str) -> None:
    assert ber_om_svar(les_tekst(tekst))


@pytest.mark.parametrize("tekst", SPOR_IKKE)
def test_a_story_a_plea_or_a_sigh_wants_none(tekst: str) -> None:
    assert not ber_om_svar(les_tekst(tekst))


@pytest.mark.parametrize(
    ("tekst", "tegn"),
    [
        ("Hva er mobbing?", {"spor:?", "spor:ord", "spor-sist:?", "spor-sist:ord", "spor-i:alle"}),
        ("Han slo meg. Må skolen gjøre noe", {"spor:verb", "spor-sist:verb", "spor-i:siste"}),
        ("Må skolen gjøre noe? Han slo meg.", {"spor:?", "spor:verb", "spor-i:noen"}),
        (
            "hvis han slår, hvem sier jeg det til",
            {"spor:ord-etter-vilkaar", "spor-sist:ord-etter-vilkaar", "spor-i:alle"},
        ),
        ("Han slo meg.", {"spor-i:ingen"}),
        ("", set()),
    ],
)
def test_the_signs(tekst: str, tegn: set[str]) -> None:
    assert set(sporretegn(les_tekst(tekst))) == tegn
