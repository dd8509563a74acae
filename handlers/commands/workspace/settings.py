"""`settings`: language, time zone, quiet hours, and which pings arrive."""

import re
from typing import Any
from zoneinfo import available_timezones

import msgspec

from handlers.cards.lists import PURPOSE
from handlers.cards.team import clock
from handlers.cards.team.welcome import first_words
from handlers.cards.waiting import in_new_zone
from handlers.cards.why import ADMIN_PINGS, OWN_PINGS
from handlers.kit.arguments import Continue
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import UserError
from handlers.kit.phrase import Phrase, literal, say
from handlers.kit.reply import (
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
from handlers.kit.request import Pressed
from handlers.rules.team import ping_names
from handlers.rules.time.zones import find_zone
from handlers.understanding.words import choices
from handlers.understanding.words.affairs import affairs
from handlers.understanding.words.subcommands import split
from storage.models.member import Member, Role

PINGS = (*OWN_PINGS, *ADMIN_PINGS)
_SWITCHES = {"ping_off": True, "ping_on": False}
"""What is asked of a kind of ping, and whether it is off then."""
_SHOWN = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")
"""What a clock shows."""
_HOURS = re.compile(r"(\d{1,2})(?:[:：](\d{2}))?[^\d:：]{1,12}(\d{1,2})(?:[:：](\d{2}))?")
"""From one hour to another, whatever word or dash stands between them."""
_ENDS = {True: ("06:00", "07:00", "08:00", "09:00"), False: ("18:00", "20:00", "22:00", "23:00")}
"""What is offered for the other end of the quiet hours, by whether their beginning was said."""


class UnknownZone(UserError):
    """No time zone is called that."""


class UnknownLanguage(UserError):
    """The bot does not speak that language yet."""


class UnknownSetting(UserError):
    """Nothing that can be set is called that."""


class UnclearHours(UserError):
    """The quiet hours could not be read."""


@command(
    actions=("set_language", "set_timezone", "set_quiet_hours"),
    role="viewer",
)
async def settings(
    ctx: Context,
    text: str = "",
    language: str = "",
    timezone: str = "",
    zone: str = "",
    start: str = "",
    end: str = "",
    ping: str = "",
) -> Reply | Continue:
    """Show or change your language, time zone, quiet hours and pings."""
    job, value = split("settings", text, ctx.actor.locale)
    match job:
        case "zone":
            zone = value
        case "language":
            language = value
        case "quiet":
            start, end = _hours(value, ctx.actor.locale)
        case "pings" if not value:
            return Continue((Press("pings", {}),))
        case "pings":
            ping = value
        case "digest":
            return Continue((Press("pings", {"digest": value} if value else {}),))
        case _ if named := _ping_named(text, ctx.actor.locale):
            ping, off = named
            ping = "" if off is (ping in ctx.actor.member.pings_off) else ping  # It is so already.
        case _ if text.strip():
            raise UnknownSetting(text=text.strip()[:60], buttons=(_whole(),))
    if any(each and each != "off" and not _SHOWN.fullmatch(each) for each in (start, end)):
        raise UnclearHours(text=" – ".join(filter(None, (start, end))))
    start, end = _both_ends(ctx.actor.member, start, end)
    if bool(start) != bool(end):
        return _other_end(start, end)
    return await _change(ctx, language, zone or timezone, (start, end), ping)


def _ping_named(text: str, locale: str) -> tuple[str, bool] | None:
    """Find the kind of ping that is switched by its own name, "reminders off", and whether it shall be off."""
    found = ping_names.named(text, locale, PINGS)
    if found is None:
        asked = (each for each in affairs(text, locale) if each.job in _SWITCHES and each.said["ping"] in PINGS)
        return next(((each.said["ping"], _SWITCHES[each.job]) for each in asked), None)
    kind, rest = found
    if split("settings", rest, locale)[0] == "off":
        return kind, True
    return (kind, False) if ping_names.is_on(rest, locale) else None


def _both_ends(member: Member, start: str, end: str) -> tuple[str, str]:
    """Let one end that was said change the quiet hours that are set already."""
    if not (start or end) or not (member.quiet_from and member.quiet_to):
        return start, end
    return start or member.quiet_from, end or member.quiet_to


def _other_end(start: str, end: str) -> Reply:
    """Ask for the other end: half a range would keep nobody quiet."""
    words = say("settings-quiet-until", start=start) if start else say("settings-quiet-from", end=end)
    offered = ({"start": start, "end": each} if start else {"start": each, "end": end} for each in _ENDS[bool(start)])
    options = tuple(Option(literal(f"{each['start']}–{each['end']}"), Press("settings", each)) for each in offered)
    return reply(Text(words), Choice(say("settings-quiet"), options), to=To.ASKER)


async def _change(ctx: Context, language: str, zone: str, hours: tuple[str, str], ping: str) -> Reply:
    member = ctx.actor.member
    joining, before = zone and not member.zone, ctx.actor.zone
    ctx.store.let_undo("member")
    if language:
        member.locale = _language(language)
    if zone:
        member.zone = _zone(zone)
        await clock.follow(ctx.store, member)
    if hours[0] or hours[1]:
        off = hours == ("off", "off")
        member.quiet_from, member.quiet_to = (None, None) if off else hours
    if ping in PINGS:
        off_now = set(member.pings_off)
        member.pings_off = sorted(off_now ^ {ping})
    if (zone or language) and not (hours[0] or ping):
        said = _said(ctx, zone=bool(zone))
        waits = await in_new_zone(ctx, member, before, first=bool(joining)) if zone else ()
        hello = await first_words(ctx.store, member) if joining else ()
        return reply(*said.blocks, *waits, *hello, to=To.ASKER, undo=True)
    what = _changed(member, ping if ping in PINGS else "") if hours[0] or ping in PINGS else None
    if hours[0] and what is not None and not isinstance(ctx.request.body, Pressed):
        return reply(Text(what), Buttons((_whole(),)), to=To.ASKER, undo=True)
    return _card(ctx, what)


def _changed(member: Member, ping: str) -> Phrase:
    """Word the change of a ping, else that of the quiet hours."""
    if ping:
        return say("settings-changed", what=say(f"settings-ping-{ping}"), value=_state(ping, member.pings_off))
    value = literal(f"{member.quiet_from}–{member.quiet_to}") if member.quiet_from else say("settings-none")
    return say("settings-changed", what=say("settings-quiet"), value=value)


def _said(ctx: Context, *, zone: bool) -> Reply:
    """Confirm a single change in one line; the whole card is one press away."""
    member = ctx.actor.member
    value = member.zone if zone else choices.own_name(member.locale or "en")
    words = say("settings-changed", what=say("settings-zone" if zone else "settings-language"), value=value or "")
    return reply(Text(words), Buttons((_whole(),)), to=To.ASKER, undo=True)


def _whole() -> Button:
    return Button(say("settings-title"), Press("settings", {}))


def _card(ctx: Context, changed: Phrase | None) -> Reply:
    member = ctx.actor.member
    kinds = [each for each in PINGS if member.role is Role.ADMIN or each not in ADMIN_PINGS]
    quiet = f"{member.quiet_from}–{member.quiet_to}" if member.quiet_from else None
    rows = (
        Field(say("settings-language"), literal(choices.own_name(member.locale or ctx.actor.locale))),
        Field(say("settings-zone"), literal(member.zone or ctx.workspace.zone)),
        Field(say("settings-quiet"), literal(quiet) if quiet else say("settings-none")),
        *(Field(say(f"settings-ping-{ping}"), _state(ping, member.pings_off)) for ping in kinds),
    )
    languages = tuple(
        Option(literal(choices.own_name(code)), Press("settings", {"language": code})) for code in choices.languages()
    )
    pings = tuple(
        Button(say("settings-toggle", what=say(f"settings-ping-{ping}")), Press("settings", {"ping": ping}))
        for ping in kinds
    )
    hours = (
        Option(say("settings-quiet-night"), Press("settings", {"start": "20:00", "end": "08:00"})),
        Option(say("settings-quiet-late"), Press("settings", {"start": "22:00", "end": "07:00"})),
        Option(say("settings-none"), Press("settings", {"start": "off", "end": "off"})),
    )
    said = (Text(changed),) if changed is not None else ()
    card = reply(
        *said,
        Heading(say("settings-title")),
        Fields(rows),
        Choice(say("settings-language"), languages),
        Choice(say("settings-quiet"), hours),
        Text(say("settings-zone-how")),
        Buttons((*pings, Button(say("settings-pings"), Press("pings", {})))),
        to=To.ASKER,
        undo=changed is not None,
    )
    return msgspec.structs.replace(card, purpose=PURPOSE) if changed is None else card


def _state(ping: str, off: list[Any]) -> Phrase:
    return say("settings-off" if ping in off else "settings-on")


def _language(text: str) -> str:
    found = choices.called(text)
    if found is None:
        raise UnknownLanguage(text=text, known=", ".join(map(choices.own_name, choices.languages())))
    return found


def _zone(text: str) -> str:
    found = find_zone(text, available_timezones())
    if len(found) == 1:
        return found[0]
    buttons = tuple(Button(literal(each), Press("settings", {"zone": each})) for each in found[:6])
    raise UnknownZone(text=text, buttons=buttons)


def _hours(text: str, locale: str) -> tuple[str, str]:
    if split("settings", text, locale)[0] == "off":
        return "off", "off"
    found = _HOURS.search(text)
    if found is None or int(found[1]) > 23 or int(found[3]) > 23 or max(found[2] or "", found[4] or "") > "59":
        raise UnclearHours(text=text)
    return f"{int(found[1]):02}:{found[2] or '00'}", f"{int(found[3]):02}:{found[4] or '00'}"
