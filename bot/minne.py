"""Conversation memory for the length of one turn.

Rasa's own stores keep every event of a conversation and replay them all at every turn, so that a turn costs more the
longer the conversation is, and everything said stays somewhere. Here the gateway holds each conversation as a snapshot
(slots and active form, nothing of what led there), sends it along with the message and gets the next one back. So a
turn costs the same at the start and after hours, the assistant keeps nothing between turns, and a conversation goes on
unharmed when the assistant was restarted in the middle of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from rasa.core.tracker_store import TrackerStore
from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SessionStarted, SlotSet, deserialise_events
from rasa.shared.core.trackers import DialogueStateTracker

Tilstand = list[dict[str, Any]]
"""A conversation as a list of Rasa events in JSON form."""

_paagaar: dict[str, list[Event]] = {}


def hent_fram(samtale: str, tilstand: Tilstand) -> None:
    """Lay out a conversation for the turn that comes; an empty state is a new conversation."""
    if tilstand:
        _paagaar[samtale] = deserialise_events(tilstand)


def legg_bort(samtale: str) -> Tilstand:
    """Take the conversation out of memory after its turn, as it now stands."""
    return [hendelse.as_dict() for hendelse in _paagaar.pop(samtale, [])]


def oyeblikksbilde(tracker: DialogueStateTracker) -> list[Event]:
    """The shortest list of events that brings a new tracker to where this one stands, waiting for the person."""
    hendelser: list[Event] = [SessionStarted(timestamp=0)]
    hendelser += [
        SlotSet(navn, slot.value, timestamp=0)
        for navn, slot in tracker.slots.items()
        if slot.value != slot.initial_value and navn != "session_started_metadata"
    ]
    if tracker.active_loop_name:
        hendelser.append(ActiveLoop(tracker.active_loop_name, timestamp=0))
        hendelser.append(ActionExecuted(tracker.active_loop_name, timestamp=0))
    hendelser.append(ActionExecuted(ACTION_LISTEN_NAME, timestamp=0))
    return hendelser


class Minne(TrackerStore):
    """Tracker store that holds the conversations of the turns that are running, and writes nothing to disk."""

    def __init__(self, domain: Any = None, event_broker: Any = None, **kwargs: Any) -> None:
        super().__init__(domain, event_broker, **kwargs)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Put the snapshot in place of the one before."""
        _paagaar[tracker.sender_id] = oyeblikksbilde(tracker)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The tracker of a running turn, or None for a new conversation."""
        hendelser = _paagaar.get(sender_id)
        if hendelser is None:
            return None
        return DialogueStateTracker.from_events(sender_id, hendelser, self.domain.slots, domain=self.domain)

    async def keys(self) -> Iterable[str]:
        """Ids of the conversations whose turn is running."""
        return list(_paagaar)
