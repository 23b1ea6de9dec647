"""Deadlines that the plan sets: as if they were the law's, as the week of § 12-6, or without saying whose they are."""

from __future__ import annotations

import re
from typing import Final

from backend.knowledge.kontroll.funn import Funn, meld
from backend.knowledge.kontroll.utsagn import Utsagn, Utsagnsrekke

_TALL = r"(?:\d{1,3}|én|en|ein|ei|éi|to|tre|fire|fem|seks|sju|syv|åtte|ti|tolv|fjorten)"
_ENHET = (
    r"(?:time|dag|døgn|uke|uker|veke|veker|virkedag|verkedag|yrkedag|arbeidsdag|skoledag|skuledag|"
    r"måned|månad)\w*"
)
_LEDENDE = r"(?:innen|innan|senest|seinast|frist\w*|i løpet av|inntil|før det er gått|etter (?:seinast|senest))"
_VARIGHET: Final = (
    rf"{_LEDENDE} (?:er |på |har |etter )?(?:de |dei )?{_TALL} (?:første |skole|skule|arbeids|virke)?{_ENHET}",
    rf"har {_TALL} {_ENHET} (?:på seg|til|frist)",
    rf"{_TALL} {_ENHET} på seg",
    rf"(?:hver|kvar) (?:{_TALL}|annen|andre|tredje|fjerde|femte) {_ENHET}",
    rf"etter (?:om lag |ca\.? )?{_TALL} {_ENHET}",
    rf"annen?hver {_ENHET}|anna?nkvar {_ENHET}",
    rf"(?:hver|kvar)t? {_TALL}\. {_ENHET}",
)
_UKE = (
    rf"(?:{_LEDENDE}|har|frist\w* på|frist\w* er) (?:seinast |senest )?(?:én|en|ein|ei|éi|1) (?:uke|"
    rf"veke)\w*|{_LEDENDE} (?:fem|5|sju|syv|7) (?:arbeids|virke|verke|skole|skule)?dag\w*"
)
_SKOLENS_UKE = (
    r"(?:skolen|skulen|{rektor}|vi) (?:har|får|skal ha) (?:inntil |opptil )?(?:én|en|ein|ei|éi|1) (?:uke|veke) "
    r"(?:på seg|til å|frist)"
)
_HANDLE = (
    r"(?:tatt|ta|tar|tek) tak|behandl\w*|handsam\w*|løs\w*|løys\w*|rett\w* opp|ordn\w*|ferdig\w*|"
    r"undersø\w*|tiltak\w*|handl\w*|svar\w*"
)
_I_EN_SAK = (
    r"krenk\w*|mobb\w*|aktivitetsplan\w*|tiltaksplan\w*|skriftl?i?g?e?g? plan\w*|12-4|(?:saken|saka|sak|"
    r"saker)\b|melding\w*|"
    r"finn\w* ut|varsel\w*|varsling\w*|undersøk(?!elsen)\w*|tiltak\w*|oppstartsmøt\w*"
)
_ANNET = (
    r"elevundersøk\w*|trivsels\w*|skoleår\w*|skuleår\w*|skolestart|skulestart|resultat\w*|frav[æe]r\w*|"
    r"velkomst\w*|{statsforvalter}|"
    r"{udir}|{klage}|foreldremøt\w*|bortvis\w*|elevråd\w*|teamtid|klassens time|inspeksjon\w*|oppbevar\w*|"
    r"arkivlov\w*|straff\w*"
)
_MERKET = (
    r"(?:egen|eigen|egne|eigne|lokal\w*|vår|våre|skolens|skulens)(?: \w+){0,2} frist\w*|"
    r"frist\w*[^.]{0,40}(?:egen|eigen|egne|eigne|vår|våre|lokal|skolen|skulen|ikke|ikkje)|"
    r"snar[ae]st|straks|\bvi\b|\bvår\w*|hos oss|(?:ikke|ikkje) (?:et |eit )?lovkrav|som et minimum hos"
)
_INGEN_LOVFRIST = re.compile(
    r"(?:loven|lova|kapittel 12|§ 12-4)[^.\n]{0,40}(?:ingen|inga|ikke|ikkje)[^.\n]{0,20}(?:frist|dag|uke|"
    r"veke|tal)|"
    r"frist\w*[^.\n]{0,60}(?:står|stend|finnes|finst|er) (?:ikke|ikkje)[^.\n]{0,20}(?:lov)|"
    r"frist\w*[^.\n]{0,40}(?:er|har)[^.\n]{0,20}(?:våre|vår|skolens|skulens|egne|eigne|selv|sjølve?)"
)
_FRA_LOVEN = r"(?:loven|lova|opplæringslov\w*|kapittel 12|lovkrav\w*|lovpålagt\w*|§ ?12-\d)"
_DET_SIER_LOVEN = re.compile(
    r"(?:dette|det|denne fristen|fristen) (?:er|står|følger|følgjer|kommer|kjem|gjelder|gjeld)\b(?! ikk)[^.]{0,25}"
    r"(?:lovens?|lova|lovkrav|lovfest\w*|opplæringslov\w*|lovpålagt)\b"
)
_KREVER = r"krev\w*|krav\w*|sier|seier|gir|gjev|sett?er|set\b|pålegg\w*|plikt\w*|frist\w*|lovpålagt\w*|jf|etter"


def sjekk_frister(rekke: Utsagnsrekke) -> list[Funn]:
    """Deadlines in cases that are not the law's: each kind once, with all its places."""
    i_saker = [u for u in rekke if _er_frist(u)]
    som_lov = [u for u in i_saker if _er_som_lov(rekke, u)]
    resten = [u for u in i_saker if u not in som_lov and not _er_merket(rekke, u)]
    uka = [u for u in resten if u.sier(_UKE) and u.sier(_HANDLE)]
    uka += [u for u in rekke if u not in uka and u.sier(_SKOLENS_UKE)]
    forklart = _INGEN_LOVFRIST.search(rekke.lav) is not None
    return [
        *meld(rekke, "uke-frist", *uka),
        *meld(rekke, "frist-som-lov", *som_lov),
        *meld(rekke, "egen-frist", *(u for u in resten if u not in uka and not forklart)),
    ]


def _er_frist(u: Utsagn) -> bool:
    if u.avsnitt is None or u.avsnitt.maaneder or u.sier(_ANNET) or not u.sier(_I_EN_SAK):
        return False
    return any(u.sier(m) for m in _VARIGHET)


def _er_som_lov(rekke: Utsagnsrekke, u: Utsagn) -> bool:
    """Whether a deadline is said to be the law's, in the statement or right after it."""
    neste = next(iter(rekke.etter(u)), None)
    if neste is not None and neste.seksjon is u.seksjon and _DET_SIER_LOVEN.match(neste.lav):
        return True
    return u.sier(_FRA_LOVEN) and u.sier(_KREVER) and not _INGEN_LOVFRIST.search(u.lav)


def _er_merket(rekke: Utsagnsrekke, u: Utsagn) -> bool:
    uka = u.sier(_UKE) and u.sier(r"(?:har|frist)")
    if uka and not u.sier(r"snar[ae]st|straks|(?:egen|eigen|vår)"):
        return False
    return u.sier(_MERKET) or any(n.sier(r"frist\w*[^.]{0,40}(?:egen|eigen|egne|eigne|vår)") for n in rekke.rundt(u, 1))
