"""Marks a message that tells of danger with the kind of danger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.lineaer import Lineaer, Oppsett
from bot.lineaer_komponent import LineaerKomponent
from bot.merker import KRISE, er_vurdert, fare_merker, krise_merke, metadata, sannsynlig_fare, ufarlig_merke
from sprak.krise import finn_krise, setninger
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
        """Learn from all messages that were judged: those whose metadata name a danger, and the others as none."""
        meldinger = [m for m in training_data.intent_examples if m.get(TEXT)]
        if meldinger:
            laert = [(m.get(TEXT), str(m.get(INTENT)), metadata(m)) for m in meldinger]
            self._modell = tren_krise(laert, self._oppsett)
            self._lagre()
        return self._ressurs

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the entity `krise` to each message that tells of danger."""
        for melding in messages:
            tekst = melding.get(TEXT)
            slag = les_fare(self._modell, tekst, _er_sporsmal(melding)) if tekst else None
            if slag:
                funn = {"entity": KRISE, "value": slag, "start": 0, "end": len(tekst), "confidence_entity": 1.0}
                melding.set(ENTITIES, [*melding.get(ENTITIES, []), {**funn, "extractor": NAVN}], add_to_output=True)
        return messages


def les_fare(modell: Lineaer | None, tekst: str, sporsmal: bool) -> str | None:
    """The kind of danger in a text, read as a whole and sentence by sentence; by the rules alone without a model."""
    if modell is None:
        return finn_krise(tekst)
    hele, *deler = [sannsynlig_fare(g) for g in modell.gjett_mange([tekst, *setninger(tekst)])]
    return finn_krise(tekst, hele, sporsmal, [d for d in deler if d])


def tren_krise(meldinger: Sequence[tuple[str, str, Mapping[str, Any]]], oppsett: Oppsett = OPPSETT) -> Lineaer:
    """The model of danger, from each message's text, intent and labels."""
    laert = [m for m in meldinger if er_vurdert(*m)]
    arter = [krise_merke(eksempel) for _, _, eksempel in laert]
    merker = fare_merker(arter, [ufarlig_merke(hensikt, eksempel) for _, hensikt, eksempel in laert])
    return Lineaer.tren([tekst for tekst, _, _ in laert], merker, krisetegn, oppsett)


def er_sporsmal(hensikt: str | None, sikkerhet: float) -> bool:
    """Whether a message was surely read as a question."""
    return hensikt == "sporsmal" and sikkerhet >= SIKKER


def _er_sporsmal(melding: Message) -> bool:
    hensikt = melding.get(INTENT) or {}
    return er_sporsmal(hensikt.get(INTENT_NAME_KEY), hensikt.get(PREDICTED_CONFIDENCE_KEY, 0.0))
