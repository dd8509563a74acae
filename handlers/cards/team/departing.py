"""Somebody leaves: access ends everywhere, and all that they had goes to who leads them, in one card with one Undo."""

from collections.abc import Iterable
from dataclasses import dataclass

from handlers.cards.record import person
from handlers.cards.team.handover import Belongings, belongings, others
from handlers.cards.team.team import press
from handlers.kit.phrase import say
from handlers.kit.reply import Block, Button, Buttons, Note, Press, Reply, Text, To
from handlers.rules.team.rights import leads
from storage.models.absence import Absence
from storage.models.member import Member, MemberState, Role
from storage.models.team import Team
from storage.unit_of_work import Store

_OFFERED = 4


@dataclass(frozen=True, slots=True)
class Left:
    """What somebody left behind, and who has it now; nobody (None) where there is nobody: then it stays.

    ``uncovered`` are the absences for which they can cover no longer, ``unled`` the teams that they led.
    """

    heir: Member | None
    what: Belongings
    uncovered: tuple[Absence, ...] = ()
    unled: tuple[Team, ...] = ()


async def deactivate(store: Store, member: Member, by: Member | None = None) -> Left:
    """Close a member's access on every platform and hand on what they had.

    The heir is who leads their team, else ``by``, the administrator who closes the access, else any administrator.
    """
    member.state = MemberState.DEACTIVATED
    heir, what = await _heir(store, member, by), await belongings(store, member)
    if heir is not None:
        what.give(heir)
    # Those whom nobody leads are led by any manager; a leader who is gone would leave them without one.
    unled = await store.teams.list_managed(member.id)
    for team in unled:
        store.let_undo("team")
        team.manager_id = None
    uncovered = await store.absences.list_covered(member.id, store.now)
    for absence in uncovered:
        absence.cover_id = None
    return Left(heir, what, tuple(uncovered), tuple(unled))


async def leave(store: Store, member: Member) -> list[Reply]:
    """Deactivate a member and tell who got all they had. Nothing for one who had left before."""
    if member.state is MemberState.DEACTIVATED:
        return []
    left = await deactivate(store, member)
    return [*await told(store, member, left), *await _told_without_admin(store, member)]


async def told(store: Store, member: Member, left: Left) -> list[Reply]:
    """Tell all whom it concerns that somebody left: who goes on, who chooses a lead, and for whom they covered."""
    heirs = [*await told_heir(store, member, left), *await _told_admin(store, left)]
    return [*heirs, *await told_uncovered(store, member, left)]


def without_lead(teams: Iterable[Team], reader: Member) -> tuple[list[Note], list[Button]]:
    """Say which teams nobody leads any more, with the way to choose somebody, to a reader who may."""
    theirs = [each for each in teams if leads(reader, each)]
    notes = [Note(say("members-team-unled", team=each.name)) for each in theirs]
    return notes, [Button(say("team-who-leads", team=each.name[:24]), press("manager", each)) for each in theirs]


async def _told_admin(store: Store, left: Left) -> list[Reply]:
    """Tell an administrator of the teams without a lead that are not for the heir to care for."""
    elsewhere = [each for each in left.unled if left.heir is None or not leads(left.heir, each)]
    admin = next(iter(await store.members.list_admins()), None)
    if not elsewhere or admin is None:
        return []
    notes, ways = without_lead(elsewhere, admin)
    return [Reply((*notes, Buttons(tuple(ways))), to=To.MEMBER, member=str(admin.id))]


async def _told_without_admin(store: Store, member: Member) -> list[Reply]:
    """Tell the managers, else all who work here, that the last administrator is gone, and how there can be one again.

    Only a platform can take the last one away: commands refuse to.
    """
    if member.role is not Role.ADMIN or any(each.id != member.id for each in await store.members.list_admins()):
        return []
    able = [each for each in await store.members.list_active() if each.id != member.id and each.role is not Role.VIEWER]
    managers = [each for each in able if each.role is Role.MANAGER]
    on_slack = (await store.workspaces.get()).slack_team is not None
    way = Note(say("members-no-admin-slack" if on_slack else "members-no-admin-host"))
    blocks = (Text(say("members-no-admin", name=member.name)), way)
    return [Reply(blocks, to=To.MEMBER, member=str(each.id)) for each in managers or able]


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
    notes, choices = without_lead(left.unled, heir)
    kept = (*left.what.kept_back(), *notes)
    if not len(left.what):
        choose = (Buttons(tuple(choices)),) if choices else ()
        return [Reply((Text(say("join-left", name=member.name)), *kept, *choose), to=To.MEMBER, member=str(heir.id))]
    agenda = Button(say("common-agenda"), Press("agenda", {}))
    words = Text(say("join-left-work", name=member.name, what=left.what.words()))
    ways = (agenda, *choices, *await instead(store, member, heir))
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
