"""Compare ways of classifying the intent, in one run: accuracy, training time, latency and memory, into docs/nlu.md.

    .venv/assistant/bin/python -m scripts.sammenlign_nlu                    all candidates (some ten minutes)
    .venv/assistant/bin/python -m scripts.sammenlign_nlu --uten diet        without the slow one
    .venv/assistant/bin/python -m scripts.sammenlign_nlu --deler 5 --deler-diet 5 --epoker 100

The data are split by stratified folds. All candidates learn from the same part and are measured on the same held-out
part and the same cases, so that they can be compared; those that are quick are also cross-validated over all folds.
Each candidate runs in a process of its own, so that its memory is its own.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.metrics import accuracy_score, f1_score, precision_recall_fscore_support
from sklearn.model_selection import StratifiedKFold

from scripts.evaluer_sprak import les_nlu
from scripts.felles import ROT, si
from scripts.nlu_kandidater import KANDIDATER, Maaling, maal

DOKUMENT = ROT / "docs" / "nlu.md"
START, SLUTT = "<!-- nlu: made by make nlu -->", "<!-- /nlu -->"
VALGT = "egen"
BLANDINGER = {"bland": ("tegn", "egen"), "bland-diet": ("diet", "egen")}
TIL_MELDING = frozenset({"melding", "vil_melde"})
"""Intents that begin a report."""
NAVN = {
    "diet": "Stock Rasa: DIET, {epoker} epochs",
    "tegn": "Character n-grams + Rasa's LogisticRegressionClassifier",
    "egen": "**Our linear component** (chosen)",
    "bland": "Mix: character n-grams and ours, averaged",
    "bland-diet": "Mix: DIET and ours, averaged",
}


@dataclass(frozen=True)
class Sett:
    """Texts to be measured on, beside the training data; `ja` where they are reports."""

    navn: str
    tekster: list[str]
    melding: bool


def les_sett() -> list[Sett]:
    """Our own cases, and those beside the project where they are present."""
    kilder = [("own", ROT / "evaluering", ""), ("shared", ROT.parent / "shared" / "eval", ".dev")]
    ut = []
    for navn, mappe, ending in kilder:
        for fil, melding in (("meldinger", True), ("ikke_meldinger", False)):
            sti = mappe / f"{fil}{ending}.jsonl"
            if sti.exists():
                linjer = [json.loads(linje)["tekst"] for linje in sti.read_text(encoding="utf-8").splitlines() if linje]
                ut.append(Sett(f"{navn} {fil}", linjer, melding))
    return ut


def deler(y: Sequence[str], antall: int) -> list[tuple[list[int], list[int]]]:
    """Stratified folds: indices to learn from, indices held out."""
    delt = StratifiedKFold(antall, shuffle=True, random_state=1).split(np.zeros(len(y)), y)
    return [(laer.tolist(), prov.tolist()) for laer, prov in delt]


def maal_alle(valg: argparse.Namespace, tekster: list[str], y: list[str], sett: list[Sett]) -> dict[str, Maaling]:
    """Each candidate in a process of its own, then the mixes of what they answered."""
    alle = deler(y, valg.deler)
    ekstra = [t for s in sett for t in s.tekster]
    ut: dict[str, Maaling] = {}
    for navn in (k for k in KANDIDATER if k not in valg.uten):
        si(f"{navn} …")
        brukt = alle[: valg.deler_diet] if navn == "diet" else alle
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as egen_prosess:
            ut[navn] = egen_prosess.submit(maal, navn, tekster, y, brukt, ekstra, valg.epoker).result()
    for navn, (a, b) in BLANDINGER.items():
        if a in ut and b in ut:
            ut[navn] = ut[a].blandet_med(ut[b])
    return ut


def tall(m: Maaling, alle: list[tuple[list[int], list[int]]], y: list[str], sett: list[Sett]) -> dict[str, Any]:
    """The figures of one candidate."""
    forste = [y[i] for i in alle[0][1]]
    ut: dict[str, Any] = _treff(forste, m.svar(0)) | {"deler": len(m.prov)}
    if len(m.prov) > 1:
        sanne = [y[i] for _, prov in alle[: len(m.prov)] for i in prov]
        ut["kryss"] = _treff(sanne, [s for d in range(len(m.prov)) for s in m.svar(d)])
    start = 0
    for s in sett:
        svar = m.svar_ekstra()[start : start + len(s.tekster)]
        ut[s.navn] = sum((v in TIL_MELDING) == s.melding for v in svar) / max(1, len(svar))
        start += len(s.tekster)
    return ut | {"trening_s": m.trening_s, "ms": m.ms, "mb": m.mb}


def _treff(sanne: Sequence[str], svar: Sequence[str]) -> dict[str, float]:
    return {
        "noyaktighet": float(accuracy_score(sanne, svar)),
        "makro_f1": float(f1_score(sanne, svar, average="macro", zero_division=0)),
    }


def per_intent(m: Maaling, alle: list[tuple[list[int], list[int]]], y: list[str]) -> list[dict[str, Any]]:
    """For each intent, over a candidate's folds: precision, recall, F1, count, and what it was taken for instead."""
    sanne = [y[i] for _, prov in alle[: len(m.prov)] for i in prov]
    svar = [s for d in range(len(m.prov)) for s in m.svar(d)]
    navn = sorted(set(sanne))
    p, r, f, n = precision_recall_fscore_support(sanne, svar, labels=navn, zero_division=0)
    ut = []
    for i, intent in enumerate(navn):
        feil = [s for v, s in zip(sanne, svar, strict=True) if v == intent != s]
        vanlige = sorted({(feil.count(k), k) for k in set(feil)}, key=lambda par: (-par[0], par[1]))[:3]
        forvekslet = ", ".join(f"{k} {antall}" for antall, k in vanlige)
        ut.append({"intent": intent, "p": p[i], "r": r[i], "f1": f[i], "n": int(n[i]), "forvekslet": forvekslet})
    return sorted(ut, key=lambda rad: rad["f1"])


def som_tabell(resultat: dict[str, dict[str, Any]], sett: list[Sett], epoker: int) -> str:
    """The comparison as a Markdown table."""
    hode = ["candidate", "held-out part: accuracy", "macro F1", "cross-validated: accuracy", "macro F1"]
    hode += [f"{s.navn} ({len(s.tekster)})" for s in sett] + ["training, s", "a message, ms", "memory, MB"]
    linjer = [_rad(hode), _rad(["---"] + ["--:"] * (len(hode) - 1))]
    for navn, t in resultat.items():
        kryss = t.get("kryss", {"noyaktighet": None, "makro_f1": None})
        celler = [t["noyaktighet"], t["makro_f1"], kryss["noyaktighet"], kryss["makro_f1"], *(t[s.navn] for s in sett)]
        maalt = [f"{t['trening_s']:.0f}", f"{t['ms']:.1f}", f"{t['mb']:.0f}"]
        linjer.append(_rad([NAVN[navn].format(epoker=epoker)] + [_tall(c) for c in celler] + maalt))
    return "\n".join(linjer)


def som_forvekslinger(rader: list[dict[str, Any]]) -> str:
    """The figures per intent as a Markdown table, the weakest first."""
    linjer = [
        _rad(["intent", "messages", "precision", "recall", "F1", "taken for"]),
        _rad(["---"] + ["--:"] * 4 + ["---"]),
    ]
    linjer += [
        _rad([r["intent"], str(r["n"]), *(_tall(r[k]) for k in ("p", "r", "f1")), r["forvekslet"]]) for r in rader
    ]
    return "\n".join(linjer)


def _rad(celler: Sequence[str]) -> str:
    return "| " + " | ".join(celler) + " |"


def _tall(verdi: float | None) -> str:
    return "–" if verdi is None else f"{verdi:.3f}"


def skriv(dokument: Path, innhold: str) -> None:
    """Replace what stands between the markers of the document."""
    foran, _, resten = dokument.read_text(encoding="utf-8").partition(START)
    etter = resten.partition(SLUTT)[2]
    dokument.write_text(f"{foran}{START}\n\n{innhold}\n\n{SLUTT}{etter}", encoding="utf-8")


def _om_maalingen(valg: argparse.Namespace, antall: int, antall_intents: int) -> str:
    return (
        f"{antall} messages in {antall_intents} intents, {valg.deler} stratified folds. The held-out part is the first "
        f"fold: all candidates learned from the other {100 - 100 // valg.deler} % and nothing else; the cases are "
        f"measured with that same model. DIET ran {valg.deler_diet} fold(s) of {valg.epoker} epochs (stock: 100), "
        f"the others all {valg.deler}. Training time is one fold's, in CPU seconds on {os.cpu_count()} shared cores; "
        "latency is the median over single messages; memory is the process's peak, of which the libraries alone "
        "take most. Reports: the share taken for one; no reports: the share not taken for one. The classifier alone, "
        "without what the facts and the form of the text decide after it."
    )


def main() -> None:
    """Measure, print the figures as JSON on the last line, and write the tables into the document."""
    leser = argparse.ArgumentParser(description="Compare ways of classifying the intent.")
    leser.add_argument("--deler", type=int, default=5, help="folds")
    leser.add_argument("--deler-diet", type=int, default=1, help="folds that DIET runs")
    leser.add_argument("--epoker", type=int, default=20, help="DIET's epochs")
    leser.add_argument("--uten", nargs="*", default=[], choices=list(KANDIDATER), help="candidates left out")
    leser.add_argument("--bare-vis", action="store_true", help="do not write the document")
    valg = leser.parse_args()
    nlu, sett = les_nlu(), les_sett()
    tekster, y = [s["tekst"] for s in nlu], [s["intent"] for s in nlu]
    alle = deler(y, valg.deler)
    maalinger = maal_alle(valg, tekster, y, sett)
    resultat = {navn: tall(maalinger[navn], alle, y, sett) for navn in NAVN if navn in maalinger}
    innhold = "\n\n".join([
        _om_maalingen(valg, len(y), len(set(y))),
        som_tabell(resultat, sett, valg.epoker),
        f"The chosen one, by intent, over {len(maalinger[VALGT].prov)} fold(s), the weakest first:",
        som_forvekslinger(per_intent(maalinger[VALGT], alle, y)),
    ])  # fmt: skip
    print(innhold)
    if not valg.bare_vis:
        skriv(DOKUMENT, innhold)
    print(json.dumps(resultat, ensure_ascii=False))


if __name__ == "__main__":
    main()
