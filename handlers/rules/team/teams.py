"""Who may lead a team, and who may press what on a card that others read. Pure."""

from uuid import UUID

from handlers.kit.command import covers
from handlers.kit.errors import UserError
from storage.models.member import Member
from storage.models.team import Team


class NoSuchTeam(UserError):
    """No team is called ``name``: those that there are, are buttons."""


class TeamExists(UserError):
    """A team of this ``name`` is there already."""


class NoTeamYet(UserError):
    """The asker belongs to no team, and none was named."""


class NotAPlace(UserError):
    """A team posts in a channel or a group, and this is a private conversation."""


class BetweenUs(UserError):
    """It concerns one person only, and others read here."""


class SomebodyElses(UserError):
    """The card is about somebody else's work: ``owner`` may press it, or who leads their team."""


def may_lead(member: Member, team: Team) -> bool:
    """Tell whether a member may change a team: an administrator, or the one who manages it.

    While nobody manages it, any manager may.
    """
    if covers(member.role.value, "admin") or team.manager_id == member.id:
        return True
    return team.manager_id is None and covers(member.role.value, "manager")


def may_act(actor: Member, owners: frozenset[UUID], managers: frozenset[UUID]) -> bool:
    """Tell whether a member may act on a record of ``owners``, whose teams are led by ``managers``.

    What belongs to nobody is anybody's to take up.
    """
    if not owners or actor.id in owners | managers:
        return True
    return covers(actor.role.value, "manager")
