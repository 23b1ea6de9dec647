"""When Statsforvalteren can take a case (§ 12-6), worked out from the day on which it was raised with rektor."""

from __future__ import annotations

from datetime import date

from actions.melding import Knapp, Melding, knapp
from actions.tekst import oppslag, tekst
from backend.domain.skole import Maalform
from backend.domain.ukesfrist import Ukesfrist, regn_ut
from sprak.tatt_opp import TattOpp

TEMA = "en-uke"
OM_UKA = frozenset({"melde-statsforvalter", TEMA, "uka-er-ikke-skolens-frist", "statsforvalter-avviser"})
"""Subjects after which it is offered to work it out."""
VALG = ("i_dag", "i_gaar", "ikke", "vet_ikke")


def tilbud(maalform: Maalform) -> Knapp:
    """The button that starts it."""
    return knapp(tekst("avklaring.tatt_opp.knapp", maalform), "vei", "uka")


def spor_naar(maalform: Maalform, igjen: bool = False) -> Melding:
    """Ask for the day, or ask again when the answer named none."""
    ord_ = tekst("avklaring.tatt_opp.igjen" if igjen else "avklaring.tatt_opp.sporsmal", maalform)
    return Melding(ord_, tuple(knapp(tekst(f"avklaring.tatt_opp.valg.{v}", maalform), "tatt_opp", v) for v in VALG))


def svar_om_uka(svar: TattOpp, i_dag: date, maalform: Maalform) -> Melding:
    """What follows from the day: from when Statsforvalteren can take it, and what to do meanwhile. No promise."""
    if svar.dato:
        frist = regn_ut(svar.dato)
        deler, gaatt = _om_datoen(svar, frist, i_dag, maalform), frist.er_gaatt(i_dag)
    elif svar.slag == "lenge_siden":
        gaatt, deler = True, [_ord("lenge_siden", maalform), _ord("avgjor", maalform)]
    else:
        gaatt, deler = False, [_ord("ikke_tatt_opp" if svar.slag == "ikke" else "vet_ikke", maalform)]
    knapper = [] if gaatt else [knapp(_ord("meld_til_rektor", maalform), "vei", "meld")]
    skrive = _ord("skrive", maalform)
    return Melding("\n\n".join(deler), (knapp(skrive, "spor", skrive), *knapper), tema=TEMA, kilder=_kilder(maalform))


def naturlig_neste(svar: TattOpp, maalform: Maalform) -> tuple[str, str]:
    """The button that a "ja" to this takes: to rektor where the case has not been raised, else what to write."""
    return ("vei", "meld") if svar.slag == "ikke" else ("spor", _ord("skrive", maalform))


def med_ord(dag: date, i_dag: date, maalform: Maalform) -> str:
    """A date as one says it, "mandag 23. november", with the year where it is not this one."""
    ukedag = oppslag("avklaring.ukedager")[maalform].split()[dag.weekday()]
    maaned = oppslag("avklaring.maaneder")[maalform].split()[dag.month - 1]
    ord_ = tekst("avklaring.dag", maalform, ukedag=ukedag, dag=str(dag.day), maaned=maaned)
    return ord_ if dag.year == i_dag.year else f"{ord_} {dag.year}"


def _om_datoen(svar: TattOpp, frist: Ukesfrist, i_dag: date, maalform: Maalform) -> list[str]:
    gaatt = frist.er_gaatt(i_dag)
    dato, loven, trygg = (med_ord(dag, i_dag, maalform) for dag in (frist.tatt_opp, frist.loven, frist.trygg))
    linjer = [
        tekst("avklaring.tatt_opp.omtrent" if svar.omtrent else "avklaring.tatt_opp.regnet_fra", maalform, dato=dato)
    ]
    linjer.append(
        tekst("avklaring.tatt_opp.gaatt" if gaatt else "avklaring.tatt_opp.ikke_gaatt", maalform, loven=loven)
    )
    if frist.trygg != frist.loven and not frist.er_trygt(i_dag):
        linjer.append(tekst("avklaring.tatt_opp.trygg", maalform, trygg=trygg))
    return [" ".join(linjer), _ord("avgjor" if gaatt else "imens", maalform)]


def _ord(navn: str, maalform: Maalform) -> str:
    return tekst(f"avklaring.tatt_opp.{navn}", maalform)


def _kilder(maalform: Maalform) -> tuple[dict[str, str | None], ...]:
    lov = _ord("loven", maalform)
    tolkning = (_ord("tolkning", maalform), _ord("tolkning_avsnitt", maalform))
    par = ((lov, "§ 12-6 andre ledd"), (lov, "§ 12-4 andre ledd"), tolkning)
    return tuple({"dokument": dokument, "avsnitt": avsnitt, "sitat": None} for dokument, avsnitt in par)
