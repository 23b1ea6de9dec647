"""The expressions of time that `tidspunkt` looks for: one pattern and one reading each, the longest first."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from sprak import kalender
from sprak.kalender import UKJENT, Periode
from sprak.ord import JEG_VID, SIDEN, skrivefeil, valg

Treff = re.Match[str]
Lesning = Callable[[Treff, date], Periode | None]

_UKEDAGER: tuple[tuple[str, ...], ...] = (
    ("mandag", "måndag", "mandan", "måndan", "manda", "månda"),
    ("tirsdag", "tysdag", "tirsdan", "tysda", "tisdag", "tirsda", "tysdan"),
    ("onsdag", "onsdan", "onsda", "odensdag"),
    ("torsdag", "torsdan", "torsda", "tossdag", "hosdag"),
    ("fredag", "fredan", "freda", "frædag"),
    ("lørdag", "laurdag", "lørdan", "laurda", "lørda", "laurdan", "lødag"),
    ("søndag", "sundag", "søndan", "sønda", "sunda", "sundan"),
)
_MAANEDER: tuple[tuple[str, ...], ...] = (
    ("januar", "jan"), ("februar", "feb", "febr"), ("mars",), ("april", "apr"), ("mai",), ("juni", "jun"),
    ("juli",), ("august", "aug"), ("september", "sept", "sep"), ("oktober", "okt"), ("november", "nov"),
    ("desember", "des"),
)  # fmt: skip
_TALL = {
    "en": 1, "ein": 1, "ei": 1, "én": 1, "et": 1, "to": 2, "tri": 3, "tre": 3, "fire": 4, "fem": 5, "seks": 6,
    "sju": 7, "syv": 7, "åtte": 8, "ni": 9, "ti": 10, "elleve": 11, "tolv": 12, "tretten": 13, "fjorten": 14,
}  # fmt: skip
_ORDENSTALL = (
    "første fyrste", "andre", "tredje", "fjerde", "femte", "sjette", "sjuende syvende sjuande", "åttende åttande",
    "niende niande", "tiende tiande", "ellevte", "tolvte", "trettende trettande", "fjortende fjortande",
    "femtende femtande", "sekstende sekstande", "syttende syttande", "attende attande", "nittende nittande",
    "tjuende tjuande", "tjueførste", "tjueandre", "tjuetredje", "tjuefjerde", "tjuefemte", "tjuesjette",
    "tjuesjuende", "tjueåttende", "tjueniende", "trettiende", "trettiførste",
)  # fmt: skip


def _tabell(rader: tuple[tuple[str, ...], ...], feil_fra: int) -> dict[str, int]:
    """Spelling -> row number; typing mistakes only for the full names (from `feil_fra` letters)."""
    tabell = {s: i for i, r in enumerate(rader) for o in r if len(o) >= feil_fra for s in skrivefeil(o)}
    return tabell | {o: i for i, r in enumerate(rader) for o in r}


_UKEDAG_NR = _tabell(_UKEDAGER, 6)
_MAANED_NR = {o: n + 1 for o, n in _tabell(_MAANEDER, 6).items()}
_ORDEN_NR = {o: i + 1 for i, rad in enumerate(_ORDENSTALL) for o in rad.split()}


def _alle(ord_: dict[str, int]) -> str:
    return valg(*sorted(ord_, key=len, reverse=True))


_DAG = rf"(?P<ukedag>{_alle(_UKEDAG_NR)})(?:en|s)?"
_MND = rf"(?P<maaned>{_alle(_MAANED_NR)})\.?"
_ORDEN = rf"(?P<orden>{_alle(_ORDEN_NR)})"
_TALLORD = rf"(?:\d{{1,3}}|{_alle(_TALL)})"
_NOEN = (
    r"(?:noen|nokre|nokon|nåen|nån|et par|eit par|ett par|par|flere|fleire|mange|litt over|over|ca\.?|omtrent|"
    r"snart|cirka)"
)
_UKE = r"(?:uke[an]?|uken|veke|veka|vekå|vika|vikå|vekka|uka|ukå|uko)"
_UKER = r"(?:uker|uke[an]?|ukene|ukan|veker|vekene|vekor|vekon|veke|veka|vika|vikå|vikkan|vekan|ukan)"
_MNDER = r"(?:m(?:å|aa)neder|månad(?:er|ar)|mån(?:e|a)|måneden|mnd(?:er)?\.?|mndr|månter|mannader|månad|måned|måna)"
_DAGER = r"(?:dager|dagar|daga|daer|dæga|dag|dagær|daværr|dga|dagr)"
_FOERRE = r"(?:forrige|førre|førri|forige|forr[ie]ge?|førrige|førige|sist(?:e)?|førr|føre)"
_ETTER = rf"(?:(?:helt |heilt |heile tida |hele tida |hele tiden )?{SIDEN}|f(?:ra|rå)(?: og med)?|ifra|f\.?o\.?m\.?)"
_FOER_DAG = r"(?:(?:nå|no|nu) )?(?:på |sist |siste |forrige |førre |nå på |om |den |natt til |natta til |denne ){0,3}"
_DOEGN = (
    r"(?: (?:kveld(?:en)?|ettermiddag(?:en)?|formiddag(?:en)?|morgen(?:en)?|morgon(?:en)?|natt(?:a)?|morra|kvell|"
    r"etter skolen|etter skulen|i storefri|i (?:lunsjen|lunsj|matpausen|matfri|friminuttet|friminutt|pausen)))?"
)
_FERIE = (
    r"(?:skole|skule|skol)?start(?:en)?|(?:sommer|sumar|somar|haust|høst|vinter|jule|påske)?feri(?:en|en|a|e)|"
    r"jul(?:a|en|i)?|påske(?:n)?|påska|nyttår|pinse|sommer(?:en)?|sommarn?|sumaren|somma?ren|høst(?:en)?|haust(?:en)?|"
    r"vår(?:en)?|vinter(?:en)?|vinteren|skoleåret begynte|første skoledag|fyrste skuledag|(?:starten|begynnelsen|"
    r"byrjinga) (?:av|på) (?:skoleåret|året|høsten|hausten|semesteret|skuleåret|terminen)|første klasse|"
    r"(?:hele |heile )?(?:barnehagen|barneskolen|barneskulen|ungdomsskolen|ungdomsskulen|mellomtrinnet|småskolen)|"
    r"jeg var liten|i fjor(?: \w+)?|fjoråret|fjor(?: \w+)?"
)
_TRINN = (
    r"(?:\d{1,2}\.? ?(?:trinn|klasse|trinnet)|vg ?[123]|(?:første|andre|tredje|fjerde|femte|sjette|sjuende|"
    r"åttende|niende|tiende)(?: klasse)?)"
)


def _ukedag(t: Treff) -> int:
    return _UKEDAG_NR[t["ukedag"]]


def _med_aar(t: Treff, dag: int, maaned: int, dato: date) -> Periode | None:
    aar = t["aar"]
    if aar is None:
        return kalender.dag(kalender.dag_og_maaned(dag, maaned, dato))
    d = kalender.trygg_dato(int(aar) + (2000 if len(aar) == 2 else 0), maaned, dag)
    return None if d is None or d > dato else kalender.dag(d)


def _dato_navn(t: Treff, dato: date) -> Periode | None:
    dag = int(t["d"]) if t["d"] else _ORDEN_NR[t["orden"]]
    maaned = _MAANED_NR[t["maaned"]]
    return _med_aar(t, dag, maaned, dato) if kalender.trygg_dato(2024, maaned, dag) else None


def _dato_tall(t: Treff, dato: date) -> Periode | None:
    dag, maaned = int(t["d"]), int(t["m"])
    if kalender.trygg_dato(2024, maaned, dag) is None or t.group().endswith("24/7"):
        return None
    periode = _med_aar(t, dag, maaned, dato)
    if t["aar"] is None and not t["sikker"] and (periode is None or periode[0] is None):
        return None
    langt_siden = periode is not None and periode[0] is not None and (dato - periode[0]).days > 185
    return None if langt_siden and not t["sikker"] and t["aar"] is None else periode


def _iso(t: Treff, dato: date) -> Periode | None:
    d = kalender.trygg_dato(int(t["aar"]), int(t["m"]), int(t["d"]))
    return None if d is None or d > dato else kalender.dag(d)


def _den(t: Treff, dato: date) -> Periode | None:
    d = kalender.dag_i_maaneden(int(t["d"]), dato)
    return None if d is None else kalender.dag(d)


def _dager_siden(t: Treff, dato: date) -> Periode:
    antall = _TALL.get(t["antall"]) or int(t["antall"])
    return kalender.dag(kalender.minus(dato, antall))


def _uke_nr(t: Treff, dato: date) -> Periode | None:
    return kalender.uke_nummer(int(t["uke"]), dato) if 1 <= int(t["uke"]) <= 53 else None


def _siste(t: Treff, dato: date) -> Periode:
    return kalender.dag(kalender.siste_ukedag(_ukedag(t), dato))


def _dag_forrige_uke(t: Treff, dato: date) -> Periode:
    return kalender.dag(kalender.ukedag_i_uke(_ukedag(t), 1, dato))


def _uker_siden(uker: int) -> Lesning:
    return lambda t, dato: kalender.uke(uker, dato)


def _forrige_maaned(t: Treff, dato: date) -> Periode:
    return kalender.forrige_maaned(dato)


def _helg(t: Treff, dato: date) -> Periode:
    return kalender.helg(dato)


def _ukedag_i_uke_nr(t: Treff, dato: date) -> Periode | None:
    mandag = (_uke_nr(t, dato) or UKJENT)[0]
    if mandag is None:
        return UKJENT
    d = date.fromordinal(mandag.toordinal() + _ukedag(t))
    return kalender.dag(d if d <= dato else None)


def _to_dager(t: Treff, dato: date) -> Periode:
    fra = kalender.siste_ukedag(_ukedag(t), dato)
    til = kalender.siste_ukedag(_UKEDAG_NR[t["til"]], dato)
    return (fra, til) if fra and til and fra < til else UKJENT


def _maaned(t: Treff, dato: date) -> Periode | None:
    """A month alone is a time only after a word such as `i` or `siden`: Mai and August are names too."""
    return None if t.start("maaned") == t.start() else kalender.maaned(_MAANED_NR[t["maaned"]], dato)


def _natt(t: Treff, dato: date) -> Periode:
    return kalender.minus(dato, 1), dato


def _for(dager: int) -> Lesning:
    return lambda t, dato: kalender.dag(kalender.minus(dato, dager))


def _vag(t: Treff, dato: date) -> Periode:
    return UKJENT


class Uttrykk(NamedTuple):
    """A pattern for normalised text and how it is read; None: no time after all. `vag`: never gives dates.

    `krever`: a cheap pattern without which this one cannot match.
    """

    moenster: re.Pattern[str]
    les: Lesning
    vag: bool
    krever: re.Pattern[str]

    def treff(self, n: str) -> Iterator[Treff]:
        """The places in the normalised text."""
        return self.moenster.finditer(n) if self.krever.search(n) else iter(())


_HAR_UKEDAG = re.compile(_alle(_UKEDAG_NR))
_HAR_MAANED = re.compile(_alle(_MAANED_NR))
_ALLTID = re.compile("")


def _u(moenster: str, les: Lesning = _vag, krever: str = "") -> Uttrykk:
    foerst = re.compile(krever) if krever else _HAR_UKEDAG if "<ukedag>" in moenster else _HAR_MAANED
    if not krever and "<ukedag>" not in moenster and "<maaned>" not in moenster:
        foerst = _ALLTID
    return Uttrykk(re.compile(rf"(?<![^\W_])(?=[^\W_])(?:{moenster})(?![^\W_])"), les, les is _vag, foerst)


_AAR = r"(?:[ .,]{1,2}(?P<aar>20\d\d))?"
_S = rf"(?P<siden>{_ETTER} )?"
_UKEDAG_FORAN = rf"(?:{_FOER_DAG}{_alle(_UKEDAG_NR)},? ?\(?)?"

UTTRYKK: tuple[Uttrykk, ...] = (
    # Dates
    _u(rf"{_S}{_UKEDAG_FORAN}(?:den )?(?:(?P<d>[0-3]?\d)(?:\.|te|de|ende|ste)? ?|{_ORDEN} ){_MND}{_AAR}\)?",
       _dato_navn),
    _u(r"(?P<siden>(?:siden|sidan|sia|fra) )?(?P<aar>20\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)", _iso, r"20\d\d-"),
    _u(
        rf"(?P<sikker>{_S}{_UKEDAG_FORAN}(?:den |dato(?:en)?:? )?)(?P<d>[0-3]?\d)(?P<skille>[./])(?P<m>[01]?\d)"
        r"(?:(?P=skille) ?(?P<aar>(?:20)?\d\d)|\.)?(?![.,:/]?\d)",
        _dato_tall,
        r"\d[./]\d",
    ),
    _u(rf"{_S}den (?P<d>[0-3]?\d)\.(?! ?(?:trinn|klass|\d|årstrinn|time))", _den, r"den \d"),
    # Days counted from the message
    _u(rf"{_S}(?:i )?(?:forgårs|førr?e?[ri]?g[åæ]r?s?|for ?gårs|forr?i?gårs|fyrr?e? ?gårs?|førre ?går|"
    rf"førr ?går)", _for(2), r"f[oø]r.{0,6}g|fyrr"),
    _u(rf"{_S}i ?f(?:o|ø)rr?[ei]?[- ]?g[åæ]r?s?d?", _for(2), r"f[oø]r.{0,6}g"),
    _u(rf"{_S}(?:seinest |senest )?(?:i ?g[åæ]+r?|i ?gaar|igårr|i ?gårs)(?: (?:kveld|kvell|natt|morges|morgen|"
    rf"morgon|ettermiddag|formiddag|etter skolen|etter skulen|på skolen))?", _for(1), r"i ?g[aåæ]"),
    _u(r"(?:yesterday|ystr?day)", _for(1), "day"),
    _u(
        r"(?:(?:nå|no|nu|seinest|senest|bare|akkurat|tidligere|tidlegare) )?(?:i ?dag|i dæg|i da|idaj|i ?daa?g|todays?)"
        r"(?: (?:tidlig|tidleg|tili|i \w+timen|i friminuttet|på skolen|også))?",
        _for(0),
        "i ?d[aæ]|tod",
    ),
    _u(
        r"i (?:morges|morgest|moræs|morgos|morres|mårres|morst|måres|formiddag|føremiddag|ettermiddag|"
        r"kveld|kvell|stad|sta|sted(?! for))|"
        r"(?:nå|no|nu|akkurat) nettopp|nettopp nå|akkurat (?:nå|no|nu)|(?:nå|no) i (?:friminuttet|storefri|timen|sta)|"
        r"i (?:siste|forrige|første|andre|tredje|fyrste) (?:time|timen|friminutt|friminuttet)|"
        rf"for (?:{_TALLORD}|{_NOEN}|litt|ei|en halv|ein halv) ?(?:time|timer|timar|minutt|minutter|min|"
        rf"minuttar|stund)? ?{SIDEN}",
        _for(0),
    ),
    _u(r"i ?natt(?: til i dag)?", _natt, "natt"),
    _u(rf"(?:for )?(?P<antall>{_TALLORD}) {_DAGER} {SIDEN}", _dager_siden, " s[ie]"),
    _u(rf"(?:for )?(?:{_NOEN} |{_TALLORD} )(?:{_DAGER}|{_UKER}|{_MNDER}|år|helger|helgar) {SIDEN}", _vag, " s[ie]"),
    _u(rf"(?:en|ei|ein|et|eit) (?:{_UKE}|måned|månad|mnd|år|stund) {SIDEN}|leng(?:j?e)? {SIDEN}", _vag, " s[ie]"),
    # Weekdays
    _u(rf"{_S}{_FOER_DAG}{_DAG}(?: i)? {_FOERRE} {_UKE}", _dag_forrige_uke),
    _u(rf"{_S}(?:i )?{_FOERRE} {_UKE},? (?:på )?{_DAG}", _dag_forrige_uke),
    _u(rf"{_S}{_FOER_DAG}{_DAG} (?:i )?(?:uke|veke|uka|veka) (?P<uke>\d\d?)", _ukedag_i_uke_nr),
    _u(rf"{_FOER_DAG}{_DAG} og (?:på )?(?P<til>{_alle(_UKEDAG_NR)})", _to_dager),
    _u(rf"(?:(?:nå|no) )?i dag,? {_DAG}|{_alle(_UKEDAG_NR)},? (?:nå )?i dag", _for(0)),
    _u(rf"{_S}{_FOER_DAG}{_DAG}{_DOEGN}(?! (?:til|te|og|eller|-) (?:{_alle(_UKEDAG_NR)}))", _siste),
    # Weeks, weekends
    _u(rf"{_S}(?:i )?(?:hele |heile )?{_FOERRE} {_UKE}", _uker_siden(1), "uk|vek|vik"),
    _u(rf"{_S}(?:tidligere |tidlegare |seinere )?(?:i )?(?:denne|dinna|dænne|hele denne|heile denne) {_UKE}",
       _uker_siden(0), "uk|vek|vik"),
    _u(rf"{_S}(?:i )?(?:uke|veke|vika|uka|veka) (?:nr\.? ?|nummer )?(?P<uke>\d\d?)", _uke_nr, r"\d"),
    _u(rf"{_S}(?:i |på )?(?:{_FOERRE} |nå i |no i |i )hel[gj](?:a|en|ga|gen|i|ja)?", _helg, "hel[gj]"),
    # Months
    _u(rf"{_S}(?:i )?{_FOERRE} (?:måned|månad|mnd|månen)", _forrige_maaned, "m[åån]"),
    _u(rf"{_S}(?:(?:nå |no |nu )?(?:i|i løpet av|i slutten av|i starten av|i begynnelsen av|slutten av|"
    rf"starten av|begynnelsen av|midten av|i byrjinga av|tidlig i|seint i|sent i) )?{_MND}(?: i år|"
    rf" av)?(?! {_DAGER})", _maaned),
    # Long ago, and durations: words without a certain date
    _u(rf"(?:{_ETTER}|rett etter|like etter|etter|før|rett før|uka før|veka før|uka etter|i uka før|over|"
    rf"omkring|rundt) (?:{_FERIE})(?: (?:starta|startet|begynte|byrja|begynt)|(?: (?:i|på) (?:fjor|"
    rf"vår|høst|haust|august|år|vinter|{_TRINN})))?"),
    _u(rf"(?:{SIDEN}|helt fra|heilt frå|etter|før) {_TRINN}", _vag, r"trinn|klasse|vg"),
    _u(rf"{SIDEN} (?:{JEG_VID}|vi|me|han|hun|ho|hu|de|dei|dæm|dom) (?:begynte|starta|startet|byrja|flytta|"
    rf"flyttet|kom|gikk|gjekk|var|bytta|byttet)(?: [^\W_]+){{0,4}}", _vag, "s[ie]"),
    _u(r"i (?:fjor|vår|sommer|sommar|sumar|høst|haust|vinter|jula|påska|julen|påsken|forfjor|høstferien|"
    r"haustferien|sommerferien|vinterferien|påskeferien|juleferien)(?: (?:høst|haust|vår|vinter|sommer|"
    r"sommar|sumar))?"),
    _u(r"(?:hele|heile|heila|hæile|hele denne|all|igjennom hele|gjennom hele) (?:denne )?(?:høsten|høst|"
    r"hausten|haust|høstn|hausn|året|skoleåret|skuleåret|semesteret|våren|vinteren|sommeren|terminen|uka|"
    r"uken|veka|dagen|ungdomsskolen|barneskolen|livet på skolen|tida her)"),
    _u(rf"i (?:{_NOEN} |{_TALLORD} |lang(?:e|re)? |lengre |over {_TALLORD} |over |snart |mer enn {_TALLORD} |"
    rf"meir enn {_TALLORD} |(?:et|eit) (?:helt|heilt|halvt) |en hel |ei heil ){{1,3}}(?:{_UKER}|{_MNDER}|"
    rf"{_DAGER}|år|tid|stund|skoleår|semester|halvår)", _vag, "uk|ve?i?k|m[åa]|mnd|da|år|tid|stund|sem"),
    _u(r"i (?:månedsvis|ukevis|vekevis|månadsvis|årevis|dagevis|dagesvis)|(?:over|i|gjennom|igjennom) (?:lang|"
    r"lengre|lenger|lengere) tid|(?:over|i) (?:en|ein|ei) (?:lang|lengre|lengere) (?:periode|tid)"),
    _u(rf"(?:i )?(?:de|dei|den|det|di|dem|dom|dæm)? ?(?:siste|seinaste|seneste) (?:(?:par|halve|halvt|"
    rf"{_TALLORD}|{_NOEN}) )?(?:{_UKER}|{_MNDER}|{_DAGER}|månedene|månadene|månan|dagene|dagane|dagan|uka|"
    rf"uken|veka|måneden|månaden|tida|tiden|tia|året|åra|årene|halvåret)|i det siste|i det seinaste|"
    rf"den siste tiden", _vag, "siste|sei?na"),
    _u(r"(?:dette|det) (?:skoleåret|skuleåret|semesteret|halvåret)|(?:nå|no|nu) (?:i|på) (?:høst|haust|høsten|"
    r"hausten|vår|vinter)|på (?:høsten|hausten|våren)"),
)  # fmt: skip
