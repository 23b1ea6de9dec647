"""The report in words: what the page, the PDF and the command line say alike."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from backend.domain.skole import Maalform, Tekst
from backend.knowledge.kontroll.begreper import les_yaml
from backend.knowledge.kontroll.funn import Funn, Rapport, Sted

FLEST_STEDER: Final = 8
"""So many places are shown of one finding; the rest are counted."""


@cache
def ramme() -> dict[str, Tekst]:
    """The texts round the findings, by name."""
    tekster: dict[str, Tekst] = les_yaml("rapport.yml")
    return tekster


def si(navn: str, maalform: Maalform, **verdier: object) -> str:
    """One of the texts round the findings, with its places filled."""
    return ramme()[navn][maalform].format(**verdier)


def sitert(tekst: str) -> str:
    """A text in quotation marks; others than its own where it has some."""
    return f"“{tekst}”" if "«" in tekst else f"«{tekst}»"


def hvor(sted: Sted, maalform: Maalform) -> str:
    """Where a place is: the heading, and the page or the line."""
    if sted.side:
        return si("sted_side", maalform, overskrift=sitert(sted.overskrift), side=sted.side)
    return si("sted_linje", maalform, overskrift=sitert(sted.overskrift), linje=sted.linje)


def grunnlag(funn: Funn, maalform: Maalform) -> str:
    """The ground in the law, or "" where there is none."""
    return si("grunnlag", maalform, paragraf=funn.tekst.paragraf) if funn.tekst.paragraf else ""


def som_tekst(rapport: Rapport, maalform: Maalform) -> str:
    """The whole report as plain text."""
    return "\n".join(_linjer(rapport, maalform))


def _linjer(rapport: Rapport, form: Maalform) -> Iterator[str]:
    yield f"{si('tittel', form)}: {rapport.plan}"
    yield si("antall_funn", form, antall=len(rapport.funn)) if rapport.funn else si("ingen_funn", form)
    yield si("forbehold", form)
    slag = ""
    for funn in rapport.funn:
        if funn.slag != slag:
            slag = funn.slag
            yield from ("", si(f"slag_{slag}", form).upper())
        yield from _ett_funn(funn, form)
    yield from ("", si("i_orden", form).upper(), *(f"- {t.i_orden[form]}" for t in rapport.i_orden))


def _ett_funn(funn: Funn, form: Maalform) -> Iterator[str]:
    yield from ("", f"* {funn.tittel(form)}")
    if funn.tekst.paragraf:
        yield f"  {grunnlag(funn, form)}"
    for sted in funn.steder[:FLEST_STEDER]:
        yield f"  {hvor(sted, form)}: {sitert(sted.sitat)}"
    if len(funn.steder) > FLEST_STEDER:
        yield f"  … {si('flere_steder', form, antall=len(funn.steder) - FLEST_STEDER)}"
    if not funn.steder:
        yield f"  {si('ikke_funnet_noe_sted', form)}"
    yield f"  {si('hvorfor', form)}: {funn.tekst.hvorfor[form]}"
    yield f"  {si('forslag', form)}: {funn.tekst.forslag[form]}"
