"""Danger that no single expression carries: what is said together, and in the present tense."""

from __future__ import annotations

import re

from sprak.lesetekst import Lesetekst, moenster

_GJOR_NAA = re.compile(
    r"(?<!\w)(?:slår|slåss|slæss|slæsst|slåst|sparker|sparkar|spark|lugger|luggar|kveler|kvel|"
    r"kveler|banker|bankar|denger|dengjer|grisebank\w*|juler|jula|jult|jumper|jumpa|tråkker|"
    r"trakkar|jager|jagar|"
    r"blør|blør|blø|klår|kasta?r|kaster|truer|trugar|holder|held|heldt|hold|hald|hell|skriker|"
    r"skrik|hyler|hyl|trampa?r|tramper|biter|bit|knuller opp|knuser|dytter|dyttar|pryler|mørbanker|"
    r"rundbanker|drar|dreg|stikker|vold|slåsskamp|slagsmål|basketak|"
    r"kvelertak\w*|kvelartak\w*|kvelertaket|fight|fighting|fighter|beating|kicking|punching|"
    r"stabbing|slått|slegen|banket|bana|banka|spark|amok|tvinger|tvingar|gråter|græt)(?!\w)"
)
_HASTER = re.compile(
    r"!!|(?:^|[.!?,] ?)(?:nå|no|nu)(?= )|(?<!itj )(?<!ikke )(?<!ikkje )(?<!gjør )(?<!gjer "
    r")\b(?:nå|no|nu)(?=\s*(?:[.!?]|$))|(?<!\w)(?:kom(?!mer)|hjelp(?!e|er|er)|help|fort|skynd|"
    r"skynda|ring(?:e|er)?|noen må|nokon må|någen må|nån må|kan noen|kan nokon|kan nån|kan "
    r"dere komme|kan de komme|akkurat nå|akkurat no|akkurat(?: nå| no)|gjemmer oss|"
    r"gjemmer meg|gøymer oss|gjømmer|på nå|på no|øyeblikk|stund|nett no|rett no|pågår|"
    r"mens vi snakker|mens jeg skriver|medan eg skriv|med en gang|med ein gong|straks|send "
    r"noen|send nokon|ingen voksne her|ingen vaksne her|her er ingen|er ikkje her|er ikke "
    r"her|svarer ikke|ikke skilt|stopp dem|stopp dei|stoppe|rn|right now|hurry|politi\w*|112|"
    r"113|ambulanse\w*|hallo|"
    r"vi er i|vi er på|me er på|me er i|vi står|eg står|jeg står|æ står|jeg ser|eg ser|ser "
    r"ut (?:av )?vind\w*|vi hører|jeg hører|eg høyrer|æ høre)(?!\w)"
)
_VANE = re.compile(
    r"(?<!\w)(?:nå slo|no slo|hver|kvar|kver|kvær|hvert|kvart|alltid|alltids|ofte|pleier|plei|"
    r"brukar|hele tida|hele tiden|heile tida|støtt|i flere|siden|sidan|sia|ganger|gonger|gånger|"
    r"når (?:jeg|eg|vi|æ|han|hun)|neste gang|i går|igår|i fjor|forrige|førre|sist|på (?:man|"
    r"tirs|ons|tors|fre)dag|hvis|viss|dersom|om (?:en|noen|ein)|før|i dag tidleg)(?!\w)"
)
_LIV = re.compile(
    r"(?<!\w)(?:får ikke puste|puste[r]? ikke|klarer ikke puste|ikke puste|ikkje puste?|itj "
    r"pust\w*|bevisstløs\w*|medvitslaus\w*|rører seg ikke|rører seg ikkje|våkner ikke|vaknar "
    r"ikkje|svarer ikke når|hel[dt]t? ?under vann|under vatn|under vann|helt blå|heilt blå|"
    r"blod(?:et)? renn\w*|blør masse|blør mykje|blør kraftig|ligger i en blod\w*|knivstukket|"
    r"knivstukke|stukket|går amok|går berserk|gå amok|gjeng amok)(?!\w)"
)
_VAAPEN_HER = moenster(
    r"(?:noen|en|ELEV|ELEVER|han|hun|de|UTENFOR|NAVN) ~5 (?:på skole|her|gang\w*|garderob\w*|"
    r"skolegård\w*|klasse\w*|inne på|i time) ~4 (?:med )?våpen",
    r"(?:ha|med|ta\w*|dra|drog|trakk|viste|har tatt) ~3 våpen ~8 (?:nå|her|gang\w*|går rundt|"
    r"skole|klasse\w*|gymsal\w*|etter|mot)",
    r"våpen ~3 (?:her|nå|går rundt|på skole)",
    r"(?:gå|går|springer|løper) ~1 rundt ~3 våpen",
    r"ta ~1 (?:etter|itte) (?:meg|ham|henne) ~1 med våpen",
)
_SLEKT = (
    r"(?:[^ /]+/(?:FORELDER|SLEKT)(?! (?:til|åt) )|baba|han far|ho mor|mor|far|broren?|bror/SØSKEN|"
    r"storebror/SØSKEN|familien?|familie\w*|de hjemme|hjemme|eksmann\w*|samboer\w*|godfar\w*|"
    r"fetter\w*|fosterforeldre\w*|papa|dad|mom|stepdad)"
)
_HJEMME = moenster(
    rf"{_SLEKT} ~8 (?:slå|sparke|denge|kvele|lugge|bite|klapse|spytte|kaste|smell\w*|ris|belte\w*|"
    rf"dytte|presse|dra|skalle|riste|klype|pryle|trykke)(?: ~2 (?:meg|oss|seg|henne|ham|hår\w*|"
    rf"etter|BARN|hodet|mamma/FORELDER|søsken))",
    rf"(?:slå|denge|juling|ris|belte\w*|vold) ~6 (?:hjemme|heime|hjem|av ~1 {_SLEKT[3:-1]})",
    rf"{_SLEKT} ~8 (?:låst\w*|låse\w*|stenge|innesperr\w*|sperr\w*) ~4",
    r"(?:låst\w*|låse\w*|stenge|innelåst|innesperr\w*) ~4 (?:kott\w*|garasj\w*|kjeller\w*|"
    r"vaskerom\w*|hjemme)",
    r"(?:FORELDER|hjemme|hjem|hjæm) ~10 (?:låst\w*|stenge|innelåst) ~2 (?:inne|ute|inn\w*)",
    r"(?:ikke|ingen) ~4 (?:mat|middag|frokost|sove|komme inn|dusj\w*) ~6 (?:hjemme|heime|hjem|"
    r"FORELDER|huset|straff)",
    r"(?:FORELDER|hjemme|hjem|hjæm) ~10 (?:ikke|ingen) ~3 (?:mat|ete|spise)",
    r"(?:ikke|utrygg\w*|redd\w*) ~2 (?:trygg\w*|trygt) ~2 (?:hjemme|heime|heima|hjæmme)",
    r"(?:hjemme|heime) ~4 (?:ikke|utrygg\w*) ~2 trygg\w*",
    r"(?:tør|tørr|vil|vill|orke\w*|torer|nekte\w*|nekta|redd\w*|livredd\w*) ~1 (?:ikke)? ~3 "
    r"(?:gå|dra|reise|reis|komme|bli med|å gå|å dra|å reise|skal|henta)? ~3 (?:hjem|heim|hjemmat\w*|"
    r"hematt|hjæm|hemmat\w*|heme|home)(?!lekse\w*)",
    rf"(?:hente\w*|hentetid\w*|henter) ~6 {_SLEKT} ~6",
    r"jeg ~2 slå ~3 (?:BARN|ham|henne|ungen\w*)(?: ~3 )?igjen",
    r"(?:gifte|giftes|gifta|gifter|gift) ~2 (?:bort|meg|henne)(?! med ~1 (?:rektor|lærer))",
    r"(?:for|må|tvinge) ~3 gifte\w* (?:meg|seg|henne)",
    r"(?:sende\w*|send\w*|reise) ~5 (?:hjemland\w*|utland\w*|pakistan|somalia|irak|syria|afghanistan|"
    r"marokko|tyrkia) ~6",
    rf"{_SLEKT} ~6 (?:full|fulle|drikk\w*|drakk|dricke|drekk|rus\w*) ~10 (?:redd\w*|slå|børs\w*|"
    rf"våpen|alene|mat|tør|bort\w*|skrike|rope|småsøsken)",
    rf"(?:redd\w*|livredd\w*|skremt\w*|tør ikke|scared) ~6 {_SLEKT}",
    rf"{_SLEKT} ~10 (?:våpen|børs\w*|hagle|drepe|i hjel|ihjel)",
    r"(?:slå|drepe) ~2 (?:i hjel|ihjel) ~8",
    r"(?:blåmerke|merke\w*|sår|brannsår\w*|sigarett\w*|brudd) ~12 (?:FORELDER|hjemme|heime|"
    r"hjem)",
    r"(?:FORELDER|stefar\S*) ~10 (?:blåmerke|brannsår\w*|sigarett\w*|brukket|brekt)",
    r"(?:flytte|rømme|rømt|rømm\w*|stikke) ~2 (?:hjemmefra|heimanfrå|hjemfra|hjemmafra|hjemmefrå)",
    r"(?:låst|låse\w*|skuff\w*|stol\w*) ~4 (?:døra|foran døra) ~6",
    r"(?:hits?|beats?|hurts?|hitting|beating) (?:me|my|us|her|him)",
    r"(?:leite\w*|leter|let) ~1 etter oss",
)
_OVERGREP = moenster(
    r"(?:ANSATT|LEDELSE|UTENFOR|voksen\S*) ~8 (?:forhold|kjærest\w*|forelsk\w*|"
    r"date|dater)",
    r"KJÆRESTE ~3 (?:på|som er) ~1 (?:1[89]|[2-6]\d)",
    r"(?:sex|seksuel\w*|naken|ligge) ~8 (?:1[89]|[2-6]\d) ?år\w*",
    r"(?:FORELDER|SLEKT|UTENFOR|ANSATT|ANSATTE|EKS|KJÆRESTE|SØSKEN|han|hun|naboen|godfar\w*|"
    r"fetter\w*|bror\w*|en|noen) ~9 (?:ta|tar|tek|tæk|tok|klå\w*) ~1 på (?:meg|henne|ham|BARN|"
    r"oss)(?! (?:alvor|i skulder\w*|skulder\w*|arm\w*|for))(?= ~9 (?:natt\w*|seng\w*|kveld\w*|"
    r"alene|besøk\w*|bil\w*|sov\w*|hemmelig\w*|ikke|si det|redd\w*|naken|do|dusj\w*|ekkel\w*|"
    r"vondt|måte))",
    r"(?:FORELDER|SLEKT|UTENFOR|stefar\S*|onkel\S*|bestefar\S*|naboen|voksen\S*|godfar\S*|"
    r"fetter\S*) ~9 (?:ta|tar|tek|tok|klå\w*|kile\w*|kiler|kilar|kjenn\w*) ~1 (?:på )?(?:meg|"
    r"henne|ham|BARN|oss)(?! (?:alvor|i skulder))",
    r"(?:natt\w*|seng\w*|sov\w*|kveld\w*) ~9 (?:ta|tar|tok|tek|klå\w*) ~1 på (?:meg|henne|"
    r"ham|BARN)",
    r"(?:legg\w*|la|lagt|krype\w*|kryp\w*) ~2 (?:i|oppi|ned|attåt|inntil|ved siden) ~3 (?:seng\w*|"
    r"meg)(?: min)?",
    r"(?<!ikke )(?:gjøre|gjort) ~3 (?:ting|noe|no|det) ~3 (?:med|mot|på) (?:meg|henne|ham|"
    r"BARN)",
    r"(?:holde|holdt) ~1 på ~1 med meg",
    r"(?:pute|putt\w*|stikke|stakk|stikk|førte|dytte\w*) ~3 (?:finger\w*|fingr\w*|noe|ting|"
    r"seg) ~3 (?:inn|inni|opp|i|oppi)",
    r"(?:ligge|lå|ligg\w*|sove) med (?:meg|ham|henne|n|han|a|de|kompis\w*|kamerat\w*)",
    r"(?:ville|vil|sa) (?:jeg )?(?:ikke|nei) ~10 (?:fest\w*|seng\w*|sex|naken|kropp\w*|holdt|"
    r"tvang|tvinge|fortsatt\w*|likevel|gjorde det|han gjorde)",
    r"tvinge (?:meg|henne|ham) ~8 (?:nei|fest\w*|seng\w*|fast|samlei\w*|sex|do)",
    r"(?:samleie|samleiet|samliv)",
    r"(?:tatt|tatt på|ta|rørt|tafse) ~1 på av",
    r"(?:kle|kler|klede|ta) av (?:meg|seg|henne) ~4 (?:kamera\w*|cam|video|nett|snap|naken|"
    r"alt)",
    r"(?:på|foran) (?:cam|kamera\w*|webkamera\w*)",
    r"(?:vise\w*|viser|viste) ~3 (?:skritt|pupp|naken)",
    r"naken ~12 (?:hvis|ellers|med mindre|møte|press\w*|mer|true|betal\w*|penger)",
    r"(?:hvis|ellers|må) ~8 (?:suge\w*|sug\w*|naken|ligge med|sex)",
    r"(?:suge|sug|suge'n|sug'n)",
    r"(?:ikke|itj|får ikke) ~2 (?:lov|si|fortelle) ~4 (?:hva|ka|kva|at) ~1 (?:FORELDER|SLEKT|"
    r"han|UTENFOR|ANSATT|stefar\S*) ~1 gjøre",
    r"(?:FORELDER|SLEKT|UTENFOR|ANSATT|voksen\S*|mann\S*) ~8 (?:løyndom\w*|hemmelig\w*)",
    r"(?:ANSATT|LEDELSE|UTENFOR) ~8 kysse",
    r"kysse ~4 (?:ANSATT|LEDELSE|voksen\S*)",
    r"(?:dra|drar|rive|ta) ~3 (?:trus\w*|naken|buks\w*) ~6 (?:busk\w*|bak skole|do|stakk|stikke|"
    r"rumpe|tiss\w*|fingr\w*)",
    r"(?:tatt|tok|ta|tek) ~2 (?:nedi|inni|oppi|under) ~2 (?:buks\w*|trus\w*|naken|genser\w*|"
    r"klær\w*)",
    r"(?:ta|tek|tok|tar) (?:meg|henne|ham) mellom bein\w*",
    r"(?:UTENFOR|voksen\S*|FORELDER|SLEKT) ~6 naken",
    r"(?:FORELDER|SLEKT|UTENFOR) ~8 (?:skritt|tiss\w*)",
    r"(?:tok|tatt) (?:meg|henne|ham) ~2 (?:i|på) (?:sovesal\w*|rommet|do|dusj\w*|skogen|telt\w*)",
    r"kjærest\w* ~12 (?:fast|vil ikke|nei|tving\w*|må|vondt)",
)
_SELVMORD = moenster(
    r"(?:tanke\w*|tenk\w*|lyst|vil|plan\w*|skal) ~4 (?:avslutte|avslutta|ende|slutte) ~1 (?:alt|"
    r"det hele|dette livet)",
    r"(?:bestemt|tenkt ut|plan\w*|klar\w*|skal|kommer til å) ~6 (?:gjøre|gjøre det) ~3 (?:i "
    r"kveld|i natt|slutt|hvordan|når|det nå)?",
    r"(?:vits\w*|poeng\w*|mening\w*) ~4 (?:å )?(?:finnes|finnast|eksister\w*|leve|være her|"
    r"fortsette)",
    r"(?:ikke|aldri) ~3 (?:være|være i|lever?) ~2 (?:live|i live|livet)",
    r"ingen ~4 (?:merke\w*|bry\w*|savne\w*|sakne\w*|legge merke) ~6 (?:mangl\w*|borte|forsvinne|"
    r"dø|død|ikke kom\w*|jeg er|jeg var)",
    r"(?:skrive|skrev|skreiv) ~3 (?:brev\w*|et brev|lapp\w*) ~10 (?:etterpå|etter|mamma/FORELDER|"
    r"lese|når jeg|avskjed)",
    r"(?:sitte\w*|sit|står|stå\w*|sett) ~4 (?:på|ved|oppå) ~2 (?:taket|tak|brua|bru|bruen|"
    r"kanten|togskinn\w*|skinnene|perrong\w*|rekkverk\w*|vinduskarm\w*|balkong\w*)",
    r"(?:vondt|lenge|fort|lett) ~1 å dø",
    r"ta ~1 farvel ~1 (?:med|til|for)",
    r"(?:si|sa|sagt) farvel til (?:alle|dere|livet|verden)",
    r"(?:gjøre|gjøre det) slutt(?! (?:med kjærest\w*|med han|med henne|på det|på dette))",
)


def _paagaar(tekst: str) -> bool:
    """Whether violence is told in the present, as going on, and somebody is called for."""
    if _VANE.search(tekst) or not _GJOR_NAA.search(tekst):
        return _LIV.search(tekst) is not None and not _VANE.search(tekst)
    return _HASTER.search(tekst) is not None or _LIV.search(tekst) is not None


def samspill(lest: Lesetekst, tekst: str) -> str | None:
    """The kind of danger that the words of a (normalised) text carry together, or None."""
    if _SELVMORD.search(lest.lemmaer):
        return "selvmord"
    if _OVERGREP.search(lest.lemmaer):
        return "overgrep"
    if _HJEMME.search(lest.lemmaer):
        return "hjemme"
    if _paagaar(tekst) or _VAAPEN_HER.search(lest.lemmaer):
        return "pagaende_vold"
    return None
