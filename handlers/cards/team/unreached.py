"""A team's place that nothing reaches any more is shown as what it is, and told of once."""

from datetime import datetime

from handlers.cards.team.team import press
from handlers.kit.phrase import literal, say
from handlers.kit.reply import Button, Buttons, Note, Reply, Text, To
from handlers.kit.request import Place
from handlers.rules.team.places import place_of_team
from storage.models.member import MemberState
from storage.models.outbox import OutboxState
from storage.models.team import Team
from storage.unit_of_work import Store


async def unreached(store: Store, team: Team, *, leads: bool) -> list[Note]:
    """Say that nothing arrives in a team's place any more, and to who leads the team how to choose another."""
    place = place_of_team(team)
    if place is None:
        return []
    latest = await store.outbox.list_by_conversation(place.conversation, limit=1)
    refused = bool(latest) and latest[0].state is OutboxState.PARKED
    if not refused and not await _is_told(store, place):
        return []
    how = [Note(say("team-place-how", name=team.name))] if leads else []
    return [Note(say("team-place-lost")), *how]


async def lost(store: Store, place: Place) -> list[Reply]:
    """Tell who leads a team that posted in a place, else the administrators, that nothing arrives there any more.

    Whatever shows it first, a platform's word or a message that was refused: it is told once, until something arrives.
    """
    where = (place.platform.value, place.account, place.channel)
    there = [each for each in await store.teams.list_teams() if (each.platform, each.account, each.channel) == where]
    if not there or await _is_told(store, place):
        return []
    await store.state.put(_key(place), {"told_at": store.now.isoformat()})
    return [reply for team in there for reply in await _told(store, place, team)]


async def _is_told(store: Store, place: Place) -> bool:
    """Tell whether it was said that the place is lost, and nothing has arrived there since."""
    told = await store.state.find(_key(place))
    if told is None:
        return False
    return not await store.outbox.has_posted(place.conversation, datetime.fromisoformat(told["told_at"]))


def _key(place: Place) -> str:
    return f"unreached:{place.conversation}"


async def _told(store: Store, place: Place, team: Team) -> list[Reply]:
    words = say("team-place-closed", team=team.name, platform=place.platform.title())
    if place.title:
        words = say("group-lost", title=place.title, team=team.name)
    boss = await store.members.find(team.manager_id) if team.manager_id else None
    led = boss is not None and boss.state is MemberState.ACTIVE
    readers = [boss] if boss is not None and led else await store.members.list_admins()
    way = Buttons((Button(literal(team.name[:30]), press("show", team)),))
    return [Reply((Text(words), way), to=To.MEMBER, member=str(each.id), purpose="group") for each in readers]
