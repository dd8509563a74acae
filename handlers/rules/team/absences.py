"""Being away: from when to when, and who hears what would have been heard. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from handlers.kit.errors import UserError
from handlers.rules.tasks.schedule import at_wall
from handlers.rules.time.working_time import Rhythm, first_working_day
from storage.models.absence import Absence

LONGEST = timedelta(days=366)


class BackBeforeAway(UserError):
    """The day back lies before the absence begins, or it has passed, or it is more than a year ahead."""


class NoSuchDay(UserError):
    """What was said for a day, ``text``, is in no calendar."""


class CoversAlready(UserError):
    """``name`` is away as well at that time."""


def span(away_from: date | None, back_on: date, zone: ZoneInfo, now: datetime) -> tuple[datetime, datetime]:
    """Give the moments at which an absence begins and ends, at midnight of its days. Raises ``BackBeforeAway``."""
    begins = now if away_from is None else max(now, at_wall(datetime.combine(away_from, time()), zone))
    ends = at_wall(datetime.combine(back_on, time()), zone)
    if ends <= begins or ends - now > LONGEST:
        raise BackBeforeAway
    return begins, ends


def a_day_longer(ends: datetime, rhythm: Rhythm) -> datetime:
    """Give the midnight behind the first working day after an absence's end, whatever the clocks do meanwhile."""
    return at_wall(datetime.combine(first_working_day(ends, rhythm) + timedelta(days=1), time()), rhythm.zone)


def overlapping(absences: Iterable[Absence], begins: datetime, ends: datetime) -> list[Absence]:
    """List those that share any time with a span; one that ends where it begins does not."""
    return [each for each in absences if each.from_at < ends and each.until_at > begins]


def was_away(absences: Iterable[Absence], at: datetime) -> bool:
    """Tell whether somebody with these absences was away at a moment, or is now."""
    return any(each.from_at <= at < min(each.until_at, each.ended_at or each.until_at) for each in absences)


def is_within(absence: Absence, begins: datetime, ends: datetime, now: datetime) -> bool:
    """Tell whether all that is left of an absence lies within a span."""
    return max(absence.from_at, now) >= begins and absence.until_at <= ends


def in_force(running: Iterable[Absence]) -> dict[UUID, Absence]:
    """Say which absence counts for each member who is away, given all that run now, the latest made first.

    The latest that somebody covers does; where nobody covers any of them, the one that lasts longest.
    """
    found: dict[UUID, Absence] = {}
    for each in running:
        known = found.get(each.member_id)
        longer = known is not None and known.cover_id is None and each.until_at > known.until_at
        if known is None or longer or (known.cover_id is None and each.cover_id is not None):
            found[each.member_id] = each
    return found


def stand_in(member_id: UUID, running: Mapping[UUID, Absence]) -> UUID | None:
    """Give who hears a member's pings now: themselves, who covers for them, or nobody.

    Whoever covers may be away as well; where the way leads back to its beginning, nobody is there.
    """
    seen: set[UUID] = set()
    current: UUID | None = member_id
    while current is not None and current in running:
        if current in seen:
            return None
        seen.add(current)
        current = running[current].cover_id
    return current
