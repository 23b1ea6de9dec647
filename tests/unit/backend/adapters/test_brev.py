"""The letters: complete in both written standards, and with no place for content."""

from __future__ import annotations

from typing import get_args

import pytest

from backend.adapters.brev import OPPFORDRING, skriv_brev
from backend.adapters.utbokslager import Sending, Slag
from backend.domain.skole import Maalform
from backend.domain.utkast import Alvorlighet


@pytest.mark.parametrize("maalform", get_args(Maalform))
@pytest.mark.parametrize("slag", get_args(Slag))
@pytest.mark.parametrize("alvorlighet", get_args(Alvorlighet))
def test_it_says_what_how_urgent_and_where(maalform: Maalform, slag: Slag, alvorlighet: Alvorlighet) -> None:
    sending = Sending("rad", "r@x.no", maalform, slag, alvorlighet, "sak-1", 1)
    brev = skriv_brev(sending, "<m@x>", "https://x.no/portal")
    assert "https://x.no/portal/varsler/sak-1" in brev.tekst
    assert "skolemiljøet" in brev.emne
    haster = alvorlighet == "straks" and slag not in OPPFORDRING
    assert ("straks" in brev.tekst) == haster
    assert ("Hilsen" if maalform == "nb" else "Helsing") in brev.tekst
    assert "{" not in brev.tekst + brev.emne
    assert max(map(len, brev.emne.splitlines())) < 78
