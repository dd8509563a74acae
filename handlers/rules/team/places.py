"""The places of teams: where one is, and what may stand there."""

from collections.abc import Iterable

from handlers.kit.request import Audience, Place, Platform
from storage.models.identity import Identity
from storage.models.team import Team


def place_of_team(team: Team | None) -> Place | None:
    """Give a team's own place, or None while it has none."""
    if team is None or not team.platform or not team.account or not team.channel:
        return None
    return Place(
        platform=Platform(team.platform),
        account=team.account,
        channel=team.channel,
        thread=team.thread or "",
        audience=Audience.SHARED,
    )


def is_shared(platform: Platform, channel: str) -> bool:
    """Tell by its name whether a channel is read by others than one person; one without a name is not."""
    named = {Platform.SLACK: not channel.startswith("D"), Platform.TELEGRAM: channel.startswith("-")}
    return bool(channel) and named.get(platform, False)


def comes_to(accounts: Iterable[Identity], platform: Platform, account: str, channel: str) -> bool:
    """Tell whether what is written in a channel comes to who has these accounts; many read a shared one."""
    if is_shared(platform, channel) or platform is Platform.TERMINAL:
        return True
    mine = [each for each in accounts if (each.platform, each.account) == (platform.value, account)]
    return any(channel in (each.direct_channel or channel, each.user_id) for each in mine)


def may_show_amounts(team: Team) -> bool:
    """Tell whether amounts may stand in a team's place: nobody can look up who reads a group on Telegram."""
    return team.shows_amounts


def may_show_amounts_in(platform: Platform, team: Team | None) -> bool:
    """Tell whether amounts may stand in a shared place, which perhaps is no team's."""
    return may_show_amounts(team) if team is not None else platform is not Platform.TELEGRAM
