"""Plain text, also such as was drawn from a PDF: headings by their shape, tables by their narrow lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set

from backend.knowledge.lesing.aarshjul import MAANEDER, MINSTE_HJUL, begynner_med_maaned, er_maaned
from backend.knowledge.lesing.blokk import Blokk, Blokkslag
from backend.knowledge.lesing.linjer import Linje, les_linjer
from backend.knowledge.lesing.orden import er_punkt, fortsetter, foy_sammen, uten_punkt

LENGSTE_OVERSKRIFT, LENGSTE_RAD, LENGSTE_FORKORTELSE = 95, 700, 8
KORT, HALV = 30, 60
"""Widths in characters: of a cell that says when or who; of a cell, and of a line that ends a paragraph."""
_KOLONNER = (
    "når hva hvem ansvar ansvarlig ansvarlige hvordan tiltak aktivitet aktivitet/tiltak tidspunkt tid måned mål frist "
    "beskrivelse gjennomført oppgave oppgaver kven kva korleis månad område innhold hensikt hvorfor tema"
)
_KOLONNE = frozenset(_KOLONNER.split())
_NAAR = re.compile(
    r"^(?:hele (?:året|skoleåret)|heile (?:året|skuleåret)|gjennom hele|før|etter|ved|i løpet|ukentlig|kvar|hver|"
    r"månedlig|årlig|daglig|jevnlig|kontinuerlig|snarest|straks|umiddelbart|alltid|uke \d|timeplan|oppstart|"
    r"skolestart|høst|vår|januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember)\b",
    re.IGNORECASE,
)
_HVEM = re.compile(
    r"^(?:alle ansatte|rektor|ass\.|assisterende|avdelingsleder|kontaktl|k ?t\.?l|lærer|faglærer|leder|ledels|nærmeste|"
    r"sosial|sos\.|rådgiv|miljø|helse|elev(?:råd|tjen|tenest)|ppt|pp-|aks|sfo|team|trinn|baseleder|skoleeier|"
    r"fau|smu|inspektør|trygghetsperson|ped\.|bibliotek|mot-coach|nærværsteam)",
    re.IGNORECASE,
)
_HENGER = re.compile(r"\b(?:og|på|ved|for|i|til|av|med|om|som|et|en|den|det)$", re.IGNORECASE)
_MAANEDSRAD = re.compile(rf"^(?:{'|'.join(MAANEDER)})\s*[-–:]\s", re.IGNORECASE)
_PARAGRAFSLUTT = re.compile(r"[.,;:!]$")
_NUMMERERT = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})*\.?|del \d+:|kapittel \d+|kap\. ?\d+|vedlegg \d+)\s*\S", re.IGNORECASE
)
_NIVAA_TALL = re.compile(r"^(\d{1,2}(?:\.\d{1,2})*)")


def les_tekst(tekst: str) -> list[Blokk]:
    """The blocks of a text, each with its place in it."""
    linjer = les_linjer(tekst)
    overskrifter = {linje.start for i, linje in enumerate(linjer) if _er_overskrift(linjer, i)}
    maaneder = [linje for linje in linjer if er_maaned(linje.tekst)]
    if len({linje.tekst.lower() for linje in maaneder}) < MINSTE_HJUL:
        overskrifter -= {linje.start for linje in maaneder}  # a cell that says when, not the head of a month
    blokker: list[Blokk] = []
    tabell = 0
    for gruppe in _grupper(linjer, overskrifter):
        if blokker and _er_celle(gruppe, overskrifter):
            ny_tabell = not blokker or blokker[-1].slag != "rad"
            tabell += ny_tabell
            _legg_til_rad(blokker, gruppe, tabell, ny=ny_tabell)
        else:
            blokker.append(_blokk(gruppe, overskrifter))
    return blokker


def _er_celle(gruppe: Sequence[Linje], overskrifter: Set[int]) -> bool:
    """Whether a group of lines is part of a table: narrow, or the names of its columns."""
    forste = gruppe[0]
    if forste.start in overskrifter or er_punkt(forste.tekst):
        return False
    return _er_kolonner(forste.tekst) or (forste.smal and max(len(linje.tekst) for linje in gruppe) < HALV)


def _grupper(linjer: Sequence[Linje], overskrifter: Set[int]) -> Iterator[list[Linje]]:
    """The lines that belong together, in order."""
    gruppe: list[Linje] = []
    for linje in linjer:
        if gruppe and _begynner(gruppe, linje, overskrifter):
            yield gruppe
            gruppe = []
        gruppe.append(linje)
    if gruppe:
        yield gruppe


def _begynner(gruppe: Sequence[Linje], linje: Linje, overskrifter: Set[int]) -> bool:
    forrige = gruppe[-1]
    if er_punkt(linje.tekst) or _er_kolonner(linje.tekst) or _er_kolonner(forrige.tekst):
        return True
    if forrige.start in overskrifter:
        return not (linje.start in overskrifter and _henger(forrige.tekst))
    if linje.smal and _MAANEDSRAD.match(linje.tekst):
        return True
    if linje.start in overskrifter or (linje.smal and _er_hel_rad(forrige.tekst) and linje.tekst[:1].isupper()):
        return True
    if er_punkt(gruppe[0].tekst) and linje.gap and len(forrige.tekst) < HALV and linje.tekst[:1].isupper():
        return True
    if linje.skille and not linje.smal and not forrige.smal:
        return forrige.tekst.endswith((".", ":", "!", "?")) or not fortsetter(forrige.tekst, linje.tekst)
    return linje.skille


def _er_hel_rad(linje: str) -> bool:
    """Whether one line is a whole row: what, when and who."""
    ord_ = linje.split()
    naar = next((i for i in range(1, len(ord_)) if _NAAR.match(" ".join(ord_[i:]))), 0)
    return naar > 0 and any(_HVEM.match(" ".join(ord_[i:])) for i in range(naar + 1, len(ord_)))


def _henger(tekst: str) -> bool:
    """Whether a line cannot be the end of a heading."""
    return bool(_HENGER.search(tekst))


def _er_kolonner(linje: str) -> bool:
    """Whether a line is the head of a table: the names of two columns or more, and nothing else."""
    ord_ = [o.strip("?:").lower() for o in linje.split()]
    return 2 <= len(ord_) <= 7 and all(o in _KOLONNE for o in ord_)


def _er_overskrift(linjer: Sequence[Linje], i: int) -> bool:
    """Whether a line stands alone, short and without a full stop, over text that begins anew."""
    linje = linjer[i]
    if er_maaned(linje.tekst):
        return i + 1 < len(linjer)
    if begynner_med_maaned(linje.tekst) or not _ser_ut_som_overskrift(linje.tekst) or i + 1 >= len(linjer):
        return False
    neste = linjer[i + 1]
    if neste.tekst[:1].islower() or (i and not _slutter(linjer, i)):
        return False
    if linje.tekst.endswith(":") and er_punkt(neste.tekst):
        return False  # it introduces a list
    if _henger(linje.tekst):
        return _ser_ut_som_overskrift(neste.tekst) and not _henger(neste.tekst) and i + 2 < len(linjer)
    if linje.smal:
        ropt = linje.tekst.isupper() and len(linje.tekst) > LENGSTE_FORKORTELSE
        return _er_kolonner(neste.tekst) or ropt or (len(neste.tekst) > HALV and linje.skille)
    return len(neste.tekst) > len(linje.tekst) or neste.skille or er_punkt(neste.tekst) or _kort_over_kort(linjer, i)


def _kort_over_kort(linjer: Sequence[Linje], i: int) -> bool:
    """A heading right over another heading, with text below that."""
    return i + 2 < len(linjer) and len(linjer[i + 2].tekst) > HALV and len(linjer[i + 1].tekst) < LENGSTE_OVERSKRIFT


def _slutter(linjer: Sequence[Linje], i: int) -> bool:
    """Whether what stands before line `i` is at an end."""
    forrige, linje = linjer[i - 1], linjer[i]
    if forrige.tekst.endswith((".", "!", "?", ":", ")", "»")):
        return True
    return linje.skille or linje.innrykk or len(forrige.tekst) < HALV


def _ser_ut_som_overskrift(tekst: str) -> bool:
    if not 3 <= len(tekst) <= LENGSTE_OVERSKRIFT or len(tekst.split()) > 14:
        return False
    nummerert = bool(_NUMMERERT.match(tekst))
    if (er_punkt(tekst) and not nummerert) or _er_kolonner(tekst) or (_NAAR.match(tekst) and len(tekst) < KORT):
        return False
    if _PARAGRAFSLUTT.search(tekst) and not re.search(r"(?:vgs|§ ?\d+)\.$", tekst):
        return tekst.endswith(":") and len(tekst.split()) <= 12 and tekst[0].isupper()
    return (tekst[0].isupper() or nummerert or tekst[0] in "«§") and any(tegn.isalpha() for tegn in tekst)


def _blokk(gruppe: Sequence[Linje], overskrifter: Set[int]) -> Blokk:
    tekst = _samlet(gruppe)
    if gruppe[0].start in overskrifter:
        return _lag("overskrift", gruppe, tekst, nivaa=_nivaa(tekst))
    if er_punkt(tekst):
        return _lag("punkt", gruppe, uten_punkt(tekst))
    return _lag("tekst", gruppe, tekst)


def _nivaa(tekst: str) -> int:
    if tall := _NIVAA_TALL.match(tekst):
        return tall.group(1).count(".") + 1
    return 3 if tekst.endswith(":") else 1 if tekst.isupper() or _NUMMERERT.match(tekst) else 2


def _lag(slag: Blokkslag, gruppe: Sequence[Linje], tekst: str, nivaa: int = 0, tabell: int | None = None) -> Blokk:
    forste = gruppe[0]
    celler = (tekst,) if slag == "rad" else ()
    return Blokk(slag, tekst, nivaa, forste.side, celler, tabell, forste.start, gruppe[-1].slutt, forste.nummer)


def _samlet(gruppe: Sequence[Linje]) -> str:
    tekst = gruppe[0].tekst
    for linje in gruppe[1:]:
        tekst = foy_sammen(tekst, linje.tekst)
    return tekst


def _legg_til_rad(blokker: list[Blokk], gruppe: Sequence[Linje], tabell: int, *, ny: bool) -> None:
    """Put a narrow group into the row before it where it says when or who, else begin a row."""
    tekst = _samlet(gruppe)
    if ny or _begynner_rad(blokker[-1], tekst):
        blokker.append(_lag("rad", gruppe, tekst, tabell=tabell))
        return
    forrige = blokker[-1]
    celler = (*forrige.celler, tekst)
    blokker[-1] = Blokk(
        "rad", " ".join(celler), 0, forrige.side, celler, forrige.tabell, forrige.start, gruppe[-1].slutt, forrige.linje
    )


def _begynner_rad(forrige: Blokk, tekst: str) -> bool:
    if _er_kolonner(tekst) or _MAANEDSRAD.match(tekst):
        return True
    if _er_hale(tekst):
        return _er_kolonner(forrige.tekst)
    har_hale = any(_er_hale(celle) for celle in forrige.celler[1:]) or _er_hel_rad(forrige.tekst)
    return har_hale or _er_kolonner(forrige.tekst) or len(forrige.tekst) + len(tekst) > LENGSTE_RAD


def _er_hale(tekst: str) -> bool:
    """Whether a cell says when or who, and nothing else."""
    return len(tekst) < 3 * KORT and bool(_NAAR.match(tekst) or _HVEM.match(tekst)) and not tekst.endswith(".")
