"""The feed against RFC 5545: parsed back by the library, and its raw lines."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from icalendar import Calendar

from backend.knowledge.aarshjul import Hjulpost
from backend.knowledge.kalender import lag_kalender
from tests.bygg import lag_skole
from tests.unit.backend.knowledge.test_aarshjul import HJUL, SKOLER

DATO = date(2026, 11, 20)
SKOLE = lag_skole()


def post(*maaneder: int, **felt: Any) -> Hjulpost:
    return Hjulpost("mote", maaneder, {"nb": "Møte, med; tegn", "nn": "Møte, med; teikn"}, "Årshjul", **felt)


def hendelser(*poster: Hjulpost, dato: date = DATO) -> list[Any]:
    return Calendar.from_ical(lag_kalender(SKOLE, poster, "nb", dato)).walk("VEVENT")


def test_a_month_is_an_all_day_event_from_its_first_day_to_its_last_that_blocks_nothing() -> None:
    (h,) = hendelser(post(9, hvem={"nb": "rektor", "nn": "rektor"}, naar={"nb": "uke 37", "nn": "veke 37"}))
    assert (h.decoded("dtstart"), h.decoded("dtend")) == (date(2026, 9, 1), date(2026, 10, 1))
    assert h["dtstart"].params["VALUE"] == "DATE"
    assert (h["transp"], h["summary"], h["rrule"]["FREQ"]) == ("TRANSPARENT", "Møte, med; tegn", ["YEARLY"])
    assert str(h["description"]).splitlines()[:2] == ["Ansvarlig: rektor.", "Planen skriver: uke 37."]
    assert "Plan for Fjell" in h["description"]
    assert "«Årshjul»" in h["description"]


@pytest.mark.parametrize(
    ("maaneder", "ventet"),
    [
        ((11, 12), [(date(2026, 11, 1), date(2027, 1, 1))]),
        ((12, 1), [(date(2026, 12, 1), date(2027, 2, 1))]),
        ((9, 4), [(date(2026, 9, 1), date(2026, 10, 1)), (date(2027, 4, 1), date(2027, 5, 1))]),
        ((7,), [(date(2027, 7, 1), date(2027, 8, 1))]),
    ],
)
def test_months_in_a_row_are_one_event_and_others_each_their_own(maaneder: Any, ventet: Any) -> None:
    funnet = hendelser(post(*maaneder))
    assert [(h.decoded("dtstart"), h.decoded("dtend")) for h in funnet] == ventet
    assert len({h["uid"] for h in funnet}) == len(funnet)


@pytest.mark.parametrize("maaneder", [(2,), (1, 2, 3)])
def test_what_takes_in_february_ends_with_its_month_in_leap_years_too(maaneder: Any) -> None:
    funnet = hendelser(post(*maaneder))
    assert len({h["uid"] for h in funnet}) == len(funnet) == 4
    assert all(h["rrule"] == {"FREQ": ["YEARLY"], "INTERVAL": [4]} for h in funnet)
    perioder = {h.decoded("dtstart").year: (h.decoded("dtstart"), h.decoded("dtend")) for h in funnet}
    slutt = maaneder[-1] + 1
    assert perioder == {aar: (date(aar, maaneder[0], 1), date(aar, slutt, 1)) for aar in range(2027, 2031)}
    assert {h["uid"] for h in funnet} == {h["uid"] for h in hendelser(post(*maaneder), dato=date(2029, 9, 1))}


def test_the_feed_begins_with_the_current_school_year_and_keeps_its_ids() -> None:
    (host,), (vaar,) = hendelser(post(9)), hendelser(post(9), dato=date(2027, 8, 1))
    assert (host.decoded("dtstart").year, vaar.decoded("dtstart").year) == (2026, 2027)
    assert host["uid"] == vaar["uid"] == "mote-09@fjell-skole.sifra"


@pytest.mark.parametrize("skole", SKOLER)
@pytest.mark.parametrize("maalform", ["nb", "nn"])
def test_every_school_gives_a_feed_that_keeps_the_rules(skole: str, maalform: Any) -> None:
    raa = lag_kalender(SKOLER[skole], HJUL[skole], maalform, DATO)
    assert raa.endswith(b"END:VCALENDAR\r\n")
    linjer = raa.split(b"\r\n")
    assert b"\n" not in b"".join(linjer)
    assert all(len(linje) <= 75 for linje in linjer)
    kalender: Any = Calendar.from_ical(raa)
    assert (kalender["version"], kalender["x-wr-timezone"]) == ("2.0", "Europe/Oslo")
    assert SKOLER[skole].navn[maalform] in kalender["x-wr-calname"]
    alle = kalender.walk("VEVENT")
    assert len(alle) >= len(HJUL[skole])
    assert len({h["uid"] for h in alle}) == len(alle)
    for h in alle:
        assert h.decoded("dtstamp").utcoffset().total_seconds() == 0
        assert h.decoded("dtstart").day == h.decoded("dtend").day == 1
        siste = date(2027 + int(h["rrule"]["INTERVAL"][0]) - 1, 8, 1)
        assert date(2026, 8, 1) <= h.decoded("dtstart") < h.decoded("dtend") <= siste
