"""What one who works at a school does now: the law's steps (§§ 12-4 and 12-5) in the school's own order and words."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from backend.domain.feil import Oppsettsfeil
from backend.domain.skole import Maalform, Skole
from backend.knowledge.svar import Kilde, Svar
from backend.knowledge.svarer import LOV

FIL = "veiledning.yml"
TEMA = "hva-gjor-jeg-naa"
OM = ("elev", "ansatt", "ledelse")
"""Whom the matter may be about: pupils, someone who works at the school, someone who leads it."""

Innhold = Mapping[str, Any]


class Veileder:
    """The steps of every school. A step that a school's file does not name is said as the law has it."""

    def __init__(self, felles: Innhold, skoler: Mapping[str, Innhold]) -> None:
        self._felles, self._skoler = felles, skoler

    def veiled(self, skole: Skole, om: str, tillegg: Collection[str], maalform: Maalform) -> Svar:
        """Numbered steps for a matter about `om` (see `OM`), and the other duties in `tillegg` that apply."""
        egne = self._skoler.get(skole.id, {})
        steg = list(_flett(self._felles["steg"][om], egne.get("steg", {}).get(om, {})).values())
        ekstra = [e for navn, e in _flett(self._felles["tillegg"], egne.get("tillegg", {})).items() if navn in tillegg]
        linjer = [self._felles["innledning"][om][maalform]]
        linjer += [f"{nr}. {_ord(et, skole, maalform)}" for nr, et in enumerate(steg, 1)]
        deler = ["\n".join(linjer)]
        if ekstra:
            innled = self._felles["i_tillegg"][maalform]
            deler.append("\n".join([innled, *(f"• {_ord(et, skole, maalform)}" for et in ekstra)]))
        return Svar("\n\n".join(deler), TEMA, _kilder([*steg, *ekstra], skole, maalform))


def les_veiledning(mappe: Path, skoler: Iterable[str]) -> Veileder:
    """Read `veiledning.yml` of the law and of each school that has one.

    Raises Oppsettsfeil for a school's step that the law's file does not have: it would have no place in the order.
    """
    felles = yaml.safe_load((mappe / FIL).read_text(encoding="utf-8"))
    egne = {s: _les(mappe / s / FIL, felles) for s in skoler if (mappe / s / FIL).exists()}
    return Veileder(felles, egne)


def _les(fil: Path, felles: Innhold) -> Innhold:
    egne: Innhold = yaml.safe_load(fil.read_text(encoding="utf-8"))
    for om, steg in egne.get("steg", {}).items():
        if om not in felles["steg"] or not steg.keys() <= felles["steg"][om].keys():
            raise Oppsettsfeil(f"{fil.parent.name}/{FIL}: ukjent steg under {om}.")
    return egne


def _flett(felles: Innhold, egne: Innhold) -> Innhold:
    return {navn: egne.get(navn, et) for navn, et in felles.items()}


def _ord(steg: Innhold, skole: Skole, maalform: Maalform) -> str:
    ord_: str = steg["tekst"][maalform]
    return ord_.format(
        skole=skole.navn[maalform], skoleeier=skole.skoleeier[maalform], skriftlig_plan=skole.skriftlig_plan[maalform]
    )


def _kilder(steg: Iterable[Innhold], skole: Skole, maalform: Maalform) -> tuple[Kilde, ...]:
    """The sources of the steps, each once, in their order."""
    navn = {"lov": LOV[maalform], "plan": skole.plan_tittel}
    alle = (Kilde(navn.get(k["dokument"], k["dokument"]), k["avsnitt"]) for et in steg for k in et["kilder"])
    return tuple(dict.fromkeys(alle))
