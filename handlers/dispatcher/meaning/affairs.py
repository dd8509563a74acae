"""Sentences about the bot's own affairs become the presses of the commands that serve them, with the same rights."""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence

from handlers.dispatcher.meaning.plan import Plan
from handlers.kit.command import Command, covers
from handlers.kit.context import Context
from handlers.kit.errors import UserError
from handlers.kit.phrase import Listing, say
from handlers.kit.reading import RECORDS
from handlers.kit.reply import Button, Press
from handlers.rules.team.pings import Event, Frequency
from handlers.understanding.clauses.intents.found import opening
from handlers.understanding.naming.strangers import may_be_new
from handlers.understanding.words.affairs import affairs, listed
from handlers.understanding.words.lexicon import available, load
from handlers.understanding.words.text import fold
from storage.base import name_key
from storage.models.member import MemberState, Role
from storage.models.team import Team

Presses = Sequence[Press]
Said = Mapping[str, str]
Job = Callable[[Context, Said], Awaitable[Presses]]

_LONGEST_NAME = 4
"""Words of a name: what goes on longer is a sentence about something else."""
_ALSO_SERVES = {"setup": ("stage",)}
"""Commands whose words may be served by others."""
_EVENTS = frozenset(each.value for each in Event)
_ALL = "all"
_ADD, _INVITED = "add", 3
_HOUR = re.compile(r"(\d{1,2})(?:[:.h：](\d{2}))?\s*([ap])?")


async def plan(ctx: Context, text: str) -> Plan | None:
    """Read what a sentence asks of teams, pings, accounts or the set-up; None for everything else."""
    heard = opening(load(ctx.actor.locale)).match(fold(text))  # "please turn off stall nudges"
    ways = dict.fromkeys((text, text[heard.end() :] if heard else text))  # "team Sales …" opens with no greeting.
    for affair in (each for said in ways for each in affairs(said, ctx.actor.locale)):
        names = (said for slot, said in affair.said.items() if slot in _NAMES)
        if any(len(each.split()) > _LONGEST_NAME for name in names for each in listed(name)):
            continue
        if presses := await _JOBS[affair.job](ctx, affair.said):
            return Plan(list(presses))
    return None


async def behind(ctx: Context, command: Command, text: str) -> Plan | None:
    """Read the words behind a command's name as the sentence that they would be: "team Sales add Zed"."""
    serving = (command.name, *_ALSO_SERVES.get(command.name, ()))
    for said in (f"{command.name} {text}", text):
        found = await plan(ctx, said)
        if found is not None and all(each.command in serving for each in found.presses):
            return found
    return None


class NoMembers(UserError):
    """Those ``names`` are no members here, so nobody was added to the ``team``."""


_NAMES = frozenset({"team", "a_team", "who", "anybody", "stage", "a_stage"})


async def _team(ctx: Context, said: Said) -> Team | None:
    """Find the team that a sentence names, where it names one that there is."""
    wanted = name_key(said.get("team") or said.get("a_team", ""))
    return next((each for each in await ctx.store.teams.list_teams() if each.name_key == wanted), None)


def _of_team(verb: str, *, named: bool = False) -> Job:
    """Do something with a team, for each of the colleagues where it is ``named`` colleagues that it is about."""

    async def made(ctx: Context, said: Said) -> Presses:
        team = await _team(ctx, said)
        if team is None and "a_team" not in said:
            return ()
        if team is not None and verb == _ADD:
            await _must_be_members(ctx, said, team)
        which = {"team_id": str(team.id)} if team else {"text": said["a_team"]}
        if not named:
            return (Press("team", {"verb": verb, **which}),)
        return [Press("team", {"verb": verb, **which, "member": each}) for each in _people(ctx, said)]

    return made


async def _new_team(ctx: Context, said: Said) -> Presses:
    name = said["a_team"]
    team = Press("team", {"verb": "new", "text": name})
    people = _people(ctx, said) if "anybody" in said else []
    return [team, *(Press("team", {"verb": "add", "text": name, "member": each}) for each in people)]


def _people(ctx: Context, said: Said) -> list[str]:
    """Name the people that a sentence is about; nobody where one of ``who`` is no colleague, or may be another."""
    names = _named(said)
    if "who" not in said or all(each == "me" or _is_colleague(ctx, each) for each in names):
        return names
    return []


def _named(said: Said) -> list[str]:
    """List the names that a sentence gives, with "me" for its writer's own words in any language."""
    mine = frozenset[str]().union(*(load(each).sets.get("me_words", frozenset()) for each in available()))
    return ["me" if fold(each) in mine else each for each in listed(said.get("who") or said.get("anybody", ""))]


async def _must_be_members(ctx: Context, said: Said, team: Team) -> None:
    """Say who of those that a team is to get is no member; to some an invitation is offered. Raises ``NoMembers``."""
    strange = [each for each in _named(said) if each != "me" and not ctx.names.find(each, "member")]
    strange = [each for each in strange if await ctx.store.members.find_left(each) is None]
    if not strange or ("who" in said and not _means_team(ctx, team, strange)):
        return
    ways = [Button(say("invite-name", name=each), Press("invite", {"text": each})) for each in strange[:_INVITED]]
    buttons = tuple(ways) if covers(ctx.actor.member.role, Role.ADMIN) else ()
    raise NoMembers(names=Listing(tuple(strange)), team=team.name, buttons=buttons)


def _means_team(ctx: Context, team: Team, strange: list[str]) -> bool:
    """Tell "add Ana to Sales", where nothing says team: neither it nor they may be called like anything else."""
    taken = ctx.names.find(team.name, *RECORDS) or team.name_key in {name_key(each.name) for each in ctx.stages}
    lexicon = load(ctx.actor.locale)
    new = all(may_be_new(each, lexicon, ctx.actor.locale) for each in strange)
    return not taken and new and not any(ctx.names.find(each, *RECORDS) for each in strange)


def _is_colleague(ctx: Context, name: str) -> bool:
    found = ctx.names.find(name, "member", *RECORDS, slips=False)
    return len(found) == 1 and found[0].kind == "member"


def _switched(to: Frequency) -> Job:
    """Switch a kind of ping for oneself."""

    async def made(_ctx: Context, said: Said) -> Presses:
        kind = said["ping"]
        if kind == _ALL:
            return (Press("pings", {}),)
        if to in (Frequency.NOW, Frequency.OFF) or kind not in _EVENTS:
            return (Press("mute", {"ping": kind, "on": to is not Frequency.OFF}),)
        return (Press("pings", {"event": kind, "to": to.value}),)

    return made


def _in_team(to: Frequency) -> Job:
    """Switch a kind of ping for a team's place: the one that is named, else that of here."""

    async def made(ctx: Context, said: Said) -> Presses:
        team = await _team(ctx, said) if "team" in said else None
        if said["ping"] not in _EVENTS or ("team" in said and team is None):
            return ()
        of = {"team_id": str(team.id)} if team else {}
        return (Press("pings", {"event": said["ping"], "to": to.value, "whose": "team", **of}),)

    return made


async def _moved(_ctx: Context, said: Said) -> Presses:
    """Let a kind of ping, or all of them, arrive elsewhere; what is no event has only the page."""
    if said["ping"] not in (*_EVENTS, _ALL):
        return (Press("pings", {}),)
    return (Press("pings", {"event": said["ping"], "platform": said["platform"].casefold()}),)


async def _stage(ctx: Context, said: Said) -> Presses:
    known = {name_key(each.name) for each in ctx.stages}
    if "stage" in said and name_key(said["stage"]) not in known:
        return ()
    named = said.get("stage") or said["a_stage"]
    return (Press("stage", {"act": "days", "named": named, "days": said.get("days", "0")}),)


def _asked(verdict: str) -> Job:
    """Answer who asked to join, and nobody else: "approve the quote" is about no member."""

    async def made(ctx: Context, said: Said) -> Presses:
        wanted = name_key(said["who"])
        waiting = [each for each in await ctx.store.members.list_all() if each.state is MemberState.ASKED]
        found = [each for each in waiting if wanted in (name_key(each.name), name_key(each.name).split(" ")[0])]
        who = [{"kind": "member", "id": str(each.id)} for each in found]
        return [Press("approve", {"member": who[0], "verdict": verdict})] if len(who) == 1 else ()

    return made


async def _hand_over(ctx: Context, said: Said) -> Presses:
    heirs = _people(ctx, said)
    me = {"kind": "member", "id": str(ctx.actor.id)}
    return (Press("handoff", {"person": me, "heir": heirs[0]}),) if len(heirs) == 1 else ()


def _at(name: str, argument: str) -> Job:
    """Run a command with the hour that was said, as clocks show it."""

    async def made(_ctx: Context, said: Said) -> Presses:
        hour, minute, half = _HOUR.match(fold(said["clock"])).groups()  # type: ignore[union-attr]  # It is one.
        at = int(hour) % 12 + 12 * (half == "p") if half else int(hour)
        return (Press(name, {argument: f"{at:02}:{minute or '00'}"}),)

    return made


def _always(name: str, **arguments: object) -> Job:
    """Run a command; an argument's ``{slot}`` is what was said for it."""

    async def made(_ctx: Context, said: Said) -> Presses:
        return (Press(name, {key: str(value).format(**said) for key, value in arguments.items()}),)

    return made


_JOBS: Mapping[str, Job] = {
    "team_new": _new_team,
    "team_add": _of_team(_ADD, named=True),
    "team_lead": _of_team("manager", named=True),
    "team_drop": _of_team("drop", named=True),
    "team_join": _of_team("join"),
    "team_dissolve": _of_team("dissolve"),
    "team_show": _of_team("show"),
    "team_leave": _always("team", verb="leave"),
    "team_all": _always("team"),
    "let_in": _asked("yes"),
    "turn_away": _asked("no"),
    "invite": _always("invite", text="{rest}", role="{role}"),
    "ping_off": _switched(Frequency.OFF),
    "ping_on": _switched(Frequency.NOW),
    "ping_now": _switched(Frequency.NOW),
    "ping_digest": _switched(Frequency.DIGEST),
    "ping_where": _always("pings"),
    "ping_to": _moved,
    "team_ping_off": _in_team(Frequency.OFF),
    "team_ping_now": _in_team(Frequency.NOW),
    "team_ping_digest": _in_team(Frequency.DIGEST),
    "link": _always("link", text="{platform}"),
    "unlink": _always("unlink"),
    "sample_out": _always("setup", step="sample", value="out"),
    "sample_in": _always("setup", step="sample", value="in"),
    "news": _always("news"),
    "feedback": _always("feedback", text="{rest}"),
    "stage_days": _stage,
    "stage_never": _stage,
    "stages": _always("setup", step="pipeline"),
    "zone": _always("setup", step="zone", value="{rest}"),
    "currency": _always("setup", step="currency", value="{rest}"),
    "day_starts": _at("workday", "starts"),
    "most_pings": _always("workday", pings="{days}"),
    "digest_at": _at("pings", "digest"),
    "hand_over": _hand_over,
}
