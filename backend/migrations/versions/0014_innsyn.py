"""What the person who reported asks to see, and until when the code shows it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

TID = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make the columns."""
    op.add_column("varsel", sa.Column("innsynsbegjaering", TID, nullable=True))
    op.add_column("varsel", sa.Column("innsyn_til", TID, nullable=True))


def downgrade() -> None:
    """Remove them; what was asked for is forgotten."""
    op.drop_column("varsel", "innsyn_til")
    op.drop_column("varsel", "innsynsbegjaering")
