"""Weekly: a team's place hears once a week what the week came to, at its own hour, if there was anything."""

from datetime import date, timedelta
from uuid import UUID

from handlers.cards.nudges.week import PING, team_week
from handlers.kit.reply import CardRef
from handlers.rules.team.places import place_of_team
from handlers.rules.time.weekly import chosen, due_on
from handlers.rules.time.working_time import Rhythm
from scheduler.job import Turn, job
from scheduler.recipients import posting
from storage.models.nudge import Nudge
from storage.models.team import Team
from storage.unit_of_work import Store


@job(every=timedelta(minutes=5))
async def weekly(turn: Turn) -> int:
    """Sum up the weeks whose hour has come, and return how many were sent."""
    async with turn.database.reading(turn.workspace_id) as store:
        if not await _due(store, turn):
            return 0
    async with turn.database.writing(turn.workspace_id, now=turn.now) as store:
        return sum([await _sum_up(store, team, day) for team, day in await _due(store, turn)])


async def _due(store: Store, turn: Turn) -> list[tuple[Team, date]]:
    """List the teams with a place whose hour it is and who have not heard yet."""
    rhythm = Rhythm.of_zone((await store.workspaces.get()).zone)
    due: dict[str, tuple[Team, date]] = {}
    for team in await store.teams.list_teams():
        week = chosen(await store.state.find(f"weekly:{team.id}"))
        day = due_on(week, turn.now, rhythm) if week and place_of_team(team) else None
        if day is not None:
            due[_key(team.id, day)] = team, day
    told = await store.nudges.list_keys(due)
    return [each for key, each in due.items() if key not in told]


async def _sum_up(store: Store, team: Team, day: date) -> int:
    claim = Nudge(id=store.new_id(), key=_key(team.id, day), step=PING, claimed_at=store.now)
    place = place_of_team(team)
    if not await store.nudges.add([claim]) or place is None or await team_week(store, team, store.now) is None:
        return 0
    ref = CardRef("weekly", str(team.id), facts={"day": day.isoformat()})
    row = posting(store, await store.workspaces.get(), place, ref, f"nudge:weekly:{claim.id}")
    return len(await store.outbox.add([row]))


def _key(team: UUID, day: date) -> str:
    return f"weekly:{team}:{day.isoformat()}"
