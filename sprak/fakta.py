"""The facts that a message states, read with good certainty; what it leaves open is None or empty, to be asked."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sprak.anonym import les_anonym
from sprak.gjelder import les_gjelder
from sprak.gjerer import finn_handlinger
from sprak.handling import ANSATT, ELEV, FLERE, LEDELSE, Handling
from sprak.involverte import les_involverte
from sprak.kategorier import les_kategorier
from sprak.lesetekst import Lesetekst, les_tekst
from sprak.meldt import les_meldt
from sprak.rolle import les_rolle
from sprak.sted import finn_sted
from sprak.tegn import les_tegn
from sprak.tidspunkt import Tidspunkt, finn_uttrykk, som_tidspunkt
from sprak.trinn import finn_trinn
from sprak.utover import finn_utover, ledelse_nevnt_i_tvil
from sprak.varighet import finn_varighet, varighetstegn

IKKE_SAGT = "-"
"""The class that a model gives where the text does not say a field."""


@dataclass(frozen=True)
class Gjetning:
    """What a trained model holds likely: field -> value -> probability; `kategorier` apart, each on its own."""

    felt: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    kategorier: Mapping[str, float] = field(default_factory=dict)

    def beste(self, felt: str, terskel: float) -> str | None:
        """The likeliest value of a field, where it is at least `terskel` likely and not "not said"."""
        fordeling = self.felt.get(felt) or {}
        verdi = max(fordeling, key=lambda v: (fordeling[v], v), default=IKKE_SAGT)
        return verdi if verdi != IKKE_SAGT and fordeling.get(verdi, 0.0) >= terskel else None

    def sannsynlig(self, felt: str, verdi: str) -> float:
        """How likely the model holds a value of a field; 0 where it says nothing."""
        return (self.felt.get(felt) or {}).get(verdi, 0.0)


@dataclass(frozen=True)
class Fakta:
    """The fields of the varsel that a text states, in the contract's values."""

    rolle: str | None = None
    gjelder: str | None = None
    utover: str | None = None
    kategorier: tuple[str, ...] = ()
    sted: tuple[str, ...] = ()
    tidspunkt: Tidspunkt | None = None
    varighet: str | None = None
    trinn_klasse: str | None = None
    involverte: tuple[str, ...] = ()
    meldt_tidligere: str | None = None
    anonym: bool | None = None
    navn: str | None = None
    tegn: tuple[str, ...] = ()
    ledelse_i_tvil: bool = False


def kjennetegn(lest: Lesetekst) -> list[str]:
    """What the rules alone see in a text, as signs for a model to learn from: values of fields, and acts."""
    handlinger = finn_handlinger(lest)
    utover, rolle = finn_utover(lest, handlinger), les_rolle(lest, handlinger)
    tegn = [f"rolle={rolle}", f"utover={utover}", f"meldt={les_meldt(lest)}"]
    tegn.append(f"gjelder={les_gjelder(lest, handlinger, rolle)}")
    tegn.append(f"varighet={varighetstegn(' '.join(e.skrevet for e in lest.ledd))}")
    tegn += [f"kategori={k}" for k in les_kategorier(lest, handlinger, utover, None)]
    tegn += [f"handling={h.slag}" for h in handlinger] + [f"handling={h.slag}:{h.utover}" for h in handlinger]
    tegn += [f"person={e.klasse}" for e in lest.ledd if e.klasse]
    return sorted(set(tegn))


TERSKEL = {"rolle": 0.7, "gjelder": 0.7, "utover": 0.7, "varighet": 0.7, "meldt_tidligere": 0.8}
MOTSAGT = {"varighet": 0.01, "meldt_tidligere": 0.05}
"""Below this probability the model speaks against a rule; 0.02 for the fields that are not named."""
EN_GANG, SIKKER_EN_GANG = "enkelthendelse", 0.85
"""That it happened once is seldom said outright: past tense alone is no reason not to ask."""
KATEGORI_PAA, KATEGORI_AV, KATEGORI_NAER = 0.4, 0.02, 0.2
MOBBING_ATTPAA = 0.8
"""A kind that rules name is seldom bullying too where neither time nor word says so."""
TVIL, TVIL_MOT_REGEL, ENIG_OM_LEDELSE, SIKKER_LEDELSE = 0.2, 0.4, 0.05, 0.9


def _velg(felt: str, regel: str | None, modell: Gjetning) -> str | None:
    """The rule's value, unless the model holds it unlikely; else what the model is sure enough of."""
    if regel and (felt not in modell.felt or modell.sannsynlig(felt, regel) >= MOTSAGT.get(felt, 0.02)):
        return regel
    verdi = modell.beste(felt, TERSKEL[felt])
    return None if verdi == EN_GANG and modell.sannsynlig(felt, verdi) < SIKKER_EN_GANG else verdi


def _utover(tekst: Lesetekst, handlinger: list[Handling], modell: Gjetning) -> tuple[str | None, bool]:
    """The doer, and whether the leadership may be the doer without it being clear."""
    regel = finn_utover(tekst, handlinger)
    mistanke = modell.sannsynlig("utover", LEDELSE)
    if regel == LEDELSE:
        uenig = "utover" in modell.felt and mistanke < ENIG_OM_LEDELSE
        return (None, True) if uenig else (regel, False)
    nevnt = "/LEDELSE" in tekst.lemmaer
    if nevnt and regel is None and mistanke >= SIKKER_LEDELSE:
        return LEDELSE, False
    if ledelse_nevnt_i_tvil(tekst, handlinger, regel) or (nevnt and mistanke >= (TVIL_MOT_REGEL if regel else TVIL)):
        return None, True
    verdi = _velg("utover", regel, modell)
    return (None, True) if verdi == LEDELSE else (verdi, False)


def _for_mye_fra_voksen(valgt: set[str]) -> set[str]:
    """What another kind covers where an adult violates: harassment by a slur, exclusion by discrimination."""
    ut = {"trakassering"} if "hatytring" in valgt else set()
    return ut | {"utestenging"} if "diskriminering" in valgt else ut


def _kategorier(regler: tuple[str, ...], modell: Gjetning, utover: str | None, varighet: str | None) -> tuple[str, ...]:
    """What the rules see and the model does not deny, and what it is sure of; mobbing is what pupils do.

    Where neither finds any, the likeliest, if somebody is said to violate.
    """
    sikre = {k for k, p in modell.kategorier.items() if p >= KATEGORI_PAA}
    valgt = {k for k in regler if modell.kategorier.get(k, 1.0) > KATEGORI_AV} | sikre
    if len(valgt) > 1 and "mobbing" not in regler and modell.kategorier.get("mobbing", 0.0) < MOBBING_ATTPAA:
        valgt.discard("mobbing")
    if not valgt and utover:
        valgt = {k for k, p in modell.kategorier.items() if p >= KATEGORI_NAER and p == max(modell.kategorier.values())}
    feil, rett = ("mobbing", "trakassering") if utover in (ANSATT, LEDELSE) else ("trakassering", "mobbing")
    if utover in (ANSATT, LEDELSE, ELEV, FLERE) and feil in valgt and feil not in regler:
        valgt = valgt - {feil} | ({rett} if len(valgt) == 1 else set())
    if utover in (ANSATT, LEDELSE):
        valgt -= _for_mye_fra_voksen(valgt) - set(regler)
    if varighet == "gjentatt" and utover in (ELEV, FLERE) and valgt:
        valgt.add("mobbing")
    if "diskriminering" in regler and "utestenging" not in regler:
        valgt.discard("utestenging")
    if len(valgt) > 1:
        valgt.discard("utrygghet")
    return tuple(sorted(valgt))


def les_fakta(tekst: str, dato: date, navn: Sequence[str] = (), modell: Gjetning | None = None) -> Fakta:
    """The facts in a message written on `dato` (Europe/Oslo).

    `navn`: persons that a language pipeline found; `modell`: a trained model's probabilities. Both may be absent.
    """
    modell = modell or Gjetning()
    lest = les_tekst(tekst, navn)
    naar = finn_uttrykk(tekst, dato)
    handlinger = finn_handlinger(lest)
    utover, i_tvil = _utover(lest, handlinger, modell)
    varighet = _velg("varighet", finn_varighet(tekst, naar), modell)
    rolle = _velg("rolle", les_rolle(lest, handlinger), modell)
    meldt = _velg("meldt_tidligere", les_meldt(lest), modell)
    kategorier = _kategorier(les_kategorier(lest, handlinger, utover, varighet), modell, utover, varighet)
    anonym, eget_navn = les_anonym(tekst)
    return Fakta(
        rolle=rolle,
        gjelder=_velg("gjelder", les_gjelder(lest, handlinger, rolle), modell),
        utover=utover,
        kategorier=kategorier,
        sted=tuple(finn_sted(tekst)),
        tidspunkt=som_tidspunkt(tekst, naar),
        varighet=varighet,
        trinn_klasse=finn_trinn(tekst),
        involverte=les_involverte(lest, handlinger, utover, unicodedata.normalize("NFC", tekst)),
        meldt_tidligere=meldt,
        anonym=anonym,
        navn=eget_navn,
        tegn=les_tegn(lest, handlinger, utover, kategorier, meldt),
        ledelse_i_tvil=i_tvil,
    )
