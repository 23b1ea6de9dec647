"""The words in which somebody says that he reports ("jeg vil si fra om at …"): they tell of no act and of no telling
before."""

from __future__ import annotations

from sprak.lesetekst import Lesetekst, moenster

_MODAL = r"(?:vil|skal|må|bør|kan|ønske\w*|ønskj\w*|ynskj\w*)"
_FYLL = r"(?:(?:jeg|vi|bare|gjerne|helst|her|nå|no|å|også|med|dette|herved|få|lyst|til|ha) ){0,4}"
_RAMME = moenster(
    rf"(?:(?:jeg|vi) {_MODAL}|{_MODAL} (?:jeg|vi)|(?:(?<=\. )|(?<=, )|^){_MODAL}) {_FYLL}"
    r"(?:melde|si|varsle\w*|fortelle|informere|rapporter\w*)(?: fra| ifra| inn)?"
    r"(?: om| at| noe| det)*(?! (?:\S+ ){0,2}(?:til|med)(?!\S))"
)


def uten_ramme(tekst: Lesetekst) -> Lesetekst:
    """The text with the frame's words blanked, as long as they were, so that no pattern finds them."""
    lemmaer = _RAMME.sub(lambda m: "".join(" " if t == " " else "·" for t in m.group()), tekst.lemmaer)
    if lemmaer == tekst.lemmaer:
        return tekst
    biter = zip(tekst.ledd, tekst.starter, strict=True)
    ledd = [et._replace(lemma="·", klasse="") if lemmaer[start] == "·" else et for et, start in biter]
    return Lesetekst(tuple(ledd), lemmaer, tekst.starter)
