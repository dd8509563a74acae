"""Somebody leaves: access ends everywhere, and all that they had goes to who leads them, in one card with one Undo."""

from dataclasses import dataclass

from handlers.cards.record import person
from handlers.cards.team.handover import Belongings, belongings, others
from handlers.kit.phrase import say
from handlers.kit.reply import Block, Button, Buttons, Press, Reply, Text, To
from storage.models.absence import Absence
from storage.models.member import Member, MemberState, Role
from storage.unit_of_work import Store

_OFFERED = 4


@dataclass(frozen=True, slots=True)
class Left:
    """What somebody left behind, and who has it now; nobody (None) where there is nobody: then it stays.

    ``uncovered`` are the absences for which they can cover no longer.
    """

    heir: Member | None
    what: Belongings
    uncovered: tuple[Absence, ...] = ()


async def deactivate(store: Store, member: Member, by: Member | None = None) -> Left:
    """Close a member's access on every platform and hand on what they had.

    The heir is who leads their team, else ``by``, the administrator who closes the access, else any administrator.
    """
    member.state = MemberState.DEACTIVATED
    heir, what = await _heir(store, member, by), await belongings(store, member)
    if heir is not None:
        what.give(heir)
    # Those whom nobody leads are led by any manager; a leader who is gone would leave them without one.
    for team in await store.teams.list_managed(member.id):
        store.let_undo("team")
        team.manager_id = None
    uncovered = await store.absences.list_covered(member.id, store.now)
    for absence in uncovered:
        absence.cover_id = None
    return Left(heir, what, tuple(uncovered))


async def leave(store: Store, member: Member) -> list[Reply]:
    """Deactivate a member and tell who got all they had. Nothing for one who had left before."""
    if member.state is MemberState.DEACTIVATED:
        return []
    left = await deactivate(store, member)
    return await told(store, member, left)


async def told(store: Store, member: Member, left: Left) -> list[Reply]:
    """Tell all whom it concerns that somebody left: who goes on with the work, and for whom they covered."""
    return [*await told_heir(store, member, left), *await told_uncovered(store, member, left)]


async def told_uncovered(store: Store, member: Member, left: Left) -> list[Reply]:
    """Tell those for whom somebody covered who left that nobody does now."""
    away = await store.members.get_many(absence.member_id for absence in left.uncovered)
    words = Text(say("away-declined-told", name=member.name))
    return [
        Reply((words,), to=To.MEMBER, member=str(each.id), purpose="absence")
        for each in away.values()
        if each.state is MemberState.ACTIVE
    ]


async def told_heir(store: Store, member: Member, left: Left) -> list[Reply]:
    """Tell who goes on with the work of somebody who left, with colleagues who could have all of it instead."""
    heir = left.heir
    if heir is None:
        return []
    kept = left.what.kept_back()
    if not len(left.what):
        return [Reply((Text(say("join-left", name=member.name)), *kept), to=To.MEMBER, member=str(heir.id))]
    agenda = Button(say("common-agenda"), Press("agenda", {}))
    words = Text(say("join-left-work", name=member.name, what=left.what.words()))
    ways = (agenda, *await instead(store, member, heir))
    blocks: tuple[Block, ...] = (words, *kept, Buttons(ways))
    return [Reply(blocks, to=To.MEMBER, member=str(heir.id), undo=True, purpose="handover")]


async def instead(store: Store, member: Member, heir: Member) -> list[Button]:
    """Offer the colleagues who could go on with the work in the heir's place."""
    again = {"person": person(member), "sure": True, "earlier": str(store.undo_id)}
    able = [each for each in await store.members.list_active() if each.role is not Role.VIEWER]
    return [
        Button(
            say("handoff-instead", name=each.name.split()[0][:16]),
            Press("handoff", again | {"heir": person(each)}),
        )
        for each in others(able, member.id, heir.id)[:_OFFERED]
    ]


async def _heir(store: Store, member: Member, by: Member | None) -> Member | None:
    team = await store.teams.find_for_member(member.id)
    boss = await store.members.find(team.manager_id) if team is not None and team.manager_id else None
    able = [each for each in (boss, by, *await store.members.list_admins()) if each is not None]
    return next((each for each in able if each.id != member.id and _is_able(each)), None)


def _is_able(heir: Member) -> bool:
    return heir.state is MemberState.ACTIVE and heir.role is not Role.VIEWER
