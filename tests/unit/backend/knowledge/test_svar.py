"""An answer cannot be changed on its way, and says by itself when it is none."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from backend.knowledge.svar import Kilde, Svar


def test_no_answer_has_neither_subject_nor_source() -> None:
    svar = Svar("Det vet jeg ikke.", None)
    assert (svar.tema, svar.kilder, svar.videre) == (None, (), ())


def test_only_a_loaded_plan_is_quoted() -> None:
    assert Kilde("Opplæringslova", "§ 12-2").sitat is None


def test_it_is_not_changed_on_its_way() -> None:
    with pytest.raises(FrozenInstanceError):
        Svar("x", None).tema = "y"  # type: ignore[misc]
