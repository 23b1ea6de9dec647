"""Loads a school's own plan: `python -m backend.importer SKOLE FIL [--publiser]`.

For a school that is not here yet, give its name as well: `--ny --navn … --skoleeier … --skoleslag vgs`. Uses SIFRA_DATA
and SIFRA_DATABASE_URL as the server does; a server that is running answers from the plan within a minute.
"""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Mapping
from pathlib import Path

from backend.adapters.lager import Lager
from backend.domain.feil import Oppsettsfeil
from backend.domain.plan import Bekreftet, NySkole
from backend.domain.skole import Maalform, Skole
from backend.knowledge.plandokument import Plandokument
from backend.knowledge.planforslag import Forslag, finn_forslag
from backend.kommando import finn_skole, kjor
from backend.services.planer import lag_skole, lagre_utkast, publiser, trekk_tilbake
from backend.services.planlesing import les_i_egen_prosess

MAKS_KONTAKTER = 8


def main(argumenter: list[str] | None = None) -> int:
    """Load the plan; return 0, or 1 with one clear line."""
    valg = _les(argumenter)

    async def last(lager: Lager, skoler: Mapping[str, Skole]) -> None:
        if valg.ny:
            await _lag(lager, skoler, valg)
        else:
            finn_skole(skoler, valg.skole)
        if valg.trekk_tilbake:
            await _trekk(lager, valg.skole)
        if valg.fil:
            await _last_inn(lager, valg)

    return kjor(last)


def _les(argumenter: list[str] | None) -> argparse.Namespace:
    leser = argparse.ArgumentParser(prog="python -m backend.importer", description="Last inn skolens egen plan.")
    leser.add_argument("skole", help="skolens id, for eksempel elverum-vgs")
    leser.add_argument("fil", nargs="?", type=Path, help="PDF, Word (.docx), HTML, Markdown eller tekst")
    leser.add_argument("--publiser", action="store_true", help="svar fra planen med en gang, uten å spørre")
    leser.add_argument("--trekk-tilbake", action="store_true", help="slutt å svare fra planen som er publisert")
    leser.add_argument("--ny", action="store_true", help="lag skolen først; krever navn, skoleeier og skoleslag")
    leser.add_argument("--navn", help="skolens navn på bokmål")
    leser.add_argument("--navn-nn", help="på nynorsk; det samme som på bokmål om det utelates")
    leser.add_argument("--skoleeier", help="kommunen eller fylkeskommunen")
    leser.add_argument("--skoleslag", choices=("vgs", "grunnskole"))
    valg = leser.parse_args(argumenter)
    if valg.ny and not (valg.navn and valg.skoleeier and valg.skoleslag):
        leser.error("--ny krever --navn, --skoleeier og --skoleslag")
    return valg


async def _lag(lager: Lager, skoler: Mapping[str, Skole], valg: argparse.Namespace) -> None:
    if valg.skole in skoler:
        raise Oppsettsfeil("Det finnes alt en skole med denne id.")
    navn: dict[Maalform, str] = {"nb": valg.navn, "nn": valg.navn_nn or valg.navn}
    eier: dict[Maalform, str] = {"nb": valg.skoleeier, "nn": valg.skoleeier}
    await lag_skole(lager.enhet(), NySkole(valg.skole, navn, eier, valg.skoleslag))
    print(f"Skolen {valg.navn} er laget. Lag kontoer med: python -m backend.ny_konto rektor {valg.skole} E-POST")


async def _trekk(lager: Lager, skole: str) -> None:
    async with lager.enhet().lesende() as les:
        publisert = [plan for plan in await les.planer.publiserte() if plan.skole == skole]
    if not publisert:
        raise Oppsettsfeil("Skolen har ingen publisert plan.")
    await trekk_tilbake(lager.enhet(), skole, publisert[0].id, _hvem())
    print("Planen er trukket tilbake.")


async def _last_inn(lager: Lager, valg: argparse.Namespace) -> None:
    try:
        data = valg.fil.read_bytes()
    except OSError as feil:
        raise Oppsettsfeil(f"Kan ikke lese filen: {feil.strerror}.") from feil
    dokument = await les_i_egen_prosess(data, valg.fil.name, _framdrift)
    forslag = finn_forslag(dokument)
    _vis(dokument, forslag)
    plan_id = await lagre_utkast(lager.enhet(), valg.skole, dokument, valg.fil.name, _hvem())
    if valg.publiser or _spor("Publisere planen, med kontaktene over? [j/N] "):
        kontakter = tuple((f.verdi, f.seksjon) for f in forslag if f.slag == "kontakt")[:MAKS_KONTAKTER]
        await publiser(lager.enhet(), valg.skole, plan_id, Bekreftet(kontakter), _hvem())
        print("Planen er publisert.")
    else:
        print("Planen er lagret som utkast. Se gjennom og publiser den i portalen, under «Skolens plan».")


def _framdrift(del_: float) -> None:
    print(f"Leser … {del_:.0%}", flush=True)


def _vis(dokument: Plandokument, forslag: list[Forslag]) -> None:
    print(f"\n{dokument.tittel}: {len(dokument.seksjoner)} deler")
    for seksjon in dokument.seksjoner:
        print(f"  linje {seksjon.linje}: {'  ' * (seksjon.nivaa - 1)}{seksjon.tittel}")
    for slag, overskrift in (("kontakt", "Kontakter"), ("rolle", "Ansvar"), ("frist", "Frister")):
        print(f"\n{overskrift} som planen nevner:")
        for f in (f for f in forslag if f.slag == slag):
            print(f"  {f.verdi} – «{f.seksjon}», linje {f.linje}{f', side {f.side}' if f.side else ''}")


def _spor(sporsmal: str) -> bool:
    return sys.stdin.isatty() and input(sporsmal).strip().lower() in ("j", "ja")


def _hvem() -> str:
    return f"kommandolinjen ({getpass.getuser()})"


if __name__ == "__main__":
    sys.exit(main())
