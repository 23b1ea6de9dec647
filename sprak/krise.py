"""Danger: whether a message calls for emergency help before anything else, and of what kind.

Rules and a trained guess work together. A rule must be unexcused: figures of speech, denials, fiction and lessons,
questions of procedure, and what is past and closed are no alarm. In doubt the help is shown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sprak.krise_moenstre import HJEMME, OVERGREP, PAAGAAENDE, SELVMORD, SELVSKADING, TRUSSEL_LIV
from sprak.krise_samspill import samspill
from sprak.krise_utsagn import UTSAGN
from sprak.lesetekst import Lesetekst, les_tekst, moenster
from sprak.ord import normaliser

INGEN = "nei"
TYPER: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("selvmord", SELVMORD),
    ("overgrep", OVERGREP),
    ("selvskading", SELVSKADING),
    ("hjemme", HJEMME),
    ("pagaende_vold", PAAGAAENDE),
    ("trussel_liv", TRUSSEL_LIV),
    *UTSAGN,
)
ALENE = 0.25
"""From this probability on the model alone is enough. Chosen on `evaluering/krise_blind{,2,3}.jsonl`, recall first."""
MED_REGEL = 0.15
"""Below this probability a rule alone is not."""
KORT = 2
"""So few words ("pappa", "på do") answer a question: the model, which has learnt from whole messages, needs a rule."""
KNAPP = 7
"""So few words and marks can be an answer too ("ved porten etter gym"): alone the model must be as sure as below."""
UNNSKYLDT = 0.4
"""From this probability on the model is enough although the text reads like fiction, a question or the past."""
I_SETNING = 0.8
"""From this probability on one sentence alone is enough: an aside in a long report is hardly seen in the whole."""
MINSTE_SETNING, FLEST_SETNINGER = 3, 60
"""Words of the shortest sentence that is read alone, and how many are."""
SPORSMAL = 0.3
"""The same for a text that was read as a question to be answered: an answer kept back helps nobody."""
AVKREFTET = 0.7
"""The same for a text that denies danger outright."""
TALEMAATE = 0.9
"""The same for one with a figure of speech."""

_SETNINGSSLUTT = re.compile(r"(?<=[.!?])\s+|\n+")
_TALEMAATE = moenster(
    r"\S*(?:prøven?|leksene?|lekser|eksamen|timen?|innlevering\w*) ~2 (?:ta livet|drepe|kverke)",
    r"(?:det|\S*(?:lekse\w*|glos\w*|prøve\w*|trening\w*)) ~2 ta livet av",
    r"dø ~1 av alderdom\w*",
    r"dø ~2 (?:av|for) ~2 (?:latter\w*|flau\w*|skam\w*|kjedsom\w*|kjeds\w*|kjed\w*|sult\w*|"
    r"varme\w*|flaut|latter|sommerfugl\w*|nysgjerr\w*|lykke|glede|cuteness|svette|kulde|frys)",
    r"(?:ler|le|lo) ~3 (?:i hjel|ihjel|dø)",
    r"(?:så|heilt|helt|aldeles|jeg er|er jeg) (?:dø|dau\w*)(?: ~1 (?:av|etter|i) )",
    r"dø 😂|dø 🤣|dø 💀|dø (?:haha\w*|hihi\w*|lol|lmao|hehe\w*)",
    r"FORELDER ~4 (?:drepe|kverke|dreper|kill\w*) meg ~3 (?:hvis|når|om|for|fordi|viss|dersom|"
    r"da)",
    r"(?:dreper|drepe|kverke) ~1 (?:tid\w*|stemning\w*|meg ~2 (?:lekse\w*|matte\w*|prøve))",
    r"(?:hode\w*|hue\w*) ~2 eksploder\w*",
    r"(?:kunne|kunne ha|holdt på å|nesten) ~1 dø ~2 (?:av|så|flau)",
    r"(?:over mitt lik|dø\w*lei|dødssliten)",
    r"(?:drepe|dø|skyt\w*|kill\w*) ~6 (?:i|på) ~1 (?:fortnite|minecraft|roblox|cs\w*|fifa|"
    r"cod|valorant|spill\w*|gaming|sjakk\w*|schack|fps)",
    r"(?:skyt\w*) ~2 (?:mål\w*|straff\w*|blink\w*|puck\w*|ball\w*|bilde|film\w*|frispark\w*)",
    r"(?:dø|død) (?:mus|punkt|batteri\w*|strek)",
    r"(?:batteri\w*|mobil|pc\w*|katt\w*|hund\w*|hamster\w*|fisk\w*|kanin\w*|plante\w*|bestefar\w*|"
    r"bestemor\w*|oldefar\w*|oldemor\w*|farfar\w*|marsvin\w*|hest\w*|undulat\w*)\S* ~3 dø",
)
_ALVOR = moenster(
    r"(?:mener|meine|mene|mein) det", r"på (?:ekte|alvor|ordentlig|ordentleg)", r"ikke (?:kødd\w*|tull\w*|spøk\w*)"
)
"""What one who means it says, so that no figure of speech excuses it."""
_NEKTET = re.compile(r"(?<!\S)(?:ikke|aldri|slett|verken|slutta|slutte|slutter)(?!\S)")
_BENEKTER = moenster(
    r"(?:ikke|aldri) ~4 (?:dø|ta livet|selvmord|selvskade|kutte|skade\w* meg|i fare|slå)",
    r"neida? ~6 (?:dø|selvmord|mente|mente ikke)",
)
_AVKREFTET = moenster(r"(?:neida?|nei) ~6 (?:ikke|ingen|aldri|ingenting)", r"ingen (?:er|være) ~1 i fare", "ingen fare")
"""What one says who has been asked, or misunderstood, and is in no danger."""
_FIKSJON_OM = moenster(
    r"(?:film\w*|bok\w*|serie\w*|roman\w*|novell\w*|stykke\w*|dokumentar\w*) om",
    r"(?:se|så|sett) ~2 video om",
    r"(?:i|om|til|på|fra|for|av) ~2 (?:en |et |ein |eit )?(?:\S+ )?(?:film\w*|video|serie\w*|"
    r"bok\w*|roman\w*|novell\w*|revy\w*|teater\w*|skuespill\w*|musikal\w*|dikt\w*|podkast\w*|"
    r"sang\w*|song\w*|manus\w*|forestilling\w*|kortfilm\w*|oppgave\w*|oppgåve\w*|foredrag\w*|"
    r"prosjekt\w*|historie\w*|norsk\w*|krle|engelsk\w*|samfunnsfag\w*|undervisning\w*|"
    r"temadag\w*)",
)
_PROSEDYRE = moenster(
    r"(?:rutine\w*|prosedyre\w*|plan|planen|planer|handlingsplan\w*|beredskap\w*|kurs\w*|retningslinje\w*|"
    r"plikt\w*|lov\w* sier|regel\w*|regl\w*|ansvar\w*|førebygg\w*|forebygg\w*|opplær\w*|veileder\w*|"
    r"rettleiar\w*|skjema\w*|loven|lova|lovverk\w*|informasjon\w*|statistikk\w*|fagdag\w*|"
    r"foreldremøte\w*|møte)",
    r"(?:hva|hvordan|korleis|hvem|når|hvor) ~3 (?:skal|gjøre|må|bør|kan|håndter\w*|handter\w*) "
    r"~5 (?:hvis|dersom|om|ved|når|skole|ANSATT|ANSATTE|vi)",
    r"(?:har|ha|må|skal|kan|finnes|fins|finst) ~2 (?:skole|dere|de|LEDELSE|vi) ~6",
    r"hvis (?:en|noen|et|ein|BARN|ELEV|ELEVER)",
    r"(?:ha|har|er det|få) ~3 lov til? ~3",
    r"\S*(?:forebygg|førebygg)\w*",
    r"(?:lurer|lurar|lurte) på",
)
_KONKRET = moenster(
    r"(?:jeg|hun|han|BARN|VENN|de) ~2 (?:vil|orke\w*|kutte|selvskade|klare\w*)",
    r"(?:VENN|BARN|SØSKEN|FORELDER|klassekamerat/ELEV) min",
    r"min (?:BARN|VENN|FORELDER|elev/ELEV)",
    r"(?:henne|ham)",
    r"(?:i dag|nettopp|akkurat|i går|i natt|i kveld|i morges|nå)",
    r"(?:en|min) elev/ELEV ~1 (?:min )?(?:sa|sagt|fortalte|har|viste|skrev|skreiv|leverte)",
    r"(?:slå|true|tvinge|ta på|sparke|kvele|drepe|voldta) meg",
    "hjelpe meg",
)
_FORBI = moenster(
    r"(?:(?:19|20)\d\d|i fjor|for ~3 (?:år|måned\w*|mnd|månad\w*) siden|for (?:lenge|lengje) "
    r"siden|den gangen|den gongen|før sommer\w*|tidligere|tidlegare|som liten|da ~2 (?:var|"
    r"være|gikk|gå) ~3|i barneskole\w*|på barneskole\w*|for lenge|før i tiden|før|forrige "
    r"skoleår|året|på ungdomsskole\w*)",
)
_OVER = moenster(
    r"(?:ferdig|avslutt\w*|løst|løyst|over|ordna|ordnet|oppklart|dømt|henlagt|bak (?:meg|oss)|"
    r"bedre nå|bra nå|fint nå|friskmeldt|frisk|slutta|sluttet|går bra|går fint|gå bra|gå fint|"
    r"gå mye bedre|mye bedre|mykje betre|har det bra|har det fint|godt nå|greit nå|trygg nå|"
    r"trygt nå|fikk hjelp|fått hjelp|lenge siden|få hjelpe|saka|saken|behandla|ok nå|okei|"
    r"flytta|meldt\w*)",
)
_NAA = moenster(
    r"(?:fortsatt|fremdeles|fremleis|enda|ennå|i dag|i kveld|hver dag|akkurat|stadig|på nytt|"
    r"enno|atter|snart)"
)
_PRAKTISK = moenster(
    r"(?:kjøkken\w*|mat og helse|matlag\w*|heimkunnskap\w*|speid\w*|spikk\w*|sløyd\w*|verksted\w*|"
    r"verkstad\w*|skiskyt\w*|skytter\w*|skyteban\w*|jakt\w*|jeger\w*|slakt\w*|fisketur\w*|"
    r"friluft\w*|turdag\w*|duodji|museum\w*|kniver\w*|brødkniv\w*|naturbruk\w*|kantine\w*|"
    r"bål\w*|luftgevær\w*|restaurant\w*|kokk\w*|tapetkniv\w*|hobbykniv\w*|russ\w*)",
)
_TRUER = moenster(
    "true",
    r"skal ~3 (?:drepe|stikke|ta|skyt\w*)",
    "drepe",
    r"(?:mot|etter) (?:meg|ham|henne|noen)",
    "redd\\w*",
    r"(?:sekk\w*|ting_mine|lomma|skap\w*)",
)


def _unnskyldt(lest: Lesetekst, slag: str, m: re.Match[str]) -> bool:
    """Whether the expression found is no alarm where it stands."""
    t = lest.lemmaer
    if slag in ("selvmord", "selvskading", "hjemme") and _nektet(t, m):
        return True
    if slag in ("trussel_liv", "pagaende_vold", "selvskading") and _PRAKTISK.search(t) and not _TRUER.search(t):
        return True
    return _gjelder_ikke(t)


def _nektet(t: str, m: re.Match[str]) -> bool:
    """Whether the expression is denied: "vil ikke dø", but not "vil ikke leve"."""
    if re.search(
        r"(?<!\S)(?:leve|livet|våkne|sovne|finnes|fant\w*|være|lenger|mer|født|hjem\w*|heim\w*|"
        r"trygg\w*)(?!\S)",
        m.group(),
    ):
        return False
    foran = " ".join(t[: m.start()].split()[-2:])
    return bool(_NEKTET.search(m.group()) or _NEKTET.search(foran))


def _gjelder_ikke(t: str) -> bool:
    """Whether the whole message is a figure of speech, fiction, a question of procedure, or about what is over."""
    if _talemaate(t):
        return True
    konkret = _KONKRET.search(t) is not None
    if _FIKSJON_OM.search(t) and not re.search(
        r"(?<!\S)jeg ~?(?:\S+ ){0,2}(?:vil|orke\w*|skal) (?:\S+ ){0,2}(?:dø|leve)", t
    ):
        return True
    if _PROSEDYRE.search(t) and not konkret:
        return True
    return _FORBI.search(t) is not None and _OVER.search(t) is not None and not _NAA.search(t)


def _talemaate(t: str) -> bool:
    return _TALEMAATE.search(t) is not None and not _ALVOR.search(t)


def _unnskyldning(t: str) -> bool:
    return _BENEKTER.search(t) is not None or _gjelder_ikke(t)


def _terskel(lest: Lesetekst, regel: str | None, sporsmal: bool) -> float:
    """The probability of danger that a text needs, given the kind that the rules found in it."""
    t = lest.lemmaer
    if _talemaate(t):
        return TALEMAATE
    if _AVKREFTET.search(t) and not _ALVOR.search(t):
        return AVKREFTET
    if regel:
        return MED_REGEL
    if len(lest.ledd) <= KNAPP or _unnskyldning(t):
        return UNNSKYLDT
    return SPORSMAL if sporsmal else ALENE


def krise_etter_regler(tekst: str) -> str | None:
    """The kind of danger that the rules alone find, or None."""
    lest = les_tekst(tekst)
    for slag, uttrykk in TYPER:
        if any(not _unnskyldt(lest, slag, m) for m in uttrykk.finditer(lest.lemmaer)):
            return slag
    return None if _gjelder_ikke(lest.lemmaer) else samspill(lest, normaliser(tekst))


def setninger(tekst: str) -> list[str]:
    """The sentences of a text that has several, each to be read alone; the shortest are left out."""
    deler = [d for d in _SETNINGSSLUTT.split(tekst) if len(d.split()) >= MINSTE_SETNING]
    return deler[:FLEST_SETNINGER] if len(deler) > 1 else []


def finn_krise(
    tekst: str,
    sannsynlighet: Mapping[str, float] | None = None,
    sporsmal: bool = False,
    alene: Sequence[Mapping[str, float]] = (),
) -> str | None:
    """`selvmord`, `selvskading`, `pagaende_vold`, `overgrep`, `hjemme`, `trussel_liv`, or None.

    `sannsynlighet`: a trained model's probability of each kind and of `INGEN`; without it the rules decide.
    `sporsmal`: whether another reading is sure that the text is a question.
    `alene`: the probabilities of each of `setninger(tekst)` by itself.
    """
    lest = les_tekst(tekst)
    regel = krise_etter_regler(tekst)
    if sannsynlighet is None or (not regel and len(lest.ledd) <= KORT):
        return regel
    terskel = _terskel(lest, regel, sporsmal)
    if _fare(sannsynlighet) >= terskel:
        return regel or _slag(sannsynlighet)
    verste = max(alene, key=_fare, default=None)
    if verste is None or _unnskyldning(lest.lemmaer) or _fare(verste) < max(terskel, UNNSKYLDT if regel else I_SETNING):
        return None
    return regel or _slag(verste)


def _fare(sannsynlighet: Mapping[str, float]) -> float:
    return 1.0 - sannsynlighet.get(INGEN, 1.0)


def _slag(sannsynlighet: Mapping[str, float]) -> str | None:
    """The likeliest kind of danger."""
    return max((s for s in sannsynlighet if s != INGEN), key=lambda s: (sannsynlighet[s], s), default=None)
