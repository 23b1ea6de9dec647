"""What the actions are handed: the answerer that is wired in is the one that they ask for."""

from __future__ import annotations

import inspect
from dataclasses import FrozenInstanceError

import pytest

from actions.tjenester import Kunnskap, Tjenester
from backend.knowledge.svarer import Svarer
from tests.unit.actions.lager import FalsktLager
from tests.unit.actions.person import AARSHJUL, DATO, VEILEDER
from tests.unit.actions.person import Kunnskap as FalskKunnskap


@pytest.mark.parametrize("klasse", [Svarer, FalskKunnskap])
def test_the_answerers_take_what_the_actions_give(klasse: type) -> None:
    ventet = list(inspect.signature(Kunnskap.svar).parameters)
    assert list(inspect.signature(klasse.svar).parameters)[: len(ventet)] == ventet  # type: ignore[attr-defined]


def test_they_cannot_be_exchanged_on_the_way() -> None:
    tjenester = Tjenester({}, FalsktLager().enhet, FalskKunnskap(), VEILEDER, AARSHJUL, lambda: DATO)  # type: ignore[arg-type]
    with pytest.raises(FrozenInstanceError):
        tjenester.offentlig_url = "x"  # type: ignore[misc]
