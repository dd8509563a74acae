"""Digest: each working day a team's place hears at its own hour what it did not hear at once, if there was anything."""

from datetime import date, datetime, timedelta

from handlers.cards.nudges.digest import PING, gather
from handlers.kit.reply import CardRef
from handlers.rules.team.places import place_of_team
from handlers.rules.time.daily import chosen, due_on, since
from handlers.rules.time.working_time import Rhythm
from scheduler.job import Turn, job
from scheduler.recipients import posting
from storage.models.nudge import Nudge
from storage.models.team import Team
from storage.unit_of_work import Store

Due = tuple[Team, date, str]


@job(every=timedelta(minutes=5))
async def digest(turn: Turn) -> int:
    """Sum up the days whose hour has come, and return how many were sent."""
    async with turn.database.reading(turn.workspace_id) as store:
        if not await _due(store, turn):
            return 0
    async with turn.database.writing(turn.workspace_id, now=turn.now) as store:
        return sum([await _sum_up(store, each) for each in await _due(store, turn)])


async def _due(store: Store, turn: Turn) -> list[Due]:
    """List the teams with a place whose hour it is and who have not heard yet."""
    rhythm = Rhythm.of_zone((await store.workspaces.get()).zone)
    due: dict[str, Due] = {}
    for team in await store.teams.list_teams():
        at = chosen(await store.state.find(f"digest:{team.id}"))
        day = due_on(at, turn.now, rhythm) if at and place_of_team(team) else None
        if at is not None and day is not None:
            due[_key(team, day, at)] = team, day, at
    told = await store.nudges.list_keys(due)
    return [each for key, each in due.items() if key not in told]


async def _sum_up(store: Store, due: Due) -> int:
    """Claim the day, whether or not there is anything to say: the next one goes on from here."""
    team, day, at = due
    place = place_of_team(team)
    claim = Nudge(id=store.new_id(), key=_key(team, day, at), step=PING, claimed_at=store.now)
    if not await store.nudges.add([claim]) or place is None:
        return 0
    workspace = await store.workspaces.get()
    mark = await store.state.find(f"digest_told:{team.id}")
    last = datetime.fromisoformat(mark["at"]) if mark else None
    begins = since(at, day, last, Rhythm.of_zone(workspace.zone))
    await store.state.put(f"digest_told:{team.id}", {"at": store.now.isoformat()})
    if not (await gather(store, team, begins, store.now)).has_news:
        return 0
    ref = CardRef(PING, str(team.id), facts={"since": begins.isoformat(), "until": store.now.isoformat()})
    return len(await store.outbox.add([posting(store, workspace, place, ref, f"nudge:digest:{claim.id}")]))


def _key(team: Team, day: date, at: str) -> str:
    return f"digest:{team.id}:{day.isoformat()}:{at}"
