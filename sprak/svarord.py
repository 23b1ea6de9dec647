"""The wordings of answers about anonymity, place, duration and earlier reports, for normalised text."""

from __future__ import annotations

import re

from sprak.ord import ALDRI, IKKE, JEG_VID, moenster

_GANG = "(?:gang|gong|gongen|gangen|gangn|gången)"

ANONYM_LOEST = moenster(
    r"anonym\w*|hemmelig|hemmeleg|skjult|uten navn|utan namn|ikke navn|ikkje namn|nei|nope|næ|næi|ingen navn|"
    r"(?:ja|jada|jepp|japp|jau)(?:,? (?:takk|helst|gjerne))?(?!\W*\w)|helst(?!\W*\w)",
    rf"(?:{IKKE}|tør|torer) [^.!?\n]{{0,40}}(?:navn\w*|namn\w*|si|seie|hvem|kven|kem|hem|fram|meg|mæ)",
)
NAVN_LOEST = moenster(r"navn\w*|namn\w*|åpent|ope|jeg heter [^.!?]+|eg heiter [^.!?]+|fullt|stå fram|stå frem")
JEG_HETER = re.compile(
    r"^\s*(?:hei[,!. ]+)?(?:(?:jeg|eg|æ|e|je|jæ|vi) (?:heter|heiter|hete|heite|hetter|er)|"
    r"(?:mitt )?(?:navn|namn|navnet mitt|namnet mitt)(?: er|:| e)?|navnet mitt er|mitt navn er|"
    r"namnet mitt er|det er|dette er)\s+",
    re.IGNORECASE,
)

STED_LOEST = {
    "klasserom": moenster(r"(?:i )?(?:klassen|klassa|\w*time[rn]?|\w*timene|timane|timan|undervisning\w+)"),
    "gang": moenster(r"gang(?:en|a|n)|skap(?:et|a|ene)?"),
    "skolegard": moenster(r"ute|uteplassen|friminutt\w*|storefri|utendørs|utafor|(?:utenfor|utanfor)"),
    "toalett": moenster(r"do|dass|wc"),
    "skolevei": moenster(r"på vei\w*|på veg\w*|vei hjem|veien hjem|vegen heim|hjemveien"),
    "tur": moenster(r"tur|turen"),
    "gymsal": moenster(r"gym|gymmen|hallen"),
    "digitalt": moenster(r"(?:nett|mobil|telefon|melding|dm|data|gaming|spill|spel|chat|bilde|video)\w*"),
}
STED_ANNET = moenster(
    r"(?:på|i|ved|utenfor|hos|nær|utanfor|bak|hjemme|heime|overalt|over alt|alle steder|flere steder|"
    r"fleire stader|alle plasser)"
)

EN_GANG = moenster(
    rf"(?:en|ein|én|1|ei|i|den|denne|den ene|den eine) (?:eneste |einaste |enkelt |ene |"
    rf"eine )?{_GANG}(?! til| i| per| pr| hver| om)|"
    r"(?:bare|berre|kun) (?:dette|det her|det der)|enkelthendelse|enkelt hendelse|engang|bare da|berre då|"
    r"første gang|fyrste gong|bare i dag|bare i går|"
    r"berre i går|1x|once|en gang|eingong",
)
FLERE_GANGER = moenster(
    rf"{IKKE} (?:bare|berre|kun|første|fyrste)|mange|flere|fleire|fler|ofte|ofta|alltid|hver\w*|kvar\w*|"
    rf"kver\w*|stadig|igjen|lenge|leng|hele|heile|heila|tid|uker|veker|måneder|månader|år|dager|dagar|"
    rf"gjentatt\w*|gjenteke|daglig|dagleg|ganger|gonger|ganga|gånger|ukentlig|siden|sidan|sia|fortsatt|"
    rf"framleis|støtt|to ganger|tre|noen ganger|av og til|{ALDRI} slutt\w*|pågår|mye|mykje|titt|jevnlig|"
    rf"konstant|mer enn",
)

NEI_FORST = re.compile(
    r"^\s*(?:nei|næi|næ+h?|nah|niks|nope|neida|nah|nein|ikke ennå|ikkje enno|ikke enda|ikke|ikkje|aldri|"
    r"no)(?![^\W_])(?![,.]? (?:men|jo|eller|jeg mener|ja)(?![^\W_]))(?!,? (?:vet|veit|vett|aner|usikker))"
)
MELDT_USIKKER = moenster(
    rf"(?:{JEG_VID} )?(?:vet|veit|vett|aner|husker|hugsar|ve) {IKKE}|usikker|{IKKE} sikker|kanskje|muligens|"
    rf"mogleg|trur det|tror det|idk",
)
TROR = re.compile(rf"^\W*(?:{JEG_VID} )?(?:tror|trur) (?!{IKKE})")
NEI_TIL_SLUTT = re.compile(r"(?:^|[,.]|(?<![^\W_])så) nei[.! ]*$")
BARE_HJEMME = moenster(
    r"(?:bare|berre|kun) (?:til |med |hjemme|heime)?(?:mamma|pappa|mor|far|foreldr\w*|bror\w*|søster\w*|syster\w*|"
    r"venn\w*|besti\w*|kompis\w*|hjemme|heime)"
)
"""Told at home or to a friend alone: the school has not been told."""
MELDT_NEI = moenster(
    rf"(?:har|he|ha|hadde|hæ) (?:{JEG_VID} |vi |me )?(?:{IKKE}|{ALDRI})|(?:{IKKE}|{ALDRI}) (?:sagt|fortalt|"
    rf"fortald|meldt|tatt|teke|snakk\w*|turt|tort|gjort|sei|varsl\w*|nevnt|nemnt|noen|nokon)|"
    r"ingen (?:vet|veit|vett|har|ve|voksne|vaksne|andre)|ingen|det er første gang|første gang|fyrste gong|"
    r"tør (?:ikke|ikkje|itj|ente)|turte ikke|torde ikkje|du er den første|bare deg|berre deg|bare her|"
    r"først nå|fyrst no|er den første",
)
MELDT_JA = moenster(
    r"ja|jada|jo|joda|jepp|jau|yes|ja det|mange ganger|flere ganger|fleire gonger|allerede|alt meldt|"
    r"alt sagt|lærer\w*|lærar\w*|kontaktlær\w*|rektor\w*|mamma|pappa|mor|far|foreldr\w*|helse\w+|"
    r"rådgiver\w*|rådgjevar\w*|sosial\w+|"
    r"politi\w*|assistent\w*|miljø\w+|skolen|skulen|avdelings\w+|inspektør\w*|sagt (?:det|fra|frå|ifra|"
    r"i fra|te|til)|sa (?:det|fra|frå|ifra)|fortalt|fortald|meldt|varsl\w*|tatt opp|teke opp|snakk\w* med|"
    r"(?:en|ein|to|tre|noen|nokre) (?:gang|gong)\w*|vet om det|veit om det|informert|har sagt|sagt|møte\w*|tante|"
    r"besteforeldre|bestemor|trener\w*",
)
