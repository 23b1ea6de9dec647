"""The one place where content becomes bytes and back."""

from __future__ import annotations

import json
from typing import Any

from backend.domain.feil import Forvansket
from backend.domain.sak import Adgang
from backend.krypto.innhold import FORMAT, Plass, aapne, forsegl
from backend.krypto.nokler import UAAPNELIG


def lukk_konvolutt(innhold: dict[str, Any], adgang: Adgang, tabell: str, rad: str) -> bytes:
    """Return the bytes to store in that row of the case."""
    klartekst = json.dumps(innhold, ensure_ascii=False, separators=(",", ":")).encode()
    return forsegl(adgang.nokkel, klartekst, Plass(tabell, rad, adgang.varsel_id))


def aapne_konvolutt(data: bytes, format_: int, adgang: Adgang, tabell: str, rad: str) -> dict[str, Any]:
    """Return what was sealed; Forvansket for an unknown format, another key, or bytes of another row."""
    if format_ != FORMAT:
        raise Forvansket(UAAPNELIG)
    klartekst = aapne(adgang.nokkel, data, Plass(tabell, rad, adgang.varsel_id))
    innhold: dict[str, Any] = json.loads(klartekst)
    return innhold
