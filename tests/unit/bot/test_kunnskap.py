"""The knowledge's questions are training data; what we cannot answer is not taught as a question of ours."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

pytest.importorskip("rasa", reason="Rasa is only in the assistant's environment")

from bot.kunnskap import KUNNSKAP, Kunnskapsimportor, les_sporsmal


def test_all_entries_with_an_answer(tmp_path: Path) -> None:
    def skriv(sti: str, *poster: object) -> None:
        fil = tmp_path / sti
        fil.parent.mkdir(parents=True, exist_ok=True)
        fil.write_text(yaml.safe_dump(list(poster)), encoding="utf-8")

    skriv("fjell/plan/a.yml", {"id": "a", "sporsmal": ["En?", "To?"], "svar": {"nb": {"kort": "x"}}})
    skriv("felles/lov/b.yml", {"id": "b", "sporsmal": ["To?", "Tre?"], "svar": {"nb": {"kort": "x"}}})
    skriv("felles/utenfor/c.yml", {"id": "c", "sporsmal": ["Fire?"]})
    skriv("fjell/plan/d.yml", {"id": "d", "sporsmal": ["Fem?"], "svar": {"nb": {"kort": "x"}}})
    assert list(les_sporsmal(tmp_path)) == ["En?", "To?", "Fem?", "Tre?"]


def test_they_stand_beside_the_data_each_once(tmp_path: Path) -> None:
    kjent = next(les_sporsmal(KUNNSKAP))
    fil = tmp_path / "nlu.yml"
    nlu = [{"intent": "hilsen", "examples": "- hei\n"}, {"intent": "sporsmal", "examples": f"- {kjent}\n"}]
    fil.write_text(yaml.safe_dump({"version": "3.1", "nlu": nlu}, allow_unicode=True), encoding="utf-8")
    data = Kunnskapsimportor(training_data_paths=[str(fil)]).get_nlu_data()
    tekster = [melding.get("text") for melding in data.intent_examples]
    assert len(tekster) == len(set(tekster)) > 1000
    assert {melding.get("intent") for melding in data.intent_examples} == {"hilsen", "sporsmal"}
