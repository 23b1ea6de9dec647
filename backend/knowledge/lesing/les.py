"""Read a plan from a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from backend.domain.planfeil import Planfeil
from backend.knowledge.lesing.blokk import Blokk, bygg, plasser
from backend.knowledge.lesing.docx import les_docx
from backend.knowledge.lesing.filtype import finn_filtype, les_tegn
from backend.knowledge.lesing.html import les_html, les_markdown
from backend.knowledge.lesing.pdf import les_pdf
from backend.knowledge.lesing.tekst import les_tekst
from backend.knowledge.plandokument import Plandokument

Framdrift = Callable[[float], None]
"""Is told how much has been read, from 0 to 1."""


def les_plan(data: bytes, filnavn: str, framdrift: Framdrift = lambda _del: None) -> Plandokument:
    """The plan in a file, of whatever format its content shows it to be.

    Takes long for a long PDF: call it off the event loop. Raises Planfeil, which says in both written standards what
    is wrong with the file and what to do.
    """
    filtype = finn_filtype(data, filnavn)
    framdrift(0.0)
    if filtype == "pdf":
        blokker, sider = les_pdf(data, framdrift)
        dokument = _plassert(blokker, filnavn, sider)
    elif filtype == "docx":
        dokument = _plassert(les_docx(data), filnavn)
    elif filtype == "tekst":
        tekst = les_tegn(data).lstrip("\ufeff")
        dokument = bygg(les_tekst(tekst), tekst, filnavn)
    else:
        lest = les_tegn(data)
        dokument = _plassert(les_html(lest) if filtype == "html" else les_markdown(lest), filnavn)
    if not any(avsnitt.tekst for _, avsnitt in dokument.avsnitt()):
        raise Planfeil("uten_tekst" if filtype == "pdf" else "tom")
    framdrift(1.0)
    return dokument


def _plassert(blokker: Sequence[Blokk], filnavn: str, sider: int | None = None) -> Plandokument:
    plassert, tekst = plasser(blokker)
    return bygg(plassert, tekst, filnavn, sider)
