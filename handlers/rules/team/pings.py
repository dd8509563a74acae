"""What is told to whom, and how often: kinds of events, and the choice of at once, in a digest, or never."""

from collections.abc import Collection, Mapping
from enum import StrEnum


class Event(StrEnum):
    """What a ping is about."""

    REMINDERS = "reminders"
    STALLS = "stalls"
    WINS = "wins"
    LEADS = "leads"
    CHANGES = "changes"


class Frequency(StrEnum):
    """When it is told."""

    NOW = "now"
    DIGEST = "digest"
    OFF = "off"


OF_TEAM: Mapping[Event, Frequency] = {
    Event.REMINDERS: Frequency.OFF,
    Event.STALLS: Frequency.NOW,
    Event.WINS: Frequency.NOW,
    Event.LEADS: Frequency.NOW,
    Event.CHANGES: Frequency.DIGEST,
}
"""What a team's place hears unless somebody chose otherwise; a reminder is a person's own business."""

OF_MEMBER: Mapping[Event, Frequency] = {
    Event.REMINDERS: Frequency.NOW,
    Event.STALLS: Frequency.NOW,
    Event.WINS: Frequency.OFF,
    Event.LEADS: Frequency.OFF,
    Event.CHANGES: Frequency.NOW,
}
"""What a member hears in their direct messages unless they chose otherwise: what is theirs to deal with.

Wins and new leads are those of their teams, which a team's place hears of anyway; changes are those that colleagues
made in the member's own deals.
"""


def frequency(event: Event, chosen: Mapping[str, str], defaults: Mapping[Event, Frequency] = OF_TEAM) -> Frequency:
    """Say how often an event is told, by what was chosen (as stored) and what holds otherwise."""
    value = chosen.get(event.value)
    # A choice of a newer version that this one does not know must not silence anybody.
    return Frequency(value) if value in {each.value for each in Frequency} else defaults[event]


def own_frequency(event: Event, off: Collection[str], chosen: Mapping[str, str]) -> Frequency:
    """Say how often a member hears of an event, by what they switched off and what they chose."""
    return Frequency.OFF if event.value in off else frequency(event, chosen, OF_MEMBER)
