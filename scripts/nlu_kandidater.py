"""The candidates that `scripts.sammenlign_nlu` compares: pipelines of Rasa components, asked outside Rasa's graph."""

from __future__ import annotations

import resource
import statistics
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.nlu.classifiers.diet_classifier import DIETClassifier
from rasa.nlu.classifiers.logistic_regression_classifier import LogisticRegressionClassifier
from rasa.nlu.featurizers.sparse_featurizer.count_vectors_featurizer import CountVectorsFeaturizer
from rasa.nlu.featurizers.sparse_featurizer.lexical_syntactic_featurizer import LexicalSyntacticFeaturizer
from rasa.nlu.featurizers.sparse_featurizer.regex_featurizer import RegexFeaturizer
from rasa.nlu.tokenizers.whitespace_tokenizer import WhitespaceTokenizer
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.hensikt_komponent import HensiktKomponent

Ledd = tuple[Any, dict[str, Any]]
BOKSTAVER = {"analyzer": "char_wb", "min_ngram": 1, "max_ngram": 4}
KANDIDATER: Mapping[str, list[Ledd]] = {
    "diet": [
        (WhitespaceTokenizer, {}),
        (RegexFeaturizer, {}),
        (LexicalSyntacticFeaturizer, {}),
        (CountVectorsFeaturizer, {}),
        (CountVectorsFeaturizer, BOKSTAVER),
        (DIETClassifier, {"constrain_similarities": True, "random_seed": 1, "ranking_length": 0}),
    ],
    "tegn": [
        (WhitespaceTokenizer, {}),
        (CountVectorsFeaturizer, BOKSTAVER),
        (LogisticRegressionClassifier, {"random_state": 1}),
    ],
    "egen": [(HensiktKomponent, {})],
}
"""Name -> components, with what differs from their defaults. `diet` is `rasa init`'s, as far as the intent goes."""
ENKELTVIS = 200
"""So many messages are asked one by one for the latency."""


@dataclass(frozen=True)
class Maaling:
    """A candidate's answers (for each message the likelihood of each intent) to the folds and the cases; its cost."""

    prov: list[list[dict[str, float]]]
    ekstra: list[dict[str, float]]
    trening_s: float
    ms: float
    mb: float

    def svar(self, del_: int) -> list[str]:
        """The likeliest intent of each message of a fold."""
        return [_beste(f) for f in self.prov[del_]]

    def svar_ekstra(self) -> list[str]:
        """The likeliest intent of each of the other cases."""
        return [_beste(f) for f in self.ekstra]

    def blandet_med(self, annen: Maaling) -> Maaling:
        """Both candidates' likelihoods averaged, over the folds that both ran; their costs added."""
        prov = [[_snitt(a, b) for a, b in zip(x, y, strict=True)] for x, y in zip(self.prov, annen.prov)]  # noqa: B905
        ekstra = [_snitt(a, b) for a, b in zip(self.ekstra, annen.ekstra, strict=True)]
        kostnad = (self.trening_s + annen.trening_s, self.ms + annen.ms, max(self.mb, annen.mb))
        return Maaling(prov, ekstra, *kostnad)


def _beste(fordeling: Mapping[str, float]) -> str:
    return max(fordeling, key=lambda k: (fordeling[k], k), default="")


def _snitt(a: Mapping[str, float], b: Mapping[str, float]) -> dict[str, float]:
    return {k: (a.get(k, 0.0) + b.get(k, 0.0)) / 2 for k in {*a, *b}}


class Kandidat:
    """One pipeline, made and trained in a folder of its own."""

    def __init__(self, navn: str, mappe: Path, epoker: int) -> None:
        lager, kontekst = LocalModelStorage.create(mappe), ExecutionContext(GraphSchema({}))
        self._ledd = []
        for i, (klasse, endret) in enumerate(KANDIDATER[navn]):
            oppsett = {**klasse.get_default_config(), **endret}
            if klasse is DIETClassifier:
                oppsett["epochs"] = epoker
            self._ledd.append(klasse.create(oppsett, lager, Resource(f"{navn}{i}"), kontekst))

    def tren(self, tekster: Sequence[str], y: Sequence[str]) -> None:
        """Train the components one after the other, each on what those before it made of the messages."""
        data = TrainingData([_melding(t, v) for t, v in zip(tekster, y, strict=True)])
        for ledd in self._ledd:
            if hasattr(ledd, "train"):
                ledd.train(data)
            if hasattr(ledd, "process_training_data") and ledd is not self._ledd[-1]:
                ledd.process_training_data(data)

    def gjett(self, tekster: Sequence[str]) -> list[dict[str, float]]:
        """For each text the intents that the candidate ranks, with their likelihoods."""
        meldinger = [_melding(t) for t in tekster]
        for ledd in self._ledd:
            meldinger = ledd.process(meldinger)
        return [{r["name"]: float(r["confidence"]) for r in m.get(INTENT_RANKING_KEY, [])} for m in meldinger]


def _melding(tekst: str, intent: str | None = None) -> Message:
    return Message({TEXT: tekst, INTENT: intent} if intent else {TEXT: tekst})


def maal(
    navn: str,
    tekster: Sequence[str],
    y: Sequence[str],
    deler: Sequence[tuple[list[int], list[int]]],
    ekstra: Sequence[str],
    epoker: int,
) -> Maaling:
    """Train and ask one candidate over the folds; the other cases are asked of the first fold's model."""
    prov: list[list[dict[str, float]]] = []
    svar_ekstra: list[dict[str, float]] = []
    trening_s = ms = 0.0
    for laer, provd in deler:
        with tempfile.TemporaryDirectory() as mappe:
            kandidat = Kandidat(navn, Path(mappe), epoker)
            start = time.process_time()
            kandidat.tren([tekster[i] for i in laer], [y[i] for i in laer])
            brukt = time.process_time() - start
            prov.append(kandidat.gjett([tekster[i] for i in provd]))
            if len(prov) == 1:
                trening_s, svar_ekstra = brukt, kandidat.gjett(ekstra)
                ms = _median_ms(kandidat, [tekster[i] for i in provd[:ENKELTVIS]])
    return Maaling(prov, svar_ekstra, trening_s, ms, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def _median_ms(kandidat: Kandidat, tekster: Sequence[str]) -> float:
    tider = []
    for tekst in tekster:
        start = time.perf_counter()
        kandidat.gjett([tekst])
        tider.append(time.perf_counter() - start)
    return statistics.median(tider) * 1000
