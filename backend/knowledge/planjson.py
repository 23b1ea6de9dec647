"""A plan as JSON text, for the store and between processes."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from backend.knowledge.plandokument import Avsnitt, Plandokument, Seksjon


def til_json(dokument: Plandokument) -> str:
    """The document as JSON."""
    return json.dumps(asdict(dokument), ensure_ascii=False, separators=(",", ":"))


def fra_json(tekst: str) -> Plandokument:
    """The document that `til_json` made the text from."""
    data = json.loads(tekst)
    seksjoner = tuple(_seksjon(seksjon) for seksjon in data["seksjoner"])
    return Plandokument(data["tittel"], seksjoner, data["tekst"], data["sider"])


def _seksjon(data: dict[str, Any]) -> Seksjon:
    avsnitt = tuple(
        Avsnitt(**{**a, "celler": tuple(a["celler"]), "maaneder": tuple(a["maaneder"])}) for a in data.pop("avsnitt")
    )
    return Seksjon(avsnitt=avsnitt, **data)
