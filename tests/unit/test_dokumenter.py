"""The documents and the code say the same: settings, commands, and links that lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from backend.innstillinger import les_innstillinger

ROT = Path(__file__).parents[2]
DRIFT = ROT / "docs" / "drift.md"
KODE = [
    *(fil for mappe in ("actions", "backend", "bot", "scripts", "sprak") for fil in (ROT / mappe).rglob("*.py")),
    *(ROT / navn for navn in ("credentials.yml", "endpoints.yml")),
]
DOKUMENTER = [ROT / "README.md", *sorted((ROT / "docs").glob("*.md"))]
_LEST = re.compile(r"""(?:["']|\$\{)(SIFRA_[A-Z_]+)""")
_LENKE = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)")


def _lest_i_koden() -> set[str]:
    return {navn for fil in KODE for navn in _LEST.findall(fil.read_text(encoding="utf-8"))}


def _tabell() -> dict[str, str]:
    """Setting -> what stands in the last column: its default."""
    rader = re.findall(r"^\| `(SIFRA_[A-Z_]+)` \|.*\| (.*?) \|$", DRIFT.read_text(encoding="utf-8"), re.MULTILINE)
    return dict(rader)


def test_every_setting_is_documented_and_nothing_else() -> None:
    assert set(_tabell()) == _lest_i_koden()
    assert set(re.findall(r"SIFRA_[A-Z_]+", DRIFT.read_text(encoding="utf-8"))) == _lest_i_koden()


def test_the_defaults_are_those_of_the_code() -> None:
    standard = les_innstillinger({"SIFRA_ASSISTENT_NOKKEL": "x" * 32})
    tabell = _tabell()
    assert f"`{standard.port}`" in tabell["SIFRA_PORT"]
    assert f"`{standard.avsender}`" in tabell["SIFRA_AVSENDER"]
    assert "`./var`" in tabell["SIFRA_DATA"]
    assert standard.data == Path("var").resolve()
    assert standard.database_url.startswith("sqlite")
    assert "SQLite" in tabell["SIFRA_DATABASE_URL"]
    assert standard.offentlig_url.startswith(tabell["SIFRA_OFFENTLIG_URL"].strip("`").split("…")[0])


@pytest.mark.parametrize("fil", DOKUMENTER, ids=lambda f: f.name)
def test_links_lead_somewhere(fil: Path) -> None:
    lenker = _LENKE.findall(fil.read_text(encoding="utf-8"))
    if not (ROT / "docs" / "bilder").exists():  # the pictures are taken of a finished system
        lenker = [lenke for lenke in lenker if not lenke.startswith("docs/bilder/")]
    assert [lenke for lenke in lenker if not (fil.parent / lenke).exists()] == []


@pytest.mark.parametrize("fil", DOKUMENTER, ids=lambda f: f.name)
def test_commands_exist(fil: Path) -> None:
    maal = set(re.findall(r"^([a-z]+):", (ROT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)`", fil.read_text(encoding="utf-8"))) <= maal


def test_places_named_in_the_architecture_exist() -> None:
    tekst = (ROT / "docs" / "architecture.md").read_text(encoding="utf-8")
    stier = re.findall(r"`((?:actions|backend|bot|sprak|scripts|docs)/[\w./-]+)`", tekst)
    assert stier
    assert [sti for sti in stier if not (ROT / sti).exists()] == []
