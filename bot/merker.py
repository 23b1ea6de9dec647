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
KRISE, FARE = "krise", "fare"
"""Fields of the model of danger: of which kind, and whether at all."""


def metadata(melding: Message) -> Mapping[str, Any]:
    """The labels of one training message; empty where it has none."""
    eksempel = (melding.get("metadata") or {}).get("example")
    return eksempel if isinstance(eksempel, Mapping) else {}


def meldinger_med_fakta(meldinger: Iterable[Message]) -> list[Message]:
    """Those messages whose labels say what the text states."""
    return [m for m in meldinger if m.get(TEXT) and m.get(INTENT) == "melding" and sier_fakta(metadata(m))]


def sier_fakta(eksempel: Mapping[str, Any]) -> bool:
    """Whether the labels of a message say what it states; those of danger alone say nothing of that."""
    return bool(set(eksempel) - {"krise"})


def fakta_merker(eksempler: Sequence[Mapping[str, Any]]) -> dict[str, list[str]]:
    """Field -> one label a message: the value, or `IKKE_SAGT`; for each category whether it holds."""
    merker = {felt: [str(e.get(felt) or IKKE_SAGT) for e in eksempler] for felt in FELT}
    for k in KATEGORIER:
        merker[KATEGORI + k] = [JA if k in (e.get("kategorier") or ()) else IKKE_SAGT for e in eksempler]
    return merker


def krise_merke(eksempel: Mapping[str, Any]) -> str:
    """The kind of danger that a training message tells of, or `INGEN_KRISE`."""
    return str(eksempel.get("krise") or INGEN_KRISE)


def fare_merker(arter: Sequence[str]) -> dict[str, list[str]]:
    """The kinds of danger, and beside them whether there is any."""
    return {KRISE: list(arter), FARE: [INGEN_KRISE if a == INGEN_KRISE else JA for a in arter]}


def sannsynlig_fare(gjetning: Mapping[str, Mapping[str, float]]) -> dict[str, float] | None:
    """The probability of each kind of danger and of `INGEN_KRISE`, or None without a guess.

    The mean of two guesses, one of the kind and one of danger at all: they miss different messages.
    """
    arter, fare = gjetning.get(KRISE), gjetning.get(FARE)
    if not arter or not fare:
        return None
    ingen = (arter[INGEN_KRISE] + fare[INGEN_KRISE]) / 2
    andel = (1.0 - ingen) / max(1e-9, 1.0 - arter[INGEN_KRISE])
    return {art: ingen if art == INGEN_KRISE else p * andel for art, p in arter.items()}
