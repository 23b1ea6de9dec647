"""The yearly plan as an iCalendar feed (RFC 5545), for Outlook, Google Calendar and the like.

A plan names months and no days, so each row is an all-day event from the first of its month to the last, marked free
(TRANSP:TRANSPARENT), every year from the current school year on. A recurring event keeps the length of its first
occurrence (RFC 5545 section 3.8.5.3), so what takes in February is four events of every fourth year each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar, Event

from backend.domain.skole import Maalform, Skole, Tekst
from backend.knowledge.aarshjul import SKOLESTART, Hjulpost, skoleaar

NAVN: Tekst = {"nb": "Årshjul for skolemiljøet, {skole}", "nn": "Årshjul for skolemiljøet, {skole}"}
ANSVAR: Tekst = {"nb": "Ansvarlig: {hvem}.", "nn": "Ansvarleg: {hvem}."}
NAAR: Tekst = {"nb": "Planen skriver: {naar}.", "nn": "Planen skriv: {naar}."}
STED: Tekst = {
    "nb": "Planen oppgir måned, ikke dag. Står i «{plan}», under «{avsnitt}».",
    "nn": "Planen gir månad, ikkje dag. Står i «{plan}», under «{avsnitt}».",
}
OPPDATERES = timedelta(days=1)
FEBRUAR = (2 - SKOLESTART) % 12
SKUDDAAR = 4
"""February is as long as four years ago, until 2100."""


def lag_kalender(skole: Skole, poster: Sequence[Hjulpost], maalform: Maalform, dato: date) -> bytes:
    """The feed of one school, in UTF-8 with CRLF and folded lines; `dato` says which school year it begins with."""
    kalender = Calendar()
    navn = NAVN[maalform].format(skole=skole.navn[maalform])
    kalender.add("prodid", f"-//SiFra//Aarshjul//{'NN' if maalform == 'nn' else 'NB'}")
    kalender.add("version", "2.0")
    kalender.add("calscale", "GREGORIAN")
    kalender.add("method", "PUBLISH")
    kalender.add("x-wr-calname", navn)
    kalender.add("x-wr-timezone", "Europe/Oslo")
    kalender.add("refresh-interval", OPPDATERES, parameters={"VALUE": "DURATION"})
    for post in poster:
        for maaneder in _perioder(post.maaneder):
            for hendelse in _hendelser(skole, post, maaneder, maalform, skoleaar(dato)):
                kalender.add_component(hendelse)
    innhold: bytes = kalender.to_ical()
    return innhold


def _perioder(maaneder: Sequence[int]) -> Iterator[list[int]]:
    """The months in runs without a gap, in the order of the school year."""
    gang: list[int] = []
    for plass in sorted((maaned - SKOLESTART) % 12 for maaned in set(maaneder)):
        if gang and plass != gang[-1] + 1:
            yield gang
            gang = []
        gang.append(plass)
    yield gang


def _hendelser(skole: Skole, post: Hjulpost, plasser: Sequence[int], maalform: Maalform, aar: int) -> Iterator[Event]:
    """One event a year; where the length differs from year to year, one for each year of the leap years' round."""
    hvert = SKUDDAAR if FEBRUAR in plasser else 1
    for nr in range(hvert):
        start = _maaned(aar + nr, plasser[0])
        gang = f"-{start.year % hvert}" if hvert > 1 else ""
        hendelse = _hendelse(skole, post, maalform, aar)
        hendelse.add("uid", f"{post.id}-{start.month:02}{gang}@{skole.id}.sifra")
        hendelse.add("dtstart", start)
        hendelse.add("dtend", _maaned(aar + nr, plasser[-1] + 1))
        hendelse.add("rrule", {"freq": "yearly", "interval": hvert})
        yield hendelse


def _hendelse(skole: Skole, post: Hjulpost, maalform: Maalform, aar: int) -> Event:
    hendelse = Event()
    hendelse.add("dtstamp", datetime(aar, SKOLESTART, 1, tzinfo=UTC))
    hendelse.add("summary", post.hva[maalform])
    hendelse.add("description", _beskrivelse(skole, post, maalform))
    hendelse.add("transp", "TRANSPARENT")
    hendelse.add("class", "PUBLIC")
    return hendelse


def _maaned(aar: int, plass: int) -> date:
    """The first day of the month that is number `plass` of the school year, counted from 0."""
    nummer = SKOLESTART - 1 + plass
    return date(aar + nummer // 12, nummer % 12 + 1, 1)


def _beskrivelse(skole: Skole, post: Hjulpost, maalform: Maalform) -> str:
    linjer = [ANSVAR[maalform].format(hvem=post.hvem[maalform])] if post.hvem else []
    if post.naar:
        linjer.append(NAAR[maalform].format(naar=post.naar[maalform]))
    linjer.append(STED[maalform].format(plan=skole.plan_tittel, avsnitt=post.avsnitt))
    return "\n".join(linjer)
