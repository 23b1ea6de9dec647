"""Dates as people in Norway mean them, worked out from the date of the message. Weeks are ISO weeks, Monday first."""

from __future__ import annotations

from datetime import date, timedelta

Periode = tuple[date | None, date | None]
UKJENT: Periode = (None, None)
_NAER_FRAMTID = 60  # a day and month so close ahead is not surely last year's


def trygg_dato(aar: int, maaned: int, dag: int) -> date | None:
    """The date, or None where there is no such day."""
    try:
        return date(aar, maaned, dag)
    except ValueError:
        return None


def minus(dato: date, dager: int) -> date | None:
    """The day so many days earlier, or None before the calendar begins."""
    return date.fromordinal(n) if (n := dato.toordinal() - dager) > 0 else None


def dag(dato: date | None) -> Periode:
    """One day."""
    return dato, dato


def siste_ukedag(ukedag: int, dato: date) -> date | None:
    """The latest such weekday (Monday is 0) before the date."""
    return minus(dato, (dato.weekday() - ukedag - 1) % 7 + 1)


def ukedag_i_uke(ukedag: int, uker_siden: int, dato: date) -> date | None:
    """That weekday in the week so many weeks before the week of the date."""
    mandag = minus(dato, dato.weekday() + 7 * uker_siden)
    return mandag and mandag + timedelta(days=ukedag)


def uke(uker_siden: int, dato: date) -> Periode:
    """Monday to Sunday of an earlier week; of this week, Monday to the date."""
    mandag = minus(dato, dato.weekday() + 7 * uker_siden)
    if mandag is None:
        return UKJENT
    return mandag, dato if uker_siden == 0 else mandag + timedelta(days=6)


def uke_nummer(nummer: int, dato: date) -> Periode:
    """The latest ISO week of that number that has begun; unknown where it may as well be the coming one."""
    for aar in (dato.year, dato.year - 1):
        try:
            mandag = date.fromisocalendar(aar, nummer, 1)
        except ValueError:
            continue
        if mandag <= dato:
            return mandag, min(mandag + timedelta(days=6), dato)
        if (mandag - dato).days <= _NAER_FRAMTID:
            return UKJENT
    return UKJENT


def maaned(nummer: int, dato: date) -> Periode:
    """The latest month of that number that has begun, up to the date."""
    aar = dato.year if nummer <= dato.month else dato.year - 1
    foerste = trygg_dato(aar, nummer, 1)
    neste = trygg_dato(aar + nummer // 12, nummer % 12 + 1, 1)
    if foerste is None or neste is None:
        return UKJENT
    return foerste, min(neste - timedelta(days=1), dato)


def forrige_maaned(dato: date) -> Periode:
    """The whole month before that of the date."""
    siste = minus(dato, dato.day)
    return UKJENT if siste is None else (siste.replace(day=1), siste)


def dag_og_maaned(dag_: int, maaned_: int, dato: date) -> date | None:
    """The latest such day up to the date; None where it may as well be the coming one, or where there is none."""
    for aar in (dato.year, dato.year - 1):
        d = trygg_dato(aar, maaned_, dag_)
        if d is not None and d <= dato:
            return d
        if d is not None and (d - dato).days <= _NAER_FRAMTID:
            return None
    return None


def dag_i_maaneden(dag_: int, dato: date) -> date | None:
    """The latest day of that number, in this month or the one before."""
    denne = trygg_dato(dato.year, dato.month, dag_)
    if denne is not None and denne <= dato:
        return denne
    sist = minus(dato, dato.day)
    return sist and trygg_dato(sist.year, sist.month, dag_)


def helg(dato: date) -> Periode:
    """The latest Saturday and Sunday; in a weekend, this one up to the date."""
    loerdag = minus(dato, (dato.weekday() - 5) % 7)
    if loerdag is None:
        return UKJENT
    return loerdag, min(loerdag + timedelta(days=1), dato)
