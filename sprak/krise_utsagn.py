"""Statements of danger: who does, wants or fears what, so told that little else can be meant.

Narrower than the expressions in `krise_moenstre`: each names a doer or a sufferer beside the deed. Over lemma strings.
"""

from __future__ import annotations

import re

from sprak.lesetekst import moenster

_SELV = r"(?:meg|seg|deg)(?: (?:selv|sjøl\w*|sjæl\w*|sølv))?"
_OFFER = r"(?:meg|oss|henne|ham|ho|han|'n|BARN|SØSKEN|VENN|NAVN|ELEV|søster\w*|bror\w*)"
_SLEKT = (
    r"(?:[^ /]+/(?:FORELDER|SLEKT)|mutter\w*|fatter\w*|baba|papa|mor|far|brødre\w*|bror\w*|brorn|stebror\w*|"
    r"storebror\w*|fosterfar\w*|fostermor\w*|dad|mom|mannen min|eksmann\w*|barnefar\w*)"
)
_KROPP = r"(?:arm\w*|hånd\w*|hand\w*|lår\w*|legg\w*|hud\w*|mage\w*|magen|håndledd\w*|handledd\w*)"
_KUTT = (
    r"(?:s?k?[jk]?j?[eæ]re?r?|skjær\w*|skjer[ea]r?|sjær\w*|skar|skår?et|skåret|skore|skåre|kutt\w*|kutte|"
    r"kut[ae]r?|risp\w*|klor\w*|"
    r"ripe\w*)"
)

SELVMORD = moenster(
    r"(?:se?l?[vl]*mor?d\w*|sevlmord\w*|sjøl\w*mo\w*rd\w*|suicid\w*)",
    r"(?:vil|lyst|ønske|håpe|komme til) ~3 (?:være|bli) ~1 (?:død|dau|dø)",
    r"(?:ta|tok|tatt) ~2 (?:live|livet|liv) (?:av seg|mitt|sitt|si|sin)",
    r"(?:henge|drukne|drepe|kverke) (?:meg|seg) (?:selv|sjøl\w*|i)",
    r"slutt på (?:meg|alt|livet|det hele|det her)",
    r"(?:bort|vekk|borte|forsvinne|sovne|sove) ~2 (?:for alltid|for godt|for evig\w*)",
    r"(?:redd|stole ~1 på) ~2 (?:for )?(?:meg|seg) (?:selv|sjøl\w*)(?: ~2 (?:i|akkurat|når|nå))?",
    r"(?:holde|være) (?:meg|seg)? ?i live",
    r"(?:ikke|ingen) ~4 (?:leve(?! (?:etter|uten) )|finnes|eksister\w*|våkne)",
    r"(?:tenke\w*|tanke\w*) ~2 (?:døden|å dø|om å dø|på å dø)",
    r"(?:sliten|lei|trøtt) av å (?:finnes|leve|være til|eksister\w*)",
    r"(?:måte\w*|hvordan|korleis|koss) ~2 (?:å )?(?:man )?dø",
    r"(?:når|etter) ~3 jeg (?:er|være) (?:borte|død|vekke|dau)",
    r"legge (?:meg|seg) på skinn\w*",
    r"(?:want|wants|wanna|plan|going) ~2 (?:to )?(?:die|end it|be dead)|if i (?:was|were|died)|done with life",
)
SELVSKADING = moenster(
    rf"(?:jeg|hun|han|de|eleven|venn\w*|søster\w*|[^ /]+/(?:BARN|VENN|SØSKEN|ELEV|NAVN)) ~5 {_KUTT} {_SELV}(?! (?:på "
    r"(?:kniv\w*|brødkniv\w*|papir\w*|glass\w*)|ut|av|løs))",
    rf"{_KUTT} (?:meg|seg) ~3 {_KROPP}",
    rf"{_KUTT} ~2 (?:på|i|oppover|over) ~2 {_KROPP} ~6 (?:selv|sjøl\w*|med vil(?:je)?|igjen)",
    r"(?:s[je]*[vl]*k?skad\w*|selskad\w*|sjøl\w*skad\w*|self ?harm\w*)",
    r"(?:skade|skada|skader|skadar|straffe\w*|straff\w*|brenne|brenn\w*|slå|bite|bit|klype|klyp\w*|sulte\w*) "
    r"(?:meg|seg) (?:selv|sjøl\w*|med vil(?:je)?|til blods|til straff)",
    r"(?:brenne|brent|brennt|brenn\w*|slå|klore|klor\w*|bite|bit) (?:meg|seg) ~4 (?:med vil(?:je)?|til blods|for å)",
    r"(?:gjøre|gjort) ~1 (?:meg|seg) (?:selv|sjøl\w*) vondt",
    r"(?:arr\w*|merke\w*|kutt\w*|sår\w*|rift\w*|streker) ~5 (?:jeg|hun|han|de|seg)? ~2 (?:lage\w*|laga|lagd|påført|"
    r"selvpåført\w*|gjøre) ~2 (?:selv|sjøl\w*)?",
    rf"(?:full\w*|masse|mange|ferske|nye|dype) ~3 (?:kutt\w*|arr|sår|streker|rift\w*) ~5 {_KROPP}",
    rf"{_KROPP} ~3 (?:full\w*) ~2 (?:kutt\w*|arr|sår|streker)",
    r"(?:dunke\w*|dunk\w*|slå) ~1 (?:hode\w*|panne\w*|panna|hue\w*|hovud\w*|neve\w*|knyttneve\w*) ~2 (?:i|mot) ~1 "
    r"(?:vegg\w*|mur\w*|gulv\w*|golv\w*|pult\w*)",
    r"(?:trang\w*|lyst|må) ~3 (?:kutte|kutt\w*|skjære)(?! (?:ut|ned))",
)
PAAGAAENDE = moenster(
    r"(?:holde|sitte|sit|ligge) ~2 (?:på|fast|oppå) (?:meg|ham|henne) ~6 (?:nå|slippe\w*|puste?|pust\w*|luft)",
    r"(?:stå|vente|sitte) ~5 (?:utenfor|bak|rundt) ~6 (?:slå|bank\w*|juling|ta meg|drepe)",
    r"(?:låse|låst|innelåst|gjemme|stenge|sperre\w*) ~2 (?:meg|seg|oss) ~10 (?:bank\w*|spark\w*|sparke|slå|"
    r"dundr\w*|drepe|"
    r"leter|leite\w*|jakt\w*|jage\w*|går rundt)",
    r"(?:slå|sparke|banke|denge|kvele|trampe\w*|stampe\w*|tramp\w*|grisebank\w*|rundbank\w*) ~6 (?:skynd\w*|"
    r"akkurat nå|slutte ikke|gi seg ikke|mens vi snakke\w*)",
    r"(?:skynd\w*|kom fort|fort|sjynd\w*) ~6 (?:slå|sparke|banke|denge|kvele|slåss\w*|grisebank\w*|kniv|våpen)",
    r"(?:jage|jaga|jakte|følge|kommer|komme) ~2 (?:etter|på) (?:meg|oss) (?:nå|med)",
    r"(?:mann|fremmed|framand|person|noen|elev\S*) ~6 (?:med|har|ha) ~1 (?:øks\w*|pistol\w*|gevær\w*|hagle\w*)",
    r"(?:noen|nokon|en) (?:skyte|skyt\w*) (?:på|i|her)",
)
OVERGREP = moenster(
    r"v[oå]l+t[ae]k?\w*|voldt\w+|valdt\w+|rap(?:ed?|a)",
    r"(?:overgrep|misbruk\w*|misbruke\w*|forgrip\w*|forgrep\w*|assault\w*|befølt) ~4 (?:meg|henne|ham|av|på|mot|ho)|"
    r"utsatt for (?:seksuelle? )?overgrep",
    r"(?:hånd\w*|hand\w*|finger\w*|fingr\w*) ~3 (?:inn|inni|ned|nedi|opp|oppi|under|mellom) ~3 (?:buks\w*|"
    r"trus\w*|skjørt\w*|"
    r"tøy\w*|klær\w*|genser\w*|bein\w*|meg|henne)",
    r"(?:ta|tok|tatt|tek|tar|tæk|røre|rørt|touch\w*|befølt) ~3 (?:på )?(?:tiss\w*|pupp\w*|skritt\w*|"
    r"mellom bein\w*|nedi buks\w*|"
    r"inni trus\w*|nedentil|der nede|underliv\w*)",
    r"(?:tvinge|presse|pressa|true) ~4 (?:meg|henne|ham|ho)? ?~3 (?:sex|ligge|runke|suge|naken\w*|kle av)",
    r"(?:ligge|lå|sex|samleie|omgang) med (?:meg|henne|ham|elev\S*|dattera?\S*|BARN) ~6",
    rf"(?:{_SLEKT}|[^ /]+/(?:ANSATT|UTENFOR)|trener\S*|nabo\w*|mann|mannen|vikar\w*|assistent\w*) ~6 (?:ta|"
    rf"tok|tatt|tar|røre|"
    rf"stryke|gni\w*) ~1 (?:seg )?(?:på|mot) (?:meg|seg|henne|ham|ho|BARN)(?! \S*(?:vest|jakk|sko|hjelm|klær))",
    r"(?:dra|dro|drog|rive|rev) ~1 av (?:meg|henne|ham) ~1 (?:buks\w*|trus\w*|tøy\w*|klær\w*)",
    r"(?:si|sa) (?:nei|stopp) ~6 (?:fortsatt\w*|fortsette|likevel|ferdig)",
    r"(?:betale|penger|vipps\w*|sprit\w*|godteri\w*) ~8 (?:naken|ligge|sex|kle av)",
    r"forhold til ~2 (?:lærer\S*|ANSATT|trener\S*)",
)
HJEMME = moenster(
    rf"{_SLEKT} ~5 (?:slå|sparke|denge|kvele|lugge|klype|riste|dunke|dunka|bank\w*|juling|beat\w*|choke\w*|"
    rf"trykke|slengte|"
    rf"dasker?) (?:på )?{_OFFER}",
    rf"{_OFFER} ~4 (?:slå|juling|bank|ris|belte|pryl) ~4 (?:av|fra|hos) ~2 {_SLEKT}",
    r"(?:\w*juling|bank|ris|belte|rising) ~6 (?:hjem\w*|heim\w*|hjæm\w*)",
    r"(?:hjem\w*|heim\w*|hjæm\w*) ~5 (?:\w*juling|bank|ris|belte|slå|rising)",
    r"(?:lock|locks|locked) (?:me|us|her|him) (?:in|out)|(?:afraid|scared) (?:of|to go) ~1 (?:dad|home|mom)",
    r"(?:tør|våge|vågar|kan|torer) ikke ~2 (?:gå|dra|reise)? ?(?:hjem|heim|inn døra hjemme|inn døra heime|home)",
    r"(?:farlig|utrygt|redd|ikke trygg\w*|ikke safe) ~1 (?:hos oss|hjemme|heime|at home)",
    rf"(?:ring|ringe\w*|si|fortelle|melding) ~5 (?:{_SLEKT}|hjem|heim) ~8 (?:slå|bank|juling|drepe|skade|"
    rf"verre|farlig)",
    r"(?:tvangsgift\w*|giftes? bort|omskjære\w*|bli ?gifta?)",
    r"(?:må|bestem\w*|tvinge) ~4 gift\w*|skal ~3 (?:giftes|gifta|giftast|gifte (?:meg|seg) med)",
    r"(?:låst?|stenge|låse\w*) ~1 (?:meg|oss|henne|ham)? ?(?:inne|ute) ~4 (?:kjeller\w*|bod\w*|"
    r"kjellerbod\w*|kulda|sinte?|"
    r"hjemme|natt\w*)",
    rf"{_SLEKT} ~5 (?:ruse|full|fulle|drikke|drukket|drukke|beruset|drita|dritings) ~10 (?:ligge\w*|slå|"
    rf"kaste\w*|redd|alene|"
    r"golvet|gulvet|hver dag)",
    r"(?:æren|ære) ~8 (?:straff\w*|drepe|familie\w*)",
    r"(?:rømme|rømte|rømt) ~1 (?:hjemmefra|heimanfrå|heimefrå|hjemme)",
)
TRUSSEL_LIV = moenster(
    rf"(?:skal|vil|ska|kommer til å|komme til å|true|sa|si|plan\w*) ~6 (?:drepe|dreb\w*|drep\w*|kverke|"
    rf"kverk\w*|stikke ned|stikke|"
    rf"knivstikk\w*|skyte|skjære|poppe|avslutte|kvele) {_OFFER}(?! (?:til|innom|ut|bort))",
    r"(?:true|trua|truet|truga|redd) ~2 (?:på|for) (?:livet|liv|live)",
    r"ta ~1 (?:livet|live|liv) av (?:meg|oss|henne|ham|deg)|ta (?:meg|deg|henne|ham) av dage",
    r"(?:drap\w*|døds?)(?:tru\w*|trus\w*|trugs\w*)",
    r"(?:ikke) ~3 (?:levende|levande) ~2",
    r"(?:kniv\w*|våpen|pistol\w*|hagle\w*|øks\w*|gevær\w*|springkniv\w*|luftgevær\w*) ~6 (?:mot|halsen|"
    r"strupen|til deg|til meg|er "
    r"til|sekk\w*|jakk\w*|jakka|skap\w*)",
    r"(?:vis\w*|sende|sendt|send\w*|fått|få) ~4 (?:bilde|video|meg)? ?~3 (?:kniv\w*|våpen|pistol\w*|hagle\w*|øks\w*)",
    r"(?:du|jeg|han|hun) ~1 (?:er|være) (?:død|dau|ferdig) ~2 (?:når|på|i morgen|mann|snart|hvis)",
    r"(?:skyte|skyt\w*|drepe|bombe|sprenge|sprengjast|angripe) ~4 (?:alle|skole\w*|folk|lærer\S*|lærerne|"
    r"mange|klasse\S*|først)",
    r"(?:kule|kula) i (?:hodet|hovudet|skallen|hue)|(?:tenne på|brenne ned) ~2 hus\w*",
    r"(?:grave|begrave|gravlegge) (?:meg|deg|henne|ham|oss)|finger\w* over ~1 (?:hals\w*|strupe\w*)",
    r"(?:kverke|knert\w*|myrd\w*) (?:meg|deg|henne|ham|oss|alle|hele)",
    r"kill (?:me|you|him|her|us|everyone)|stab (?:me|him|her)|(?:knife|gun) (?:at|in|to) ",
)
UTSAGN: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("selvmord", SELVMORD),
    ("overgrep", OVERGREP),
    ("selvskading", SELVSKADING),
    ("hjemme", HJEMME),
    ("pagaende_vold", PAAGAAENDE),
    ("trussel_liv", TRUSSEL_LIV),
)
