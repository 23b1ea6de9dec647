"""Score the trained model on cases, without a server: facts, danger, and near misses. Fails under the floors.

    python -m scripts.evaluer                            the project's own cases, evaluering/*.jsonl
    python -m scripts.evaluer mine.jsonl andre.jsonl -v  a school's own, with what went wrong

Runs in the assistant's environment, as `make evaluer` does.

A case is a line of JSON with "tekst" and either "forventet" as the fields of a report (with "dato", the day on which
it was written), or "krise" (true where emergency help is wanted), or "forventet" as an intent's name.
Files are told apart by their first line. The floors hold for the project's own cases; a school's own are held to
them only with --gulv. Each floor lies a little under what was measured when it was set: raise it when the figures rise.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import statistics
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

ROT = Path(__file__).resolve().parents[1]
EGNE = ROT / "evaluering"
TIL_MELDING = frozenset({"melding", "vil_melde"})
"""Intents that begin a report."""
MINST = {
    "meldinger.lest": 0.92,
    "meldinger.kategori_f1": 0.90,
    "meldinger.tatt_for_melding": 0.97,
    "krise.recall": 0.94,
    "ikke_meldinger.ikke_tatt_for_melding": 0.93,
}
LANG = 1000
HOYST = {"meldinger.feil": 0.03, "meldinger.ms_1000_tegn": 90.0, "krise.falsk_alarm": 0.14}
"""A message of LANG characters is to take 60 ms; the ceiling leaves room for what else a machine does in a test."""
Sak = dict[str, Any]
Tolk = Any
"""Rasa's agent, which is not typed."""


def last_modell(fil: Path | None) -> Tolk:
    """The trained model of a file, or the newest in `models/`. Raises SystemExit where there is none."""
    from rasa.core.agent import Agent

    from bot.logg import stille_logg

    funnet = fil or max((ROT / "models").glob("*.tar.gz"), key=lambda f: f.stat().st_mtime, default=None)
    if funnet is None:
        sys.exit("SiFra: det finnes ingen trent modell i models/. Kjør «make setup» først.")
    stille_logg()  # Rasa writes the words of every message to its log
    return Agent.load(str(funnet))


def egne_filer() -> list[Path]:
    """The project's own cases of messages; its questions (…sporsmal….jsonl) are another measure's."""
    return [fil for fil in sorted(EGNE.glob("*.jsonl")) if "sporsmal" not in fil.name]


def les(fil: Path) -> list[Sak]:
    """The cases of a file, one JSON object a line."""
    return [json.loads(linje) for linje in fil.read_text(encoding="utf-8").splitlines() if linje.strip()]


def slag(saker: Sequence[Sak]) -> str:
    """What kind of cases these are: `meldinger`, `krise` or `ikke_meldinger`."""
    if "krise" in saker[0]:
        return "krise"
    return "meldinger" if isinstance(saker[0].get("forventet"), dict) else "ikke_meldinger"


async def _tolk_alle(modell: Tolk, saker: Sequence[Sak]) -> list[dict[str, Any]]:
    svar = []
    for sak in saker:
        os.environ["SIFRA_DATO"] = sak.get("dato", "2026-11-20")
        svar.append(await modell.parse_message(sak["tekst"]))
    return svar


def som_fakta(tolket: Mapping[str, Any]) -> SimpleNamespace:
    """The entities of a message as the facts that they stand for: lists where a field may have several values."""
    ut: dict[str, Any] = dict.fromkeys(("rolle", "gjelder", "utover", "varighet", "trinn_klasse", "meldt_tidligere"))
    ut |= {"kategorier": [], "sted": [], "involverte": [], "tidspunkt": None, "ledelse_i_tvil": False}
    for e in tolket["entities"]:
        felt, verdi = e["entity"], e["value"]
        if isinstance(ut.get(felt), list):
            ut[felt].append(verdi)
        else:
            ut[felt] = SimpleNamespace(**verdi) if felt == "tidspunkt" else verdi
    return SimpleNamespace(**ut)


def _intent(tolket: Mapping[str, Any]) -> str:
    return str((tolket.get("intent") or {}).get("name"))


def _andel(treff: Sequence[bool]) -> float:
    return sum(treff) / max(1, len(treff))


def maal_meldinger(saker: Sequence[Sak], tolket: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Shares of the stated fields that were read and read wrongly, F1 of the categories, share taken for a report."""
    from scripts.evaluer_sprak import maal_fakta

    tall = maal_fakta(saker, lambda i, _: som_fakta(tolket[i]))  # type: ignore[arg-type, return-value]
    start = [_intent(t) in TIL_MELDING | {"krise"} for t in tolket]
    return tall | {"tatt_for_melding": _andel(start), "n": len(saker)}


async def _lesetid(modell: Tolk, saker: Sequence[Sak]) -> float:
    """Milliseconds of processor time for a message of 1,000 characters, the median over messages put end to end."""
    alt = " ".join(sak["tekst"] for sak in saker)
    deler = [alt[i : i + LANG] for i in range(0, len(alt) - LANG + 1, LANG)][:20]
    tider = []
    for del_ in deler:
        start = time.process_time()
        await modell.parse_message(del_)
        tider.append((time.process_time() - start) * 1000)
    return round(statistics.median(tider), 1) if tider else 0.0


def maal_krise(saker: Sequence[Sak], tolket: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Recall over the cases of danger, false alarms over the others."""
    vist = [_intent(t) == "krise" for t in tolket]
    fare = [v for s, v in zip(saker, vist, strict=True) if s["krise"]]
    ellers = [v for s, v in zip(saker, vist, strict=True) if not s["krise"]]
    return {"recall": _andel(fare), "falsk_alarm": _andel(ellers), "n": len(saker)}


def maal_ikke_meldinger(saker: Sequence[Sak], tolket: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Share that begins no report, and share with exactly the intent that was meant."""
    navn = [_intent(t) for t in tolket]
    rett = [s["forventet"] == n for s, n in zip(saker, navn, strict=True)]
    return {
        "ikke_tatt_for_melding": _andel([n not in TIL_MELDING for n in navn]),
        "rett": _andel(rett),
        "n": len(saker),
    }


def feil_i(type_: str, sak: Sak, tolket: Mapping[str, Any]) -> str | None:
    """What went wrong with a case, in short; None where all is right."""
    from scripts.evaluer_sprak import FELT, riktig

    navn, ment = _intent(tolket), sak.get("forventet")
    if type_ == "krise":
        return None if (navn == "krise") == sak["krise"] else "krisehjelp uten grunn" if navn == "krise" else "oversett"
    if type_ == "ikke_meldinger" or not isinstance(ment, dict):
        return None if navn == ment else f"{navn} ≠ {ment}"
    fakta = som_fakta(tolket)
    feil = [] if navn in TIL_MELDING | {"krise"} else [f"intent {navn}"]
    for felt in FELT:
        lest = getattr(fakta, felt)
        if ment.get(felt) and (not lest or not riktig(felt, lest, ment[felt])):
            feil.append(f"{felt} {lest or 'ikke lest'} ≠ {ment[felt]}")
    if set(fakta.kategorier) != set(ment.get("kategorier", fakta.kategorier)):
        feil.append(f"kategorier {sorted(fakta.kategorier)} ≠ {ment['kategorier']}")
    return "; ".join(feil) or None


MAALERE = {"meldinger": maal_meldinger, "krise": maal_krise, "ikke_meldinger": maal_ikke_meldinger}


def under_gulvet(tall: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """The figures that lie under their floor, or over their ceiling, as one line each."""
    flate = {f"{t}.{navn}": v for t, deler in tall.items() for navn, v in deler.items()}
    lave = [f"{k} {flate[k]:.3f} < {g}" for k, g in MINST.items() if k in flate and flate[k] < g]
    return lave + [f"{k} {flate[k]:.3f} > {g}" for k, g in HOYST.items() if k in flate and flate[k] > g]


def evaluer(filer: Sequence[Path], modell: Tolk, vis_feil: bool = False) -> dict[str, Any]:
    """Kind of cases -> figures, over the cases of all files of that kind."""
    samlet: dict[str, list[Sak]] = {}
    for fil in filer:
        if saker := les(fil):
            samlet.setdefault(slag(saker), []).extend(saker)
    ut = {}
    for type_, saker in samlet.items():
        tolket = asyncio.run(_tolk_alle(modell, saker))
        ut[type_] = MAALERE[type_](saker, tolket)
        if type_ == "meldinger":
            ut[type_]["ms_1000_tegn"] = asyncio.run(_lesetid(modell, saker))
        for sak, t in zip(saker, tolket, strict=True):
            if vis_feil and (feil := feil_i(type_, sak, t)):
                print(f"{sak.get('id', '-')}: {feil}")
    return ut


def main() -> None:
    """Score, print the figures as JSON on the last line, and end with 1 when any lies under its floor."""
    leser = argparse.ArgumentParser(description="Score the trained model on cases.")
    leser.add_argument("filer", nargs="*", type=Path, help="a school's own cases; without any, the project's own")
    leser.add_argument("--modell", type=Path, help="a trained model; without, the newest in models/")
    leser.add_argument("--gulv", action="store_true", help="hold a school's own cases to the floors too")
    leser.add_argument("-v", dest="vis_feil", action="store_true", help="list what went wrong, by the id of the case")
    valg = leser.parse_args()
    tall = evaluer(valg.filer or egne_filer(), last_modell(valg.modell), valg.vis_feil)
    under = under_gulvet(tall) if valg.gulv or not valg.filer else []
    for linje in under:
        print(f"Under gulvet: {linje}")
    print(json.dumps(tall, ensure_ascii=False))
    sys.exit(1 if under else 0)


if __name__ == "__main__":
    main()
