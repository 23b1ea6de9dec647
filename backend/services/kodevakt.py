"""Guessing receipt codes is slowed down, for each asker and for all together; one who has the code is not.

There are ten quadrillion codes. With every puzzle solved (backend/services/arbeid.py), the slow hash of a code still
lets some 80 be tried in a second: a thousand cases then stand for about four thousand years before the first is hit.
"""

from __future__ import annotations

from typing import Final

from backend.services.struping import Grense, Struping

_HER: Final = Grense(gratis=10, forste=2, lengste=30)
_OVERALT: Final = Grense(gratis=300, forste=1, lengste=2)
_ALLE: Final = "kode"


def tell_forsok(struping: Struping, hvem: str | None = None) -> None:
    """Count a try with a code before it is made; ForMange where it has to wait. `hvem` tells askers apart."""
    struping.forsok({_ALLE: _OVERALT} | ({f"kode:{hvem}": _HER} if hvem else {}))


def var_riktig(struping: Struping, hvem: str | None = None) -> None:
    """The code was right: the try is taken back."""
    struping.teller_ikke(_ALLE)
    if hvem:
        struping.lyktes(f"kode:{hvem}")
