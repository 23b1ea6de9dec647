"""The last word on the intent of a message, after the classifier and the readers of facts and crisis."""

from __future__ import annotations

from typing import Any

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import ENTITIES, INTENT, INTENT_RANKING_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from sprak.hensikt import avgjor


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class Avgjorelse(GraphComponent, IntentClassifier):
    """Replaces the classifier's intent where the facts of the message, or its form, say more than the words alone."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The component's default configuration."""
        return {
            # Below this confidence the intent is taken from the facts and the form of the message.
            "terskel": 0.4,
        }

    def __init__(self, config: dict[str, Any]) -> None:
        self._terskel = float(config["terskel"])

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Avgjorelse:
        """Make the component from its configuration; it stores nothing."""
        return cls(config)

    def process(self, messages: list[Message]) -> list[Message]:
        """Set the final intent on each message that has one from the classifier."""
        for melding in messages:
            intent = melding.get(INTENT)
            if not intent or not intent.get("name"):
                continue
            funnet = {e["entity"]: e["value"] for e in melding.get(ENTITIES, [])}
            navn, sikkerhet = avgjor(
                melding.get(TEXT),
                intent["name"],
                float(intent["confidence"]),
                funnet.keys(),
                self._terskel,
                funnet.get("rolle"),
            )
            melding.set(INTENT, {"name": navn, "confidence": sikkerhet}, add_to_output=True)
            melding.set(INTENT_RANKING_KEY, melding.get(INTENT_RANKING_KEY, [])[:3], add_to_output=True)
        return messages
