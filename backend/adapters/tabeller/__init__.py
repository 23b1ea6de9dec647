"""The tables, one file a subject. Content stands apart, as sealed bytes; beside it only what routing and lists need."""

from __future__ import annotations

from backend.adapters.tabeller.konto import InvitasjonRad, KontoRad, LestRad, PassnokkelRad, ReservekodeRad, SesjonRad
from backend.adapters.tabeller.nokkel import GjenopprettingRad, KvitteringRad, SaksnokkelRad, TilgangRad
from backend.adapters.tabeller.post import DemopostRad, SvaradresseRad, SvarbeskjedRad, UtboksRad
from backend.adapters.tabeller.rot import ANLEGG, ID, Rot, Tid
from backend.adapters.tabeller.sak import InnholdRad, MeldingRad, VarselRad, VedleggbitRad, VedleggRad
from backend.adapters.tabeller.skole import PlanRad, SkoleRad
from backend.adapters.tabeller.spor import SporhodeRad, SpornavnRad, SporRad

__all__ = [
    "ANLEGG",
    "ID",
    "DemopostRad",
    "GjenopprettingRad",
    "InnholdRad",
    "InvitasjonRad",
    "KontoRad",
    "KvitteringRad",
    "LestRad",
    "MeldingRad",
    "PassnokkelRad",
    "PlanRad",
    "ReservekodeRad",
    "Rot",
    "SaksnokkelRad",
    "SesjonRad",
    "SkoleRad",
    "SporRad",
    "SporhodeRad",
    "SpornavnRad",
    "SvaradresseRad",
    "SvarbeskjedRad",
    "Tid",
    "TilgangRad",
    "UtboksRad",
    "VarselRad",
    "VedleggRad",
    "VedleggbitRad",
]
