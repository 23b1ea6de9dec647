"""How long cases are kept: `python -m backend.sletting [--prov]` does the day's work, or only tells of it.

`--glem E-POST` forgets the name of a removed account: what it did stays in the trail, without the name. SIFRA_DATA
and SIFRA_DATABASE_URL as for the server, which does the day's work by itself and may be running.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from typing import Final

from backend.adapters.lager import Lager
from backend.domain.skole import Skole
from backend.domain.varsel import OSLO
from backend.kommando import kjor
from backend.services.oppbevaring import glem_person
from backend.services.sletting import Gjoremaal, Steg, finn_gjoremaal, kjor_sletting

_STEG: Final[Mapping[Steg, str]] = {
    "varsle": "varsles: slettes {dag}",
    "stanse": "slettes likevel ikke",
    "slette": "slettes nå",
}


def main(argumenter: list[str] | None = None) -> int:
    """Do it; return 0, or 1 with one clear line."""
    leser = argparse.ArgumentParser(prog="python -m backend.sletting", description="Hvor lenge saker ligger.")
    valg = leser.add_mutually_exclusive_group()
    valg.add_argument("--prov", action="store_true", help="si bare hva som ville blitt gjort")
    valg.add_argument("--glem", metavar="E-POST", help="glem navnet til en konto som er fjernet")
    lest = leser.parse_args(argumenter)

    async def gjor(lager: Lager, skoler: Mapping[str, Skole]) -> None:
        if lest.glem:
            print(f"Glemt: {await glem_person(lager.enhet(), lest.glem)} konto(er).")
        elif lest.prov:
            for gjoremaal in await finn_gjoremaal(lager.enhet(), skoler.values()):
                print(_linje(gjoremaal))
        else:
            await _kjor(lager, skoler)

    return kjor(gjor)


async def _kjor(lager: Lager, skoler: Mapping[str, Skole]) -> None:
    antall = await kjor_sletting(lager.enhet(), list(skoler.values()))
    if antall["slette"]:
        await lager.rens()
    print(f"Varslet: {antall['varsle']}. Stanset: {antall['stanse']}. Slettet: {antall['slette']}.")


def _linje(gjor: Gjoremaal) -> str:
    hva = _STEG[gjor.steg].format(dag=f"{gjor.naar.astimezone(OSLO):%d.%m.%Y}")
    return f"{gjor.sak.innsyn.skole} {gjor.sak.varsel_id} ({gjor.sak.status}): {hva}"


if __name__ == "__main__":
    sys.exit(main())
