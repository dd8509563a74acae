"""Compare a date that was read with what a line of a corpus wants: at the grain that the line names, no finer.

A line of ``typed`` says what people mean by a phrase: ``2026-10-07`` a day, ``2026-10-07T09`` an hour, ``2026-10`` a
month, ``2026-10-12w`` a week, ``2027Q1`` a quarter, ``a..b`` a stretch, ``FREQ=…`` a rhythm, ``null`` no date. Where it
says several, any of them will do.
"""

import datetime as dt
import re
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from handlers.understanding.dates.literal import Span
from handlers.understanding.dates.when import Clock

_HERE = Path(__file__).parent
_BERLIN, _MADRID = ZoneInfo("Europe/Berlin"), ZoneInfo("Europe/Madrid")
WRITTEN_AT = Clock(now=dt.datetime(2026, 3, 11, 10, tzinfo=_BERLIN), zone=_BERLIN, parts={})
"""Wednesday, 11 March 2026, when the phrases of ``corpus`` were said."""
TYPED_AT = Clock(now=dt.datetime(2026, 10, 6, 11, 30, tzinfo=_MADRID), zone=_MADRID, parts={})
"""Tuesday, 6 October 2026, when the phrases of ``typed`` were said."""
_GRAINS = {4: "year", 7: "month", 10: "day", 13: "hour", 16: "minute"}
_RANK = ("second", "minute", "hour", "day", "week", "month", "quarter", "year")
_OF_THE_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")


def written(language: str) -> list[dict[str, Any]]:
    """Load the phrases that the grammar was built with."""
    return _lines(_HERE / "corpus" / f"{language}.jsonl")


def typed(language: str) -> list[dict[str, Any]]:
    """Load the phrases that were written down before anybody tried them."""
    return _lines(_HERE / "typed" / f"{language}.jsonl")


def _lines(path: Path) -> list[dict[str, Any]]:
    if not path.is_file():
        return []
    return [msgspec.json.decode(line, type=dict[str, Any]) for line in path.read_bytes().splitlines() if line]


def same(found: Span, want: dict[str, Any] | None) -> bool:
    """Tell whether a span is exactly the one wanted."""
    return want == {"start": found.start, "end": found.end, "grain": found.grain, "recurrence": found.recurrence}


def right(want: list[str], found: Span | None) -> bool:
    """Tell whether a span is one of those wanted, at its grain."""
    return any(_fits(each, found) for each in want)


def _fits(want: str, found: Span | None) -> bool:
    if want == "null" or found is None:
        return want == "null" and found is None
    if want.startswith("FREQ") or found.recurrence:
        return want.startswith("FREQ") and _rule(want) == _rule(found.recurrence or "")
    if ".." in want:
        first, last = want.split("..")
        return found.start.startswith(first) and (found.end or "").startswith(last)
    if want.endswith("w"):
        return found.start.startswith(want[:-1]) and _is_week(found)
    quarter = re.fullmatch(r"(\d{4})Q(\d)", want)
    if quarter:
        return found.start.startswith(f"{quarter[1]}-{int(quarter[2]) * 3 - 2:02}-01") and found.grain == "quarter"
    grain = _GRAINS[len(want)]
    exact = grain != "hour" or found.start[14:16] == "00"
    return exact and found.start.startswith(want) and _RANK.index(found.grain) <= _RANK.index(grain)


def _is_week(found: Span) -> bool:
    if found.grain == "week" or found.end is None:
        return found.grain == "week"
    return (dt.datetime.fromisoformat(found.end) - dt.datetime.fromisoformat(found.start)).days == 7


def _rule(text: str) -> frozenset[str]:
    return frozenset(part for part in text.split(";") if not part.startswith(_OF_THE_DAY) and part != "INTERVAL=1")
