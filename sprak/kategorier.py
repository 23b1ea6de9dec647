"""The kinds of violation that a text tells of, as the contract means them."""

from __future__ import annotations

from sprak.handling import ANSATT, LEDELSE, UTENFOR, Handling
from sprak.lesetekst import Lesetekst, moenster

_DIREKTE = frozenset({"vold", "trusler", "seksuell_trakassering", "utestenging", "baksnakking", "diskriminering"})
_ETNISK = moenster(
    "slur_etnisk",
    "rasist",
    r"etnisitet",
    r"(?:dra|reis\w*|gå|komme|hør\w*|høyr\w*) ~2 (?:hjem|tilbake|heim|heime|hjemme) ~3 (?:etnisitet|"
    r"land\w*|kom fra|komme|der|hvor)",
    r"ikke norsk nok",
    r"(?:dere|du) utlending\w*",
    r"(?:sånne|slike|sånn) som (?:meg|deg|dere|oss)",
)
_PAA_GRUNN_AV = moenster(r"(?:fordi|siden|av de|på grunn av at) (?:jeg|vi|hun|han|BARN|NAVN) ~3 etnisitet")
_SLUR = moenster("slur_etnisk", "slur_legning", "slur_funksjon", "slur_tro")
_MOT_GRUNN = moenster("tro", "legning", "funksjon")
_UTRYGG = moenster(
    r"utrygg\w*",
    r"redd\w*",
    r"engst\w*",
    r"grue\w*",
    r"ikke trygg\w*",
    r"skremm\w*",
    r"angst\w*",
    "skræmt",
    r"rædd\w*",
    r"tør ikke",
    r"uro\w*",
    r"ikke ~3 (?:bra|trygg\w*|godt|greit|fint)",
    r"vil ikke ~2 (?:på|til) ~2 skole",
    r"(?:kvie\w*|vondt i mag\w*|gruer?)",
)
_KROPP = moenster(
    r"kommentere ~3 (?:kropp\w*|utseende|bryst\w*)", r"(?:stirre|se|glo) ~6 (?:skifte\w*|dusj\w*|kropp\w*|bytte\w*)"
)
_DIGITAL_STERK = moenster(
    "(?:dele|legge|lagt|la|spre|send|filme|ta|poste|publisere\\w*|skrive|lage\\w*|laga|få|"
    "true) ~7 (?:snap|insta|tiktok|discord|chat|konto|bilde|video|melding|story|gruppe|fake|"
    "naken|legge_ut|nett)",
    "legge_ut",
    "filme",
    "fake ~2 (?:konto|bilde|profil|video)",
    "(?:bilde|video|melding|chat|konto|snap|insta|tiktok|discord|nett) ~6 (?:dele|legge|lagt|"
    "la|spre|send|få|skrive|stygt|true|kalle|mobbe|slur_etnisk|hore|idiot|le|kommentere)",
    "(?:mobbe|kalle|stygt|true|erte|baksnakke|kommentere|rykte|plage|hat\\w*|slur_etnisk|"
    "dritt) ~6 (?:snap|insta|tiktok|discord|nett|chat|melding)",
    r"digital ~1 (?:mobbe|krenke)",
    r"hacke\w*",
    r"logge\w* ~2 inn ~3 (?:min|konto)",
)
_ORDET_TRAKASSERING = moenster(r"trakassere(?! ~1 seksuel\w*)")
_FORSKJELL = moenster(r"(?:fordi|siden|pga|på grunn av) ~4 (?:tro|legning|funksjon|etnisitet)")
_VOKSEN_TRAKASSERING = frozenset({"verbalt", "utsagn"})


def _skjellsord(tekst: Lesetekst, handlinger: list[Handling]) -> set[str]:
    """Categories of what is said: slurs at origin, faith, orientation or disability."""
    utsagn = [h for h in handlinger if h.slag == "utsagn"]
    funn: set[str] = set()
    for h in utsagn:
        bit = " ".join(e.nokkel for e in tekst.ledd[max(0, h.start - 4) : h.slutt + 6])
        if _ETNISK.search(bit):
            funn |= {"hatytring", "rasisme"}
        elif _SLUR.search(bit) or _MOT_GRUNN.search(bit):
            funn.add("hatytring")
    if moenster("slur_etnisk", "rasist").search(tekst.lemmaer):
        funn |= {"hatytring", "rasisme"}
    elif _SLUR.search(tekst.lemmaer):
        funn.add("hatytring")
    if any(h.slag == "verbalt" for h in handlinger) and _PAA_GRUNN_AV.search(tekst.lemmaer):
        funn |= {"hatytring", "rasisme"}
    return funn


def _digitalt(tekst: Lesetekst) -> bool:
    return _DIGITAL_STERK.search(tekst.lemmaer) is not None


def _uten_dobbelt(handlinger: list[Handling]) -> list[Handling]:
    """The acts without blows that are sexual touch: "tok meg på låret" is one act."""
    seksuelle = {h.start for h in handlinger if h.slag == "seksuell_trakassering"}
    return [h for h in handlinger if h.slag != "vold" or h.start not in seksuelle]


def _ord_fra_voksen(tekst: Lesetekst, funn: set[str]) -> set[str]:
    """What an adult's words are: harassment unless they are worse, and discrimination where they have a ground."""
    ut = set() if funn & {"hatytring", "seksuell_trakassering"} else {"trakassering"}
    return ut | ({"diskriminering"} if _FORSKJELL.search(tekst.lemmaer) else set())


def les_kategorier(
    tekst: Lesetekst, handlinger: list[Handling], utover: str | None, varighet: str | None
) -> tuple[str, ...]:
    """The categories, sorted; empty where the text tells of no violation that the rules know."""
    handlinger = _uten_dobbelt(handlinger)
    slag = {h.slag for h in handlinger}
    funn = {s for s in slag if s in _DIREKTE} | _skjellsord(tekst, handlinger)
    if "digital_krenkelse" in slag and _digitalt(tekst):
        funn.add("digital_krenkelse")
    voksen = utover in (ANSATT, LEDELSE)
    if voksen and slag & _VOKSEN_TRAKASSERING:
        funn |= _ord_fra_voksen(tekst, funn)
    if "diskriminering" in funn:
        funn.discard("utestenging")
    if "mobbing" in slag:
        funn.add("mobbing")
    if voksen:
        funn.discard("baksnakking")
        if _KROPP.search(tekst.lemmaer):
            funn = funn - {"trakassering"} | {"seksuell_trakassering"}
    if (
        varighet == "gjentatt"
        and utover not in (ANSATT, LEDELSE, UTENFOR)
        and (funn or slag & {"verbalt", "ting", "utsagn"})
    ):
        funn.add("mobbing")
    if not funn and slag & {"verbalt", "utsagn", "ting"}:
        funn.add(
            "trakassering" if voksen or utover == UTENFOR or _ORDET_TRAKASSERING.search(tekst.lemmaer) else "mobbing"
        )
    if not funn and _UTRYGG.search(tekst.lemmaer):
        funn.add("utrygghet")
    return tuple(sorted(funn))
