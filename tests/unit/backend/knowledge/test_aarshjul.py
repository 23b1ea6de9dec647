"""The yearly plans that were written, and what a loaded plan gives."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from backend.adapters.skoler import les_skoler
from backend.domain.feil import Oppsettsfeil
from backend.knowledge.aarshjul import Aarshjul, Hjulpost, fra_plan, les_aarshjul, skoleaar
from backend.knowledge.lesing.les import les_plan

KUNNSKAP = Path(__file__).parents[4] / "knowledge"
SKOLER = les_skoler(KUNNSKAP)
HJUL = les_aarshjul(KUNNSKAP, SKOLER)


def post(id_: str, *maaneder: int, tema: str | None = None) -> Hjulpost:
    return Hjulpost(id_, maaneder, {"nb": id_, "nn": id_}, "Årshjul", tema=tema)


def test_every_school_has_one_in_both_standards_with_ids_of_its_own() -> None:
    assert HJUL.keys() == SKOLER.keys()
    for poster in HJUL.values():
        assert len({p.id for p in poster}) == len(poster)
        for p in poster:
            for tekst in (p.hva, p.hvem, p.naar):
                assert tekst is None or (set(tekst) == {"nb", "nn"} and all(tekst.values())), p.id


@pytest.mark.parametrize("skole", SKOLER)
def test_the_subjects_are_subjects_of_answers_at_the_school(skole: str) -> None:
    filer = (KUNNSKAP / skole / "plan").glob("*.yml")
    temaer = {oppslag.get("tema") for fil in filer for oppslag in yaml.safe_load(fil.read_text(encoding="utf-8"))}
    assert {p.tema for p in HJUL[skole] if p.tema} <= temaer


def test_next_is_this_month_or_later_and_turns_the_year() -> None:
    hjul = Aarshjul({"fjell": [post("a", 9, tema="moter"), post("b", 2, tema="moter"), post("c", 11)]})
    for dag, ventet in [
        (date(2026, 9, 30), ("a", date(2026, 9, 1))),
        (date(2026, 10, 1), ("b", date(2027, 2, 1))),
        (date(2026, 1, 5), ("b", date(2026, 2, 1))),
    ]:
        funnet = hjul.neste("fjell", "moter", dag)
        assert funnet
        assert (funnet[0].id, funnet[1]) == ventet
    assert hjul.neste("fjell", "annet", date(2026, 9, 1)) is None
    assert hjul.neste("dal", "moter", date(2026, 9, 1)) is None


def test_a_school_year_begins_in_august() -> None:
    assert [skoleaar(date(2026, 7, 31)), skoleaar(date(2026, 8, 1))] == [2025, 2026]


def test_a_loaded_plan_gives_its_dated_rows_and_items_word_for_word() -> None:
    maaneder = {
        "September": "Foreldremøter",
        "Oktober": "Elevsamtaler",
        "Januar": "Evaluering",
        "Mai": "Tur",
    }
    raa = "Årshjul\n\n" + "\n\n".join(f"{maaned}\n- {hva}" for maaned, hva in maaneder.items())
    dokument = les_plan(raa.encode(), "plan.txt")
    poster = fra_plan(dokument)
    assert {(p.hva["nb"], p.maaneder) for p in poster} >= {("Foreldremøter", (9,)), ("Elevsamtaler", (10,))}
    assert all(p.hva["nb"] == p.hva["nn"] for p in poster)


@pytest.mark.parametrize(
    "feil", ["poster: [{id: a}]", "avsnitt: X\nposter: [{id: a, maaneder: [13], hva: {nb: x, nn: x}}]", "["]
)
def test_a_file_that_cannot_be_used_is_named(tmp_path: Path, feil: str) -> None:
    (tmp_path / "fjell").mkdir()
    (tmp_path / "fjell/aarshjul.yml").write_text(feil, encoding="utf-8")
    with pytest.raises(Oppsettsfeil, match=r"fjell/aarshjul\.yml"):
        les_aarshjul(tmp_path, ["fjell"])


def test_a_row_keeps_its_id_when_others_come_before_it() -> None:
    resten = "Oktober\n- Høsttur\n\nJanuar\n- Evaluering\n\nMai\n- Tur\n"
    mal = "Årshjul\n\nSeptember\n{}- Foreldremøter\n- Elevsamtaler\n- Elevsamtaler\n\n" + resten
    for_, etter = (fra_plan(les_plan(mal.format(ny).encode(), "plan.txt")) for ny in ("", "- Trivselsuke\n"))
    assert len({post.id for post in etter}) == len(etter) == 7
    assert {post.id for post in for_} < {post.id for post in etter}
