"""Days that lie behind: "until 1 March", said on the second, does not mean next year's."""

import datetime as dt

from handlers.understanding.dates.when import Clock, When

_FAR = dt.timedelta(days=300)
"""Nobody who means a day so far ahead leaves out its year."""


def day_of(value: str) -> dt.date | None:
    """Give the day of a resolved value; None where there is none."""
    return dt.date.fromisoformat(value[:10]) if value else None


def has_gone(when: When, day: dt.date, clock: Clock) -> bool:
    """Tell whether a date said without its year was one of this year that has passed."""
    return when.shape == "date" and not when.year and bool(when.month) and day - clock.today > _FAR
