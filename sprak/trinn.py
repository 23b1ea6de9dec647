"""Which class or year: how it is written, and whose it is.

The class of a varsel is that of the pupil whom it concerns, never the offender's.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from sprak.ord import IKKE, JEG, JEG_VID, MIN, VAAR, moenster, normaliser
from sprak.roller import ANSATT_FRAGMENT, BARN_FRAGMENT, FORELDER_FRAGMENT

_ORDEN = {
    "første": 1, "fyrste": 1, "fyste": 1, "fysste": 1, "andre": 2, "ainner": 2, "tredje": 3, "fjerde": 4, "femte": 5,
    "sjette": 6, "sjuende": 7, "syvende": 7, "sjuande": 7, "åttende": 8, "åttande": 8, "åttenne": 8, "niende": 9,
    "niande": 9, "nienne": 9, "tiende": 10, "tiande": 10, "tienne": 10,
}  # fmt: skip
_GRUNNTALL = {"to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "sju": 7, "syv": 7, "åtte": 8, "ni": 9, "ti": 10}
_ORDEN_F = "(?:" + "|".join(_ORDEN) + ")"
_TRINN = (
    r"(?:trinn(?:et|a)?|trin|tinn|klass(?:e|en|a|ing|ingen|inger|ingar|ingene|ingan)|klase|kl\.?|årstrinn|"
    r"års?trinnet|steget|steg)"
)
_PROGRAM = (
    r"(?:st|stu|sts|ss|sse|id|ids|idr|md|mdd|mk|mkm|mda|pb|pba|pby|pås|ba|bat|bua|el|ele|elf|fd|hd|hs|hsf|ho|"
    r"hse|hea|hel|bha|im|na|nab|nat|rm|rmf|rmk|sr|srs|srl|tp|tip|tpi|tif|taf|dt|am|ama|hbf|kd|da|ikt|imp|"
    r"yff)[a-z]?\d?"
)
_KLASSE = re.compile(
    r"(?<![^\W_])(?<![.,/:-]\d)(?:"
    rf"(?P<vgprogram>[123](?: |-)?{_PROGRAM})|"
    r"(?:vg|vk|vgs|vgs ?trinn|vg trinn)[ .-]?(?P<vg>[123])(?: ?-?(?P<vgbokstav>[a-h])(?![^\W_]))?|"
    r"(?P<vgaar>første|fyrste|andre|tredje|1\.?|2\.?|3\.?) ?(?:året|år|klasse|klassen|trinn|"
    r"året mitt)?(?: på| i|-året på)? (?:vgs|videregående|vidaregåande|vidregående|videregåande|vgskole)|"
    rf"(?P<ordbokstav>{_ORDEN_F})[ -]?(?P<ordb>[a-h])(?![^\W_])|"
    rf"(?:trinn|klasse) (?P<tallsist>10|[1-9])(?! ?[a-hA-H](?![^\W_]))(?![.,:/]?\d)|"
    rf"(?P<tall>10|[1-9])(?:\.|ende|de|te|ende)? ?-?{_TRINN}(?: ?-?(?P<tallbokstav>[a-h])(?![^\W_]))?|"
    r"(?P<kode>10|[1-9])(?P<skille>[ .-]{0,2})(?P<bokstav>[a-h])(?![^\W_])(?! (?:til|år|dager|ganger))|"
    rf"(?P<ord>{_ORDEN_F}) ?-?{_TRINN}|"
    r"(?P<talb>to|tre|fire|fem|seks|sju|syv|åtte|ni|ti)[ -]?(?P<talbb>[a-h])(?![^\W_])|"
    rf"(?P<bareord>tredje|sjette|sjuende|syvende|sjuande|åttende|åttande|niende|niande|tiende|tiande|åttenne|"
    rf"nienne|femte|fjerde)|"
    r"(?P<bare>10|[1-9])\.(?=[\s,;!?)]|$)(?! (?:januar|februar|mars|april|mai|juni|juli|august|september|oktober|"
    r"november|desember|plass|gang|gong|time|etasje|desember|jan|feb|apr|aug|sept|okt|nov|des|plassen|juledag))"
    r")(?![^\W_])"
)
_TALLORD_ETTER_PAA = re.compile(r"(?<![^\W_])(?:i|på|fra|frå|til|klasse|trinn) (?:en |ein |klasse )?$")
_SKILLE_KODE = re.compile(r"(?<![^\W_])(?:i|på|fra|frå|til|klasse|trinn|klassen|er|e|går|\() ?$|\($|^$|[,.]\s*$")


class Klasse(NamedTuple):
    """A class named in the text: canonical name and place in the normalised text."""

    navn: str
    start: int
    slutt: int


def _navn(m: re.Match[str], original: str) -> str:
    g = m.groupdict()
    if g["vgprogram"]:
        return re.sub(r"[ -]", "", original[m.start() : m.end()]).upper()
    if g["vg"]:
        return f"Vg{g['vg']}" + (g["vgbokstav"] or "").upper()
    if g["vgaar"]:
        return f"Vg{_ORDEN.get(g['vgaar']) or g['vgaar'].rstrip('.')}"
    bokstav = g["bokstav"] or g["tallbokstav"] or g["ordb"] or g["talbb"]
    ordtall = g["ordbokstav"] or g["ord"] or g["bareord"] or g["talb"]
    tall = (_ORDEN | _GRUNNTALL)[ordtall] if ordtall else int(g["kode"] or g["tall"] or g["tallsist"] or g["bare"])
    return f"{tall}{bokstav.upper()}" if bokstav else f"{tall}. trinn"


def _gyldig(m: re.Match[str], n: str, original: str) -> bool:
    """Whether it really is a class: codes with a space, bare ordinals and programme codes need a sign of it."""
    g, foran = m.groupdict(), n[max(0, m.start() - 14) : m.start()]
    if g["vgprogram"]:
        return original[m.start() : m.end()][1:].strip(" -").isupper() or _TALLORD_ETTER_PAA.search(foran) is not None
    if g["kode"] and g["skille"] and not original[m.end() - 1].isupper():
        return _SKILLE_KODE.search(foran) is not None
    if g["bare"] or g["bareord"] or g["talb"]:
        return _TALLORD_ETTER_PAA.search(foran) is not None
    return True


def klasser_i(tekst: str) -> list[Klasse]:
    """Every class or year named in the text, in order."""
    n, original = normaliser(tekst), unicodedata.normalize("NFC", tekst)
    return [Klasse(_navn(m, original), m.start(), m.end()) for m in _KLASSE.finditer(n) if _gyldig(m, n, original)]


_GUTTEJENTE = (
    r"(?:gutt|gut|jente|elev|pike|barn|unge|sjuåring|kompis|venn|venninne|bestevenn|bestevenninne|kamerat|"
    r"\w+åring|\w+-åring)"
)
_EN = r"(?:en|ein|ei|et|eit|ene|eine|ain|æin|han|ho|hun|hu|a|en av|ei av|ein av)"
_TIL = r"(?:i|på|fra|frå|av|ved|inn i|te|tell|til)"
_GAAR = r"(?:går|gå|gjeng|geng|er|e|æ|ær|ekke|elev|gikk|gjekk|jobber ikke|skal|begynte|starta|kommer|kjem)"
_KLASSEORD = r"(?:klassen|klassa|klasse|trinnet|klass|klassan|klasso|årstrinnet|gruppa)"
_MITT = rf"(?:{MIN}|{VAAR}|vårt|mitt)"
_INN = r"(?:(?:elev )?(?:i|på|in|inn i|te|ved|a|fra|frå)? ?(?:klasse |klassen |trinn )?)"
# What stands right before or after the class and says that it is the pupil's own.
_EGEN_FORAN = tuple(
    re.compile(r"(?<![^\W_])(?:" + f + r") ?[(\[,:-]{0,2} ?$")
    for f in (
        rf"(?:{JEG_VID}|vi|me) (?:{_GAAR} |bare |sjøl |jo |forresten |nå |no |også ){{1,4}}(?:elev )?{_INN}",
        rf"(?:{_GAAR}) {JEG} (?:jo |nå |no |også |bare )?(?:elev )?{_INN}",
        rf"(?:^|[.,!?):;]|(?<![^\W_])(?:og|å|men|eg)) ?(?:går|gjeng|geng|er i|e i) (?:nå |no |selv |sjøl )?{_INN}",
        rf"{_KLASSEORD} {_MITT}(?: er| e|, ?)?(?: {_TIL})?",
        r"(?:de|dei|dem|dæm|di) andre (?:[^\W_]+ ){0,2}?(?:i|på|fra|frå) ",
        rf"{MIN} klasse,?",
        rf"{_KLASSEORD} (?:til|åt|te|tell) (?:{BARN_FRAGMENT} )?(?:{_MITT}|han|ham|hennes|henne|ho|hans|"
        rf"hennar)(?: er| {_TIL})?",
        rf"{BARN_FRAGMENT} (?:{_MITT} )(?:[^\W_]+ ){{0,3}}(?:som )?(?:går |gå |er |e |gjeng |elev )*{_INN}",
        rf"{BARN_FRAGMENT} (?:{_MITT} )?\([^)(\n]{{0,25}}",
        rf"{VAAR} (?:[^\W_]+ )?{BARN_FRAGMENT} (?:som går |som er )?{_INN}",
        rf"(?:min|mi|vår) (?:[^\W_]+ )?(?:sønn|datter|dotter|son) (?:som går |elev )?{_INN}",
        rf"(?:{FORELDER_FRAGMENT}|verge|tante|onkel|bestemor|bestefar) (?:til|åt|te|tell|for|"
        rf"av) (?:{_EN} )?(?:[^\W_]+ ){{0,2}}(?:som går |elev |jente |gutt |som er )?{_INN}",
        r"(?:hilsen|mvh|helsing|hilsn)(?: fra| frå)?:? (?:(?:en|ei|ein|et) )?(?:[^\W_]+ ){0,2}(?:i|på)?",
        r"(?:oss|vi|me)(?: \w+)? (?:i|på|jentene i|guttene i|jentan i|jentene på)",
        rf"(?:kompisen|venninna|vennen|venninnen|bestevennen|bestevenninna|venninden|kameraten|søstera|"
        rf"broren|lillebroren|lillesøsteren|lillesøstera|veninna|bestisen|lillebror|lillesøster|fetteren|"
        rf"kusina) (?:{MIN} )(?:[^\W_]+ ){{0,2}}(?:som går )?{_INN}",
        r"(?:det gjelder|gjelder|gjeld|det gjeld|dette gjelder|handler om|ang(?:ående|\.)?|vedrørende|"
        r"bekymret for|bekymra for|uroleg for) (?:(?:en|ei|ein|et) )?(?:[^\W_]+ ){0,3}(?:i|på)?",
    )
)
_EGEN_ETTER = re.compile(
    rf",?[ -]?(?:{_KLASSEORD}(?:\s+(?:{_MITT}|hans|hennes|hennar))|der jeg går|hvor jeg går|der eg går|"
    rf",? ?(?:som er )?{_KLASSEORD} {_MITT}|-?eleven min)"
)
_ANDRES_FORAN = tuple(
    re.compile(r"(?<![^\W_])(?:" + f + r") ?$")
    for f in (
        rf"av (?:[^\W_]+ ){{0,5}}{_TIL}(?: en)?",
        r"(?:parallellklassen|naboklassen|klassen ved siden av|de eldre|dei eldre|de store|noen eldre|"
        r"nokre eldre)(?: [^\W_]+){0,3}",
        r"(?:gjort av|utført av|skyldes)(?: [^\W_]+){0,5}",
    )
)
_HAN_GAAR = re.compile(
    r"(?<![^\W_])(?:han|hun|ho|hu|hin|hon|jenta|gutten|guten|eleven|barnet|vedkommende|ungen|"
    r"jenten) (?:går|gjeng|geng|gå) "
    r"(?:nå |no |jo )?(?:i|på) (?:klasse )?$"
)
_MAKS_KLASSER = 12
_LAERER_FORAN = re.compile(
    r"(?<![^\W_])(?:\w*lærer\w*|\w*lærar\w*|assistent\w*|vikar\w*|jobber|jobbar|arbeider|arbeidar|"
    r"underviser|undervis\w*|timen|"
    r"miljø\w*|leder|leiar|rådgiver|ansatt|tilsett|fagarbeider\w*|rektor\w*|undervisning\w*|"
    r"trinnleder)(?: [^\W_]+){0,2} (?:i|på|for|til|ved)? ?(?:en |klasse |ein )?$"
)
_FLERTALL_FORAN = re.compile(
    r"(?<![^\W_])(?:to|tre|fire|fem|seks|noen|nokre|nån|nåen|flere|fleire|mange|alle|gjengen|gjeng|de|dei|"
    r"dem|dæm|dom|di|"
    r"guttene|gutane|guttan|guttær|jentene|jentan|elevene|elevane|elevan|folk|folka|ungane|gutta|"
    r"jentegjengen|guttegjengen)"
    r"(?: [^\W_]+){0,3}? (?:i|på|fra|frå|ifra|te|på) (?:klasse |en )?$"
)
_PERSON_FORAN = re.compile(
    rf"(?<![^\W_])(?P<ord>{_EN} (?:[^\W_]+ ){{0,3}}?{_GUTTEJENTE}|{_GUTTEJENTE}|{_EN}(?: av \w+)?|"
    rf"[^\W_]{{2,}}(?: og [^\W_]{{2,}})?|\w+en|\w+a)"
    r" ?(?:som går |som e |som er |går |gå |og \w+ )?(?:i|på|fra|frå|ifra|te) (?:klasse |klassen )?$"
)
_LIDER_ETTER = re.compile(
    r"[).,]* ?(?:(?:som |og |han |hun |ho |nå |no |ofte |stadig |alltid |ikke |ikkje |også |jevnlig |"
    r"daglig )*)(?:blir|vert|ble|blei|vart|bli|blitt|"
    r"vorte|bir|bi|blør|har blitt|er blitt|har vorte|får|fær|fikk|fekk|føler|kjenner|opplever|opplev|gruer|"
    r"gruar|trives|trivst|sitter|sit|gråter|"
    r"vil ikke|vil ikkje|tør|torer|har det|er redd|er utrygg|virker|verkar|er alene|er åleine|er lei|"
    r"går alene|står alene|utsettes|utsatt|utsett|er utsatt|"
    r"er blitt|holdes|fortel|forteller|fortalte|har fortalt|har fortald|har betrodd|har sagt|mobbes|plages|ertes|"
    r"fryses|stenges|slit|sliter|har ingen|"
    r"trekker|mangler)(?![^\W_])"
)
_HANDLER_PAA = re.compile(
    r"(?<![^\W_])(?:til|mot|på|med|om|for|hos|ut|utenfor|ute|over|stenger|slår|sparker|slo|mobber|"
    r"mobbar|krenker|krenkjer|krenket|krenkte|plager|erter|hetser|kaller|kallar|"
    r"bekymret|bekymra|uro|dytter|lugger|filmer|hakker|rakker|latterliggjør|latterleggjer|ydmyker|"
    r"truer|trugar|fryser|gjelder|gjeld|"
    r"dytta|sparka|slått|trua|kalte|kalla|lugga|spytta på|fikk|mobba|plaga|skjelte ut|"
    r"følger|tar|tok|holder|heldt|holdt|samme)"
    r"(?: [^\W_]+){0,2}? $"
)
_MEG_RAMMES = re.compile(
    r"(?<!kjenner )(?<!kjenner jeg )(?<!kjenner eg )(?<!føler )(?<!føler jeg )(?<!bekymrer )(?<!uroar )(?<!fortalte )"
    r"(?<!fortalte til )(?<!fortalte det til )(?<!fortalt )(?<!fortalte )(?<!fortel )(?<!forteller )(?<!sagt til )"
    r"(?<![^\W_])(?:meg|mæ|mei|mej|mæi|megselv)(?![^\W_])"
)
_VOKSEN_MELDER = re.compile(
    rf"(?<![^\W_])(?:(?:{JEG_VID}) (?:er|e|jobbar|jobber|"
    rf"arbeider) (?:som )?(?:[^\W_]+ )?(?:{ANSATT_FRAGMENT})|jobber som|"
    rf"som (?:[^\W_]+ )?(?:{ANSATT_FRAGMENT})|{BARN_FRAGMENT} {_MITT}|{VAAR} {BARN_FRAGMENT}|elevene mine|"
    rf"elevane mine)(?![^\W_])"
)
_TID_FORAN = re.compile(
    r"(?<![^\W_])(?:siden|sidan|sia|sida|fra og med|frå og med|helt fra|heilt frå|etter|før|da (?:jeg|eg|"
    r"han|hun|ho|vi|æ) (?:gikk|var|gjekk) "
    r"(?:i|på)|då (?:eg|han|ho|vi) (?:gjekk|var) (?:i|på)|(?:gikk|gjekk) (?:i|på)|tilbake (?:i|på)|"
    r"allerede (?:i|på)|alt (?:i|på)|neste år i|begynner i)"
    r" (?:[^\W_]+ )?$"
)
_MIN_KLASSE = moenster(r"(?:min|vår) klasse", r"klass(?:en|a) (?:min|mi|vår)", r"elev\w* (?:min|mi|mine)")
_I_KLASSEN = moenster(r"i (?:klassen|klassa)")
_SAMME_KLASSE = re.compile(
    r"(?<![^\W_])(?:i|går i|fra|frå) (?:den )?(?:samme|same|sin egen|si eiga) (?:klasse|klassen|klassa|"
    r"trinn|trinnet)|medelev i klassen|"
    r"klassekamerat|(?:i|går i) klassen (?:sin|hans|hennes|deres)|samme klasse"
)


def _setning_foran(n: str, start: int) -> str:
    bit = n[max(0, start - 90) : start]
    kutt = max((m.end() for m in re.finditer(r"[.!?](?=\s+[^\W\d]|$)|[\n;]", bit)), default=0)
    return bit[kutt:]


def _om_melderen(n: str) -> bool:
    """Whether it is a pupil who tells what was done to themselves."""
    return _MEG_RAMMES.search(n) is not None and _VOKSEN_MELDER.search(n) is None


def _eier(n: str, k: Klasse) -> str:
    """Whose class it is: `egen`, `andres`, `lærers`, `tid` (when it was) or `uklar`."""
    foran, etter = _setning_foran(n, k.start), n[k.slutt : k.slutt + 60]
    if _TID_FORAN.search(foran):
        return "tid"
    if _EGEN_ETTER.match(etter) or any(r.search(foran) for r in _EGEN_FORAN):
        return "egen"
    if _HAN_GAAR.search(foran):
        return "andres" if _om_melderen(n) else "egen"
    if any(r.search(foran) for r in _ANDRES_FORAN):
        return "andres"
    if _LAERER_FORAN.search(foran):
        return "lærers"
    return _eier_av_person(n, foran, etter)


def _eier_av_person(n: str, foran: str, etter: str) -> str:
    """For "a girl in 8B": the one who suffers, or the one who acts?"""
    person = _PERSON_FORAN.search(foran)
    flertall = _FLERTALL_FORAN.search(foran)
    if person is None and flertall is None:
        return "egen" if not foran.strip(" (,:-") else "uklar"
    treff = flertall or person
    assert treff is not None  # noqa: S101  one of them is set here
    if _LIDER_ETTER.match(etter):
        return "egen"
    if _om_melderen(n):
        return "andres"
    innledning = foran[: treff.start()]
    if _HANDLER_PAA.search(innledning):
        return "egen"
    bare_dette = not innledning.strip() and not etter.strip(" .,!:)")
    return "egen" if bare_dette else "andres"


def finn_trinn(tekst: str) -> str | None:
    """The class of the pupil whom the message concerns, such as `8B`, `Vg1` or `5. trinn`; None where unclear.

    A class that only the offender is said to go in does not count, unless the pupil is said to go in the same.
    """
    n = normaliser(tekst)
    klasser = klasser_i(tekst)
    eiere = [(k, _eier(n, k)) for k in klasser[:_MAKS_KLASSER]]
    egne = [k.navn for k, eier in eiere if eier == "egen"]
    if egne:
        return max(egne, key=lambda navn: not navn.endswith("trinn"))
    laererens = {k.navn for k, eier in eiere if eier == "lærers"}
    if len(laererens) == 1 and _MIN_KLASSE.search(n):
        return laererens.pop()
    andres = {k.navn for k, eier in eiere if eier == "andres"}
    if len(andres) == 1 and _SAMME_KLASSE.search(n):
        return andres.pop()
    if len(laererens) == 1 and not _om_melderen(n) and _I_KLASSEN.search(n):
        return laererens.pop()
    resten = {k.navn for k, eier in eiere if eier == "uklar" or (eier == "lærers" and not _om_melderen(n))}
    return resten.pop() if len(resten) == 1 and not andres else None


_BARE_TALL = re.compile(r"^\W*(?:i |på |klasse |trinn )?(10|[1-9])(?:\.|ende|de|te)?\W*$")
_BARE_PROGRAM = re.compile(rf"^\W*[123][ -]?{_PROGRAM}\W*$")
_BARE_ORD = re.compile(rf"^\W*(?:i |på )?({_ORDEN_F})\W*$")
_BARE_TALLORD = re.compile(rf"^\W*(?:i |på )?({'|'.join(_GRUNNTALL)})[ -]?([a-h])\W*$")
_BOKSTAV_ETTER = re.compile(r"(?<![^\W_])klasse ([a-h])(?![^\W_])")
_IKKE_KLASSE = re.compile(rf"(?<![^\W_]){IKKE} (?:i |på |en |ein )?(?:klasse )?$")


def klasse_i_svar(tekst: str) -> str | None:
    """The class in an answer to "which class?", where a bare number is enough; a denied class is none."""
    n = normaliser(tekst)
    bare = _BARE_TALL.match(n)
    if bare:
        return f"{bare[1]}. trinn"
    if tallord := _BARE_TALLORD.match(n):
        return f"{_GRUNNTALL[tallord[1]]}{tallord[2].upper()}"
    ordet = _BARE_ORD.match(n)
    if ordet:
        return f"{_ORDEN[ordet[1]]}. trinn"
    if _BARE_PROGRAM.match(n):
        return re.sub(r"[\W_]", "", n).upper()
    klasser = [k for k in klasser_i(tekst) if not _IKKE_KLASSE.search(n[max(0, k.start - 24) : k.start])]
    navn = max((k.navn for k in klasser), key=lambda navn: not navn.endswith("trinn"), default=None)
    bokstav = _BOKSTAV_ETTER.search(n)
    return navn.replace(". trinn", bokstav[1].upper()) if navn and bokstav else navn
