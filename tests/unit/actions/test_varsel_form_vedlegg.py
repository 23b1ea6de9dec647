"""What is attached while a report is told: in the summary, with the report, and gone when one stops."""

from __future__ import annotations

from backend.domain.vedlegg import Vedlegg
from tests.unit.actions.person import Person, ved_bekreft


def _legg_ved(p: Person) -> None:
    p.vedlegg.hent("s").filer = {"1": Vedlegg("v", 0, "image/png", 10, 1, None, b"n" * 32)}


async def test_what_is_attached_is_named_in_the_summary_and_goes_with_the_report() -> None:
    p = Person()
    _legg_ved(p)
    await ved_bekreft(p)
    assert "Bilder og filer som følger med: 1" in p.tekst
    p.lager.nede = True
    await p.trykker("Ja, send")
    assert len(p.vedlegg.liste("s")) == 1, "what was not sent is kept"
    p.lager.nede = False
    await p.trykker("Ja, send")
    assert [v.nr for v in p.lager.innhold.vedlegg[p.lager.varsler[0].id]] == [1]
    assert (p.vedlegg.liste("s"), p.vedlegg.hent("s").sendt, p.vedlegg.slupne) == ((), True, set())


async def test_what_is_attached_goes_with_the_words_when_one_stops() -> None:
    p = await ved_bekreft()
    _legg_ved(p)
    await p.trykker("Stopp uten å sende")
    assert (p.vedlegg.liste("s"), p.vedlegg.slupne) == ((), {"v"})
