"""Imports point one way: web → services → domain; adapters → domain; actions → services; sprak stands alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROT = Path(__file__).parents[2]
VAARE = ("actions", "backend", "bot", "sprak", "scripts")
STARTERE = {
    "backend.bootstrap", "backend.__main__", "backend.ny_konto", "backend.gjenoppretting", "backend.kommando",
    "backend.sikkerhetskopi", "backend.plankontroll", "backend.importer", "backend.dagsverk", "backend.sjekk_spor",
    "backend.sletting",
}  # fmt: skip
"""Modules that wire and start: they may import all."""


def _modul(fil: Path) -> str:
    return ".".join(fil.relative_to(ROT).with_suffix("").parts).removesuffix(".__init__")


MODULER = {_modul(fil): fil for mappe in VAARE for fil in (ROT / mappe).rglob("*.py")}


def _ved_kjoring(node: ast.AST) -> Iterator[ast.AST]:
    """Every node that runs: what stands under TYPE_CHECKING does not."""
    for barn in ast.iter_child_nodes(node):
        if isinstance(barn, ast.If) and "TYPE_CHECKING" in ast.unparse(barn.test):
            continue
        yield barn
        yield from _ved_kjoring(barn)


def importerer(modul: str) -> set[str]:
    """The modules of ours that a module imports when it runs."""
    funnet: set[str] = set()
    for node in _ved_kjoring(ast.parse(MODULER[modul].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            funnet |= {navn.name for navn in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{modul} imports by a relative name"
            funnet |= {node.module, *(f"{node.module}.{navn.name}" for navn in node.names)}
    return {navn for navn in funnet if navn.split(".")[0] in VAARE}


def _innenfor(navn: str, pakker: tuple[str, ...]) -> bool:
    return any(navn == pakke or navn.startswith(pakke + ".") for pakke in pakker)


TILLATT: dict[str, tuple[str, ...]] = {
    "sprak": ("sprak",),
    "bot": ("bot", "sprak"),
    "backend.domain": ("backend.domain",),
    "backend.krypto": ("backend.krypto", "backend.domain"),
    "backend.vask": ("backend.vask", "backend.domain"),
    "backend.services": ("backend.services", "backend.krypto", "backend.domain", "backend.knowledge", "sprak"),
    "backend.knowledge": ("backend.knowledge", "backend.domain", "sprak"),
    "backend.adapters": ("backend.adapters", "backend.krypto", "backend.domain"),
    "backend.innstillinger": ("backend.domain",),
    "backend.logg": (),
    "backend.glemsel": ("sprak",),
    "actions": (
        "actions", "backend.services", "backend.domain", "backend.knowledge.svar", "backend.adapters.enhet", "sprak",
    ),
    "backend.web": (
        "backend.web", "backend.services", "backend.domain", "backend.adapters", "backend.innstillinger",
        "backend.knowledge", "actions", "sprak",
    ),
}  # fmt: skip


def _pakke(modul: str) -> str | None:
    return next((pakke for pakke in sorted(TILLATT, key=len, reverse=True) if _innenfor(modul, (pakke,))), None)


@pytest.mark.parametrize("modul", sorted(set(MODULER) - STARTERE))
def test_imports_point_one_way(modul: str) -> None:
    pakke = _pakke(modul)
    if pakke is None or modul == "backend":
        return
    lov = (*TILLATT[pakke], *(p.rsplit(".", 1)[0] for p in TILLATT[pakke] if p.count(".") > 1))
    ulovlige = {n for n in importerer(modul) if n in MODULER and not _innenfor(n, TILLATT[pakke]) and n not in lov}
    assert ulovlige == set()


@pytest.mark.parametrize("modul", sorted(set(MODULER) - STARTERE))
def test_nothing_imports_the_web_or_the_bootstrap_but_what_starts_it(modul: str) -> None:
    if not modul.startswith(("backend.web", "scripts")):
        assert not {n for n in importerer(modul) if _innenfor(n, ("backend.web", "backend.bootstrap"))}


def test_the_language_functions_need_the_standard_library_alone() -> None:
    for modul in (m for m in MODULER if _innenfor(m, ("sprak",))):
        for node in ast.walk(ast.parse(MODULER[modul].read_text(encoding="utf-8"))):
            navn = [n.name for n in node.names] if isinstance(node, ast.Import) else []
            navn += [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            assert not {n for n in navn if n.split(".")[0] in ("numpy", "scipy", "sklearn", "rasa", "spacy", "yaml")}


def test_every_package_has_its_rule() -> None:
    uten = {m for m in MODULER if _pakke(m) is None and not m.startswith("scripts")} - STARTERE
    assert uten <= {"backend", "backend.migrations", "backend.migrations.env"} | {
        m for m in MODULER if m.startswith("backend.migrations")
    }
