"""Attachments: what a person may add to a report, how much, and what is known of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

Filtype = Literal["image/png", "image/jpeg", "image/webp", "image/gif", "application/pdf"]
FILTYPER: Final[tuple[Filtype, ...]] = get_args(Filtype)
ENDELSE: Final[dict[Filtype, str]] = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/webp": "webp",
    "image/gif": "gif",
    "application/pdf": "pdf",
}
MAKS_ANTALL: Final = 10
"""Files with one report; as many again may come later, when the school asks for more."""
MAKS_I_SAKEN: Final = 20
MAKS_MIB: Final = 15
MAKS_BYTE: Final = MAKS_MIB * 1024 * 1024
"""The largest file, in bytes."""
MAKS_VASKET: Final = 2 * MAKS_BYTE
"""The largest file that is made anew from one; in bytes."""
MAKS_UTKAST: Final = 2 * 1024**3
"""All that is attached to reports that are not sent yet, in bytes: more is not taken before some are sent or gone."""

Biter = Mapping[bool, list[bytes]]
"""The encrypted pieces of a file (False) and of its original (True), each bound to its `plass`."""


def plass(vedlegg_id: str, original: bool) -> str:
    """Return what the pieces of a file are bound to."""
    return f"sifra\0vedleggbit\0{vedlegg_id}\0{'original' if original else 'vasket'}"


@dataclass(frozen=True)
class Vedlegg:
    """One attachment; `nr` is its place in the case and its neutral name, `storrelse` bytes, `sider` pages.

    What is kept is made anew from what came, without what cameras and programs add. `original` is the length of the
    file as it came, where the person asked for that to be kept too; else None. `nokkel` is the key of the file.
    """

    id: str
    nr: int
    type: Filtype
    storrelse: int
    sider: int
    original: int | None
    nokkel: bytes = field(compare=False, repr=False)

    @property
    def filnavn(self) -> str:
        """The name to download it under: it tells nothing."""
        return f"vedlegg-{self.nr}.{ENDELSE[self.type]}"

    @property
    def originalnavn(self) -> str:
        """The name of the original."""
        return f"vedlegg-{self.nr}-original.{ENDELSE[self.type]}"
