"""PDF: the pages alone, in a new file. What acts, opens, calls, or tells who made it, does not come along."""

from __future__ import annotations

import io
from typing import Any, Final

import pikepdf
import pypdfium2  # type: ignore[import-untyped]

from backend.vask.avvist import Avvist
from backend.vask.bilde import VIS_BREDDE, VIS_PIKSLER, som_png

MAKS_SIDER: Final = 200
_FJERNES: Final = (
    "/AA",
    "/A",
    "/JS",
    "/Metadata",
    "/PieceInfo",
    "/AF",
    "/EF",
    "/OpenAction",
    "/LastModified",
    "/Thumb",
)
_SKJULTE_DATA: Final = frozenset({*range(0xE1, 0xEE), 0xEF, 0xFE})
"""Segments of a JPEG that hold metadata: APP1 to APP13, APP15 and comments. APP14 says how colours are stored."""


def vask_pdf(data: bytes) -> tuple[bytes, int]:
    """Return the pages in a new file, and how many there are; Avvist for what cannot be read or is locked."""
    try:
        with pikepdf.open(io.BytesIO(data)) as gammel:
            return _skriv_ny(gammel)
    except pikepdf.PasswordError:
        raise Avvist("passord") from None
    except (pikepdf.PdfError, ValueError, TypeError, KeyError, RuntimeError, RecursionError):
        raise Avvist("uleselig") from None


def vis_side(data: bytes, side: int) -> bytes:
    """Return one page (the first is 1) as a PNG; no program in the file is run."""
    try:
        pdf = pypdfium2.PdfDocument(data)
        blad = pdf[side - 1]
        bredde, hoyde = blad.get_size()
        skala = min(VIS_BREDDE / max(bredde, 1), (VIS_PIKSLER / max(bredde * hoyde, 1)) ** 0.5)
        return som_png(blad.render(scale=skala, may_draw_forms=False).to_pil())
    except (pypdfium2.PdfiumError, IndexError, ValueError):
        raise Avvist("uleselig") from None


def _skriv_ny(gammel: pikepdf.Pdf) -> tuple[bytes, int]:
    if gammel.is_encrypted:
        raise Avvist("passord")
    sider = len(gammel.pages)
    if not 0 < sider <= MAKS_SIDER:
        raise Avvist("for_stor" if sider else "uleselig")
    gammel.flatten_annotations("all")  # notes and filled-in fields become part of the page
    for side in gammel.pages:
        if "/Annots" in side.obj:
            del side.obj["/Annots"]
    with pikepdf.new() as ny:
        ny.pages.extend(gammel.pages)
        for objekt in ny.objects:
            _rens(objekt)
        ny.remove_unreferenced_resources()
        ut = io.BytesIO()
        ny.save(ut, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return ut.getvalue(), sider


def _rens(objekt: Any) -> None:
    if not isinstance(objekt, pikepdf.Dictionary | pikepdf.Stream):
        return
    for navn in _FJERNES:
        if navn in objekt:
            del objekt[navn]
    if isinstance(objekt, pikepdf.Stream) and objekt.get("/Filter") == pikepdf.Name.DCTDecode:
        objekt.write(uten_kamera(objekt.read_raw_bytes()), filter=pikepdf.Name.DCTDecode)


def uten_kamera(jpeg: bytes) -> bytes:
    """Return a JPEG without what the camera wrote beside the pixels, which stay as they are."""
    ut, sted = bytearray(jpeg[:2]), 2
    while sted + 4 <= len(jpeg) and jpeg[sted] == 0xFF and jpeg[sted + 1] != 0xDA:
        neste = sted + 2 + int.from_bytes(jpeg[sted + 2 : sted + 4])
        if jpeg[sted + 1] not in _SKJULTE_DATA:
            ut += jpeg[sted:neste]
        sted = neste
    return bytes(ut + jpeg[sted:])
