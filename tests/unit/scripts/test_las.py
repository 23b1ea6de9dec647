"""Pinning: one lock a process, with hashes, and no registry's address in any of them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from scripts import las
from scripts.felles import ROT

LASER = sorted((ROT / "requirements").glob("*.txt"))


def test_every_lock_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    kall: list[list[str]] = []

    def kjor(kommando: Any) -> None:
        kall.append([str(d) for d in kommando])

    monkeypatch.setattr(las, "kjor", kjor)
    monkeypatch.setattr(las, "finn_uv", lambda: Path("uv"))
    monkeypatch.setattr(las, "finn_310", lambda _: Path("py310"))
    monkeypatch.setattr(las, "finn_nyere", lambda _: Path("py311"))
    las.main()
    assert {Path(k[-1]).name for k in kall} == {fil.name for fil in LASER}
    assert all("--generate-hashes" in k and "--no-emit-index-url" in k for k in kall)
    python = {Path(k[-1]).stem: k[k.index("--python") + 1] for k in kall}
    assert python["assistant"] == python["assistant-dev"] == "py310"
    bundet = {Path(k[-1]).stem: k[k.index("-c") + 1] for k in kall if "-c" in k}
    assert bundet == {"dev": "requirements/backend.txt", "assistant-dev": "requirements/assistant.txt"}


@pytest.mark.parametrize("fil", LASER, ids=lambda f: f.stem)
def test_every_dependency_is_exact_and_has_hashes(fil: Path) -> None:
    tekst = fil.read_text(encoding="utf-8")
    assert (
        "http" not in tekst.replace("httpx", "").replace("httptools", "").replace("aiohttp", "") or "://" not in tekst
    )
    krav = re.split(r"\n(?=\S)", re.sub(r"(?m)^\s*#.*\n", "", tekst).strip())
    assert krav
    assert [k.split("\n")[0] for k in krav if "==" not in k.split("\n")[0] or "--hash=sha256:" not in k] == []


@pytest.mark.parametrize(("stor", "liten"), [("dev", "backend"), ("assistant-dev", "assistant")])
def test_the_larger_set_holds_the_same_versions(stor: str, liten: str) -> None:
    def versjoner(navn: str) -> set[str]:
        return set(re.findall(r"(?m)^([\w.\[\]-]+==\S+)", (ROT / "requirements" / f"{navn}.txt").read_text()))

    assert versjoner(liten) - versjoner(stor) == set()
