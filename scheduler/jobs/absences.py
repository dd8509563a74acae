"""Absences: whoever is back is greeted at the start of their day, and who covered hears that it is over."""

from datetime import timedelta

from handlers.kit.phrase import say
from handlers.kit.reply import Button, ButtonKind, Buttons, Press, Reply, Text
from handlers.rules.tasks.schedule import at_day
from scheduler.job import Turn, job
from scheduler.recipients import Team, message
from storage.models.absence import Absence
from storage.models.outbox import Outbox
from storage.unit_of_work import Store


@job(every=timedelta(minutes=1))
async def absences(turn: Turn) -> int:
    """End the absences whose day back has begun; return how many."""
    async with turn.database.reading(turn.workspace_id) as store:
        if not await store.absences.list_to_end(turn.now):
            return 0
    ended = 0
    async with (
        turn.database.writing(turn.workspace_id, now=turn.now) as store,
        # Time does it, and no person: there is nothing to take back.
        store.untracked(),
    ):
        team = await Team.of(store)
        rows: list[Outbox] = []
        for absence in await store.absences.list_to_end(turn.now):
            member = team.recipients.get(absence.member_id)
            if member is not None:
                first = absence.until_at.astimezone(member.tz).date()
                if turn.now < at_day(first, member.member.day_starts_at, member.tz):
                    continue  # The night before the first day back is no time for a greeting.
            absence.ended_at = turn.now
            ended += 1
            if not await store.absences.list_running_of(absence.member_id, turn.now):
                rows += _told(store, team, absence)  # Who goes on with another absence is not back.
        await store.outbox.add(rows)
    return ended


def _told(store: Store, team: Team, absence: Absence) -> list[Outbox]:
    member = team.recipients.get(absence.member_id)
    cover = team.recipients.get(absence.cover_id) if absence.cover_id else None
    if member is None:
        return []
    agenda = Buttons((Button(say("common-agenda"), Press("agenda", {}), ButtonKind.MAIN),))
    hello = Reply((Text(say("away-welcome-back")), agenda), purpose="absence")
    over = Reply((Text(say("away-is-back", name=member.member.name)),), purpose="absence")
    told = [(member, hello), *([(cover, over)] if cover is not None else [])]
    return [
        message(store, each, account, words, f"absence:{absence.id}:{each.member.id}")
        for each, words in told
        if (account := each.account()) is not None
    ]
