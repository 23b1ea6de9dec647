"""What the assistant says, in the form the chat page gets it (kontrakt: Melding)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any


@dataclass(frozen=True)
class Knapp:
    """A quick reply. `valg` is the payload that reaches Rasa when it is pressed; the page never sees it."""

    tittel: str
    valg: str


@dataclass(frozen=True)
class Melding:
    """One message to the person. `lenke` is a page or file of ours: {"tittel", "sti"}."""

    tekst: str
    knapper: tuple[Knapp, ...] = ()
    felt: str | None = None
    tema: str | None = None
    kilder: tuple[Mapping[str, str | None], ...] = ()
    krise: bool = False
    kode: str | None = None
    lenke: Mapping[str, str] | None = None

    def som_json(self) -> dict[str, Any]:
        """The message as the chat API gives it, with payloads where the gateway puts its own `valg`."""
        return {
            "tekst": self.tekst,
            "knapper": [{"tittel": k.tittel, "valg": k.valg} for k in self.knapper],
            "felt": self.felt,
            "tema": self.tema,
            "kilder": [dict(kilde) for kilde in self.kilder],
            "krise": self.krise,
            "kvittering": {"kode": self.kode} if self.kode else None,
            "lenke": dict(self.lenke) if self.lenke else None,
        }


def knapp(tittel: str, felt: str, verdi: str) -> Knapp:
    """A button that answers `felt` with `verdi`."""
    return Knapp(tittel, "/valg" + json.dumps({"felt": felt, "verdi": verdi}, ensure_ascii=False))


def med_knapper(melding: Melding, knapper: Iterable[Knapp]) -> Melding:
    """The same message with other buttons."""
    return replace(melding, knapper=tuple(knapper))
