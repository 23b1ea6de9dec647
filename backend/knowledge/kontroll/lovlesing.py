"""What a plan says the law says, and the law does not."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from backend.knowledge.kontroll.funn import Funn, meld
from backend.knowledge.kontroll.utsagn import Utsagn, Utsagnsrekke

_GJENTATT = (
    r"gjentatt\w*|gjentek\w*|gjenteke\w*|gjentar\w*|gjentas|gjentaken\w*|tek seg opp att|fle(?:re|"
    r"ire) g[ao]n?n?g\w*|"
    r"over (?:en |ei |noe |noko )?(?:viss |lengre |lengere |lang )?tid\b"
)
_DEFINISJON = (
    r"mobbing\w*[^.]{0,25} (?:er|vil si|vil seie|betyr|betyr det|tyder|innebærer|inneber|handler|handlar|"
    r"forstås|omfatter|omfattar)\b|"
    r"(?:er|blir|vert) (?:\w+ )?mobb(?:et|a)\b[^.]{0,20}(?:når|dersom|hvis|om)|definer\w*|definisjon\w*|"
    r"kriteri\w*|"
    r"kjennetegn\w*|kjenneteikn\w*|kalles mobbing|kallast mobbing|betegnelse\w*|(?:med|ved) mobbing|"
    r"snakker om mobbing|"
    r"for at (?:noe|noko|det) skal (?:være|vere|regnes|reknast|kalles|kallast)"
)
_IKKE_KRAV = (
    r"(?:loven|lova|kapittel 12|vi|skolen|skulen|det|du|eleven|plikten|plikta)[^.]{0,40}"
    r"(?:krev\w*|set|setter|stiller|stillar|trenger|treng|venter|ventar|stil\w*) (?:\w+ )?(?:ikke|ikkje|"
    r"ingen|inga|intet)|"
    r"(?:ikke|ikkje|ingen|inga) (?:\w+ )?(?:krav|vilkår|grense)|uavhengig av|uavhengig|enkelthend\w*|"
    r"enkelthand\w*|"
    r"enkeltståend\w*|eittståande|(?:én|en|ein|éin|1) (?:enkelt |einskild )?(?:gang|gong|hendelse|hending|"
    r"krenkelse|krenking)|"
    r"også om det (?:bare|berre)"
)
_MYKT = r"ofte|gjerne|som regel|vanligvis|vanlegvis|noen ganger|nokre gonger|kan (?:være|vere|også|òg)"

_ANNEN_KLAGE = (
    r"vedtak\w*|påklag\w*|{udir}|bortvis\w*|bytt\w* skole|skolebyt\w*|skulebyt\w*|skoleregl\w*|"
    r"tvangsmulkt\w*|karakter\w*|"
    r"(?:ikke|ikkje) (?:en |ein )?klag\w*|fysisk\w*|klassemiljø|standpunkt\w*"
)
_VEDTAR = (
    r"(?:vedtar|vedta|vedtek|vedtas|fatter|fattar|bestemmer|bestem|pålegger skolen tiltak)\b[^.]{0,60}"
    r"(?:(?:hva|kva) (?:skolen|skulen|som)|tiltak\w*)"
)
_PAALEGG = r"pålegg\w*|pålagt|rette (?:opp )?(?:forhold\w*|feil\w*)"
_UNNTAK = (
    r"forsink\w*|forseink\w*|grunn til å tr[ou]|unntak\w*|noen tilfell\w*|nokre tilfell\w*|"
    r"særlige tilfell\w*|ikke kommer til å|ikkje kjem til å"
)

_TALL: Final = "en|to|tre|fire|seks|sju|syv|åtte|ni|ti"
_ANTALL = re.compile(
    rf"(?<![\wæøå.])(?<!delplikt )(?:(\d{{1,2}}|{_TALL}) (?:ulike |forskjellige |sentrale )?(?:del|"
    rf"handlings|aktivitets)plikt(?:er|ar)\b|"
    rf"aktivitetsplikt\w* (?:består av|omfatter|omfattar|har|er delt (?:inn )?i|inneholder|"
    rf"inneheld) (\d{{1,2}}|{_TALL}) (?:\w+ )?"
    r"(?:plikter|pliktar|deler|delar|punkt\w*|steg|ledd))"
)
_UTVALG = r"(?:de|dei|disse|desse|første|siste|andre|øvrige|alle) (?:\d|to|tre|fire)|fem\b|\b5 |i tillegg til"

_LUKKE = r"lukk\w*|henlegg\w*|henlagt|(?:avslutt)\w*"
_GRUNN = (
    r"(?:{rektor}|skolen|skulen) (?:mener|meiner|vurderer|finner|finn|ser)[^.]{0,60}(?:lukk|avslutt|henlegg)|"
    r"vurder\w*[^.]{0,60}(?:lukk|avslutt|henlegg)|grunnlag for å (?:lukke|avslutte|henlegge)|"
    r"(?:viser|syner)[^.]{0,50}(?:ikke|ikkje)[^.]{0,50}(?:mobbing|avvik|krenk)|"
    r"(?:ikke|ikkje) (?:er |var |blir |å være |å vere )?(?:\w+ )?(?:mobbing|avvik|"
    r"krenk\w*)[^.]{0,40}(?:lukk|avslutt|henlegg)"
)
_VIRKET = r"tiltak\w*[^.]{0,20} (?:fungert|virket|virka|verka|virker|verkar|hjulpet|hjelpt)"
_TRYGG = (
    r"(?:når|først|til|før|at|om|hvis|dersom)[^.]{0,40}(?:elev\w*|du|barnet)[^.]{0,50}(?:har|føler|opplever|"
    r"kjenner|sier|seier)"
    r"[^.]{0,40}(?:trygt|trygg|godt|bra)"
)


def sjekk_lovlesing(rekke: Utsagnsrekke) -> list[Funn]:
    """What misreads the law: each kind once, with all its places."""
    funn = [f for id_, er in _SJEKKER.items() for f in meld(rekke, id_, *(u for u in rekke if er(rekke, u)))]
    return [*funn, *_antall_plikter(rekke)]


def _mobbing_gjentatt(rekke: Utsagnsrekke, u: Utsagn) -> bool:
    if not (u.sier(_GJENTATT) and u.sier(_DEFINISJON) and "mobb" in (u.lav + u.ramme)) or u.sier(_MYKT):
        return False
    return not any(n.sier(_IKKE_KRAV) for n in (u, *rekke.rundt(u, 1)))


def _klage(rekke: Utsagnsrekke, u: Utsagn) -> bool:
    if not u.sier(r"(?:\w+)?klag(?:e|en|er|ar|es|ast|a|emuligh\w*|einstans\w*|erett\w*|eadgang\w*|esak\w*)\b"):
        return False
    if u.sier(_ANNEN_KLAGE) or (u.er_overskrift and u.har("melde")):
        return False
    folger = list(rekke.etter(u))[:3] if u.er_overskrift or not u.har("statsforvalter") else []
    if any(n.sier(_ANNEN_KLAGE) for n in folger[:1]):
        return False
    return u.har("statsforvalter") or (u.er_overskrift and any(n.har("statsforvalter") for n in folger))


def _vedtar(rekke: Utsagnsrekke, u: Utsagn) -> bool:
    if not (u.har("statsforvalter") and u.sier(_VEDTAR)) or u.sier(_UNNTAK):
        return False
    return not any(n.sier(_PAALEGG) for n in (u, *rekke.rundt(u, 4)) if n.seksjon is u.seksjon)


def _lukke(_: Utsagnsrekke, u: Utsagn) -> bool:
    return u.har("i_saken") and u.sier(_LUKKE) and u.sier(_GRUNN) and not u.sier(_TRYGG) and not u.sier(_VIRKET)


_SJEKKER: Final[Mapping[str, Callable[[Utsagnsrekke, Utsagn], bool]]] = {
    "lukke": _lukke,
    "mobbing-gjentatt": _mobbing_gjentatt,
    "klage": _klage,
    "statsforvalter-vedtar": _vedtar,
}


def _antall_plikter(rekke: Utsagnsrekke) -> list[Funn]:
    funnet = [(u, m.group(1) or m.group(2)) for u in rekke if not u.sier(_UTVALG) for m in _ANTALL.finditer(u.lav)]
    gale = [(u, tall) for u, tall in funnet if tall != "5"]
    if not gale:
        return []
    tall = gale[0][1]
    return meld(rekke, "antall-plikter", *(u for u, _ in gale), detalj={"nb": tall, "nn": tall})
