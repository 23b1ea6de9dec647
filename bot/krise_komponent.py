"""Marks a message that tells of danger with the kind of danger."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.lineaer import Lineaer, Oppsett
from bot.lineaer_komponent import LineaerKomponent
from bot.merker import KRISE, fare_merker, krise_merke, metadata, sannsynlig_fare
from sprak.krise import finn_krise
from sprak.krise_tegn import krisetegn

NAVN = "KriseKomponent"
SIKKER = 0.8
"""From this confidence on a message read as a question is one."""
OPPSETT = Oppsett(styrke=20.0, visninger=("skrift",))


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class KriseKomponent(LineaerKomponent, EntityExtractorMixin):
    """Finds messages that call for emergency help, by rules and a trained guess together."""

    tegn = staticmethod(krisetegn)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The component's default configuration."""
        oppsett = {"styrke": OPPSETT.styrke, "visninger": list(OPPSETT.visninger)}
        return {**LineaerKomponent.get_default_config(), **oppsett}

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from all messages: those whose metadata name a danger, and all others as none."""
        meldinger = [m for m in training_data.intent_examples if m.get(TEXT)]
        if meldinger:
            merker = fare_merker([krise_merke(metadata(m)) for m in meldinger])
            self._modell = Lineaer.tren([m.get(TEXT) for m in meldinger], merker, krisetegn, self._oppsett)
            self._lagre()
        return self._ressurs

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the entity `krise` to each message that tells of danger."""
        for melding in messages:
            tekst = melding.get(TEXT)
            slag = finn_krise(tekst, self._sannsynlighet(tekst), _er_sporsmal(melding)) if tekst else None
            if slag:
                funn = {"entity": KRISE, "value": slag, "start": 0, "end": len(tekst), "confidence_entity": 1.0}
                melding.set(ENTITIES, [*melding.get(ENTITIES, []), {**funn, "extractor": NAVN}], add_to_output=True)
        return messages

    def _sannsynlighet(self, tekst: str) -> Mapping[str, float] | None:
        return sannsynlig_fare(self._modell.gjett(tekst)) if self._modell else None


def _er_sporsmal(melding: Message) -> bool:
    hensikt = melding.get(INTENT) or {}
    return hensikt.get(INTENT_NAME_KEY) == "sporsmal" and hensikt.get(PREDICTED_CONFIDENCE_KEY, 0.0) >= SIKKER
