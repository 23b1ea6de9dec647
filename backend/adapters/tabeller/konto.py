"""The tables of accounts: how one logs in, and what each has read."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, LargeBinary, String, text, true
from sqlalchemy.orm import Mapped, mapped_column

from backend.adapters.tabeller.rot import ID, KASKADE, Rot, Tid


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
    enhetsnr: Mapped[int] = mapped_column(server_default=text("0"))
    """What a browser that counts as known must have been told: a new number, and none does."""
    feide: Mapped[bytes | None] = mapped_column(LargeBinary, unique=True)
    """The identity that a log-in provider gives, hashed under the pepper."""


class PassnokkelRad(Rot):
    """A passkey (WebAuthn credential) of an account: its id and public key."""

    __tablename__ = "passnokkel"

    id: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    konto_id: Mapped[str] = mapped_column(ForeignKey("konto.id", ondelete=KASKADE), index=True)
    offentlig: Mapped[bytes] = mapped_column(LargeBinary)
    teller: Mapped[int] = mapped_column(BigInteger)
    opprettet: Mapped[datetime] = mapped_column(Tid)


class ReservekodeRad(Rot):
    """A recovery code that is not used yet, hashed under the pepper."""

    __tablename__ = "reservekode"

    kode: Mapped[bytes] = mapped_column(LargeBinary, primary_key=True)
    konto_id: Mapped[str] = mapped_column(ForeignKey("konto.id", ondelete=KASKADE), index=True)


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
    konto_id: Mapped[str] = mapped_column(ForeignKey("konto.id", ondelete=KASKADE), index=True)
    opprettet: Mapped[datetime] = mapped_column(Tid)
    utloper: Mapped[datetime] = mapped_column(Tid, index=True)


class LestRad(Rot):
    """When an account last opened a case."""

    __tablename__ = "lest"

    konto_id: Mapped[str] = mapped_column(ForeignKey("konto.id", ondelete=KASKADE), primary_key=True)
    varsel_id: Mapped[str] = mapped_column(ForeignKey("varsel.id", ondelete=KASKADE), primary_key=True)
    tid: Mapped[datetime] = mapped_column(Tid)
