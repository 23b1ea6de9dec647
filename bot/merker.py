"""The labels that training messages carry (`metadata` in the NLU data), as the linear models want them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from sprak.fakta import IKKE_SAGT

FELT = ("rolle", "gjelder", "utover", "varighet", "meldt_tidligere")
KATEGORIER = (
    "mobbing", "vold", "trusler", "utestenging", "baksnakking", "digital_krenkelse", "hatytring", "rasisme",
    "diskriminering", "trakassering", "seksuell_trakassering", "utrygghet",
)  # fmt: skip
JA = "ja"
KATEGORI = "kategori:"
INGEN_KRISE = "nei"


def metadata(melding: Message) -> Mapping[str, Any]:
    """The labels of one training message; empty where it has none."""
    eksempel = (melding.get("metadata") or {}).get("example")
    return eksempel if isinstance(eksempel, Mapping) else {}


def meldinger_med_fakta(meldinger: Iterable[Message]) -> list[Message]:
    """Those messages whose labels say what the text states."""
    return [m for m in meldinger if m.get(TEXT) and m.get(INTENT) == "melding" and metadata(m)]


def fakta_merker(eksempler: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    """Field -> one label a message: the value, or `IKKE_SAGT`; for each category whether it holds."""
    merker = {felt: [str(e.get(felt) or IKKE_SAGT) for e in eksempler] for felt in FELT}
    for k in KATEGORIER:
        merker[KATEGORI + k] = [JA if k in (e.get("kategorier") or ()) else IKKE_SAGT for e in eksempler]
    return merker


def krise_merke(eksempel: Mapping[str, Any]) -> str:
    """The kind of danger that a training message tells of, or `INGEN_KRISE`."""
    return str(eksempel.get("krise") or INGEN_KRISE)
