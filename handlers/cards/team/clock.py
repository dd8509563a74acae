"""An hour of the team's day, as its reader writes it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from handlers.kit.context import Context
from handlers.kit.phrase import At, Value, say
from handlers.rules.tasks.schedule import at_wall, clock_time
from handlers.rules.time.zones import usable_zone


def team_hour(ctx: Context, at: str) -> Value:
    """Show "HH:MM" of the team's clock; where the reader's own shows another hour now, name the zone."""
    zone = usable_zone(ctx.workspace.zone)
    moment = at_wall(datetime.combine(ctx.local.date(), clock_time(at)), ZoneInfo(zone))
    shown = At(moment, zone, "time")
    if moment.astimezone(ctx.actor.tz).utcoffset() == moment.astimezone(ZoneInfo(zone)).utcoffset():
        return shown
    return say("common-hour-there", at=shown, zone=zone)
