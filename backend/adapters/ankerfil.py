"""The anchor of the audit trail: a file in the data folder, apart from the database."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from backend.domain.feil import Oppsettsfeil

NAVN: Final = "spor-anker.json"


def les_anker(mappe: Path) -> str | None:
    """Return what stands in the file, or None where there is none yet."""
    try:
        return (mappe / NAVN).read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return None
    except OSError as feil:
        raise Oppsettsfeil(f"Kan ikke lese {NAVN} i datamappen (SIFRA_DATA): {feil.strerror}.") from feil


def skriv_anker(mappe: Path, anker: str) -> None:
    """Replace the file at once (mode 0600); Oppsettsfeil where the folder cannot be used."""
    ny = mappe / f"{NAVN}.{os.getpid()}"
    try:
        with open(os.open(ny, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as ut:
            ut.write(anker)
            ut.flush()
            os.fsync(ut.fileno())
        ny.rename(mappe / NAVN)
    except OSError as feil:
        raise Oppsettsfeil(f"Kan ikke skrive {NAVN} i datamappen (SIFRA_DATA): {feil.strerror}.") from feil
