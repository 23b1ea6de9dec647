"""Logging that cannot repeat what a person wrote, nor where they wrote it from.

Libraries put addresses, header lines and stored values into messages and tracebacks: aiohttp names the peer of every
request that it cannot read. So of a line that is not our own only its time, level, logger and exception class remain.
"""

from __future__ import annotations

import logging
import sys
from typing import Final

VARE_EGNE: Final = ("backend", "actions")
"""Packages whose messages are our own and hold no word of a person."""


class TausFormatter(logging.Formatter):
    """Prints when, how grave and from where; the message of our own loggers alone, and never a traceback."""

    def format(self, record: logging.LogRecord) -> str:
        """One line."""
        grunn = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
        egen = record.getMessage() if record.name.split(".")[0] in VARE_EGNE else grunn
        return f"{self.formatTime(record)} {record.levelname} {record.name} {egen}".rstrip()


def sett_opp_logg(nivaa: int = logging.WARNING) -> None:
    """Set up logging for the whole process."""
    ut = logging.StreamHandler(sys.stderr)
    ut.setFormatter(TausFormatter())
    rot = logging.getLogger()
    rot.handlers[:] = [ut]
    rot.setLevel(nivaa)
