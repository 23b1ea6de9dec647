"""The tables. Content stands apart, as sealed bytes; beside it only the few columns that routing and lists need."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    DateTime,
    ForeignKey,
    Index,
    LargeBinary,
    MetaData,
    String,
    Text,
    UniqueConstraint,
    false,
    text,
    true,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator


class Tid(TypeDecorator[datetime]):
    """An aware time, stored in UTC (SQLite has no time zone of its own)."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn an aware time into UTC."""
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        """Give back an aware time in UTC."""
        return value.replace(tzinfo=UTC) if value and value.tzinfo is None else value


class Rot(DeclarativeBase):
    """Root of the tables."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


ID = String(64)
_KASKADE = "CASCADE"
ANLEGG: Final = "anlegg"
"""The chain of what concerns no single case: log-ins, accounts, runs."""


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
    svar_sett: Mapped[int] = mapped_column(server_default=text("0"))
    """How many answers the person who reported has seen: a count, since a time would tell when they were here."""


class InnholdRad(Rot):
    """The content of one report, in its envelope."""

    __tablename__ = "varsel_innhold"

    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=_KASKADE), primary_key=True)
    format: Mapped[int]
    innhold: Mapped[bytes] = mapped_column(LargeBinary)


class MeldingRad(Rot):
    """One message of the dialogue between the school and the person who reported."""

    __tablename__ = "melding"
    __table_args__ = (Index("ix_melding_rekke", "varsel_id", "tid"),)

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=_KASKADE))
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
    varsel_id: Mapped[str | None] = mapped_column(ForeignKey("varsel.id", ondelete=_KASKADE), index=True)
    opprettet: Mapped[datetime] = mapped_column(Tid, index=True)
    format: Mapped[int]
    innhold: Mapped[bytes | None] = mapped_column(LargeBinary)


class VedleggbitRad(Rot):
    """One piece of the file of an attachment, or of its original."""

    __tablename__ = "vedleggbit"

    vedlegg_id: Mapped[str] = mapped_column(ForeignKey("vedlegg.id", ondelete=_KASKADE), primary_key=True)
    original: Mapped[bool] = mapped_column(primary_key=True)
    nr: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    data: Mapped[bytes] = mapped_column(LargeBinary)


class SaksnokkelRad(Rot):
    """The key of one case, sealed to one account or to one recovery key: these rows are who may open it."""

    __tablename__ = "saksnokkel"
    __table_args__ = (
        UniqueConstraint("varsel_id", "konto_id"),
        UniqueConstraint("varsel_id", "gjenoppretting_id"),
    )

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=_KASKADE))
    konto_id: Mapped[str | None] = mapped_column(ForeignKey("konto.id", ondelete=_KASKADE), index=True)
    gjenoppretting_id: Mapped[str | None] = mapped_column(
        ForeignKey("gjenoppretting.id", ondelete=_KASKADE), index=True
    )
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
    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=_KASKADE), index=True)
    offentlig: Mapped[bytes] = mapped_column(LargeBinary)
    forseglet: Mapped[bytes] = mapped_column(LargeBinary)
    opprettet: Mapped[datetime] = mapped_column(Tid)


class TilgangRad(Rot):
    """A short-lived token of someone who has shown the receipt code, hashed; the case's key is sealed under it."""

    __tablename__ = "tilgang"

    token: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=_KASKADE))
    forseglet: Mapped[bytes] = mapped_column(LargeBinary)
    utloper: Mapped[datetime] = mapped_column(Tid, index=True)


class SvaradresseRad(Rot):
    """Where the person who reported wants to be told of an answer, in its envelope."""

    __tablename__ = "svaradresse"

    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=_KASKADE), primary_key=True)
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


class KontoRad(Rot):
    """An account of the portal: `passord` is its lock, `privat` its private key, sealed under what the lock gives."""

    __tablename__ = "konto"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    brukernavn: Mapped[str] = mapped_column(String(254), unique=True)
    epost: Mapped[str] = mapped_column(String(254))
    skole: Mapped[str] = mapped_column(ID, index=True)
    rolle: Mapped[str] = mapped_column(String(16))
    maalform: Mapped[str] = mapped_column(String(2))
    passord: Mapped[str] = mapped_column(String(255))
    offentlig: Mapped[bytes] = mapped_column(LargeBinary)
    privat: Mapped[bytes] = mapped_column(LargeBinary)
    demo: Mapped[bool]
    opprettet: Mapped[datetime] = mapped_column(Tid)
    godkjent: Mapped[bool] = mapped_column(server_default=true())
    totp: Mapped[bytes | None] = mapped_column(LargeBinary)
    """The secret of the one-time codes, sealed under a key from the account's private key."""
    totp_trinn: Mapped[int] = mapped_column(server_default=text("0"))
    """The last half minute, counted from 1970, whose code was used."""
    feide: Mapped[bytes | None] = mapped_column(LargeBinary, unique=True)
    """The identity that a log-in provider gives, hashed under the pepper."""


class PassnokkelRad(Rot):
    """A passkey (WebAuthn credential) of an account: its id and public key."""

    __tablename__ = "passnokkel"

    id: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    konto_id: Mapped[str] = mapped_column(ForeignKey("konto.id", ondelete=_KASKADE), index=True)
    offentlig: Mapped[bytes] = mapped_column(LargeBinary)
    teller: Mapped[int] = mapped_column(BigInteger)
    opprettet: Mapped[datetime] = mapped_column(Tid)


class ReservekodeRad(Rot):
    """A recovery code that is not used yet, hashed under the pepper."""

    __tablename__ = "reservekode"

    kode: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    konto_id: Mapped[str] = mapped_column(ForeignKey("konto.id", ondelete=_KASKADE), index=True)


class InvitasjonRad(Rot):
    """Someone who is invited to make an account; the token itself is only in the letter."""

    __tablename__ = "invitasjon"

    token: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    epost: Mapped[str] = mapped_column(String(254), unique=True)
    skole: Mapped[str] = mapped_column(ID)
    rolle: Mapped[str] = mapped_column(String(16))
    maalform: Mapped[str] = mapped_column(String(2))
    godkjent: Mapped[bool]
    utloper: Mapped[datetime] = mapped_column(Tid, index=True)


class SesjonRad(Rot):
    """A log-in; the token itself is only in the browser."""

    __tablename__ = "sesjon"

    token: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    konto_id: Mapped[str] = mapped_column(ForeignKey("konto.id", ondelete=_KASKADE), index=True)
    opprettet: Mapped[datetime] = mapped_column(Tid)
    utloper: Mapped[datetime] = mapped_column(Tid, index=True)


class LestRad(Rot):
    """When an account last opened a case."""

    __tablename__ = "lest"

    konto_id: Mapped[str] = mapped_column(ForeignKey("konto.id", ondelete=_KASKADE), primary_key=True)
    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=_KASKADE), primary_key=True)
    tid: Mapped[datetime] = mapped_column(Tid)


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


class UtboksRad(Rot):
    """One notice to one recipient about one event; (`konto_id`, `anledning`) is unique, so none is queued twice."""

    __tablename__ = "utboks"
    __table_args__ = (
        UniqueConstraint("konto_id", "anledning"),
        Index("ix_utboks_ko", "tilstand", "neste"),
    )

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    konto_id: Mapped[str] = mapped_column(ForeignKey("konto.id", ondelete=_KASKADE))
    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=_KASKADE), index=True)
    anledning: Mapped[str] = mapped_column(String(96))
    slag: Mapped[str] = mapped_column(String(16))
    tilstand: Mapped[str] = mapped_column(String(16))
    forsok: Mapped[int]
    neste: Mapped[datetime] = mapped_column(Tid)
    opprettet: Mapped[datetime] = mapped_column(Tid)
    sendt: Mapped[datetime | None] = mapped_column(Tid)


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


class SkoleRad(Rot):
    """A school that is not among those in knowledge/: what is needed to serve it before its plan is read."""

    __tablename__ = "skole"

    id: Mapped[str] = mapped_column(ID, primary_key=True)
    navn_nb: Mapped[str] = mapped_column(String(200))
    navn_nn: Mapped[str] = mapped_column(String(200))
    skoleeier_nb: Mapped[str] = mapped_column(String(200))
    skoleeier_nn: Mapped[str] = mapped_column(String(200))
    skoleslag: Mapped[str] = mapped_column(String(16))


class DemopostRad(Rot):
    """A letter of the demo's built-in mailbox."""

    __tablename__ = "demopost"

    melding_id: Mapped[str] = mapped_column(String(128), primary_key=True)
    til: Mapped[str] = mapped_column(String(254))
    emne: Mapped[str] = mapped_column(String(200))
    tekst: Mapped[str] = mapped_column(String(4000))
    tid: Mapped[datetime] = mapped_column(Tid)
