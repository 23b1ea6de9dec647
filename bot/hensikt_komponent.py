"""The intent of a message, by the same kind of linear model as its facts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.lineaer import Lineaer, Oppsett
from bot.lineaer_komponent import LineaerKomponent
from sprak.hensikt import formtegn

FELT = "intent"
OPPSETT = Oppsett(visninger=("skrift",), jevn=True)
RANGERING = 3
"""So many of the likeliest intents are passed on."""


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class HensiktKomponent(LineaerKomponent, IntentClassifier):
    """Classifies the intent; trains in seconds where Rasa's own classifiers take minutes (docs/nlu.md)."""

    tegn = staticmethod(formtegn)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The component's default configuration."""
        oppsett = {"visninger": list(OPPSETT.visninger), "jevn": OPPSETT.jevn}
        return {**LineaerKomponent.get_default_config(), **oppsett}

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from all messages."""
        meldinger = [m for m in training_data.intent_examples if m.get(TEXT)]
        if meldinger:
            hensikter = [str(m.get(INTENT)) for m in meldinger]
            self._modell = tren_hensikt([m.get(TEXT) for m in meldinger], hensikter, self._oppsett)
            self._lagre()
        return self._ressurs

    def process(self, messages: list[Message]) -> list[Message]:
        """Put the likeliest intent and the ranking on each message."""
        for melding in messages:
            tekst = melding.get(TEXT)
            if tekst and self._modell:
                fordeling = sorted(self._modell.gjett(tekst)[FELT].items(), key=lambda par: -par[1])[:RANGERING]
                rangering = [{"name": navn, "confidence": sikkerhet} for navn, sikkerhet in fordeling]
                melding.set(INTENT, rangering[0], add_to_output=True)
                melding.set(INTENT_RANKING_KEY, rangering, add_to_output=True)
        return messages


def tren_hensikt(tekster: Sequence[str], hensikter: Sequence[str], oppsett: Oppsett = OPPSETT) -> Lineaer:
    """The model of the intents, from texts and their intents."""
    return Lineaer.tren(tekster, {FELT: hensikter}, formtegn, oppsett)
