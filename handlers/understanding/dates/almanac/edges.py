"""The beginning, middle and end of a stretch, as people mean them."""

import datetime as dt

from handlers.understanding.dates.almanac.time import Interval, add, unit


def edge(which: str, whole: Interval) -> Interval:
    """Give ``early``, ``mid`` or ``late`` of a stretch, or its ``first`` or ``last`` day (of a week: its Friday on)."""
    start, end = whole.start, whole.end
    if which == "last":
        if whole.grain == "week" and not whole.long:
            return Interval(add(start, "day", 4), end, "day", long=True)
        return unit(add(end, "day", -1), "day") if whole.grain != "hour" else whole
    if which == "first":
        return unit(start, "day")
    if which in ("half1", "half2"):
        return _half(which, whole)
    third = _third(which, whole)
    if third is not None:
        return Interval(*third, "day", long=True)
    half = (end - start) / 2
    if which == "early":
        return whole._replace(end=start + half, long=True)
    if which == "late":
        return whole._replace(start=start + half, long=True)
    return whole._replace(start=start + half / 2, end=end - half / 2, long=True)


def _half(which: str, whole: Interval) -> Interval:
    """Give half of a stretch: of a month to its fifteenth, of a year or a quarter by months."""
    months = {"year": 6, "quarter": 6 if whole.long else 0}.get(whole.grain, 0)
    if whole.grain == "month" and not whole.long:
        middle = add(whole.start, "day", 15)
    elif months:
        middle = add(whole.start, "month", months)
    else:
        middle = add(whole.start, "day", ((whole.end - whole.start).days + 1) // 2)
    if which == "half1":
        return Interval(whole.start, middle, whole.grain if months else "day", long=True)
    return Interval(middle, whole.end, whole.grain if months else "day", long=True)


def _third(which: str, whole: Interval) -> tuple[dt.datetime, dt.datetime] | None:
    start, end = whole.start, whole.end
    cuts = None
    if whole.grain == "month":
        cuts = (add(start, "day", 10), add(start, "day", 20))
    elif whole.grain == "week":
        cuts = (add(start, "day", 2), add(start, "day", 4))
    elif whole.grain == "quarter":
        cuts = (add(start, "month", 1), add(start, "month", 2))
    elif whole.grain == "year":
        cuts = (
            (add(start, "month", 3), add(start, "month", 8))
            if which != "mid"
            else (add(start, "month", 5), add(start, "month", 7))
        )
    if cuts is None:
        return None
    if which == "early":
        return start, cuts[0]
    return (cuts[0], cuts[1]) if which == "mid" else (cuts[1], end)
