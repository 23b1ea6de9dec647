"""What the person who reported may ask for: to see what they wrote (GDPR art. 15), and to have it erased (art. 17).

The code does not show the report: someone who finds or extorts a pupil's code would else read it. So the report is
seen where it was sent, while the conversation lasts, and by the code after the recipient, asked, has opened for it.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final, Literal, get_args

from backend.domain.feil import Ugyldig

INNSYN_VARER: Final = timedelta(days=30)
"""How long the code shows the report, once the recipient has opened for it."""
Innsynstilstand = Literal["lukket", "bedt", "apen"]
"""Whether the code shows the report: no, asked for, yes."""
Avslagsgrunn = Literal["paagaar", "dokumentasjon", "rettskrav", "arkiv"]
AVSLAGSGRUNNER: Final[tuple[Avslagsgrunn, ...]] = get_args(Avslagsgrunn)
HJEMLER: Final[dict[Avslagsgrunn, str]] = {
    "paagaar": "opplæringslova § 12-4, personvernforordningen art. 17 nr. 3 b",
    "dokumentasjon": "opplæringslova § 12-4, personvernforordningen art. 17 nr. 3 b",
    "rettskrav": "personvernforordningen art. 17 nr. 3 e",
    "arkiv": "arkivlova, personvernforordningen art. 17 nr. 3 b",
}
"""What each refusal to erase rests on."""


def les_avslagsgrunn(tekst: str) -> Avslagsgrunn:
    """Return why a recipient refuses to erase; Ugyldig for a reason that does not exist."""
    for grunn in AVSLAGSGRUNNER:
        if tekst == grunn:
            return grunn
    raise Ugyldig("Velg en grunn.")
