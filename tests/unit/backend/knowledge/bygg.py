"""Makes entries of knowledge for the tests."""

from __future__ import annotations

from typing import Any

from backend.knowledge.innhold import Oppslag


def oppslag(id_: str, *sporsmal: str, **felt: Any) -> Oppslag:
    """Return an entry on the subject `id_` that answers with its own name."""
    svar = {m: {"kort": f"{id_} ({m})"} for m in ("nb", "nn")}
    standard: dict[str, Any] = {"tema": id_, "svar": svar, "kilder": (("lov", "§ 12-2"),)}
    return Oppslag(id=id_, sporsmal=sporsmal, **(standard | felt))
