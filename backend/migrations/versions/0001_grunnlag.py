"""The ground: reports with their content apart, the dialogue, receipts, accounts, and the outbox."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

TID = sa.DateTime(timezone=True)
_ALLE = (
    "demopost",
    "utboks",
    "tilgang",
    "kvittering",
    "lest",
    "hendelse",
    "melding",
    "varsel_innhold",
    "varsel",
    "sesjon",
    "konto",
)


def upgrade() -> None:
    """Make the tables."""
    _kontoer()
    _varsler()
    _saker()
    _kvitteringer()
    _post()


def downgrade() -> None:
    """Remove the tables, and everything in them."""
    for tabell in _ALLE:
        op.drop_table(tabell)


def _kontoer() -> None:
    op.create_table(
        "konto",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("brukernavn", sa.String(length=254), nullable=False),
        sa.Column("epost", sa.String(length=254), nullable=False),
        sa.Column("skole", sa.String(length=64), nullable=False),
        sa.Column("rolle", sa.String(length=16), nullable=False),
        sa.Column("maalform", sa.String(length=2), nullable=False),
        sa.Column("passord", sa.String(length=255), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.Column("opprettet", TID, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_konto"),
        sa.UniqueConstraint("brukernavn", name="uq_konto_brukernavn"),
    )
    op.create_index("ix_konto_skole", "konto", ["skole"])
    op.create_table(
        "sesjon",
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("konto_id", sa.String(length=64), nullable=False),
        sa.Column("opprettet", TID, nullable=False),
        sa.Column("utloper", TID, nullable=False),
        sa.ForeignKeyConstraint(["konto_id"], ["konto.id"], name="fk_sesjon_konto_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("token", name="pk_sesjon"),
    )
    op.create_index("ix_sesjon_konto_id", "sesjon", ["konto_id"])
    op.create_index("ix_sesjon_utloper", "sesjon", ["utloper"])


def _varsler() -> None:
    op.create_table(
        "varsel",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("skole", sa.String(length=64), nullable=False),
        sa.Column("mottaker", sa.String(length=16), nullable=False),
        sa.Column("alvorlighet", sa.String(length=16), nullable=False),
        sa.Column("status", sa.String(length=16), nullable=False),
        sa.Column("opprettet", TID, nullable=False),
        sa.Column("sist_endret", TID, nullable=False),
        sa.Column("sist_utenfra", TID, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_varsel"),
    )
    op.create_index("ix_varsel_liste", "varsel", ["skole", "mottaker", "opprettet"])
    op.create_table(
        "varsel_innhold",
        sa.Column("varsel_id", sa.String(length=64), nullable=False),
        sa.Column("format", sa.Integer(), nullable=False),
        sa.Column("innhold", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["varsel_id"], ["varsel.id"], name="fk_varsel_innhold_varsel_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("varsel_id", name="pk_varsel_innhold"),
    )


def _saker() -> None:
    op.create_table(
        "melding",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("varsel_id", sa.String(length=64), nullable=False),
        sa.Column("fra", sa.String(length=16), nullable=False),
        sa.Column("tid", TID, nullable=False),
        sa.Column("format", sa.Integer(), nullable=False),
        sa.Column("innhold", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["varsel_id"], ["varsel.id"], name="fk_melding_varsel_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_melding"),
    )
    op.create_index("ix_melding_rekke", "melding", ["varsel_id", "tid"])
    op.create_table(
        "hendelse",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("varsel_id", sa.String(length=64), nullable=False),
        sa.Column("tid", TID, nullable=False),
        sa.Column("hvem", sa.String(length=254), nullable=False),
        sa.Column("hva", sa.String(length=16), nullable=False),
        sa.Column("verdi", sa.String(length=32), nullable=True),
        sa.ForeignKeyConstraint(["varsel_id"], ["varsel.id"], name="fk_hendelse_varsel_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_hendelse"),
    )
    op.create_index("ix_hendelse_varsel_id", "hendelse", ["varsel_id"])
    op.create_table(
        "lest",
        sa.Column("konto_id", sa.String(length=64), nullable=False),
        sa.Column("varsel_id", sa.String(length=64), nullable=False),
        sa.Column("tid", TID, nullable=False),
        sa.ForeignKeyConstraint(["konto_id"], ["konto.id"], name="fk_lest_konto_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["varsel_id"], ["varsel.id"], name="fk_lest_varsel_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("konto_id", "varsel_id", name="pk_lest"),
    )


def _kvitteringer() -> None:
    op.create_table(
        "kvittering",
        sa.Column("kode", sa.LargeBinary(), nullable=False),
        sa.Column("varsel_id", sa.String(length=64), nullable=False),
        sa.Column("opprettet", TID, nullable=False),
        sa.ForeignKeyConstraint(["varsel_id"], ["varsel.id"], name="fk_kvittering_varsel_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("kode", name="pk_kvittering"),
    )
    op.create_index("ix_kvittering_varsel_id", "kvittering", ["varsel_id"])
    op.create_table(
        "tilgang",
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("varsel_id", sa.String(length=64), nullable=False),
        sa.Column("utloper", TID, nullable=False),
        sa.ForeignKeyConstraint(["varsel_id"], ["varsel.id"], name="fk_tilgang_varsel_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("token", name="pk_tilgang"),
    )
    op.create_index("ix_tilgang_utloper", "tilgang", ["utloper"])


def _post() -> None:
    op.create_table(
        "utboks",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("konto_id", sa.String(length=64), nullable=False),
        sa.Column("varsel_id", sa.String(length=64), nullable=False),
        sa.Column("anledning", sa.String(length=96), nullable=False),
        sa.Column("slag", sa.String(length=16), nullable=False),
        sa.Column("tilstand", sa.String(length=16), nullable=False),
        sa.Column("forsok", sa.Integer(), nullable=False),
        sa.Column("neste", TID, nullable=False),
        sa.Column("opprettet", TID, nullable=False),
        sa.Column("sendt", TID, nullable=True),
        sa.ForeignKeyConstraint(["konto_id"], ["konto.id"], name="fk_utboks_konto_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["varsel_id"], ["varsel.id"], name="fk_utboks_varsel_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_utboks"),
        sa.UniqueConstraint("konto_id", "anledning", name="uq_utboks_konto_id_anledning"),
    )
    op.create_index("ix_utboks_ko", "utboks", ["tilstand", "neste"])
    op.create_index("ix_utboks_varsel_id", "utboks", ["varsel_id"])
    op.create_table(
        "demopost",
        sa.Column("melding_id", sa.String(length=128), nullable=False),
        sa.Column("til", sa.String(length=254), nullable=False),
        sa.Column("emne", sa.String(length=200), nullable=False),
        sa.Column("tekst", sa.String(length=4000), nullable=False),
        sa.Column("tid", TID, nullable=False),
        sa.PrimaryKeyConstraint("melding_id", name="pk_demopost"),
    )
