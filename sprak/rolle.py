"""Who tells: `rolle`, from self-presentation or from how the text speaks of children, pupils and teachers."""

from __future__ import annotations

import re

from sprak.handling import Handling
from sprak.lesetekst import KOMMA, PUNKTUM, Lesetekst, moenster

_FORESATT = moenster(
    r"(?:BARN|BARNA) (?:min|vår)",
    r"(?:min|vår) (?:\S+ )?(?:BARN|BARNA)",
    r"(?:gutt|jente|unge|gutter|jenter|unger)/ELEV(?:ER)? (?:min|vår)(?! ~1 (?:klasse|klassen))",
    r"(?:min|vår) (?:\S+ )?(?:gutt|jente|unge)/ELEV",
    r"(?:jeg|vi|her) (?:være )?(?:\S+ )?FORELDER(?: ~1 (?:til|åt))?",
    r"(?:som|hilsen|mvh|fra) (?:en )?(?:bekymr\w* |fortvil\w* )?FORELDER",
    r"\. (?:sønn|datter)/BARN",
    r"(?:min|vår|mitt) på \d+(?: år)?",
    r"(?:hun|han) (?:min|vår)",
    r"(?:være|som) (?:\S+ ){0,2}FORELDER (?:til|åt|for) (?:en|to|tre|NAVN|BARN|BARNA|ELEV|\d|gutt|jente)",
    r"\. (?:være )?(?:\S+ )?FORELDER her",
    r"(?:jeg|vi) (?:\S+ )?være (?:\S+ ){0,2}FORELDER",
    r"eldste (?:min|vår)",
    r"(?:yngste\w*|eldste\w*|midterste\w*|minste\w*|mellomste\w*) (?:min|vår)",
    r"(?:min|vår) (?:yngste|eldste|minste|mellomste)",
)
_SLEKT_TIL = moenster(
    r"\. (?:være )?(?:en )?(?:SLEKT|SØSKEN) til", r"SLEKT til (?:en|BARN|NAVN|elev\S*|ELEV|hun|han|skole)"
)
_FORELDER_TIL = moenster(r"FORELDER (?:til|åt|for) (?:en|to|tre|BARN|BARNA|NAVN|jente/ELEV|gutt/ELEV|elev\S*)")
_DEN_OMTALTE = ("n", "ene", "ra")
"""Endings of "the father": "pappaen til Mia" is told of, "pappa til Mia" tells."""
_ANSATT = moenster(
    r"(?:jeg|vi|her) (?:være|jobbe\w*|arbeid\w*|undervis\w*) ~5 (?:ANSATT|ANSATTE|LEDELSE)",
    r"\. som (?:\S+ )?(?:ANSATT|LEDELSE) ~4 (?:jeg|vi|se jeg|se vi)",
    r"som (?:\S+ )?(?:ANSATT|LEDELSE) (?:se|melde|må|vil|oppleve?r?|observ\w*|ha|høre\w*|er) (?:jeg|vi)",
    r"(?:undertegnede|underteikna|underskrive\w*) ~1 (?:være )?~2 (?:ANSATT|LEDELSE)",
    r"(?:mvh|hilsen|helsing|hilser|av meg ,) ~3 (?:ANSATT|LEDELSE)",
    r"\. (?:jeg )?(?:jobbe\w*|arbeid\w*) (?:på|i|ved|som|hos)",
    r"\. vi (?:på|i|ved) (?:sfo|aks|personal\w*|skolehelse\w*|ressursteam\w*)",
    r"\. (?:jeg ~1 )?(?:være )?(?:\S+ )?ANSATT (?:her|her på \S+) (?:\.|,|og|som)",
    r"(?:jeg|vi|me) (?:\S+ )?(?:jobbe\w*|arbeid\w*|undervis\w*) ~4 (?:skole|sfo|aks|her|med|"
    r"på|som|i|hos)",
    r"(?<!som )(?<!hun )(?<!han )(?<!de )(?:jobbe|jobber|jobbar|arbeide\w*|arbeider) (?:på|i|ved|som) ~2",
    r"(?:min|vår) (?:\\S+ )?kollega/ANSATT|kollega/ANSATT (?:min|vår)",
    r"(?:jeg|vi) ~2 (?:kjøre\w*|køyre\w*) ~2 (?:skolebuss\w*|skulebuss\w*|taxi\w*|buss\w*)",
    r"(?:jeg|vi|som) ~3 (?:inspeksjon\w*|tilsyn\w*|uteinspeksjon\w*|utevakt\w*|gangvakt\w*)",
    r"(?:min|vår) elev\w*/ELEV(?:ER)?",
    r"elev\w*/ELEV(?:ER)? (?:min|vår|som jeg|i min|jeg undervis\w*|jeg ha)",
    r"(?:min|vår) (?:\S+ )?kollega/ANSATT",
    r"lærer/ANSATT kollega",
    r"(?:jeg|vi) ha ~2 (?:\d+\w?|dem|de|klassen\S*|\S+klasse) i (?:matte\w*|norsk|engelsk|"
    r"gym|naturfag|samfunn\w*)",
    r"jeg undervis\w*",
    r"(?:jeg|vi) observer\w*",
    r"(?:min|vår) kontaktelev\w*",
    r"lærer/ANSATT (?:for|i) \d+\w?",
    r"hilsen (?:ANSATT|LEDELSE)",
    r"en elev/ELEV (?:i|på) (?:klassen\S*|gruppe\w*|trinn\w*) min",
    r"(?:personalrom\w*|på jobb|arbeidsplass\w*)",
)
_ELEV = moenster(
    r"(?:jeg|æ|vi) (?:være ~1 )?elev\S*/ELEV(?:ER)?",
    r"\. (?:hei )?(?:, )?(?:være )?(?:en )?elev/ELEV (?:her|på|i|ved|ved|og|som|\.|,)",
    r"(?:jeg|er) (?:\S+ )?(?:\d+|elleve|tolv|tretten|fjorten|femten|seksten|sytten) år",
    r"(?:jeg|vi) gå ~3 (?:i|på) ~3 (?:\d{1,2}\w*|vg\d\w*|skole|klassen\S*|trinn\w*|første\w*|"
    r"andre\w*|tredje\w*|fjerde\w*|femte\w*|sjette\w*|sjuende\w*|syvende\w*|åttende\w*|niende\w*|"
    r"tiende\w*|helse\w*|bygg\w*|elektro\w*|idrett\w*|studie\w*|yrkes\w*)",
    r"(?:\.|,|og|jeg|vi|hei|elev/ELEV) gå (?:i|på) (?:\d{1,2}\w*|vg\d\w*)(?! (?:og ~3 )?(?:ha|bli|være))",
    r"(?:ANSATT|ANSATTE|LEDELSE) (?:min|vår)",
    r"(?:min|vår) (?:\S+ )?(?:ANSATT)",
    r"(?:i|på|til|av|fra|hele) ~1 (?:klassen/ELEVER_STED|trinn\w*|parallellklasse\w*) (?:min|"
    r"vår)",
    r"(?:min|vår) klassen/ELEVER_STED",
    r"klassen/ELEVER_STED (?:min|vår)",
    r"jeg være (?:bare )?(?:en )?(?:\d+|elleve|tolv|tretten|fjorten|femten|seksten|sytten|"
    r"ti|ni|åtte) ~1 år",
    r"(?:VENN|VENNER|klassekamerat/ELEV|klassekamerater/ELEVER) (?:min|vår)",
    r"(?:min|mine|vår) (?:\S+ )?(?:VENN|VENNER)",
    r"FORELDER (?:min )?(?:vet|få|ikke|ha|si)",
    r"(?:si|fortelle|snakke) ~3 til FORELDER(?! til)",
    r"FORELDER min",
    r"min FORELDER",
    r"(?:oss|vi) ELEVER",
    r"(?:vi|oss) i (?:\d\w*|klassen\S*)",
    r"(?:jeg|vi) (?:\S+ )?(?:rekke\w*|rakte|rekk\w*) ~1 opp hånd\w*",
    r"(?:time|klassen/ELEVER_STED|trener/ANSATT|lærer/ANSATT) (?:vår|min)",
    r"vi ha(?:dde)? (?:gym|vikar/ANSATT|prøve|matte\w*|time|kroppsøving)",
    r"vikar/ANSATT vi ha",
    r"NAVN (?:i|på) (?:klassen/ELEVER_STED|parallellklasse\w*)",
)
_ANNEN = moenster(
    r"(?:jeg|som|her|vi) (?:være )?(?:en )?(?:SLEKT)",
    r"SLEKT her",
    r"jeg ~1 være (?:\S+ )?SØSKEN",
    r"\. (?:være )?(?:jeg være )?(?:\S+ )?trener/ANSATT (?:her|for|\.)",
    r"jeg ~1 være (?:\S+ )?trener/ANSATT (?:for|i)",
    r"(?:jobbe\w*|arbeid\w*) ~1 (?:på|i|ved) ~2 (?:butikk\w*|kiosk\w*|bensin\w*|kafe\w*|matbutikk\w*|ungdomsklubb\w*)",
    r"(?:jeg|vi) (?:drive\w*|leie|driver|leier) (?:kiosk\w*|butikk\w*|kafe\w*|ungdomsklubb\w*|speid\w*)",
    r"(?:\.|jeg være|være) (?:en )?(?:leksehjelper\w*|leksehjelpar\w*|fritidskontakt\w*|støttekontakt\w*|speiderled\w*|"
    r"forbipasserende|tidligere elev\S*|ungdomsarbeider i kommun\w*)",
    r"jeg (?:gå ~2 forbi skole|være ~2 nabo\w*|være ~2 tidligere elev\S*)",
    r"barnebarn\w*",
    r"(?:jeg|vi) ~2 (?:bor|bo|bur) ~4 (?:skole)",
    r"(?:fotball|håndball|idretts)trener/ANSATT for",
    r"(?:min|vår) (?:niese|nevø)\w*",
    r"(?:niese|nevø|tantebarn|fetter|kusine)\w* (?:min|vår)",
)
UTEN_JEG = moenster(r"\. (?:hei |, )*bli ~3")
"""A message that begins with what is done to the one who writes: "blir mobba i klassen"."""
_BESTEMT = ("en", "rn", "ene", "ane", "rne", "a", "an", "n")


_VERB = frozenset(
    ["ha", "si", "slå", "gjøre", "ikke", "bare", "kalle", "ta", "dra", "true", "mobbe", "le", "se", "vet"]
)


def _bare_sted(tekst: Lesetekst, i: int) -> bool:
    """Whether only a place follows the title in its sentence: "Assistent på SFO.", "Lærer på 4. trinn: …"."""
    for et in tekst.ledd[i + 1 : i + 7]:
        if et.lemma in (PUNKTUM, KOMMA, "her", "melde", "informere"):
            return True
        if et.klasse not in ("", "ELEVER_STED") or et.lemma in _VERB:
            return False
    return False


def _staar_alene(tekst: Lesetekst, i: int, etter: str) -> bool:
    """Whether the title at `i` is a presentation: "Vaktmester her.", "Lærer på 5. trinn, ..." but not "Rektor slo"."""
    if etter in ("", PUNKTUM, KOMMA, "her") or etter[:1].isdigit():
        return True
    if etter in ("på", "i", "ved", "for") and _bare_sted(tekst, i):
        return True
    om_seg_selv = any(e.lemma in ("jeg", "vi") for e in tekst.ledd)
    return (
        etter in ("på", "i", "ved", "for")
        and om_seg_selv
        and not any(e.lemma in ("meg", "min", "vår") for e in tekst.ledd)
    )


def _presenterer_seg_som_ansatt(tekst: Lesetekst) -> bool:
    """Whether a bare title stands where people say what they are: "Vaktmester her", "er vikar"."""
    for i, et in enumerate(tekst.ledd):
        if et.klasse not in ("ANSATT", "LEDELSE") or et.skrevet.lower().endswith(_BESTEMT):
            continue
        foran = [e.lemma for e in tekst.ledd[max(0, i - 2) : i]]
        etter = tekst.ledd[i + 1].lemma if i + 1 < len(tekst.ledd) else ""
        if etter in ("og", "eller", "min", "vår", "sin") or (foran and foran[-1] == KOMMA and etter == KOMMA):
            continue
        forrige = foran[-1] if foran else ""
        if forrige in ("være", "ny", "fast", "bare"):
            if foran[0] in ("jeg", PUNKTUM, KOMMA, "være") or len(foran) == 1:
                return True
        elif forrige in ("jeg", "som", "hei", "her"):
            if etter not in _VERB:
                return True
        elif forrige in ("", PUNKTUM, KOMMA) and _staar_alene(tekst, i, etter):
            return True
    return False


_SKOLELIV = moenster(
    "klassen/ELEVER_STED",
    "ANSATT",
    "ANSATTE",
    r"par+al+el+kl\w*",
    r"pult\w*",
    "på laget",
    "time",
    "gym",
    r"friminutt\w*",
    "skole",
    "ELEV",
    "ELEVER",
    r"trinn\w*",
    r"garderob\w*",
    r"kantin\w*",
    r"gang\w*",
    r"skolegård\w*",
    r"skulegard\w*",
    r"buss\w*",
    "VENN",
    "VENNER",
    r"prøve",
    r"vg\d\w*",
    r"\d{1,2}[a-z]",
    r"lekse\w*",
    "NAVN",
    r"verkste\w*",
    r"sfo|aks",
    r"do|toalett\w*",
    r"snap",
    r"skap\w*",
    "ting_mine",
    r"elevråd\w*",
    r"internat\w*",
)
_MEG = moenster("meg", r"(?:jeg) (?:bli|få|være)", "min", "oss")


def _er_forelder(tekst: Lesetekst) -> bool:
    """Whether a parent presents himself, and is not another's parent who is told of."""
    return _FORESATT.search(f". {tekst.lemmaer}") is not None or _er_selv(tekst, _FORELDER_TIL)


def _er_selv(tekst: Lesetekst, til: re.Pattern[str]) -> bool:
    """Whether the relative of somebody that the pattern finds is the one who tells."""
    for m in til.finditer(f". {tekst.lemmaer}"):
        i = tekst.indeks(max(0, m.end() - 2 - len(m.group().split()[-1])))
        while i > 0 and not tekst.ledd[i].klasse:
            i -= 1
        i = next((k for k in range(i, -1, -1) if tekst.ledd[k].klasse in ("SLEKT", "SØSKEN", "FORELDER")), i)
        foran = tekst.ledd[i - 1].lemma if i else ""
        if foran == "være" or not tekst.ledd[i].skrevet.lower().endswith(_DEN_OMTALTE):
            return True
    return False


def les_rolle(tekst: Lesetekst, handlinger: list[Handling]) -> str | None:
    """`elev`, `foresatt`, `ansatt`, `annen`, or None where the text does not show it.

    A story of "me" with classmates or teachers in it is a pupil's; "somebody bullies me" alone may be anyone's.
    """
    t = f". {tekst.lemmaer}"
    forelder = _er_forelder(tekst)
    if forelder or _ANNEN.search(t) or _er_selv(tekst, _SLEKT_TIL):
        return "foresatt" if forelder else "annen"
    if _presenterer_seg_som_ansatt(tekst):
        return "ansatt"
    if _ANSATT.search(t) and not moenster(r"(?!kollega/)ANSATT (?:min|vår)").search(t):
        return "ansatt"
    if _ELEV.search(t):
        return "elev"
    om_meg = _MEG.search(t) or UTEN_JEG.match(t)
    if ((handlinger and om_meg) or " meg " in f" {t} ") and _SKOLELIV.search(t):
        return "elev"
    return None
