"""The tables of the audit trail."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import LargeBinary, String
from sqlalchemy.orm import Mapped, mapped_column

from backend.adapters.tabeller.rot import ID, Rot, Tid


class SporRad(Rot):
    """One thing that was done: who, what, when; never its content. Rows are added and never changed (by triggers too).

    `kjede` is the id of the case, or ANLEGG; each chain counts from 1, and its rows stay when the case is destroyed.
    There is no number across the chains, nor a rowid: it would tell between which log-ins an anonymous report came.
    """

    __tablename__ = "hendelse"
    __table_args__ = ({"sqlite_with_rowid": False},)

    kjede: Mapped[str] = mapped_column(ID, primary_key=True)
    nr: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    tid: Mapped[datetime] = mapped_column(Tid)
    hvem: Mapped[str] = mapped_column(ID)
    hva: Mapped[str] = mapped_column(String(32))
    verdi: Mapped[str | None] = mapped_column(ID)
    forrige: Mapped[bytes] = mapped_column(LargeBinary)
    merke: Mapped[bytes] = mapped_column(LargeBinary)


class SporhodeRad(Rot):
    """How far one chain of the trail has come: its last number and link, sealed. Each writer locks it."""

    __tablename__ = "sporhode"
    __table_args__ = ({"sqlite_with_rowid": False},)

    kjede: Mapped[str] = mapped_column(ID, primary_key=True)
    nr: Mapped[int]
    merke: Mapped[bytes] = mapped_column(LargeBinary)
    segl: Mapped[bytes] = mapped_column(LargeBinary)


class SpornavnRad(Rot):
    """What a removed account was called, so that the trail stays readable; gone when they are forgotten."""

    __tablename__ = "spornavn"

    konto_id: Mapped[str] = mapped_column(ID, primary_key=True)
    brukernavn: Mapped[str] = mapped_column(String(254))
