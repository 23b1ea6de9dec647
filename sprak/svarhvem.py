"""Who: reading answers about the role of the one who writes, whom it concerns, who did it, and their names."""

from __future__ import annotations

import re

from sprak.ord import IKKE, JEG_VID, moenster, normaliser
from sprak.rens import rens
from sprak.roller import ANSATT, BARN, ELEV, FORELDER, LEDELSE, SLEKT, UTENFORSTAAENDE
from sprak.styring import er

_ROLLE_ANSATT = moenster(
    r"(?:jobb(?:er|ar|e)|arbeid(?:er|ar)|ansatt|tilsett|tilsatt)(?: [^\W_]+){0,4}|ansatt\w*|tilsett\w*|"
    r"lærer|lærar|undervis\w+|personale|jobber|voksen på skolen|vaksen på skulen"
)
_ROLLE_ELEV = moenster(
    r"\w*elev\w*|student|skoleelev|(?:går|gå|gjeng) (?:her|(?:på|i) [^.!?]{0,30})|lærling|lærekandidat|russ|"
    r"unge|ung|jente|gutt|gut|\d+ år|vg[123]|[a-zæøå]+klassing"
)
_ROLLE_ANNEN = moenster(
    r"(?:noe|noko|nåe|nokka) (?:annet|anna|ant|aent)|annen|anna|andre|annet|ingen av (?:de(?:lene|m|le)?|"
    r"dei)|venn av familien|bekjent|utenforstående|utanforståande|trener|klubb\w*|vitne"
)
_VERGE = moenster(
    r"verge|vergen|fosterforelder|fosterforeldre|fostermor|fosterfar|foresatt|føresett|omsorg\w*|foresatte|"
    r"føresette|daglig omsorg"
)


def tolk_rolle(tekst: str) -> str | None:
    """`elev`, `foresatt`, `ansatt` or `annen`. Grandparents and other kin are `annen` unless they are guardians."""
    n = normaliser(tekst)
    if _VERGE.search(n) or (FORELDER.search(n) and not re.search(r"l[æe]r[ae]r til|barnas lærer", n)):
        return "foresatt"
    if SLEKT.search(n):
        return "annen"
    if _ROLLE_ANSATT.search(n) or ANSATT.search(n) or LEDELSE.search(n):
        return (
            "elev"
            if re.search(r"(?<![^\W_])(?:er|e|æ) (?:en |ein |ei )?elev(?![^\W_])|lærling(?![^\W_])", n)
            else "ansatt"
        )
    if _ROLLE_ELEV.search(n):
        return "elev"
    return "annen" if _ROLLE_ANNEN.search(n) else None


_MEG = moenster(
    r"meg|mæ|mei|mej|mæi|meg selv|meg sjølv|mæ sjøl|meg sjøl|jeg|eg|æ|je|jæ|me|oss selv|min egen sak|selv|"
    r"sjølv|sjøl|det er meg|mig"
)
_FLERE = moenster(
    r"flere|fleire|fler|mange|alle|hele klassen|heile klassen|hele trinnet|oss|vi|åss|noen elever|"
    r"nokre elevar|begge|to|tre|fire|fem|elever|elevar|elevene|elevane|"
    r"(?:jentene|guttene|gutane|jentan|gutan)|venner|vennene mine|noen av oss|gjengen vår|hele gjengen"
)
_EGET_BARN = moenster(
    r"(?:barnet|barna|sønnen|sønn|sonen|son|datteren|datter|dattera|dotter|dottera|gutten|guten|gutt|jenta|"
    r"jente|ungen|unger|ungane|ungene|tvillingene|stesønnen|stedatteren|poden|"
    r"fosterbarnet|fosterbarn|barn|eldste|yngste|minste|eldstemann|yngstemann|barnebarnet) (?:min|mitt|mi|"
    r"mine|vår|vårt|våre|vores)",
    r"(?:mitt|vårt|våre|min|mi|vår|eget|eige|egne|eigne) (?:eget |eige |eldste |yngste |minste )?(?:barn|"
    r"sønn|son|datter|dotter|gutt|jente|unge|barna|ungen|born|gut)",
    r"sønnen|sønn|datteren|datter|dattera|dottera|dotter|sonen|barnet|barna mine",
)
_VENN = moenster(
    r"(?:en|ein|ei|et|eit|min|mi|mine|annen|anna|noen|nokon|andre|han|hun|ho|hu|a|bestevenn|bestevenninna|"
    r"bestevenninnen|kompisen|venninna|venninnen|kameraten|vennen)(?: [^\W_]+){0,4}",
    r"venn|venninne|kompis|kamerat|elev|medelev|eleven|broren min|søstera mi|søsteren min|lillebror|"
    r"lillesøster|ikke meg|ikkje meg|barnebarnet mitt|barnebarn|tantebarn|niese|nevø",
)
_IKKE_MEG = moenster(rf"{IKKE} (?:om |for )?(?:meg|mæ|mei)")


def tolk_gjelder(tekst: str) -> str | None:
    """`meg`, `eget_barn`, `annen_elev` or `flere_elever`."""
    n = normaliser(tekst)
    if re.search(r"barnebarn|tantebarn|niese|nevø|(?:bror|søster|syster|søster)\w* (?:min|mi|vår)", n):
        return "annen_elev"
    if _EGET_BARN.search(n):
        return "eget_barn"
    meg = _MEG.search(n) is not None and _IKKE_MEG.search(n) is None
    if _FLERE.search(n):
        return "flere_elever"
    if meg and not re.search(r"(?<![^\W_])(?:venn|kompis|kamerat|elev|en i klassen)", n):
        return "meg"
    if _VENN.search(n):
        return "annen_elev"
    return "eget_barn" if BARN.search(n) else None


_UKJENT_HVEM = re.compile(
    rf"(?<![^\W_])(?:(?:vet|veit|vett|aner|ser|så|husker) (?:{JEG_VID} )?{IKKE}|ukjent\w*|anonym\w*|"
    rf"(?:hemmelig|skjult|hemmeleg) nummer|{IKKE} sikker|ingen anelse|usikker på hvem|idk|fake\w*|"
    rf"falsk\w* konto)"
)
_UTENFOR = re.compile(
    rf"(?<![^\W_])(?:{IKKE} (?:går|gå|gjeng|er elev|hører til|høyrer til|har noe med|har noko med|jobber)|"
    rf"{IKKE} (?:elev|ansatt)|(?:fra|frå|på|ved) (?:en |ein |ei )?(?:annen|anna|andre) (?:skole|skule|skola|"
    rf"skoler|skular)|annen skole|anna skule|"
    r"utenfra|utanfrå|utenforstående|utanforståande|fremmed|framand|nabo|ekskjæresten|eksen|voksen mann|"
    r"en mann|ein mann|ei dame|en dame|noen voksne som|sluttet på skolen|tidligere elev|gått ut av skolen)"
)
_FORELDER_UTENFOR = re.compile(
    r"(?<![^\W_])(?:far|faren|mor|mora|moren|foreldr\w+|bror|broren|storebror\w*|søster\w*|fetter\w*|"
    r"onkel\w*|mamma\w*|pappa\w*) (?:til|te|åt|hans|hennes|hennar|deres)"
)
_FLERE_GJERNING = moenster(
    r"(?:to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|flere|fleire|fler|mange|noen|nokre|nån|nåen|alle|begge|"
    r"et par|eit par|de|dei|dem|dæm|dom|\d+|gjengen?|gjengen|gruppa|gruppen|hele klassen|heile klassen|"
    r"resten|folk|dere)(?: av)?(?: [^\W_]+){0,3}",
    r"\w*(?:guttene|gutane|guttan|gutan|jentene|jentan|elevene|elevane|elevan|gutter|gutar|gutta|jenter|"
    r"jentor|elever|elevar|ungdommer|venner|kompiser|kamerater|venninner|klassekamerater|klassekameratar|"
    r"medelever|medelevar|ungar|unger)",
)
_SAMLING = moenster(r"(?:klassen|klassa|trinnet|gjeng\w*|gruppe\w*|klikk\w*|jentegjeng\w*|guttegjeng\w*|vennegjeng\w*)")
_EN_ELEV = moenster(
    r"(?:en|ein|ei|et|eit|han|hun|ho|hu|hon|a|én|1) (?:[^\W_]+ ){0,3}?(?:\w*elev\w*|gutt|gut|jente|fyr|"
    r"kompis|kamerat|venn|venninne|i klassen|på trinnet|i klassa|i parallellklassen|i gruppa|på bygg|"
    r"på skolen|på skulen|klassekamerat|medelev)",
    r"\w*eleven|elev|medelev|gutten|guten|jenta|kjæresten|klassekameraten|kompisen|en i klassen|han|hun|ho|"
    r"hu|venninna|bestevenninna|kameraten|en gutt|ei jente|jente|gutt|bestevennen|gutten i klassen",
)
_ANSATT_ALENE = moenster(
    r"(?:en|ein|ei|den|noen|nokon|av|flere|to) (?:av )?(?:de |dei )?(?:voksne|voksen|vaksen|vaksne|"
    r"ansatte?|tilsette?|som jobber|som jobbar)(?: [^\W_]+){0,3}|vikar\w*|trener\w*|trenar\w*|sjåfør\w*|"
    r"\w*l[æe]r[ae]r\w*"
)
_IKKE_GJERNINGSMANN = re.compile(
    rf"(?<![^\W_])(?:{IKKE}|sa (?:det |fra |ifra )?til|sagt (?:det |fra )?til|fortalt?(?:e)?(?: det)? til|"
    rf"meldt til) (?:[^\W_]+ ){{0,2}}$"
)


def _treff(moenster_: re.Pattern[str], n: str) -> bool:
    """Whether it is named as one who did it: not denied, and not as the one who was told."""
    return any(not _IKKE_GJERNINGSMANN.search(n[max(0, m.start() - 40) : m.start()]) for m in moenster_.finditer(n))


def tolk_utover(tekst: str) -> str | None:
    """Who violates: `elev`, `flere_elever`, `ansatt`, `skoleledelse`, `utenforstaende` or `ukjent`."""
    n = normaliser(tekst)
    if _UTENFOR.search(n) or _FORELDER_UTENFOR.search(n) or UTENFORSTAAENDE.search(n):
        return "utenforstaende"
    if _treff(LEDELSE, n):
        return "skoleledelse"
    if _treff(_ANSATT_ALENE, n) or _treff(ANSATT, n):
        return "ansatt"
    if _UKJENT_HVEM.search(n):
        return "ukjent"
    if _FLERE_GJERNING.search(n):
        return "flere_elever"
    if _EN_ELEV.search(n):
        return "elev"
    if _SAMLING.search(n):
        return "flere_elever"
    if ELEV.search(n):
        return "elev"
    return _etter_navn(tekst)


def _etter_navn(tekst: str) -> str | None:
    """Names alone: taken for pupils, as many as there are."""
    navn = [d for d in re.split(r"\s*(?:,|&|\+|(?<![^\W_])(?:og|å|samt)(?![^\W_]))\s*", rens(tekst)) if d]
    if not navn or any(len(d.split()) > 3 or not d.replace(" ", "").replace("-", "").isalpha() for d in navn):
        return None
    if not all(d[0].isupper() for d in navn):
        return None
    return "elev" if len(navn) == 1 else "flere_elever"


_INGEN_NAVN = moenster(
    rf"(?:vil|ønsker|ønskjer|tør|torer|kan) (?:helst |heller )?{IKKE}|helst {IKKE}|(?:vet|veit|vett|aner|"
    rf"husker|hugsar|kjenner|kan|ve|våt) {IKKE}|ingen|ingen enkelt\w*|bare (?:han|hun|ho|den ene|henne|ham|"
    rf"dem|de|læreren|den)|"
    rf"berre (?:han|ho|henne|dei|den eine|læraren)|{IKKE} (?:noen|nokon|flere|fleire|navn|namn|andre)|"
    rf"vil heller si|vil heller seie|sier (?:det )?(?:til|heller)|har sagt det|som jeg (?:skrev|sa)|"
    rf"som eg (?:skreiv|sa)|det er det|samme|de jeg skrev|nei|alle|ukjent"
)
_INNLEDNING = re.compile(
    r"^\s*(?:(?:det|dette|de|dei|dem|han|hun|ho|hu) (?:er|var|e|va|heter|heiter|hete|heite)|(?:han|hun|ho|"
    r"hu|de|dei|dæm|dom) (?:som )?(?:heter|heiter|hete|heite)|navnene er|navnet er|namnet er|ja,?|jo,?|"
    r"mest|særlig|hovedsakelig)\s+",
    re.IGNORECASE,
)
_SKILLE = re.compile(r"\s*(?:[,;\n+&/]|(?<![^\W_])(?:og|samt|pluss|\bå\b)(?![^\W_]))\s*", re.IGNORECASE)


def tolk_involverte(tekst: str) -> list[str]:
    """The names or descriptions as the person gives them; empty where none will or can be given."""
    if (
        er(tekst, "hopp_over")
        or er(tekst, "vet_ikke")
        or er(tekst, "nei")
        or _INGEN_NAVN.match(normaliser(tekst).strip())
    ):
        return []
    uten = _INNLEDNING.sub("", rens(tekst))
    return [d for d in (del_.strip(" .!:\t\"'«»()") for del_ in _SKILLE.split(uten)) if d]
