"""Short questions that go on from the answer before: "og hvis det er rektor?", "hvor lang tid har de?"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from sprak.ord import normaliser, ord_i

Slag = Literal["mer", "etterpaa", "samme", "bytte", "aapen"]
LENGST = 8
"""More words than this say what they are about themselves."""

_SI = r"(?:fortell?\w*|si|seie|sei|forklar\w*|utdyp\w*)"
_MER = re.compile(
    rf"^\W*(?:(?:kan du |kunne du )?{_SI} (?:litt |meg |mæ )?(?:mer|meir|mere|nærmere|nærare)|"
    r"(?:litt )?(?:mer|meir|mere)|utdyp|forklar)\b[^?]{0,20}\W*$"
)
_ETTERPAA = re.compile(
    r"^\W*(?:og |men )?(?:(?:hva|ka|kva|va) (?:skjer|hender|blir) |hva |ka |kva )?(?:det )?"
    r"(?:så|etterpå|etter på|etter det|deretter|videre|vidare|da|då)(?: da| då)?\W*$"
)
_DE = r"(?:de|dei|dem|den|han|hun|ho)"
_HVEM = rf"hvem|kem|kven|kæm|(?:hva|ka) gjør {_DE}|kva gjer {_DE}|(?:hva|kva) kan {_DE}"
_HVOR = (
    r"(?:hvor|kor) (?:er|mange|mye|mykje|ofte|finn\w*)|når (?:er|e|har|var)|ka tid e|hvilke|kva for|hvorfor|kvifor|"
    r"korfor"
)
_SAMME = re.compile(rf"^\W*(?:og |men )?(?:{_HVEM}|{_HVOR})\b")
_BYTTE = re.compile(
    r"^\W*(?:og|men|enn|(?:hva|ka|kva) (?:med|hvis|om)|hvis|dersom|viss|gjelder|gjeld|gjelde)\b|"
    r"\b(?:også|òg|au|åsså)\W*$"
)
_GJELDER = re.compile(r"^\W*gjeld")
_PEKER = re.compile(r"\b(?:det|den|de|dei|dem|dette|der|da|då|han|hun|ho|d|di)\b")
_IKKE = r"(?:ikke|ikkje|itj|itte|ikkj)"
_PERSONER = (
    (
        r"\b(?:rektor\w*|ledels\w*|leiing\w*|leder\w*|leiar\w*|inspektør\w*|sjefen)\b",
        "rektor eller noen i ledelsen krenker en elev",
    ),
    (
        r"\b(?:lærer\w*|lærar\w*|ansatt\w*|tilsett\w*|kolleg\w*|voksen|vaksen|assistent\w*|trener\w*)\b",
        "en ansatt eller lærer krenker en elev",
    ),
)
"""Said after "og hvis det er …": whom one goes to when it is that person who violates."""
_EMNER = (
    (r"\b(?:foreld\w*|foresat\w*|føreset\w*|mamma|pappa|hjemme|heime)\b", "får foreldrene vite hva som skjer i saken"),
    (
        r"\b(?:hvor|kor|å) (?:lang tid|lenge|lenger|fort|raskt|snart|kjapt)\b|"
        r"\b(?:ka|hva|kva) (?:lang )?tid\b|\bfrist\w*",
        "hvor lang tid, hvor fort, frist",
    ),
    (
        rf"\b{_IKKE} (?:\w+ )?(?:virk\w*|verk\w*|hjelp\w*|fung\w*|nytt\w*|bedre|betre|slutt\w*)",
        "tiltakene virker ikke, det blir ikke bedre",
    ),
    (
        rf"\b{_IKKE} (?:\w+ )?(?:hør\w*|høyr\w*|gjør\w*|gjer|følg\w*|lyd\w*)",
        "vedtaket blir ikke fulgt, skolen gjør ikke det den skal",
    ),
    (r"\b(?:hast\w*|unntak|uten å vente|utan å vente)\b", "unntak, særlige grunner når det haster og er alvorlig"),
    (r"\b(?:snap\w*|nett\w*|tiktok|insta\w*|chat\w*|digital\w*)\b", "digital mobbing på nett og sosiale medier"),
    (r"\b(?:buss\w*|skolevei\w*|skuleveg\w*|vei hjem)\b", "skolevei og skolebuss"),
    (r"\b(?:makt|holde?|halde|fysisk)\b", "fysisk inngrep, holde en elev"),
    (r"\b(?:slett\w*|fjern\w*)\b", "sletting av det jeg har skrevet"),
    (r"\b(?:skriftlig|skriftleg|muntlig|munnleg)\b", "må meldingen være skriftlig eller muntlig"),
    (r"\b(?:klag\w*|uenig\w*|usamd\w*|sier nei|seier nei)\b", "klage på vedtaket"),
    (r"\b(?:anonym\w*|navn\w*|namn\w*)\b", "anonym, hvem ser navnet mitt"),
    (r"\b(?:ringe?|ringje|telefon\w*)\b", "telefonnummer jeg kan ringe, hjelpetelefon"),
    (r"\b(?:bestemme|si noe|seie noko|mene|meine|være med|vere med)\b", "eleven blir hørt og kan medvirke"),
)
"""What a short question names in one word, said as a whole question would say it."""


@dataclass(frozen=True)
class Ellipse:
    """`slag`: `mer` of the same, what comes `etterpaa`, another thing about the `samme`, a `bytte` to something near
    it, or `aapen`: any of these. `sagt` is the question with the words that a fuller one would have held.

    One that does not `lener` leans only if it is about our subjects at all: "hvem gjør det?" does, "hvem er
    statsminister?" may or may not.
    """

    slag: Slag
    sagt: str
    lener: bool = True


def les_ellipse(sporsmal: str) -> Ellipse | None:
    """How a question leans on the answer before it; None for one that stands alone."""
    n = normaliser(sporsmal)
    if _MER.match(n):
        return Ellipse("mer", sporsmal)
    if _ETTERPAA.match(n):
        return Ellipse("etterpaa", sporsmal)
    if len(ord_i(sporsmal)) > LENGST:
        return None
    slag: Slag = "samme" if _SAMME.match(n) and not _BYTTE.match(n) else "bytte" if _BYTTE.search(n) else "aapen"
    emner = [*_EMNER, *(_PERSONER if slag == "bytte" and not _GJELDER.match(n) else ())]
    sagt = [ord_ for moenster, ord_ in emner if re.search(moenster, n)]
    lener = bool(sagt or _BYTTE.search(n) or _PEKER.search(n))
    return Ellipse(slag, " ".join([sporsmal, *sagt]), lener) if lener or slag == "samme" else None
