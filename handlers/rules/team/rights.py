"""Whose record it is, and who may end it or give it away: its owner, who leads the owner, an administrator. Pure."""

from uuid import UUID

from handlers.kit.errors import UserError
from storage.models.member import Member, Role
from storage.models.team import Team


class NotYours(UserError):
    """The record ``what`` is of somebody else, ``owner``, whom the asker does not lead."""


def leads(boss: Member, team: Team | None) -> bool:
    """Tell whether a member leads the people of a team; a manager also leads those who are in none."""
    if boss.role is Role.ADMIN:
        return True
    if boss.role is not Role.MANAGER:
        return False
    return team is None or team.manager_id in (None, boss.id) or team.id == boss.team_id


def may_dispose(asker: Member, owner_id: UUID | None, team: Team | None) -> bool:
    """Tell whether a member may end or give away what ``owner_id`` (of ``team``) has; what nobody has is anybody's."""
    return owner_id in (None, asker.id) or leads(asker, team)
