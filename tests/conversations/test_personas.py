"""The development personas in ../shared/eval, driven as the scoring program drives them."""

from __future__ import annotations

import importlib
import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.system import PASSORD, System

EVAL = Path(__file__).resolve().parents[3] / "shared" / "eval"
FIL = EVAL / "personas.dev.jsonl"
SAKER = [json.loads(linje) for linje in FIL.read_text(encoding="utf-8").splitlines()] if FIL.exists() else []


@pytest.fixture(scope="module")
def sim(system: System, delt: Path) -> Any:
    """The scoring programs' own person, pointed at the running system."""
    os.environ |= {"SUT_URL": system.url, "SUT_PASSORD": PASSORD}
    sys.path.insert(0, str(delt / "eval"))
    yield importlib.import_module("sim"), importlib.import_module("sifra_client")
    sys.path.remove(str(delt / "eval"))


def test_the_personas_are_there(delt: Path) -> None:
    assert len(SAKER) >= 12


@pytest.mark.parametrize("sak", SAKER, ids=lambda sak: str(sak["id"]))
def test_persona(sim: Any, sak: dict[str, Any]) -> None:
    person, klient = sim
    bokser = {hvem: klient.Saksbehandler(f"{hvem}@{sak['skole']}.demo") for hvem in ("rektor", "skoleeier")}
    for_ = {hvem: {v["id"] for v in boks.liste()["varsler"]} for hvem, boks in bokser.items()}
    forlop = person.kjor(
        sak["skole"], sak["forste"], sak["svar"], sak.get("maalform"), sak["avbrudd"], sak["rettelse"], sak["slutt"]
    )
    nye = {hvem: {v["id"] for v in b.liste()["varsler"]} - for_[hvem] for hvem, b in bokser.items()}
    assert all(forlop["avbrudd_ok"])
    if sak["slutt"] != "send":
        assert not forlop["kode"]
        assert not any(nye.values())
        return
    assert forlop["kode"], f"stuck at {forlop['felt']}"
    assert [hvem for hvem in nye if nye[hvem]] == sak["forventet"]["mottakere"]
