"""Who may change a team, and what may be wrong with a wish about one. Pure."""

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


class InNoTeam(UserError):
    """The asker belongs to no team that they could leave."""


class NotInATeam(UserError):
    """The member ``name`` belongs to no team."""


def may_lead(member: Member, team: Team) -> bool:
    """Tell whether a member may change a team: an administrator, or the one who manages it.

    While nobody manages it, any manager may.
    """
    if covers(member.role.value, "admin") or team.manager_id == member.id:
        return True
    return team.manager_id is None and covers(member.role.value, "manager")
