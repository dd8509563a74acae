"""To whom a stalled deal is brought up, and when: the owner, then the team, then the manager. Pure."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from handlers.rules.deals.stalls import Stall
from handlers.rules.time.working_time import Rhythm, next_undisturbed
from storage.models.nudge import Nudge, NudgeManner

TEAM_AFTER: Final = timedelta(days=2)
MANAGER_AFTER: Final = timedelta(days=4)
MOST_AT_ONCE: Final = 5
"""More than these at one moment come as one digest."""

OLD: Final = timedelta(days=7)
"""How long a deal of a digest was stalled already when that came: such a backlog goes no further."""

DAILY_PINGS: Final = 8
"""How many pings a day may bring where nobody chose a number; what was asked for counts, and always comes."""


class Step(StrEnum):
    """Who hears of a stall."""

    OWNER = "owner"
    TEAM = "team"
    MANAGER = "manager"


_AFTER: Final = {Step.TEAM: TEAM_AFTER, Step.MANAGER: MANAGER_AFTER}


def next_step(
    told: Sequence[Nudge], stall: Stall, now: datetime, rhythm: Rhythm, reachable: Collection[Step]
) -> Step | None:
    """Say who hears next of a deal's stall, None for nobody now. ``told`` is all that was brought up about the deal.

    Nothing about one deal is brought up twice on one day. ``rhythm`` is its owner's.
    """
    days = {rhythm.day(moment) for each in told for moment in (each.claimed_at, _heard(each, rhythm))}
    if any(each >= rhythm.day(now) for each in days):
        return None
    mine = {Step(each.step): each for each in told if each.since == stall.episode}
    first = mine.get(Step.OWNER)
    if first is None:
        return Step.OWNER
    # What an owner has left to the agenda, by choice or measure, goes on.
    if first.manner is NudgeManner.DIGEST and _was_old(stall, first.claimed_at):
        return None
    for step, after in _AFTER.items():
        if step in reachable and step not in mine and now - _heard(first, rhythm) >= after:
            return step
    return None


def key_of(deal: object, episode: datetime, step: Step) -> str:
    """Name the claim by which one step of one stall is brought up once."""
    return f"stall:{deal}:{episode.isoformat()}:{step}"


def _was_old(stall: Stall, at: datetime) -> bool:
    return at - stall.since >= timedelta(days=stall.allowed) + OLD


def _heard(nudge: Nudge, rhythm: Rhythm) -> datetime:
    """Say when somebody heard of a deal: of what was left to their agenda when that came, on the next working day."""
    if nudge.manner is not NudgeManner.AGENDA:
        return nudge.claimed_at
    return next_undisturbed(rhythm.starts(rhythm.day(nudge.claimed_at) + timedelta(days=1)), rhythm)
