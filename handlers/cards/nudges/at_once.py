"""What a team's place hears at once of new leads and of changed deals, unless the answer stands there anyway."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from handlers.cards import record as card
from handlers.cards.nudges.digest import Day, changed_blocks, sections
from handlers.cards.nudges.privately import privately
from handlers.cards.nudges.sampled import real_deals
from handlers.cards.why import why_button
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Block, Buttons, Reply, Text, To
from handlers.kit.request import Place
from handlers.rules.deals.deal_news import net
from handlers.rules.team.pings import Event, Frequency, frequency
from handlers.rules.team.places import may_show_amounts, place_of_team
from handlers.rules.team.telling import STEP, told_key
from storage.models.contact import Contact, ContactState
from storage.models.deal import Deal
from storage.models.nudge import Nudge
from storage.models.team import Team
from storage.unit_of_work import Store

LEAD: Final = "lead"


@dataclass(slots=True)
class Told:
    """What one team's place is to hear of one request."""

    team: Team
    place: Place
    asked: dict[str, str]
    leads: list[Contact] = field(default_factory=list)
    deals: list[Deal] = field(default_factory=list)

    def wants(self, event: Event) -> bool:
        """Tell whether the place hears of an event at once."""
        return frequency(event, self.asked) is Frequency.NOW


async def note_told(store: Store, keys: Sequence[str]) -> None:
    """Keep what a place was told, so that its digest does not repeat it."""
    await store.nudges.add([Nudge(id=store.new_id(), key=key, step=STEP, claimed_at=store.now) for key in keys])


async def at_once(ctx: Context) -> list[Reply]:
    """Tell the teams' places what this request brought; nothing is looked up where it brought nothing."""
    store = ctx.store
    made = await store.list_changed("contact", made=True)
    contacts = [await store.contacts.find(key) for key in made]
    leads = [each for each in contacts if each is not None and each.state is ContactState.LEAD]
    steps = await store.deal_changes.list_of_unit()
    ids = dict.fromkeys((*await store.list_changed("deal", made=True), *(each.deal_id for each in steps)))
    touched = [await store.deals.find(key) for key in ids]
    deals = [each for each in touched if each is not None and each.deleted_at is None]
    deals = await real_deals(store, deals) if deals else []
    if not leads and not deals:
        return []
    replies = await privately(ctx, leads, deals)
    for told in await _by_team(store, leads, deals):
        is_there = told.place.conversation == ctx.place.conversation and told.place.thread == ctx.place.thread
        said = await _leads(ctx, told) + await _changes(ctx, told)
        replies += [] if is_there else said
    return replies


async def _by_team(store: Store, leads: Sequence[Contact], deals: Sequence[Deal]) -> list[Told]:
    """Sort the news by the teams whose members they belong to."""
    found: dict[UUID, Told] = {}
    records: list[Contact | Deal] = [*leads, *deals]
    for record in records:
        team = await store.teams.find_for_member(record.owner_id) if record.owner_id else None
        place = place_of_team(team)
        if team is None or place is None:
            continue
        if team.id not in found:
            found[team.id] = Told(team, place, await store.teams.pings(team.id))
        if isinstance(record, Contact):
            found[team.id].leads.append(record)
        else:
            found[team.id].deals.append(record)
    return list(found.values())


async def _leads(ctx: Context, told: Told) -> list[Reply]:
    """Tell of each new lead by itself: who deals with it may answer there."""
    if not told.wants(Event.LEADS) or not told.leads:
        return []
    await note_told(ctx.store, [told_key(told.team.id, each.id, each.created_at) for each in told.leads])
    owners = await ctx.store.members.get_many(each.owner_id for each in told.leads if each.owner_id)
    owned = [(each, owners[each.owner_id].name) for each in told.leads if each.owner_id]
    replies = []
    for each, owner in owned:
        words = Text(say("now-lead", name=each.name, owner=owner))
        plain = Text(say("now-lead-plain", owner=owner))
        replies.append(_reply(ctx, told, Event.LEADS, (words,), plain, shows=card.shown(each), purpose=LEAD))
    return replies


async def _changes(ctx: Context, told: Told) -> list[Reply]:
    """Tell what became of deals in one message; a win has its own."""
    if not told.wants(Event.CHANGES) or not told.deals:
        return []
    store = ctx.store
    news = net(await store.deal_changes.list_of_unit())
    stages = {each.id: each for each in await store.pipelines.list_stages()}
    made = set(await store.list_changed("deal", made=True))
    kinds = {key: each.kind for key, each in stages.items()}
    fresh = [each for each in told.deals if each.id in made]
    found = sections(fresh, [each for each in told.deals if each.id not in made], news, kinds)
    if not any(found.values()):
        return []
    keys = [told_key(told.team.id, each.id, store.now) for each in told.deals if each.id in news]
    keys += [told_key(told.team.id, each.id, each.created_at) for each in fresh]
    await note_told(store, list(dict.fromkeys(keys)))
    blocks = await changed_blocks(store, Day((), (), found, news, stages), amounts=may_show_amounts(told.team))
    by = ctx.actor.member.name
    head, plain = Text(say("now-changes", by=by)), Text(say("now-changes-plain", by=by))
    return [_reply(ctx, told, Event.CHANGES, (head, *blocks), plain, purpose="news")]


def _reply(ctx: Context, told: Told, event: Event, blocks: Sequence[Block], plain: Block, **more: Any) -> Reply:
    """Make the post, with a way to ask why it came; where outsiders read, it names nobody but the colleague."""
    says = (say(f"why-now-{event.value}", team=told.team.name), say("why-digest-off"))
    why = Buttons((why_button(event.value, says, ctx.now),))
    return Reply((*blocks, why), to=To.CHANNEL, place=told.place, discreet=(plain,), **more)
