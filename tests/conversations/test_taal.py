"""A small part of `make taal`: people report while both processes are killed, and nothing acknowledged is lost."""

from __future__ import annotations

from scripts.taal import proev


def test_what_was_acknowledged_survives_the_end_of_either_process() -> None:
    assert proev(antall=20, drap=2, samtidige=6) == []
