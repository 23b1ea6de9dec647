"""What the person who reported has seen, and the address of one who wants to be told of an answer."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

TID = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the column and the tables."""
    op.add_column("varsel", sa.Column("svar_sett", sa.Integer(), nullable=False, server_default=sa.text("0")))
    op.create_table(
        "svaradresse",
        sa.Column("varsel_id", sa.String(length=64), nullable=False),
        sa.Column("format", sa.Integer(), nullable=False),
        sa.Column("innhold", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("varsel_id", name="pk_svaradresse"),
        sa.ForeignKeyConstraint(["varsel_id"], ["varsel.id"], name="fk_svaradresse_varsel_id", ondelete="CASCADE"),
    )
    op.create_table(
        "svarbeskjed",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("merke", sa.LargeBinary(), nullable=False),
        sa.Column("adresse", sa.LargeBinary(), nullable=False),
        sa.Column("forsok", sa.Integer(), nullable=False),
        sa.Column("neste", TID, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_svarbeskjed"),
        sa.UniqueConstraint("merke", name="uq_svarbeskjed_merke"),
    )
    op.create_index("ix_svarbeskjed_neste", "svarbeskjed", ["neste"])


def downgrade() -> None:
    """Remove them, and every address."""
    op.drop_table("svarbeskjed")
    op.drop_table("svaradresse")
    op.drop_column("varsel", "svar_sett")
