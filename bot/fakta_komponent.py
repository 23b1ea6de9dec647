"""Puts the facts of a message on it as entities, one entity a value."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from bot.lineaer import Lineaer, Oppsett
from bot.lineaer_komponent import LineaerKomponent
from bot.merker import JA, KATEGORI, fakta_merker, meldinger_med_fakta, metadata
from sprak.fakta import Fakta, Gjetning, kjennetegn, les_fakta
from sprak.tidspunkt import Tidspunkt

NAVN = "FaktaKomponent"
ENKLE = ("rolle", "gjelder", "utover", "varighet", "trinn_klasse", "meldt_tidligere", "anonym", "navn")
LISTER = ("kategorier", "sted", "involverte", "tegn")
OPPSETT = Oppsett(visninger=("stillas",))
OSLO = ZoneInfo("Europe/Oslo")


def dagens_dato() -> date:
    """The date from which "i går" is worked out: `SIFRA_DATO`, else today in Oslo."""
    satt = os.environ.get("SIFRA_DATO")
    return date.fromisoformat(satt) if satt else datetime.now(OSLO).date()


def som_gjetning(svar: Mapping[str, Mapping[str, float]]) -> Gjetning:
    """The linear model's answer in the form that the reader of facts takes."""
    felt = {f: fordeling for f, fordeling in svar.items() if not f.startswith(KATEGORI)}
    kategorier = {f[len(KATEGORI) :]: fordeling[JA] for f, fordeling in svar.items() if f.startswith(KATEGORI)}
    return Gjetning(felt, kategorier)


def _tid(t: Tidspunkt) -> dict[str, str | None]:
    fra, til = (dag.isoformat() if dag else None for dag in (t.fra, t.til))
    return {"tekst": t.tekst, "fra": fra, "til": til}


def _verdier(fakta: Fakta) -> list[tuple[str, Any]]:
    verdier = [(felt, getattr(fakta, felt)) for felt in ENKLE]
    verdier += [(felt, v) for felt in LISTER for v in getattr(fakta, felt)]
    verdier.append(("tidspunkt", _tid(fakta.tidspunkt) if fakta.tidspunkt else None))
    verdier.append(("ledelse_i_tvil", fakta.ledelse_i_tvil or None))
    return [(felt, v) for felt, v in verdier if v is not None]


def som_entiteter(fakta: Fakta, lengde: int) -> list[dict[str, Any]]:
    """The facts as Rasa entities over the whole message of that many characters."""
    return [
        {"entity": felt, "value": v, "start": 0, "end": lengde, "confidence_entity": 1.0, "extractor": NAVN}
        for felt, v in _verdier(fakta)
    ]


def _personer(melding: Message) -> list[str]:
    """Names of persons that a spaCy pipeline has found, where there is one."""
    dok = melding.get("text_spacy_doc")
    return [e.text for e in dok.ents if e.label_ in ("PER", "PERSON")] if dok is not None else []


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class FaktaKomponent(LineaerKomponent, EntityExtractorMixin):
    """Reads the facts of each message by rules and, where they leave a field open, by a trained guess."""

    tegn = staticmethod(kjennetegn)

    @staticmethod
    def get_default_config() -> dict[str, Any]:
        """The component's default configuration."""
        return {**LineaerKomponent.get_default_config(), "visninger": list(OPPSETT.visninger)}

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from the messages whose metadata say what they state."""
        meldinger = meldinger_med_fakta(training_data.training_examples)
        if meldinger:
            merker = fakta_merker([metadata(m) for m in meldinger])
            self._modell = Lineaer.tren([m.get(TEXT) for m in meldinger], merker, kjennetegn, self._oppsett)
            self._lagre()
        return self._ressurs

    def process(self, messages: list[Message]) -> list[Message]:
        """Add the facts of each message to its entities."""
        for melding in messages:
            tekst = melding.get(TEXT)
            if tekst:
                funn = som_entiteter(self._les(tekst, _personer(melding)), len(tekst))
                melding.set(ENTITIES, melding.get(ENTITIES, []) + funn, add_to_output=True)
        return messages

    def _les(self, tekst: str, personer: list[str]) -> Fakta:
        gjetning = som_gjetning(self._modell.gjett(tekst)) if self._modell else None
        return les_fakta(tekst, dagens_dato(), personer, gjetning)
