"""Attachments, in encrypted pieces."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0003"

TID = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make room for attachments."""
    op.create_table(
        "vedlegg",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("varsel_id", sa.String(length=64), nullable=True),
        sa.Column("opprettet", TID, nullable=False),
        sa.Column("format", sa.Integer(), nullable=False),
        sa.Column("innhold", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(["varsel_id"], ["varsel.id"], name="fk_vedlegg_varsel_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_vedlegg"),
    )
    op.create_index("ix_vedlegg_varsel_id", "vedlegg", ["varsel_id"])
    op.create_index("ix_vedlegg_opprettet", "vedlegg", ["opprettet"])
    op.create_table(
        "vedleggbit",
        sa.Column("vedlegg_id", sa.String(length=64), nullable=False),
        sa.Column("original", sa.Boolean(), nullable=False),
        sa.Column("nr", sa.Integer(), nullable=False),
        sa.Column("data", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["vedlegg_id"], ["vedlegg.id"], name="fk_vedleggbit_vedlegg_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("vedlegg_id", "original", "nr", name="pk_vedleggbit"),
    )


def downgrade() -> None:
    """Remove every attachment."""
    op.drop_table("vedleggbit")
    op.drop_table("vedlegg")
