"""Many reporters at once through the whole system: `make last`.

Each tells a whole report over HTTP, with real Rasa, a store on disk and a real mail server; the next message follows at
once, which is more than people do. Nothing may answer 5xx, no report or letter may be lost or doubled. Protection
against floods is off, since all come from one address; everything else is as in the demo.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import secrets
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from aiohttp import ClientSession, TCPConnector

from scripts.etterprov import SKOLER, koder_virker, les_alle, mangler, sjekk_brev
from scripts.felles import si, stopp
from scripts.melder import Maalt, Melder
from tests.integration.postkontor import Postkontor, apent
from tests.system import System, kjorende

SAMTIDIGE = (2, 8, 32, 128)
BREVFRIST_S = 60.0


def main() -> None:
    """Run each round, print the table and the JSON, and fail where anything was lost, doubled or answered 5xx."""
    valg = argparse.ArgumentParser(description=__doc__)
    valg.add_argument("antall", nargs="*", type=int, help="reporters at once, one round each")
    runder = valg.parse_args().antall or SAMTIDIGE
    si("Starter SiFra …")
    with tempfile.TemporaryDirectory() as mappe, apent() as (kontor, url):
        Path(mappe).chmod(0o755)
        with kjorende(Path(mappe), SIFRA_SMTP_URL=url) as system:
            rader, galt = _alle_runder(system, kontor, runder)
    _vis(rader)
    if galt:
        stopp("; ".join(sorted(set(galt))[:10]))


def _alle_runder(system: System, kontor: Postkontor, runder: Sequence[int]) -> tuple[list[dict[str, float]], list[str]]:
    rader, galt = [], list[str]()
    kvittert = asyncio.run(_runde(system.url, 1))[0]  # warm up
    for antall in runder:
        si(f"{antall} på en gang …")
        nye, maalt, tid = asyncio.run(_runde(system.url, antall))
        kvittert |= nye
        galt += [f"{n} svar med {status} ved {antall} på en gang" for status, n in maalt.feil.items()]
        galt += koder_virker(system, nye.values())
        rader.append({"samtidige": antall, "feil": maalt.feil.total(), "sekunder": tid} | _tider(maalt))
    return rader, galt + _etterprov(system, kontor, kvittert)


def _etterprov(system: System, kontor: Postkontor, kvittert: dict[str, str]) -> list[str]:
    si("Leser alle varslene som rektor, og brevene …")
    funnet, galt = les_alle(system, kvittert)
    frist = time.monotonic() + BREVFRIST_S
    while len(kontor.brev) < len(funnet) and time.monotonic() < frist:
        time.sleep(0.5)
    galt_brev, igjen = sjekk_brev(kontor.brev, set(funnet))
    si(f"{len(funnet)} varsler, {len(set(kvittert.values()))} koder, {len(kontor.brev)} brev.")
    return galt + mangler(kvittert, funnet) + galt_brev + ["brev kom to ganger"] * igjen


async def _runde(url: str, antall: int) -> tuple[dict[str, str], Maalt, float]:
    """Let so many report at once; the codes by mark, what was measured, and the seconds it took."""
    maalt, merker = Maalt(), [f"merke{secrets.token_hex(8)}" for _ in range(antall)]
    start = time.perf_counter()
    async with ClientSession(connector=TCPConnector(limit=0)) as okt:
        melder = Melder(okt, url, maalt)
        koder = await asyncio.gather(
            *(melder.meld(SKOLER[nr % len(SKOLER)], _fortelling(merke)) for nr, merke in enumerate(merker))
        )
    return dict(zip(merker, koder, strict=True)), maalt, time.perf_counter() - start


def _fortelling(merke: str) -> str:
    return f"En gutt i klassen min har slått meg mange ganger. {merke}"


def _tider(maalt: Maalt) -> dict[str, float]:
    tider = {"tur": maalt.turer, "innsending": maalt.innsendinger}
    return {
        f"{navn}_{p}_ms": 1000 * verdi
        for navn, serie in tider.items()
        for p, verdi in (("p50", statistics.median(serie)), ("p95", _p95(serie)))
    }


def _p95(serie: list[float]) -> float:
    return statistics.quantiles(serie, n=20)[-1] if len(serie) > 1 else serie[0]


def _vis(rader: list[dict[str, float]]) -> None:
    hoder = ("samtidige", "feil", "sekunder", "tur_p50_ms", "tur_p95_ms", "innsending_p50_ms", "innsending_p95_ms")
    print("\n" + "".join(f"{hode.replace('_ms', ' ms').replace('_', ' '):>19}" for hode in hoder))
    for rad in rader:
        print("".join(f"{rad[hode]:19.0f}" for hode in hoder))
    print(json.dumps([{navn: round(verdi, 1) for navn, verdi in rad.items()} for rad in rader]))


if __name__ == "__main__":
    main()
