"""How well the assistant reads Norwegian: facts and danger, by rules, by the trained models, and by both.

    python scripts/evaluer_sprak.py                      cross-validated on data/nlu
    python scripts/evaluer_sprak.py meldinger.jsonl ...  trained on data/nlu, measured on files of cases

A case is a line of JSON with "tekst", "dato" and "forventet" (facts), or with "tekst", "krise" and "type" (danger).
Prints a table for each, and the figures as JSON on the last line. Runs in the assistant's environment.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from scipy.sparse.csgraph import connected_components
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.model_selection import KFold, StratifiedGroupKFold

ROT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROT))

from bot.fakta_komponent import OPPSETT, som_gjetning  # noqa: E402
from bot.hensikt_komponent import FELT as HENSIKT  # noqa: E402
from bot.hensikt_komponent import tren_hensikt  # noqa: E402
from bot.krise_komponent import er_sporsmal, les_fare, tren_krise  # noqa: E402
from bot.kunnskap import INTENT, KUNNSKAP, les_sporsmal  # noqa: E402
from bot.lineaer import Lineaer  # noqa: E402
from bot.merker import INGEN_KRISE, fakta_merker, krise_merke, sannsynlig_fare, sier_fakta  # noqa: E402
from sprak.fakta import Fakta, Gjetning, kjennetegn, les_fakta  # noqa: E402
from sprak.krise import krise_etter_regler  # noqa: E402

FELT = (
    "rolle", "gjelder", "utover", "varighet", "trinn_klasse", "meldt_tidligere", "sted", "tidspunkt", "involverte",
)  # fmt: skip
DATO = "2026-11-20"
FUNNET = "funnet"
LIKE_NOK = 0.5
"""Cosine of the letter trigrams from which two messages count as one."""
Sak = dict[str, Any]
Svar = dict[str, dict[str, float]]


def les_nlu() -> list[Sak]:
    """All messages of `data/nlu`: text, intent and labels."""
    saker = []
    for fil in sorted((ROT / "data/nlu").glob("*.yml")):
        for blokk in yaml.safe_load(fil.read_text(encoding="utf-8"))["nlu"]:
            saker += [_sak(e, blokk.get("intent", "")) for e in _eksempler(blokk.get("examples") or [])]
    return saker


def med_kunnskap(nlu: list[Sak]) -> list[Sak]:
    """The messages and the questions of the knowledge, as Rasa's importer gives them to the components."""
    kjente = {s["tekst"] for s in nlu}
    return nlu + [_sak({"text": t}, INTENT) for t in les_sporsmal(KUNNSKAP) if t not in kjente]


def _eksempler(eksempler: str | list[Sak]) -> list[Sak]:
    if isinstance(eksempler, str):
        return [{"text": linje[2:]} for linje in eksempler.splitlines() if linje.startswith("- ")]
    return eksempler


def _sak(eksempel: Sak, intent: str) -> Sak:
    merker = eksempel.get("metadata") or {}
    krise = krise_merke(merker)
    return {
        "tekst": eksempel["text"].strip(), "intent": intent, "merker": merker, "forventet": merker, "dato": DATO,
        "krise": krise != INGEN_KRISE, "type": krise if krise != INGEN_KRISE else None,
    }  # fmt: skip


def riktig(felt: str, lest: Any, ment: Any) -> bool:
    """Whether the value read is the one meant: lists and names at least those meant, dates where they are given."""
    if felt == "sted":
        return set(ment) <= set(lest)
    if felt == "involverte":
        return all(any(m.lower() in navn.lower() for navn in lest) for m in ment)
    if felt == "tidspunkt":
        return all(str(getattr(lest, k)) == d for k, d in ment.items() if k in ("fra", "til") and d)
    if felt == "trinn_klasse":
        return str(lest).lower().replace(" ", "") == str(ment).lower().replace(" ", "")
    return bool(lest == ment)


def maal_fakta(saker: Sequence[Sak], les: Callable[[int, Sak], Fakta]) -> dict[str, Any]:
    """Counts for each field (stated, read, wrong) and for the categories, over the cases."""
    tall: Counter[str] = Counter()
    for i, sak in enumerate(saker):
        fakta, ment = les(i, sak), sak["forventet"]
        for felt in (f for f in FELT if ment.get(f)):
            lest = getattr(fakta, felt)
            tall[f"{felt} sagt"] += 1
            tall[f"{felt} lest"] += bool(lest)
            tall[f"{felt} feil"] += bool(lest) and not riktig(felt, lest, ment[felt])
        _tell_kategorier(tall, set(fakta.kategorier), set(ment.get("kategorier") or ()))
        _tell_ledelse(tall, fakta, ment.get("utover"))
    return _andeler(tall)


def _tell_kategorier(tall: Counter[str], lest: set[str], ment: set[str]) -> None:
    tall["tp"] += len(lest & ment)
    tall["fp"] += len(lest - ment) if ment else 0
    tall["fn"] += len(ment - lest)


def _tell_ledelse(tall: Counter[str], fakta: Fakta, ment: str | None) -> None:
    """Leadership that another doer was read for (lost), and another that was taken for leadership (false)."""
    tall["ledelse oversett"] += ment == "skoleledelse" and fakta.utover not in (None, "skoleledelse")
    tall["ledelse feilaktig"] += ment not in (None, "skoleledelse") and fakta.utover == "skoleledelse"
    tall["ledelse i tvil"] += fakta.ledelse_i_tvil


def _andeler(tall: Counter[str]) -> dict[str, Any]:
    sagt = sum(tall[f"{f} sagt"] for f in FELT)
    per_felt = {
        f: {n: tall[f"{f} {n}"] / max(1, tall[f"{f} sagt"]) for n in ("lest", "feil")} | {"sagt": tall[f"{f} sagt"]}
        for f in FELT
    }
    return {
        "lest": sum(tall[f"{f} lest"] for f in FELT) / max(1, sagt),
        "feil": sum(tall[f"{f} feil"] for f in FELT) / max(1, sagt),
        "kategori_f1": 2 * tall["tp"] / max(1, 2 * tall["tp"] + tall["fp"] + tall["fn"]),
        "ledelse": {n: tall[f"ledelse {n}"] for n in ("oversett", "feilaktig", "i tvil")},
        "per_felt": per_felt,
    }


def maal_krise(saker: Sequence[Sak], finn: Callable[[int, Sak], str | None]) -> dict[str, float]:
    """Recall over the cases of danger, and false alarms over the others."""
    tall = Counter((bool(s["krise"]), finn(i, s) is not None) for i, s in enumerate(saker))
    fare, ikke = tall[True, True] + tall[True, False], tall[False, True] + tall[False, False]
    return {
        "recall": tall[True, True] / max(1, fare),
        "falsk_alarm": tall[False, True] / max(1, ikke),
        "n": fare + ikke,
    }


def tren_fakta(saker: Sequence[Sak]) -> Lineaer:
    """The model of the facts, from labelled messages, as the assistant trains it."""
    return Lineaer.tren([s["tekst"] for s in saker], fakta_merker([s["merker"] for s in saker]), kjennetegn, OPPSETT)


class Kriseleser:
    """The models of danger and of intents together, as the assistant reads a message with them."""

    def __init__(self, saker: Sequence[Sak]) -> None:
        self._krise = tren_krise([(s["tekst"], s["intent"], s["merker"]) for s in saker])
        self._hensikt = tren_hensikt([s["tekst"] for s in saker], [s["intent"] for s in saker])

    def gjett_mange(self, tekster: Sequence[str]) -> list[Svar]:
        """For each text what the model of danger guesses, and under `FUNNET` what the assistant finds."""
        hensikter = [g[HENSIKT] for g in self._hensikt.gjett_mange(tekster)]
        svar = zip(tekster, self._krise.gjett_mange(tekster), hensikter, strict=True)
        return [{**g, FUNNET: self._finn(tekst, hensikt)} for tekst, g, hensikt in svar]

    def _finn(self, tekst: str, hensikt: dict[str, float]) -> dict[str, float]:
        navn = max(hensikt, key=lambda h: hensikt[h])
        slag = les_fare(self._krise, tekst, er_sporsmal(navn, hensikt[navn]))
        return {slag: 1.0} if slag else {}


def _like(saker: Sequence[Sak]) -> list[int]:
    """A number for each case, the same for those that say the same in nearly the same letters."""
    rom = TfidfVectorizer(analyzer="char_wb", ngram_range=(3, 3), sublinear_tf=True).fit_transform(
        [s["tekst"] for s in saker]
    )
    likhet = (rom @ rom.T).tocsr()
    likhet.data[likhet.data < LIKE_NOK] = 0
    likhet.eliminate_zeros()
    return [int(n) for n in connected_components(likhet)[1]]


def _kryss(
    saker: Sequence[Sak],
    tren: Callable[[Sequence[Sak]], Lineaer | Kriseleser],
    deler: Any,
    y: Sequence[Any],
    grupper: Sequence[int] | None = None,
) -> list[Svar]:
    svar: list[Svar] = [{} for _ in saker]
    for laer, prov in deler.split(saker, y, grupper):
        modell = tren([saker[i] for i in laer])
        for i, g in zip(prov, modell.gjett_mange([saker[i]["tekst"] for i in prov]), strict=True):
            svar[i] = g
    return svar


def _tre_maater_fakta(saker: Sequence[Sak], svar: Sequence[Svar]) -> dict[str, Any]:
    def les(modell: bool) -> Callable[[int, Sak], Fakta]:
        return lambda i, s: les_fakta(
            s["tekst"], date.fromisoformat(s["dato"]), modell=som_gjetning(svar[i]) if modell else None
        )

    return {
        "regler": maal_fakta(saker, les(False)),
        "modell": maal_fakta(saker, lambda i, s: _bare_modell(som_gjetning(svar[i]))),
        "blandet": maal_fakta(saker, les(True)),
    }


def _bare_modell(g: Gjetning) -> Fakta:
    """The facts as the model alone would have them."""
    kategorier = tuple(sorted(k for k, p in g.kategorier.items() if p >= 0.5))
    verdier: dict[str, Any] = {f: g.beste(f, 0.5) for f in g.felt}
    return Fakta(kategorier=kategorier, **verdier)


def _tre_maater_krise(saker: Sequence[Sak], svar: Sequence[Svar]) -> dict[str, Any]:
    fare = [sannsynlig_fare(g) for g in svar]
    return {
        "regler": maal_krise(saker, lambda i, s: krise_etter_regler(s["tekst"])),
        "modell": maal_krise(saker, lambda i, s: "ja" if (fare[i] or {}).get(INGEN_KRISE, 1.0) < 0.5 else None),
        "blandet": maal_krise(saker, lambda i, s: next(iter(svar[i][FUNNET]), None)),
    }


def paa_treningsdata(nlu: list[Sak]) -> dict[str, Any]:
    """Cross-validation: five parts for the facts, four for danger, paraphrases in one part."""
    fakta = [s for s in nlu if s["intent"] == "melding" and sier_fakta(s["merker"])]
    svar = _kryss(fakta, tren_fakta, KFold(5, shuffle=True, random_state=1), [0] * len(fakta))
    nlu = med_kunnskap(nlu)
    y = [s["type"] or INGEN_KRISE for s in nlu]
    kriser = _kryss(nlu, Kriseleser, StratifiedGroupKFold(4, shuffle=True, random_state=1), y, _like(nlu))
    meldt = [i for i, s in enumerate(nlu) if s["intent"] == "melding" and "krise" not in s["merker"]]
    vanlige = _tre_maater_krise([nlu[i] for i in meldt], [kriser[i] for i in meldt])
    return {
        "fakta": _tre_maater_fakta(fakta, svar),
        "krise": _tre_maater_krise(nlu, kriser),
        "krise i vanlige meldinger": vanlige,
    }


@cache
def _modell(slag: str) -> Lineaer | Kriseleser:
    """The model of danger (`krise`) or of facts (`fakta`), trained on all training data."""
    nlu = les_nlu()
    if slag == "krise":
        return Kriseleser(med_kunnskap(nlu))
    return tren_fakta([s for s in nlu if s["intent"] == "melding" and sier_fakta(s["merker"])])


def paa_fil(fil: Path) -> dict[str, Any]:
    """Train on all training data and measure on the cases of a file."""
    saker = [json.loads(linje) for linje in fil.read_text(encoding="utf-8").splitlines() if linje.strip()]
    tekster = [s["tekst"] for s in saker]
    if "krise" in saker[0]:
        return {"krise": _tre_maater_krise(saker, _modell("krise").gjett_mange(tekster))}
    saker = [{"dato": DATO, **s} for s in saker]
    return {"fakta": _tre_maater_fakta(saker, _modell("fakta").gjett_mange(tekster))}


def _skriv(navn: str, resultat: dict[str, Any]) -> None:
    for slag, maater in resultat.items():
        print(f"\n{navn}: {slag}")
        for maate, tall in maater.items():
            print(f"  {maate:8}", "  ".join(f"{k} {v:.3f}" for k, v in tall.items() if isinstance(v, float)))
            for felt, t in tall.get("per_felt", {}).items():
                print(f"      {felt:16} lest {t['lest']:.2f}  feil {t['feil']:.3f}  av {t['sagt']}")


def main() -> None:
    """Measure, print tables, and the figures as JSON on the last line."""
    leser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0] if __doc__ else None)
    leser.add_argument("filer", nargs="*", type=Path)
    ut = {}
    filer = leser.parse_args().filer
    for fil in filer:
        ut[fil.name] = paa_fil(fil)
    if not filer:
        ut["data/nlu"] = paa_treningsdata(les_nlu())
    for navn, resultat in ut.items():
        _skriv(navn, resultat)
    print(json.dumps(ut, ensure_ascii=False))


if __name__ == "__main__":
    main()
