"""`workday`: when somebody's day starts, which country's holidays they have, and how many pings a day may bring."""

import re
from datetime import date

from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import UserError
from handlers.kit.phrase import On, Phrase, literal, say
from handlers.kit.reply import (
    Block,
    Button,
    Buttons,
    Choice,
    Field,
    Fields,
    Heading,
    Option,
    Press,
    Reply,
    Text,
    To,
    reply,
)
from handlers.rules.days_off import country_of, known_country
from handlers.rules.ladder import DAILY_PINGS
from storage.models.member import Member

_STARTS = ("07:00", "08:00", "09:00", "10:00")
_PINGS = (3, 5, 8, 15)
_HOUR = re.compile(r"(\d{1,2})(?::(\d{2}))?")


class UnclearWorkday(UserError):
    """The start of the day, the country, the day or the number could not be read."""


@command(role="viewer")
async def workday(
    ctx: Context,
    text: str = "",
    starts: str = "",
    country: str = "",
    pings: int | None = None,
    away: date | None = None,
) -> Reply:
    """Show or change when your day starts, your days off, and how many pings a day may bring."""
    topic, _, value = text.strip().partition(" ")
    match topic.casefold():
        case "":
            pass
        case "starts" | "start" | "beginn":
            starts = value
        case "country" | "land":
            country = value
        case "pings":
            pings = int(value) if value.strip().isdigit() else -1
        case "away" | "weg":
            away = _day(value)
        case "back" | "da":
            ctx.actor.member.away_until = None
        case _:
            starts = text
    _change(ctx.actor.member, starts.strip(), country.strip(), pings, away)
    return _card(ctx)


def _change(member: Member, starts: str, country: str, pings: int | None, away: date | None) -> None:
    if starts:
        member.day_starts_at = _clock(starts)
    if country:
        member.country = known_country(country)
        if member.country is None:
            raise UnclearWorkday(text=country)
    if pings is not None:
        if not 0 <= pings <= 100:
            raise UnclearWorkday(text=str(pings))
        member.most_pings = pings
    if away is not None:
        member.away_until = away


def _clock(text: str) -> str:
    found = _HOUR.fullmatch(text)
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        raise UnclearWorkday(text=text)
    return f"{int(found[1]):02}:{int(found[2] or 0):02}"


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip().removeprefix("until ").removeprefix("bis "))
    except ValueError:
        raise UnclearWorkday(text=text) from None


def _card(ctx: Context) -> Reply:
    member = ctx.actor.member
    country = member.country or country_of(ctx.actor.zone)
    most = DAILY_PINGS if member.most_pings is None else member.most_pings
    rows = [
        Field(say("workday-starts"), literal(member.day_starts_at)),
        Field(say("workday-country"), literal(country) if country else say("settings-none")),
        Field(say("workday-pings"), literal(str(most))),
    ]
    if member.away_until is not None and member.away_until > ctx.now.astimezone(ctx.actor.tz).date():
        rows.append(Field(say("workday-away"), _until(member.away_until)))
    starts = tuple(Option(literal(each), Press("workday", {"starts": each})) for each in _STARTS)
    pings = tuple(Option(literal(str(each)), Press("workday", {"pings": each})) for each in _PINGS)
    blocks: list[Block] = [
        Heading(say("workday-title")),
        Fields(tuple(rows)),
        Choice(say("workday-starts"), starts),
        Choice(say("workday-pings"), pings),
        Text(say("workday-how")),
    ]
    if member.away_until is not None:
        blocks.append(Buttons((Button(say("workday-back"), Press("workday", {"text": "back"})),)))
    return reply(*blocks, to=To.ASKER)


def _until(day: date) -> Phrase:
    return say("common-value", value=On(day))
