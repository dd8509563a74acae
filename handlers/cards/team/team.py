"""How teams are shown: one of them, all of them, and what is told where."""

from collections.abc import Mapping, Sequence

from handlers.kit.phrase import Listing, Phrase, literal, say
from handlers.kit.reply import Block, Button, ButtonKind, Buttons, Field, Fields, Heading, Note, Press, Reply, To, reply
from handlers.kit.request import Platform
from handlers.rules.team.pings import OF_TEAM, Event, frequency
from storage.models.member import Member
from storage.models.team import Team

_MOST_TEAMS = 6
_MOST_NAMES = 12


def press(verb: str, team: Team | None = None, **more: object) -> Press:
    """Run one of the command's jobs for one team."""
    return Press("team", {"verb": verb, **({"team_id": str(team.id)} if team is not None else {}), **more})


def place_phrase(team: Team) -> Phrase:
    """Say where a team posts; a channel's name is its platform's own to show."""
    if not team.platform:
        return say("team-no-place")
    kind = "topic" if team.thread and team.platform == Platform.TELEGRAM else "whole"
    return say(f"team-place-{kind}", platform=team.platform.title())


def team_card(team: Team, members: Sequence[Member], manager: Member | None, reader: Member, *, leads: bool) -> Reply:
    """Show one team: who is in it, who leads it, where it posts, and what this reader may do."""
    names: list[str | Phrase] = [each.name for each in members[:_MOST_NAMES]]
    if len(members) > _MOST_NAMES:
        names.append(say("team-and-more", count=len(members) - _MOST_NAMES))
    rows = (
        Field(say("team-members"), say("team-list", names=Listing(tuple(names))) if names else say("team-nobody")),
        Field(say("team-manager"), literal(manager.name) if manager else say("team-nobody")),
        Field(say("team-place"), place_phrase(team)),
    )
    mine = reader.team_id == team.id
    ways = [Button(say("team-leave"), press("leave")) if mine else Button(say("team-join"), press("join", team))]
    if leads:
        ways += [
            Button(say("team-pings"), Press("pings", {"team_id": str(team.id)})),
            Button(say("team-add"), press("add", team)),
            Button(say("team-change-manager"), press("manager", team)),
        ]
    how = [Note(say("team-place-how", name=team.name))] if leads and not team.platform else []
    return reply(Heading(literal(team.name)), Fields(rows), *how, Buttons(tuple(ways)), to=To.ASKER)


def teams_card(teams: Sequence[Team], managers: Mapping[object, str], *, may_make: bool) -> Reply:
    """Show all teams with who leads them, and the way to each."""
    blocks: list[Block] = [Heading(say("team-title"))]
    if teams:
        rows = (
            Field(literal(each.name), say("team-led-by", name=managers[each.manager_id]))
            if each.manager_id in managers
            else Field(literal(each.name), say("team-led-by-nobody"))
            for each in teams
        )
        blocks.append(Fields(tuple(rows)))
    else:
        blocks.append(Note(say("team-none-yet")))
    ways = [Button(literal(each.name[:30]), press("show", each)) for each in teams[:_MOST_TEAMS]]
    if may_make:
        ways.append(Button(say("team-new"), press("new"), ButtonKind.PLAIN if teams else ButtonKind.MAIN))
        ways.append(Button(say("team-everybody"), press("members")))
    if ways:
        blocks.append(Buttons(tuple(ways)))
    return reply(*blocks, to=To.ASKER)


def told_here(chosen: Mapping[str, str]) -> Fields:
    """Say what a team's place hears, event by event."""
    return Fields(
        tuple(
            Field(say(f"pings-event-{event.value}"), say(f"pings-{frequency(event, chosen, OF_TEAM).value}"))
            for event in Event
        )
    )
