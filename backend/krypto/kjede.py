"""The links of the audit trail's chains: each seals its own fields and the link before it.

HMAC-SHA-256 (RFC 2104) under a key that is not in the database: whoever has the database alone can neither change,
leave out nor add a row unseen.
"""

from __future__ import annotations

import hmac
import json
from datetime import UTC, datetime
from typing import Final

START: Final = bytes(32)
"""What the first link of a chain has before it."""


def ledd(nokkel: bytes, forrige: bytes, kjede: str, nr: int, tid: datetime, *felt: str | None) -> bytes:
    """Return the seal (32 bytes) of row `nr` (from 1) of a chain; `tid` is aware, `felt` the other fields in order."""
    klokke = tid.astimezone(UTC).isoformat(timespec="microseconds")
    rad = json.dumps([kjede, nr, klokke, *felt], ensure_ascii=False, separators=(",", ":"))
    return hmac.digest(nokkel, b"sifra/ledd\0" + forrige + rad.encode(), "sha256")


def segl(nokkel: bytes, kjede: str, nr: int, merke: bytes) -> bytes:
    """Return the seal (32 bytes) of how far a chain has come: its last number and link."""
    return hmac.digest(nokkel, b"sifra/hode\0" + merke + f"{nr}\0{kjede}".encode(), "sha256")


def ankersegl(nokkel: bytes, innhold: bytes) -> str:
    """Return the seal (hexadecimal) of the anchor that stands outside the database."""
    return hmac.digest(nokkel, b"sifra/anker\0" + innhold, "sha256").hex()
