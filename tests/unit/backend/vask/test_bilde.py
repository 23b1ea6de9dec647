"""Pictures made anew: the pixels stay, all else goes, and what unpacks to too much is refused unread."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterator

import pytest
from PIL import Image, ImageCms

from backend.vask import bilde
from backend.vask.avvist import Avvist
from backend.vask.bilde import sett_grenser, vask_bilde, vis_bilde
from tests.filer import GPS, KAMERA, STED, animasjon, mobilbilde, png, png_bombe


@pytest.fixture(autouse=True)
def _grenser() -> Iterator[None]:
    with warnings.catch_warnings():
        for_ = Image.MAX_IMAGE_PIXELS
        sett_grenser()
        yield
        Image.MAX_IMAGE_PIXELS = for_


def les(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_place_and_camera_are_gone_and_the_picture_stands_upright() -> None:
    raa = mobilbilde()
    assert les(raa).getexif().get_ifd(GPS)
    assert KAMERA.encode() in raa
    ren = vask_bilde(raa, "image/jpeg")
    assert (les(ren).format, les(ren).size, dict(les(ren).getexif())) == ("JPEG", (40, 60), {})
    assert KAMERA.encode() not in ren
    assert STED not in ren


def test_a_moving_picture_still_moves() -> None:
    ren = vask_bilde(animasjon(), "image/gif")
    assert getattr(les(ren), "n_frames", 1) == 2
    assert STED not in ren


def test_colours_are_turned_into_those_of_the_web_and_transparency_stays() -> None:
    ut = io.BytesIO()
    profil = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    Image.new("RGBA", (5, 5), (9, 8, 7, 6)).save(ut, "PNG", icc_profile=profil)
    ren = les(vask_bilde(ut.getvalue(), "image/png"))
    assert (ren.mode, ren.info.get("icc_profile")) == ("RGBA", None)


def test_what_unpacks_to_too_much_is_refused_by_its_head() -> None:
    with pytest.raises(Avvist, match="for_stor"):
        vask_bilde(png_bombe(), "image/png")


@pytest.mark.parametrize(("navn", "verdi"), [("MAKS_SIDE", 50), ("MAKS_PIKSLER", 2000)])
def test_limits_hold(monkeypatch: pytest.MonkeyPatch, navn: str, verdi: int) -> None:
    monkeypatch.setattr(bilde, navn, verdi)
    with pytest.raises(Avvist, match="for_stor"):
        vask_bilde(png(), "image/png")


def test_frames_are_counted_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bilde, "MAKS_RUTER", 1)
    with pytest.raises(Avvist, match="for_stor"):
        vask_bilde(animasjon(), "image/gif")


@pytest.mark.parametrize("data", [png()[:60], png()[:8], b"\x89PNG\r\n\x1a\n" + b"x" * 99])
def test_what_cannot_be_read_is_refused(data: bytes) -> None:
    with pytest.raises(Avvist, match="uleselig"):
        vask_bilde(data, "image/png")


def test_what_is_shown_is_a_png_of_a_size_to_look_at() -> None:
    assert les(vis_bilde(png(storrelse=(4000, 10)), "image/png")).size == (bilde.VIS_BREDDE, 4)
    assert les(vis_bilde(animasjon(), "image/gif")).format == "PNG"
