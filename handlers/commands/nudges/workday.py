"""`workday`: when somebody's day starts, which country's holidays they have, and how many nudges a day may bring."""

import re

from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import UserError
from handlers.kit.phrase import literal, say
from handlers.kit.reply import Choice, Field, Fields, Heading, Option, Press, Reply, Text, To, reply
from handlers.rules.deals.ladder import DAILY_PINGS
from handlers.rules.time.days_off import country_of, known_country
from handlers.understanding.words.subcommands import split
from storage.models.member import Member

_STARTS = ("07:00", "08:00", "09:00", "10:00")
_PINGS = (3, 5, 8, 15)
_MOST = 100
_HOUR = re.compile(r"(\d{1,2})(?::(\d{2}))?")


class UnclearWorkday(UserError):
    """The start of the day, the country or the number could not be read."""


@command(role="viewer")
async def workday(ctx: Context, text: str = "", starts: str = "", country: str = "", pings: str = "") -> Reply:
    """Show or change when your day starts, your public holidays, and how many nudges a day may bring."""
    topic, value = split("workday", text, ctx.actor.locale)
    match topic:
        case "starts":
            starts = value
        case "country":
            country = value
        case "pings":
            pings = value
        case _:
            starts = starts or text
    ctx.store.let_undo("member")
    _change(ctx.actor.member, starts.strip(), country.strip(), pings.strip())
    return _card(ctx, changed=any(each.strip() for each in (starts, country, pings)))


def _change(member: Member, starts: str, country: str, pings: str) -> None:
    if starts:
        member.day_starts_at = _clock(starts)
    if country:
        known = known_country(country)
        if known is None:
            raise UnclearWorkday(text=country)
        member.country = known
    if pings:
        if not pings.isdecimal() or int(pings) > _MOST:
            raise UnclearWorkday(text=pings)
        member.most_pings = int(pings)


def _clock(text: str) -> str:
    found = _HOUR.fullmatch(text)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise UnclearWorkday(text=text)
    return f"{int(found[1]):02}:{int(found[2] or 0):02}"


def _card(ctx: Context, *, changed: bool) -> Reply:
    member = ctx.actor.member
    country = member.country or country_of(ctx.actor.zone)
    most = DAILY_PINGS if member.most_pings is None else member.most_pings
    rows = (
        Field(say("workday-starts"), literal(member.day_starts_at)),
        Field(say("workday-country"), literal(country) if country else say("settings-none")),
        Field(say("workday-pings"), literal(str(most))),
    )
    starts = tuple(Option(literal(each), Press("workday", {"starts": each})) for each in _STARTS)
    pings = tuple(Option(literal(str(each)), Press("workday", {"pings": str(each)})) for each in _PINGS)
    return reply(
        Heading(say("workday-title")),
        Fields(rows),
        Choice(say("workday-starts"), starts),
        Choice(say("workday-pings"), pings),
        Text(say("workday-how")),
        to=To.ASKER,
        undo=changed,
    )
