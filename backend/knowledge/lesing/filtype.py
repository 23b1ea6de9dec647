"""What a file is, by its content: its name may say anything."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Final, Literal

from backend.domain.planfeil import MAKS_MB, Planfeil

Filtype = Literal["pdf", "docx", "html", "markdown", "tekst"]

_OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_KRYPTERT_OLE: Final = "EncryptedPackage".encode("utf-16-le")
_BOM: Final = {b"\xef\xbb\xbf": "utf-8-sig", b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}
_HTML: Final = re.compile(
    r"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_MARKDOWN: Final = re.compile(r"^#{1,6} \S", re.MULTILINE)
_STYRETEGN: Final = re.compile(r"[\x00-\x08\x0e-\x1f]")
MAKS_UTPAKKET: Final = 200 * 1024 * 1024
"""A Word file may unpack to so many bytes, and to so many times its size."""
MAKS_FORHOLD: Final = 200
MAKS_DELER: Final = 5000


def finn_filtype(data: bytes, filnavn: str) -> Filtype:
    """The format of a file. Raises Planfeil for one that is empty, too large, locked, broken or of another kind."""
    if not data.strip(b" \t\r\n\0"):
        raise Planfeil("tom")
    if len(data) > MAKS_MB * 1024 * 1024:
        raise Planfeil("for_stor")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK"):
        return _zip(data)
    if data.startswith(_OLE):
        raise Planfeil("kryptert" if _KRYPTERT_OLE in data else "gammel_word")
    return _tekstlig(les_tegn(data), filnavn)


def les_tegn(data: bytes) -> str:
    """The text of a text file: UTF-8, UTF-16 with its mark, or Windows-1252. Raises Planfeil for what is no text."""
    koding = next((navn for bom, navn in _BOM.items() if data.startswith(bom)), "utf-8")
    try:
        tekst = data.decode(koding)
    except UnicodeDecodeError:
        tekst = data.decode("cp1252", errors="replace")
    if _STYRETEGN.search(tekst[:4096].replace("\f", "")) or tekst.startswith("{\\rtf") or _er_rusk(tekst):
        raise Planfeil("feil_type")
    return tekst


def _er_rusk(tekst: str) -> bool:
    """Whether a text is what one gets of reading something else as text."""
    prove = tekst[:4096]
    bokstaver = sum(tegn.isalnum() or tegn.isspace() for tegn in prove)
    return bokstaver < 0.6 * len(prove) and not _HTML.match(tekst)


def _tekstlig(tekst: str, filnavn: str) -> Filtype:
    if not tekst.strip():
        raise Planfeil("tom")
    if _HTML.match(tekst):
        return "html"
    er_markdown = filnavn.lower().endswith((".md", ".markdown")) or len(_MARKDOWN.findall(tekst)) > 1
    return "markdown" if er_markdown else "tekst"


def _zip(data: bytes) -> Filtype:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as arkiv:
            deler = arkiv.infolist()
            _krev_rimelig(deler, len(data))
            navn = {del_.filename for del_ in deler}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as feil:
        raise Planfeil("odelagt") from feil
    if "word/document.xml" not in navn:
        raise Planfeil("feil_type")
    return "docx"


def _krev_rimelig(deler: list[zipfile.ZipInfo], storrelse: int) -> None:
    if any(del_.flag_bits & 1 for del_ in deler):
        raise Planfeil("kryptert")
    utpakket = sum(del_.file_size for del_ in deler)
    if len(deler) > MAKS_DELER or utpakket > min(MAKS_UTPAKKET, max(storrelse * MAKS_FORHOLD, 1024 * 1024)):
        raise Planfeil("bombe")
