"""Where what comes again begins and ends."""

import msgspec

from handlers.understanding.dates.almanac.once import Amounts
from handlers.understanding.dates.almanac.time import Time
from handlers.understanding.dates.grammar.meanings.register import meaning
from handlers.understanding.dates.grammar.meanings.rhythms import every_weekday

_OFTEN = 3
"""Times that something may come in one day or week; what comes so often has no rule here."""


@meaning("time", cost=3)
def bounded(rhythm: Time, limit: Time) -> Time | None:
    """Let what comes again end with something: "until Christmas"."""
    return _limited(rhythm, ("until", limit)) if not limit.reach else None


@meaning("time", cost=3)
def until_bounded(limit: Time, rhythm: Time) -> Time | None:
    """Let what comes again end with something that is named first."""
    return bounded(rhythm, limit)


@meaning("time", cost=3)
def starting(rhythm: Time, limit: Time) -> Time | None:
    """Let what comes again begin with something: "from November on"."""
    return _limited(rhythm, ("from", limit)) if not limit.reach else None


@meaning("time", cost=3)
def beginning(limit: Time, rhythm: Time) -> Time | None:
    """Let what comes again begin with something that is named first."""
    return starting(rhythm, limit)


@meaning("time", cost=3)
def lasting(rhythm: Time, amounts: Amounts) -> Time | None:
    """Let what comes again end after a while: "for six weeks"."""
    return _limited(rhythm, ("for", amounts))


@meaning("time", cost=3)
def stretched(amounts: Amounts, rhythm: Time) -> Time | None:
    """Let what comes again end after a while that is named first: "zehn Tage lang täglich"."""
    return lasting(rhythm, amounts)


@meaning("time", cost=3)
def times(rhythm: Time, count: int) -> Time | None:
    """Let what comes again do so a number of times."""
    if rhythm.kind != "recurring" or "COUNT" in rhythm.rule or not 1 <= int(count) <= 1000:
        return None
    seldom = rhythm.args[0].kind != "every" and rhythm.rule != "FREQ=DAILY"
    if not seldom and int(count) <= _OFTEN:  # "Every week twice" is twice in each week.
        return None
    return msgspec.structs.replace(rhythm, rule=f"{rhythm.rule};COUNT={int(count)}")


@meaning("time")
def coming_weekdays(count: int, days: tuple[int, ...]) -> Time | None:
    """Come again on the next so many of a day of the week: "the next five Mondays"."""
    return times(every_weekday("1", days), int(count)) if len(days) == 1 and int(count) > 1 else None


def _limited(rhythm: Time, limit: tuple[str, Time | Amounts]) -> Time | None:
    within = limit[1].kind == "recurring" if isinstance(limit[1], Time) else False
    if rhythm.kind != "recurring" or within or limit[0] in dict(rhythm.args[1:]):
        return None
    return msgspec.structs.replace(rhythm, args=(*rhythm.args, limit))
