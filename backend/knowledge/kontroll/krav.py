"""What the law demands of the school and the plan does not say: the rules of `krav.yml`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from backend.knowledge.kontroll.begreper import finnes, les_yaml
from backend.knowledge.kontroll.fempunkter import sjekk_fem_punkter
from backend.knowledge.kontroll.funn import Funn, tekster
from backend.knowledge.kontroll.kontakt import sjekk_kontakt
from backend.knowledge.kontroll.utsagn import Utsagn, Utsagnsrekke

EGNE: Final[Mapping[str, Callable[[Utsagnsrekke], list[Funn]]]] = {
    "fem-punkter": sjekk_fem_punkter,
    "kontakt": sjekk_kontakt,
}
"""Demands that need more than concepts in a statement."""


@dataclass(frozen=True)
class Vilkaar:
    """One way of saying what is demanded: concepts in the statement, round it, over it, and such as spoil it."""

    setning: tuple[str, ...]
    naer: tuple[str, ...] = ()
    i_ramme: tuple[str, ...] = ()
    ikke: tuple[str, ...] = ()
    ikke_naer: tuple[str, ...] = ()

    def holder(self, rekke: Utsagnsrekke, utsagn: Utsagn) -> bool:
        """Whether a statement says it."""
        if not utsagn.har(*self.setning) or any(utsagn.har(b) for b in self.ikke):
            return False
        if not all(finnes(b, utsagn.ramme) for b in self.i_ramme):
            return False
        if any(finnes(b, rekke.omgivelser(utsagn, 1)) for b in self.ikke_naer):
            return False
        return not self.naer or all(finnes(b, rekke.omgivelser(utsagn)) for b in self.naer)


@dataclass(frozen=True)
class Krav:
    """A demand: fulfilled where any of its ways is found. `forutsetter` is the demand without which it is not asked."""

    id: str
    forutsetter: str | None
    oppfylt: tuple[Vilkaar, ...]


@cache
def alle_krav() -> tuple[Krav, ...]:
    """The demands, in order."""
    return tuple(_krav(rad) for rad in les_yaml("krav.yml"))


def sjekk_krav(rekke: Utsagnsrekke) -> list[Funn]:
    """A finding for each demand that the plan does not meet."""
    funn: dict[str, list[Funn]] = {}
    for krav in alle_krav():
        if krav.forutsetter and funn[krav.forutsetter]:
            funn[krav.id] = []
        elif krav.id in EGNE:
            funn[krav.id] = EGNE[krav.id](rekke)
        else:
            funn[krav.id] = [] if _oppfylt(krav, rekke) else [Funn(tekster()[krav.id])]
    return [f for liste in funn.values() for f in liste]


def ikke_spurt(funn: set[str]) -> set[str]:
    """The demands that were not looked at, since what they rest on is missing."""
    return {krav.id for krav in alle_krav() if krav.forutsetter in funn}


def _oppfylt(krav: Krav, rekke: Utsagnsrekke) -> bool:
    return any(vilkaar.holder(rekke, utsagn) for vilkaar in krav.oppfylt for utsagn in rekke)


def _krav(rad: Mapping[str, Any]) -> Krav:
    vilkaar = (Vilkaar(**{navn: tuple(verdi) for navn, verdi in v.items()}) for v in rad.get("oppfylt", ()))
    return Krav(rad["id"], rad.get("forutsetter"), tuple(vilkaar))
