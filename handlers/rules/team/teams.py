"""What may be wrong with a wish about a team."""

from handlers.kit.errors import UserError


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


class InAnotherTeam(UserError):
    """The member ``name`` was to leave a team, and belongs to another one, ``team``."""
