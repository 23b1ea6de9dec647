"""Browsers that have logged in with an account can be forgotten."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Make the column."""
    op.add_column("konto", sa.Column("enhetsnr", sa.Integer(), nullable=False, server_default=sa.text("0")))


def downgrade() -> None:
    """Remove it."""
    op.drop_column("konto", "enhetsnr")
