"""What a file is by its bytes, where it ends, and whether it is something else as well."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from typing import Final

from backend.domain.vedlegg import Filtype
from backend.vask.avvist import Avvist

_ANDRE: Final = re.compile(rb"<html|<script|<!doctype|<\?php|%PDF-|PK\x05\x06", re.IGNORECASE)
"""What makes a tail another file, wherever in it this stands."""
_ANDRE_FORST: Final = (b"MZ", b"\x7fELF", b"Rar!", b"7z\xbc\xaf", b"PK\x03\x04", b"<svg", b"#!")
_TOMT: Final = b"\0 \t\r\n"


def finn_type(data: bytes) -> Filtype:
    """Return what the file is; Avvist for what is none of those that are taken."""
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "image/png"
    if data.startswith(b"\xff\xd8\xff"):
        return "image/jpeg"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "image/gif"
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data.startswith(b"%PDF-"):
        return "application/pdf"
    raise Avvist("type")


def krev_en_fil(data: bytes, type_: Filtype, original: bool) -> None:
    """Refuse a file that is another kind of file as well; an original, also for any byte after its end.

    Phones put more behind their pictures, which is left out when the picture is made anew.
    """
    hale = data[_slutt(data, type_) :].strip(_TOMT)
    if _ANDRE.search(hale) or hale.startswith(_ANDRE_FORST):
        raise Avvist("fremmed")
    if (original or type_ == "application/pdf") and zipfile.is_zipfile(io.BytesIO(data)):
        raise Avvist("fremmed")
    if original and hale:
        raise Avvist("original")


def _slutt(data: bytes, type_: Filtype) -> int:
    try:
        return _SLUTT[type_](data)
    except (IndexError, ValueError):
        raise Avvist("uleselig") from None


def _slutt_png(data: bytes) -> int:
    sted, slag = 8, b""
    while slag != b"IEND":
        slag = data[sted + 4 : sted + 8]
        if len(slag) < 4:
            raise ValueError("cut off")
        sted += 12 + int.from_bytes(data[sted : sted + 4])
    return sted


def _slutt_jpeg(data: bytes) -> int:
    """The end of the last of the pictures: phones put several in one file, one after the other."""
    sted = 0
    while data.startswith(b"\xff\xd8", sted):
        sted = _slutt_ett_jpeg(data, sted + 2)
    return sted


def _slutt_ett_jpeg(data: bytes, sted: int) -> int:
    while True:
        sted = data.index(b"\xff", sted)
        merke = data[sted + 1]
        if merke == 0xD9:
            return sted + 2
        if merke in (0x00, 0x01, 0xFF) or 0xD0 <= merke <= 0xD7:
            sted += 1 if merke == 0xFF else 2
        else:
            sted += 2 + int.from_bytes(data[sted + 2 : sted + 4])


def _slutt_gif(data: bytes) -> int:
    sted = 13 + _fargetabell(data[10])
    while data[sted] != 0x3B:
        if data[sted] == 0x2C:
            sted += 11 + _fargetabell(data[sted + 9])
        elif data[sted] == 0x21:
            sted += 2
        else:
            raise ValueError("no block")
        while data[sted]:
            sted += 1 + data[sted]
        sted += 1
    return sted + 1


def _fargetabell(flagg: int) -> int:
    return 3 << ((flagg & 7) + 1) if flagg & 0x80 else 0


def _slutt_webp(data: bytes) -> int:
    lengde = int.from_bytes(data[4:8], "little")
    return 8 + lengde + lengde % 2


def _slutt_pdf(data: bytes) -> int:
    return data.rindex(b"%%EOF") + len(b"%%EOF")


_SLUTT: Final[dict[Filtype, Callable[[bytes], int]]] = {
    "image/png": _slutt_png,
    "image/jpeg": _slutt_jpeg,
    "image/gif": _slutt_gif,
    "image/webp": _slutt_webp,
    "application/pdf": _slutt_pdf,
}
