"""Searching for what must not be found: the forms in which a text can lie in a file or in memory, and every file."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path


def former(ord_: str) -> Iterator[bytes]:
    """The ways in which a text can lie in a file or in memory."""
    for koding in ("utf-8", "latin-1", "utf-16-le", "utf-32-le", "unicode_escape"):
        yield ord_.encode(koding)
    yield ord_.encode().hex().encode()


def filer(mappe: Path) -> Iterator[tuple[Path, bytes]]:
    """Every file of a folder with what is in it; what a running database removes meanwhile is no longer there."""
    for fil in mappe.rglob("*"):
        with contextlib.suppress(FileNotFoundError):
            if fil.is_file():
                yield fil, fil.read_bytes()
