"""One turn as the actions see it: what the person wrote or pressed, what was read from it, and how far the talk is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, cast

from rasa_sdk import Tracker

from backend.domain.skole import Maalform, Skole
from sprak.maalform import maalform as finn_maalform

ORDFUGE = "\u2060"
"""Stands before a typed "/" on its way through the assistant."""

FELT_FRA_TEKST = (
    "rolle",
    "gjelder",
    "utover",
    "tidspunkt",
    "varighet",
    "trinn_klasse",
    "meldt_tidligere",
    "anonym",
    "navn",
)
LISTER_FRA_TEKST = ("kategorier", "sted", "involverte", "tegn")
_LISTER = ("spurt", "hoppet", "koder", "tilbud")
"""The fields of `Samtale` that are tuples here and lists in JSON."""


@dataclass(frozen=True)
class Samtale:
    """How far the conversation has come. All of it is kept in the slot `samtale`, as JSON.

    `spurt` is the order in which fields were asked, `hoppet` those the person skipped, `bom` how often the last
    question was not understood, `venter` a message kept until the person chooses to report it, `feil_koder` how
    many wrong codes were tried, `nokkel` the key of the report in the making (hexadecimal): it lives no longer than
    the words it is to seal. `rolle` is who asks, where a question said so, `tema` and `oppslag` what the last answer
    was about, `koder` the receipt codes that were given in this conversation, `avklar` what the one question of
    `avklaring_form` is about, and `tilbud` the button (felt, verdi) that the last answer ends in, which a "ja" takes.
    """

    maalform: Maalform = "nb"
    id: str | None = None
    spurt: tuple[str, ...] = ()
    hoppet: tuple[str, ...] = ()
    bom: int = 0
    til_skoleeier: bool = False
    ledelse_i_tvil: bool = False
    venter: Mapping[str, Any] | None = None
    tema: str | None = None
    sendt: bool = False
    feil_koder: int = 0
    nokkel: str = field(default="", repr=False)
    koder: tuple[str, ...] = field(default=(), repr=False)
    rolle: str | None = None
    oppslag: str | None = None
    avklar: str | None = None
    tilbud: tuple[str, ...] = ()

    @classmethod
    def fra_slot(cls, verdi: Mapping[str, Any] | None) -> Samtale:
        """Read it from the slot; an empty slot is a conversation that has just begun."""
        data = dict(verdi or {})
        for navn in _LISTER:
            data[navn] = tuple(data.get(navn, ()))
        return cls(**data)

    def til_slot(self) -> dict[str, Any]:
        """As it is stored in the slot."""
        return {**self.__dict__, **{navn: list(getattr(self, navn)) for navn in _LISTER}}


@dataclass(frozen=True)
class Tur:
    """A turn of the conversation `nr`.

    `fakta` holds what was read from the text, by field name; `valg` is (felt, verdi) for a button.
    """

    tekst: str
    intent: str
    sikkerhet: float
    fakta: Mapping[str, Any]
    krise: str | None
    valg: tuple[str, str] | None
    felt: str | None
    skole: Skole
    samtale: Samtale
    slots: Mapping[str, Any] = field(default_factory=dict)
    nr: str = ""
    bevis: Mapping[str, str] | None = field(default=None, repr=False)

    @property
    def maalform(self) -> Maalform:
        """The standard in which the person is answered."""
        return self.samtale.maalform

    @property
    def rolle(self) -> str | None:
        """Who is writing, where that is known."""
        rolle: str | None = self.slots.get("rolle") or self.fakta.get("rolle") or self.samtale.rolle
        return rolle


def les_tur(tracker: Tracker, skoler: Mapping[str, Skole]) -> Tur:
    """Read the turn from Rasa's tracker. The school comes from the gateway, never from the person."""
    siste = tracker.latest_message
    metadata = siste.get("metadata") or {}
    entiteter = siste.get("entities") or []
    tekst = str(siste.get("text") or "").removeprefix(ORDFUGE)
    intent = siste.get("intent") or {}
    valg = _valg(entiteter) if intent.get("name") == "valg" else None
    samtale = Samtale.fra_slot(tracker.slots.get("samtale"))
    return Tur(
        tekst="" if valg else tekst,
        intent=str(intent.get("name")),
        sikkerhet=float(intent.get("confidence") or 0),
        fakta={} if valg else samle_fakta(entiteter),
        krise=next((str(e["value"]) for e in entiteter if e["entity"] == "krise"), None),
        valg=valg,
        felt=tracker.slots.get("requested_slot"),
        skole=skoler[metadata["skole"]],
        samtale=replace(samtale, maalform=_maalform(metadata.get("maalform"), tekst, valg, samtale)),
        slots=tracker.slots,
        nr=str(metadata.get("samtale") or ""),
        bevis=metadata.get("bevis"),
    )


def venter(tur: Tur) -> Mapping[str, Any]:
    """The message and its facts, after those that wait already: kept until the person chooses to report them."""
    for_ = tur.samtale.venter
    if not for_ or tur.tekst in str(for_["tekst"]):
        return for_ or {"tekst": tur.tekst, "fakta": dict(tur.fakta)}
    fakta = dict(for_["fakta"])
    for felt, verdi in tur.fakta.items():
        fakta[felt] = list(dict.fromkeys([*fakta.get(felt, ()), *verdi])) if isinstance(verdi, list) else verdi
    return {"tekst": f"{for_['tekst']}\n{tur.tekst}", "fakta": fakta}


def samle_fakta(entiteter: list[dict[str, Any]]) -> dict[str, Any]:
    """The facts among Rasa's entities: single values as they are, lists as lists in the order of the text."""
    fakta: dict[str, Any] = {}
    for entitet in entiteter:
        navn, verdi = entitet["entity"], entitet["value"]
        if navn in LISTER_FRA_TEKST:
            fakta.setdefault(navn, []).append(verdi)
        elif navn in FELT_FRA_TEKST or navn == "ledelse_i_tvil":
            fakta.setdefault(navn, verdi)
    return fakta


def _valg(entiteter: list[dict[str, Any]]) -> tuple[str, str]:
    verdier = {e["entity"]: str(e["value"]) for e in entiteter}
    return verdier["felt"], verdier.get("verdi", "")


def _maalform(valgt: str | None, tekst: str, valg: tuple[str, str] | None, samtale: Samtale) -> Maalform:
    if valgt:
        return cast("Maalform", valgt)
    if valg or tekst.startswith("/"):
        return samtale.maalform
    return cast("Maalform | None", finn_maalform(tekst).svarform) or samtale.maalform
