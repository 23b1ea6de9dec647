"""Runs Rasa's custom actions in this process: the executor of rasa-sdk with all of ours registered."""

from __future__ import annotations

import logging
from typing import Any

from rasa_sdk.executor import ActionExecutor

from actions.avklaring_form import ValiderAvklaringForm
from actions.oppfolging_form import ValiderOppfolgingForm
from actions.tjenester import Tjenester
from actions.utenfor_form import Krise, Prat, Rydd, Spor, Start, Valg
from actions.varsel_form import ValiderVarselForm

KLASSER = (Start, Krise, Spor, Prat, Valg, ValiderVarselForm, ValiderOppfolgingForm, ValiderAvklaringForm)


def lag_utforer(tjenester: Tjenester) -> ActionExecutor:
    """An executor that knows every action of domain.yml."""
    logging.getLogger("rasa_sdk").setLevel(logging.CRITICAL)  # it would log events, and with them what people wrote
    utforer = ActionExecutor()
    for klasse in KLASSER:
        utforer.register_action(klasse(tjenester))
    utforer.register_action(Rydd())
    return utforer


async def utfor(utforer: ActionExecutor, kall: dict[str, Any]) -> dict[str, Any]:
    """Run one action call as Rasa sends it, and return the answer as Rasa reads it."""
    svar = await utforer.run({"domain": {}, **kall})  # Rasa leaves the domain out: no action of ours reads it
    return svar.model_dump() if svar else {"events": [], "responses": []}
