"""Reading the written knowledge: the school's own before the common, and one clear line for what cannot be used."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from backend.domain.feil import Oppsettsfeil
from backend.knowledge.innhold import Oppslag, les_eksempler, les_innhold

ROT = Path(__file__).parents[4]
ENKEL = {
    "id": "a",
    "tema": "rett",
    "sporsmal": ["Hva er min rett?"],
    "svar": {"nb": {"kort": "x"}, "nn": {"kort": "y"}},
}


@pytest.fixture
def mappe(tmp_path: Path) -> Path:
    (tmp_path / "felles" / "lov").mkdir(parents=True)
    (tmp_path / "fjell" / "plan").mkdir(parents=True)
    return tmp_path


def skriv(fil: Path, *poster: object) -> None:
    fil.write_text(yaml.safe_dump(list(poster), allow_unicode=True), encoding="utf-8")


def test_the_schools_own_entry_takes_the_place_of_the_common(mappe: Path) -> None:
    skriv(mappe / "felles" / "lov" / "x.yml", ENKEL, {**ENKEL, "id": "b"})
    skriv(mappe / "fjell" / "plan" / "x.yml", {**ENKEL, "sporsmal": ["Egen?"]})
    innhold = les_innhold(mappe, ["fjell", "vik"])
    assert [(o.id, o.skole) for o in innhold["fjell"]] == [("a", "fjell"), ("b", None)]
    assert [(o.id, o.skole) for o in innhold["vik"]] == [("a", None), ("b", None)]


def test_every_field_is_read(mappe: Path) -> None:
    post = {
        **ENKEL,
        "roller": ["elev"],
        "videre": ["b", "c", "d"],
        "kilder": [{"dokument": "lov", "avsnitt": "§ 12-2"}],
    }
    skriv(mappe / "felles" / "lov" / "x.yml", post)
    (funnet,) = les_innhold(mappe, ["fjell"])["fjell"]
    assert (funnet.roller, funnet.videre, funnet.kilder) == (("elev",), ("b", "c"), (("lov", "§ 12-2"),))


@pytest.mark.parametrize("borte", ["id", "sporsmal"])
def test_what_is_missing_is_named(mappe: Path, borte: str) -> None:
    skriv(mappe / "felles" / "lov" / "x.yml", {k: v for k, v in ENKEL.items() if k != borte})
    with pytest.raises(Oppsettsfeil, match=rf"lov/x.yml.*{borte}"):
        les_innhold(mappe, ["fjell"])


def test_a_subject_on_which_a_school_has_nothing_is_known_as_unanswered(mappe: Path) -> None:
    skriv(mappe / "felles" / "lov" / "x.yml", ENKEL)
    alle = les_innhold(mappe, ["fjell"], {"rett": ["Rett?"], "aarshjul": ["Hva skjer i mai?"]})["fjell"]
    assert alle[0].eksempler == ("Rett?",)
    assert [(o.tema, o.sporsmal, dict(o.svar)) for o in alle[1:]] == [(None, ("Hva skjer i mai?",), {})]


def test_the_examples_of_the_training_data() -> None:
    eksempler = les_eksempler(ROT / "data" / "nlu")
    assert len(eksempler) > 10
    assert all(tekster and all(t.strip() == t != "" for t in tekster) for tekster in eksempler.values())


SKOLER = sorted(fil.parent.name for fil in (ROT / "knowledge").glob("*/skole.yml"))


@pytest.fixture(scope="module")
def alt() -> dict[str, list[Oppslag]]:
    return les_innhold(ROT / "knowledge", SKOLER)


@pytest.mark.parametrize("skole", SKOLER)
def test_the_content_itself(alt: dict[str, list[Oppslag]], skole: str) -> None:
    innhold = alt[skole]
    ider = [o.id for o in innhold]
    assert len(set(ider)) == len(ider)
    for o in innhold:
        assert o.sporsmal, o.id
        assert bool(o.svar) == bool(o.tema) == bool(o.kilder), o.id
        assert not o.svar or {"nb", "nn"} == set(o.svar), o.id
        assert all(o.svar[m].get("kort") for m in o.svar), o.id
        assert set(o.roller) <= {"elev", "foresatt", "ansatt", "annen"}, o.id
