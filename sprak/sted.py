"""Where it happened: the places that a varsel knows, found where the text says that something took place there."""

from __future__ import annotations

import re

from sprak.ord import IKKE, moenster, normaliser

STEDER = (
    "klasserom", "gang", "skolegard", "garderobe", "toalett", "kantine", "gymsal", "verksted", "skolevei", "sfo_aks",
    "digitalt", "tur", "annet",
)  # fmt: skip
"""The values in the order of the contract."""

_BILDE = (
    r"(?:bilde|bildet|bilder|bilda|bildene|bilete|biletet|bileta|video|videoen|videoer|videoar|film|filmen|"
    r"klipp|klippet|"
    r"filmer|nudes?|(?:naken|kuk|pikk|porno)(?:bild|bilet|film|video)\w*|skjermbild\w*|skjermdump\w*|screenshot\w*|"
    r"memes?|"
    r"lydopptak\w*|opptak\w*|snap\w*)"
)
_MOENSTRE: dict[str, tuple[str, ...]] = {
    "klasserom": (
        r"(?:klasse|undervisnings)rom(?:met|mene|ma|me|mets)?|klasserum(?:met|me)?|klassrom(?:met|me)?|"
        r"klasserommi|klasserome",
        r"i (?:matte|matematikk|norsk|engelsk|naturfag|samfunnsfag|historie|religion|krle|tysk|fransk|spansk|geografi|"
        r"tegne|musikk)(?:timen|timene|timane|time|timar|tima|timan)|"
        r"i (?:krle|samfunnsfag|naturfag|matematikk|norsken|engelsken|matten|k&h)|(?:formings|historie|"
        r"realfags)rom(?:met)?|"
        r"mat og helse-?tim\w+|(?:på|i) pulten(?: min| hans| hennes)?",
        r"(?:bak(?:erst|arst)|fremst|fremme|framme|inne|forrest) i klassen|(?:musikk|data|tegne|"
        r"natur(?:fag)?|grupp[ea]|krea)rom(?:met|ma|me)?|naturfagsal\w*",
    ),
    "gang": (
        r"(?:i|på|ute i|ute på|uti|ut i|nede i|oppe i|ned|gjennom|borti|bort i|langs|midt i|til|fra|utpå|"
        r"utti|oppi|nedi) (?:den |skole|skule|klasse|i )?gang(?:en|n|ene|an|ane|ænn|a)(?! (?:etter|før|jeg|"
        r"eg|der|da|som|vi|de|han|hun))",
        r"(?:i|på) gangen|korridor(?:en|ene|n|ane|er)?|trapp[ea]?gang(?:en)?|trappeoppgang(?:en)?|(?:skole|"
        r"skule|klasse)gangen (?:på|ved|utenfor)|(?:i|ned|opp|nedover) trapp(?:a|en|ene|an)|foaje(?:en)?|"
        r"vestibyle(?:n)?|(?:ved|i|foran) skap(?:a|ene|et|et mitt)|elevskap\w*|skapgang\w*",
    ),
    "skolegard": (
        r"(?:skole|skule|skol|skul|skoul)(?:gård|gard|går|gar|gål|gæl|gal)(?:en|n|an|a|ens|sen|'n|ær)?|"
        r"skolegåren|skoglegården|uteområde(?:t)?|uteområdet på skolen|(?:fotball|basket|asfalt|ball|"
        r"håndball|kunstgress|kunstgras)(?:bane|binge|plass)[na]?(?:en)?|ballbing(?:e|en)|sandkass[ae]n?|"
        r"klatrestativ(?:et)?|lekeplass(?:en)?|leikeplass(?:en)?|(?:i|på|av) (?:huska|huskene|huskestativet|"
        r"sklia|dissa)|ved (?:skole|skule)?(?:gjerdet|porten)|(?:skole|skule)port(?:en)?|(?:ved|utenfor|utanfor|"
        r"utafor) (?:hoved|skole)?inngang(?:en)?|flaggstang(?:a|en)?|"
        r"skøytebane(?:n)?|bak (?:skolen|skulen|skola|skoln)|(?:rett |like )?(?:utenfor|utanfor|utafor) (?:skolen|"
        r"skulen|skola|skolebygget)|(?:når|mens|medan) vi er ute|"
        r"under lek ute|sykkelstativ(?:et)?|sykkelskur(?:et)?|røykehjørnet|akebakken|(?:på|i) kiosken ute",
        r"(?:ute|ut) i (?:friminutt(?:et|ene|a|an)?|storefri|stor(?:e)?friminutt(?:et)?|friminuttan|pausen|"
        r"frikvarter\w*)|(?:ute|utafor|utendørs) på (?:skolen|skulen|skola)",
    ),
    "garderobe": (
        r"(?:jente|gutte|gym|idretts|gute|damen?|herre|elev|lærer|svømme|dusj)?(?:garderobe|garderob|"
        r"gardrobe|garrobe|gardrå|gardråb|garderove|gaderobe)(?:n|en|ne|r|ene|a|ar|ane)?|skiftegarderobe\w*|"
        r"omkledningsrom\w*|skifterom(?:met)?",
        r"(?:i|under|fra|frå|på|til) dusj(?:en|ene|an|rommet)?|(?:når|mens) (?:jentene|guttene|gutane) dusj\w+|"
        r"mens (?:vi|jeg|eg|me|æ|de) (?:skifta|skiftet|dusja|dusjet|kledde)",
    ),
    "toalett": (
        r"(?:jente|gutte|skole|elev|gute|hc|handicap)?(?:toalett|toallett|tolett|toalet)(?:et|a|ene|er|t)?|"
        r"(?:i|på|fra|til|te|inne på|åt|innpå|ved|utenfor|inn på) (?:jente|gutte|skole|gute|elev|"
        r"hc-?)?(?:do|doen|doene|doa|doan|dass|dassen|dasset|wc|vc|badet|bad|toa)|(?:jente|gutte|gute|"
        r"skole|elev)(?:do|dass)(?:en|ene|a|et|an)?|dobås(?:en)?|doene|doan|dodøra|dodør(?:en)?|dassen|"
        r"dasset|tisse(?:t)? på skolen",
    ),
    "kantine": (
        r"(?:kantin|kanntin|kantinn|kantien)(?:a|en|e|ene|an|er|ane|n|o|å)?|(?:mat|spise|lunsj)sal(?:en|"
        r"n)?|mathall(?:en)?|spiserom(?:met)?|kafeteria(?:en)?|kafe(?:en)? på skolen|(?:i|ved) (?:mat|"
        r"kantine|kiosk|lunsj)køen|(?:i|på) skolekafeen",
    ),
    "gymsal": (
        r"gymnastikksal(?:en|n)?|(?:gymn?as|gymn|gymm?)(?:tikk)?sal(?:en|n|an)?|gymhall(?:en)?|gymsarn|"
        r"gymsæln|gymsahlen|(?:idretts|turn|flerbruks|sports|svømme|håndball)hall(?:en|n)?|(?:har|hadde) (?:gym|"
        r"gymmen|kroppsøving)|i hallen|(?:i|på|"
        r"under) (?:gymmen|gym|gymn?|gymen|gymtimen|gymtimene|gymtima|gymtimane|kroppsøving\w*|"
        r"kroppsøvingstimen|krøvving|gymøkta|gymtim|svømming(?:en)?|symjinga|turn)|treningsrom(?:met)?|"
        r"styrkerom(?:met)?",
    ),
    "verksted": (
        r"(?:skole|bil|skule|tre|metall|mekanisk |bygg)?(?:verksted|verkste|værksted|verkstad|værsted|"
        r"versted|verkste'|værste|verkstede|verkst\.?)(?:et|e|en|a|ene|hallen|er|ane)?|(?:sløyd|sveise|bygg|bil|"
        r"elektro|mekk?e|tip|trearbeids|platearbeids|maskin)(?:sal|hall|rom|verkstad|verksted)(?:en|n|met|"
        r"et)?|(?:i|på) sløyden|verkstedhallen|(?:på|ved|bak|i) (?:dreiebenk\w*|sveiseapparat\w*|høvelbenk\w*|"
        r"fresemaskin\w*|sveisebås\w*)|skolekjøkken(?:et)?|frisørsalong(?:en)? på skolen",
    ),
    "skolevei": (
        r"(?:skole|skule|skola|skol|skul)(?:vei|veg|vær|veien|veg)(?:en|n|ane)?|(?:skole|skule|"
        r"skol)?buss(?:en|n|ene|an|ane|tur\w*|kø\w*)?|minibuss(?:en)?|skoletaxi(?:en)?|skuletaxi(?:en)?|"
        r"skoleskyss(?:en)?|skuleskyss(?:en)?|skyss(?:en)?|(?:i|på) (?:taxi|taxien|drosja|drosjen|toget|"
        r"trikken|banen|t-banen|ferja|ferga|båten|hurtigbåten)|buss?(?:holde|stopp|lomm|skur|stasjon|"
        r"terminal)\w*|bussplass(?:en)?",
        r"(?:på|under) (?:vei|veg|veien|vegen|vegn|vein) (?:heim|hjem|hjæm|heimatt|hjemover|heimover|"
        r"(?:til|fra|te|frå|tell|åt) (?:skolen|skulen|skola|skuln|skoln|skole|bussen))|på (?:hjemvei|"
        r"heimveg|hjemveien|heimvegen|skoleveien)|etter (?:skolen|skulen) på vei|(?:da|når|mens|så|"
        r"før) (?:jeg|eg|æ|je|jæ|vi|han|hun|ho) (?:gikk|gjekk|går|sykla|syklet|sykler|syklar|skulle) (?:hjem|heim)|"
        r"(?:hjem|heim) (?:fra|frå) (?:skolen|skulen|skola)|(?:følger|fulgte|følgde|følgte|gikk|gått|gjekk|"
        r"går) (?:\w+ ){0,2}etter (?:\w+ )(?:hele veien )?(?:hjem|heim)|"
        r"\w*holdeplass(?:en)?|gangtunnel(?:en)?|undergang(?:en)?|gangvei(?:en)?|sykkelvei(?:en)?|gangfelt\w*",
    ),
    "sfo_aks": (
        r"(?:sfo|s\.f\.o\.?|aks|sfoen|skolefritidsordning(?:en|a)?|skulefritidsordning(?:a)?|"
        r"aktivitetsskol[ae]n?|fritidsordning(?:en)?|leksehjelp(?:en|a)?|sfo-(?:en|basen|bygget|tid\w*)|"
        r"aks-(?:en|basen|tid\w*)|(?:på|i) (?:fritids|fritidsen|basen|aksen))",
    ),
    "digitalt": (
        r"snap(?:en|chat|chatt|chatten|chaten|ps|map|pen|story|gruppe|gruppa|gruppen|grupper|gruppene|"
        r"streaks?|sjat|p|pa|pet|per|et|a|sen|chatgruppe\w*|chaten|konto\w*|er|s)?|snæp\w*|snåpp\w*|"
        r"snappe(?:r|t|n)?",
        r"(?:insta|instagram|instaen|instagramen|insta-?konto\w*|insta-?story\w*|finsta|tiktok\w*|tik tok|"
        r"tikk?tok\w*|tikktåkk|facebook|fb|fjes\w*book|messenger\w*|discord\w*|whats ?app\w*|telegram|"
        r"youtube|yt|jodel|bereal|be real|twitch|twitter|reddit|tellonym|ngl|yubo|omegle|imessage|facetime|"
        r"skype)(?:-?(?:en|n|konto\w*|gruppe\w*|gruppa|story\w*))?",
        r"teams(?:en|møte\w*|-?chat\w*)?|(?:klasse|gruppe|game|spill|gruppe-?|klasse-?|jente|gutte|"
        r"skole)?(?:chat|chatt|sjat|chatten|chaten|chatene|sjatt)(?:en|ten|er|te|ene|ane|ter|gruppe\w*|a)?|"
        r"gruppe-?(?:samtale|melding|tråd|prat)\w*|groupchat\w*|group chat|gc|gcen|klasse-?(?:gruppe|"
        r"gruppa)",
        r"(?:på|over|via|i|pr|per) (?:sms|mail|mailen|e-?post\w*|epost\w*|melding|meldinger|meldingar|mld|"
        r"dm|dms|direktemelding|tekstmelding\w*|telefon|telefonen|mobil|mobilen|mobiln|tlf|pc-?en|dataen|"
        r"ipaden?|chromebooken)|sms(?:en|er|ar|-er)?|mld(?:er)?|dm(?:er|s|ene|-er)?|direktemeldinger|"
        r"tekstmelding\w*|snapmelding\w*|talemelding\w*|hatmelding\w*|drittmelding\w*|drapsmelding\w*|"
        r"trusselmelding\w*",
        r"(?:stygge?|stygt|ekle?|ekkelt|slemme?|ekle|ufine?|hatefulle?|trusler?|truende|kjipe?|anonyme?|"
        r"skumle?|frekke|seksuelle|rare|ekkel|jævlige|grusomme|vonde|dumme|rasistiske|nye|mange|flere|"
        r"masse|mobbe|fæle|sjofle|grove|truande|hatefulle|stygge stygge|upassende|"
        r"upassande) (?:\w+ )?(?:meldinger|melding|meldingar|meldinga|meldingan|meldingær|kommentarfelt|"
        r"meldingane|mld|medlinger|mldinger|meldinge)",
        r"meldingene|meldingane|meldingan|(?:skriver|skriv|sender|sende|sendte|send|sent|sendt|får|fær|"
        r"fikk|fekk|motta[rt]?|mottok) (?:\w+ ){0,3}(?:melding|meldinger|meldingar|meldingær|meldinga|"
        r"meldingan|mld)(?! (?:til|om|fra|frå) (?:skol|rektor|skul|lær|kontakt|foreld|dere|dykk))",
        r"(?:på|i|over) (?:inter)?nett(?:et)?|internett|på nettet|online|på net|nettmobb\w*|digital\w*|"
        r"(?:i|på|over) (?:some|sosiale medi\w+|sosiale media)|sosiale medi\w+|(?:på|i) story(?:en|n|sen)?|"
        r"storyen|(?:på|i) (?:spill|spillet|gaming|game|gamet|ps|ps5|playstation|xbox|switch|roblox|"
        r"fortnite|minecraft|cs|valorant|fifa|gta|brawl stars|among us|steam|serveren|face|mess|disc|ig|"
        r"signal|kik|zoom|dc|server)|roblox\w*|fortnite\w*|minecraft\w*|kommentarfelt\w*|deepfake\w*|"
        r"ai-?bilde\w*",
        r"(?:la|legg|legger|lagt|legge|lægg|lægge|leggje|lagde)(?: [^\W_]+){0,2} ut(?! (?:på tur|i|av))",
        rf"(?:la|legg|legger|lagt|legge|lægg|lægge|legg|leggje|posta|postet|poster|poste|delt|delte|deler|"
        rf"dele|delar|spredt|spredde|sprer|spre|spreidd|spreier|spreidde|sendt|sendte|sende|sender|send|"
        rf"sent|sendes|publiser\w+|redigert\w*|laste[rt]?)(?: [^\W_]+){{0,3}} {_BILDE}(?: (?:ut|av|rundt|"
        rf"til))?",
        rf"{_BILDE}(?: [^\W_]+){{0,7}} (?:ut|til|på|rundt) (?:på|til|til hele|til alle|til andre|rundt|"
        rf"til vennene|til venner|i)(?: \w+)? (?:nett\w*|venn\w*|klassen|skolen|gruppa|andre|alle)|(?:filma|"
        rf"filmet|filmer|filmar|tok bilde\w*|tatt bilde\w*|tok bilete|knipsa|tok et bilde|"
        rf"tok opp)(?:[ ,()]+[^\W_]+){{0,14}}[ ,()]+(?:sendte|sende|delte|la|lagt|posta|sendt|spredte|spredde|spreidde|"
        rf"viste|la det|la den|spredt)",
        rf"{_BILDE}(?: [^\W_]+){{0,6}} (?:sendt|sendte|spredt|spredte|spreidd|spreidde|delt|delte|posta|postet|lekt|"
        rf"lekka)",
        r"(?:ble|blei|vart|blir|er|har|den) delt(?! ut| inn| opp| i )|"
        r"(?:lag|start|opprett)\w* (?:ei |en |ein )?(?:egen |eigen |ny )?(?:gruppe|gruppa|gruppen) (?:uten|utan|hvor|"
        r"der|kor|om|mot)",
        rf"{_BILDE}(?: [^\W_]+){{0,9}} (?:i|til) (?:ei |en |ein )?(?:gruppe|gruppa|gruppen)|"
        rf"(?:få|får|fått|fikk|fekk|fær)(?: [^\W_]+){{0,3}} (?:tilsendt?|sendt|send) {_BILDE}",
        r"(?:anonym|falsk|fake|hat|mobbe)[a-zæøå]* ?(?:konto|profil|bruker|side|nummer)\w*|fakekonto\w*|"
        r"fakeprofil\w*|mobbe(?:konto|side|gruppe)\w*|kommentar\w* (?:under|på) (?:bild|bilet|video|innlegg)\w*|"
        r"(?:story|side|konto) om (?:meg|mæ|oss|henne|ham)|hemmelig nummer|skjult nummer|ukjent nummer|"
        r"hemmeleg nummer|ringer og legger på|blokk(?:a|et|erte|ert) (?:meg|meg på)",
    ),
    "tur": (
        r"(?:på|under|i|fra) (?:(?:en |ein |den |klasse|skole|skule|ski|leir|fjell|hytte|telt|studie|dags|"
        r"buss|sommer|vinter|sykkel|overnattings|haik|fot|aks-|sfo-|fag|uke|avslutnings)+)(?:tur|turen|"
        r"turn|turar|turene|turan)(?! hjem| heim)|(?:klasse|skole|skule|ski|studie|overnattings|leirskole|"
        r"hytte|sykkel|fjell|fag|dags)tur(?:en|n|ar|a)?(?! hjem)|på (?:turen|tur)|leirskol[ae]n?|"
        r"leirskule(?:n)?|leirskole|ekskursjon(?:en|ar|er)?|(?:på|under) (?:hyttetur|polentur|"
        r"aktive fredsreiser|skidag(?:en)?|turdag(?:en)?|aktivitetsdag(?:en)?|uteskole(?:n)?|leir|leiren)|"
        r"skidag(?:en)?|turdag(?:en)?|uteskole(?:n)?|uteskule(?:n)?|hvite busser|svømmetur|studietur\w*|"
        r"idrettsdag(?:en)?",
    ),
    "annet": (
        r"på parkeringa|(?:felles|peis|dag|internat)st(?:ua|uen|ove|ova|oga)|internat(?:et)?|hybel(?:en)?|hyblane|"
        r"hyblene|(?:i|på|ved|inne på|utenfor) (?:skole|skule)?bib(?:liotek|ben|ben)?(?:et|er)?|"
        r"bibliotek(?:et)?|aula(?:en)?|amfi(?:et)?|auditori(?:et|um)|(?:på|i|ved) parkeringsplass(?:en)?|"
        r"parkeringsplass(?:en|n)|(?:i|på) heis(?:en)?|(?:i|på|ved) (?:fjøs(?:et)?|fjøsen|stall(?:en)?)|(?:i|"
        r"ved) drivhus(?:et)?|veksthus(?:et)?|(?:på|i) låven|(?:ved|på|i) skranken|i resepsjonen|(?:på|"
        r"i) (?:kjøpe)?senteret|(?:på|i) butikk(?:en)?|på (?:kiwi|rema|coop|extra|joker|bunnpris|circle k|"
        r"bensinstasjonen|kiosken)|(?:på|i) (?:utplassering(?:en)?|praksis(?:en)?|bedriften|"
        r"praksisplassen)|(?:på|under) (?:juleball(?:et)?|skoleball(?:et)?|fest(?:en)?|skolefest(?:en)?|"
        r"bursdag(?:en)?|russ\w+)|i kirka|i kirken|på ungdomsklubben|på fritidsklubben|i parken|(?:på|"
        r"inne på) grupperommet|(?:på|i) basseng(?:et)?|(?:i|ved) kiosken|(?:på|i) åkeren|i skogen",
    ),
}
_STEDSMOENSTRE = {sted: moenster(*_MOENSTRE[sted]) for sted in STEDER}
_SMAATT = r"(?:inne|ute|oppe|nede|borte|i|på|ved|inni|det|den|var|skjedde|hendte|hende|e|va|som|vi|de|te|til|noe|at)"
_NEKTET = re.compile(rf"(?<![^\W_]){IKKE}(?: {_SMAATT}){{0,4}} ?$")
_LIKE_VED = re.compile(
    r"(?<![^\W_])(?:utenfor|utafor|utanfor|uttafor|utførr|bak|nær|i nærheten av|ved siden av|på vei (?:til|fra|ut av)|"
    r"på veg (?:til|frå)|lærer(?:en)? (?:i|på)|jobber (?:i|på)|timen før|etter|før)(?: den)? $"
)
_LEDER_PAA = re.compile(r"(?:leder|leiar|styrer|sjef)\w* (?:på|i|ved|for) $")
_PERSON_ETTER = re.compile(
    r"-?(?:leder|leiar|ansatt|tilsett|assistent|lærer|lærar|personal|vakt|sjåfør|folk|dame|mann)"
)
_FAGLAERER = re.compile(r"l[æe]r[ae]r\w*(?: (?:vår|min|hans|hennes|vores))?(?: (?:i|på))? ?$")
_TUR_NEKTET = re.compile(
    r"(?<![^\W_])(?:(?:v[æeå]\w{1,4}|bli\w*|få|kom\w*) med?|melde seg|invitert|spurt om å bli med|lov til å dra|"
    r"planlegger|skal) (?:\w+ )?$"
)


def _regnes(n: str, sted: str, start: int, slutt: int) -> bool:
    """Whether what is named at the place is where it happened: not denied, not a person's title, not a trip refused."""
    foran = n[max(0, start - 45) : start]
    if _NEKTET.search(foran) or _LEDER_PAA.search(foran) or _PERSON_ETTER.match(n, slutt):
        return False
    if sted == "gymsal" and _FAGLAERER.search(foran):
        return False
    return sted != "tur" or not _TUR_NEKTET.search(foran)


def _finn(n: str, sted: str) -> tuple[bool, bool]:
    """Whether it happened there, and whether it happened close by."""
    der = naer = False
    for m in _STEDSMOENSTRE[sted].finditer(n):
        if _regnes(n, sted, m.start(), m.end()):
            if _LIKE_VED.search(n[max(0, m.start() - 30) : m.start()]):
                naer = True
            else:
                der = True
    return der, naer


def finn_sted(tekst: str) -> tuple[str, ...]:
    """The places where it happened, in the order of `STEDER`, without repeats; empty where none is told.

    A place that is denied ("ikke i kantina") is left out; "outside the gym" counts only where no place is named.
    """
    n = normaliser(tekst).replace("\n", " ")
    funn = {sted: _finn(n, sted) for sted in STEDER}
    sikre = tuple(s for s in STEDER if funn[s][0])
    return sikre or tuple(s for s in STEDER if funn[s][1])
