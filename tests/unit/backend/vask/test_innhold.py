"""What a file is by its bytes, and what is refused for being more than one."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from backend.domain.vedlegg import Filtype
from backend.vask.avvist import Avvist
from backend.vask.innhold import finn_type, krev_en_fil
from tests.filer import animasjon, med_arkiv, mobilbilde, pdf, png


def webp() -> bytes:
    ut = io.BytesIO()
    Image.new("RGB", (9, 9), "red").save(ut, "WEBP")
    return ut.getvalue()


GODE: list[tuple[Filtype, bytes]] = [
    ("image/png", png()),
    ("image/jpeg", mobilbilde()),
    ("image/gif", animasjon()),
    ("image/webp", webp()),
    ("application/pdf", pdf()),
]


@pytest.mark.parametrize(("type_", "data"), GODE)
def test_the_bytes_say_what_it_is_and_where_it_ends(type_: Filtype, data: bytes) -> None:
    assert finn_type(data) == type_
    krev_en_fil(data, type_, original=True)
    for hale in (b"<script>alert(1)</script>", b"MZ\x90\0"):
        with pytest.raises(Avvist, match="fremmed"):
            krev_en_fil(data + hale, type_, original=False)
    with pytest.raises(Avvist, match="fremmed"):
        krev_en_fil(med_arkiv(data), type_, original=False)


@pytest.mark.parametrize(("type_", "data"), GODE)
def test_what_phones_put_behind_is_let_be_but_not_in_an_original(type_: Filtype, data: bytes) -> None:
    krev_en_fil(data + b"SEFT-kamera", type_, original=False)
    with pytest.raises(Avvist, match="original"):
        krev_en_fil(data + b"SEFT-kamera", type_, original=True)


def test_several_pictures_in_one_jpeg_are_one_file() -> None:
    krev_en_fil(mobilbilde() + mobilbilde(), "image/jpeg", original=True)


@pytest.mark.parametrize("type_", ["image/png", "image/jpeg", "image/gif", "application/pdf"])
def test_one_that_is_cut_off_is_refused(type_: Filtype) -> None:
    with pytest.raises(Avvist, match="uleselig"):
        krev_en_fil(dict(GODE)[type_][:40], type_, original=False)


@pytest.mark.parametrize("data", [b"<svg/>", b"<html>", b"MZ", b"PK\x03\x04", b"", b"\0\0\0\x18ftypheic", b" %PDF-1.4"])
def test_all_else_is_refused(data: bytes) -> None:
    with pytest.raises(Avvist, match="type"):
        finn_type(data)
