"""Stalls: deals around which it has become quiet are brought up, to the owner first, once."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final
from uuid import UUID

from handlers.cards.nudges.standing import all_stalls
from handlers.kit.reply import CardRef
from handlers.rules.ladder import DAILY_PINGS, MOST_AT_ONCE, Step, key_of, next_step
from handlers.rules.stalls import Stall
from handlers.rules.working_time import may_disturb
from scheduler.job import Turn, job
from scheduler.recipients import Recipient, Team, message
from storage.failpoints import failpoint
from storage.models.member import Role
from storage.models.nudge import Nudge, NudgeManner
from storage.models.outbox import Outbox
from storage.unit_of_work import Store

PING: Final = "stalls"


@dataclass(frozen=True, slots=True)
class Due:
    """One stall that somebody is to hear of now; ``heir`` says that it is not the deal's owner, who cannot."""

    stall: Stall
    step: Step
    to: Recipient
    heir: bool = False


@job(every=timedelta(minutes=5))
async def stalls(turn: Turn) -> int:
    """Bring up every stall whose turn has come, and return how many messages that made."""
    async with turn.database.reading(turn.workspace_id) as store:
        if not await _due(store, turn):
            return 0
    async with turn.database.writing(turn.workspace_id, now=turn.now) as store:
        due = await _due(store, turn)
        rows: list[Outbox] = []
        for theirs in _by_reader(due):
            rows += await _bring_up(store, theirs)
        failpoint("after_nudge_claim")
        return len(await store.outbox.add(rows))


async def _due(store: Store, turn: Turn) -> list[Due]:
    found = await all_stalls(store, turn.now)
    if not found:
        return []
    team = await Team.of(store)
    told = await store.nudges.list_by_deals(each.deal.id for each in found)
    judged = (_of(each, told.get(each.deal.id, []), team, turn) for each in found)
    return [each for each in judged if each is not None]


def _of(stall: Stall, told: Sequence[Nudge], team: Team, turn: Turn) -> Due | None:
    """Say who hears of a stall now: nobody while it is no time for them."""
    owner = team.recipients.get(stall.deal.owner_id)
    boss = _manager(team, owner)
    anybody = owner or boss
    if anybody is None:
        return None
    reachable = {Step.MANAGER} if boss is not None and boss is not owner else set()
    step = next_step(told, stall.episode, turn.now, anybody.tz, reachable)
    if step is None:
        return None
    alone = step is Step.OWNER and (owner is None or not owner.accounts)
    to = boss if step is Step.MANAGER or alone else owner
    if to is None or not may_disturb(turn.now, to.rhythm):
        return None
    return Due(stall, step, to, heir=alone)


def _manager(team: Team, owner: Recipient | None) -> Recipient | None:
    """Find who leads: the one manager there is; an administrator where the owner cannot be reached at all."""
    managers = [each for each in team.recipients.values() if each.member.role is Role.MANAGER and each.accounts]
    if len(managers) == 1:
        return managers[0]
    gone = owner is None or not owner.accounts
    return team.admins[0] if gone and team.admins else None


def _by_reader(due: Sequence[Due]) -> list[list[Due]]:
    """Put together what one person hears at one moment in one role."""
    groups: dict[tuple[UUID, Step], list[Due]] = defaultdict(list)
    for each in due:
        groups[each.to.member.id, each.step].append(each)
    return list(groups.values())


async def _bring_up(store: Store, due: list[Due]) -> list[Outbox]:
    """Claim what one person is to hear, and make its messages: cards within the day's measure, one for a backlog."""
    to = due[0].to
    room = await _room(store, to) if to.wants(PING) else 0
    if len(due) > MOST_AT_ONCE:
        manner = NudgeManner.DIGEST if room else NudgeManner.AGENDA
        mine = await _claim(store, due, manner)
        return _rows(store, [_digest(mine)], to) if mine and room else []
    mine = await _claim(store, due[:room], NudgeManner.CARD)
    await _claim(store, due[room:], NudgeManner.AGENDA)
    return _rows(store, [_card(each, nudge) for each, nudge in mine], to)


async def _room(store: Store, to: Recipient) -> int:
    """Count the pings that a person's day still has room for."""
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
            member_id=each.to.member.id,
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
    return CardRef("stall_digest", str(mine[0][0].to.member.id), facts=facts), f"nudge:stalls:{mine[0][1].id}"


def _facts(mine: list[tuple[Due, Nudge]]) -> dict[str, object]:
    return {
        "step": mine[0][0].step.value,
        "heir": mine[0][0].heir,
        "episodes": [due.stall.episode.isoformat() for due, _ in mine],
        "nudges": [str(nudge.id) for _, nudge in mine],
    }


def _rows(store: Store, cards: Sequence[tuple[CardRef, str]], to: Recipient) -> list[Outbox]:
    account = to.account()
    return [message(store, to, account, ref, intent) for ref, intent in cards] if account else []
