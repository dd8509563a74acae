"""Agenda: when somebody's working day starts, they get what is on it, and on the day of whom they cover for."""

from datetime import datetime, timedelta
from typing import Final

from handlers.cards.nudges.morning import COVERED, PING, gather, without_private
from handlers.kit.reply import CardRef
from handlers.rules.time.working_time import may_disturb
from scheduler.job import Turn, job
from scheduler.listeners import StandIns
from scheduler.recipients import Recipient, Team, message
from storage.models.nudge import Nudge, NudgeManner
from storage.models.outbox import Outbox
from storage.unit_of_work import Store

LATEST: Final = timedelta(hours=4)
"""How long after its start a day may still begin with an agenda, where we were away."""


@job(every=timedelta(minutes=1))
async def agenda(turn: Turn) -> int:
    """Send the agendas whose moment has come, and return how many there were.

    What is on the days is looked up beforehand, so that nobody else's write waits for it.
    """
    async with turn.database.reading(turn.workspace_id) as store:
        begun = [(of, to, await _has_news(store, of, to, turn.now)) for of, to in await _due(store, turn.now)]
    if not begun:
        return 0
    async with turn.database.writing(turn.workspace_id, now=turn.now) as store:
        rows = [row for of, to, news in begun if (row := await _begin(store, of, to, news=news)) is not None]
        return len(await store.outbox.add(rows))


async def _due(store: Store, now: datetime) -> list[tuple[Recipient, Recipient]]:
    """List whose day has started and was not begun yet, each with who hears of it: a colleague for who is away."""
    people = await Team.of(store)
    present = await StandIns.of(store, people, now)
    pairs = ((each, present.reached_for(each)) for each in people.recipients.values())
    started = {
        _key(of, to, now): (of, to) for of, to in pairs if to is not None and of.wants(PING) and _starts(to, now)
    }
    begun = await store.nudges.list_keys(started)
    return [each for key, each in started.items() if key not in begun]


def _starts(to: Recipient, now: datetime) -> bool:
    late = now - to.rhythm.starts(to.rhythm.day(now))
    return bool(to.accounts) and to.wants(PING) and late < LATEST and may_disturb(now, to.rhythm)


async def _has_news(store: Store, of: Recipient, to: Recipient, now: datetime) -> bool:
    found = await gather(store, of.member, to.member, to.rhythm, now)
    return (found if of is to else without_private(found)).has_news


async def _begin(store: Store, of: Recipient, to: Recipient, *, news: bool) -> Outbox | None:
    """Claim the day, whether or not there is anything to say: what comes up later is no agenda any more."""
    account, rhythm = to.account(), to.rhythm
    claim = Nudge(
        id=store.new_id(),
        key=_key(of, to, store.now),
        step=PING if of is to else COVERED,
        manner=NudgeManner.CARD if news else NudgeManner.AGENDA,
        member_id=of.member.id,
        claimed_at=store.now,
    )
    added = await store.nudges.add([claim])
    if not added or not news or account is None:
        return None
    ref = CardRef("morning", str(of.member.id), facts={"day": rhythm.day(store.now).isoformat()})
    return message(store, to, account, ref, f"nudge:agenda:{claim.id}")


def _key(of: Recipient, to: Recipient, now: datetime) -> str:
    return f"agenda:{of.member.id}:{to.rhythm.day(now).isoformat()}"
