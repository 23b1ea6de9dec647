"""The tables of letters that wait."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backend.adapters.tabeller.rot import ID, KASKADE, Rot, Tid


class UtboksRad(Rot):
    """One notice to one recipient about one event; (`konto_id`, `anledning`) is unique, so none is queued twice."""

    __tablename__ = "utboks"
    __table_args__ = (
        UniqueConstraint("konto_id", "anledning"),
        Index("ix_utboks_ko", "tilstand", "neste"),
    )

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    konto_id: Mapped[str] = mapped_column(ForeignKey("konto.id", ondelete=KASKADE))
    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=KASKADE), index=True)
    anledning: Mapped[str] = mapped_column(String(96))
    slag: Mapped[str] = mapped_column(String(16))
    tilstand: Mapped[str] = mapped_column(String(16))
    forsok: Mapped[int]
    neste: Mapped[datetime] = mapped_column(Tid)
    opprettet: Mapped[datetime] = mapped_column(Tid)
    sendt: Mapped[datetime | None] = mapped_column(Tid)


class SvaradresseRad(Rot):
    """Where the person who reported wants to be told of an answer, in its envelope."""

    __tablename__ = "svaradresse"

    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=KASKADE), primary_key=True)
    format: Mapped[int]
    innhold: Mapped[bytes] = mapped_column(LargeBinary)


class SvarbeskjedRad(Rot):
    """One notice of an answer on its way out; it names no case, and is erased when it has gone."""

    __tablename__ = "svarbeskjed"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    merke: Mapped[bytes] = mapped_column(LargeBinary, unique=True)
    adresse: Mapped[bytes] = mapped_column(LargeBinary)
    forsok: Mapped[int]
    neste: Mapped[datetime] = mapped_column(Tid, index=True)


class DemopostRad(Rot):
    """A letter of the demo's built-in mailbox."""

    __tablename__ = "demopost"

    melding_id: Mapped[str] = mapped_column(String(128), primary_key=True)
    til: Mapped[str] = mapped_column(String(254))
    emne: Mapped[str] = mapped_column(String(200))
    tekst: Mapped[str] = mapped_column(String(4000))
    tid: Mapped[datetime] = mapped_column(Tid)
