"""One subject is one answer, worded for who asks."""

from __future__ import annotations

import pytest

from backend.knowledge.indeks import Treff
from backend.knowledge.innhold import Oppslag
from backend.knowledge.varianter import samle
from tests.unit.backend.knowledge.bygg import oppslag

ELEV = oppslag("hvem-elev", "hvem sier jeg fra til", tema="hvem", roller=("elev",))
FORESATT = oppslag("hvem-foresatt", "hvem sier vi fra til", tema="hvem", roller=("foresatt", "annen"))
ALLE = oppslag("gripe", "må noen gripe inn", tema="gripe")
GRIPE_ELEV = oppslag("gripe-elev", "hva hvis ingen griper inn", tema="gripe", roller=("elev",))
FRIST = oppslag("frist", "hvor lang tid")
FRIST_TO = oppslag("frist-to", "hvor fort", tema="frist")
KJENTE = [ELEV, FORESATT, ALLE, GRIPE_ELEV, FRIST, FRIST_TO]
TREFF = [Treff(FRIST, 0.5, 0.4), Treff(ELEV, 0.4, 0.35), Treff(FORESATT, 0.3, 0.15), Treff(FRIST_TO, 0.2, 0.1)]


def test_those_on_one_subject_are_as_likely_as_all_of_them() -> None:
    samlet = samle(TREFF, None, KJENTE)
    assert [t.oppslag.id for t in samlet] == ["hvem-elev", "frist", "frist-to"]
    assert [t.sjanse for t in samlet] == pytest.approx([0.5, 0.4, 0.1])


@pytest.mark.parametrize(
    ("rolle", "funnet", "ventet"),
    [
        ("foresatt", ELEV, "hvem-foresatt"),
        ("elev", ELEV, "hvem-elev"),
        ("ansatt", ELEV, "hvem-elev"),
        ("ansatt", GRIPE_ELEV, "gripe"),
        ("elev", ALLE, "gripe-elev"),
        (None, GRIPE_ELEV, "gripe-elev"),
        ("elev", FRIST, "frist"),
    ],
)
def test_it_is_worded_for_who_asks(rolle: str | None, funnet: Oppslag, ventet: str) -> None:
    assert [t.oppslag.id for t in samle([Treff(funnet, 0.5, 1.0)], rolle, KJENTE)] == [ventet]
