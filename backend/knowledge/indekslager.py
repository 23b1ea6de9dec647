"""Keeps what the index has learned, so that only a change in the knowledge or in the code learns it anew."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np

from backend.knowledge.indeks import Arrays, Indeks


def avtrykk(filer: Iterable[Path]) -> str:
    """A name for exactly these contents."""
    sum_ = hashlib.sha256()
    for fil in filer:
        sum_.update(fil.name.encode() + b"\0" + fil.read_bytes() + b"\0")
    return sum_.hexdigest()[:16]


def hent_indeks(fil: Path, lag: Callable[[Arrays | None], Indeks]) -> Indeks:
    """The index that the file holds, by `lag`; learned and kept there where the file is missing or cannot be read."""
    try:
        with np.load(fil, allow_pickle=False) as deler:
            return lag({navn: deler[navn] for navn in deler.files})
    except (OSError, ValueError, KeyError, BadZipFile):
        indeks = lag(None)
    _legg(fil, indeks)
    return indeks


def _legg(fil: Path, indeks: Indeks) -> None:
    """Write the file whole or not at all; a folder that cannot be written to costs only time at the next start."""
    ny = fil.with_suffix(".ny.npz")
    try:
        fil.parent.mkdir(parents=True, exist_ok=True)
        tall: Any = indeks.som_tall()
        np.savez(ny, **tall)
        ny.replace(fil)
    except OSError:
        return
    for gammel in fil.parent.glob("kunnskap-*.npz"):
        if gammel != fil:
            gammel.unlink(missing_ok=True)
