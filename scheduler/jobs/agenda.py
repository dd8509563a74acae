"""Agenda: when somebody's working day starts, they get what is on it, if anything is."""

from datetime import datetime, timedelta
from typing import Final

from handlers.cards.nudges.morning import PING, gather
from handlers.kit.reply import CardRef
from handlers.rules.time.working_time import may_disturb
from scheduler.job import Turn, job
from scheduler.listeners import Listeners
from scheduler.recipients import Recipient, message
from storage.models.nudge import Nudge, NudgeManner
from storage.models.outbox import Outbox
from storage.unit_of_work import Store

LATEST: Final = timedelta(hours=4)
"""How long after its start a day may still begin with an agenda, where we were away."""


@job(every=timedelta(minutes=1))
async def agenda(turn: Turn) -> int:
    """Send the agendas whose moment has come, and return how many there were."""
    async with turn.database.reading(turn.workspace_id) as store:
        if not await _due(store, turn.now):
            return 0
    async with turn.database.writing(turn.workspace_id, now=turn.now) as store:
        due = await _due(store, turn.now)
        rows = [row for to in due if (row := await _begin(store, to)) is not None]
        return len(await store.outbox.add(rows))


async def _due(store: Store, now: datetime) -> list[Recipient]:
    """List those whose day has started and was not begun yet; who is away has none."""
    listeners = await Listeners.of(store, now)
    present = (each for key, each in listeners.people.recipients.items() if key not in listeners.away)
    started = {_key(each, now): each for each in present if _starts(each, now)}
    begun = await store.nudges.list_keys(started)
    return [each for key, each in started.items() if key not in begun]


def _starts(to: Recipient, now: datetime) -> bool:
    late = now - to.rhythm.starts(to.rhythm.day(now))
    return bool(to.accounts) and to.wants(PING) and late < LATEST and may_disturb(now, to.rhythm)


async def _begin(store: Store, to: Recipient) -> Outbox | None:
    """Claim the day, whether or not there is anything to say: what comes up later is no agenda any more."""
    account, rhythm = to.account(), to.rhythm
    news = (await gather(store, to.member, rhythm, store.now)).has_news
    claim = Nudge(
        id=store.new_id(),
        key=_key(to, store.now),
        step=PING,
        manner=NudgeManner.CARD if news else NudgeManner.AGENDA,
        member_id=to.member.id,
        claimed_at=store.now,
    )
    added = await store.nudges.add([claim])
    if not added or not news or account is None:
        return None
    ref = CardRef("morning", str(to.member.id), facts={"day": rhythm.day(store.now).isoformat()})
    return message(store, to, account, ref, f"nudge:agenda:{claim.id}")


def _key(to: Recipient, now: datetime) -> str:
    return f"agenda:{to.member.id}:{to.rhythm.day(now).isoformat()}"
