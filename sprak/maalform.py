"""Which language a message is in: bokmål, nynorsk, a dialect near either, English, another, or too short to tell."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from sprak.leksikon import slaa_opp
from sprak.ord import ord_i


def _ord(tekst: str) -> frozenset[str]:
    return frozenset(tekst.split())


_NB = _ord(
    """jeg ikke hva hvem hvor hvordan hvorfor hvilken hvilke hver noe noen mye en et fra henne dere også mer bare
    blir ble blitt være vært gjør gjøre gjorde sier si fortelle forteller uke måned siden hjem skolen går gikk
    kommer kjenner første selv siste annen andre åpne uten hun jenter gutter jentene guttene elever elevene lærer
    læreren lærere venner stygge meldinger melding ønsker forelder foreldre datteren sønnen vårt våre morgen hele
    deres skolegården friminuttet alltid mellom fortalt spørsmål hjelp hjelpe redd lenge ganger gangen sammen
    slutte slutter sett følte følger dette disse hvis hadde hatt ville skulle kunne måtte burde veldig mange flere
    noensinne ingen ingenting mens etter både enn eller altså får fikk vet visste egentlig ligger leker sitter
    spør skriver kaller slår sparker dytter holder hennes ham kastet kasta hverandre foran ønske språk"""
)
_NN = _ord(
    """eg ikkje kva kven korleis kvifor kvar kor kvart noko nokon nokre mykje ein eit frå dykk òg meir berre vert
    vart vorte vorten vere vore gjer gjere gjorde gjort seier seie fortel fortelje veke vekene månad sidan heim
    skulen skule gjekk kjem kjenner fyrste sjølv annan opne utan ho jenter gutar jentene gutane elevar elevane
    lærar læraren lærarar vener stygt bilete biletet meldingar ønskjer foreldra dottera sonen vårt våre morgon
    heile dykkar skulegarden friminutta friminuttet mellom spørsmål hjelpe redd lenge gonger gongen gong saman
    sluttar følgjer dette desse viss hadde ville skulle kunne burde mange fleire nokosinne ingen ingenting medan
    etter både enn eller altså fekk veit visste eigentleg ligg leikar sit spør skriv kallar slår sparkar dyttar
    held dei deira hennar kvarandre tilsett alle mogleg vanleg trygg utrygg einaste åleine anna høyre høyrer høyrt
    gløymt tenkjer tenkje skjer hender hendt korkje trur trudde vonar kjensle leie leiing mobba plaga ertar mobbar
    plagar kastar tek sjå såg"""
)
_BARE_NB, _BARE_NN = _NB - _NN, _NN - _NB

_NORD_OEST = _ord(
    """æ mæ dæ sæ itj ittj itte itt inte ente je jæ hu dæm døm dom åssen hossen å'n tell heile hainn mainn kæm ka kor
    kordan korsen kaffør koffør hårr hå åffer skola skoln lærern rektorn gutan jentan jentn ganga gangan vårres
    våres okke me'n hærre einn ei'n æin bynt bli ska vørti vøri vørri vorri nåen nån nåkka nokka nåkkå nokken nåe
    sia tia tida tel henner han'n alt'n itnå ækt fær sjø sjøl kveld kvell kver kvert ferr førr ferdi ha'kke
    kanskje isje issje no huff ekke"""
)
_VEST = _ord(
    """eg ikkje ikkj kva ka kor koss kossen korsen kem ke kofor koffor koffår någe någen nåke noke nokon noen dokker
    dokke dåkke åkke åkken ej mej dej sej vekå vekor gjenge sko skulen fekk blei adri aller ailder hu ho de dei di
    gutane jentene seie seier sei så d e ittje ittj sånn isteden litle lide vett ved mi ma heilt no fortelle kver
    klassao klasso"""
)
_DIALEKT = _ord(
    """æ mæ dæ sæ itj ittj itte itt inte ente je jæ dæm døm dom åssen hossen hainn mainn kæm kem ka kordan korsen
    koss kossen kaffør koffør kofor koffor hå åffer skola skoln lærern rektorn gutan jentan jentn ganga vårres
    vørti vøri vørri nåen nån nåkka nokka nåkkå någe någen nåke nokken nåe sia henner fær kvell kver kvert ha'kke
    isje issje ej mej dej sej dokker dokke dåkke åkke åkken adri aller ailder ikkj ikj ekke æg mei hannj tell
    heim'att skulegarn skolegårn skolegarn friminuttan klassan klasso ska va e sjø kæ høken hin hon hu kor"""
)
_DIALEKT_SIKRE = _DIALEKT - {
    "e",
    "va",
    "ska",
    "hu",
    "hon",
    "ka",
    "kor",
    "sia",
    "hin",
    "dom",
    "heim",
    "inte",
    "je",
    "tell",
}
# Subject and object forms of the north, Trøndelag and the east: whoever writes these, is answered in bokmål.
_IKKE_NN = _ord("æ mæ dæ sæ itj ittj itte itt inte ente je jæ dæm døm dom hainn mainn")
_EN = _ord(
    """the and is are was were my me you he she they them his her i im i'm it's its have has had not don't dont
    doesn't what who when where why how this that there with for from about because been being at in on to of
    someone somebody people anyone everyone nobody never always every day week yesterday today school teacher
    class student pupil friend friends boy boys girl girls bully bullied bullying hit hits hitting kicked pushed
    help please want need tell told says said know think feel scared afraid alone can could would should will am
    do does did be we our us if but so just like really very your report kids parent son daughter principal
    another other again him theirs get gets got make makes keep keeps talk real a person speak english"""
)
_EN_NORSK_OGSAA = _ord(
    "i me her on so do at for in is has an get like help boys can will be day his to of under us gets a real"
)
_ANDRE = {
    "pl": "nie się jest że moja mój jestem w szkole mnie syn córka "
    "dzieci klasie proszę co jak dlaczego czy przez ale tak to bardzo",
    "so": "waxaan waxaa igu iyo waa aan dugsiga iskuulka iskoolka ardayda macalinka kale ilmahayga maya haa "
    "caruurta wiilkayga gabadhayda ayaa waxay igu uu ma kuma sidee",
    "es": "el la los las y es que mi me en una con por para no está hijo hija escuela niños muy yo tengo ayuda pero",
    "de": "ich nicht und der die das ist mein meine mich mir wird "
    "in der schule wir sie ein eine jemand bitte hilfe wurde weiß auf",
    "fr": "je ne pas et le la les est mon ma mes dans une école avec pour il elle fils fille aide très mais que qui",
    "lt": "aš ir yra mano mokykloje ne kad su vaikas sūnus dukra labai prašau bet",
    "ro": "și nu este mea meu în la școală fiul fiica copil pentru care sunt vă rog ajutor foarte dar",
    "tr": "ve bir ben benim okulda oğlum kızım çok bu için değil ama yardım var yok bana",
    "vi": "tôi là không của con trường và có bị ở em học giúp",
    "nl": "ik niet het een van mijn wordt op zoon dochter kinderen en maar heel graag gepest",
    "fi": "minä ja ei on minun koulussa poikani tyttäreni lapsi mutta minua kiusataan apua",
    "tl": "ako ang ng mga sa aking anak hindi siya po tulong paaralan",
    "ku": "ez û ne di min de dibistan kurê keça alîkarî",
    "it": "io non il la mio mia figlio figlia scuola sono che per una con aiuto molto ma",
}
_ANDRE_ORD = {sprak: frozenset(o.split()) for sprak, o in _ANDRE.items()}
_NORSKE_SMAA = _ord(
    """og er en ei et i på til av med som det den de han for at å har var meg deg seg min mi men om kan vil skal så
    da nå no der her vi du dei ho hun man ut opp inn ned mot hos under over klassen klasse skole skolen rektor
    mamma pappa hei takk ja nei mobber mobba mobbet stygt slem slemme sa bra vondt"""
)
_MINSTE_ANDEL_FREMMED_SKRIFT = 0.5
_IKKE_NORSKE_BOKSTAVER = frozenset("çğışţșăųšžčćłąęėśźżñřůőűßơưğ")
_MINST_UKJENTE = 5
"""Words from which a message without one that we know is in another language, and not only short or oddly spelled."""


@dataclass(frozen=True)
class Maalform:
    """`form`: nb, nn, en, annet or ukjent; `dialekt`: spoken forms; `svarform`: nb, nn, or None where neither."""

    form: str
    dialekt: bool
    svarform: str | None


_UKJENT = Maalform("ukjent", False, None)


def _fremmed_skrift(tekst: str) -> bool:
    bokstaver = [t for t in tekst if t.isalpha()]
    fremmede = sum("LATIN" not in unicodedata.name(t, "") for t in bokstaver)
    return fremmede > _MINSTE_ANDEL_FREMMED_SKRIFT * len(bokstaver)


def _antall(ord_: list[str], liste: frozenset[str]) -> int:
    return sum(o in liste for o in ord_)


def _annet_spraak(raa: list[str], andre: int) -> bool:
    """Whether some other language has more of the words than `andre` (Norwegian or English)."""
    beste = max(_antall(raa, liste) for liste in _ANDRE_ORD.values())
    ulike = max(len(set(raa) & liste) for liste in _ANDRE_ORD.values())
    return ulike >= 3 and beste > andre


def _helt_ukjent(ord_: list[str], kjente: int, tekst: str) -> bool:
    """Whether nothing in it is Norwegian or English, so that letters or mere strangeness tell another language."""
    if kjente > 1 or len(ord_) < 2:
        return False
    if not _IKKE_NORSKE_BOKSTAVER.isdisjoint(tekst.lower()):
        return True
    return len(ord_) >= _MINST_UKJENTE and kjente == 0 and not any(slaa_opp(o) for o in ord_)


def _engelsk(ord_: list[str], norske: int) -> bool:
    engelske = _antall(ord_, _EN)
    klare = _antall(ord_, _EN - _EN_NORSK_OGSAA - _NORSKE_SMAA)
    return klare >= 1 and engelske >= 2 and engelske > norske and klare * 3 > norske


def _norsk(ord_: list[str]) -> Maalform:
    nb, nn = _antall(ord_, _BARE_NB), _antall(ord_, _BARE_NN)
    sikre = _antall(ord_, _DIALEKT_SIKRE)
    dialekt = sikre > 0 and _antall(ord_, _DIALEKT) >= min(2, max(1, len(ord_) // 4))
    if dialekt:
        nn_vekt = nn + _antall(ord_, _VEST) / 2
        nb_vekt = nb + _antall(ord_, _NORD_OEST) / 2 + 2 * _antall(ord_, _IKKE_NN)
        form = "nn" if nn_vekt > nb_vekt and nn > 0 else "nb"
        return Maalform(form, True, form)
    if nb == nn == 0:
        return Maalform("nb", False, None) if _antall(ord_, _NORSKE_SMAA) >= 2 else _UKJENT
    form = "nn" if nn > nb else "nb"
    return Maalform(form, False, form)


def maalform(tekst: str) -> Maalform:
    """The written standard of one message. English words mixed into Norwegian leave it Norwegian."""
    if _fremmed_skrift(tekst):
        return Maalform("annet", False, None)
    ord_ = [o.tekst for o in ord_i(tekst)]
    norske = len([o for o in ord_ if o in _NB or o in _NN or o in _NORSKE_SMAA or o in _DIALEKT_SIKRE])
    raa = [o.strip(".,!?:;()") for o in unicodedata.normalize("NFC", tekst).lower().split()]
    engelske = _antall(ord_, _EN)
    if _annet_spraak(raa, max(norske, engelske)) or _helt_ukjent(ord_, norske + engelske, tekst):
        return Maalform("annet", False, None)
    if _engelsk(ord_, norske - _antall(ord_, _EN_NORSK_OGSAA)):
        return Maalform("en", False, None)
    return _norsk(ord_)
