"""Makes files to attach, good and bad."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pikepdf
from PIL import Image

GPS = 0x8825
KAMERA = "Kamera-merke-7731"
STED = b"Plantet kommentar 4471"


def png(farge: tuple[int, int, int] = (200, 30, 10), storrelse: tuple[int, int] = (60, 40)) -> bytes:
    """A picture of one colour."""
    ut = io.BytesIO()
    Image.new("RGB", storrelse, farge).save(ut, "PNG")
    return ut.getvalue()


def mobilbilde() -> bytes:
    """A JPEG as a phone makes it: lying, with place, camera and a comment."""
    exif = Image.Exif()
    exif[0x010F], exif[0x0112] = KAMERA, 6
    exif[GPS] = {1: "N", 2: (60.0, 53.0, 5.0), 3: "E", 4: (11.0, 33.0, 44.0)}
    ut = io.BytesIO()
    Image.new("RGB", (60, 40), (10, 90, 200)).save(ut, "JPEG", exif=exif, comment=STED)
    return ut.getvalue()


def animasjon() -> bytes:
    """A GIF of two frames."""
    ruter = [Image.new("RGB", (20, 20), farge) for farge in ("red", "blue")]
    ut = io.BytesIO()
    ruter[0].save(ut, "GIF", save_all=True, append_images=ruter[1:], duration=80, comment=STED)
    return ut.getvalue()


def pdf(sider: int = 1, passord: str = "") -> bytes:
    """A PDF with a program, an attached file, a link and a title."""
    with pikepdf.new() as ny:
        for _ in range(sider):
            ny.add_blank_page(page_size=(200, 300))
        handling = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        ny.Root.OpenAction = handling
        lenke = pikepdf.Dictionary(
            Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9],
            A=pikepdf.Dictionary(S=pikepdf.Name.Launch, F="cmd.exe"),
        )  # fmt: skip
        ny.pages[0].obj.Annots = pikepdf.Array([ny.make_indirect(lenke)])
        ny.pages[0].obj.AA = pikepdf.Dictionary(O=handling)
        ny.attachments["virus.exe"] = STED
        ny.docinfo["/Author"] = KAMERA
        ut = io.BytesIO()
        ny.save(ut, encryption=pikepdf.Encryption(owner=passord, user=passord) if passord else False)
    return ut.getvalue()


def png_bombe(side: int = 50_000) -> bytes:
    """A small PNG that says it is `side` × `side` pixels."""

    def del_(slag: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + slag + data + struct.pack(">I", zlib.crc32(slag + data))

    hode = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + del_(b"IHDR", hode)
        + del_(b"IDAT", zlib.compress(b"\0" * 10_000_000))
        + del_(b"IEND", b"")
    )


def med_arkiv(data: bytes) -> bytes:
    """The file with a ZIP behind it."""
    ut = io.BytesIO(data)
    with zipfile.ZipFile(ut, "a") as arkiv:
        arkiv.writestr("a.html", "<script>alert(1)</script>")
    return ut.getvalue()
