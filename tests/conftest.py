"""One running system for all tests that need one: a start costs half a minute."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.system import System, kjorende


@pytest.fixture(scope="session")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """Both processes, with SQLite and the built-in mailbox."""
    with kjorende(tmp_path_factory.mktemp("system")) as kjorer:
        yield kjorer


@pytest.fixture(scope="session")
def delt() -> Path:
    """The folder beside the project with the schools' documents and measuring cases; skips where it is missing."""
    mappe = Path(__file__).resolve().parent.parent.parent / "shared"
    if not (mappe / "eval").is_dir():
        pytest.skip("../shared is not here: the cases that lie there are not run")
    return mappe
