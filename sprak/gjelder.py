"""Whom it concerns: the teller, the teller's child, another pupil, or several."""

from __future__ import annotations

from sprak.gjerer import er_passiv
from sprak.handling import ANSATT, LEDELSE, Handling
from sprak.lesetekst import NAVN, Lesetekst, moenster
from sprak.rolle import UTEN_JEG

_MEG = moenster(
    "meg",
    r"jeg (?:\S+ )?(?:bli|få)",
    r"(?:ting_mine|time|plass\w*|konto|mobil) min",
    r"min (?:ting_mine|mobil|konto)",
    r"(?:rumpe|pupp|utseende|hår\w*|skritt|arm\w*) min",
    r"min (?:utseende|rumpe|pupp)",
    "jeg (?:være|føle\\w*|grue\\w*|gråt\\w*|tør)",
    "jeg",
)
_MEG_KLART = moenster(
    r"meg",
    r"jeg (?:\S+ )?(?:bli|få) (?!vite|høre|beskjed)",
    r"(?:om|at|når) jeg (?:ha|være|gå|rekke|snakke|komme|si|skal|ikke)",
    r"(?:rumpe|pupp|ting_mine|hår\w*|karakter\w*|utseende|navn\w*|bilde|mobil|konto|hud\w*|"
    r"mat\w*|pult\w*|trynet|fjeset|hodet|hode|hue|nesa|øyet|ryggen|magen|ansiktet|hånda|låret) (?:på )?(?:min|meg)",
    r"jeg (?:orke\w*|grue\w*|tør|føle\w*|gråt\w*)",
)
_OSS_KLART = moenster(r"oss (?:jenter|gutter|elever|ELEVER|alle|i|som|andre)", r"flere av oss", r"alle oss")
_ANDRES = moenster(
    r"(?:ikke|aldri) meg(?! (?:være|med|få|lov|alene|i fred|sitte|snakke|slippe))",
    r"på vegne av (?:en|noen|NAVN|VENN|hun|han|klassen\S*|andre)",
    r"(?:si (?:fra|ifra)|melde|varsle\w*|skrive|spør) ~2 (?:for|på vegne av) (?:en|ei|NAVN|VENN) ~2",
    r"en (?:\S+ )?(?:VENN|klassekamerat\S*|ELEV) ~4 (?:bli|ha bli|få)",
    r"jeg ~2 (?:se|så|såg) ~3 NAVN ~2 (?:slå|sparke|dytte|spytte|ta|kaste|lugge|true|dra)",
    r"jeg ~1 (?:se|så|høre\w*|hørte|vitne\w*) ~2 (?:det|at|en|NAVN|på|ELEV|noen)",
    r"(?:min|min VENN|VENN min|SØSKEN min|NAVN) ~2 (?:bli|ha bli) ~1 ",
    r"(?:VENN|SØSKEN) min",
    r"(?:hjelpe|synd på|bekymr\w* for) ~1 (?:henne|ham|NAVN|VENN|en)",
    r"en ~4 (?:i|på) ~3 (?:klassen\S*|trinn\w*|skole) ~2 (?:som )?(?:bli|ha bli)",
)
_JEG_SAA = moenster(r"jeg ~1 (?:se|så|høre\w*|hørte|vitne\w*)")
_IKKE_MEG = moenster(r"(?:det|de|d) (?:være|gjelder?|er) ikke meg(?! (?:som ~1 (?:gjøre|starte\w*|begynne)))")
_OSS = moenster(
    r"oss (?:jenter|gutter|elever|ELEVER|alle|i)",
    r"(?:vi|oss) ELEVER",
    r"alle oss",
    r"flere av oss",
    r"ELEVER bli",
    r"flere ~2 ELEVER ~3 (?:bli|ha)",
    r"mot oss",
    r"(?:på|til|med|av) oss",
    "oss",
)
_FLERE_OFRE = moenster(
    r"(?:flere|to|tre|tall|noen|mange) ~2 (?:ELEVER|elever\S*|jenter\S*|gutter\S*) ~3 (?:bli|"
    r"føle\w*|opplev\w*|fortelle|ha bli|få)",
    r"(?:jenter|gutter|elever)/ELEVER ~2 (?:bli|føle\w*)",
    r"(?:flere av|de andre) ~2 ELEVER ~2 bli",
    r"(?:mot|til|på) (?:de|flere|to|tre|tall|mange|alle) ~2 ELEVER",
)
_ANNEN = moenster(
    r"(?:VENN|NAVN|ELEV|klassekamerat\S*|SØSKEN) (?:min )?(?:\S+ )?(?:bli|ha bli|få)",
    r"en ~4 som (?:alltid |stadig )?bli",
    r"(?:hun|han|hun|henne|ham) ~1 (?:bli|få)",
    r"(?:mot|til|på|med|etter) (?:en|NAVN|VENN|henne|ham)",
    r"(?:henne|ham)",
    r"at (?:hun|han|NAVN) (?:bli|være|ha)",
)


def _rammet(tekst: Lesetekst, handlinger: list[Handling]) -> set[str]:
    """Whom the acts hit, by the object after or the subject of the passive before."""
    funn: set[str] = set()
    for h in handlinger:
        foran = [e.lemma for e in tekst.ledd[max(0, h.start - 6) : h.start]]
        etter = [e.lemma for e in tekst.ledd[h.start : h.slutt + 6]]
        if "meg" in etter or (er_passiv(tekst.ledd, h) and "jeg" in foran) or "meg" in foran:
            funn.add("meg")
        if "oss" in etter or (er_passiv(tekst.ledd, h) and "vi" in foran):
            funn.add("oss")
        andre = {"ELEV", "VENN", "NAVN"} & {e.klasse for e in tekst.ledd[h.start + 1 : h.slutt + 3]}
        if {"henne", "ham"} & set(etter) or (andre and h.nevnt and h.nevnt[0] < h.start and "meg" not in etter):
            funn.add("annen")
    uten_jeg = UTEN_JEG.match(f". {tekst.lemmaer}") and not _ANNEN.search(tekst.lemmaer)
    return funn | {"meg"} if uten_jeg else funn


def _voksen_mot_flere(tekst: Lesetekst, handlinger: list[Handling]) -> bool:
    """Whether what an adult does hits pupils in the plural, and no single pupil is told of."""
    if any(e.klasse in ("ELEV", "VENN", NAVN) for e in tekst.ledd):
        return False
    av_voksen = [h for h in handlinger if h.utover in (ANSATT, LEDELSE)]
    return any(e.klasse in ("ELEVER", "BARNA") for h in av_voksen for e in tekst.ledd[h.start + 1 : h.slutt + 5])


def les_gjelder(tekst: Lesetekst, handlinger: list[Handling], rolle: str | None) -> str | None:
    """`meg`, `eget_barn`, `annen_elev`, `flere_elever`, or None."""
    t = tekst.lemmaer
    if rolle == "foresatt":
        return "eget_barn"
    if rolle in ("ansatt", "annen"):
        return "flere_elever" if _FLERE_OFRE.search(t) or _voksen_mot_flere(tekst, handlinger) else "annen_elev"
    rammet = _rammet(tekst, handlinger)
    if "meg" in rammet and "annen" not in rammet and not _ANDRES.search(t):
        return "meg"
    if _IKKE_MEG.search(t) or ("annen" in rammet and _JEG_SAA.search(t)):
        return "annen_elev"
    if _ANDRES.search(t) and "annen" in rammet | {"annen" for _ in _ANNEN.finditer(t)}:
        return "annen_elev"
    if _MEG_KLART.search(t) and not _OSS_KLART.search(t):
        return "meg"
    if "oss" in rammet or (_OSS.search(t) and handlinger and "annen" not in rammet):
        return "flere_elever"
    if _FLERE_OFRE.search(t) or _voksen_mot_flere(tekst, handlinger):
        return "flere_elever"
    if "annen" in rammet or (handlinger and _ANNEN.search(t)):
        return "annen_elev"
    return "meg" if _MEG.search(t) and handlinger else None
