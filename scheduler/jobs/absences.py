"""Absences: whoever is back is greeted at the start of their day, and who covered hears that it is over."""

from collections import defaultdict
from datetime import datetime, timedelta
from uuid import UUID

from handlers.kit.phrase import say
from handlers.kit.reply import Button, ButtonKind, Buttons, Press, Reply, Text
from handlers.rules.time.working_time import first_working_day, next_undisturbed
from scheduler.job import Turn, job
from scheduler.recipients import Recipient, Team, message
from storage.models.absence import Absence
from storage.models.outbox import Outbox
from storage.unit_of_work import Store


@job(every=timedelta(minutes=1))
async def absences(turn: Turn) -> int:
    """End the absences whose day back has begun; return how many."""
    async with turn.database.reading(turn.workspace_id) as store:
        if not await store.absences.list_to_end(turn.now):
            return 0
    async with (
        turn.database.writing(turn.workspace_id, now=turn.now) as store,
        # Time does it, and no person: there is nothing to take back.
        store.untracked(),
    ):
        team = await Team.of(store)
        over: dict[UUID, list[Absence]] = defaultdict(list)
        for absence in await store.absences.list_to_end(turn.now):
            over[absence.member_id].append(absence)
        still_away = {each.member_id for each in await store.absences.list_running(turn.now)}
        ended: list[Absence] = []
        rows: list[Outbox] = []
        for member_id, theirs in over.items():
            if _is_early(team.recipients.get(member_id), theirs, turn.now):
                continue  # The night before the first day back is no time for a greeting.
            ended += theirs
            if member_id not in still_away:
                rows += _told(store, team, theirs)  # Who goes on with another absence is not back.
        for absence in ended:
            absence.ended_at = turn.now
        await store.outbox.add(rows)
    return len(ended)


def _is_early(member: Recipient | None, over: list[Absence], now: datetime) -> bool:
    """Tell whether the first day back of somebody, whose absences are over, has not begun yet: a working day."""
    if member is None:
        return False
    return now < member.rhythm.starts(first_working_day(max(each.until_at for each in over), member.rhythm))


def _told(store: Store, team: Team, over: list[Absence]) -> list[Outbox]:
    """Greet once who is back, and tell once each colleague who covered for them."""
    last = over[-1]
    member = team.recipients.get(last.member_id)
    if member is None:
        return []
    agenda = Buttons((Button(say("common-agenda"), Press("agenda", {}), ButtonKind.MAIN),))
    hello = Reply((Text(say("away-welcome-back")), agenda), purpose="absence")
    no_more = Reply((Text(say("away-is-back", name=member.member.name)),), purpose="absence")
    covered = dict.fromkeys(each.cover_id for each in over if each.cover_id)
    covers = [team.recipients[each] for each in covered if each in team.recipients]
    told = [(member, hello), *((cover, no_more) for cover in covers)]
    rows = []
    for to, words in told:
        account = to.account()
        if account is None:
            continue
        row = message(store, to, account, words, f"absence:{last.id}:{to.member.id}")
        if to is not member:  # A colleague may live where it is night.
            row.not_before = next_undisturbed(store.now, to.rhythm)
        rows.append(row)
    return rows
