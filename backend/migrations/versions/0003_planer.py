"""The plans that schools load themselves, and the schools that are not among those in knowledge/."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TID = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "plan",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("skole", sa.String(length=64), nullable=False),
        sa.Column("versjon", sa.Integer(), nullable=False),
        sa.Column("tittel", sa.String(length=300), nullable=False),
        sa.Column("filnavn", sa.String(length=200), nullable=False),
        sa.Column("tilstand", sa.String(length=16), nullable=False),
        sa.Column("lastet_opp", TID, nullable=False),
        sa.Column("lastet_opp_av", sa.String(length=254), nullable=False),
        sa.Column("endret", TID, nullable=False),
        sa.Column("endret_av", sa.String(length=254), nullable=False),
        sa.Column("dokument", sa.Text(), nullable=False),
        sa.Column("bekreftet", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_plan"),
        sa.UniqueConstraint("skole", "versjon", name="uq_plan_skole_versjon"),
    )
    op.create_index("ix_plan_tilstand", "plan", ["tilstand"])
    op.create_table(
        "skole",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("navn_nb", sa.String(length=200), nullable=False),
        sa.Column("navn_nn", sa.String(length=200), nullable=False),
        sa.Column("skoleeier_nb", sa.String(length=200), nullable=False),
        sa.Column("skoleeier_nn", sa.String(length=200), nullable=False),
        sa.Column("skoleslag", sa.String(length=16), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_skole"),
    )


def downgrade() -> None:
    """Remove the tables, and everything in them."""
    op.drop_table("skole")
    op.drop_table("plan")
