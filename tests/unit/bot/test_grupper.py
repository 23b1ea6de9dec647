"""One content, five ways of writing it, the same facts: bokmål, nynorsk and three spoken forms of each message."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

pytest.importorskip("rasa", reason="the trained models run in the assistant's environment")

from bot.fakta_komponent import som_gjetning
from bot.lineaer import Lineaer
from bot.merker import sier_fakta
from scripts.evaluer_sprak import les_nlu, tren_fakta
from sprak.fakta import Fakta, les_fakta

DATO = date(2026, 11, 20)
FIL = Path(__file__).parents[1] / "sprak" / "grupper.yml"
GRUPPER: list[dict[str, Any]] = yaml.safe_load(FIL.read_text(encoding="utf-8"))
FELT = ("rolle", "gjelder", "utover", "kategorier", "sted", "varighet", "trinn_klasse", "meldt_tidligere", "tidspunkt")
SAMME_MINST, RIKTIG_MINST = 0.95, 0.93
"""Shares of the groups with the same facts in all forms, and of the stated values that are read as meant."""


@pytest.fixture(scope="module")
def modell() -> Lineaer:
    saker = [s for s in les_nlu() if s["intent"] == "melding" and sier_fakta(s["merker"])]
    return tren_fakta(saker)


def verdier(f: Fakta) -> dict[str, Any]:
    """The compared fields, in the form that the groups write them."""
    ut = {felt: getattr(f, felt) for felt in FELT}
    ut["kategorier"], ut["sted"] = sorted(f.kategorier), sorted(f.sted)
    ut["trinn_klasse"] = f.trinn_klasse and f.trinn_klasse.lower().replace(" ", "")
    ut["tidspunkt"] = [f.tidspunkt.fra, f.tidspunkt.til] if f.tidspunkt and f.tidspunkt.fra else None
    return ut


@pytest.fixture(scope="module")
def lest(modell: Lineaer) -> list[dict[str, dict[str, Any]]]:
    """For each group the facts of each form."""
    former = [(i, form, t) for i, g in enumerate(GRUPPER) for form, t in g.items() if form != "fakta"]
    ut: list[dict[str, dict[str, Any]]] = [{} for _ in GRUPPER]
    for (i, form, t), svar in zip(former, modell.gjett_mange([t for _, _, t in former]), strict=True):
        ut[i][form] = verdier(les_fakta(t, DATO, modell=som_gjetning(svar)))
    return ut


def ulike(former: dict[str, dict[str, Any]]) -> list[str]:
    """Fields in which a form differs from the bokmål one."""
    return [
        f"{form}.{felt}: {v[felt]} ≠ {former['nb'][felt]}"
        for form, v in former.items()
        for felt in FELT
        if v[felt] != former["nb"][felt]
    ]


def test_the_groups_are_many_and_whole() -> None:
    assert len(GRUPPER) >= 60
    assert all({"fakta", "nb", "nn"} < set(g) and len(g) == 6 for g in GRUPPER)


def test_the_same_content_gives_the_same_facts(lest: list[dict[str, dict[str, Any]]]) -> None:
    feil = [f"{i}: " + "; ".join(u) for i, former in enumerate(lest) if (u := ulike(former))]
    andel = 1 - len(feil) / len(lest)
    assert andel >= SAMME_MINST, f"{andel:.3f}\n" + "\n".join(feil)


def test_the_facts_are_those_that_are_stated(lest: list[dict[str, dict[str, Any]]]) -> None:
    feil, antall = [], 0
    for i, (gruppe, former) in enumerate(zip(GRUPPER, lest, strict=True)):
        ment = {k: v for k, v in gruppe["fakta"].items() if k in FELT}
        for form, v in former.items():
            antall += len(ment)
            feil += [f"{i} {form}.{k}: {v[k]} ≠ {m}" for k, m in ment.items() if not _lik(k, v[k], m)]
    assert 1 - len(feil) / antall >= RIKTIG_MINST, f"{len(feil)} av {antall}\n" + "\n".join(feil)


def _lik(felt: str, verdi: Any, ment: Any) -> bool:
    if felt in ("kategorier", "sted"):
        return set(ment) <= set(verdi)
    return bool(verdi == (ment.lower().replace(" ", "") if felt == "trinn_klasse" else ment))
