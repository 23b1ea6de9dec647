"""What the plan says of the written plan in a case (§ 12-4 third paragraph): whether it is made, when, and its name."""

from __future__ import annotations

from typing import Final

from backend.knowledge.kontroll.funn import Funn, meld
from backend.knowledge.kontroll.utsagn import Utsagn, Utsagnsrekke

_HVIS = r"(?:dersom|hvis|når|om|viss)\b"
_LAGE = r"(?:lag|opprett|utarbeid|skriv|skreve|utform|sett(?:e|es)? opp|startes)"
_ENDRE = r"(?:endr|juster|revider|evaluer|oppdater|forleng|avslutt|ny)\w*\b"
_MENER = r"(?:vurderer|mener|meiner|finner|finn|ser|ønsker|ønskjer|ynskjer)"
_VALGFRI: Final = (
    r"(?:kan|får) (?:velge|velje|bestemme|avgjøre|avgjere|takke nei)[^.]{0,40}{plan_sak}",
    r"tiltak\w*,?[^.]{0,25} men (?:ikke|ikkje) (?:en |ein )?{plan_sak}",
    r"(?:uten|utan) (?:en |ein |at )?[^.]{0,20}{plan_sak}",
    r"(?:ikke|ikkje) (?:alltid |bestandig )?(?:behov|nødvendig|naudsynt|krav|plikt)[^.]{0,30}{plan_sak}",
    r"(?:trenger|treng|behøver|må) (?:ikke|ikkje) [^.]{0,30}{plan_sak}",
)
_SKJONN: Final = (
    rf"{{plan_sak}}[^.]{{0,60}}{_HVIS}[^.]{{0,60}}{_MENER}[^.]{{0,40}}"
    r"(?:behov|nødvendig|naudsynt|hensiktsmessig|føremålstenleg|grunn|det\b|ønsk)",
    rf"{_HVIS}[^.]{{0,80}}{_MENER}[^.]{{0,60}}{{plan_sak}}",
    r"(?:vurder|avtal|avgjør|avgjer|bestem)\w*[^.]{0,40}\bom (?:det |ein |en |vi |"
    r"skolen )?[^.]{0,30}{plan_sak}",
    r"{plan_sak}[^.]{0,40}ved behov",
    r"ved behov[^.]{0,40}{plan_sak}",
)
_SIST: Final = (
    rf"{_HVIS}[^.]{{0,70}}(?:fortsatt|framleis|fremdeles|likevel|ikke|ikkje)[^.]{{0,50}}"
    r"(?:lukk|løs|løys|hjelp|fører|fram|virk|verk|bedr|betr)\w*[^.]{0,60}{plan_sak}",
    r"(?:løys|løs|hjelp|virk|verk|bedr|betr)\w*[^.]{0,20} (?:ikke|ikkje)\b[^.]{0,40}{plan_sak}",
    r"først (?:når|etter|om|hvis|dersom)[^.]{0,90}{plan_sak}",
)
_UANSETT = (
    r"(?:ikke|ikkje) opp til|uansett|(?<!ikke )(?<!ikkje )alltid|(?:ikke|ikkje) (?:vente|valgfri|valfri)|"
    r"same kva|aldri"
)
_VERKEN_TILTAK = (
    r"eller tiltak|verken tiltak|heller (?:ikke|ikkje) tiltak|(?:ikke|"
    r"ikkje)[^.]{0,25} tiltak\b[^.]{0,30}(?:ikke|ikkje)"
)
_ALLTID = r"alltid[^.]{0,60}{plan_sak}|{plan_sak}[^.]{0,40}alltid|(?:hver|kvar|alle) sak\w*[^.]{0,60}{plan_sak}"
_NAVN: Final = ("aktivitetsplan", "tiltaksplan")
_SAMME = (
    r"(?:aktivitets|tiltaks)plan\w*\W{0,3}(?:[^.]{0,30}(?:kal(?:t|la|les|lar|ler)|het\b|heiter|heter|heitte|"
    r"det samme|det same|"
    r"tidligere|tidlegare|før)\b[^.]{0,30}|\()(?:en |ein )?«?(?:aktivitets|tiltaks)plan"
)
_OM_KLASSEN = r"elevundersøk\w*|trivsels\w*|brukerundersøk\w*|resultat\w*|brannvern\w*"


def sjekk_skriftlig_plan(rekke: Utsagnsrekke) -> list[Funn]:
    """What makes the written plan optional, puts it last, contradicts itself about it, or gives it two names."""
    skjonn = [u for u in rekke if _etter_skjonn(u)]
    alltid = [u for u in rekke if u.sier(_ALLTID) and u not in skjonn]
    valgfri = [u for u in rekke if _valgfri(u)] + ([] if alltid else skjonn)
    motsigelse = [*alltid[:2], *skjonn] if alltid and skjonn else []
    sist = [u for u in rekke if any(u.sier(m) for m in _SIST) and _lager(u) and not u.sier(_UANSETT)]
    return [
        *meld(rekke, "plan-valgfri", *(u for u in valgfri if u not in sist)),
        *meld(rekke, "plan-sist", *sist),
        *meld(rekke, "alltid-eller-vurdering", *motsigelse),
        *_to_navn(rekke),
    ]


def _valgfri(u: Utsagn) -> bool:
    return any(u.sier(m) for m in _VALGFRI) and not u.sier(_VERKEN_TILTAK) and not u.sier(_UANSETT)


def _etter_skjonn(u: Utsagn) -> bool:
    return any(u.sier(m) for m in _SKJONN) and _lager(u) and not u.sier(_UANSETT)


def _lager(u: Utsagn) -> bool:
    return u.sier(_LAGE) and not u.sier(_ENDRE)


def _to_navn(rekke: Utsagnsrekke) -> list[Funn]:
    steder = [[u for u in rekke if navn in u.lav and not u.sier(_OM_KLASSEN)] for navn in _NAVN]
    if not all(steder) or any(u.sier(_SAMME) and not u.er_overskrift for u in rekke):
        return []
    antall = " og ".join(f"{navn} ({len(liste)})" for navn, liste in zip(_NAVN, steder, strict=True))
    return meld(rekke, "to-plannavn", *(liste[0] for liste in steder), detalj={"nb": antall, "nn": antall})
