"""The team's clock: whose zone it goes by, and an hour of its day as the reader writes it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.cards.team.setup import DONE
from handlers.kit.context import Context
from handlers.kit.phrase import At, Value, say
from handlers.rules.tasks.schedule import at_wall, clock_time
from handlers.rules.time.zones import UNSET, same_clock, usable_zone
from storage.models.member import Member, Role
from storage.unit_of_work import Store


def team_hour(ctx: Context, at: str) -> Value:
    """Show "HH:MM" of the team's clock; where the reader's own shows another hour now, name the zone."""
    zone = usable_zone(ctx.workspace.zone)
    moment = at_wall(datetime.combine(ctx.local.date(), clock_time(at)), ZoneInfo(zone))
    shown = At(moment, zone, "time")
    return shown if same_clock(moment, ctx.actor.zone, zone) else say("common-hour-there", at=shown, zone=zone)


async def follow(store: Store, member: Member) -> None:
    """Let the team's clock go as the first administrator's does, until somebody sets it."""
    if member.role is not Role.ADMIN or not member.zone:
        return
    workspace = await store.workspaces.get()
    if workspace.zone == UNSET and "zone" not in (await store.state.find(DONE) or {}):
        workspace.zone = member.zone
