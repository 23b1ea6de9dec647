"""What a person wishes for who is asked: "that it stops" is the commonest wish there is, and tells of no new danger."""

from __future__ import annotations

from sprak.lesetekst import les_tekst, moenster

_DET = r"(?:det|dette|de|han|hun|mobbe\w*|mobbing\w*|plag\w*|erting\w*|alt det|alt det her|det her)"
_SLUTT = r"(?:slutt\w*|stopp\w*|ta slutt|gir? (?:seg|sæ|se)|være over|bli slutt)"
_SLUTT_PAA_DET = moenster(
    rf"(?:at|atte) {_DET} (?:(?:skal|må|kan|vil|skulle|bare) )*{_SLUTT}",
    rf"(?:få|få til) {_DET} til å {_SLUTT}",
    r"(?:få|ha|bli) slutt på (?:det|dette|mobbe\w*|mobbing\w*)",
)
MAKS_ORD = 14
"""In more words than these there may be something else too."""


def er_slutt_paa_det(tekst: str) -> bool:
    """Whether all that is wished for is that what was told about shall stop."""
    lest = les_tekst(tekst)
    return len(lest.ledd) <= MAKS_ORD and _SLUTT_PAA_DET.search(lest.lemmaer) is not None
