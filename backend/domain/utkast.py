"""What the dialogue has collected before it is a varsel, and the values that its fields may take."""

from __future__ import annotations

import re
import secrets
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, get_args

from backend.domain.feil import Ugyldig
from backend.domain.skole import Maalform

Rolle = Literal["elev", "foresatt", "ansatt", "annen"]
Hvem = Literal["meg", "eget_barn", "annen_elev", "flere_elever"]
Kategori = Literal[
    "mobbing",
    "vold",
    "trusler",
    "utestenging",
    "baksnakking",
    "digital_krenkelse",
    "hatytring",
    "rasisme",
    "diskriminering",
    "trakassering",
    "seksuell_trakassering",
    "utrygghet",
]
Utover = Literal["elev", "flere_elever", "ansatt", "skoleledelse", "utenforstaende", "ukjent"]
Sted = Literal[
    "klasserom",
    "gang",
    "skolegard",
    "garderobe",
    "toalett",
    "kantine",
    "gymsal",
    "verksted",
    "skolevei",
    "sfo_aks",
    "digitalt",
    "tur",
    "annet",
    "ukjent",
]
Varighet = Literal["enkelthendelse", "gjentatt", "ukjent"]
JaNei = Literal["ja", "nei", "vet_ikke"]
Grunn = Literal[
    "ansatt_krenker",
    "ledelse_krenker",
    "saerlig_voldelig",
    "flere_mot_en",
    "lang_tid_ulost",
    "digital_paa_tvers",
    "grove_trusler",
    "seksuelt_overgrep",
]
Alvorlighet = Literal["straks", "alvorlig", "ordinaer"]
Mottaker = Literal["rektor", "skoleeier"]

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What an id may look like: it stands in the address of the case."""

_LOVLIG: dict[str, tuple[str, ...]] = {
    "rolle": get_args(Rolle),
    "gjelder": get_args(Hvem),
    "utover": get_args(Utover),
    "varighet": get_args(Varighet),
    "meldt_tidligere": get_args(JaNei),
    "maalform": get_args(Maalform),
}
_LOVLIGE_FLERE: dict[str, tuple[str, ...]] = {
    "kategorier": get_args(Kategori),
    "sted": get_args(Sted),
    "tegn": get_args(Grunn),
}


@dataclass(frozen=True)
class Tidspunkt:
    """When it happened: the words used, and dates only where they can be worked out with certainty."""

    tekst: str | None = None
    fra: date | None = None
    til: date | None = None


@dataclass(frozen=True)
class Utkast:
    """One report as the dialogue collected it; `id` is minted when it begins and makes a repeated send harmless.

    `nokkel` is the random key of the case, minted with `id` and never stored: the same one in a repeated send.
    `tegn` are the signs of severity found in the person's words; `til_skoleeier` is the person's own choice that the
    report goes to the school owner instead of the school's leadership. Raises Ugyldig for a value that is not in the
    contract's lists, an empty description, and an id that cannot stand in an address.
    """

    id: str
    skole: str
    rolle: Rolle
    anonym: bool
    beskrivelse: str
    gjelder: Hvem = "meg"
    utover: Utover = "ukjent"
    navn: str | None = None
    kontakt: str | None = None
    gjelder_navn: tuple[str, ...] = ()
    kategorier: tuple[Kategori, ...] = ()
    involverte: tuple[str, ...] = ()
    sted: tuple[Sted, ...] = ()
    tidspunkt: Tidspunkt = Tidspunkt()
    varighet: Varighet = "ukjent"
    trinn_klasse: str | None = None
    meldt_tidligere: JaNei = "vet_ikke"
    onsker: str | None = None
    tegn: tuple[Grunn, ...] = ()
    til_skoleeier: bool = False
    maalform: Maalform = "nb"
    nokkel: bytes = field(default_factory=lambda: ny_nokkel(), compare=False, repr=False)

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise Ugyldig("Varselet har en id som ikke kan brukes.")
        if not self.beskrivelse.strip():
            raise Ugyldig("Et varsel må si hva som har skjedd.")
        for felt, lovlige in _LOVLIG.items():
            _krev(felt, (getattr(self, felt),), lovlige)
        for felt, lovlige in _LOVLIGE_FLERE.items():
            _krev(felt, getattr(self, felt), lovlige)


_ID_LENGDE: Final = 22


def ny_id() -> str:
    """Return a new random id (128 bits, safe in a URL)."""
    return secrets.token_urlsafe(16)


def ligner_id(tekst: str) -> bool:
    """Tell whether a text has the length of such an id; no word of our own has it."""
    return len(tekst) == _ID_LENGDE


def ny_nokkel() -> bytes:
    """Return a new random key (256 bits)."""
    return secrets.token_bytes(32)


def _krev(felt: str, verdier: Collection[str], lovlige: tuple[str, ...]) -> None:
    if any(verdi not in lovlige for verdi in verdier):
        raise Ugyldig("Feltet {felt} har en verdi som ikke finnes.", felt=felt)
