"""PDF: the pages come along, and nothing that acts or tells."""

from __future__ import annotations

import io

import pikepdf
import pytest
from PIL import Image

from backend.vask import pdf as modul
from backend.vask.avvist import Avvist
from backend.vask.pdf import uten_kamera, vask_pdf, vis_side
from tests.filer import KAMERA, mobilbilde, pdf


def flat(data: bytes) -> bytes:
    """All that the file holds, unpacked."""
    with pikepdf.open(io.BytesIO(data)) as lest:
        ut = io.BytesIO()
        lest.save(ut, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    return ut.getvalue()


def test_programs_files_links_and_names_are_left_behind() -> None:
    raa = pdf(2)
    spor = (b"app.alert", b"virus.exe", b"cmd.exe", KAMERA.encode())
    assert all(s in flat(raa) for s in spor)
    ren, sider = vask_pdf(raa)
    assert sider == 2
    assert not [s for s in (*spor, b"/JavaScript", b"/OpenAction", b"/AA", b"/EmbeddedFile") if s in flat(ren)]


def test_pictures_in_it_lose_what_the_camera_wrote() -> None:
    with pikepdf.new() as ny:
        ny.add_blank_page(page_size=(60, 40))
        bilde = pikepdf.Stream(
            ny, mobilbilde(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=60, Height=40,
            ColorSpace=pikepdf.Name.DeviceRGB, BitsPerComponent=8, Filter=pikepdf.Name.DCTDecode,
        )  # fmt: skip
        ny.pages[0].obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(B=bilde))
        ny.pages[0].contents_add(b"q 60 0 0 40 0 0 cm /B Do Q")
        ut = io.BytesIO()
        ny.save(ut)
    assert KAMERA.encode() in ut.getvalue()
    ren, _ = vask_pdf(ut.getvalue())
    assert KAMERA.encode() not in ren
    vist = Image.open(io.BytesIO(vis_side(ren, 1)))
    assert vist.getpixel((vist.width // 2, vist.height // 2))[2] > 150  # type: ignore[index]


def test_the_pixels_of_a_jpeg_stay() -> None:
    raa, ren = mobilbilde(), uten_kamera(mobilbilde())
    assert Image.open(io.BytesIO(ren)).tobytes() == Image.open(io.BytesIO(raa)).tobytes()
    assert not Image.open(io.BytesIO(ren)).getexif()


def test_what_is_locked_broken_empty_or_long_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul, "MAKS_SIDER", 1)
    for data, grunn in ((pdf(passord="x"), "passord"), (b"%PDF-1.4 %%EOF", "uleselig"), (pdf(2), "for_stor")):
        with pytest.raises(Avvist, match=grunn):
            vask_pdf(data)


def test_a_page_is_shown_as_a_picture() -> None:
    ren, _ = vask_pdf(pdf(2))
    assert Image.open(io.BytesIO(vis_side(ren, 2))).size == (1600, 2400)
    with pytest.raises(Avvist, match="uleselig"):
        vis_side(ren, 3)
