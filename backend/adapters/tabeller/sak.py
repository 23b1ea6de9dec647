"""The tables of a case: what routing and lists need, and content as sealed bytes."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, false, text
from sqlalchemy.orm import Mapped, mapped_column

from backend.adapters.tabeller.rot import ID, KASKADE, Rot, Tid


class VarselRad(Rot):
    """One report: what routing and lists need, and nothing else."""

    __tablename__ = "varsel"
    __table_args__ = (Index("ix_varsel_liste", "skole", "mottaker", "opprettet"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    skole: Mapped[str] = mapped_column(ID)
    mottaker: Mapped[str] = mapped_column(String(16))
    alvorlighet: Mapped[str] = mapped_column(String(16))
    status: Mapped[str] = mapped_column(String(16))
    opprettet: Mapped[datetime] = mapped_column(Tid)
    sist_endret: Mapped[datetime] = mapped_column(Tid)
    sist_utenfra: Mapped[datetime] = mapped_column(Tid)
    """When the person outside last said something; what an account has not opened since then is unread."""
    bytt_nokkel: Mapped[bool] = mapped_column(server_default=false())
    """Someone who could open the case has left: it gets a new key when a colleague logs in."""
    slettes: Mapped[datetime | None] = mapped_column(Tid, index=True)
    """When the case is destroyed, told beforehand; None where nothing is decided."""
    slettegrunn: Mapped[str | None] = mapped_column(String(16))
    holdt: Mapped[str | None] = mapped_column(String(16))
    """Why the case must not be destroyed."""
    slettebegjaering: Mapped[datetime | None] = mapped_column(Tid)
    """When the person who reported asked for it to be erased, where nobody has answered that yet."""
    innsynsbegjaering: Mapped[datetime | None] = mapped_column(Tid)
    """When that person asked for the code to show the report, where nobody has answered that yet."""
    innsyn_til: Mapped[datetime | None] = mapped_column(Tid)
    """Until when the code shows the report; else it does not."""
    svar_sett: Mapped[int] = mapped_column(server_default=text("0"))
    """How many answers the person who reported has seen: a count, since a time would tell when they were here."""


class InnholdRad(Rot):
    """The content of one report, in its envelope."""

    __tablename__ = "varsel_innhold"

    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=KASKADE), primary_key=True)
    format: Mapped[int]
    innhold: Mapped[bytes] = mapped_column(LargeBinary)


class MeldingRad(Rot):
    """One message of the dialogue between the school and the person who reported."""

    __tablename__ = "melding"
    __table_args__ = (Index("ix_melding_rekke", "varsel_id", "tid"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=KASKADE))
    fra: Mapped[str] = mapped_column(String(16))
    tid: Mapped[datetime] = mapped_column(Tid)
    format: Mapped[int]
    innhold: Mapped[bytes] = mapped_column(LargeBinary)


class VedleggRad(Rot):
    """One attachment: `innhold` is what is known of it and the key of its file, in an envelope.

    Until the report is sent it belongs to no case: then the key is in the memory of the process alone.
    """

    __tablename__ = "vedlegg"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    varsel_id: Mapped[str | None] = mapped_column(ForeignKey("varsel.id", ondelete=KASKADE), index=True)
    opprettet: Mapped[datetime] = mapped_column(Tid, index=True)
    format: Mapped[int]
    innhold: Mapped[bytes | None] = mapped_column(LargeBinary)


class VedleggbitRad(Rot):
    """One piece of the file of an attachment, or of its original."""

    __tablename__ = "vedleggbit"

    vedlegg_id: Mapped[str] = mapped_column(ForeignKey("vedlegg.id", ondelete=KASKADE), primary_key=True)
    original: Mapped[bool] = mapped_column(primary_key=True)
    nr: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    data: Mapped[bytes] = mapped_column(LargeBinary)
