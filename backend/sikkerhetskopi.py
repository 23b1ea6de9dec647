"""Backups: `python -m backend.sikkerhetskopi nokkel` makes the key, `… lag FIL` a backup, `… gjenopprett FIL` restores.

SIFRA_DATA and SIFRA_DATABASE_URL as for the server, which may be running while a backup is taken. A backup holds the
database and the files of the data folder, encrypted to a key whose private half is on paper alone.
"""

from __future__ import annotations

import argparse
import asyncio
import base64
import getpass
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from backend.adapters.koder import Koder, les_pepper
from backend.adapters.kopi import Linje, filer, legg_inn, linjer, rader
from backend.adapters.lager import aapne_motor
from backend.domain.feil import Forvansket, Konflikt, Oppsettsfeil, SifraFeil
from backend.innstillinger import Innstillinger, les_innstillinger
from backend.krypto.kopi import Kopiskriver, les_kopi
from backend.krypto.nokler import Nokkelpar, par_fra_fro
from backend.krypto.papirnokkel import les_fro, ny_fro, skriv_fro

NOKKELFIL: Final = "kopi-nokkel"
_IKKE_MED: Final = (".skrivbar",)
_ARK: Final = """
────────────────────────────────────────────────────────────────
NØKKEL TIL SIKKERHETSKOPIENE AV SIFRA

    {forste}
    {andre}

Åpner sikkerhetskopiene, og ingen saker: de er kryptert for dem som
skal lese dem. Skriv ut eller skriv av, og lås arket inn. Nøkkelen
vises bare nå, og finnes ikke i SiFra. Uten den kan ingen legge
tilbake en sikkerhetskopi:
    python -m backend.sikkerhetskopi gjenopprett FIL
────────────────────────────────────────────────────────────────"""


def main(argumenter: list[str] | None = None) -> int:
    """Do what is asked; return 0, or 1 with one clear line."""
    valg = _les(argumenter)
    try:
        innstillinger = les_innstillinger({**os.environ, "SIFRA_ASSISTENT_NOKKEL": "-" * 32})
        if valg.hva == "nokkel":
            print(_lag_nokkel(innstillinger.data, valg.erstatt))
        elif valg.hva == "lag":
            print(lag(innstillinger, Path(valg.fil).resolve()))
        else:
            nokkel = getpass.getpass("Nøkkelen til sikkerhetskopiene: ")
            print(gjenopprett(innstillinger, Path(valg.fil), par_fra_fro(les_fro(nokkel))))
    except SifraFeil as feil:
        print(feil.melding, file=sys.stderr)
        return 1
    except (OSError, SQLAlchemyError) as feil:
        print(f"Det gikk ikke: {type(feil).__name__}. Se på diskplass, rettigheter og database.", file=sys.stderr)
        return 1
    return 0


def lag(innstillinger: Innstillinger, fil: Path) -> str:
    """Write a backup to `fil`, which must not exist; return what to tell. It appears whole, or not at all."""
    if fil.exists():
        raise Konflikt("Filen finnes fra før. Velg et annet navn.")
    offentlig = _les_nokkel(innstillinger.data)
    halv = fil.with_name(f".{fil.name}.halv")
    try:
        with open(os.open(halv, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as ut:
            antall = _skriv(innstillinger, Kopiskriver(ut, offentlig), [fil, halv])
            ut.flush()
            os.fsync(ut.fileno())
        halv.rename(fil)
        _sikre_mappe(fil.parent)
    finally:
        halv.unlink(missing_ok=True)
    return f"Sikkerhetskopien er skrevet: {fil.name}, {fil.stat().st_size} byte, {antall} linjer."


def gjenopprett(innstillinger: Innstillinger, fil: Path, par: Nokkelpar) -> str:
    """Put a backup into an empty data folder and an empty database; return what to tell. All of it or nothing."""
    data = innstillinger.data
    if data.exists() and any(data.iterdir()):
        raise Oppsettsfeil("Datamappen er ikke tom. Sett SIFRA_DATA til en tom mappe.")
    forste = _kontroller(fil, par)
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        with fil.open("rb") as inn:
            for linje in linjer(les_kopi(inn, par)):
                _legg_fil(data, linje)
        with fil.open("rb") as inn:
            antall = asyncio.run(_legg_inn(innstillinger, linjer(les_kopi(inn, par))))
        _sikre_mappe(data)
    except BaseException:
        _rydd(data)
        raise
    saker = antall.get("varsel", 0)
    return f"Lagt tilbake: {saker} saker og {sum(antall.values())} rader, slik de var {forste['tid']}."


def _lag_nokkel(data: Path, erstatt: bool) -> str:
    fil = data / NOKKELFIL
    if fil.exists() and not erstatt:
        raise Konflikt(
            "Det finnes en nøkkel fra før. Med --erstatt lages en ny. Eldre kopier trenger fortsatt den gamle."
        )
    fro = ny_fro()
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(os.open(fil, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as ut:
        ut.write(base64.b64encode(par_fra_fro(fro).offentlig) + b"\n")
    grupper = skriv_fro(fro).split(" ")
    return _ARK.format(forste=" ".join(grupper[:7]), andre=" ".join(grupper[7:]))


def _les_nokkel(data: Path) -> bytes:
    try:
        return base64.b64decode((data / NOKKELFIL).read_bytes())
    except (OSError, ValueError) as feil:
        raise Oppsettsfeil("Det finnes ingen nøkkel. Kjør: python -m backend.sikkerhetskopi nokkel") from feil


def _skriv(innstillinger: Innstillinger, skriver: Kopiskriver, unntatt: list[Path]) -> int:
    antall = 0

    def ta(linje: Linje) -> None:
        nonlocal antall
        antall += 1
        skriver.ta(json.dumps(linje, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")

    asyncio.run(_les_rader(innstillinger, ta))
    mangler = [innstillinger.data / navn for navn in _IKKE_MED] + _databasefiler(innstillinger)
    filer(innstillinger.data, [*unntatt, *mangler], ta)
    ta({"slutt": antall})
    skriver.slutt()
    return antall


def _databasefiler(innstillinger: Innstillinger) -> list[Path]:
    """The files of SQLite: what is in them is taken row by row."""
    url = make_url(innstillinger.database_url)
    fil = str(url.database) if url.drivername.startswith("sqlite") else ""
    return [Path(fil + ending) for ending in ("", "-wal", "-shm", "-journal")] if fil else []


async def _les_rader(innstillinger: Innstillinger, ta: Callable[[Linje], None]) -> None:
    motor = aapne_motor(innstillinger.database_url)
    try:
        await rader(motor, ta)
    finally:
        await motor.dispose()


async def _legg_inn(innstillinger: Innstillinger, innhold: Iterator[Linje]) -> dict[str, int]:
    spornokkel = Koder(les_pepper(innstillinger.data)).spornokkel
    motor = aapne_motor(innstillinger.database_url)
    try:
        return await legg_inn(motor, innhold, spornokkel)
    finally:
        await motor.dispose()


def _kontroller(fil: Path, par: Nokkelpar) -> Mapping[str, Any]:
    """Read the backup to its end before anything is put in; return its first line."""
    with fil.open("rb") as inn:
        flyt = linjer(les_kopi(inn, par))
        forste = siste = next(flyt, {})
        for siste in flyt:
            _sti(Path("/"), siste)
    if forste.get("sifra") != 1 or "slutt" not in siste:
        raise Forvansket("Sikkerhetskopien er skadet eller ikke hel.")
    return forste


def _sti(data: Path, linje: Linje) -> Path | None:
    """Where a file of the backup goes; one that points out of the folder is refused."""
    if "fil" not in linje:
        return None
    sti = Path(linje["fil"])
    if sti.is_absolute() or ".." in sti.parts:
        raise Forvansket("Sikkerhetskopien er skadet eller ikke hel.")
    return data / sti


def _legg_fil(data: Path, linje: Linje) -> None:
    sti = _sti(data, linje)
    if sti is None:
        return
    sti.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(os.open(sti, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab") as ut:
        ut.write(base64.b64decode(linje["data"]))
        ut.flush()
        os.fsync(ut.fileno())


def _rydd(data: Path) -> None:
    """Take back the files that were put in: the folder was empty."""
    for sti in sorted(data.rglob("*"), reverse=True):
        if sti.is_dir():
            sti.rmdir()
        else:
            sti.unlink()


def _sikre_mappe(mappe: Path) -> None:
    beskriver = os.open(mappe, os.O_RDONLY)
    try:
        os.fsync(beskriver)
    finally:
        os.close(beskriver)


def _les(argumenter: list[str] | None) -> argparse.Namespace:
    leser = argparse.ArgumentParser(prog="python -m backend.sikkerhetskopi", description="Sikkerhetskopier.")
    hva = leser.add_subparsers(dest="hva", required=True)
    nokkel = hva.add_parser("nokkel", help="lag nøkkelen til kopiene, og vis den én gang")
    nokkel.add_argument("--erstatt", action="store_true", help="også der det finnes en nøkkel fra før")
    for navn, hjelp in (("lag", "skriv en kopi, også mens SiFra går"), ("gjenopprett", "legg en kopi tilbake")):
        hva.add_parser(navn, help=hjelp).add_argument("fil", metavar="FIL")
    return leser.parse_args(argumenter)


if __name__ == "__main__":
    sys.exit(main())
