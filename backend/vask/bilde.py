"""Pictures, made anew from their pixels: nothing that a camera or a program wrote beside them is left."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable
from typing import Any, Final

from PIL import Image, ImageCms, ImageOps, ImageSequence, PngImagePlugin, UnidentifiedImageError

from backend.domain.vedlegg import Filtype
from backend.vask.avvist import Avvist

MAKS_PIKSLER: Final = 64_000_000
"""Width × height × frames: a phone's largest picture."""
MAKS_SIDE: Final = 30_000
MAKS_RUTER: Final = 200
VIS_BREDDE: Final = 1600
VIS_PIKSLER: Final = 12_000_000
FORMATER: Final[dict[Filtype, str]] = {
    "image/png": "PNG",
    "image/jpeg": "JPEG",
    "image/webp": "WEBP",
    "image/gif": "GIF",
}
_LAGRE: Final[dict[Filtype, dict[str, Any]]] = {
    "image/png": {"compress_level": 6},
    "image/jpeg": {"quality": 90, "optimize": True},
    "image/webp": {"quality": 90, "method": 2},
    "image/gif": {"optimize": False},
}
Bilde = Image.Image


def sett_grenser() -> None:
    """Let Pillow refuse what unpacks to too much, before it is unpacked."""
    Image.MAX_IMAGE_PIXELS = MAKS_PIKSLER
    PngImagePlugin.MAX_TEXT_MEMORY = 1024 * 1024
    warnings.simplefilter("error", Image.DecompressionBombWarning)


def vask_bilde(data: bytes, type_: Filtype) -> bytes:
    """Return the picture made anew, of the same kind; Avvist for what cannot be read or is too large."""
    bilde = _aapne(data, type_)
    ruter, tider = _les(bilde)
    mer: dict[str, Any] = dict(_LAGRE[type_])
    if len(ruter) > 1:
        mer |= {"save_all": True, "append_images": ruter[1:], "duration": tider, "loop": 0}
    return _lagre(ruter[0], FORMATER[type_], mer)


def vis_bilde(data: bytes, type_: Filtype) -> bytes:
    """Return the first frame as a PNG of a size that can be looked at."""
    rute = _rens_rute(next(iter(ImageSequence.Iterator(_aapne(data, type_)))))
    return som_png(rute)


def som_png(bilde: Bilde) -> bytes:
    """Return a picture as a PNG, made smaller where it is wider or larger than what is shown."""
    bredde, hoyde = bilde.size
    skala = min(1.0, VIS_BREDDE / bredde, (VIS_PIKSLER / (bredde * hoyde)) ** 0.5)
    if skala < 1:
        bilde = bilde.resize((max(1, int(bredde * skala)), max(1, int(hoyde * skala))), Image.Resampling.LANCZOS)
    return _lagre(bilde, "PNG", {})


def _aapne(data: bytes, type_: Filtype) -> Bilde:
    formater = [FORMATER[type_], *(["MPO"] if type_ == "image/jpeg" else [])]
    try:
        bilde = Image.open(io.BytesIO(data), formats=formater)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Avvist("for_stor") from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError):
        raise Avvist("uleselig") from None
    antall = _antall_ruter(bilde)
    if max(bilde.size) > MAKS_SIDE or antall > MAKS_RUTER or bilde.width * bilde.height * antall > MAKS_PIKSLER:
        raise Avvist("for_stor")
    return bilde


def _antall_ruter(bilde: Bilde) -> int:
    """Frames of a moving picture; what phones put beside a JPEG are other pictures, and are left out."""
    if bilde.format in ("JPEG", "MPO"):
        return 1
    try:
        return int(getattr(bilde, "n_frames", 1))
    except (OSError, ValueError, EOFError, SyntaxError):
        raise Avvist("uleselig") from None


def _les(bilde: Bilde) -> tuple[list[Bilde], list[int]]:
    ruter: Iterable[Bilde] = ImageSequence.Iterator(bilde) if _antall_ruter(bilde) > 1 else [bilde]
    rene, tider = [], []
    try:
        for rute in ruter:
            rute.load()
            tider.append(int(rute.info.get("duration", 100)))
            rene.append(_rens_rute(rute))
    except (OSError, ValueError, EOFError, SyntaxError, Image.DecompressionBombError):
        raise Avvist("uleselig") from None
    return rene, tider


def _rens_rute(rute: Bilde) -> Bilde:
    """The pixels the right way up, in the web's colours, and nothing else."""
    snudd = ImageOps.exif_transpose(rute)
    farget = _til_srgb(snudd)
    klar = farget.convert("RGBA" if farget.has_transparency_data else "L" if farget.mode in ("1", "L") else "RGB")
    ren = Image.new(klar.mode, klar.size)
    ren.paste(klar)
    return ren


def _til_srgb(bilde: Bilde) -> Bilde:
    """A phone's wider colours, turned into those that are shown without its profile."""
    profil = bilde.info.get("icc_profile")
    if not profil or bilde.mode not in ("RGB", "RGBA", "CMYK", "L"):
        return bilde
    modus: Any = "RGBA" if bilde.mode == "RGBA" else "RGB"
    try:
        fra = ImageCms.ImageCmsProfile(io.BytesIO(profil))
        return ImageCms.profileToProfile(bilde, fra, ImageCms.createProfile("sRGB"), outputMode=modus) or bilde
    except (ImageCms.PyCMSError, OSError, ValueError):
        return bilde


def _lagre(bilde: Bilde, format_: str, mer: dict[str, Any]) -> bytes:
    ut = io.BytesIO()
    try:
        bilde.save(ut, format_, **mer)
    except (OSError, ValueError):
        raise Avvist("uleselig") from None
    return ut.getvalue()
