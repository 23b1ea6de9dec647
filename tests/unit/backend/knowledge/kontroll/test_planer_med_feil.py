"""Made-up plans with many faults at once, in words of their own: each fault is found, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from backend.knowledge.kontroll.kontroll import kontroller
from backend.knowledge.lesing.les import les_plan

MAPPE = Path(__file__).parent / "planer_med_feil"
VENTET = {
    "havnes.md": {
        "forebygging", "melde-rektor", "melde-skoleeier", "snarest", "tiltak", "fem-punkter", "dokumentasjon",
        "ledelse-skoleeier", "en-uke", "bli-hort", "kontakt", "plan-valgfri", "mobbing-gjentatt", "klage",
        "frist-som-lov", "melde-utenom-rektor", "to-plannavn", "plassholder", "paragraf-9a", "enkeltvedtak",
        "fylkesmann", "helsesoster",
    },
    "storelv.txt": {
        "kollega-straks", "statsforvalter-vedtar", "feil-paragraf", "antall-plikter", "plassholder", "egen-frist",
    },
    "granli.md": {"ledelse-skoleeier", "plassholder", "paragraf-9a", "saa-langt", "handlingsplan-lovkrav"},
}  # fmt: skip


@pytest.mark.parametrize("navn", VENTET)
def test_each_fault_and_no_other(navn: str) -> None:
    rapport = kontroller(les_plan((MAPPE / navn).read_bytes(), navn))
    assert {funn.id for funn in rapport.funn} == VENTET[navn]


def test_what_is_missing_of_the_five_points_is_named_alone() -> None:
    rapport = kontroller(les_plan((MAPPE / "havnes.md").read_bytes(), "havnes.md"))
    (funn,) = (f for f in rapport.funn if f.id == "fem-punkter")
    assert funn.detalj == {"nb": "når tiltakene evalueres", "nn": "når tiltaka blir evaluerte"}
