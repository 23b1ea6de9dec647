"""The steps of a case: none goes from received to closed without having been looked into."""

from __future__ import annotations

import pytest

from backend.domain.feil import Konflikt, Ugyldig
from backend.domain.status import NESTE, STATUSER, bytt, er_status


def test_the_open_steps() -> None:
    aapne = {(fra, til) for fra in STATUSER for til in STATUSER if til in NESTE[fra]}
    for fra in STATUSER:
        for til in STATUSER:
            if (fra, til) in aapne:
                assert bytt(fra, til) == til
            else:
                with pytest.raises(Konflikt):
                    bytt(fra, til)
    assert ("mottatt", "lukket") not in aapne
    assert ("lukket", "under_arbeid") in aapne


def test_every_status_can_be_reached_and_left() -> None:
    assert {til for neste in NESTE.values() for til in neste} | {"mottatt"} == set(STATUSER)
    assert all(NESTE[fra] for fra in STATUSER)


@pytest.mark.parametrize("tull", ["", "Lukket", "slettet"])
def test_unknown_ones_are_refused(tull: str) -> None:
    assert not er_status(tull)
    with pytest.raises(Ugyldig):
        bytt("mottatt", tull)
