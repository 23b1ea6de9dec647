"""Rasa's `SpacyNLP` with our own Norwegian pipeline, which finds the names of persons in bokmål and nynorsk."""

from __future__ import annotations

import os
from typing import Any

from rasa.engine.graph import ExecutionContext
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.utils.spacy_utils import SpacyModel, SpacyNLP
from rasa.shared.nlu.training_data.training_data import TrainingData
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.vocab import Vocab

from sprak.minne import glem_ogsaa

MODELL = "SIFRA_SPACY_MODELL"
"""Environment variable that names another pipeline, such as the official `nb_core_news_sm` where a school has it."""


@DefaultV1Recipe.register(
    [DefaultV1Recipe.ComponentType.MODEL_LOADER, DefaultV1Recipe.ComponentType.MESSAGE_FEATURIZER],
    is_trainable=False,
    model_from="Navneleser",
)
class Navneleser(SpacyNLP):
    """Loads the pipeline and runs the parts that find names; nothing of ours learns from the rest."""

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The component's default configuration."""
        return {
            # The pipeline: a path from the project's folder, or the name of an installed package.
            "model": "bot/spacy_norsk",
            # Capitals tell names from words: without them entity recall falls from 0.80 to 0.66 (the model card).
            "case_sensitive": True,
            # The parts that are run, where the pipeline has them; the others would double the time of a message.
            "ledd": ["tok2vec_navn", "ner"],
        }

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Navneleser:
        """Load the pipeline; raises Rasa's InvalidModelError when it is not there."""
        alt = {**cls.get_default_config(), **config}
        modell: SpacyModel = cls.load_model(os.environ.get(MODELL) or alt["model"])
        ledd = [del_ for del_ in alt["ledd"] if del_ in modell.model.pipe_names]
        if ledd:
            modell.model.select_pipes(enable=ledd)
        return cls(modell, alt)

    def __init__(self, model: SpacyModel, config: dict[str, Any]) -> None:
        super().__init__(model, config)
        self._egen = fersk_tokenizer(model.model)
        glem_ogsaa(self._glem_ordene)

    def _glem_ordene(self) -> None:
        self._egen = fersk_tokenizer(self._model.model)

    def _doc_for_text(self, model: Language, text: str) -> Doc:
        """Read a text with a vocabulary that is thrown away: the pipeline's own would keep each word for good."""
        return model(self._egen(self._preprocess_text(text)))

    def process_training_data(self, training_data: TrainingData, model: SpacyModel) -> TrainingData:
        """Leave the training data as they are: the linear models read names by rules and lists."""
        return training_data


def fersk_tokenizer(modell: Language) -> Tokenizer:
    """The pipeline's tokenizer, with a vocabulary of its own that has met no word yet."""
    vokabular, mal = Vocab(lex_attr_getters=modell.vocab.lex_attr_getters), modell.tokenizer
    vokabular.vectors = vektorer = modell.vocab.vectors
    vektorer.strings = modell.vocab.strings  # being shared has tied them to the new vocabulary's strings
    for merke in (merke for merker in modell.pipe_labels.values() for merke in merker):
        vokabular.strings.add(merke)
    return Tokenizer(
        vokabular,
        rules=mal.rules,
        prefix_search=mal.prefix_search,
        suffix_search=mal.suffix_search,
        infix_finditer=mal.infix_finditer,
        token_match=mal.token_match,
        url_match=mal.url_match,
    )
