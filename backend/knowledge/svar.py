"""An answer to a question, with what it rests on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Kilde:
    """A place that an answer rests on; `sitat` is word for word, given only where the school loaded its own plan."""

    dokument: str
    avsnitt: str
    sitat: str | None = None


@dataclass(frozen=True)
class Svar:
    """`tema` is None where neither the law nor the plan says anything; `kilder` is then empty.

    `videre` holds up to two related questions, worded as the person would ask them; `oppslag` is the id of the entry
    that answered, where one did.
    """

    tekst: str
    tema: str | None
    kilder: tuple[Kilde, ...] = ()
    videre: tuple[str, ...] = ()
    oppslag: str | None = None
