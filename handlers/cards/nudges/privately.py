"""What members hear in private of others' work, as they chose: their teams' wins and leads, changes of their deals."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from handlers.cards import record as card
from handlers.cards.deals.win import words_of
from handlers.cards.nudges.digest import Day, nothing_new, sections
from handlers.cards.nudges.sampled import real_deals
from handlers.cards.why import why_button
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Buttons, Reply, Text, To
from handlers.rules.deals.deal_news import net
from handlers.rules.team.absences import was_away
from handlers.rules.team.pings import Event, Frequency, own_frequency
from handlers.rules.time.working_time import Rhythm, may_disturb
from handlers.rules.time.zones import usable_zone
from storage.models.absence import Absence
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.member import Member, MemberState
from storage.models.stage import StageKind
from storage.unit_of_work import Store

_OF_TEAMS: Final = (Event.WINS, Event.LEADS)


async def privately(ctx: Context, leads: Sequence[Contact], deals: Sequence[Deal]) -> list[Reply]:
    """Tell who wants to hear at once what this request brought their teams; nobody hears of what they did.

    What comes at no time for somebody waits for the agenda of their morning.
    """
    closed = [each for each in deals if each.closed_at == ctx.now]
    kinds = {each.id: each.kind for each in await ctx.store.pipelines.list_stages()} if closed else {}
    won = [each for each in closed if kinds[each.stage_id] is StageKind.WON]
    replies: list[Reply] = []
    for event, records in ((Event.WINS, won), (Event.LEADS, leads)):
        wishing = await ctx.store.teams.list_wishes(event.value, Frequency.NOW.value) if records else []
        for member in (await ctx.store.members.get_many(wishing)).values():
            silent = member.id == ctx.actor.id or member.state is not MemberState.ACTIVE
            if silent or event.value in member.pings_off:
                continue
            if not (await Waiting.of(ctx.store, member, ctx.now)).waited(ctx.now):
                replies += await _told(ctx, member, event, records)
    return replies


@dataclass(frozen=True, slots=True)
class Waiting:
    """When something was at no time to be told to a member: outside their working hours, or while they were away."""

    rhythm: Rhythm
    absences: Sequence[Absence]

    @classmethod
    async def of(cls, store: Store, member: Member, since: datetime) -> "Waiting":
        """Read what is needed to tell of the moments since one."""
        zone = usable_zone(member.zone, (await store.workspaces.get()).zone)
        return cls(Rhythm.of(member, zone), await store.absences.list_since(member.id, since))

    def waited(self, at: datetime) -> bool:
        """Tell whether what happened at a moment had to wait."""
        return not may_disturb(at, self.rhythm) or was_away(self.absences, at)


async def _told(ctx: Context, member: Member, event: Event, records: Sequence[Contact | Deal]) -> list[Reply]:
    of = await hears_of(ctx.store, member)
    owners = await ctx.store.members.get_many(each.owner_id for each in records if each.owner_id)
    replies = []
    for each in records:
        owner = owners.get(each.owner_id) if each.owner_id else None
        if owner is None or (of is not None and owner.id not in of):
            continue
        lead = Text(say("now-lead", name=each.name, owner=owner.name))
        says = words_of(each, owner, amounts=True) if isinstance(each, Deal) else lead
        why = Buttons((why_button(event.value, (say(f"why-own-{event.value}"),), ctx.now),))
        to = str(member.id)
        replies.append(Reply((says, why), to=To.MEMBER, member=to, shows=card.shown(each), event=event.value))
    return replies


async def hears_of(store: Store, member: Member) -> Collection[UUID] | None:
    """Give the members of the teams that somebody is in or leads; None for everybody, where that is no team."""
    teams = {each.id for each in await store.teams.list_managed(member.id)}
    teams |= {member.team_id} if member.team_id else set()
    return {each.id for team in teams for each in await store.teams.list_members(team)} if teams else None


async def overnight(store: Store, member: Member, since: datetime) -> Day:
    """Look up what a member wants to read of others' work in the agenda of their morning, since the last one.

    Of what they hear at once, this is what came at no time for it.
    """
    chosen = await store.teams.own_pings(member.id)
    wishes = {each: own_frequency(each, member.pings_off, chosen) for each in (*_OF_TEAMS, Event.CHANGES)}
    at_once = {each for each in _OF_TEAMS if wishes[each] is Frequency.NOW}
    waits = at_once | {each for each, wish in wishes.items() if wish is Frequency.DIGEST}
    if not waits:
        return nothing_new()
    waiting = await Waiting.of(store, member, since)
    stages = {each.id: each for each in await store.pipelines.list_stages()}
    kinds = {key: each.kind for key, each in stages.items()}
    of = await hears_of(store, member) if waits & {*_OF_TEAMS} else None
    closed = await real_deals(store, await store.deals.list_closed(since, store.now, of)) if Event.WINS in waits else []
    leads = await store.contacts.list_leads(since, of) if Event.LEADS in waits else []
    if Event.WINS in at_once:
        closed = [each for each in closed if each.closed_at and waiting.waited(each.closed_at)]
    if Event.LEADS in at_once:
        leads = [each for each in leads if waiting.waited(each.created_at)]
    steps = await store.deal_changes.list_by_others(member.id, since) if Event.CHANGES in waits else []
    news = net(steps)
    known = await real_deals(store, (await store.deals.get_many(news)).values())
    changed = [each for each in known if each.deleted_at is None]
    return Day(
        won=tuple(each for each in closed if kinds[each.stage_id] is StageKind.WON and each.owner_id != member.id),
        leads=tuple(each for each in leads if each.owner_id != member.id),
        changed=sections((), changed, news, kinds, wins=True),
        news=news,
        stages=stages,
    )
