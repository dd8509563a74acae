"""What a reader makes of a sentence: actions with named slots, and the words each slot came from."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

FAILED = frozenset({"no_answer", "voicemail"})
"""Outcomes of an attempt to call that nobody took."""


class Span(msgspec.Struct, frozen=True):
    """Characters ``start`` to ``end`` (exclusive) of the text that was read."""

    start: int
    end: int


RECORDS = ("contact", "company", "deal")
"""Slots that hold a record; beside each its ``_id`` where there is one."""


class Action(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that a sentence says shall be done, or was done.

    ``name`` is one of docs/language.md's actions (``log_activity``, ``create_task``, ``ask`` …). ``slots`` holds plain
    JSON values: strings, numbers, booleans, lists; a moment is ISO 8601 with its offset, a day is ISO 8601 without
    a time. A record slot (``contact``, ``company``, ``deal``) holds the record's full name as stored, and
    ``<slot>_id`` beside it where the record exists; a name that no record has stands as it was typed, alone.
    ``then`` (only for ``ask``) are the actions that wait for the answer.
    """

    name: str
    slots: Mapping[str, Any] = msgspec.field(default_factory=dict)
    then: tuple["Action", ...] = ()
    spans: Mapping[str, Span] = msgspec.field(default_factory=dict)


def flat(actions: Iterable[Action]) -> Iterator[Action]:
    """Give actions with what waits for a question's answer in its place."""
    for each in actions:
        if each.name != "ask":
            yield each
        yield from flat(each.then)


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """The outcome of reading one message.

    ``actions`` are done (or asked) at once; ``suggestions`` are only offered. ``confidence`` lies between 0 and 1.
    A reading with neither is small talk.
    """

    locale: str
    actions: tuple[Action, ...] = ()
    suggestions: tuple[Action, ...] = ()
    confidence: float = 1.0


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """When, where and by whom a sentence was said: all that "tomorrow", "me" and "$" are read against.

    ``sent_at`` is an aware UTC moment as ISO 8601; ``zone`` an IANA name; ``day_parts`` maps ``morning``, ``noon``,
    ``afternoon``, ``evening``, ``eod`` to local "HH:MM" where a workspace changed them; ``focus`` are the ids of the
    records that the thread or the card answered to is about, most recent first; ``verbs`` are words that the workspace
    was taught, with the kind of activity that each stands for.
    """

    sent_at: str
    zone: str
    locale: str = "en"
    currency: str = "EUR"
    me: str = ""
    day_parts: Mapping[str, str] = msgspec.field(default_factory=dict)
    focus: tuple[str, ...] = ()
    verbs: Mapping[str, str] = msgspec.field(default_factory=dict)
