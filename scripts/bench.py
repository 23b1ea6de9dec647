"""Cost of a turn, ours beside stock Rasa's on the same data, in one run: `make bench`.

Ours is the whole way (gateway, assistant, action, answer) over HTTP with one client. Stock Rasa is what `rasa init`
configures (DIET, TED, memoization, rules), with the REST channel and the SQL tracker store, trained on our messages.
Its number of epochs is lowered, which changes how well it answers and not how long a turn takes.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from scripts.bench_rasa import standard_rasa
from scripts.felles import si, stopp
from tests.system import System, kjorende

SMAAPRAT = ("hei", "hva er mobbing?", "takk", "hvem kan jeg snakke med?", "er du en robot?")
RAPPORT = "Hei, jeg går i 9B og noen gutter i klassen har kastet sekken min på do hver dag siden skolestart."
SVAR = {
    "rolle": "elev",
    "anonym": "anonymt",
    "gjelder": "meg",
    "beskrivelse": "de tar sekken min",
    "utover": "flere elever",
    "involverte": "vil ikke si",
    "sted": "på toalettet",
    "tidspunkt": "siden skolestart",
    "varighet": "hver dag",
    "trinn_klasse": "9B",
    "meldt_tidligere": "nei",
    "onsker": "at det slutter",
}
TIDLIG, SEN, TURER = 5, 200, 205
VINDU = 4
"""The cost at a turn is the median over so many turns to each side of it."""
MAKS_FORHOLD, MAKS_SKJEMA_MS = 1.3, 60.0

Tur = Callable[[str], object]


def main() -> None:
    """Measure, print the table and the JSON, and fail where ours is above its limits."""
    valg = argparse.ArgumentParser(description=__doc__)
    valg.add_argument("--samtaler", type=int, default=3, help="conversations to take the median over")
    valg.add_argument("--epoker", type=int, default=2, help="epochs for stock Rasa")
    valg.add_argument("--uten-standard", action="store_true", help="ours alone")
    valgt = valg.parse_args()
    resultat = {"sifra": _mal_sifra(valgt.samtaler)}
    if not valgt.uten_standard:
        resultat["standard_rasa"] = _mal_standard(valgt.samtaler, valgt.epoker)
    _vis(resultat)
    eget = resultat["sifra"]
    if eget["forhold"] > MAKS_FORHOLD or eget["skjema_ms"] > MAKS_SKJEMA_MS:
        stopp(f"Over grensen: {MAKS_FORHOLD} ganger fra tur {TIDLIG} til {SEN}, {MAKS_SKJEMA_MS:.0f} ms i skjemaet.")


def _mal_sifra(samtaler: int) -> dict[str, float]:
    si("Starter SiFra …")
    with tempfile.TemporaryDirectory() as mappe, kjorende(Path(mappe)) as system:
        _skjematurer(system)  # warm up
        si("Måler lange samtaler …")
        tider = [_maal(_ny_samtale(system)) for _ in range(samtaler)]
        si("Måler skjemaet …")
        skjema = [t for _ in range(samtaler * 3) for t in _skjematurer(system)]
    return {**_sammenlign(tider), "skjema_ms": statistics.median(skjema)}


def _mal_standard(samtaler: int, epoker: int) -> dict[str, float]:
    si("Trener og starter standard Rasa (flere minutter første gang) …")
    with standard_rasa(epoker) as ny_samtale:
        _maal(ny_samtale(), 20)  # warm up
        si("Måler lange samtaler i standard Rasa …")
        return _sammenlign([_maal(ny_samtale()) for _ in range(samtaler)])


def _maal(tur: Tur, turer: int = TURER) -> list[float]:
    """Milliseconds of each turn of one conversation."""
    return [_tid(tur, SMAAPRAT[nr % len(SMAAPRAT)]) for nr in range(turer)]


def _tid(tur: Tur, tekst: str) -> float:
    start = time.perf_counter()
    tur(tekst)
    return (time.perf_counter() - start) * 1000


def _ny_samtale(system: System) -> Tur:
    token = system.kall("POST", "/api/samtaler", {"skole": "steinkjer", "maalform": "nb"}).json["samtale"]

    def tur(tekst: str) -> object:
        hode = {"Authorization": f"Bearer {token}"}
        svar = system.kall("POST", "/api/samtaler/meldinger", {"tekst": tekst}, hode)
        if svar.status != 200:
            stopp(f"En tur svarte {svar.status}.")
        return svar.json

    return tur


def _skjematurer(system: System) -> list[float]:
    """Milliseconds of each turn of one report, from the first message until the summary."""
    tur, tider, tekst = _ny_samtale(system), [], RAPPORT
    while True:
        start = time.perf_counter()
        svar = tur(tekst)
        tider.append((time.perf_counter() - start) * 1000)
        felt = next((m["felt"] for m in svar["meldinger"] if m["felt"]), None)  # type: ignore[index]
        if felt not in SVAR or len(tider) > 30:
            return tider
        tekst = SVAR[felt]


def _sammenlign(samtaler: Sequence[Sequence[float]]) -> dict[str, float]:
    def ved(nr: int) -> float:
        return statistics.median(t for tider in samtaler for t in tider[max(1, nr - VINDU) : nr + VINDU + 1])

    return {"tur_5_ms": ved(TIDLIG), "tur_200_ms": ved(SEN), "forhold": ved(SEN) / ved(TIDLIG)}


def _vis(resultat: dict[str, dict[str, float]]) -> None:
    print(f"\n{'':16}{'tur 5':>10}{'tur 200':>10}{'forhold':>10}{'skjematur':>12}")
    for navn, tall in resultat.items():
        skjema = f"{tall['skjema_ms']:9.1f} ms" if "skjema_ms" in tall else ""
        print(f"{navn:16}{tall['tur_5_ms']:7.1f} ms{tall['tur_200_ms']:7.1f} ms{tall['forhold']:10.2f}{skjema:>12}")
    print(json.dumps({n: {k: round(v, 2) for k, v in t.items()} for n, t in resultat.items()}))


if __name__ == "__main__":
    try:
        main()
    except subprocess.CalledProcessError as feil:
        stopp(f"Standard Rasa lot seg ikke trene ({feil.returncode}).")
