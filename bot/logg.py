"""Logging that cannot repeat what a person wrote.

Rasa and its libraries put whole messages, slots and events into log lines at every level. So no message text of theirs
is printed at all: a line holds the time, the level, the logger and, where there is one, the class of the exception.
"""

from __future__ import annotations

import logging
import re
import sys
import warnings
from collections.abc import MutableMapping
from typing import Any

import structlog

VARE_EGNE = ("bot.",)
"""Loggers whose messages are our own and hold no words of a person."""

_HENDELSE = re.compile(r"^[a-z_]+(\.[a-z_]+)+$")


class TausFormatter(logging.Formatter):
    """Prints when, how grave and from where, and never the message of somebody else's library."""

    def format(self, record: logging.LogRecord) -> str:
        """One line without the message, save for our own loggers."""
        grunn = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else ""
        egen = record.getMessage() if record.name.startswith(VARE_EGNE) else grunn
        return f"{self.formatTime(record)} {record.levelname} {record.name} {egen}".rstrip()


def bare_hendelse(_: Any, __: str, hendelse: MutableMapping[str, Any]) -> str:
    """Structlog processor: keep the dotted name of the event, drop every value."""
    navn = str(hendelse.get("event", ""))
    return navn if _HENDELSE.match(navn) else "event"


def stille_logg(nivaa: int = logging.WARNING) -> None:
    """Set up logging for the whole process; call it after Rasa is imported, since Rasa sets up its own."""
    ut = logging.StreamHandler(sys.stderr)
    ut.setFormatter(TausFormatter())
    rot = logging.getLogger()
    rot.handlers[:] = [ut]
    rot.setLevel(nivaa)
    for navn in list(logging.root.manager.loggerDict):
        logger = logging.getLogger(navn)
        logger.handlers[:] = []
        logger.propagate = True
    structlog.configure(
        processors=[structlog.stdlib.filter_by_level, bare_hendelse],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(nivaa),
        cache_logger_on_first_use=False,
    )
    logging.captureWarnings(True)
    warnings.simplefilter("ignore")
