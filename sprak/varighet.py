"""How long it has gone on: once (`enkelthendelse`), or again and again (`gjentatt`)."""

from __future__ import annotations

import re
from datetime import timedelta

from sprak.ord import ALDRI, HVER, IKKE, moenster, normaliser, valg
from sprak.tidspunkt import Tidsuttrykk

_GANG = "(?:gang|gong|gång|gangen|gongen|gangn|gången|gånga|ganga)"
_GANGER = r"(?:ganger|gonger|ganga|gånger|gångær|gangær|gongar|gang|gongær|gonga|anledninger|anledningar|høve|episoder)"
_MANGE = (
    r"(?:mange|flere|fleire|fler|masse|utallige|noen|nokre|nån|to|tre|fire|fem|seks|ti|hundre|tusen|et par|"
    r"eit par|\d+)"
)
_UKEDAGER = r"(?:man|måndag|mån|tirs|tys|ons|tors|fre|lør|laur|søn|sun)"
_STUND = valg(
    "dag", "daj", "daga", "dagen", "gang", "gong", "gång", "gongen", "gangen", "uke", "uka", "ukæ", "veke", "veka",
    "vika", "måned", "månad", "mnd", "time", "timen", "kveld", "kvell", "morgen", "morgon", "morra", "mårrå", "mårra",
    "tim", "friminutt", "natt",
    "friminuttet", "storefri", "helg", "ettermiddag", "matpause", "måltid", "skoledag", "skuledag", "gymtime", "økt",
    "pause", "busstur", "lunsj", "møte", "vekke", "øving", "trening", "kamp", "samling", "prøve",
    "skuletime", "skoletime", rf"{_UKEDAGER}dag",
)  # fmt: skip
_TID = valg(
    "uker", "uke", "uka", "veker", "vekor", "veke", "vikkan", "vekan", "måneder", "måned", "månader", "månad", "mnd",
    "mnder", "dager", "dagar", "år", "åra", "tid", "stund", "semester", "skoleår", "skuleår", "halvår",
)  # fmt: skip
_MENGDE = (
    r"(?:over|mer enn|meir enn|snart|nesten|omtrent|ca|minst|noen|nokre|flere|fleire|mange|et par|eit par|\d+|to|tre|"
    r"fire|fem|seks|et|eit|en|ei|ein|halvannet|halvt|heilt|helt|hel|heil|lang|lengre|lenger)"
)
_MOBBING = r"(?:mobb|plag|ert|terg|trakasser|frys|utesteng|slå|spark|dytt|kall|hakk|rakk)\w*"

# Signs that hold whatever else the text says.
_GJENTATT = moenster(
    rf"{HVER}(?: (?:einaste|eneste|bidige|jævla|jævlige|bedige|hersens|enkelt|einaste ein))? {_STUND}",
    rf"(?:annen|anna|annan)(?:hver|kvar|kver) {_STUND}|daglig?|dagleg|ukentlig|vekentleg|månedlig",
    rf"{HVER} (?:einaste|eneste) [^\W\d_]{{3,}}|{HVER} [^\W\d_]+(?:time|økt|pause|tur|friminutt|kveld|trening)",
    r"igjen og igjen|om og om igjen|om att og om att|gang på gang|gong på gong|gang etter gang|gong etter gong|"
    r"dag etter dag|år etter år|uke etter uke|veke etter veke|dag ut og dag inn|nok en gang|nok ein gong|enda en gang",
    rf"(?:andre|tredje|fjerde|femte|sjette|tiende|tiande|\d+\.) {_GANG}",
    rf"{IKKE} (?:\w+ )?(?:den )?(?:første|fyrste|fysste|1\.) {_GANG}",
    rf"{IKKE} (?:bare|berre|kun|bærre) (?:én|en|ein|denne|den|1|i)(?: ene| eine)? {_GANG}",
    rf"(?:slutt(?:er|ar|e|a|et)|stopp(?:er|ar|et|a|e)|gir seg|gjev seg|gje seg|gir) (?:{IKKE}|{ALDRI})",
    rf"{ALDRI} (?:i fred|får|fær|slutt|stopp|gir seg)|{ALDRI} (?:\w+ ){{0,3}}(?:i fred|ifred)",
    rf"(?:blir|vert|får|fær|bli) {ALDRI}|både {_UKEDAGER}dag og {_UKEDAGER}dag|alle (?:turer|turar|prøver|måltider)|"
    r"fortsatt (?:de|den|det|dei) samme|framleis (?:dei|den|det) same|"
    r"(?:gjør|gjer|gjort|gjorde|begynt|starta|startet|begynte|byrja) (?:det |de |dei |med det )?(?:igjen|på nytt|før)|"
    r"(?:every|each) (?:single |fucking |damn )?(?:day|time|recess|break|lesson|week|morning|night)|all the time|"
    r"non-?stop|(?:keeps?|kept) (?:on )?\w+ing|over and over|again and again|"
    r"systematisk|gjentatte|gjentekne|gjentatt|gjenteke|vedvarende|til stadighet|regelmessig|regelmessig|titt og ofte",
    rf"i (?:{_MENGDE} ){{1,3}}{_TID}(?! (?:siden|sidan|til|gammel))|i (?:måneds|ukes?|veke|månads|års?|åre|"
    rf"dage|dages)vis",
    r"(?:over|gjennom|igjennom) (?:en |ein |ei |flere |fleire |mange )?(?:lang|lengre|lenger|lengere|år|måneder|uker|"
    r"månader|veker)(?: (?:tid|periode|tidsrom|stund))?",
    r"(?:holdt|haldt|halde|holdi|hålt|halte|heldt|hæld|hoilt|holt|håldt) på(?! (?:å|med å|og))|holder på (?:hver|sånn|"
    r"slik|enda|ennå|fortsatt|fremdeles|med)|held på(?: slik| sånn| enno| heile| med)?",
    r"pågått|pågår|pågjekk|har pågatt|(?:vært|vore|vori|vørri|vårre|vøri) (?:slik|sånn|sånt|såleis|slek|sønn)",
    r"(?:sånn|slik|så|slek|sønn|sånt) (?:har|ha|he|hæ|hi) (?:det |dette |de |d )?(?:vært|vore|vori|vørri|vøri|vårre)",
    rf"{_UKEDAGER}dag(?:er|ar|ene|ane)|i (?:friminuttene|friminutta|friminuttan|gymtimene|timene|timane|timan)|"
    r"om kveldene|om kveldane|på kveldene|på kveldane|alle friminutt\w*|alle dager|alle dagar|alle timer|døgnet rundt",
    r"(?:i dag|idag|i går|igår) (?:igjen|også|og så|òg)(?=\W|$)|(?:igjen|att) (?:i dag|idag|i går|igår)|"
    r"(?:begynner|byrjar|"
    r"starter|begynte|starta) (?:det |de |dei )?(?:igjen|på nytt)|skjedde igjen|hendte igjen|skjedd (?:før|"
    r"igjen)|hendt før",
    r"(?:pleier|pleiar|plei|pla|brukar|bruker) (?:å|ofte|alltid|de|dei|han|hun|ho)",
    rf"(?:skjer|hender|hend|skjær) (?:ofte|fortsatt|fremdeles|framleis|igjen|ennå|enda|hele|støtt|oftere|{_MANGE})|"
    r"(?:senest|sist|seinast) (?:i dag|idag|i går|igår)|"
    r"fortsetter|fortset|held fram|(?:blitt|vorte) (?:en vane|ein vane|en greie)|(?:i|per) (?:uka|uken|veka|måneden)",
    rf"(?:har|ha|he|hæ|hatt) (?:\w+ ){{0,2}}{_MOBBING} (?:meg|mæ|han|ham|henne|ho|oss|sønn\w*|datt\w*|\w+) leng[ei]",
)  # fmt: skip

# Signs that may also stand in what somebody said, or describe how one act was done: not enough against a dated act.
_GJENTATT_SVAKT = moenster(
    r"alltid|allti|støtt|bestandig|bestandi|konstant|kontinuerlig|stadig|stadi(?:g vekk)?|hele tiden|ofte|ofta|oft|"
    r"som regel|vanligvis|av og til|konsekvent|nå og da|no og då|innimellom|iblant|jevnlig|jamnleg|rett som det er",
    r"(?:hele|heile|hæile|heila|hæle) (?:tiden|tida|tiå|tia|tidn|tido|tie|tiæ)",
    r"(?:hele|heile|heila|i hele|i heile|gjennom hele) (?:denne |dette )?(?:høsten|hausten|høst|haust|året|"
    r"skoleåret|skuleåret|"
    r"våren|vinteren|semesteret|uka|uken|veka|ungdomsskolen|barneskolen|ungdomsskulen|barneskulen|terminen|måneden)",
    r"(?:de|dei|den|det|di) siste (?:\w+ )?(?:ukene|vekene|dagene|dagane|månedene|månadene|tida|tiden|tia|"
    r"året|åra|årene|"
    rf"{_TID})|i det siste|siste (?:tida|tiden|ukene|månedene|vekene)|(?:nå|no) i (?:høst|haust|vinter|vår)",
    rf"{_MANGE}(?: andre| ulike| forskjellige)? {_GANGER}",
    r"(?<!så )(?<!hvor )(?<!kor )(?:leng[ei]|lengje|læng[ei]?)(?! siden| sidan| sia| til)|så lenge (?:nå|no|at)",
)  # fmt: skip

_EN_GANG = moenster(
    rf"(?:bare|berre|kun|bærre|bær|bere|barre) (?:én|en|ein|denne|den|1|i|på|den her)(?: ene| eine| enkelt|"
    rf" einaste)? {_GANG}",
    rf"(?:en|ein|én) (?:enkelt|eneste|einaste|enkelt) {_GANG}|én {_GANG}(?! til)|enkelthendelse|"
    rf"eingongshending|engangstilfelle",
    rf"(?:skjedde|hendte|hende|var|skjedd|hendt) (?:bare |berre )?(?:en|ein|1) {_GANG}(?! til)|(?:det|"
    rf"den) (?:ene|eine) {_GANG}",
    rf"(?:det|dette) (?:var|er) (?:den )?(?:første|fyrste|eneste|einaste) {_GANG}(?! (?:jeg|eg|vi|det|dette|noen))",
)
_FOERSTE_GANG = moenster(
    rf"(?:aldri|{IKKE}) (?:skjedd|hendt|vært slik|vore slik|opplevd|gjort)(?: \w+){{0,2}} (?:før|tidligere|tidlegare)",
)
_SITAT = re.compile(r'"[^"\n]{0,400}"')
_SAGT = re.compile(
    r"(?<![^\W_])(?:sa|sagde|sae|skreiv|skrev|ropte|ropa|skreik|påsto|mente|uttalte|"
    r"kommenterte)(?: [^\W_]+){0,4} at [^.!?\n,]*"
)
_HVIS = re.compile(r"(?<![^\W_])(?:hvis|viss|dersom|når|om)(?: [^\W_]+){1,8} (?:en|ein) (?:gang|gong) til(?![^\W_])")
_NAA_OGSAA = moenster(
    r"(?:og|men) (?:nå|no|nu) (?:får|fær|sender|blir|vert|er|skriver|har|tør|vil) (?:jeg|eg|æ|de|dei|dæm|alle)"
)
_NYLIG = moenster(r"i ?(?:går|gå|dag|natt|forgårs|morges)|nettopp")


def _datert(f: Tidsuttrykk | None) -> bool:
    """A day, or at most a week, that lies behind."""
    if f is None or f.siden or None in f.periode:
        return False
    fra, til = f.periode
    return fra is not None and til is not None and til - fra < timedelta(days=7)


def _siden_lenge(n: str, f: Tidsuttrykk | None) -> bool:
    return f is not None and f.siden and not _NYLIG.search(n[f.start : f.slutt])


def _uten_sitat(tekst: str) -> str:
    """The normalised text without what stands in quotes or is only imagined ("hvis det skjer en gang til")."""
    return _HVIS.sub(" ", _SITAT.sub(lambda m: " " * len(m.group()), normaliser(tekst)))


def varighetstegn(tekst: str) -> str | None:
    """What the words alone say, whatever the time: `gjentatt`, `ofte` (weaker), `en_gang`, or None."""
    n = _uten_sitat(tekst)
    if _FOERSTE_GANG.search(n):
        return "en_gang"
    if _GJENTATT.search(n):
        return "gjentatt"
    return "en_gang" if _EN_GANG.search(n) else "ofte" if _GJENTATT_SVAKT.search(n) else None


def finn_varighet(tekst: str, naar: Tidsuttrykk | None) -> str | None:
    """`gjentatt`, `enkelthendelse` (said to be once, or one dated act with no sign of more), or None where unclear.

    What stands in quotes says nothing of how often it happened. `naar`: the time that the text names (`finn_uttrykk`).
    """
    tegn, n = varighetstegn(tekst), _uten_sitat(tekst)
    if tegn == "gjentatt" or (_siden_lenge(normaliser(tekst), naar) and not _FOERSTE_GANG.search(n)):
        return "gjentatt"
    if tegn == "en_gang":
        return "enkelthendelse"
    if not _datert(naar):
        return "gjentatt" if tegn == "ofte" else None
    if _NAA_OGSAA.search(n):
        return None
    return None if _GJENTATT_SVAKT.search(_SAGT.sub(" ", n)) and not _slag_flere_ganger(n) else "enkelthendelse"


_SLAG = re.compile(
    r"(?<![^\W_])(?:slo|sparka|sparket|dytta|dyttet|stakk|klyp|kløyp|klapsa|slengte|kasta|lugga|lugget|"
    r"spytta|trampa|stanga)"
    rf"(?: [^\W_]+){{0,6}} {_MANGE} {_GANGER}"
)


def _slag_flere_ganger(n: str) -> bool:
    """Several blows in one fight are one act, where nothing else says that it has gone on."""
    return _SLAG.search(n) is not None and not _GJENTATT_SVAKT.search(_SLAG.sub(" ", n))
