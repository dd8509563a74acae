"""When somebody may be disturbed by what they did not ask for: in their working hours, on their working days. Pure."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from handlers.rules.tasks.schedule import at_wall, clock_time
from handlers.rules.time.days_off import country_of, is_day_off
from handlers.rules.time.quiet_hours import next_allowed
from handlers.rules.time.zones import usable_zone
from storage.models.member import Member

WORKDAY = timedelta(hours=9)
"""How long a day lasts from its start, so that nobody is nudged in the evening."""

_FARTHEST: Final = 31
"""How many days a free moment is looked for."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A person's own time: their zone, when their day starts ("HH:MM"), quiet hours and days off."""

    zone: ZoneInfo
    starts_at: str = "09:00"
    quiet_from: str | None = None
    quiet_to: str | None = None
    country: str | None = None

    @classmethod
    def of(cls, member: Member, zone: str) -> "Rhythm":
        """Take a member's rhythm; ``zone`` is the usable one. The country follows from it where none was set."""
        return cls(
            ZoneInfo(zone),
            member.day_starts_at,
            member.quiet_from,
            member.quiet_to,
            member.country or country_of(zone),
        )

    @classmethod
    def of_zone(cls, zone: str) -> "Rhythm":
        """Take the usual rhythm of a zone, for places that nobody owns."""
        usable = usable_zone(zone)
        return cls(ZoneInfo(usable), country=country_of(usable))

    def day(self, at: datetime) -> date:
        """Say which day a moment belongs to."""
        return at.astimezone(self.zone).date()

    def starts(self, day: date) -> datetime:
        """Say when a day starts (aware UTC)."""
        return at_wall(datetime.combine(day, clock_time(self.starts_at)), self.zone)

    def midnight(self, at: datetime) -> datetime:
        """Say when the day of a moment began (aware UTC)."""
        return at_wall(datetime.combine(self.day(at), clock_time("00:00")), self.zone)


def works_on(day: date, rhythm: Rhythm) -> bool:
    """Tell whether the person works on a day: no weekend, no public holiday."""
    return not is_day_off(day, rhythm.country)


def first_working_day(at: datetime, rhythm: Rhythm) -> date:
    """Give the first day that the person works, from the day of a moment on."""
    days = [rhythm.day(at) + timedelta(days=ahead) for ahead in range(_FARTHEST)]
    return next((each for each in days if works_on(each, rhythm)), days[0])


def may_disturb(at: datetime, rhythm: Rhythm) -> bool:
    """Tell whether what nobody asked for may arrive at a moment."""
    day = rhythm.day(at)
    begins = rhythm.starts(day)
    if not begins <= at < begins + WORKDAY or not works_on(day, rhythm):
        return False
    return next_allowed(at, rhythm.zone, rhythm.quiet_from, rhythm.quiet_to) <= at


def next_undisturbed(at: datetime, rhythm: Rhythm) -> datetime:
    """Return the moment itself, or the next one at which what nobody asked for may arrive (aware UTC)."""
    day = rhythm.day(at)
    for ahead in range(_FARTHEST):
        begins = max(at, rhythm.starts(day + timedelta(days=ahead)))
        moment = next_allowed(begins, rhythm.zone, rhythm.quiet_from, rhythm.quiet_to)
        if may_disturb(moment, rhythm):
            return moment
    # Who is quiet all their working day has no better moment than the end of that.
    return next_allowed(at, rhythm.zone, rhythm.quiet_from, rhythm.quiet_to)
