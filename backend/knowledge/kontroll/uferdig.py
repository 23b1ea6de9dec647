"""What was to be filled in and never was, and what the plan leaves to each school."""

from __future__ import annotations

import re
from typing import Final

from backend.knowledge.kontroll.funn import Funn, meld
from backend.knowledge.kontroll.utsagn import Utsagn, Utsagnsrekke

_FELT = (
    r"(?:navn|namn|telefon|tlf|e-?post|adresse|dato|lenke|lenkje|nummer|skole|skule|rektor|kommune|årstall|"
    r"årstal|plattform|"
    r"kontakt|logo|ansvarlig|ansvarleg|rolle|stilling)"
)
_TOMT: Final = re.compile(
    rf"(?:sett|set|legg|skriv|før|fyll)e?s? inn (?:\w+ )?{_FELT}|(?:må|skal|kan) (?:selv |sjølv )?(?:fylle|"
    rf"leggje|legge|sette|setje) inn (?:her|sin|si|egen|eigen|{_FELT})|"
    rf"fylle?s?t? (?:inn|ut) (?:av (?:skolen|den enkelte)|her|senere|seinare)|fyllast (?:inn|ut) (?:av|her|"
    rf"seinare)|"
    rf"[\[<{{][^\]>}}\n@/]{{0,40}}(?:{_FELT}|fyll|sett inn|xx|\.\.\.|…)[^\]>}}\n@/]{{0,40}}[\]>}}]|"
    rf"\((?:{_FELT})(?: (?:og|/) {_FELT})?(?: på \w+)?\)|{_FELT}\w*\W{{0,3}}(?:_{{2,}}|…|\.{{3,}})(?!\s*\d)|"
    r"_{4,}|\bx{2,}\b|\b(?:tbd|todo)\b|lorem ipsum|dd\.? ?mm\.? ?åå|(?:0{8}|00 00 00 00)|\?\?+|"
    r"(?:tekst|innhold|innhald|navn|namn|dato) (?:kommer|kjem)\b(?: her| seinare| senere)?",
    re.IGNORECASE,
)
_NN = re.compile(r"\b(?:N\.? ?N\.?)(?=[\s,.)]|$)")
_LENKE = re.compile(r"https?://\S+")
_HVER_SKOLE = (
    r"(?:den enkelte|hver enkelt|kvar einskild|hver|kvar|ved den enkelte) (?:skole|skule)\b|sk[ou]l(?:ene|"
    r"ane)\b(?! sine)|"
    r"alle (?:kommunale )?(?:grunn)?sk[ou](?:ler|lar)\b"
)
NOK_TIL_FLERE = 6
_LOVKRAV = (
    r"(?:skolen|skulen|alle skoler|alle skular|vi)[^.]{0,20}(?:skal|må|plikter å|er pålagt å|er pålagd å|"
    r"er lovpålagt å) ha (?:en |ein )?(?:egen |eigen |skriftlig |skriftleg )?handlingsplan|"
    r"(?:lov\w*|kapittel 12|§ 12-\d)[^.]{0,40}(?:krev\w*|pålegg\w*|sier|seier)[^.]{0,40}handlingsplan|"
    r"(?:skal|må|plikt\w*) (?:\w+ )?(?:etter|ifølge|ifølgje|i følge) (?:opplærings)?(?:lov\w*|kapittel 12|§ 12-\d)"
    r"[^.]{0,30} ha (?:\w+ ){0,2}handlingsplan|"
    r"lovpålagt\w* handlingsplan"
)
_IKKE_LOVKRAV = (
    r"(?:krev|krav)\w* (?:ikke|ikkje|ingen)|(?:ikke|ikkje|ingen|inga)[^.]{0,40}(?:krev|krav|"
    r"pålagt|ord)"
)


def sjekk_uferdig(rekke: Utsagnsrekke) -> list[Funn]:
    """Empty fields, a document for many schools, and a plan said to be the law's demand."""
    flere = [u for u in rekke if u.sier(_HVER_SKOLE)]
    return [
        *meld(rekke, "plassholder", *(u for u in rekke if _tomt(u))),
        *meld(rekke, "flere-skoler", *(flere[:3] if len(flere) >= NOK_TIL_FLERE else ())),
        *meld(rekke, "handlingsplan-lovkrav", *(u for u in rekke if _lovkrav(u))),
    ]


def _tomt(u: Utsagn) -> bool:
    tekst = _LENKE.sub(" ", u.tekst)
    return bool(_TOMT.search(tekst) or _NN.search(tekst))


def _lovkrav(u: Utsagn) -> bool:
    return u.sier(_LOVKRAV) and not u.sier(_IKKE_LOVKRAV) and ("lov" in u.ramme + u.lav or "kap" in u.ramme)
