"""A team's week: what was won, what came, what moved, what has gone quiet, and what is to close next."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final
from uuid import UUID

from handlers.cards.lists import listed
from handlers.cards.nudges.parts import SHOWN, leads_part, won_part
from handlers.cards.nudges.sampled import real_deals, sampled
from handlers.cards.nudges.stall import line as stall_line
from handlers.cards.nudges.standing import stalls_to_tell
from handlers.cards.why import why_button
from handlers.kit.phrase import On, literal, say
from handlers.kit.reply import Block, Button, Buttons, CardRef, Field, Fields, Heading, Press, Reply, Text
from handlers.rules.deals.stalls import Stall
from handlers.rules.team.pings import Event, Frequency, frequency
from handlers.rules.team.places import may_show_amounts
from handlers.rules.time.working_time import Rhythm
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.member import Member
from storage.models.stage import StageKind
from storage.models.team import Team
from storage.repositories.deals import DealsWanted
from storage.unit_of_work import Store

PING: Final = "weekly"
WEEK: Final = timedelta(days=7)
_CLOSING: Final = 1000


@dataclass(frozen=True, slots=True)
class Week:
    """What a team's seven days came to."""

    won: tuple[Deal, ...]
    leads: tuple[Contact, ...]
    lost: int
    new: int
    moved: int
    logged: int
    done: int
    quiet: tuple[Stall, ...]
    closing: tuple[Deal, ...]
    overdue: tuple[Deal, ...]

    @property
    def has_news(self) -> bool:
        """Tell whether there is anything to say."""
        counted = self.lost or self.new or self.moved or self.logged
        return bool(self.won or self.leads or self.quiet or self.closing or self.overdue or counted)


async def gather(store: Store, members: Collection[UUID], since: datetime, until: datetime, today: date) -> Week:
    """Sum up what belongs to a team's members."""
    stages = {each.id: each for each in await store.pipelines.list_stages()}
    closed = await real_deals(store, await store.deals.list_closed(since, until, members))
    kinds = Counter(stages[each.stage_id].kind for each in closed if each.stage_id in stages)
    closing = DealsWanted(owners=members, close_from=today, close_to=today + WEEK)
    made = await real_deals(store, await store.deals.list_made(since, members))
    overdue = DealsWanted(owners=members, close_to=today - timedelta(days=1))
    return Week(
        won=tuple(each for each in closed if stages[each.stage_id].kind is StageKind.WON),
        leads=tuple(each for each in await store.contacts.list_leads(since, members) if each.created_at < until),
        lost=kinds[StageKind.LOST],
        new=sum(1 for each in made if each.created_at < until),
        moved=await _moved(store, members, since, until),
        logged=await _logged(store, members, since, until),
        done=await store.tasks.count_done(members, since, until),
        quiet=tuple(each for each in await stalls_to_tell(store, until) if each.deal.owner_id in members),
        closing=tuple(await real_deals(store, await store.deals.list_matching(closing, limit=_CLOSING))),
        overdue=tuple(await real_deals(store, await store.deals.list_matching(overdue, limit=_CLOSING))),
    )


async def _logged(store: Store, members: Collection[UUID], since: datetime, until: datetime) -> int:
    """Count what the members did."""
    count = await store.activities.count_by_members(members, since, until)
    samples = (await store.activities.get_many(await sampled(store, "activity"))).values()
    return count - sum(1 for each in samples if each.member_id in members and since <= each.occurred_at < until)


async def _moved(store: Store, members: Collection[UUID], since: datetime, until: datetime) -> int:
    """Count the open deals that came into another stage."""
    steps = await store.deal_changes.list_since(since, members)
    moved = await store.deals.get_many(each.deal_id for each in steps if each.field == "stage_id" and each.at < until)
    return sum(
        1 for each in await real_deals(store, moved.values()) if each.closed_at is None and each.deleted_at is None
    )


async def weekly(store: Store, ref: CardRef, member: Member | None) -> Reply | None:
    """Sum up a team's week in its place. None when the team is gone, or when there is nothing to say."""
    del member  # It goes to a place, which nobody owns.
    team = await store.teams.find(UUID(ref.record))
    if team is None:
        return None
    found = await team_week(store, team, store.now)
    if found is None:
        return None
    open_, hidden = found
    says = (say("why-weekly", team=team.name), say("why-weekly-off"))
    buttons = Buttons((Button(say("week-mine"), Press("agenda", {})), why_button(PING, says, store.now)))
    return Reply((*open_, buttons), purpose="nudge", discreet=hidden)


async def team_week(store: Store, team: Team, now: datetime) -> tuple[tuple[Block, ...], tuple[Block, ...]] | None:
    """Show a team's last seven days, for its own readers and for outsiders; None when there is nothing to say."""
    workspace = await store.workspaces.get()
    rhythm = Rhythm.of_zone(workspace.zone)
    members = {each.id: each for each in await store.teams.list_members(team.id)}
    week = await gather(store, members.keys(), now - WEEK, now, rhythm.day(now))
    asked = await store.teams.pings(team.id)
    wanted = {event for event in Event if frequency(event, asked) is not Frequency.OFF}
    figures = _figures(week, wanted)
    title = Heading(say("week-title", team=team.name))
    names = _named(week, wanted, members, amounts=may_show_amounts(team))
    if not week.has_news or not (figures.rows or names):
        return None
    return (title, figures, *names), (title, figures, *_counted(week, wanted))


def _figures(week: Week, wanted: Collection[Event]) -> Fields:
    counts = [("won", len(week.won))] if Event.WINS in wanted else []
    counts += [("leads", len(week.leads))] if Event.LEADS in wanted else []
    if Event.CHANGES in wanted:
        counts += [("lost", week.lost), ("new", week.new), ("moved", week.moved)]
        counts += [("logged", week.logged), ("done", week.done)]
    return Fields(tuple(Field(say(f"week-{name}"), literal(str(count))) for name, count in counts if count))


def _counted(week: Week, wanted: Collection[Event]) -> list[Block]:
    """Count what readers from outside are told no names of."""
    quiet = len(week.quiet) if Event.STALLS in wanted else 0
    late, closing = (len(week.overdue), len(week.closing)) if Event.CHANGES in wanted else (0, 0)
    counts = (("morning-quiet", quiet), ("week-overdue", late), ("week-closing", closing))
    return [Text(say(key, count=count)) for key, count in counts if count]


def _named(week: Week, wanted: Collection[Event], members: dict[UUID, Member], *, amounts: bool) -> list[Block]:
    """Name deals, for readers of the team alone."""
    blocks: list[Block] = []
    if Event.WINS in wanted:
        blocks += won_part(week.won, amounts=amounts)
    if Event.LEADS in wanted:
        blocks += leads_part(week.leads)
    if Event.STALLS in wanted:
        lines = [stall_line(each, members.get(each.deal.owner_id)) for each in week.quiet]
        blocks += listed(say("morning-quiet", count=len(lines)), lines, SHOWN)
    if Event.CHANGES in wanted:
        for key, deals in (("week-overdue", week.overdue), ("week-closing", week.closing)):
            days = [(each.name, each.close_on) for each in deals if each.close_on]
            lines = [say("week-closing-line", name=name, day=On(day)) for name, day in days]
            blocks += listed(say(key, count=len(lines)), lines, SHOWN)
    return blocks


BUILDERS = {"weekly": weekly}
