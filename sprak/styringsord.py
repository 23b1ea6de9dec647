"""The wordings of control: patterns for whole clauses, in normalised words with single blanks between them."""

from __future__ import annotations

import re

from sprak.ord import IKKE, JEG_VID, VET, VIL, valg

KORT = 14
GANSKE_KORT = 24
ALENE = 4
"""Words: a message of at most `KORT` can be control as a whole, one of at most `GANSKE_KORT` begin or end with it;
a single word stands for itself beside others only in a message of at most `ALENE`."""

FYLL = frozenset((
    "takk", "du", "da", "då", "nå", "no", "helst", "bare", "berre", "ok", "okei", "okay", "okey", "hei",
    "altså", "jo", "a", "plz", "pls", "plis", "please", "lol", "ass", "as", "litt", "vent", "og", "men", "så",
    "vær", "snill", "ver", "forresten", "egentlig", "eigentleg", "hm", "hmm", "eh", "øh", "tja", "nja", "sorry",
    "beklager", "dessverre", "diverre", "jaja", "oi", "å", "åh",
))  # fmt: skip

_JEG = valg(JEG_VID, "vi", "me", "man")
_VIL = valg(
    VIL, "har lyst til å",
    "har lyst å", "har lyst", "ønsker å", "ønskjer å", "vil gjerne", "vil heller", "vil helst", "orker",
    "orkar", "tør", "torer", "gidder", "gidd", "kan", "tørs", "turde", "tørr", "foretrekker",
)  # fmt: skip
_VIL_IKKE = valg(
    rf"(?:{_JEG} )?{_VIL} (?:{_JEG} )?(?:helst |gjerne |heller )?{IKKE}(?: å| tell å| lyst til å| lyst å)?",
    rf"(?:{_JEG} )?{_VIL} {IKKE}",
    rf"(?:helst|hælst|heller|hellst) {IKKE}",
)
_DET = (
    r"(?:det|dette|den|alt|alt sammen|samtalen|hele greia|heile greia|meldingen|meldinga|varselet|varslet|"
    r"saken|saka|dette her|det her|noe|noko|nåe|noen ting|inn|likevel|allikevel|her|nå|no|først|mer|meir|"
    r"lenger)"
)
_SEND = r"(?:send|sende|sendt|senda|sendes|sendast|lever|levere|senn|sende inn)"
_SI = (
    r"(?:si|seie|sei|sie|sæi|sia|fortelle|fortelja|fortelje|svare|svara|svar|oppgi|oppgje|nevne|nemne|nævne|"
    r"snakke om|snakka om|prate om|dele|skrive|skriva|ut med|utdype|gi|gje)"
)
_RUNDT = r"(?: [^\W_]+){0,5}"
_FOR = r"(?:(?:ja|nei|jada|ok|da|vent|nei vent) )?"

_STOPP = (
    r"(?:stopp|stop|stoppe|avbryt|avbryte|avbrut|avslutt|avslutte|avslutta|avbryta|kanseller|cancel|quit|"
    r"exit|slutt|stoop|stpp|"
    r"avbrt|stoppp|abort|stans)(?: (?:det|dette|alt|nå|no|her|samtalen|samtala|med en gang|chatten|med det|"
    r"med dette|alt sammen))*",
    r"(?:glem|gløym|glæm|drit i|dropp|legg bort|sløyf|kutt ut|glømm|glem bare|bare glem) (?:det|dette|alt|"
    r"alt sammen|hele greia|heile greia|den|det her|at jeg sa noe|saken)"
    rf"(?: (?:{_VIL_IKKE}|{IKKE}) {_SEND}(?: {_DET})*)?",
    r"nevermind|nvm|never mind|forget it",
    rf"{IKKE} {_SEND}(?: {_DET})*|(?:{_VIL_IKKE}) (?:{_DET} )*{_SEND}(?: {_DET})*|{_JEG} (?:vil|ønsker|"
    rf"ønskjer) {IKKE} at (?:det|dette|noe) skal sendes?",
    rf"{_JEG} (?:venter|ventar|vente|vil vente|må vente|lar være|lèt vere|let vere|lar det være|"
    rf"lar det ligge|ombestemte meg|ombestemte mæ|"
    rf"har ombestemt meg|har ombestemt mæ|angrer|angrar|angra|trekker|trekk)(?: med (?:det|dette)| litt|"
    rf" på (?:det|dette)| meg| {_DET}| tilbake)*",
    r"(?:kan du |kan dere |du må |vil du )?slette?(?: (?:alt|det|dette|samtalen|alt sammen|det jeg skrev|"
    r"det jeg har skrevet|det eg skreiv|alt jeg skrev|meldingen|meldinga|chatten))*",
    rf"(?:{_JEG} )?(?:vil|ville|ønsker|ønskjer|vill) (?:{_JEG} )?{IKKE}(?: å)? (?:mer|meir|mere|likevel|"
    rf"allikevel|lenger|fortsette|halde fram|holde på|være med|"
    rf"vere med|melde|melda|varsle|melde fra|melde frå|si fra|gjøre dette|"
    r"snakke mer|prate mer|gjøre det|fullføre|dette)(?: (?:mer|meir|mere|likevel|allikevel|lenger|nå|no|"
    r"dette|det|her|om dette|om det|noe|fra|frå|med deg))*",
    r"hadet|ha det|ha det bra|hade|snakkes|bye|nok nå|jeg går nå|jeg stikker|eg stikk|ferdig|jeg er ferdig",
)
_PAA_NYTT = (
    r"(?:på nytt|på ny|forfra|fra start|frå start|fra begynnelsen|frå byrjinga|om igjen|om att|på nytt igjen|"
    r"frå nytt|fra scratch|helt forfra)"
)
_START = (
    rf"(?:(?:kan|vil|må|ønsker å|ønskjer å|får) )?(?:{_JEG} )?(?:(?:vil|kan|må|ønsker å|ønskjer å|"
    rf"vil gjerne) )?(?:start|starte|starta|begynn|begynne|byrje|byrja|byrj|bynn|bynne|ta)"
    rf"(?: (?:helt|heilt|alt|det|det hele|hele greia|samtalen))* {_PAA_NYTT}",
    rf"{_PAA_NYTT}|restart|reset|omstart|ny start|start over|nullstill|ny samtale|starte på nytt",
)
_MENNESKE_ORD = (
    r"(?:menneske|mennesker|menneskje|menneskj|person|voksen|vaksen|vøksen|voksn|levende|folk|mann|dame|"
    r"voksenperson|human|noen|nokon|nån|nåen|rådgiver|rådgjevar|en)"
)
_EKTE = (
    r"(?:(?:en|ein|et|eit|ei|i|ekte|virkelig|verkeleg|levende|levande|ordentlig|ordentleg|skikkelig|annen|anna|"
    r"annet|vanlig|faktisk|real|a|som er|trygg) )*"
)
_MENNESKE = (
    rf"(?:(?:kan|får|må|vil|kunne|går det an å|er det mulig å|er det mogleg å|går det å|ønsker å|"
    rf"ønskjer å) )?(?:{_JEG} )?(?:(?:vil|vill|få|kan|må|ønsker å|ønskjer å|lyst til å|har lyst til å|"
    rf"heller|gjerne|helst) )*"
    rf"(?:snakke|snakka|snakk|snak|prate|prata|prat|chatte|talke|få kontakt|komme i kontakt|ha|få|"
    rf"sette meg over|kontakt) (?:heller |direkte )?(?:med|ve|ved|te|til|i) ?{_EKTE}{_MENNESKE_ORD}"
    r"(?: (?:i stedet|i staden|på skolen|på skulen|heller|her|ekte|som er ekte|nå|no|isteden|istedenfor|"
    r"voksen|person|menneske|voksent))*",
    rf"(?:(?:en|et|ein|eit) )?(?:ekte|virkelig|levende|ordentlig|verkeleg|skikkelig) {_MENNESKE_ORD}|(?:et|"
    rf"eit|en|ein) (?:menneske|person|voksen|vaksen)|menneske|voksen|vaksen|kundebehandler|human",
    rf"(?:{_VIL_IKKE}) (?:snakke|prate|snakka|chatte) med (?:en |ein )?(?:robot|maskin|bot|datamaskin|ai|"
    rf"chatbot|chatbott)|(?:talk|speak) to (?:a )?(?:real )?(?:human|person)|can i (?:talk|speak) (?:to|"
    rf"with) (?:a )?(?:real )?(?:human|person|adult)",
)
_BAKOVER = r"(?:tilbake|attende|tebake|bakover|tilbak|attover|tebars|tilake|tlbake|tilbakke|tilbkae)"
_TILBAKE = (
    rf"(?:(?:kan|vil|får|må) )?(?:{_JEG} )?(?:(?:vil|kan|må) )?(?:gå|hopp|hoppe|bla|ta meg|gjeng|spole|"
    rf"flytt) (?:(?:ett|et|eitt|eit|1|litt) )?(?:(?:steg|skritt|hakk) )?{_BAKOVER}(?: (?:ett|et|eitt|eit|1|"
    rf"litt|til|steg|skritt|hakk|forrige|førre|spørsmål|spørsmålet|det forrige|det førre))*",
    rf"{_BAKOVER}(?: (?:til|forrige|førre|spørsmål|spørsmålet|steg|ett|et))*|back|go back|undo|angre|"
    rf"angre svaret|angre svar",
    r"(?:ta |til |se |svare på |kan jeg endre |kan eg endre |endre |kan vi ta )?(?:det |mitt |"
    r"på )?(?:forrige|førre|siste|sist|forige) (?:spørsmål|spørsmålet|svar|svaret)(?: (?:på nytt|igjen|"
    r"om igjen|mitt))?|forrige|førre",
)
_JA_ORD = (
    r"(?:ja|jada|jaja|jau|jo|joda|jepp|jess|jes|yes|yess|yep|yeah|ok|okei|okay|okey|greit|greitt|klart|supert|"
    r"fint|topp|flott|mhm|aha|japp|stemmer|riktig|rett|korrekt|selvsagt|selvfølgelig|sjølvsagt|absolutt|gjerne|"
    r"y|j|sant|jadda|jaa|jaaa|jepp)"
)
_STEMMER = (
    r"(?:(?:det|dette|alt|alt sammen) )?(?:stemmer|stemme|stæmme|er riktig|er rett|e rett|e riktig|er bra|"
    r"er korrekt|ser bra ut|ser riktig ut|ser rett ut|ser fint ut|høres bra ut|er det|er fint|er greit|går bra|"
    r"er ok)(?: (?:det|bra|helt|heilt))*"
)
_SEND_HEL = (
    rf"(?:(?:{_JA_ORD}|{_STEMMER}|da|nå|no|så|du kan|dere kan|de kan|kan du|jeg vil|eg vil|æ vil|je vil|vil|"
    rf"gjerne|bare|berre|og|vær så snill|klar til å|jeg er klar til å|men|helt fint) )*{_SEND}(?: (?:det|"
    rf"dette|den|inn|nå|no|til rektor|til skolen|til skulen|avgårde|avsted|av gårde|i vei|takk|da|då|a|"
    rf"varselet|meldingen|meldinga|varslet|alt|videre))*",
    r"submit|bekreft|bekreft og send",
)
_HOPP = (
    rf"(?:(?:kan|vil|får|må) )?(?:{_JEG} )?(?:(?:vil|kan|må|bare|berre) )*(?:hopp|hoppe|hopper|hoppa|hoppar|"
    rf"hop|spring)(?: {_JEG})? (?:over|øver|åver|ovr|øve|ovver)(?: (?:det|dette|denne|den|spørsmålet|her|"
    rf"takk|nå|no|det spørsmålet))*",
    r"(?:neste|nest|skip|skipp|skippe|pass|passe|next|videre|vidare|gå videre|gå vidare|blankt|blank|"
    r"ingen kommentar|står over|stå over|jeg passer|eg passar|æ passe|æ står over|ikke relevant|"
    r"ikkje relevant|uaktuelt|nei takk|ellers takk|ikke aktuelt|ikkje aktuelt|privat|hemmelig|hemmeleg|"
    r"nest spørsmål)(?: (?:spørsmål|takk|spørsmålet|denne|det|dette|på den|på det))*",
    rf"{_FOR}(?:{_VIL_IKKE}|{IKKE})(?: på det| det| gjerne| helst| heller)* {_SI}{_RUNDT}",
    rf"{_FOR}(?:{_VIL_IKKE})(?: (?:det|dette|på det|på dette|navn|namn|navnet|namnet))?|(?:det |"
    rf"dette )(?:vil|ønsker|ønskjer) {_JEG} {IKKE}(?: {_SI})?{_RUNDT}|foretrekker å ikke si{_RUNDT}|"
    rf"rather not say",
)
_SIKKER = r"(?:sikker|sikkert|sikke|viss|helt sikker|heilt sikker|så sikker|helt viss|sekker)"
_VET_IKKE = (
    rf"{_FOR}(?:det )?(?:{_JEG} )?(?:{VET}|væit|vei|vetj|husker|hugsar|huske|hugse|huskær|husk|hugs|minnes|"
    rf"minnest|aner|anar|ane|skjønner|forstår)(?: {_JEG})?(?: (?:virkelig|ærlig talt|faktisk|jo|da|vel|"
    rf"egentlig|eigentleg|rett og slett|dessverre|diverre|helt ærlig|sannelig))*"
    rf" (?:{IKKE}|da søren|da faen|ingenting)(?: (?:helt|heilt|sikkert|nøyaktig|akkurat|nå|no|egentlig|mer|"
    rf"noe))*(?: (?!(?:hva|kva|ka) (?:jeg|eg|æ|vi) (?:skal|ska|kan|bør) )(?:hvem|hva|hvor|når|hvordan|om|"
    rf"hvilken|hvorfor|kven|kva|kor|korleis|navn\w*|namn\w*|ka|"
    rf"kem|kæm|å|hå|hem|åssen|noe|noko|det|dato\w*|på|hvis|åkken|kossen|ti[md]\w*|klasse\w*|"
    rf"trinn\w*){_RUNDT})?",
    rf"{_FOR}(?:{_JEG} )?(?:er|e|æ) (?:{_JEG} )?(?:(?:{IKKE}) {_SIKKER}|(?:litt |veldig |ganske |helt |"
    rf"heilt )?usikker)(?: (?:på|om){_RUNDT})?",
    rf"{IKKE} {_SIKKER}(?: på{_RUNDT})?|usikker(?: på{_RUNDT})?|(?:{_JEG} )?(?:har )?(?:{IKKE}|ingen|inga|"
    rf"null) (?:peiling|anelse|aning|pejling|ide|idé)(?: på{_RUNDT})?",
    r"idk|dunno|no idea|vetikke|veitikke|veitkje|vetitj|veikke|vekke|vekje|veitikkje|uvisst|ukjent|"
    r"vanskelig å si|vanskeleg å seie|umulig å si|i don t know|i don't know|i dont know|kanskje|"
    r"ikke godt å si|aner da ikke|vet ikke helt",
)
_ENDRE = (
    rf"(?:(?:kan|vil|må|får) )?(?:{_JEG} )?(?:(?:vil|må|ønsker å|ønskjer å|kan|vil gjerne|"
    rf"har lyst til å) )?(?:endre|endra|rette|retta|rett|forandre|forandra|korrigere|redigere|fikse|bytte|"
    rf"rette opp|legge til|justere)(?: (?:på|noe|noko|nåe|det|dette|en ting|ein ting|litt|svaret|et svar|"
    rf"feil|opp|stedet|staden|klassen|tidspunktet|beskrivelsen|svar|mine|mitt|teksten|oppsummeringen|navnet|"
    rf"trinnet|i|til))*",
    r"(?:nei )?(?:det|noe|noko|her|dette|oppsummeringen|en ting|ein ting)(?: her| der)? (?:er|e|var|vart|"
    r"ble|blei) (?:noe |litt |helt |ikke helt |noko )?(?:feil|galt|gale|gæli|gærent|ikke riktig|ikkje rett|"
    r"ikke rett|ikkje riktig)(?: (?:her|der|i oppsummeringen))?",
    rf"(?:nei )?(?:det|dette) (?:stemmer|stemme) {IKKE}(?: helt| heilt)?|feil|helt feil|{IKKE} (?:riktig|"
    rf"rett)|edit|change",
)
_NEI = (
    r"(?:nei|næi|næ|nei da|nope|nah|nein|no|niks|nix|nei takk|neida|ikke|ikkje|aldri|nei ikke|nei ikkje|"
    r"neei|nneei|nai|n|neppe|overhodet ikke|absolutt ikke|slett ikke|nei det gjør jeg ikke|nei det er feil|"
    r"nei det stemmer ikke|niet|ne|tvert imot)",
    rf"nei (?:det|dette|jeg|eg|vi|æ) (?:er|vil|har|gjør|trenger|går|gjer|treng) (?:det |jeg |eg )?{IKKE}(?: det)?",
)
_JA = (
    rf"(?:(?:{_JA_ORD}|{_STEMMER}|det|er|e|helt|heilt|takk|da|vær|så|snill|veldig|bra|jeg|eg|vil|gjør|gjer|"
    rf"det) ?)*(?:{_JA_ORD}|{_STEMMER}|vil jeg|vil eg|gjør jeg|det er det|takk|snill)",
)


def _hel(fragmenter: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(valg(*fragmenter))


MOENSTRE: dict[str, re.Pattern[str]] = {
    "stopp": _hel(_STOPP),
    "start_paa_nytt": _hel(_START),
    "menneske": _hel(_MENNESKE),
    "tilbake": _hel(_TILBAKE),
    "send": _hel(_SEND_HEL),
    "hopp_over": _hel(_HOPP),
    "vet_ikke": _hel(_VET_IKKE),
    "endre": _hel(_ENDRE),
    "nei": _hel(_NEI),
    "ja": _hel(_JA),
}

_SETNING = (
    rf"(?:det|dette|den|han|hun|ho|hu|de|dei|dem|dæm|vi|{JEG_VID}|sønnen|datteren|guten|jenta|sonen|dottera|"
    rf"klassen|stedet|trinnet) (?:[^\W_]+ )?(?:var|er|e|va|går|gjeng|skjedde|hendte|skjer|hender|heter|heiter|"
    rf"ble|blei|vart|mente|meinte|har|skulle|bor|sa|gikk|jo|ha)"
)
RETTELSE_FORAN = re.compile(
    rf"\s*(?:(?:nei|næi|næ|nei nei|neida|nei vent|niks)(?:[,.!:;\s-]+(?:vent|sorry|beklager|feil|jeg mente|"
    rf"eg meinte|forresten|litt))*[,.!:;\s-]+(?={_SETNING}|(?:i|på|ved) |jeg mente|eg meinte|(?:\d|vg))|"
    r"(?:feil|beklager|beklagar|orsak|sorry|unnskyld|unnskyd|oi|oops|ups|obs|vent|forresten|rettelse|"
    r"retting|korreksjon|eller vent|eller nei|nei feil|åh|ops|my bad|jeg skrev feil|eg skreiv feil|"
    r"skrev feil|skreiv feil|jeg tok feil|tok feil|det er feil|det var feil|det ble feil|det vart feil|"
    r"forresten så|hov|glemte å si at|glemte å si|gløymde å seie at|gløymde å seie|presisering)"
    r"(?:[,.!:;\s-]+(?:litt|nå|no|da|meg|jeg mente|eg meinte|æ mente|feil|men|det ble feil|"
    r"det var feil|skrev feil|sorry|beklager))*[,.!:;\s-]+(?=[^\W_])|"
    rf"(?:{_JEG} )?(?:mente|meinte|meinnt|meine|mener|meiner) (?:jo |egentlig |eigentleg |at )?|"
    rf"(?:men )?(?:egentlig|eigentleg|faktisk)[, ]+(?={_SETNING}))"
)
RETTELSE_HEL = re.compile(
    rf"^\s*{IKKE} [^.!?\n]{{1,60}}?,? (?:men|men heller|men derimot) [^\W_]|"
    rf"^(?=[^\n]{{0,160}}$)[^.!?\n]{{3,90}}(?:,| og| men|\.)? {IKKE} (?:i|på|inne|ute|ved|en|ein|den|det|\d|"
    rf"vg|som|hos|under|meg|ham|han|henne|fredag|mandag|tirsdag|onsdag|torsdag)(?![^\W_])[^!?\n]{{0,50}}$|"
    rf"(?<![^\W_])(?:har|he|ha) (?:jo )?(?:faktisk|likevel|visst) |^\s*(?:det|han|hun|ho|jeg|eg) (?:er|var|"
    rf"går|skal være|skal vere) (?:jo |egentlig |eigentleg |faktisk )+"
)
