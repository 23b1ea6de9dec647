"""The concepts that the rules look for, in either written standard: `begreper.yml` as patterns over lower-case text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import yaml

MAPPE = Path(__file__).parent
_INNSATT = re.compile(r"\{([a-z_]+)\}")


def les_yaml(fil: str) -> Any:
    """A data file of this package."""
    return yaml.safe_load((MAPPE / fil).read_text(encoding="utf-8"))


@cache
def _uttrykk() -> Mapping[str, str]:
    """Each concept as one expression; KeyError for one that is used before it stands."""
    ferdige: dict[str, str] = {}
    for navn, former in les_yaml("begreper.yml").items():
        satt_inn = (_INNSATT.sub(lambda m: ferdige[m.group(1)], form) for form in former)
        ferdige[navn] = f"(?:{'|'.join(satt_inn)})"
    return ferdige


@cache
def moenster(uttrykk: str) -> re.Pattern[str]:
    """An expression over lower-case text, which begins at a word; `{navn}` in it stands for a concept."""
    return re.compile(r"(?<![\wæøå])" + f"(?:{_INNSATT.sub(lambda m: _uttrykk()[m.group(1)], uttrykk)})")


def finnes(begrep: str, tekst: str) -> bool:
    """Whether a concept stands in a lower-case text."""
    return moenster(f"{{{begrep}}}").search(tekst) is not None


def begreper() -> frozenset[str]:
    """The names of all concepts."""
    return frozenset(_uttrykk())
