"""The audit trail becomes chains that are only added to; and when a case is destroyed, held, or asked to be erased."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa
from alembic import context, op

from backend.domain.feil import Oppsettsfeil
from backend.krypto.kjede import START, ledd, segl

revision = "0012"
down_revision = "0011"

TID = sa.DateTime(timezone=True)
ID = sa.String(length=64)
_NYE: dict[str, Any] = {
    "slettes": TID,
    "slettegrunn": sa.String(length=16),
    "holdt": sa.String(length=16),
    "slettebegjaering": TID,
}


def upgrade() -> None:
    """Chain what is there, and let no row of it be changed from now on."""
    gamle = op.get_bind().execute(sa.text(_LES)).all()
    op.drop_table("hendelse")
    _tabeller()
    _kjed(gamle)
    _utlosere()
    with op.batch_alter_table("varsel") as batch:
        for navn, slag in _NYE.items():
            batch.add_column(sa.Column(navn, slag, nullable=True))
    op.create_index("ix_varsel_slettes", "varsel", ["slettes"])


def downgrade() -> None:
    """Back to a trail that can be changed: of the cases that still exist."""
    op.drop_index("ix_varsel_slettes", "varsel")
    with op.batch_alter_table("varsel") as batch:
        for navn in _NYE:
            batch.drop_column(navn)
    for setning in _AV[op.get_bind().dialect.name]:
        op.execute(setning)
    for tabell in ("hendelse", "sporhode", "spornavn"):
        op.drop_table(tabell)
    op.create_table(
        "hendelse",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("varsel_id", ID, nullable=False),
        sa.Column("tid", TID, nullable=False),
        sa.Column("hvem", sa.String(length=254), nullable=False),
        sa.Column("hva", sa.String(length=16), nullable=False),
        sa.Column("verdi", sa.String(length=254), nullable=True),
        sa.ForeignKeyConstraint(["varsel_id"], ["varsel.id"], name="fk_hendelse_varsel_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_hendelse"),
    )
    op.create_index("ix_hendelse_varsel_id", "hendelse", ["varsel_id"])


_LES = """
SELECT h.varsel_id, h.tid, coalesce(k.id, h.hvem), h.hva, coalesce(v.id, h.verdi)
FROM hendelse h LEFT JOIN konto k ON k.brukernavn = h.hvem LEFT JOIN konto v ON v.brukernavn = h.verdi
ORDER BY h.id
"""
_PAA = {
    "sqlite": [
        f"CREATE TRIGGER hendelse_{hva.lower()} BEFORE {hva} ON hendelse "
        "BEGIN SELECT RAISE(ABORT, 'the trail is only added to'); END"
        for hva in ("UPDATE", "DELETE")
    ],
    "postgresql": [
        "CREATE FUNCTION hendelse_fast() RETURNS trigger LANGUAGE plpgsql AS "
        "$$ BEGIN RAISE EXCEPTION 'the trail is only added to'; END $$",
        "CREATE TRIGGER hendelse_rad BEFORE UPDATE OR DELETE ON hendelse FOR EACH ROW EXECUTE FUNCTION hendelse_fast()",
        "CREATE TRIGGER hendelse_alt BEFORE TRUNCATE ON hendelse FOR EACH STATEMENT EXECUTE FUNCTION hendelse_fast()",
    ],
}
_AV = {
    "sqlite": ["DROP TRIGGER hendelse_update", "DROP TRIGGER hendelse_delete"],
    "postgresql": [
        "DROP TRIGGER hendelse_rad ON hendelse",
        "DROP TRIGGER hendelse_alt ON hendelse",
        "DROP FUNCTION hendelse_fast()",
    ],
}


def _utlosere() -> None:
    for setning in _PAA[op.get_bind().dialect.name]:
        op.execute(setning)


def _tabeller() -> None:
    op.create_table(
        "hendelse",
        sa.Column("kjede", ID, nullable=False),
        sa.Column("nr", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tid", TID, nullable=False),
        sa.Column("hvem", ID, nullable=False),
        sa.Column("hva", sa.String(length=32), nullable=False),
        sa.Column("verdi", ID, nullable=True),
        sa.Column("forrige", sa.LargeBinary(), nullable=False),
        sa.Column("merke", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("kjede", "nr", name="pk_hendelse"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "sporhode",
        sa.Column("kjede", ID, nullable=False),
        sa.Column("nr", sa.Integer(), nullable=False),
        sa.Column("merke", sa.LargeBinary(), nullable=False),
        sa.Column("segl", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("kjede", name="pk_sporhode"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "spornavn",
        sa.Column("konto_id", ID, nullable=False),
        sa.Column("brukernavn", sa.String(length=254), nullable=False),
        sa.PrimaryKeyConstraint("konto_id", name="pk_spornavn"),
    )


def _kjed(gamle: Sequence[Any]) -> None:
    """Seal each row of before to the one before it; a name that no account has any more is left out."""
    if not gamle:
        return
    nokkel = context.config.attributes.get("spornokkel")
    if nokkel is None:
        raise Oppsettsfeil("Sporet kan ikke lenkes uten nøkkelen i datamappen.")
    hoder: dict[str, tuple[int, bytes]] = {}
    for kjede, tid, hvem, hva, verdi in gamle:
        nr, forrige = hoder.get(kjede, (0, START))
        felt = (_uten_navn(hvem) or "ukjent", hva, _uten_navn(verdi))
        klokke = _tid(tid)
        merke = ledd(nokkel, forrige, kjede, nr + 1, klokke, *felt)
        hoder[kjede] = nr + 1, merke
        verdier = dict(zip(_RAD.c.keys(), (kjede, nr + 1, klokke, *felt, forrige, merke), strict=True))
        op.execute(sa.insert(_RAD).values(verdier))
    for kjede, (nr, merke) in hoder.items():
        op.execute(sa.insert(_HODE).values(kjede=kjede, nr=nr, merke=merke, segl=segl(nokkel, kjede, nr, merke)))


_RAD = sa.table("hendelse", *(sa.column(n) for n in ("kjede", "nr")), sa.column("tid", TID),
                *(sa.column(n) for n in ("hvem", "hva", "verdi", "forrige", "merke")))  # fmt: skip
_HODE = sa.table("sporhode", *(sa.column(n) for n in ("kjede", "nr", "merke", "segl")))


def _uten_navn(tekst: str | None) -> str | None:
    return "ukjent" if tekst and "@" in tekst else tekst


def _tid(tid: datetime | str) -> datetime:
    """SQLite gives a text where the query does not say that it is a time."""
    lest = datetime.fromisoformat(tid) if isinstance(tid, str) else tid
    return lest if lest.tzinfo else lest.replace(tzinfo=UTC)
