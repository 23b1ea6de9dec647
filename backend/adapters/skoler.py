"""Reads the schools from `knowledge/ID/skole.yml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, Final, get_args

import yaml

from backend.domain.feil import Oppsettsfeil
from backend.domain.oppbevaring import MINST, STANDARD, Frister
from backend.domain.skole import Kontakt, Maalform, Skole
from backend.domain.status import STATUSER

_TEKSTER: Final = ("navn", "skoleeier", "skriftlig_plan")
_KREVES: Final = (*_TEKSTER, "skoleslag", "plan_tittel", "ledelse")
_FELT: Final = {felt.name for felt in fields(Skole)} - {"id"}
_KONTAKTFELT: Final = {felt.name for felt in fields(Kontakt)}


def les_skoler(mappe: Path) -> dict[str, Skole]:
    """Return every school that has a folder with a skole.yml in `mappe`, by id.

    Raises Oppsettsfeil, naming the file and the field, for what is missing, unknown, or lacks bokmål or nynorsk.
    """
    skoler = {fil.parent.name: _les(fil) for fil in sorted(mappe.glob("*/skole.yml"))}
    if not skoler:
        raise Oppsettsfeil(f"Fant ingen skoler i {mappe.name}/: det skal være en mappe med skole.yml for hver.")
    return skoler


def _les(fil: Path) -> Skole:
    hvor = f"{fil.parent.name}/skole.yml"
    try:
        data = yaml.safe_load(fil.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as feil:
        raise Oppsettsfeil(f"{hvor} kan ikke leses.") from feil
    if not isinstance(data, dict):
        raise Oppsettsfeil(f"{hvor} må være en liste av felt.")
    _krev_felt(data, set(_KREVES), _FELT, hvor)
    return _lag_skole(fil.parent.name, data, hvor)


def _lag_skole(id_: str, data: dict[str, Any], hvor: str) -> Skole:
    for felt in _TEKSTER:
        _krev_tekst(data[felt], felt, hvor)
    if data["skoleslag"] not in ("vgs", "grunnskole"):
        raise Oppsettsfeil(f"{hvor}: skoleslag må være vgs eller grunnskole.")
    return Skole(
        id=id_,
        navn=data["navn"],
        skoleslag=data["skoleslag"],
        skoleeier=data["skoleeier"],
        plan_tittel=str(data["plan_tittel"]),
        skriftlig_plan=data["skriftlig_plan"],
        ledelse=tuple(tittel.lower() for tittel in _liste(data, "ledelse", hvor)),
        kontakter=tuple(_kontakt(k, hvor) for k in _liste(data, "kontakter", hvor)),
        skoleeier_kontakt=data.get("skoleeier_kontakt"),
        tier=tuple(_liste(data, "tier", hvor)),
        krisehjelp=tuple(_kontakt(k, hvor) for k in _liste(data, "krisehjelp", hvor)),
        oppbevaring=_frister(data.get("oppbevaring") or {}, hvor),
    )


def _frister(data: Any, hvor: str) -> Frister:
    """The school's own days by status, over the standard ones; 0 keeps such cases for good."""
    if not isinstance(data, dict) or not data.keys() <= set(STATUSER):
        raise Oppsettsfeil(f"{hvor}: oppbevaring må være dager for {', '.join(STATUSER)}.")
    for status, dager in data.items():
        if type(dager) is not int or (dager and dager < MINST[status]):
            raise Oppsettsfeil(f"{hvor}: oppbevaring av {status} må være minst {MINST[status]} dager, eller 0.")
    return {status: dager for status, dager in {**STANDARD, **data}.items() if dager}


def _kontakt(data: Any, hvor: str) -> Kontakt:
    if not isinstance(data, dict):
        raise Oppsettsfeil(f"{hvor}: en kontakt må være en liste av felt.")
    _krev_felt(data, {"rolle", "hjelper_med", "kilde"}, _KONTAKTFELT, hvor)
    for felt in ("rolle", "hjelper_med"):
        _krev_tekst(data[felt], felt, hvor)
    return Kontakt(**data)


def _liste(data: Mapping[str, Any], felt: str, hvor: str) -> list[Any]:
    verdi = data.get(felt) or []
    if not isinstance(verdi, list):
        raise Oppsettsfeil(f"{hvor}: {felt} må være en liste.")
    return verdi


def _krev_felt(data: Mapping[str, Any], kreves: set[str], kjente: set[str], hvor: str) -> None:
    if mangler := kreves - data.keys():
        raise Oppsettsfeil(f"{hvor} mangler {', '.join(sorted(mangler))}.")
    if ukjente := data.keys() - kjente:
        raise Oppsettsfeil(f"{hvor} har ukjente felt: {', '.join(sorted(map(str, ukjente)))}.")


def _krev_tekst(verdi: Any, felt: str, hvor: str) -> None:
    ok = isinstance(verdi, dict) and set(verdi) == set(get_args(Maalform)) and all(_er_tekst(v) for v in verdi.values())
    if not ok:
        raise Oppsettsfeil(f"{hvor}: {felt} må ha tekst på bokmål (nb) og nynorsk (nn).")


def _er_tekst(verdi: Any) -> bool:
    return isinstance(verdi, str) and bool(verdi.strip())
