"""The tables of who may open a case: keys sealed to accounts, to recovery keys, to codes and to tokens."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, LargeBinary, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backend.adapters.tabeller.rot import ID, KASKADE, Rot, Tid


class SaksnokkelRad(Rot):
    """The key of one case, sealed to one account or to one recovery key: these rows are who may open it."""

    __tablename__ = "saksnokkel"
    __table_args__ = (
        UniqueConstraint("varsel_id", "konto_id"),
        UniqueConstraint("varsel_id", "gjenoppretting_id"),
    )

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=KASKADE))
    konto_id: Mapped[str | None] = mapped_column(ForeignKey("konto.id", ondelete=KASKADE), index=True)
    gjenoppretting_id: Mapped[str | None] = mapped_column(ForeignKey("gjenoppretting.id", ondelete=KASKADE), index=True)
    forseglet: Mapped[bytes] = mapped_column(LargeBinary)
    opprettet: Mapped[datetime] = mapped_column(Tid)


class GjenopprettingRad(Rot):
    """The public half of a recovery key, for the cases of one school that are addressed to one role."""

    __tablename__ = "gjenoppretting"
    __table_args__ = (Index("ix_gjenoppretting_skole", "skole", "rolle"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    skole: Mapped[str] = mapped_column(ID)
    rolle: Mapped[str] = mapped_column(String(16))
    offentlig: Mapped[bytes] = mapped_column(LargeBinary)
    demo: Mapped[bool]
    opprettet: Mapped[datetime] = mapped_column(Tid)


class KvitteringRad(Rot):
    """The slow hash of a receipt code, the report it opens, and the case's key sealed to the pair behind the code."""

    __tablename__ = "kvittering"

    kode: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=KASKADE), index=True)
    offentlig: Mapped[bytes] = mapped_column(LargeBinary)
    forseglet: Mapped[bytes] = mapped_column(LargeBinary)
    opprettet: Mapped[datetime] = mapped_column(Tid)


class TilgangRad(Rot):
    """A short-lived token of someone who has shown the receipt code, hashed; the case's key is sealed under it."""

    __tablename__ = "tilgang"

    token: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=KASKADE))
    forseglet: Mapped[bytes] = mapped_column(LargeBinary)
    utloper: Mapped[datetime] = mapped_column(Tid, index=True)
