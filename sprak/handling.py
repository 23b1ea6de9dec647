"""Who did what to whom: the acts of violation that a text tells of, each with the one who does it.

An act is found by its verb ("slå meg", "fryse ~ ut"); its doer is looked for as grammar has it: "av"/"fra" after a
passive, the nearest person before an active verb, the one right after it in inverted clauses. The one who tells, who
is told, or who looks on is nobody's doer.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sprak.lesetekst import moenster

LEDELSE, ANSATT, ELEV, FLERE = "skoleledelse", "ansatt", "elev", "flere_elever"
UTENFOR, UKJENT = "utenforstaende", "ukjent"
NOEN, HAN, DE = "noen", "han", "de"
"""Doers that name nobody: somebody, he or she, they. They count only where nothing better is said."""

_OBJ = (
    r"(?:meg|oss|ham|henne|han|hun|hverandre|deg|seg|de|noen|alle|andre|annen|min|(?:en ){0,1}(?:BARN|"
    r"BARNA|NAVN|VENN|VENNER|ELEV|ELEVER|SØSKEN|ANSATT|LEDELSE))"
)
_KROPP = (
    r"(?:nakke\w*|hals\w*|arm\w*|strupe\w*|krage\w*|kverk\w*|hår\w*|øre\w*|skulder\w*|skuldr\w*|"
    r"hand\w*|hånd\w*|ansikt\w*|"
    r"fjes\w*|trynet|jakka?e?n?|gense\w*|hett\w*|hofte\w*|bein\w*|ben\w*|håndledd\w*|handledd\w*|"
    r"haka|haken|nese\w*|"
    r"mage\w*|luggen|skjort\w*|buks\w*|tæl|ting_mine|kjeve\w*|kinn\w*|lår\w*|leggen)"
)

VOLD = moenster(
    r"slå(?! (?:ting_mine|bok|ut|ballen|opp|på|seg|ned på|fast|an|til|tilbake|sammen|inn|meg "
    r"(?:ned|sammen) på|rekord\w*|leir))",
    "sparke(?! (?:ball\\w*|fotball|av))",
    "dytte",
    "klype",
    "lugge",
    "kvele",
    "bite(?! (?:tenn\\w*|negl\\w*|meg i))",
    "klore",
    "angripe",
    r"spytte(?! (?:spruter?|sprutar|fly\w*|rant))",
    "skalle",
    "klapse",
    "denge",
    "felle",
    "slåsskamp",
    "vold",
    rf"kaste (?!(?:\S+ )?(?:mat\w*|papir\w*|viskelær|søppel\w*|appelsin\w*|eple\w*|smul\w*|"
    rf"brødskiv\w*|ting) )(?:[^ .]+ ){{0,5}}(?:på|etter|mot|i) (?:{_OBJ}|{_KROPP}|hode\w*|hue\w*|"
    rf"min)",
    r"holde ~2 (?:fast|nede|ned|igjen|under)",
    r"fast ~1 holde",
    r"klappet? til \S+",
    r"(?:hamre|lappe|smekke|deise|kjøre|fyke|klappe|slenge|slenge|kakke|klinke)\w* ~2 til "
    r"(?:meg|ham|henne|NAVN|BARN)",
    rf"(?:dra|rive|gripe|ta|riste|vri|trykke|presse|holde|stikke|rykke|nappe) ~3 (?:i|rundt|"
    rf"etter|på|om) ~2 {_KROPP}",
    rf"(?:vri) ~2 {_KROPP}",
    rf"riste (?:{_OBJ}|BARNA)",
    r"(?:ta|gripe|holde|dra) ~2 hardt ~1 (?:i|rundt|på)",
    rf"(?:ta|gripe) ~2 tak i (?:{_OBJ}|{_KROPP})(?! (?:saken|problem\w*|med en gang))",
    rf"(?:trykke|presse|dra|kaste|skyve|dytte) {_OBJ} ~2 (?:vegg\w*|mur\w*|gulv\w*|bakke\w*|"
    rf"asfalt\w*|snø\w*|skap\w*|dør\w*|gjerde\w*|toalett\w*|do)",
    rf"(?:vegg\w*|gulv\w*|bakken|asfalten|snøen|mur\w*) ~1 (?:trykke|presse|dra) ~1 {_OBJ}",
    rf"(?:legge|la|lagt|ta) {_OBJ} (?:ned )?(?:i|på) (?:bakke\w*|gulv\w*)",
    r"(?:spenne|spent|spente|spenner|sette|satte|satt) (?:\S+ )?(?:bein|ben|beinet)",
    r"tråkke ~1 på ~1 (?:meg|ham|henne|hånd\w*|hand\w*|fot\w*|finger\w*|fingr\w*|hode\w*)",
    rf"gå løs på {_OBJ}",
    rf"gå laus på {_OBJ}",
    rf"(?:fly|fløy|hoppe\w*|hopp\w*|ryke|røk|rauk) ~1 på {_OBJ}",
    "bank opp",
    "banke ~2 opp",
    "kneble\\w*",
    "kasta ~3 i bakken",
    rf"brenn\w* {_OBJ}",
    r"mørje\w*",
    r"kakk\w*",
    r"dunk\w*",
    r"smell\w* til \S+",
    r"(?:klipp\w*|klipt\w*|barber\w*|brenn\w*|brant|svi\w*) ~4 (?:hår\w*|flett\w*|øyenbryn\w*|"
    r"augebryn\w*|hestehal\w*)",
    r"(?:hår\w*|flett\w*|øyenbryn\w*) ~3 (?:klipp\w*|klipt\w*|barber\w*|brenn\w*|brent\w*|svidd\w*)",
    r"stikke ~4 med ~1 (?:passer\w*|saks\w*|nål\w*|blyant\w*|penn\w*|gaffel\w*|skrutrekker\w*|våpen|spiker\w*)",
    r"kaste ~4 i min retning",
    r"knive\w*",
    r"knivstikk\w*",
    rf"stikke {_OBJ}",
    r"fysisk",
    r"hardhendt\w*",
    r"(?:kline\w*|vaske\w*) ~1 (?:snø|inn) ",
    rf"vaske\w* {_OBJ} (?:i|med) snø\w*",
    rf"(?:snø|isball\w*|snøball\w*|stein\w*|grus\w*) ~2 (?:på|etter|mot|i) ~1 (?:{_OBJ}|{_KROPP}|"
    rf"hode\w*|øye\w*)",
)

TRUSLER = moenster(
    "true",
    r"si ~3 (?:slå|denge|sparke|drepe|ta|knekke) ~3 hvis",
    r"(?:skal|vil|komme til å|kan|må) ~3 (?:drepe|knuse\w*|ødelegge|ta rotta|ta livet|kverke|"
    r"knekke|brenne\w*)",
    r"(?:skal|vil|komme til å) ~3 (?:slå|denge|sparke|kvele|stikke|skade\w*) ~1 (?:meg|deg|"
    r"ham|henne|oss|opp|ned|BARN|NAVN|de)",
    r"(?:få|skal ha|vanke\w*) (?:\S+ )?denge",
    r"(?:vente|ventar|venter|venta|venta|ventet) ~1 på (?:meg|deg|oss|ham|henne) (?:etter|"
    r"utenfor|ved|på)",
    r"(?:få|skal få) (?:\S+ )?(?:angre|svi)",
    r"komme til å (?:angre|svi|få)",
    r"hvis ~6 (?:sladre\w*|baksnakke|si noe|fortelle|melde|si det|tyste\w*) ~6 (?:slå|drepe|"
    r"denge|angre|få|ta|skal)",
    r"(?:skal|vil|komme til å) ta (?:meg|deg|ham|henne)",
    r"utpresse",
    r"(?:skal|bør) dø",
    r"(?:kys|kill yourself)",
    r"passe (?:meg|deg|seg)",
    "drepe (?:meg|deg|ham|henne|oss)",
    r"(?:bli|være) (?:\S+ )?ferdig med (?:meg|deg)",
    r"vet (?:\S+ )?hvor (?:jeg|du|vi|hun|han) bo\w*",
)

SEKSUELT = moenster(
    r"(?:stirre|se|glo|komme inn) ~2 (?:på|til) ~4 (?:når|mens|medan) ~3 (?:dusj\w*|skift\w*|"
    r"bytt\w*|kle\w*)",
    r"(?:ta|kjenne\w*|kjent\w*|klemme\w*|klypet?|klype|gripe|klapse|slå|legge|la|stryk\w*|"
    r"strauk|strøk|røre\w*|rørt\w*|tafse|klemt\w*|stikke|komme|dra|holde|gni\w*|dytte|kilt\w*|"
    r"kile\w*) ~5 (?:rumpe|pupp|skritt|brystkasse|lår\w*|mellom bein\w*|truse|naken|bh-strikk\w*|"
    r"innenfor|korsrygg\w*|hoft\w*|midj\w*|ræv\w*|privat\w*)",
    r"(?:rumpe|pupp|skritt) ~2 min",
    r"(?:kommentere|si|snakke|stirre|se|skrive) ~6 (?:rumpe|pupp|skritt|naken)",
    "sex",
    "hore",
    "tafse",
    "kysse",
    "voldta",
    r"(?:send|be|mase\w*|spør\w*|få|vise\w*|ville|vil|dele|spre|filme|bilde|true|legge) ~6 "
    r"(?:naken|skritt|sex)",
    r"(?:be|mase\w*|spør\w*) ~2 om (?:\S+ )?bilde",
    r"naken ~3 (?:bilde|video)",
    r"(?:dele|få|legge|legge_ut|spre|lage\w*|laga|lagd\w*) ~6 naken",
    r"(?:si|kommentere|snakke|skrive) ~5 (?:leggings\w*|utringning\w*|kløft\w*|skjørt\w*)",
    r"bilde ~4 (?:naken|skritt|pupp|rumpe|uten klær|under skjørt\w*|dusj\w*)",
    r"(?:komme|gå) ~2 inn ~2 (?:dusj\w*|jentegarderob\w*|jentedusj\w*|jentedo\w*|jentetoalett\w*)",
    r"ta på (?:meg|henne|ham|oss)(?! (?:skulder\w*|arm\w*|for å))",
    r"(?:rumpe|pupp|skritt)",
    r"(?:oppi|opp|inn) under (?:skjørt\w*|genser\w*|t-skjort\w*|kjol\w*|topp\w*|skjort\w*|"
    r"stakk\w*)",
    r"(?:dra\w*|rive|trakk|trekke\w*) ~2 (?:ned|av) ~2 (?:buks\w*|truse|shorts\w*|naken|boks\w*)",
    r"(?:ligge|slikke\w*|suge\w*) med (?:meg|ham|henne|de)",
    r"(?:deilig|sexy|kåt|kåte|hot|digg|slikke\w*|stønn\w*|frekke|slibrig\w*|grise?te)",
)

UTESTENGING = moenster(
    "fryse ~3 ut",
    "ut ~1 fryse",
    "stenge ~3 (?:ut|ute)",
    "(?:ut|ute) ~1 stenge",
    "fryse",
    "stenge",
    "ignorere",
    r"holde ~3 utenfor",
    r"utenfor(?! (?:\S+ )?(?:skole|skul\w*|klasse\w*|gym|kantin\w*|do|toalett\w*|bygg\w*|port\w*|"
    r"\w+port\w*|butikk\w*|garderob\w*|buss\w*|dør\w*|rom\w*|hus\w*|kiosk\w*|inngang\w*|sfo|"
    r"aks|verkste\w*|time|bibliotek\w*|kontor\w*))",
    r"(?:later|late|lat|lét|lèt) ~2 som ~1 (?:jeg|vi|hun|han|BARN|NAVN) ikke ~1 (?:finnes|"
    r"finn\w*|eksister\w*|være|fins)",
    r"(?:ikke|aldri|ingen) ~3 (?:invitere|være med|bli med|leke|med på|lov å være|plass til|"
    r"lov til å være|få sitte|sitte med|sitte ved|svare\w*|snakke) ~2 (?:meg|oss|med|henne|"
    r"ham|BARN|på)?",
    r"(?:ikke|aldri|ingen) ~4 invitere",
    r"(?:ikke|aldri) (?:få )?(?:lov )?(?:til )?(?:å )?(?:være|bli|leke) med",
    r"(?:få|fått) (?:ikke|aldri) ~3 (?:være|bli|leke|sitte|sitt\w*) ~1 (?:med|på|der|ved)?",
    r"(?:invitere|be) ~4 (?:unntatt|utenom|uten)",
    r"(?:invitere|be) ~2 (?:alle|hele|resten)",
    r"(?:alle|hele klassen\S*) ~6 (?:unntatt|bortsett|utenom|uten|men ikke) ~1 (?:meg|jeg|"
    r"oss|henne|ham|hun|han|BARN|NAVN|fra)",
    r"uten (?:meg|henne|ham|BARN)",
    r"(?:gruppe|chat|snap) uten",
    r"(?:jage\w*|jaga|jagd\w*) ~1 (?:bort|forsvinne|ut|fra)",
    r"(?:løp\w*|spring\w*|sprang|renn\w*|rømm\w*|stikke) ~1 fra (?:meg|oss|ham|henne|hun|han|BARN|ELEV|NAVN)",
    r"(?:latt|late|la) (?:være )?(?:stå )?igjen",
    r"ingen av (?:de )?(?:\S+ )?ELEVER ~1 vil ~3 (?:med|ved)",
    r"ingen ~1 (?:må|skal|får|få|kan|vil) ~2 (?:sette?\w*|sitte\w*|snakke|leke|være|stå|gå|dele|jobbe\w*) ~5 "
    r"(?:meg|ham|henne|hun|han|BARN|NAVN|oss)",
    r"(?:går|gå|stå\w*|står|sitte\w*|sitter|sit|være|spise\w*|spis\w*|et|ete) ~3 (?:alltid "
    r")?(?:alene)",
    r"(?:flytte\w*|flytter|gå|går|snu\w*|snur|reiser|reise|vende\w*|stikke) ~3 (?:når|viss|"
    r"hvis|med en gang|så snart|hver gang) ~2 (?:jeg|hun|han|BARN) (?:komme|sette\w*|sett\w*|"
    r"nærme\w*|gå)",
    r"snu\w* ryggen",
    r"(?:ingen|aldri noen) ~5 (?:vil|gidde\w*|orke\w*) ~2 (?:leke|være|sitte|snakke|jobbe\w*|"
    r"samarbeid\w*|gå)",
    r"kaste\w? ~2 ut (?:av|ta) ~2 (?:chat|snap|gruppe\w*|discord)",
    r"(?:fjerne\w*|slette\w*|blokke\w*|blokkert|blokkere\w*|kicka) ~3 (?:meg|henne|ham) ~3 "
    r"(?:chat|snap|gruppe\w*|discord)?",
    r"(?:bli|være) valg\w* sist",
    r"(?:har|ha) ingen (?:å|VENN|VENNER)",
    r"ikke ~1 noen å (?:være|leke|gå|sitte|spise)",
    r"vil ikke (?:leke|være|sitte|jobbe\w*|snakke) ~1 med (?:meg|henne|ham|BARN)",
    r"nekte\w* ~4 å ~1 (?:snakke|være|leke|sitte|svare?)",
    "plassen (?:er|være) opptatt",
    r"(?:er|være|det) (?:fullt|opptatt)",
)

BAKSNAKKING = moenster(
    "baksnakke",
    r"(?:snakke|si|prate) ~3 (?:dritt|stygt|bak ryggen|drit)(?! (?:\S+ )?(?:til|mot|med) )",
    r"(?:snakke|si|prate) ~3 (?:dritt|stygt) (?:\S+ )?om",
    r"bak ~1 ryggen",
    "rykte",
    r"spre(?! ~3 (?:bilde|video|naken)) ~4",
    r"(?:fortelle|spre) ~5 (?:løgn|at jeg (?:ha|være)|til alle at)",
    r"løgn ~3 (?:om|på) (?:meg|henne|ham|oss|BARN)",
    r"hviske ~3 om",
    r"(?:si|fortelle|snakke|skrive) ~2 (?:til|rundt|med) (?:hele|alle|de andre|folk) ~4 (?:at|"
    r"om) (?:jeg|meg|hun|henne|ham|han|BARN)",
    r"(?:være|bare|spre|fortelle) ~1 løgn",
    r"snakke ~1 om (?:meg|henne|ham|BARN)",
    r"(?:vende|snu|sette) ~3 mot (?:meg|henne|ham)",
    r"dikt\w* opp",
    r"finne\w? på (?:ting|historier|noe) om (?:meg|henne|ham)",
)

DIGITALT = moenster(
    "(?:dele|legge|lagt|la|spre|send|sende|filme|ta|poste|publisere\\w*|skrive|lage\\w*|laga|"
    "få|laste\\w*|true|bilde) ~7 (?:snap|insta|tiktok|discord|chat|konto|nett|bilde|video|"
    "melding|story|gruppe|mobil|fake|naken|legge_ut|filme)",
    "legge_ut",
    "filme",
    "fake ~2 (?:konto|bilde|profil|video)",
    "(?:bilde|video|melding|chat|konto|snap|insta|tiktok|discord) ~6 (?:dele|legge|lagt|la|"
    "spre|send|få|skrive|fake|ut|av|om|stygt|true)",
    r"(?:stygt|dritt|ekle|true|hat\w*) ~2 (?:snap|melding|kommentere|bilde|chat)",
    "(?:på|i|over) (?:snap|insta|tiktok|discord|nett|chat)",
    "(?:snap|insta|tiktok|discord)",
    "(?:melding|chat)",
    r"hacke\w*",
    r"logge\w* ~2 inn ~3 (?:min|konto)",
    r"passord\w*",
)

TING = moenster(
    rf"kaste ~1 (?:mat\w*|papir\w*|søppel\w*|ting|appelsin\w*|eple\w*|smul\w*|brødskiv\w*) "
    rf"~3 (?:på|etter|mot) {_OBJ}",
    r"(?:ta|gjemme|stjele|ødelegge|kaste|rive|kline\w*|tømme\w*|tøm\w*|knekke|tråkke|sparke|"
    r"helle\w*|helte|legge|dytte|gripe|tegne\w*|skrive|spytte|tisse\w*|låse\w*|fylle\w*|hive|"
    r"dra) ~3 (?:ting_mine|bok|min ting\w*|greiene|tinga|skap\w*|mat\w*|mobil|penger|"
    r"pult\w*|plass\w*)",
    r"gjemme ~1",
    r"(?:stjele|ødelegge) ~3 min",
    r"penger",
    r"presse ~4 for",
    r"(?:ting_mine|bok) ~4 (?:ta|gjemme|stjele|ødelegge|kaste|borte|vekk|søppel\w*|do|toalett\w*|"
    r"bli)",
    r"(?:stenge|låse\w*|låst\w*) ~3 (?:inne|ute)",
    r"(?:ta|spise\w*|et|åt|ete\w*|tømme\w*|tømt\w*|gjemme|kaste|helle\w*|helte|klipp\w*|kutte) ~2 \S+ min",
    r"ta ~1 fra (?:meg|oss|henne|ham|BARN|ELEV|NAVN)",
    r"(?:helle\w*|helte|tømm\w*|tømt\w*|sprut\w*|spray\w*|søl\w*) ~4 (?:på|over|i|oppi) ~2 "
    r"(?:meg|henne|ham|BARN|ELEV|NAVN|ting_mine|senga|trynet|håret|fjeset)",
)

VERBALT = moenster(
    rf"kalle ~1 (?:{_OBJ}|for|mamma/\S+|mor)",
    r"bli kalle",
    r"bli ~1 (?:rope|skrike|brøle|skjelle) ~1 (?:til|ut|etter|på)",
    r"kalle(?! (?:det|dette|inn|på|sammen|til|meg inn))",
    "erte",
    "plage",
    "herme",
    "håne",
    "fornærme",
    "krenke",
    "ydmyke",
    "trakassere",
    r"(?:si|mene\w*|fortelle) (?:\S+ ){0,8}at (?:jeg|hun|han|BARN|ELEV|NAVN|vi) (?:alltid |bare |jo )?(?:være|lukte\w*|"
    r"ser ut|se ut|ligne\w*)(?! (?:med|på|i|her|der|hjemme|heime|lei|alene|bli|mobbe|ikke|den|det|\.)(?!\S))"
    r"(?! (?:\S+ )?(?:flink\w*|snill\w*|god\w*|grei\w*|bra|viktig\w*|syk\w*|sjuk\w*|borte|trygg\w*|utrygg\w*|redd\w*|"
    r"trist\w*|velkom\w*|stolt\w*|sikker\w*|enig\w*|fornøy\w*)(?!\S))",
    rf"le ~2 (?:av|til|mot|på) {_OBJ}",
    "le(?= (?:når|av|hver|hvis))",
    r"(?:rope|skjelle|skrive|hylt?e?r?) ~3 (?:til|etter|på|mot|ut|om) ~1 (?:meg|oss|henne|"
    r"ham|de|BARN|BARNA|NAVN|ELEV|ELEVER)",
    r"nekte\w* (?:meg|oss|henne|ham|BARN)(?! ~1 å (?:være|bli|leke) med)",
    "skjelle",
    "himle",
    "kommentere ~3 (?:utseende|min|rumpe|pupp|naken|hår\\w*|kropp\\w*)",
    r"stirre ~2 på (?:meg|henne|oss|ham)",
    r"lage\w? ~2 (?:lyd\w*|grimas\w*|narr\w*)",
    r"tulle\w* (?:med|om)",
    r"gjør\w* ~2 narr",
    r"gjøre ~1 narr",
    r"ha ~1 narr",
    r"(?:gjøre|drive) ~1 (?:gjøn|ap) ",
    r"(?:være|bli) ~3 stygt ~1 (?:mot|med|til|imot) ~1 ",
    r"si ~4 stygt",
    r"stygt ~1 (?:ord|ting|kommentere|kommentar\w*|beskjed)",
    r"(?:tull\w*|kødd\w*|fleip\w*) ~2 med (?:meg|henne|ham|BARN)",
    r"(?:henge|hengt|henger|heng) ~2 ut",
    r"peke\w? ~2 (?:på|av) (?:meg|henne|ham)",
    r"pese på",
    r"mas\w* på",
    r"slem",
    r"(?:stygt|slem\w*|ekkel\w*) (?:mot|med|imot|til) (?:meg|oss|henne|ham|BARN|NAVN)",
    r"(?:sette\w?|sett\w*) ~2 (?:meg|henne|ham) ut",
    r"ned ~1 snakke",
    r"snakke ~2 ned(?: til)?",
    r"(?:forfølge)",
    r"tvinge ~4 til å",
    r"(?:sur|jævlig|slem|kjip|frekk|fæl|stygg|idiot)\w* (?:mot|med|imot) (?:meg|oss|henne|ham|BARN|NAVN)",
    r"(?:kødd\w*|køddar|tull\w*|harsel\w*) ~2 (?:med|av) ~1 (?:\S+ )?(?:min|navn\w*)",
    r"(?:gå|følge\w*) etter (?:meg|henne|ham|BARN)",
)

MOBBING = moenster("mobbe")

_SI = (
    r"(?:kalle|si|uttal\w*|ytr\w*|rope|skrive|hviske|kommentere|send|svar\w*|mene\w*|synge\w*|"
    r"syng|skjelle|spør\w*|le|få høre|høre\w*|slenge\w*|bli|snakke|true|tegne\w*)"
)
_UT = r"(?:slur_etnisk|slur_legning|slur_funksjon|slur_tro|idiot|hore)"
UTSAGN = moenster(
    rf"{_SI} ~8 {_UT}",
    rf"{_SI} ~8 (?:dra|reis\w*|gå|komme) ~2 (?:hjem|tilbake|heim|te?lbake|dit) ~4",
    rf"{_SI} ~6 (?:ikke hør\w* hjem|ikke høyr\w* heime|burde ~2 dø|ta livet|hate?r?|hat\w*)",
    rf"{_SI} ~8 (?:aldri ~2 (?:bli|klare\w*|få) ~2 |bli ~2 aldri|ikke ~2 verd\w*|ikke hjerne\w*|"
    rf"håpløs\w*|burde skamm\w*|skamm\w*|burde slutt\w*|drit|dritt|bortkast\w*|ikke bli noe|"
    rf"hvorfor ~2 lev\w*|bort med|ikke norsk\w*)",
    rf"{_SI} ~8 (?:legning|funksjon|tro|etnisitet)",
    "rasist",
    rf"{_SI} ~6 (?:sånn\w*|slik\w*|slike|typisk) (?:som )?(?:meg|deg|dere|oss|henne|ham)",
    r"snakke (?:nedsettende|nedlatende|nedsetjande|nedlatande)",
)

DISKRIMINERING = moenster(
    "diskriminere",
    r"(?:ta|dra|rive|nappe) ~1 (?:av|fra) ~1 (?:(?:meg|henne|ham|BARN|ELEV|NAVN) )?tro",
    r"(?:ikke|aldri) ~2 (?:få|lov|kan) ~8 (?:fordi|siden|på grunn av|pga|når) ~4 (?:tro|legning|"
    r"funksjon|etnisitet|jente/ELEV|gutt/ELEV|rasist|ramadan|bøn\w*)",
    r"få (?:ikke|aldri) ~8 (?:fordi|siden|på grunn av|pga) ~5 (?:tro|legning|funksjon|etnisitet|"
    r"jente/ELEV|gutt/ELEV|rasist)",
    r"(?:nekte\w*|nekta|avslag\w*) ~8 (?:fordi|siden|på grunn av|pga|tilrettelegg\w*|tilpass\w*|"
    r"rullestol\w*|hijab|bønn|funksjon|tro)",
    r"(?:fordi|siden) ~3 (?:jeg|hun|han|BARN) (?:være|ha) ~3 (?:funksjon|tro|etnisitet|legning) "
    r"~8 (?:ikke|aldri) ~2 (?:få|lov|kan)",
    r"bare (?:de norske|norske ELEVER|gutter/ELEVER|jenter/ELEVER) (?:få|kan)",
)


class Handling(NamedTuple):
    """One act: the number of its first and last word, its kind, and who does it (None: not said)."""

    start: int
    slutt: int
    slag: str
    utover: str | None
    nevnt: tuple[int, int] | None = None


SLAG: dict[str, re.Pattern[str]] = {
    "vold": VOLD,
    "trusler": TRUSLER,
    "seksuell_trakassering": SEKSUELT,
    "utestenging": UTESTENGING,
    "baksnakking": BAKSNAKKING,
    "digital_krenkelse": DIGITALT,
    "ting": TING,
    "verbalt": VERBALT,
    "mobbing": MOBBING,
    "utsagn": UTSAGN,
    "diskriminering": DISKRIMINERING,
}
