"""Reading the typed answer to the question about one field of the varsel."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sprak.ord import normaliser, ord_i
from sprak.rens import er_tom, rens
from sprak.roller import ANSATT
from sprak.sted import finn_sted
from sprak.styring import anonymitet, er
from sprak.svarhvem import tolk_gjelder, tolk_involverte, tolk_rolle, tolk_utover
from sprak.svarord import (
    ANONYM_LOEST,
    BARE_HJEMME,
    EN_GANG,
    FLERE_GANGER,
    JEG_HETER,
    MELDT_JA,
    MELDT_NEI,
    MELDT_USIKKER,
    NAVN_LOEST,
    NEI_FORST,
    NEI_TIL_SLUTT,
    STED_ANNET,
    STED_LOEST,
    TROR,
)
from sprak.tidspunkt import Tidspunkt, finn_tidspunkt, finn_uttrykk
from sprak.trinn import klasse_i_svar
from sprak.varighet import finn_varighet

Verdi = str | bool | Tidspunkt | tuple[str, ...] | list[str] | None


@dataclass(frozen=True)
class Svar:
    """`verdi` as in the varsel (`sted` a tuple, `involverte` a list, `tidspunkt` a `Tidspunkt`), None for skipped.

    `hoppet_over`: the person will not or cannot say; `usikker`: understood, but worth confirming.
    """

    verdi: Verdi
    hoppet_over: bool = False
    usikker: bool = False


UKJENT: dict[str, Verdi] = {
    "utover": "ukjent",
    "sted": ("ukjent",),
    "varighet": "ukjent",
    "meldt_tidligere": "vet_ikke",
}
"""What a field holds when the person does not know; `involverte` an empty list, the others None."""
_LENGSTE_TIDSORD = 120
_RETTER_SEG = re.compile(
    r"(?<![^\W_])(?:nei|neida|næi|vent|eller)[ ,]+(?:vent[ ,]+|forresten|egentlig|eigentleg|(?:det|d) (?:var|va|er|e)|"
    r"(?:jeg|eg|æ) (?:mente|meinte|mener|meiner)|(?:mente|mener|meinte))(?: (?:det var|det er|at))?(?![^\W_])[ ,]*",
    re.IGNORECASE,
)
"""Where somebody takes back what was just said: "i går … nei vent, det var på tirsdag"."""


def _anonym(tekst: str, dato: date) -> Svar | None:
    svar = anonymitet(tekst)
    n = normaliser(tekst)
    if svar is None:
        svar = True if ANONYM_LOEST.search(n) else False if NAVN_LOEST.search(n) else None
    return None if svar is None else Svar(svar)


def _sted(tekst: str, dato: date) -> Svar | None:
    steder = finn_sted(tekst)
    if steder:
        return Svar(steder)
    n = normaliser(tekst)
    loest = tuple(s for s, m in STED_LOEST.items() if m.search(n))
    if loest:
        return Svar(loest)
    return Svar(("annet",), usikker=True) if STED_ANNET.search(n) else None


def _tidspunkt(tekst: str, dato: date) -> Svar | None:
    hele = rens(tekst)
    funn = finn_tidspunkt(_RETTER_SEG.split(hele)[-1], dato) or finn_tidspunkt(hele, dato)
    if funn is None:
        return Svar(Tidspunkt(hele), usikker=True)
    return Svar(Tidspunkt(hele if len(hele) <= _LENGSTE_TIDSORD else funn.tekst, funn.fra, funn.til))


def _varighet(tekst: str, dato: date) -> Svar | None:
    n = normaliser(tekst)
    if EN_GANG.search(n) and not FLERE_GANGER.search(n):
        return Svar("enkelthendelse")
    funn = finn_varighet(tekst, finn_uttrykk(tekst, dato)) or ("gjentatt" if FLERE_GANGER.search(n) else None)
    return None if funn is None else Svar(funn)


def _trinn_klasse(tekst: str, dato: date) -> Svar | None:
    klasse = klasse_i_svar(tekst)
    return None if klasse is None else Svar(klasse)


def _meldt(tekst: str, dato: date) -> Svar | None:
    n = normaliser(tekst)
    if NEI_FORST.match(n) or NEI_TIL_SLUTT.search(n):
        return Svar("nei")
    if MELDT_USIKKER.search(n) or TROR.match(n):
        return Svar("vet_ikke")
    if MELDT_NEI.search(n) or BARE_HJEMME.search(n):
        return Svar("nei")
    return Svar("ja") if MELDT_JA.search(n) or ANSATT.search(n) or er(tekst, "ja") else None


def _navn(tekst: str, dato: date) -> Svar | None:
    navn = JEG_HETER.sub("", rens(tekst)).strip(" .,:!")
    return Svar(navn) if navn else None


def _ordrett(tekst: str, dato: date) -> Svar | None:
    return Svar(rens(tekst))


def _valgt(les: Callable[[str], Verdi]) -> Callable[[str, date], Svar | None]:
    def tolk(tekst: str, dato: date) -> Svar | None:
        verdi = les(tekst)
        return None if verdi is None else Svar(verdi)

    return tolk


_TOLKERE: dict[str, Callable[[str, date], Svar | None]] = {
    "rolle": _valgt(tolk_rolle),
    "anonym": _anonym,
    "navn": _navn,
    "kontakt": _ordrett,
    "gjelder": _valgt(tolk_gjelder),
    "beskrivelse": _ordrett,
    "utover": _valgt(tolk_utover),
    "involverte": _valgt(tolk_involverte),
    "sted": _sted,
    "tidspunkt": _tidspunkt,
    "varighet": _varighet,
    "trinn_klasse": _trinn_klasse,
    "meldt_tidligere": _meldt,
    "onsker": _ordrett,
}
_KAN_SI_NEI = ("navn", "kontakt", "involverte", "onsker", "trinn_klasse", "tidspunkt", "sted")
_FRITEKST = ("beskrivelse", "onsker")
_ORDRETTE = (*_FRITEKST, "navn", "kontakt", "involverte", "tidspunkt")
_KORT_FRITEKST = 5


def _hoppet_over(felt: str, tekst: str) -> bool:
    if felt in _FRITEKST and len(ord_i(tekst)) > _KORT_FRITEKST:
        return False
    if felt in _KAN_SI_NEI and er(tekst, "nei"):
        return True
    if felt == "anonym" and (anonymitet(tekst) is not None or ANONYM_LOEST.search(normaliser(tekst))):
        return False
    return er(tekst, "hopp_over") or er(tekst, "vet_ikke")


def _likevel(felt: str, tekst: str, dato: date) -> Verdi:
    """What is said all the same, after "I do not know": "vet ikke helt, kanskje på mandag"."""
    if felt == "tidspunkt":
        funn = finn_tidspunkt(tekst, dato)
        return funn and Tidspunkt(rens(tekst), funn.fra, funn.til)
    if felt == "varighet":
        return finn_varighet(tekst, finn_uttrykk(tekst, dato))
    if felt == "sted":
        return finn_sted(tekst) or None
    return klasse_i_svar(tekst) if felt == "trinn_klasse" else None


def tolk_svar(felt: str, tekst: str, dato: date) -> Svar | None:
    """The answer to the question about `felt`, given on `dato`; None where the text is no answer to it.

    "I do not know" and "skip" give the field's unknown value with `hoppet_over`. Raises KeyError for an unknown field.
    """
    tolk = _TOLKERE[felt]
    if er_tom(tekst):
        return None
    if _hoppet_over(felt, tekst):
        likevel = _likevel(felt, tekst, dato)
        return (
            Svar(likevel, usikker=True)
            if likevel
            else Svar([] if felt == "involverte" else UKJENT.get(felt), hoppet_over=True)
        )
    forst, *siden = _RETTER_SEG.split(tekst)
    if siden and felt not in _ORDRETTE and not er_tom(forst) and (svar := tolk(rens(siden[-1]), dato)):
        return svar
    return tolk(rens(tekst), dato)
