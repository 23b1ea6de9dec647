"""The labels that training messages carry (`metadata` in the NLU data), as the linear models want them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rasa.shared.nlu.constants import INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message

from sprak.fakta import IKKE_SAGT
from sprak.hensikt import ligner_sporsmal
from sprak.krise import krise_etter_regler

NAER_FARE = ("seksuell_trakassering", "trusler", "vold")
"""The categories of report whose words lie nearest those of danger."""
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


def er_vurdert(tekst: str, intent: str, eksempel: Mapping[str, Any]) -> bool:
    """Whether a training message can teach what is no danger, or has a label that says what it is.

    Questions are written for their answers. One without a label that tells a story, or in which the rules find danger
    ("onkel slår meg, hvem ringer jeg"), is left out: learnt as none, it would hide those who ask for help.
    """
    if intent != "sporsmal" or KRISE in eksempel:
        return True
    return ligner_sporsmal(tekst) and krise_etter_regler(tekst) is None


def fare_merker(arter: Sequence[str], ufarlige: Sequence[str]) -> dict[str, list[str]]:
    """The kinds of danger, or of what is harmless (`ufarlig_merke`), and beside them whether there is any danger."""
    navn = [u if a == INGEN_KRISE else a for a, u in zip(arter, ufarlige, strict=True)]
    return {KRISE: navn, FARE: [INGEN_KRISE if a == INGEN_KRISE else JA for a in arter]}


def ufarlig_merke(hensikt: str, eksempel: Mapping[str, Any]) -> str:
    """What kind of harmless message this would be: a question, small talk, or a report and of what.

    As one kind what is harmless has no words of its own; a blow in the corridor has others than a talk of homework.
    """
    if hensikt not in ("melding", "sporsmal"):
        return f"{INGEN_KRISE}:annet"
    kategorier = eksempel.get("kategorier") or () if hensikt == "melding" else ()
    return f"{INGEN_KRISE}:{next((k for k in NAER_FARE if k in kategorier), hensikt)}"


def sannsynlig_fare(gjetning: Mapping[str, Mapping[str, float]]) -> dict[str, float] | None:
    """The probability of each kind of danger and of `INGEN_KRISE`, or None without a guess.

    The mean of two guesses, one of the kind and one of danger at all: they miss different messages.
    """
    arter, fare = gjetning.get(KRISE), gjetning.get(FARE)
    if not arter or not fare:
        return None
    farlige = {art: p for art, p in arter.items() if not art.startswith(INGEN_KRISE)}
    sum_ = sum(farlige.values())
    ingen = (1.0 - sum_ + fare[INGEN_KRISE]) / 2
    return {INGEN_KRISE: ingen} | {art: p * (1.0 - ingen) / max(1e-9, sum_) for art, p in farlige.items()}
