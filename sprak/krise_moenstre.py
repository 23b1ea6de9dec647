"""Expressions of danger, kind by kind, over lemma strings (see `lesetekst`)."""

from __future__ import annotations

from sprak.lesetekst import moenster

_MEG = r"(?:meg|seg|henne|ham|selv|sjøl\w*|sjølv|oss)"
_UTEN_TING = r"(?! (?:etter|uten) ~2 (?:klokk\w*|mobil\w*|wifi|nett\w*|snap|kaffe\w*|kantin\w*|musikk\w*))"
_IKKE_PLAGG = r"(?! \S*(?:vest|jakk|sko|luer?|hjelm|klær|vott|drakt|genser)\w*)"

SELVMORD = moenster(
    "selvmord",
    r"(?:vil|ønsk\w*|lyst|ha lyst|skulle ønsk\w*|håp\w*|bør|fortjen\w*|wanna|want|want to|"
    r"wish|tenke\w* på å|tenkt på å|tenke\w* på|klar for å|klar til å) ~3 dø",
    r"(?:vil|orke\w*|gidde\w*|gidd\w*|klare\w*|klar\w*|makt\w*|lyst|ønsk\w*|ville|kan|greie\w*|"
    rf"greier|vits\w* (?:i|med)?|poeng\w*|grunn\w*|tenke\w*) ~3 (?:ikke|ingen|aldri)? ~3 leve{_UTEN_TING}",
    rf"(?:ikke|ingen|aldri|verken) ~5 leve{_UTEN_TING}",
    r"(?:ta|tatt|avslutte\w*|ende\w*|gjøre slutt på|gjøre ende på|end|ending|slutte\w*|kaste\w*|"
    r"ta fra) ~3 livet",
    r"livet ~1 (?:av|til|er) ~1 (?:seg|meg|over|ikke verdt\w*|slutt)",
    r"(?:livet|leve) ~3 (?:ikke|uten) ~2 (?:verd\w*|mening\w*|vits\w*)",
    r"(?:ikke|ingen) ~2 (?:mening\w*|vits\w*|poeng\w*) ~3 (?:livet|leve|lenger|lengre|mer|"
    r"meir)",
    r"(?:best|bedre|betre|lettere|greiere|greit|lettare|greiare) ~5 (?:hvis|om|at|uten|viss) "
    r"~3 (?:jeg|meg|hun|han) ~2 (?:forsvinne|dø|ikke|fant\w*|finnes)",
    r"(?:best|bedre|betre|lettere|greiere|lettare) ~5 uten (?:meg|henne|ham)",
    r"ingen ~3 (?:savne\w*|merke\w*|sakne\w*|sakna|bry\w*) ~4 (?:hvis|om|forsvinne|dø|meg)",
    r"(?:sovne|legge meg|sove\w*) ~5 (?:aldri|ikke) ~3 våkne",
    r"(?:aldri|ikke) ~4 våkne ~2",
    r"(?:skrive|skriv\w*|lage\w*|funn\w*|fant|finne\w*) ~4 avskjed",
    "avskjed",
    r"(?:gi|gir|gav|ga|gav|gitt|gjev|gi bort|deler ut|gje) ~3 (?:bort|vekk)(?! ~6 (?:hvem|noen) ~2 (?:vil|ønsk\w*)) ~4",
    r"(?:ikke|slippe) ~2 (?:finnes|eksister\w*|være ~1 (?:her (?:lenger|mer|meir|lengre|i "
    r"morgen)|til)|finn\w*)",
    r"(?:vil|ønsk\w*|skulle ønsk\w*|ha lyst|lyst|bare) ~4 forsvinne"
    r"(?! (?:i|inn i|under) ~2 (?:dyn\w*|hol\w*|sofa\w*|seng\w*|bok\w*))",
    r"(?:vil|skulle|kan|komme til|tenke\w*|plan\w*|sto|stod|stå\w*|på vei|gå|skal|lyst) ~6 "
    r"(?:hopp\w* ~3 (?:bru\w*|tak\w*|tog\w*|vindu\w*|balkong\w*|foran|utfor|ned|fra)|foran "
    r"~2 (?:tog\w*|bil\w*|buss\w*|trikk\w*)|heng\w* (?:meg|seg|selv)|drukn\w* (?:meg|seg))",
    r"(?:hopp\w*|kaste) ~3 (?:foran|utfor|ned fra|fra|ut av) ~2 (?:tog\w*|bil\w*|buss\w*|trikk\w*|"
    r"bru\w*|tak\w*|vindu\w*|balkong\w*|klippe\w*|stup\w*)",
    r"(?:drepe|kverke|kill) ~1 (?:meg|seg) ?(?:selv|sjøl\w*)",
    r"drepe (?:meg|seg) (?:selv|sjøl\w*)",
    r"kill(?:e|ing)? (?:myself|herself|himself)",
    r"(?:ta|tatt|svelg\w*|spis\w*|samle\w*|spart\w*|gjem\w*) ~3 (?:tabletter|overdos\w*)",
    r"(?:hate|hater|hatar) livet (?:mitt|mett) ~8 (?:mer|lenger|meir)",
    r"(?:ferdig|done|slutt) med (?:livet|alt|å leve)",
    r"(?:født|fødd|laga) ~2 (?:aldri|ikke)|(?:aldri|ikke) ~2 (?:blitt |bli |vært )?(?:født|"
    r"fødd)",
    r"(?:siste|sist) (?:gang|dag|melding|natt|hilsen|kveld)\w* ~4 (?:dere|de|jeg|leve|her|"
    r"vi)",
    r"ikke være her (?:i morgen|i morra|lenger|til|på|mer)",
    r"(?:i morgen|snart|imorgen) ~4 (?:ikke her|forsvinne)",
    r"(?:dø|død) ~1 (?:lettere|bedre|best|løsning\w*)",
    r"jeg ~2 (?:dø|død) ~2 (?:inni|innvendig)",
    r"(?:end|ending) (?:it|my life)|want to die|wanna die",
    r"(?:plan\w*|tenk\w*|måte\w*) ~4 (?:dø|ta livet|gjøre det slutt)",
    r"slipp\w* ~3 (?:alt|livet|leve)",
)

SELVSKADING = moenster(
    "selvskade",
    rf"(?:kutte|kutt\w*) ~2 {_MEG}(?! ~1 (?:ut|av|løs|fra|hår\w*))",
    r"(?:kutte|kutt\w*|arr|strek\w*|ripe\w*|risp\w*) ~4 (?:på|i|over|oppover|langs|nedover) "
    r"~2 (?:arm\w*|håndledd\w*|handledd\w*|lår\w*|under\w*|legg\w*|hofte\w*|mage\w*)",
    r"(?:arm\w*|håndledd\w*|handledd\w*|lår\w*) ~4 (?:kutte|kutt|oppskår\w*|oppkutt\w*|full\w*|"
    r"sår|arr|ripe\w*|strek\w*)",
    r"(?:skade\w*|skad\w*|brenn\w*|brent\w*|brente|stikke|svi\w*|klore|slå|slår|bite|straff\w*|"
    r"sulte\w*) ~1 (?:meg|seg|henne|ham) (?:selv|sjøl\w*|sjølv|sjæl\w*)",
    r"(?:meg|seg|henne) (?:selv|sjøl\w*|sjølv) ~3 (?:vondt|skade\w*|skad\w*)",
    r"(?:skade|skada|skader|skadar|skadet|skadde) (?:meg|seg) ?(?:selv|sjøl\w*|med|når|igjen|"
    r"hver)?",
    "barberblad",
    r"(?:hurt|cut\w*|harm\w*|burn\w*) (?:my|her|him)self",
    r"(?:slå|dunk\w*|sparke) ~2 (?:hode\w*|hue\w*|hånd\w*|hand\w*|neve\w*|knoke\w*) ~2 (?:i|"
    r"mot) ~2 (?:vegg\w*|mur\w*|gulv\w*)",
    r"(?:kutte|cut\w*)(?= ~1 (?:igjen|hver|hjemme|for å|når|på do|meg(?! (?:ut|av|løs))))",
    r"(?:kniv\S*|saks\w*|glass\w*|passer\w*|våpen|nål\w*|binders\w*|lighter\w*|sigarett\w*|"
    r"linjal\w*) ~4 (?:på|i|mot|over|til) ~2 (?:arm\w*|hud\w*|huda|meg selv|lår\w*|håndledd\w*) ",
)

_NAA = (
    r"(?:nå|no|nu|nett no|akkurat nå|akkurat no|rett nå|rn|right now|i dette øyeblikk\w*|fortsatt "
    r"nå|her og nå|med en gang)"
)
PAAGAAENDE = moenster(
    rf"{_NAA} ~6 (?:slå|sparke|denge|vold|slåsskamp|angripe|jage\w*|kvele|blod)(?! "
    rf"(?:opp|ball\w*))",
    rf"(?:slå|sparke|denge|slåsskamp|angripe|jage\w*|kvele|rundbank\w*) ~6 {_NAA}(?! (?:etter|"
    rf"når|som|da|i forrige))",
    r"(?:komme etter|jage\w*|leite\w* etter|leter etter|lete\w* etter) ~1 (?:meg|oss) ~6 (?:nå|"
    r"gjem\w*|gjøm\w*|gøym\w*|løp\w*|skap\w*|do|toalett\w*|igjen)",
    r"(?:gjemme|gjem\w*|gjøm\w*|gøym\w*) ~3 (?:meg|oss|seg) ~8 (?:leite\w*|leter|utenfor|venter|"
    r"etter meg|de skal|slå|denge)",
    r"(?:ligge\w*) ~4 (?:blod|urørlig|livløs\w*|bevisstløs)",
)

OVERGREP = moenster(
    "voldta",
    r"(?:tvinge|presse|true|lokk\w*|lure\w*|må|måtte) ~8 (?:sex|seksuel\w*|naken|ligge med|"
    r"suge\w*|skritt|kysse|ta på|ta av|runk\w*|strip\w*|kle av|noe jeg ikke|ting jeg ikke)",
    r"(?:sex|ligge) ~8 (?:vil\w* ikke|ikke ~2 vil\w*|nei|tvinge|full|sov\w*|mot)",
    r"(?:ta|tar|tok|kjenne\w*|tafse|gni\w*|stryk\w*) ~5 (?:under trus\w*|inni trus\w*|inni "
    r"buks\w*|under buks\w*)",
    r"(?:voksen\S*|onkel\S*|pappa\S*|stefar\S*|mann\S*|mamma\S*|lærer\S*|trener\S*|bestefar\S*|"
    r"bestemor\S*|slekt\S*|[^ /]+/(?:SLEKT|FORELDER|UTENFOR|ANSATT)|han|nabo\S*) ~6 (?:gjøre|"
    r"gjør) ~2 (?:ting|noe|slikt|sånt|sånn\w*) ~6 (?:ikke|hemmelig\w*|vondt|ekkel\w*|ekle|"
    r"rar\w*|sex|naken|vil|lov|fortelle)",
    r"(?:hemmelig\w*|løyndom\w*) ~8 (?:ta på|ta|kos\w*|kropp\w*|rumpe|skritt|voksen\S*|SLEKT|"
    r"FORELDER|naken|vår)",
    r"(?:vår|lille) hemmelig\w*",
    r"(?:SLEKT|FORELDER|UTENFOR|ANSATT|han|voksen/ANSATT|eks/EKS|KJÆRESTE|trener\S*) ~4 (?:tar|"
    rf"ta|tok) ~2 på (?:meg|henne|ham|BARN|rumpe|pupp){_IKKE_PLAGG}",
    r"(?:komme|kom|legge\w*|la|krype\w*|kryp\w*) ~4 (?:seng\w*|rom\w* (?:mitt|hennes)) ~8 "
    r"(?:natt\w*|ta|tar|legge|kos\w*|naken|meg|kvel\w*)",
    r"(?:seksuel\w*|seksuelt|sex) ~1 (?:overgrep|misbruk\w*|utnytt\w*|ting|handling\w*|tjenest\w*)",
    r"(?:betal\w*|penger|vipps\w*|gav\w*|snus|røyk|alkohol|vape\w*) ~6 (?:naken|nakenbild\w*|"
    r"sex|ligge|kropp\w*)",
    r"(?:true|utpresse|press\w*) ~6 (?:dele|spre|legge|send) ~4 naken",
    r"(?:pute|stakk|stikke|putt\w*) ~3 (?:finger\w*|fingr\w*|noe|seg|ting) ~3 (?:i|inn|opp) "
    r"~3",
    r"(?:vise|sende|send|filme|bilde) ~3 (?:skritt) ~3",
    r"(?:raped?|molest\w*|sexually abuse\w*|forced (?:me|her|him) to|touch\w* me)",
    r"incest\w*",
)

HJEMME = moenster(
    r"FORELDER ~6 (?:slå|sparke|denge|kvele|lugge|klype|kaste|klapse|true|bite|dytte|riste|"
    r"vold|stenge|låse\w*|drepe|voldta|brenn\w*|skalle)(?! (?:meg )?(?:i|av) (?:latter|spill\w*|"
    r"fotball|kort|yatzy|sjakk|data|mario|fifa|tennis))",
    r"(?:slå|sparke|denge|juling|banke|kvele|true|mishandl\w*|vold) ~5 (?:av|fra) ~2 (?:FORELDER|"
    r"hjemme|de hjemme)",
    r"(?:hjem\w*|heim\w*|hjæm\w*) ~8 (?:slå|denge|redd\w*|rædd\w*|vold|true|drikk\w*|full|"
    r"farlig\w*|utrygg\w*|ikke trygg\w*|skade\w*|låst\w*|sparke|kvele|bank\w*|sulte\w*|scared|"
    r"skrike|rope|dør\w* låst)",
    r"(?:redd\w*|rædd\w*|tør\w*|ikke trygg\w*|utrygg\w*|grue\w*|scared|vil ikke|afraid|orker "
    r"ikke|skremt\w*) ~5 (?:hjem|heim|hjemme|heime|hjæm|hjemover|home|hjemmet|FORELDER)",
    r"(?:slå|denge|vold|true|drikk\w*|full|fulle|skrike|banke\w*|skade\w*|slåss) ~8 (?:hjemme|"
    r"heime|hjæmme|i huset|home)",
    r"(?:redd|rædd|redde) ~3 (?:for|av) ~2 FORELDER",
    r"FORELDER ~6 (?:drikk\w*|full|fulle|rus\w*|dop\w*|slåss|hit\w*|hits|beat\w*|våpen)",
    r"(?:tvangsgift\w*|tvangsekteskap\w*|gift\w* bort|giftes bort|gifte\w* ~3 (?:med|bort|"
    r"mot)|omskj\w*|kjønnslemlest\w*|æresv\w*|æresdrap\w*|sosial kontroll|sende\w* ~4 (?:ut "
    r"av landet|til utlandet|hjemlandet|somalia|pakistan|irak|koran\w*))",
    r"(?:bror|storebror|onkel)\S* ~4 (?:slå|true|drepe|kvele|denge) ~1 (?:meg|oss|mamma\S*|"
    r"henne)",
    r"(?:mor|far|mom|dad|stepdad|my dad|my mom|father|mother) ~3 (?:hits|beats|hit|hurts)",
    r"(?:barnevern\w*|krisesent\w*) ~4 nå",
)

TRUSSEL_LIV = moenster(
    r"(?:ha|tar|ta|tatt|bære\w*|viste|vise\w*|vist\w*|se|så|komme|medbrakt\w*|gjemme|kjøpt\w*|"
    r"brakt\w*|ligge\w*|med seg) ~5 våpen",
    r"våpen ~6 (?:skole|sekk\w*|ting_mine|skap\w*|meg|henne|ham|noen|mot|lærer\S*|klasse\S*|"
    r"bag\w*|lomma|jakk\w*|time)",
    r"(?:skal|vil|komme til å|true ~3|plan\w*|tenke\w* å|gonna|going to|lov\w*|sverg\w*|sa) "
    r"~5 (?:drepe|kverke|skyt\w*|stikke ned|knivstikk\w*|shoot\w*|kill\w*|bombe\w*|spreng\w*|"
    r"brenne ned|ta livet av|massakr\w*|meie\w*)(?! ~2 \S*(?:innlever|prøve|lekse|oppgav|eksamen|tentamen))",
    r"(?:drepe|skyt\w*|knivstikk\w*|stikke) (?:meg|deg|henne|ham|noen|alle|oss|ANSATT|ELEV|"
    r"ELEVER|NAVN|BARN|FORELDER|folk\S*)(?! (?:ut|innom|til|på ~1 (?:\S*nål\w*|stift\w*)|i ~1 finger\w*))",
    r"(?:drapstru\w*|dødstru\w*|drapstrus\w*|bombetrus\w*|skoleskyt\w*|skuleskyt\w*|school "
    r"shoot\w*|dødslist\w*|dødsliste\w*|hitlist\w*)",
    r"true ~4 (?:livet|liv|drepe|våpen|på livet|med døden)",
    r"(?:liste\w*) ~6 (?:drepe|dø|skyt\w*)",
    r"(?:skal|må|bør) ~1 dø(?! av)",
    r"(?:du|de|dere|hun|han|jeg|alle) ~1 skal ~2 dø",
    r"(?:ikke komme\w*|ikke gå\w*|ikke gå) ~3 (?:på|til) skole ~2 (?:i morgen|imorgen|mandag|"
    r"fredag|på)",
    r"(?:lage\w*|bygg\w*|bygger) ~2 (?:bombe|våpen)",
)
