"""The prepared check lets through and refuses what Rasa's own does."""

from __future__ import annotations

import pytest

pytest.importorskip("rasa")

from jsonschema import ValidationError
from rasa.core.actions.action import RemoteAction

from bot.handlingssvar import sjekk_skjemaet_en_gang

GYLDIG = {"events": [{"event": "slot", "name": "rolle", "value": "elev"}], "responses": [{"text": "hei"}]}
UGYLDIG = ({"events": "ingen"}, {"responses": {"text": "hei"}}, {"events": [{"event": 5}]})


@pytest.fixture(params=["rasa", "vår"])
def handling(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> RemoteAction:
    monkeypatch.setattr(RemoteAction, "_validate_action_result", RemoteAction._validate_action_result)
    if request.param == "vår":
        sjekk_skjemaet_en_gang()
    return RemoteAction("action_start", None)


def test_a_valid_answer_passes(handling: RemoteAction) -> None:
    assert handling._validate_action_result(GYLDIG)


@pytest.mark.parametrize("svar", UGYLDIG)
def test_an_invalid_answer_is_refused(handling: RemoteAction, svar: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        handling._validate_action_result(svar)
