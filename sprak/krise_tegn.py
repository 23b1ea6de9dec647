"""Signs of danger for a model to learn from: what a message speaks of, each sign alone and two by two.

Home, a blade, night, fear, a question of routine: none is an alarm by itself; it is their company that makes one.
"""

from __future__ import annotations

from itertools import combinations

from sprak.krise_begreper import begrepstegn
from sprak.krise_moenstre import HJEMME, OVERGREP, PAAGAAENDE, SELVMORD, SELVSKADING, TRUSSEL_LIV
from sprak.krise_samspill import samspill
from sprak.krise_utsagn import UTSAGN
from sprak.lesetekst import Lesetekst, moenster

BEGREPER = {
    "jeg": moenster("jeg", "meg", "vi", "oss", "min"),
    "barn": moenster(
        "BARN", "BARNA", r"jentung\w*", r"gutung\w*", r"guttung\w*", r"barnebarn\w*", r"småsøsken", "SØSKEN"
    ),
    "elev": moenster("ELEV", "ELEVER", "VENN", "VENNER", "NAVN", r"klassekam\w*", r"medelev\w*"),
    "hjemme": moenster(
        r"(?:hjem\w*|heim\w*|hjæm\w*|heme|hemmat\w*|hematt|home|stu[ea]\w*|kjeller\w*|bod\w*|garasj\w*|"
        r"kott\w*|loft\w*|vaskerom\w*|badet|huset|leilighet\w*|familie\w*|dem hjem|kjøkken\w*|"
        r"rommet mitt|rom\w*)"
    ),
    "familie": moenster(
        "FORELDER",
        "SLEKT",
        r"(?:stefar|stemor|fosterfar|fostermor|baba|yeye|aba|abo|ammo|khalto|eksmann\w*|kjæresten "
        r"til|han nye|samboer\w*|godfar\w*|gudfar\w*|syskenbarn\w*|søskenbarn\w*|fetter\w*|stebror\w*|"
        r"mutter\w*|fatter\w*|mami|papi|papa|dad|mom|mum|stepdad|far hennes|mor hennes|han far|"
        r"ho mor|ektemann\w*|mannen min|tremenning\w*)",
        r"(?:storebror|bror)\S* ~2 (?:slå|true|følg\w*|bestem\w*)",
    ),
    "voksen": moenster(
        "ANSATT",
        "ANSATTE",
        "LEDELSE",
        "UTENFOR",
        r"(?:voksen\S*|vaksen\S*|nabo\w*|trener\w*|ridelær\w*|prest\w*|taxi\w*|sjåfør\w*|avlast\w*|"
        r"støttekontakt\w*|\d\d[- ]?åring\w*|mann|mannen|han som kjør\w*)",
    ),
    "vold": moenster(
        "slå",
        "sparke",
        "kvele",
        "denge",
        "angripe",
        "vold",
        "slåsskamp",
        "lugge",
        "bite",
        "dytte",
        "felle",
        "klapse",
        "kaste",
        "tråkke",
        "skalle",
        r"(?:juling|ris|belte\w*|rem|tæsj\w*|smell\w*|klår\w*|knuser?|knuste|jul|bank\w*|tæv\w*|"
        r"svett\w*|mishandl\w*|hits?|beat\w*|kicking|punch\w*|fight\w*|pryl\w*)",
        "holde ~2 (?:fast|nede)",
    ),
    "skade": moenster(
        "blod",
        "blåmerke",
        "sykehus",
        "bevisstløs",
        "brudd",
        r"(?:merke\w*|merker|sår|sårene|arr|arra|sprokken\w*|brukket|brekt|hoven\w*|sigarett\w*|"
        r"brannsår\w*|brannmerk\w*|skad\w*|vondt|pust\w*|blå i|livløs\w*|urørlig\w*|rører seg\w*|"
        r"våkner ikke|bleeding|hjernerist\w*|dauå|svim\w*)",
    ),
    "redd": moenster(
        r"(?:redd\w*|rædd\w*|livredd\w*|reddast|tør|tørr|torer|torde|skremt\w*|skræmt|scared|afraid|"
        r"utrygg\w*|grue\w*|gråt\w*|grin\w*|grine|græt\w*|hyl\w*|skrik\w*|skjelv\w*|desperat\w*|"
        r"panikk\w*|angst|livredde|skvett\w*|krymp\w*|bekymr\w*|uro\w*)",
        "rope",
    ),
    "naa": moenster(
        r"(?:nå|no|nu|nett|akkurat|right now|rn|straks|med en gang|fort|skynd\w*|øyeblikk\w*|pågår|"
        r"stund|live|asap|hurry|nett no|nå i dag|kom|help|NÅ|raskt|snarest|now)"
    ),
    "hjelp": moenster(
        "hjelpe",
        r"(?:help|politi\w*|ambulanse\w*|112|113|ring|ringe\w*|noen må|kom|komme hit|stopp\w*|"
        r"redd oss|send noen|send hjelp)",
    ),
    "dod": moenster(
        "dø",
        "drepe",
        "selvmord",
        r"(?:drep\w*|kverk\w*|myrd\w*|drap\w*|dødsliste\w*|kille?r?|kill\w*|begrav\w*|grav|ihjel|"
        r"i hjel|døs|kverke|skyt\w*|skut\w*|skaut\w*|shoot\w*|pump\w*|sprenge\w*|skyting\w*|markert|"
        r"kjør\w* over|køyr\w* over|avliv\w*)",
    ),
    "liv": moenster("leve", "livet", r"(?:eksister\w*|finnes|finnast|finst|existe\w*|alive)"),
    "borte": moenster(
        "forsvinne",
        "sovne",
        "våkne",
        "avskjed",
        r"(?:slipp\w*|slepp\w*|slæpp\w*|savn\w*|sakn\w*|testament\w*|gi bort|gir bort|gjev bort|"
        r"deler ut|minne\w*|himmel\w*|engel\w*|uten meg|bedre uten|født|siste|last|goodbye|forever|"
        r"for alltid|evig\w*|fred|sove|sov|søv\w*|usynlig\w*|tomt|tom|mørkt|svart|byrde|belast\w*|"
        r"til bry|i veien)",
    ),
    "orker_ikke": moenster(
        r"(?:orke\w*|gidd\w*|klare\w*|klarar|makt\w*|greie\w*|vits|poeng\w*|mening\w*|håp\w*|håpløs\w*|"
        r"lyst|ønsk\w*|vil) ~2 ikke",
        r"(?:ikke|ingen|uten) ~2 (?:orke\w*|gidd\w*|klare\w*|makt\w*|vits|poeng|mening\w*|håp|"
        r"lyst|leve|livet)",
        r"(?:lei av (?:alt|livet|å)|gitt opp|gir opp|gi opp|done|ferdig med alt|over)",
        r"ikke ~1 (?:mer|meir|lenger|lengre|meire)",
    ),
    "middel": moenster(
        "tabletter",
        "barberblad",
        r"(?:bru|brua|bruen|tog|toget|togskinn\w*|tak|taket|balkong\w*|heng\w*|hopp\w*|tau|reip\w*|"
        r"drukn\w*|klippe\w*|elv\w*|fjord\w*|bil|bilen|t-bane\w*|skinner|skinnene|perrong\w*|overdos\w*|"
        r"pills)",
    ),
    "selv": moenster(
        r"(?:meg|seg|mæ|henne|ham) (?:selv|sjøl\w*|sjølv|sjæl\w*)",
        "selvskade",
        r"(?:selv|sjøl|sjølv|myself|herself|himself)",
        r"(?:kutte|skade\w*|skad\w*|brenn\w*|svi\w*|klore|bite|stikke|slå|risp\w*) ~1 (?:meg|seg)",
    ),
    "kutt": moenster(
        "kutte",
        "barberblad",
        "selvskade",
        r"(?:arm\w*|håndledd\w*|handledd\w*|lår\w*|strek\w*|ripe\w*|risp\w*|genser\w*|langerma\w*|"
        r"langermet|plaster\w*|passer\w*|saks\w*|glass\w*|glas\w*|lighter\w*|blad\w*|sting|kutt|"
        r"scars?)",
    ),
    "våpen": moenster(
        "våpen",
        r"(?:kniv\w*|pistol\w*|gevær\w*|børs\w*|hagle\w*|øks\w*|balltre\w*|rifle\w*|ammunisjon\w*|"
        r"ammo|patron\w*|bombe\w*|gun|guns|knife|strips|jernrør\w*|skiftenøkk\w*|hammer\w*|machete\w*|"
        r"bensin\w*|våben|luftgevær\w*|knuckles|sprit\w*|syre)",
    ),
    "tvang": moenster(
        "tvinge",
        "presse",
        "true",
        "lokk\\w*",
        r"(?:må|måtte|nekte\w*|nei|vil\w* ikke|ikke ville?|ikke vil|holdt|held|hold|låst\w*|låse\w*|"
        r"stengt\w*|innesteng\w*|utpress\w*|lure\w*|lurt\w*|lov å si|får ikke|lov|hvis jeg|ellers|"
        r"elles|betal\w*|penger|full|rus\w*|sov|sover|bevisstløs\w*)",
    ),
    "hemmelig": moenster(
        r"(?:hemmelig\w*|løyndom\w*|ikke si|ikke fortelle|ikke lov å si|ikke lov til å si|får "
        r"ikke si|ingen må|ingen får|ingen vet|secret|ikke sagt|ikke seie|tørr itj|ikke sei)"
    ),
    "sex": moenster(
        "sex",
        "voldta",
        "naken",
        "skritt",
        "pupp",
        "rumpe",
        "tafse",
        "kysse",
        r"(?:ta|tar|tok|tatt|tek|tæk|klå\w*|kjenn\w*|kile\w*|ligg\w*|lå|lagt seg|legg\w*) ~2 (?:på|"
        r"med|mellom|nedi|inni|under|attåt|inntil|oppå)",
        r"(?:tiss\w*|samleie|samleiet|cam|kamera\w*|webkamera\w*|buks\w*|truse\w*|dusj\w*|senga?|"
        r"seng\w*|såpe\w*|stakk|pute|putt\w*|fingr\w*|finger\w*|suge\w*|sug'n|runk\w*|kle av|kler "
        r"av|strip\w*|kåt|kosing|kos\w*|kropp\w*|privat\w*|underliv\w*|mellom bein\w*|molest\w*|"
        r"rape\w*|touch\w*|ting|noe stygt|noko stygt|kjærest\w*)",
    ),
    "natt": moenster(
        r"(?:natt\w*|kveld\w*|sover|sov|sove\w*|overnatt\w*|senga|seng\w*|leirskole\w*|hytte\w*|"
        r"klassetur|fest\w*|bursdag\w*|besøk\w*|alene med|aleine med|internat\w*|hybel\w*|kvell\w*)"
    ),
    "rus": moenster(
        r"(?:full|fulle|drikk\w*|drakk|dricke\w*|alkohol\w*|rus\w*|dop\w*|edru\w*|øl|vin|flaske\w*|"
        r"hasj|stoff|narko\w*|piller|promille\w*)"
    ),
    "gift": moenster(
        r"(?:gift\w*|ekteskap\w*|bryllup\w*|forlov\w*|hjemland\w*|heimland\w*|utlandet|pass|passet|"
        r"somalia|pakistan|irak|syria|afghanistan|tyrkia|koranskole\w*|omskj\w*|ære\w*|skam|kontroll\w*|"
        r"flybillett\w*|ferie\w* der)"
    ),
    "mat": moenster(
        r"(?:mat|sult\w*|svelt\w*|barbeint|jakke|ute|uti snø\w*|dusj\w*|klær|varme|straff\w*|låst "
        r"ute|kjem ikke inn|alene hjemme|aleine heime|minus)"
    ),
    "trussel": moenster(
        "true",
        r"(?:skal|vil|komme til å|kommer til å|plan\w*|tenke\w* å|sverg\w*|lov\w*|ska|skæ|lista|"
        r"liste|markert|hevn\w*|vente\w* på|i morgen|i morra|imorra|imårra|torsdag|fredag|mandag|"
        r"etter skolen|neste gang)",
    ),
    "skole": moenster(
        "skole",
        "time",
        "klassen/ELEVER_STED",
        r"(?:skol\w*|skul\w*|klasse\w*|gang\w*|garderob\w*|gymsal\w*|kantin\w*|friminutt\w*|skolegård\w*|"
        r"buss\w*|verkste\w*|sfo|aks|do|toalett\w*|sekk\w*|skap\w*)",
    ),
    "tallet_alder": moenster(r"(?:\d{1,2} år|\d{1,2}-?åring\w*|er \d{1,2}|på \d{1,2}|\d{2})"),
    "flere": moenster("ELEVER", r"(?:de|dei|dem|alle|flere|gjeng\w*|ring|rundt|seks|fem|fire|tre|to|mange)"),
    "fare_na": moenster(
        r"(?:gjemm\w*|gjem|gjøm\w*|gøym\w*|låst\w*|jage\w*|jakt\w*|leite\w*|leter|leiter|løp\w*|"
        r"spring\w*|rømm\w*|rømt|sitter på|står i|ligge\w*|bakken|golvet|gulvet|utenfor døra|utafor|"
        r"døra|utanfor|fanget|kjem etter|kommer etter|følger etter|slutter ikke|stoppe ikke|stopper "
        r"ikke|filmer|filme|i ring)"
    ),
    "figur": moenster(
        r"(?:latter\w*|haha\w*|hihi\w*|lol|lmao|😂|🤣|💀|flau\w*|kjed\w*|sulten|trøtt|sliten|eksamen\w*|"
        r"prøve\w*|lekse\w*|matte\w*|fifa|fortnite|minecraft|roblox|spill\w*|game\w*|liverpool|"
        r"kamp\w*|trening\w*|hjel|varm\w*|kald\w*|pinlig\w*|cringe|crush\w*|seriøst|bokstavelig)"
    ),
    "rutine": moenster(
        r"(?:rutine\w*|prosedyre\w*|plan|planen|planar|beredskap\w*|plikt\w*|lova|loven|lovverk\w*|"
        r"regel\w*|regl\w*|ansvar\w*|førebygg\w*|forebygg\w*|opplær\w*|kurs\w*|skjema\w*|veileder\w*|"
        r"tilbod\w*|tilbud\w*|undervis\w*|tema\w*|informasjon\w*|foreldremøte\w*|fau|statistikk\w*|"
        r"generelt|eksempel\w*|lurer på|spørsmål\w*|spørsmål|taushet\w*|teieplikt\w*|dokument\w*|"
        r"personal\w*|meldeplikt\w*|meldeplikta|avverg\w*|nasjonal\w*|undersøk\w*|rett til|finnes "
        r"det|finst det|har skolen)",
        r"hvis (?:en|noen|et|ELEV|BARN)",
    ),
    "spør": moenster(r"(?:hva|hvordan|korleis|hvem|hvor|når|kan|skal|må|har|åssen|koss|kossen|kordan|er det)", r"\?"),
    "fiksjon": moenster(
        r"(?:film\w*|serie\w*|bok\w*|bøker|roman\w*|novell\w*|revy\w*|teater\w*|skuespill\w*|skodespel\w*|"
        r"musikal\w*|dikt\w*|krim\w*|podkast\w*|sang\w*|song\w*|manus\w*|forestilling\w*|rolle|"
        r"rollen|oppgave\w*|oppgåve\w*|stil|foredrag\w*|prosjekt\w*|historie\w*|norsk\w*|engelsk\w*|"
        r"krle|samfunnsfag\w*|låt\w*|tekst\w*|karakteren|hovedperson\w*|shakespear\w*|dokumentar\w*|"
        r"kapittel\w*|replikk\w*|anime|tegneserie\w*|øvelse\w*|brannøv\w*)",
        "video",
    ),
    "forbi": moenster(
        r"(?:fjor|år siden|siden|før|tidligere|tidlegare|den gang\w*|den gong\w*|som liten|barneskole\w*|"
        r"barneskul\w*|avslutt\w*|ferdig|løst|løyst|dømt|henlagt|bak meg|bedre nå|bra nå|friskmeld\w*|"
        r"ikke lenger|slutta|sluttet|endelig|går bra|gått bra|fint nå|oppfølg\w*|behandl\w*|lenge "
        r"siden|fikk hjelp|fått hjelp|over nå|saken|saka|takk|veslet|vart ordna|ordna seg)"
    ),
    "praktisk": moenster(
        r"(?:kjøkken\w*|mat og helse|matlag\w*|speid\w*|spikk\w*|sløyd\w*|skiskyt\w*|skytter\w*|"
        r"skyteban\w*|jakt|jaktprøve\w*|slakt\w*|fisketur\w*|friluft\w*|tur|turdag\w*|museum\w*|"
        r"naturbruk\w*|kokk\w*|hobby\w*|utstyr\w*|bestill\w*|lov med|biologi\w*|disseksjon\w*|"
        r"kylling\w*|fisk\w*|duell\w*|paintball\w*|lasertag\w*)"
    ),
    "nektet": moenster(
        r"(?:ikke|aldri|ingen|slett ikke) ~2 (?:dø|drepe|kutte|selvskade|selvmord|våpen|slå|tenke\w*|"
        r"farlig\w*|alvor\w*|ment|krise\w*|redd\w*)",
        r"(?:misforstå\w*|tull|tulle\w*|spøk\w*|kødd\w*|fleip\w*|vits)",
    ),
    "mobbing": moenster(
        "mobbe",
        "erte",
        "kalle",
        "baksnakke",
        "rykte",
        "utenfor",
        "invitere",
        "ignorere",
        "snap",
        "insta",
        "idiot",
        "hore",
        "fryse",
        "le",
    ),
}
_TYPER = {
    "selvmord": SELVMORD,
    "selvskading": SELVSKADING,
    "hjemme": HJEMME,
    "overgrep": OVERGREP,
    "trussel": TRUSSEL_LIV,
    "pagaende": PAAGAAENDE,
}


def krisetegn(lest: Lesetekst) -> list[str]:
    """The signs in a text, each alone and two by two, and what its words are about in order."""
    t = lest.lemmaer
    funn = sorted(navn for navn, uttrykk in BEGREPER.items() if uttrykk.search(t))
    typer = sorted(f"type={navn}" for navn, uttrykk in _TYPER.items() if uttrykk.search(t))
    typer += [f"utsagn={navn}" for navn, uttrykk in UTSAGN if uttrykk.search(t)]
    if regel := samspill(lest, " ".join(e.skrevet for e in lest.ledd).lower()):
        typer.append(f"samspill={regel}")
    return funn + typer + [f"{a}+{b}" for a, b in combinations(funn, 2)] + sorted(set(begrepstegn(lest)))
