"""Scores the spaCy pipeline on the NorNE development documents, sentence by sentence, and times it.

python -m scripts.maal_spacy [PIPELINE] [--data FOLDER] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example

from scripts.spacy_data import Setning, les_mappe, sma_bokstaver, til_doc, til_eksempel

PIPELINE = "bot/spacy_norsk"
DATA = Path("../shared/data/norne")
NAVNEDELEN = ["tok2vec_navn", "ner"]
TALL = ("ents_f", "ents_p", "ents_r", "per_f", "lemma_acc", "tag_acc")
# Invented, 1,000 characters.
MELDING = (
    "Hei, jeg heter Nora og går i 9b. Siden høstferien har det vært skikkelig dårlig stemning i gangen utenfor "
    "klasserommet. Det er Kasper og Mikkel Strandvoll som holder på, og noen ganger er Elinor Vasstrand med også. "
    "De roper ting etter meg når jeg går forbi, og forrige onsdag tok de sekken min og kastet den i søpla ved "
    "gymsalen. Da jeg sa fra til kontaktlæreren vår, Torunn Hegglien, sa hun at hun skulle snakke med dem, men jeg "
    "tror ikke hun har gjort det. Broren min går på samme skole og har sett det flere ganger. På Snapchat har de "
    "laget en gruppe der de legger ut bilder av meg fra kantina i Bergveien. Jeg vet om minst tre andre som er blitt "
    "filmet. Mamma har ringt rektor to ganger uten å få svar, og nå vil jeg helst være hjemme. Jeg sover dårlig og "
    "har vondt i magen hver morgen før jeg skal på bussen. Kan dere hjelpe meg med å få slutt på dette? Jeg vil ikke "
    "at de skal få vite at det er jeg som har skrevet, for da blir det bare enda verre enn det er nå. Hilsen "
    "en som ikke får sove."
)[:1000]


def utviklingssett(data: Path) -> dict[str, list[Setning]]:
    """The development sentences: bokmål, nynorsk, and bokmål without capitals."""
    nob = les_mappe(data / "nob-dev")
    return {
        "nob-dev": nob,
        "nno-dev": les_mappe(data / "nno-dev"),
        "nob-dev, small letters": list(map(sma_bokstaver, nob)),
    }


def skar(nlp: Language, eksempler: Sequence[Example]) -> dict[str, float]:
    """Entity F, precision, recall, F of persons, lemma and tag accuracy; a missing score is 0."""
    r: dict[str, Any] = nlp.evaluate(eksempler)
    typer = r.get("ents_per_type") or {}
    return {**{t: float(r.get(t) or 0.0) for t in TALL}, "per_f": float(typer.get("PER", {}).get("f", 0.0))}


def med_egne_ord(nlp: Language, setning: Setning) -> Example:
    """The sentence as running text, cut into words by the pipeline itself."""
    fasit = til_doc(nlp.vocab, setning)
    return Example(nlp.make_doc(fasit.text), fasit)


def millisekunder(nlp: Language, antall: int = 60) -> float:
    """Median processor time of one message of 1,000 characters: does not grow with what else the machine does."""
    tider = []
    for _ in range(antall):
        start = time.process_time()
        nlp(MELDING)
        tider.append(time.process_time() - start)
    return sorted(tider)[antall // 2] * 1000


def storrelse(mappe: Path) -> float:
    """Size on disk in megabytes (10⁶ bytes)."""
    return sum(f.stat().st_size for f in mappe.rglob("*") if f.is_file()) / 1e6


def mal(nlp: Language, data: Path) -> dict[str, dict[str, float]]:
    """All scores by development set; the last one leaves the cutting into words to the pipeline."""
    sett = utviklingssett(data)
    resultat = {navn: skar(nlp, [til_eksempel(nlp.vocab, s) for s in setninger]) for navn, setninger in sett.items()}
    resultat["nob-dev, own tokens"] = skar(nlp, [med_egne_ord(nlp, s) for s in sett["nob-dev"]])
    return resultat


def tid(nlp: Language) -> dict[str, float]:
    """Milliseconds per 1,000 characters, with everything and with the name recogniser alone."""
    alt = millisekunder(nlp)
    with nlp.select_pipes(enable=[p for p in NAVNEDELEN if p in nlp.pipe_names] or nlp.pipe_names):
        return {"all": alt, "names only": millisekunder(nlp)}


def tabell(resultat: dict[str, dict[str, float]]) -> str:
    """The scores as a Markdown table."""
    linjer = ["| scored on | entities F | P | R | PER F | lemma | tag |", "|---|---|---|---|---|---|---|"]
    for navn, r in resultat.items():
        linjer.append(f"| {navn} | " + " | ".join(f"{r[t]:.3f}" for t in TALL) + " |")
    return "\n".join(linjer)


def main(argumenter: Sequence[str] | None = None) -> int:
    """Print the table; 0 also where the development data is not there, with a message."""
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("pipeline", nargs="?", default=PIPELINE)
    p.add_argument("--data", type=Path, default=DATA)
    p.add_argument("--json", type=Path)
    valg = p.parse_args(argumenter)
    if not valg.data.is_dir():
        print(f"Skipped: the NorNE data is not at {valg.data}, so nothing can be scored.")
        return 0
    nlp = spacy.load(valg.pipeline)
    tider, resultat = tid(nlp), mal(nlp, valg.data)
    print(tabell(resultat))
    if nlp.path is not None:
        print(f"\nSize {storrelse(nlp.path):.1f} MB.", end=" ")
    print("Processor milliseconds per 1,000 characters: " + ", ".join(f"{k} {v:.1f}" for k, v in tider.items()) + ".")
    if valg.json:
        valg.json.write_text(json.dumps(resultat, indent=1), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
