"""The tables of schools and their plans."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backend.adapters.tabeller.rot import ID, Rot, Tid


class SkoleRad(Rot):
    """A school that is not among those in knowledge/: what is needed to serve it before its plan is read."""

    __tablename__ = "skole"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    navn_nb: Mapped[str] = mapped_column(String(200))
    navn_nn: Mapped[str] = mapped_column(String(200))
    skoleeier_nb: Mapped[str] = mapped_column(String(200))
    skoleeier_nn: Mapped[str] = mapped_column(String(200))
    skoleslag: Mapped[str] = mapped_column(String(16))


class PlanRad(Rot):
    """One version of a school's own plan, as it was read. Plans are public documents: their columns are clear text."""

    __tablename__ = "plan"
    __table_args__ = (UniqueConstraint("skole", "versjon"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    skole: Mapped[str] = mapped_column(ID)
    versjon: Mapped[int]
    tittel: Mapped[str] = mapped_column(String(300))
    filnavn: Mapped[str] = mapped_column(String(200))
    tilstand: Mapped[str] = mapped_column(String(16), index=True)
    lastet_opp: Mapped[datetime] = mapped_column(Tid)
    lastet_opp_av: Mapped[str] = mapped_column(String(254))
    endret: Mapped[datetime] = mapped_column(Tid)
    endret_av: Mapped[str] = mapped_column(String(254))
    dokument: Mapped[str] = mapped_column(Text)
    bekreftet: Mapped[str] = mapped_column(Text)
