"""The questions of the written knowledge as training data, so that what can be answered is known to be a question."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import yaml
from rasa.shared.importers.rasa import RasaFileImporter
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

KUNNSKAP = Path(__file__).resolve().parents[1] / "knowledge"
INTENT = "sporsmal"


def les_sporsmal(mappe: Path) -> Iterator[str]:
    """The example questions of all entries that have an answer, each once."""
    filer = [*sorted(mappe.glob("*/plan/*.yml")), *sorted((mappe / "felles").rglob("*.yml"))]
    poster = [post for fil in filer for post in yaml.safe_load(fil.read_text(encoding="utf-8")) or []]
    return iter(dict.fromkeys(str(s) for post in poster if post.get("svar") for s in post["sporsmal"]))


class Kunnskapsimportor(RasaFileImporter):
    """Rasa's own importer, with the questions of `knowledge/` beside what lies in `data/nlu`."""

    def get_nlu_data(self, language: str | None = "en") -> TrainingData:
        """The messages of `data/nlu` and the questions of the knowledge."""
        egne = super().get_nlu_data(language)
        kjente = {melding.get("text") for melding in egne.intent_examples}
        nye = [Message.build(text=tekst, intent=INTENT) for tekst in les_sporsmal(KUNNSKAP) if tekst not in kjente]
        return egne.merge(TrainingData(nye))
