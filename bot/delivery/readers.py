"""Who reads a place, asked once more at the moment of sending."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Final

from bot.adapter import Address, Deed
from bot.delivery.desk import Desk
from handlers.kit.ports import Directory
from handlers.kit.reply import FAREWELL, To
from handlers.kit.request import Audience, Place, Platform
from handlers.rules.team.places import comes_to, is_shared, may_show_amounts_in
from storage.models.outbox import Outbox, OutboxKind

_A_MOMENT: Final = timedelta(seconds=10)


def is_for_team(row: Outbox) -> bool:
    """Tell whether a message goes to a place that did not ask for it."""
    is_ours = row.payload.get("to") == To.CHANNEL or (row.member_id is None and row.payload.get("type") == "card_ref")
    return is_ours and row.kind is OutboxKind.POST and not row.to_user


def team_place(row: Outbox) -> Place | None:
    """Give the place of a message that a team gets without having asked, or None for anything else."""
    if not is_for_team(row):
        return None
    return Place(
        platform=Platform(row.platform),
        account=row.account,
        channel=row.channel,
        thread=row.thread or "",
        audience=Audience.SHARED,
    )


async def who_reads(directories: Mapping[Platform, Directory], place: Place) -> Audience:
    """Ask a place's platform; on Slack, what nobody can check may have outside readers. Raises ``ConnectionError``."""
    directory = directories.get(place.platform)
    if directory is not None:
        return await directory.audience_now(place)
    return Audience.EXTERNAL if place.platform is Platform.SLACK else place.audience


async def hides_amounts(desk: Desk, deed: Deed, address: Address) -> bool:
    """Tell whether a message goes to a shared place where no amount may stand; what one person alone sees does not."""
    if deed is Deed.EPHEMERAL or not is_shared(address.platform, address.channel):
        return False
    async with desk.database.reading(desk.workspace_id) as store:
        team = await store.teams.find_by_place(
            address.platform.value, address.account, address.channel, address.thread or None
        )
    return not may_show_amounts_in(address.platform, team)


async def is_nobodys(desk: Desk, row: Outbox) -> bool:
    """Ask whether what had to wait comes to somebody else by now: the account was unlinked, or the access closed.

    A new message was decided a moment ago; an edit may have been decided by anybody. Built cards look for themselves.
    """
    fresh = row.kind is not OutboxKind.EDIT and desk.clock.now() - row.created_at < _A_MOMENT
    if (
        row.member_id is None
        or fresh
        or row.payload.get("type") == "card_ref"
        or row.payload.get("purpose") == FAREWELL
    ):
        return False
    if is_shared(Platform(row.platform), row.channel):
        return False
    async with desk.database.reading(desk.workspace_id) as store:
        accounts = await store.identities.list_admitted(row.member_id)
    return not comes_to(accounts, Platform(row.platform), row.account, row.channel or row.to_user or "")
