"""Signs of a serious case that stand in the text itself (the contract's `grunner` other than who violates)."""

from __future__ import annotations

from sprak.handling import FLERE, UTENFOR, Handling
from sprak.lesetekst import Lesetekst, moenster

_VOLDSOMT = moenster(
    "våpen",
    "sykehus",
    "bevisstløs",
    "brudd",
    r"knekke ~2 (?:arm\w*|bein\w*|ben\w*|nese\w*|kjeve\w*|finger\w*|håndledd\w*|tenn\w*|tann\w*|"
    r"ribbein\w*|min)",
    "kvele",
    r"(?:sparke|slå|tråkke) ~4 (?:hode\w*|hue\w*|huvud\w*|nakke\w*|ansikt\w*) ~4 (?:ligge|"
    r"lå|låg|bakke\w*|gulv\w*|nede)",
    r"(?:ligge|lå|låg|bakke\w*|gulv\w*|nede) ~6 (?:sparke|slå|tråkke)",
    r"(?:sparke|slå|tråkke) ~5 (?:mens|når|da) ~2 (?:ligge|lå|låg|hun|jeg|han|BARN) ~2 (?:ligge|"
    r"lå|låg|nede|på bakke\w*)",
    r"rundbank\w*",
    r"(?:sy|sting)",
    r"ta kvelertak",
    r"fikk ikke ~1 puste\w*",
    "hold\\w* ~2 under vann\\w*",
    r"mørbank\w*",
    r"fikk ~2 (?:puste\w*|pust\w*)",
    r"brenn\w* ~2 (?:meg|ham|henne)",
)
_GROV_TRUSSEL = moenster(
    r"(?:skal|vil|komme til å|true ~3|kunne) ~3 (?:drepe|ta livet|kverke|stikke|skyt\w*|brenne\w*)",
    r"drepe (?:meg|deg|ham|henne|oss|BARN|NAVN)",
    r"true ~6 (?:våpen|drepe|voldta|livet|liv)",
    r"våpen ~8 (?:true|skal|stikke|etter|mot)",
    r"(?:skal|komme til å) ~2 voldta",
    r"(?:drapstru\w*|dødstru\w*|drapstrus\w*)",
    r"skal ~1 dø",
)
_OVERGREP = moenster(
    r"voldta",
    r"(?:tvinge|presse|true) ~8 (?:sex|naken|ligge|suge\w*|skritt|seksuel\w*)",
    r"(?:sex|skritt) ~6 (?:tvinge|mot ~1 vilje|ville ikke)",
    r"mot ~1 vilje ~4 sex",
    r"(?:stikke|stakk|putta|førte) ~4 (?:i|opp|inn) ~3 (?:skritt|rumpe)",
)
_FLERE_UTENFRA = moenster(r"(?:to|tre|tall|flere|gjeng/ELEVER|en gjeng) ~2 (?:ELEVER|gutt/ELEV|UTENFOR|ungdom\w*)")
_LENGE = moenster(
    r"(?:i|over|på) ~2 (?:flere|mange|to|tre|tall|\d+|et|ett|halvt|halve|hele|ti) ~2 (?:måned\w*|"
    r"mnd|månad\w*|måna\w*|år|årene?|skoleår\w*|skuleår\w*)",
    r"siden ~3 (?:i fjor|fjor\w*|\d+\. klasse|\d+\w* trinn|barneskole\w*|barnehage\w*|skolestart|"
    r"skulestart|august|september|første\w*|andre\w*|tredje\w*|fjerde\w*|femte\w*|sjette\w*|"
    r"påske\w*|sommer\w*|jul\w*|vår\w*|januar|februar|mars|april|mai)",
    r"(?:hele|heile) (?:høst\w*|haust\w*|vår\w*|vinter\w*|år\w*|skoleår\w*|oppvekst\w*)",
    r"(?:lenge|lang tid|lenger|langt tid|årevis|månedsvis)",
    r"(?:i fjor|fjorår\w*)",
    r"(?:\d+|to|tre|tall|flere) (?:år|måned\w*|mnd|månad\w*)",
)
_ULOST = moenster(
    r"(?:ikke|ingen|aldri|uten) ~4 (?:skje\w*|gjøre|hjelpe|bedre|bli bedre|tatt|ta|tak|endr\w*|"
    r"slutt\w*|virke\w*|noe|resultat\w*)",
    r"(?:fortsette\w*|fortsett\w*|held fram|holder fram|begynne\w* igjen|starter igjen|det "
    r"samme|samme)",
    r"(?:bare )?(?:verre|værre)",
    r"(?:møte|tiltak|mange gang\w*|flere gang\w*|gang på gang|to gang\w*|tre gang\w*) ~8 ",
)
_SKOLER = moenster(
    r"(?:flere|andre|to|tre|annen|ulike|forskjellig\w*) ~1 (?:skole|ungdomsskole\w*)",
    r"(?:naboskole\w*)",
    r"(?:mellom|på tvers av) ~2 skole",
    r"(?:hele )?(?:byen|bygda|kommunen|fylket|oslo)",
    r"elever/ELEVER fra (?:andre|flere)",
)
_DIGITALT = moenster(
    "naken",
    "snap",
    "insta",
    "tiktok",
    "discord",
    "chat",
    "konto",
    "bilde",
    "video",
    "melding",
    "nett",
    "digital",
    "filme",
    "legge_ut",
)


def les_tegn(
    tekst: Lesetekst, handlinger: list[Handling], utover: str | None, kategorier: tuple[str, ...], meldt: str | None
) -> tuple[str, ...]:
    """The signs, sorted."""
    t = tekst.lemmaer
    funn = set()
    if utover == FLERE or (utover == UTENFOR and _FLERE_UTENFRA.search(t)):
        funn.add("flere_mot_en")
    if "vold" in kategorier and _VOLDSOMT.search(t):
        funn.add("saerlig_voldelig")
    if "trusler" in kategorier and (_GROV_TRUSSEL.search(t) or moenster("våpen").search(t)):
        funn.add("grove_trusler")
    if _OVERGREP.search(t):
        funn.add("seksuelt_overgrep")
    if meldt == "ja" and _LENGE.search(t) and _ULOST.search(t):
        funn.add("lang_tid_ulost")
    if _DIGITALT.search(t) and _SKOLER.search(t):
        funn.add("digital_paa_tvers")
    return tuple(sorted(funn))
