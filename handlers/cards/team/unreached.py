"""A team's place that nothing reaches any more is shown as what it is."""

from handlers.kit.phrase import say
from handlers.kit.reply import Note
from handlers.rules.team.places import place_of_team
from storage.models.outbox import OutboxState
from storage.models.team import Team
from storage.unit_of_work import Store


async def unreached(store: Store, team: Team, *, leads: bool) -> list[Note]:
    """Say that the last message for a team's place was refused, and to who leads the team how to choose another."""
    place = place_of_team(team)
    latest = await store.outbox.list_by_conversation(place.conversation, limit=1) if place is not None else []
    if not latest or latest[0].state is not OutboxState.PARKED:
        return []
    how = [Note(say("team-place-how", name=team.name))] if leads else []
    return [Note(say("team-place-lost")), *how]
