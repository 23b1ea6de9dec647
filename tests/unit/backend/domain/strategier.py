"""Reports as Hypothesis makes them."""

from __future__ import annotations

from typing import get_args

from hypothesis import strategies as st

from backend.domain.skole import Maalform
from backend.domain.utkast import Grunn, Hvem, JaNei, Kategori, Rolle, Sted, Tidspunkt, Utkast, Utover, Varighet

tekst = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
kanskje = st.none() | tekst
datoer = st.none() | st.dates()


def en_av(literal: object) -> st.SearchStrategy[str]:
    """One of the values of a Literal."""
    return st.sampled_from(get_args(literal))


def flere(literal: object) -> st.SearchStrategy[tuple[str, ...]]:
    """Some of the values of a Literal, with repeats."""
    return st.lists(en_av(literal), max_size=4).map(tuple)


utkast = st.builds(
    Utkast,
    id=st.uuids().map(str),
    skole=st.just("fjell-skole"),
    rolle=en_av(Rolle),
    anonym=st.booleans(),
    beskrivelse=tekst.filter(str.strip),
    gjelder=en_av(Hvem),
    utover=en_av(Utover),
    navn=kanskje,
    kontakt=kanskje,
    gjelder_navn=st.lists(tekst, max_size=2).map(tuple),
    kategorier=flere(Kategori),
    involverte=st.lists(tekst | st.sampled_from(["rektor", "Inspektøren", "en lærer"]), max_size=3).map(tuple),
    sted=flere(Sted),
    tidspunkt=st.builds(Tidspunkt, kanskje, datoer, datoer),
    varighet=en_av(Varighet),
    trinn_klasse=kanskje,
    meldt_tidligere=en_av(JaNei),
    onsker=kanskje,
    tegn=flere(Grunn),
    til_skoleeier=st.booleans(),
    maalform=en_av(Maalform),
)
