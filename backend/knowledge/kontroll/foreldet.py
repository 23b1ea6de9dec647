"""Words, names and sections that are no longer in force: unless the plan tells of them as history."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from backend.knowledge.kontroll.begreper import finnes
from backend.knowledge.kontroll.funn import Funn, Sted, meld, tekster
from backend.knowledge.kontroll.utsagn import Utsagn, Utsagnsrekke

_LENKE = re.compile(r"https?://\S+")
_GAMMEL_LENKE = re.compile(
    r"(?:kap(?:ittel)?|%a7)(?:[-_. ]|%20)*9(?:[-_ ]|%20)*a(?![a-zæøå])|[/=_-]9-?a-\d", re.IGNORECASE
)
_9A = re.compile(
    r"(?:§+\s?|kap(?:ittel|itlet|\.)?\s?|opplæringslov\w* )9\s?-?a\b|(?<!\d)9\s?a\s?-\s?\d{1,2}\b|«9\s?-?a»|"
    r"\b9\s?-?a-?(?:sak|meld|skjema|plan|rundskriv)\w*|1998-lov\w*"
)
_ORD: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("fylkesmann", re.compile(r"fylkesmann\w*|fylkesmenn\w*")),
    (
        "saa-langt",
        re.compile(
            r"så langt (?:det )?(?:finnes|finst|fins|finn?ast)[^.]{0,12}(?:egnede|egna|"
            r"eigna|egnete|slike)\b|tiltak\w*[^.]{0,15} så langt (?:det )?(?:finnes|finst|fins|finn?ast)\b"
        ),
    ),
    ("ordensreglement", re.compile(r"ordensreglement\w*")),
    (
        "varsle",
        re.compile(
            r"(?:delplikt|plikt)\w*[^.]{0,20}\bå varsle\b|delplikt \d\W+varsle\b|"
            r"varslingsplikt\w*|varsleplikt\w*|[«“\"][^»”\"]*skal varsle? (?:rektor|skole|skule)"
        ),
    ),
)
FOR_OG_ETTER = (75, 60)
"""How many characters before and after an old word that may tell that it is history."""
_VEDTAK_ANDRE = (
    r"{statsforvalter}|bortvis\w*|skolebyt\w*|skulebyt\w*|byt\w* (?:av )?sk[ou]le|spesialundervis\w*|"
    r"individuell\w*|tilrettelegg\w*|"
    r"tilrettelagt|reaksjon\w*|permisjon\w*|fritak|fysisk\w*|inntak\w*|(?:ikke|ikkje|uten|utan|"
    r"aldri) (?:\w+ ){0,2}(?:enkelt)?vedtak\w*"
)


def sjekk_foreldet(rekke: Utsagnsrekke) -> list[Funn]:
    """What is out of date: each kind once, with all its places."""
    return [
        *meld(rekke, "paragraf-9a", *(u for u in rekke if _staar(_9A, u))),
        *_gamle_lenker(rekke),
        *(f for id_, monster in _ORD for f in meld(rekke, id_, *(u for u in rekke if _staar(monster, u)))),
        *meld(rekke, "enkeltvedtak", *_enkeltvedtak(rekke)),
        *_helsesoster(rekke),
    ]


def _gamle_lenker(rekke: Utsagnsrekke) -> list[Funn]:
    """Links are looked for in the file's own text: a reader may have left their lines out as no part of a sentence."""
    steder = []
    for nr, linje in enumerate(rekke.dokument.tekst.splitlines(), 1):
        for lenke in filter(_GAMMEL_LENKE.search, _LENKE.findall(linje)):
            over = rekke.over(nr)
            steder.append(Sted(over.seksjon.tittel, lenke, nr, over.side))
    return [Funn(tekster()["gammel-lenke"], tuple(steder))] if steder else []


def _staar(monster: re.Pattern[str], u: Utsagn) -> bool:
    """Whether a word stands as if it were in force."""
    lav = _LENKE.sub(" ", u.lav)
    for m in monster.finditer(lav):
        foran, etter = FOR_OG_ETTER
        if not finnes("historisk", lav[max(0, m.start() - foran) : m.end() + etter]):
            return True
    return False


def _enkeltvedtak(rekke: Utsagnsrekke) -> Iterator[Utsagn]:
    monster = re.compile(r"enkeltvedtak\w*")
    for u in rekke:
        if _staar(monster, u) and not any(n.sier(_VEDTAK_ANDRE) for n in (u, *rekke.rundt(u, 1))):
            yield u


def _helsesoster(rekke: Utsagnsrekke) -> list[Funn]:
    steder = [u for u in rekke if _staar(re.compile(r"helsesøst\w*"), u)]
    begge = any(re.search(r"helsesykeplei|helsesjukeplei", u.lav) for u in rekke)
    detalj = (", og planen bruker begge", ", og planen bruker begge") if begge else ("", "")
    return meld(rekke, "helsesoster", *steder, detalj={"nb": detalj[0], "nn": detalj[1]})
