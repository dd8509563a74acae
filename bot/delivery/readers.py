"""Who reads a place, asked once more at the moment of sending."""

from collections.abc import Mapping

from handlers.kit.ports import Directory
from handlers.kit.reply import Reply, To
from handlers.kit.request import Audience, Place, Platform
from storage.models.outbox import Outbox, OutboxKind


def team_place(row: Outbox, reply: Reply) -> Place | None:
    """Give the place of a message that a team gets without having asked, or None for anything else."""
    is_ours = reply.to is To.CHANNEL or (row.member_id is None and row.payload.get("type") == "card_ref")
    if not is_ours or row.kind is not OutboxKind.POST or row.to_user:
        return None
    return Place(
        platform=Platform(row.platform),
        account=row.account,
        channel=row.channel,
        thread=row.thread or "",
        audience=Audience.SHARED,
    )


async def who_reads(directories: Mapping[Platform, Directory], place: Place) -> Audience:
    """Ask a place's platform. On Slack, what nobody can check may have outside readers."""
    directory = directories.get(place.platform)
    if directory is not None:
        return await directory.audience(place)
    return Audience.EXTERNAL if place.platform is Platform.SLACK else place.audience
