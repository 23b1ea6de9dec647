"""The assistant's own words: one YAML file a subject, every text in bokmål and nynorsk."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from backend.domain.skole import Maalform

MAPPE = Path(__file__).parent / "tekster"


@cache
def _fil(emne: str) -> dict[str, Any]:
    innhold: dict[str, Any] = yaml.safe_load((MAPPE / f"{emne}.yml").read_text(encoding="utf-8"))
    return innhold


def oppslag(sti: str) -> Any:
    """What stands at a place such as "skjema.valg.rolle". Raises KeyError when there is nothing."""
    emne, *nokler = sti.split(".")
    verdi: Any = _fil(emne)
    for nokkel in nokler:
        verdi = verdi[nokkel]
    return verdi


def finnes(sti: str) -> bool:
    """Whether there is a text at this place."""
    try:
        oppslag(sti)
    except (KeyError, TypeError):
        return False
    return True


def tekst(sti: str, maalform: Maalform, **verdier: str) -> str:
    """The text at a place, in one standard of writing, with {names} filled in."""
    ferdig: str = oppslag(sti)[maalform]
    return ferdig.format(**verdier) if verdier else ferdig


def tekst_for(sti: str, rolle: str | None, maalform: Maalform, **verdier: str) -> str:
    """The variant of a text for a role, or the one for all."""
    varianter = oppslag(sti)
    return tekst(f"{sti}.{rolle if rolle in varianter else 'alle'}", maalform, **verdier)
