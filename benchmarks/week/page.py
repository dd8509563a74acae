"""The week as a page."""

from collections import Counter
from datetime import timedelta
from zoneinfo import ZoneInfo

from benchmarks.week.cast import BERLIN, MONDAY, Person
from benchmarks.week.playing import Ping, Played

_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_KINDS = {
    "reminder": "reminders that were set",
    "stall": "nudges about one quiet deal",
    "stall_digest": "digests of many quiet deals",
    "morning": "morning agendas",
    "digest": "daily digests of a team",
    "weekly": "weekly summaries",
    "win": "wins told in a team's place",
    "lead": "new leads told in a team's place",
}


_HOW = """\
Written by `python -m benchmarks.week`: ten people, five on Slack and five on Telegram, in Berlin and New York, play the
week of {monday} on a turned clock, hour by hour, through the local servers of both platforms. Ben is linked on both:
his reminders ring in Telegram, all else reaches him in Slack. Thursday is a public holiday in Germany. One of the ten
comes with a backlog of thirty deals, one is away from Wednesday on; one deal is won, one lead comes in. People act on
about half of what arrives, do some work before they are asked, and press *Why?* on every single message.
"""


def page(played: Played) -> str:
    """Write what the week came to, in Markdown."""
    kinds = Counter(each.kind for each in played.pings)
    return "\n".join(
        [
            "# A working week of ten people",
            "",
            _HOW.format(monday=f"{MONDAY:%-d %B %Y}"),
            "## What arrived by itself",
            "",
            "| | pings |",
            "|---|---:|",
            *(f"| {_KINDS.get(kind, kind)} | {kinds[kind]} |" for kind in dict.fromkeys((*_KINDS, *kinds))),
            f"| all | {len(played.pings)} |",
            "",
            "## Pings per person and day",
            "",
            "Days are each person's own.",
            "",
            f"| | {' | '.join(_DAYS)} | a working day |",
            f"|---|{'---:|' * 8}",
            *(_row(person, played) for person in played.people),
            "",
            "## What must hold",
            "",
            "| | |",
            "|---|---:|",
            *(f"| {words} | {figure} |" for words, figure in _promises(played).items()),
            "",
        ]
    )


def _promises(played: Played) -> dict[str, str]:
    direct = [each for each in played.pings if each.member is not None]
    askable = [each for each in direct if each.kind != "stall_digest"]
    acted = sum(1 for each in askable if each.intent in played.acted)
    share = f"{100 * acted / len(askable):.0f} %" if askable else "–"
    busiest = max(Counter((each.member, _day(each, played)) for each in direct).values(), default=0)
    return {
        "most pings that one person had on one day": str(busiest),
        "acted on, of those with something to press": f"{acted} of {len(askable)} ({share})",
        "outside working hours, on a weekend or a holiday (reminders ring when set)": str(len(played.at_night())),
        "doubled: one message twice, one deal twice on one day": str(len(played.doubled())),
        "about what was already done": str(len(played.superfluous)),
        "*Why?* answered with its moment": f"{len(played.explained)} of {len(played.pings)}",
    }


def _row(person: Person, played: Played) -> str:
    mine = [each for each in played.pings if each.member == person.member.id]
    days = Counter(_day(each, played) for each in mine)
    counts = [str(days.get(MONDAY + timedelta(days=day), "")) for day in range(7)]
    return f"| {person.name} | {' | '.join(counts)} | {len(mine) / 5:.1f} |"


def _day(ping: Ping, played: Played) -> object:
    zones = {each.member.id: each.tz for each in played.people}
    return ping.at.astimezone(zones.get(ping.member, ZoneInfo(BERLIN)) if ping.member else ZoneInfo(BERLIN)).date()
