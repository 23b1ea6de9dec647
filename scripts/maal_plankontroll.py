"""How much of what was read by hand in five published plans the plan check finds.

Run it by `python -m scripts.maal_plankontroll`.
The plans are looked for in `../shared/plans` beside the repository, or in the folder that is given.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from backend.knowledge.kontroll.funn import Rapport
from backend.knowledge.kontroll.kontroll import kontroller
from backend.knowledge.lesing.les import les_plan

ROT = Path(__file__).resolve().parent.parent
FASIT = ROT / "tests" / "unit" / "backend" / "knowledge" / "kontroll" / "fasit.yml"
KREVD = 0.9
Punkt = Mapping[str, Any]


def finn_planer() -> Path | None:
    """The folder with the plans, or None where it is not here."""
    return next((m for m in (over / "shared" / "plans" for over in ROT.parents) if m.is_dir()), None)


def er_funnet(rapport: Rapport, punkt: Punkt) -> bool:
    """Whether the report tells a point of the key: one of its findings, with its words in a quotation."""
    sted = punkt.get("sted")
    return any(
        sted is None or any(sted.lower() in s.sitat.lower() or sted in s.overskrift for s in funn.steder)
        for funn in rapport.funn
        if funn.id in punkt["funn"]
    )


def maal(plan: Path, punkter: Sequence[Punkt]) -> tuple[Rapport, list[Punkt]]:
    """The report of a plan, and the points that it does not tell."""
    rapport = kontroller(les_plan(plan.read_bytes(), plan.name))
    return rapport, [punkt for punkt in punkter if not er_funnet(rapport, punkt)]


def main(argumenter: Sequence[str] | None = None) -> int:
    """Print a line a plan and what was missed; 1 where less than nine in ten are found, 2 where there is no plan."""
    leser = argparse.ArgumentParser(prog="python -m scripts.maal_plankontroll", description=__doc__)
    leser.add_argument("mappe", nargs="?", type=Path, default=finn_planer())
    mappe = leser.parse_args(argumenter).mappe
    if mappe is None or not mappe.is_dir():
        print("Fant ingen mappe med planer.", file=sys.stderr)
        return 2
    fasit: Mapping[str, Sequence[Punkt]] = yaml.safe_load(FASIT.read_text(encoding="utf-8"))
    antall = funnet = 0
    for skole, punkter in fasit.items():
        rapport, mangler = maal(mappe / f"{skole}.txt", punkter)
        antall, funnet = antall + len(punkter), funnet + len(punkter) - len(mangler)
        print(f"{skole}: {len(punkter) - len(mangler)}/{len(punkter)} funnet, {len(rapport.funn)} funn i alt")
        for punkt in mangler:
            print(f"  ikke funnet: {punkt['punkt']}")
    print(f"i alt: {funnet}/{antall} = {funnet / antall:.0%}")
    return 0 if funnet >= KREVD * antall else 1


if __name__ == "__main__":
    sys.exit(main())
