"""Encryption: keys of cases, accounts and receipts. Content in clear from before cannot be kept, and is removed.

Nothing was in use before this. A database that holds accounts other than the demo's is left alone, and the start
stops.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from backend.domain.feil import Oppsettsfeil

revision = "0002"
down_revision = "0001"

TID = sa.DateTime(timezone=True)
_TOMMES = ("demopost", "varsel", "konto")
"""Everything else hangs on these."""


def upgrade() -> None:
    """Make room for the keys."""
    _tom_demoen()
    _utvid()
    op.create_table(
        "gjenoppretting",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("skole", sa.String(length=64), nullable=False),
        sa.Column("rolle", sa.String(length=16), nullable=False),
        sa.Column("offentlig", sa.LargeBinary(), nullable=False),
        sa.Column("demo", sa.Boolean(), nullable=False),
        sa.Column("opprettet", TID, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_gjenoppretting"),
    )
    op.create_index("ix_gjenoppretting_skole", "gjenoppretting", ["skole", "rolle"])
    _saksnokler()


def downgrade() -> None:
    """Remove the keys, and with them everything that can be read with them only."""
    op.drop_table("saksnokkel")
    op.drop_table("gjenoppretting")
    for tabell in _TOMMES:
        op.execute(sa.delete(sa.table(tabell)))
    for tabell, kolonner in _NYE.items():
        with op.batch_alter_table(tabell) as batch:
            for kolonne in kolonner:
                batch.drop_column(kolonne)
    with op.batch_alter_table("varsel") as batch:
        batch.drop_column("bytt_nokkel")


_NYE = {"konto": ("offentlig", "privat"), "kvittering": ("offentlig", "forseglet"), "tilgang": ("forseglet",)}


def _tom_demoen() -> None:
    if op.get_bind().execute(sa.text("SELECT count(*) FROM konto WHERE NOT demo")).scalar():
        raise Oppsettsfeil("Databasen er fra før SiFra krypterte, og kan ikke leses. Ta vare på den, og begynn en ny.")
    for tabell in _TOMMES:
        op.execute(sa.delete(sa.table(tabell)))


def _utvid() -> None:
    for tabell, kolonner in _NYE.items():
        with op.batch_alter_table(tabell) as batch:
            for kolonne in kolonner:
                batch.add_column(sa.Column(kolonne, sa.LargeBinary(), nullable=False))
    with op.batch_alter_table("varsel") as batch:
        batch.add_column(sa.Column("bytt_nokkel", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("hendelse") as batch:
        batch.alter_column("verdi", type_=sa.String(length=254), existing_type=sa.String(length=32))


def _saksnokler() -> None:
    op.create_table(
        "saksnokkel",
        sa.Column("id", sa.String(length=64), nullable=False),
        sa.Column("varsel_id", sa.String(length=64), nullable=False),
        sa.Column("konto_id", sa.String(length=64), nullable=True),
        sa.Column("gjenoppretting_id", sa.String(length=64), nullable=True),
        sa.Column("forseglet", sa.LargeBinary(), nullable=False),
        sa.Column("opprettet", TID, nullable=False),
        sa.ForeignKeyConstraint(["varsel_id"], ["varsel.id"], name="fk_saksnokkel_varsel_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["konto_id"], ["konto.id"], name="fk_saksnokkel_konto_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["gjenoppretting_id"], ["gjenoppretting.id"], name="fk_saksnokkel_gjenoppretting_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_saksnokkel"),
        sa.UniqueConstraint("varsel_id", "konto_id", name="uq_saksnokkel_varsel_id_konto_id"),
        sa.UniqueConstraint("varsel_id", "gjenoppretting_id", name="uq_saksnokkel_varsel_id_gjenoppretting_id"),
    )
    op.create_index("ix_saksnokkel_konto_id", "saksnokkel", ["konto_id"])
    op.create_index("ix_saksnokkel_gjenoppretting_id", "saksnokkel", ["gjenoppretting_id"])
