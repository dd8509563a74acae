"""Somebody leaves: access ends everywhere, and all that they had goes to who leads them, in one card with one Undo."""

from handlers.cards.team.handover import Belongings, belongings, others
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text, To
from storage.models.member import Member, MemberState
from storage.unit_of_work import Store

_OFFERED = 4


async def deactivate(store: Store, member: Member) -> tuple[Member | None, int]:
    """Close a member's access on every platform and hand on what they had.

    Returns who got it (None where there is nobody: then it stays) and how much it was.
    """
    member.state = MemberState.DEACTIVATED
    heir = await _heir(store, member)
    if heir is None:
        return None, 0
    left = await belongings(store, member)
    left.give(heir)
    return heir, len(left)


async def leave(store: Store, member: Member) -> list[Reply]:
    """Deactivate a member and tell who got all they had. Nothing for one who had left before."""
    if member.state is MemberState.DEACTIVATED:
        return []
    left = await belongings(store, member)
    heir, count = await deactivate(store, member)
    if heir is None:
        return []
    if not count:
        return [Reply((Text(say("join-left", name=member.name)),), to=To.MEMBER, member=str(heir.id))]
    return [await _card(store, member, heir, left)]


async def _card(store: Store, member: Member, heir: Member, left: Belongings) -> Reply:
    """Tell what came to the heir, with colleagues who could have all of it instead."""
    person = {"kind": "member", "id": str(member.id)}
    again = {"person": person, "sure": True, "earlier": str(store.undo_id)}
    ways = [
        Button(
            say("handoff-instead", name=each.name.split()[0][:16]),
            Press("handoff", again | {"heir": {"kind": "member", "id": str(each.id)}}),
        )
        for each in others(await store.members.list_active(), member.id, heir.id)[:_OFFERED]
    ]
    agenda = Button(say("common-agenda"), Press("agenda", {}))
    words = Text(say("join-left-work", name=member.name, what=left.words()))
    return Reply((words, Buttons((agenda, *ways))), to=To.MEMBER, member=str(heir.id), undo=True)


async def _heir(store: Store, member: Member) -> Member | None:
    """Choose who gets the work: the manager of the team, else an administrator."""
    team = await store.teams.find_for_member(member.id)
    boss = await store.members.find(team.manager_id) if team is not None and team.manager_id else None
    if boss is not None and boss.state is MemberState.ACTIVE and boss.id != member.id:
        return boss
    return next((each for each in await store.members.list_admins() if each.id != member.id), None)
