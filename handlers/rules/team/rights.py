"""Whose record it is, who may end it or give it away, and to whom it may go. Pure."""

from uuid import UUID

from handlers.kit.errors import UserError
from handlers.kit.request import Platform
from storage.models.identity import Identity
from storage.models.member import Member, MemberState, Role
from storage.models.team import Team


class NotYours(UserError):
    """The record ``what`` is of somebody else, ``owner``, whom the asker does not lead."""


class SomebodyElses(UserError):
    """The card is about somebody else's work: ``owner`` may press it, or who leads their team."""


class DoneByAnother(UserError):
    """What was said or done is of somebody else, ``name``."""


class OnlyLooks(UserError):
    """The member ``name`` is a viewer, who could do nothing with what they get."""


class GoneElsewhere(UserError):
    """The member ``name`` is deactivated on ``platform``, and so everywhere."""


class HasLeft(UserError):
    """The member ``name`` is not here any more."""


def given_anew(role: Role) -> Role:
    """Give the role with which somebody comes in who asked to: rights over others are given anew."""
    return Role.REP if role in (Role.ADMIN, Role.MANAGER) else role


def close(identity: Identity) -> None:
    """Note that a platform has deactivated an account; who writes from it again is asked about there anew."""
    identity.blocked, identity.checked_at = True, None


def is_closed(identity: Identity) -> bool:
    """Tell an account that Slack has deactivated: the only platform that tells."""
    return identity.platform == Platform.SLACK and identity.blocked and identity.checked_at is None


def leads(boss: Member, team: Team | None) -> bool:
    """Tell whether a member leads the people of a team: an administrator, or who was named to lead it.

    To belong to it is not enough. Those whom nobody leads, and those of no team, are led by any manager.
    """
    if boss.role is Role.ADMIN:
        return True
    if team is None or team.manager_id is None:
        return boss.role is Role.MANAGER
    return team.manager_id == boss.id and boss.role is not Role.VIEWER


def may_take_up(member: Member, team: Team | None) -> bool:
    """Tell whether a member may take up what lies in front of a team: who belongs to it or leads it."""
    return team is None or member.team_id == team.id or leads(member, team)


def may_dispose(asker: Member, owner_id: UUID | None, team: Team | None) -> bool:
    """Tell whether a member may end or give away what ``owner_id`` (of ``team``) has; what nobody has is anybody's."""
    return owner_id in (None, asker.id) or leads(asker, team)


def must_be_able(heir: Member) -> Member:
    """Give back whoever gets work, unless they could not do it. Raises ``HasLeft`` or ``OnlyLooks``."""
    if heir.state is not MemberState.ACTIVE:
        raise HasLeft(name=heir.name)
    if heir.role is Role.VIEWER:
        raise OnlyLooks(name=heir.name)
    return heir
