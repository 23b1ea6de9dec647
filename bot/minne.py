"""Conversation memory: what Rasa needs to go on, held in this process alone and never written anywhere.

Rasa's own stores keep every event of a conversation and replay them all at every turn, so that a turn costs more the
longer the conversation is, and everything said stays. This store keeps a snapshot (slots, active form) and nothing of
what led there: a turn costs the same at the start and after hours, and a conversation is gone the moment it is told to.
"""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Any

from rasa.shared.core.constants import ACTION_LISTEN_NAME
from rasa.shared.core.events import ActionExecuted, ActiveLoop, Event, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker

from rasa.core.tracker_store import TrackerStore

TOMGANG = 30 * 60
"""Seconds after which a conversation that nobody has touched is forgotten."""

_samtaler: dict[str, tuple[float, list[Event]]] = {}


def glem(samtale: str) -> None:
    """Forget a conversation now; unknown ids are no error, since forgetting twice is the same as once."""
    _samtaler.pop(samtale, None)


def oyeblikksbilde(tracker: DialogueStateTracker) -> list[Event]:
    """The shortest list of events that brings a new tracker to where this one stands, waiting for the person."""
    hendelser: list[Event] = [SessionStarted(timestamp=0)]
    hendelser += [
        SlotSet(navn, slot.value, timestamp=0)
        for navn, slot in tracker.slots.items()
        if slot.value != slot.initial_value
    ]
    if tracker.active_loop_name:
        hendelser.append(ActiveLoop(tracker.active_loop_name, timestamp=0))
        hendelser.append(ActionExecuted(tracker.active_loop_name, timestamp=0))
    hendelser.append(ActionExecuted(ACTION_LISTEN_NAME, timestamp=0))
    return hendelser


class Minne(TrackerStore):
    """Tracker store in memory that keeps snapshots, forgets idle conversations, and writes nothing to disk."""

    def __init__(self, domain: Any = None, event_broker: Any = None, **kwargs: Any) -> None:
        super().__init__(domain, event_broker, **kwargs)

    async def save(self, tracker: DialogueStateTracker) -> None:
        """Keep the snapshot in place of the one before, and drop those that have been idle too long."""
        naa = time.monotonic()
        _samtaler[tracker.sender_id] = (naa, oyeblikksbilde(tracker))
        for samtale in [navn for navn, (sist, _) in _samtaler.items() if naa - sist > TOMGANG]:
            glem(samtale)

    async def retrieve(self, sender_id: str) -> DialogueStateTracker | None:
        """The tracker of a conversation, or None when there is none."""
        if sender_id not in _samtaler:
            return None
        _, hendelser = _samtaler[sender_id]
        return DialogueStateTracker.from_events(sender_id, hendelser, self.domain.slots, domain=self.domain)

    async def keys(self) -> Iterable[str]:
        """Ids of the conversations in memory."""
        return list(_samtaler)
