"""A log that cannot repeat what a person wrote."""

from __future__ import annotations

import io
import logging
import sys
import warnings
from collections.abc import Iterator

import pytest

structlog = pytest.importorskip("structlog", reason="structlog is only in the assistant's environment")

from bot.logg import TausFormatter, bare_hendelse, stille_logg  # noqa: E402

HEMMELIG = "jeg heter Ylva og de slår meg"


@pytest.fixture
def ut(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    rot = logging.getLogger()
    for_ = rot.handlers[:], rot.level
    strom = io.StringIO()
    monkeypatch.setattr(sys, "stderr", strom)
    stille_logg(logging.DEBUG)
    yield strom
    rot.handlers[:], nivaa = for_
    rot.setLevel(nivaa)
    logging.captureWarnings(False)
    structlog.reset_defaults()
    warnings.resetwarnings()


@pytest.mark.parametrize("navn", ["rasa.core.processor", "sanic.error", "rasa_sdk", "botanikk", "root"])
def test_no_message_of_a_library_is_printed(ut: io.StringIO, navn: str) -> None:
    logging.getLogger(navn).error("fikk %s", HEMMELIG)
    assert HEMMELIG not in ut.getvalue()
    assert f"ERROR {navn}" in ut.getvalue()


def test_an_exception_is_its_class_alone(ut: io.StringIO) -> None:
    try:
        raise ValueError(HEMMELIG)
    except ValueError:
        logging.getLogger("rasa.x").exception("feil: %s", HEMMELIG)
    assert ut.getvalue().rstrip().endswith("ERROR rasa.x ValueError")


def test_our_own_messages_are_printed(ut: io.StringIO) -> None:
    logging.getLogger("bot.kanal").error("A turn failed: %s", "KeyError")
    assert "ERROR bot.kanal A turn failed: KeyError" in ut.getvalue()


def test_structured_events_lose_every_value(ut: io.StringIO) -> None:
    structlog.get_logger("rasa.y").error("processor.message", text=HEMMELIG)
    structlog.get_logger("rasa.y").error(f"sa {HEMMELIG}")
    assert HEMMELIG not in ut.getvalue()


@pytest.mark.parametrize(
    ("hendelse", "ventet"),
    [("processor.slots.log", "processor.slots.log"), (HEMMELIG, "event"), ("Ylva", "event"), ("", "event")],
)
def test_only_a_dotted_name_is_kept(hendelse: str, ventet: str) -> None:
    assert bare_hendelse(None, "info", {"event": hendelse, "text": HEMMELIG}) == ventet


def test_handlers_that_others_set_up_are_taken_away(monkeypatch: pytest.MonkeyPatch, ut: io.StringIO) -> None:
    fremmed = logging.getLogger("fremmed.logger")
    fremmed.addHandler(logging.StreamHandler(sys.stderr))
    fremmed.propagate = False
    stille_logg()
    assert (fremmed.handlers, fremmed.propagate) == ([], True)
    warnings.warn(HEMMELIG, stacklevel=1)
    assert HEMMELIG not in ut.getvalue()


def test_the_format_of_a_line() -> None:
    linje = logging.LogRecord("rasa", logging.INFO, "f", 1, HEMMELIG, None, None)
    assert TausFormatter().format(linje).endswith("INFO rasa")
