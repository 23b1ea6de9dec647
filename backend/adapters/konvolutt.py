"""The one place where content becomes bytes and back.

Today the envelope is open: JSON in clear, format 1. Encryption for the recipients changes this class and adds a table
of sealed keys; no other table, no repository and no service knows what is inside.
"""

from __future__ import annotations

import json
from typing import Any, Final

AAPEN: Final = 1


class Konvolutt:
    """Seals and opens the content of one row. `knyttet` names the row, so that contents cannot be swapped unseen."""

    format: int = AAPEN

    def forsegl(self, innhold: dict[str, Any], knyttet: str) -> bytes:
        """Return the bytes to store for the row `knyttet`."""
        return json.dumps({"rad": knyttet, "innhold": innhold}, ensure_ascii=False, separators=(",", ":")).encode()

    def aapne(self, data: bytes, format_: int, knyttet: str) -> dict[str, Any]:
        """Return what was sealed; ValueError for an unknown format or for bytes that belong to another row."""
        if format_ != AAPEN:
            raise ValueError("unknown envelope format")
        brev: dict[str, Any] = json.loads(data)
        if brev["rad"] != knyttet:
            raise ValueError("the envelope belongs to another row")
        innhold: dict[str, Any] = brev["innhold"]
        return innhold
