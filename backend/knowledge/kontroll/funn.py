"""What the check finds, and what it finds in order."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Final, Literal

from backend.domain.skole import Maalform, Tekst
from backend.knowledge.kontroll.begreper import les_yaml
from backend.knowledge.kontroll.utsagn import Utsagn, Utsagnsrekke

Slag = Literal["mangler", "misviser", "motsier", "uferdig", "foreldet", "stil"]
SLAG: Final[tuple[Slag, ...]] = ("mangler", "misviser", "motsier", "uferdig", "foreldet", "stil")
"""From the gravest to the lightest."""


@dataclass(frozen=True)
class Sted:
    """Where in the plan: the heading, the words as they stand there, the line of the text and the page of a PDF."""

    overskrift: str
    sitat: str
    linje: int
    side: int | None = None


@dataclass(frozen=True)
class Funntekst:
    """What a kind of finding says, in both written standards. `paragraf` is its ground in the law, "" where none is."""

    id: str
    slag: Slag
    paragraf: str
    tittel: Tekst
    hvorfor: Tekst
    forslag: Tekst
    i_orden: Tekst


@dataclass(frozen=True)
class Funn:
    """One finding. `steder` is empty for what the plan lacks; `detalj` names what it is about, where that varies."""

    tekst: Funntekst
    steder: tuple[Sted, ...] = ()
    detalj: Tekst = field(default_factory=lambda: {"nb": "", "nn": ""})

    @property
    def id(self) -> str:
        """Which check found it."""
        return self.tekst.id

    @property
    def slag(self) -> Slag:
        """What kind of finding it is."""
        return self.tekst.slag

    def tittel(self, maalform: Maalform) -> str:
        """The heading of the finding, with its detail."""
        return self.tekst.tittel[maalform].format(detalj=self.detalj[maalform])


@dataclass(frozen=True)
class Rapport:
    """The findings, the gravest first, and the checks that found nothing."""

    plan: str
    funn: tuple[Funn, ...]
    i_orden: tuple[Funntekst, ...]

    def av_slag(self, slag: Slag) -> tuple[Funn, ...]:
        """The findings of a kind."""
        return tuple(f for f in self.funn if f.slag == slag)


@cache
def tekster() -> dict[str, Funntekst]:
    """Every finding that there can be, by id, in the order in which a report lists them."""
    return {rad["id"]: _tekst(rad) for fil in ("krav.yml", "avvik.yml") for rad in les_yaml(fil)}


def _tekst(rad: dict[str, object]) -> Funntekst:
    deler = {navn: rad[navn] for navn in Funntekst.__dataclass_fields__ if navn != "slag"}
    return Funntekst(slag=rad.get("slag", "mangler"), **deler)  # type: ignore[arg-type]


def sted(rekke: Utsagnsrekke, utsagn: Utsagn) -> Sted:
    """The place of a statement."""
    return Sted(utsagn.seksjon.tittel, rekke.sitat(utsagn), utsagn.linje, utsagn.side)


def meld(rekke: Utsagnsrekke, id_: str, *steder: Utsagn, detalj: Tekst | None = None) -> list[Funn]:
    """One finding over all its places; none where there is no place."""
    if not steder:
        return []
    unike = tuple(dict.fromkeys(sted(rekke, u) for u in steder))
    return [Funn(tekster()[id_], unike, detalj or {"nb": "", "nn": ""})]
