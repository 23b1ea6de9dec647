"""The varsel, version 1: what is stored and read, and how it is made from what the dialogue collected."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

from backend.domain.alvorlighet import finn_alvorlighet, finn_grunner, finn_paragrafer
from backend.domain.anonymt import hel_time
from backend.domain.feil import Ugyldig
from backend.domain.ruting import finn_rute
from backend.domain.skole import Maalform, Skole
from backend.domain.status import Status
from backend.domain.utkast import (
    Alvorlighet,
    Grunn,
    Hvem,
    JaNei,
    Kategori,
    Mottaker,
    Rolle,
    Sted,
    Tidspunkt,
    Utkast,
    Utover,
    Varighet,
)

__all__ = ["Gjelder", "Hendelse", "Melder", "Tidspunkt", "Utkast", "Varsel", "Vurdering", "lag_varsel"]

VERSJON = 1
OSLO = ZoneInfo("Europe/Oslo")


@dataclass(frozen=True)
class Melder:
    """Who reports; `navn` and `kontakt` are None when anonymous.

    `navngitt` is the date (ISO) of a name that was given later by one who was anonymous at first.
    """

    rolle: Rolle
    anonym: bool
    navn: str | None
    kontakt: str | None
    navngitt: str | None = None


@dataclass(frozen=True)
class Gjelder:
    """The pupil whom it concerns."""

    hvem: Hvem
    navn: tuple[str, ...]
    trinn_klasse: str | None


@dataclass(frozen=True)
class Hendelse:
    """What happened; `beskrivelse` is verbatim."""

    beskrivelse: str
    kategorier: tuple[Kategori, ...]
    utover: Utover
    involverte: tuple[str, ...]
    sted: tuple[Sted, ...]
    tidspunkt: Tidspunkt
    varighet: Varighet


@dataclass(frozen=True)
class Vurdering:
    """How serious, why, under which sections, and whether rektor is to tell the school owner."""

    alvorlighet: Alvorlighet
    grunner: tuple[Grunn, ...]
    paragrafer: tuple[str, ...]
    meld_skoleeier: bool


@dataclass(frozen=True)
class Varsel:
    """One report, as the contract draws it. `opprettet` is aware; in JSON it is written in Oslo time.

    Where the person is anonymous it is the full hour: the minute could give them away.

    `nokkel` is the key of the case while the report is on its way to the store; it is no part of the JSON, and empty
    in a report that was read.
    """

    id: str
    skole: str
    opprettet: datetime
    status: Status
    melder: Melder
    gjelder: Gjelder
    hendelse: Hendelse
    meldt_tidligere: JaNei
    onsker: str | None
    vurdering: Vurdering
    mottakere: tuple[Mottaker, ...]
    maalform: Maalform = "nb"
    kanal: Literal["chat"] = "chat"
    versjon: int = VERSJON
    nokkel: bytes = field(default=b"", compare=False, repr=False)

    def til_json(self) -> dict[str, Any]:
        """Return the contract's object, ready for `json.dumps`."""
        return {
            "versjon": self.versjon,
            "id": self.id,
            "skole": self.skole,
            "opprettet": self.opprettet.astimezone(OSLO).isoformat(timespec="seconds"),
            "kanal": self.kanal,
            "status": self.status,
            "maalform": self.maalform,
            "melder": _melder_til_json(self.melder),
            "gjelder": _lister(vars(self.gjelder)),
            "hendelse": _lister(vars(self.hendelse)) | {"tidspunkt": _tid_til_json(self.hendelse.tidspunkt)},
            "meldt_tidligere": self.meldt_tidligere,
            "onsker": self.onsker,
            "vurdering": _lister(vars(self.vurdering)),
            "mottakere": list(self.mottakere),
        }

    @classmethod
    def fra_json(cls, data: dict[str, Any]) -> Varsel:
        """Read an object that `til_json` wrote; raises Ugyldig where it is another version or lacks a field."""
        try:
            if data["versjon"] != VERSJON:
                raise Ugyldig("Varselet har en versjon som ikke kan leses.")
            return cls(**_fra_json(data))
        except (AttributeError, KeyError, TypeError, ValueError) as feil:
            raise Ugyldig("Varselet kan ikke leses.") from feil


def lag_varsel(utkast: Utkast, skole: Skole, naa: datetime) -> Varsel:
    """Make the varsel of a finished report: severity and recipients follow from the rules, never from the sender."""
    grunner = finn_grunner(utkast, skole)
    rute = finn_rute(utkast, skole)
    return Varsel(
        id=utkast.id,
        skole=skole.id,
        opprettet=hel_time(naa) if utkast.anonym else naa,
        status="mottatt",
        melder=_lag_melder(utkast),
        gjelder=Gjelder(utkast.gjelder, utkast.gjelder_navn, utkast.trinn_klasse),
        hendelse=_lag_hendelse(utkast),
        meldt_tidligere=utkast.meldt_tidligere,
        onsker=utkast.onsker,
        vurdering=Vurdering(finn_alvorlighet(grunner), grunner, finn_paragrafer(grunner), rute.meld_skoleeier),
        mottakere=rute.mottakere,
        maalform=utkast.maalform,
        nokkel=utkast.nokkel,
    )


def _lag_melder(utkast: Utkast) -> Melder:
    if utkast.anonym:
        return Melder(utkast.rolle, True, None, None)
    return Melder(utkast.rolle, False, utkast.navn, utkast.kontakt)


def _lag_hendelse(utkast: Utkast) -> Hendelse:
    return Hendelse(
        beskrivelse=utkast.beskrivelse,
        kategorier=_kategorier(utkast.kategorier),
        utover=utkast.utover,
        involverte=utkast.involverte,
        sted=tuple(dict.fromkeys(utkast.sted)),
        tidspunkt=utkast.tidspunkt,
        varighet=utkast.varighet,
    )


def _kategorier(funnet: Iterable[Kategori]) -> tuple[Kategori, ...]:
    """Sorted, no repeats; `utrygghet` only where none of the others fits."""
    andre: tuple[Kategori, ...] = tuple(sorted(set(funnet) - {"utrygghet"}))
    return andre or ("utrygghet",)


def _melder_til_json(melder: Melder) -> dict[str, Any]:
    return {navn: verdi for navn, verdi in vars(melder).items() if navn != "navngitt" or verdi}


def _lister(felt: dict[str, Any]) -> dict[str, Any]:
    return {navn: list(verdi) if isinstance(verdi, tuple) else verdi for navn, verdi in felt.items()}


def _tupler(felt: dict[str, Any]) -> dict[str, Any]:
    return {navn: tuple(verdi) if isinstance(verdi, list) else verdi for navn, verdi in felt.items()}


def _tid_til_json(tid: Tidspunkt) -> dict[str, str | None]:
    return {
        "tekst": tid.tekst,
        "fra": tid.fra.isoformat() if tid.fra else None,
        "til": tid.til.isoformat() if tid.til else None,
    }


def _tid_fra_json(data: dict[str, str | None]) -> Tidspunkt:
    fra, til = (date.fromisoformat(d) if d else None for d in (data["fra"], data["til"]))
    return Tidspunkt(data["tekst"], fra, til)


def _fra_json(data: dict[str, Any]) -> dict[str, Any]:
    hendelse = _tupler(data["hendelse"]) | {"tidspunkt": _tid_fra_json(data["hendelse"]["tidspunkt"])}
    return _tupler(data) | {
        "opprettet": datetime.fromisoformat(data["opprettet"]),
        "melder": Melder(**data["melder"]),
        "gjelder": Gjelder(**_tupler(data["gjelder"])),
        "hendelse": Hendelse(**hendelse),
        "vurdering": Vurdering(**_tupler(data["vurdering"])),
    }
