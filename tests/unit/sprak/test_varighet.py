from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sprak.tidspunkt import finn_uttrykk
from sprak.varighet import finn_varighet, varighetstegn

FREDAG = date(2026, 11, 20)


def varighet(tekst: str) -> str | None:
    return finn_varighet(tekst, finn_uttrykk(tekst, FREDAG))


@pytest.mark.parametrize(
    "tekst",
    [
        "de ler av meg hver eneste dag",
        "dei tek lua mi kvart friminutt",
        "dæm hærme mæ kver dag",
        "han gjør det hele tida",
        "ho held på heile tia",
        "det skjer stadig",
        "jeg får aldri være i fred",
        "blir aldri spurt",
        "både mandag og onsdag",
        "han begynte igjen",
        "they do it every single day",
        "he keeps calling me names",
        "dei sluttar ikkje",
        "det er tredje gang nå",
        "igjen og igjen",
        "mange ganger",
        "fleire gonger har ho gjort dette",
        "det er ikke første gang",
        "ikke bare én gang",
        "har pågått siden skolestart",
        "det har holdt på i tre uker",
        "slik har det vore lenge",
        "i over et år",
        "over lang tid",
        "de siste ukene har de frosset meg ut",
        "i går gjorde han det igjen, og i dag igjen",
        "nesten ukentlig",
        "siden august",
        "på mandager tar han penger fra meg",
        "gang på gang",
        "annenhver dag",
    ],
)
def test_repeated(tekst: str) -> None:
    assert varighet(tekst) == "gjentatt"


@pytest.mark.parametrize(
    "tekst",
    [
        "bare den ene gangen",
        "berre denne eine gongen",
        "én gang",
        "det skjedde en gang",
        "det har aldri hendt før",
        "i går slo hun meg i magen",
        "På mandag la han ut et bilde",
        "for tre dagar sidan kasta dei stein på meg",
        "i forrige uke så jeg at en elev ble dyttet",
        "slo meg fire ganger på rad i går",
        "i går sa hun at jeg alltid lukter vondt",
        "han skrev «jeg kommer hver dag» i går",
        "i dag sa han at jeg får bank hvis jeg kommer dit en gang til",
    ],
)
def test_once(tekst: str) -> None:
    assert varighet(tekst) == "enkelthendelse"


@pytest.mark.parametrize(
    "tekst",
    [
        "en gutt slo meg",
        "hun sprer rykter om meg",
        "jeg sa fra med en gang",
        "",
        "det var i gangen",
        "så lenge jeg er her",
    ],
)
def test_unclear(tekst: str) -> None:
    assert varighet(tekst) is None


@pytest.mark.parametrize(
    ("tekst", "tegn"),
    [("de ler støtt", "ofte"), ("kvar einaste dag", "gjentatt"), ("bare en gang", "en_gang"), ("på onsdag", None)],
)
def test_signs_whatever_the_time(tekst: str, tegn: str | None) -> None:
    assert varighetstegn(tekst) == tegn


@given(st.text(alphabet=st.characters()))
def test_never_raises(tekst: str) -> None:
    assert varighet(tekst) in {None, "gjentatt", "enkelthendelse"}
