"""Stalls: deals around which it has become quiet are brought up, to the owner first, once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from handlers.cards.nudges.standing import stalls_among, stalls_to_tell
from handlers.kit.reply import CardRef
from handlers.kit.request import Place
from handlers.rules.deals.ladder import DAILY_PINGS, MOST_AT_ONCE, Step, key_of, next_step
from handlers.rules.deals.stalls import Stall
from handlers.rules.team.pings import Event, Frequency
from handlers.rules.time.working_time import Rhythm, may_disturb
from scheduler.job import Turn, job
from scheduler.listeners import Listeners
from scheduler.recipients import Recipient, message, posting
from storage.models.nudge import Nudge, NudgeManner
from storage.models.outbox import Outbox
from storage.unit_of_work import Store


@dataclass(frozen=True, slots=True)
class Due:
    """One stall that somebody is to hear of now: a member, or a team in its place.

    ``heir`` says that the member is not the deal's owner, who is away or cannot be reached.
    """

    stall: Stall
    step: Step
    to: Recipient | None = None
    heir: bool = False
    team: UUID | None = None
    place: Place | None = None


@job(every=timedelta(minutes=5))
async def stalls(turn: Turn) -> int:
    """Bring up every stall whose turn has come, and return how many messages that made."""
    async with turn.database.reading(turn.workspace_id) as store:
        found = (await _due(store, turn, await stalls_to_tell(store, turn.now)))[1]
    if not found:
        return 0
    async with turn.database.writing(turn.workspace_id, now=turn.now) as store:
        deals = await store.deals.get_many(each.stall.deal.id for each in found)
        listeners, due = await _due(store, turn, await stalls_among(store, deals.values(), turn.now))
        made = 0
        for theirs in _by_reader(due):
            # One by one: what a reader hears in one role takes from the day's room that the next one has.
            made += len(await store.outbox.add(await _bring_up(store, listeners, theirs)))
        return made


async def _due(store: Store, turn: Turn, found: list[Stall]) -> tuple[Listeners, list[Due]]:
    listeners = await Listeners.of(store, turn.now)
    told = await store.nudges.list_by_deals(each.deal.id for each in found)
    judged = (_of(each, told.get(each.deal.id, []), listeners, turn.now) for each in found)
    return listeners, [each for each in judged if each is not None]


def _of(stall: Stall, told: Sequence[Nudge], listeners: Listeners, now: datetime) -> Due | None:
    """Say who hears of a stall now: nobody while it is no time for them."""
    owner = listeners.people.recipients.get(stall.deal.owner_id)
    boss, team = listeners.manager_of(owner), listeners.team_of(owner)
    place = listeners.place_for(team, Event.STALLS)
    reachable = {Step.MANAGER} if boss is not None and boss is not owner else set()
    reachable |= {Step.TEAM} if place is not None else set()
    common = Rhythm.of_zone(listeners.people.workspace.zone)
    step = next_step(told, stall, now, owner.rhythm if owner else common, reachable)
    if step is Step.TEAM and team is not None:
        return Due(stall, step, team=team.id, place=place) if may_disturb(now, common) else None
    alone = step is Step.OWNER and (owner is None or not owner.accounts)
    meant = (boss or listeners.heir() if alone else owner) if step is Step.OWNER else boss
    to = listeners.present.reached_for(meant)
    if step is None or to is None or not may_disturb(now, to.rhythm):
        return None
    if any(each.member_id == to.member.id and each.since == stall.episode for each in told):
        return None  # Who covers for the owner has heard of it, and does not hear it a second time as the manager.
    return Due(stall, step, to, heir=to is not owner)


def _by_reader(due: Sequence[Due]) -> list[list[Due]]:
    """Put together what one reader hears at one moment in one role."""
    groups: dict[tuple[UUID | None, Step], list[Due]] = defaultdict(list)
    for each in due:
        groups[each.to.member.id if each.to else each.team, each.step].append(each)
    return list(groups.values())


async def _bring_up(store: Store, listeners: Listeners, due: list[Due]) -> list[Outbox]:
    """Claim what one reader is to hear, and make its messages: cards within the day's measure, one for a backlog."""
    to = due[0].to
    room = len(due) if to is None else await _room(store, to)
    if len(due) > MOST_AT_ONCE:
        manner = NudgeManner.DIGEST if room else NudgeManner.AGENDA
        mine = await _claim(store, due, manner)
        return _rows(store, listeners, due[0], [_digest(mine)]) if mine and room else []
    mine = await _claim(store, due[:room], NudgeManner.CARD)
    await _claim(store, due[room:], NudgeManner.AGENDA)
    return _rows(store, listeners, due[0], [_card(each, nudge) for each, nudge in mine])


async def _room(store: Store, to: Recipient) -> int:
    """Count the nudges that a person's day still has room for: none where they wait for the agenda by choice."""
    if to.frequency(Event.STALLS) is not Frequency.NOW:
        return 0
    most = DAILY_PINGS if to.member.most_pings is None else to.member.most_pings
    return max(0, most - await store.nudges.count_pings(to.member.id, to.rhythm.midnight(store.now)))


async def _claim(store: Store, due: Sequence[Due], manner: NudgeManner) -> list[tuple[Due, Nudge]]:
    """Claim stalls; what another process has claimed meanwhile is left to it."""
    claims = [
        Nudge(
            id=store.new_id(),
            key=key_of(each.stall.deal.id, each.stall.episode, each.step),
            step=each.step.value,
            manner=manner,
            deal_id=each.stall.deal.id,
            member_id=each.to.member.id if each.to else None,
            since=each.stall.episode,
            claimed_at=store.now,
        )
        for each in due
    ]
    added = await store.nudges.add(claims)
    return [(each, nudge) for each, nudge in zip(due, claims, strict=True) if nudge.id in added]


def _card(due: Due, nudge: Nudge) -> tuple[CardRef, str]:
    facts = _facts([(due, nudge)])
    return CardRef("stall", str(due.stall.deal.id), facts=facts), f"nudge:stall:{nudge.id}"


def _digest(mine: list[tuple[Due, Nudge]]) -> tuple[CardRef, str]:
    facts = _facts(mine) | {"deals": [str(due.stall.deal.id) for due, _ in mine]}
    return CardRef("stall_digest", str(mine[0][0].stall.deal.owner_id), facts=facts), f"nudge:stalls:{mine[0][1].id}"


def _facts(mine: list[tuple[Due, Nudge]]) -> dict[str, object]:
    first = mine[0][0]
    return {
        "step": first.step.value,
        "heirs": [str(due.stall.deal.id) for due, _ in mine if due.heir],
        "team": str(first.team) if first.team else "",
        "episodes": [due.stall.episode.isoformat() for due, _ in mine],
        "nudges": [str(nudge.id) for _, nudge in mine],
    }


def _rows(store: Store, listeners: Listeners, due: Due, cards: Sequence[tuple[CardRef, str]]) -> list[Outbox]:
    to, place = due.to, due.place
    if to is None:
        workspace = listeners.people.workspace
        return [posting(store, workspace, place, ref, intent) for ref, intent in cards] if place else []
    account = to.account_for(Event.STALLS)
    return [message(store, to, account, ref, intent) for ref, intent in cards] if account else []
