"""Accounts: invitations, second factors, and the approval of new recipients."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

TID = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make room for them; every account from before is approved."""
    with op.batch_alter_table("konto") as batch:
        batch.add_column(sa.Column("godkjent", sa.Boolean(), nullable=False, server_default=sa.true()))
        batch.add_column(sa.Column("totp", sa.LargeBinary(), nullable=True))
        batch.add_column(sa.Column("totp_trinn", sa.Integer(), nullable=False, server_default=sa.text("0")))
        batch.add_column(sa.Column("feide", sa.LargeBinary(), nullable=True))
        batch.create_unique_constraint("uq_konto_feide", ["feide"])
    op.create_table(
        "passnokkel",
        sa.Column("id", sa.LargeBinary(), nullable=False),
        sa.Column("konto_id", sa.String(length=64), nullable=False),
        sa.Column("offentlig", sa.LargeBinary(), nullable=False),
        sa.Column("teller", sa.BigInteger(), nullable=False),
        sa.Column("opprettet", TID, nullable=False),
        sa.ForeignKeyConstraint(["konto_id"], ["konto.id"], name="fk_passnokkel_konto_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_passnokkel"),
    )
    op.create_index("ix_passnokkel_konto_id", "passnokkel", ["konto_id"])
    op.create_table(
        "reservekode",
        sa.Column("kode", sa.LargeBinary(), nullable=False),
        sa.Column("konto_id", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["konto_id"], ["konto.id"], name="fk_reservekode_konto_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("kode", name="pk_reservekode"),
    )
    op.create_index("ix_reservekode_konto_id", "reservekode", ["konto_id"])
    _invitasjoner()


def downgrade() -> None:
    """Remove them."""
    for tabell in ("invitasjon", "reservekode", "passnokkel"):
        op.drop_table(tabell)
    with op.batch_alter_table("konto") as batch:
        batch.drop_constraint("uq_konto_feide", type_="unique")
        for kolonne in ("feide", "totp_trinn", "totp", "godkjent"):
            batch.drop_column(kolonne)


def _invitasjoner() -> None:
    op.create_table(
        "invitasjon",
        sa.Column("token", sa.LargeBinary(), nullable=False),
        sa.Column("epost", sa.String(length=254), nullable=False),
        sa.Column("skole", sa.String(length=64), nullable=False),
        sa.Column("rolle", sa.String(length=16), nullable=False),
        sa.Column("maalform", sa.String(length=2), nullable=False),
        sa.Column("godkjent", sa.Boolean(), nullable=False),
        sa.Column("utloper", TID, nullable=False),
        sa.PrimaryKeyConstraint("token", name="pk_invitasjon"),
        sa.UniqueConstraint("epost", name="uq_invitasjon_epost"),
    )
    op.create_index("ix_invitasjon_utloper", "invitasjon", ["utloper"])
