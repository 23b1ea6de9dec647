"""What the person who reported may ask for, and the reasons to refuse."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from backend.domain.begjaering import AVSLAGSGRUNNER, HJEMLER, les_avslagsgrunn
from backend.domain.feil import Ugyldig
from backend.domain.sak import Oppbevaring

NAA = datetime(2026, 11, 20, 9, tzinfo=UTC)


def test_every_reason_to_refuse_rests_on_something() -> None:
    assert set(HJEMLER) == set(AVSLAGSGRUNNER)
    assert [les_avslagsgrunn(grunn) for grunn in AVSLAGSGRUNNER] == list(AVSLAGSGRUNNER)
    for gal in ("", "ubehagelig"):
        with pytest.raises(Ugyldig):
            les_avslagsgrunn(gal)


@pytest.mark.parametrize(
    ("om", "tilstand"),
    [
        (Oppbevaring(), "lukket"),
        (Oppbevaring(innsynsbegjaering=NAA), "bedt"),
        (Oppbevaring(innsyn_til=NAA + timedelta(days=1)), "apen"),
        (Oppbevaring(innsyn_til=NAA), "lukket"),
        (Oppbevaring(innsyn_til=NAA, innsynsbegjaering=NAA), "bedt"),
    ],
)
def test_the_code_shows_the_report_only_while_it_is_opened_for(om: Oppbevaring, tilstand: str) -> None:
    assert om.innsyn(NAA) == tilstand
