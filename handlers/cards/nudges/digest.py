"""A team's day: what was won, what came and what changed since the last digest, as far as its place waits for one."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from handlers.cards.deals.deal_lines import Lines, owners
from handlers.cards.lists import listed
from handlers.cards.nudges.parts import SHOWN, leads_part, won_part
from handlers.cards.nudges.sampled import real_deals, sampled
from handlers.cards.nudges.stall import line as stall_line
from handlers.cards.nudges.standing import stalls_to_tell
from handlers.cards.why import why_button
from handlers.kit.phrase import At, literal, say
from handlers.kit.reply import Block, Button, Buttons, CardRef, Field, Fields, Heading, Press, Reply
from handlers.rules.deals.deal_news import SECTIONS, News, net, sorted_out
from handlers.rules.deals.ladder import TEAM_AFTER, Step
from handlers.rules.deals.stalls import Stall
from handlers.rules.team.pings import Event, Frequency, frequency
from handlers.rules.team.places import may_show_amounts
from handlers.rules.team.telling import told_key
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.member import Member
from storage.models.stage import Stage, StageKind
from storage.models.team import Team
from storage.unit_of_work import Store

PING: Final = "digest"
# Whether a deal is new, the caller knows: it may have been told before.
_EVER: Final = datetime.min.replace(tzinfo=UTC)
_NEVER: Final = datetime.max.replace(tzinfo=UTC)
_COUNTED: Final = ("lost", "new", "moved")


@dataclass(frozen=True, slots=True)
class Day:
    """What a team's place has not heard yet."""

    won: tuple[Deal, ...]
    leads: tuple[Contact, ...]
    changed: Mapping[str, list[Deal]]
    news: Mapping[UUID, News]
    stages: Mapping[UUID, Stage]
    quiet: tuple[Stall, ...] = ()

    @property
    def has_news(self) -> bool:
        """Tell whether there is anything to say."""
        return bool(self.won or self.leads or self.quiet or any(self.changed.values()))


async def gather(store: Store, team: Team, since: datetime, until: datetime) -> Day:
    """Look up what a team waits to hear in its digest, without what it was told at once."""
    asked = await store.teams.pings(team.id)
    waits = {event for event in Event if frequency(event, asked) is Frequency.DIGEST}
    members = {each.id for each in await store.teams.list_members(team.id)}
    stages = {each.id: each for each in await store.pipelines.list_stages()}
    closed = await store.deals.list_closed(since, until, members) if Event.WINS in waits else []
    won = [each for each in await real_deals(store, closed) if stages[each.stage_id].kind is StageKind.WON]
    came = await store.contacts.list_leads(since, members) if Event.LEADS in waits else []
    leads = [each for each in came if each.created_at < until]
    told = await store.nudges.list_keys(
        [told_key(team.id, each.id, each.closed_at) for each in won if each.closed_at]
        + [told_key(team.id, each.id, each.created_at) for each in leads]
    )
    kinds = {key: each.kind for key, each in stages.items()}
    changed, news = (
        await _changed(store, team, members, (since, until), kinds) if Event.CHANGES in waits else (_nothing(), {})
    )
    return Day(
        won=tuple(each for each in won if each.closed_at and told_key(team.id, each.id, each.closed_at) not in told),
        leads=tuple(each for each in leads if told_key(team.id, each.id, each.created_at) not in told),
        changed=changed,
        news=news,
        stages=stages,
        quiet=tuple(await _quiet(store, members, since, until)) if Event.STALLS in waits else (),
    )


async def _quiet(store: Store, members: Collection[UUID], since: datetime, until: datetime) -> list[Stall]:
    """List the stalls whose turn with the team has come since the last digest: their owners heard long enough ago."""
    stalled = [each for each in await stalls_to_tell(store, store.now) if each.deal.owner_id in members]
    told = await store.nudges.list_by_deals(each.deal.id for each in stalled)

    def is_due(stall: Stall) -> bool:
        heard = (each for each in told.get(stall.deal.id, ()) if each.since == stall.episode)
        return any(each.step == Step.OWNER and since <= each.claimed_at + TEAM_AFTER < until for each in heard)

    return [each for each in stalled if is_due(each)]


def nothing_new() -> Day:
    """Give a day without any news."""
    return Day((), (), _nothing(), {}, {})


def _nothing() -> dict[str, list[Deal]]:
    return {name: [] for name in SECTIONS}


async def _changed(
    store: Store,
    team: Team,
    members: Collection[UUID],
    span: tuple[datetime, datetime],
    kinds: Mapping[UUID, StageKind],
) -> tuple[dict[str, list[Deal]], Mapping[UUID, News]]:
    """Sort out what became of the deals of a team's members, but for what was told; wins are told by themselves."""
    since, until = span
    samples = await sampled(store, "deal")
    steps = [each for each in await store.deal_changes.list_since(since, members) if each.at < until]
    steps = [each for each in steps if each.deal_id not in samples]
    came = await real_deals(store, await store.deals.list_made(since, members))
    made = {each.id: each for each in came if each.created_at < until}
    keys = [told_key(team.id, each.deal_id, each.at) for each in steps]
    keys += [told_key(team.id, each.id, each.created_at) for each in made.values()]
    told = await store.nudges.list_keys(keys)
    news = net(each for each in steps if told_key(team.id, each.deal_id, each.at) not in told)
    fresh = [each for each in made.values() if told_key(team.id, each.id, each.created_at) not in told]
    others = (await store.deals.get_many(news.keys() - {each.id for each in fresh})).values()
    known = [each for each in others if each.deleted_at is None]
    return sections(fresh, known, news, kinds), news


def sections(
    fresh: Iterable[Deal],
    known: Iterable[Deal],
    news: Mapping[UUID, News],
    kinds: Mapping[UUID, StageKind],
    *,
    wins: bool = False,
) -> dict[str, list[Deal]]:
    """Sort out what became of deals, ``fresh`` and other ones; without ``wins`` where these are told by themselves."""
    found = _nothing()
    for deals, since in ((fresh, _EVER), (known, _NEVER)):
        for name, those in sorted_out(deals, news, since, kinds).items():
            found[name] += those if wins or name != StageKind.WON.value else []
    return found


async def digest(store: Store, ref: CardRef, member: Member | None) -> Reply | None:
    """Sum up a team's day in its place. None when the team is gone, or when there is nothing to say."""
    del member  # It goes to a place, which nobody owns.
    team = await store.teams.find(UUID(ref.record))
    if team is None:
        return None
    since, until = (datetime.fromisoformat(ref.facts[name]) for name in ("since", "until"))
    found = await gather(store, team, since, until)
    if not found.has_news:
        return None
    figures = _figures(found)
    outside = (Heading(say("digest-title", team=team.name)), figures)
    inside = (outside[0], *await named(store, found, amounts=may_show_amounts(team)))
    says = (say("why-digest", team=team.name), say("why-digest-since", at=At(since)), say("why-digest-off"))
    buttons = Buttons((Button(say("week-mine"), Press("agenda", {})), why_button(PING, says, store.now)))
    return Reply((*inside, buttons), purpose="nudge", discreet=outside)


def _figures(found: Day) -> Fields:
    """Count, for readers who are told no names."""
    counts = [("week-won", len(found.won)), ("week-leads", len(found.leads))]
    counts += [(f"week-{name}", len(found.changed[name])) for name in _COUNTED]
    others = {each.id for name in SECTIONS if name not in _COUNTED for each in found.changed[name]}
    counts += [("digest-other", len(others)), ("pings-event-stalls", len(found.quiet))]
    return Fields(tuple(Field(say(key), literal(str(count))) for key, count in counts if count))


async def named(store: Store, found: Day, *, amounts: bool) -> list[Block]:
    """Name customers and deals, for readers of the team alone."""
    changed = await changed_blocks(store, found, amounts=amounts)
    owners_of = await store.members.get_many(each.deal.owner_id for each in found.quiet)
    lines = [stall_line(each, owners_of.get(each.deal.owner_id)) for each in found.quiet]
    quiet = listed(say("morning-quiet", count=len(lines)), lines, SHOWN)
    return [*won_part(found.won, amounts=amounts), *leads_part(found.leads), *changed, *quiet]


async def changed_blocks(store: Store, found: Day, *, amounts: bool) -> list[Block]:
    """Show what became of deals, section by section."""
    lines = Lines(found.news, found.stages, await owners(store, found.changed, found.news), amounts)
    return lines.sections(found.changed, SHOWN)


BUILDERS = {"digest": digest}
