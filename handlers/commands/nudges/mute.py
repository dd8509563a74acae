"""`mute`: one kind of ping, off or on again for the one who asks."""

from handlers.cards.why import ADMIN_PINGS, OTHERS_PINGS, OWN_PINGS
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text, To
from handlers.rules.team.pings import Event, Frequency, own_frequency


@command(hidden=True, role="viewer")
async def mute(ctx: Context, ping: str, on: bool = False) -> Reply:
    """Switch a kind of ping off, or on again."""
    if ping not in (*OWN_PINGS, *OTHERS_PINGS, *ADMIN_PINGS):
        raise Stale
    member = ctx.actor.member
    ctx.store.let_undo("member", "member_ping")
    if on and await _is_not_heard(ctx, ping):
        await ctx.store.teams.set_own_ping(member.id, ping, frequency=Frequency.NOW.value)
    member.pings_off = sorted(({*member.pings_off} - {ping}) if on else ({*member.pings_off} | {ping}))
    what = say(f"pings-event-{ping}" if ping in OTHERS_PINGS else f"settings-ping-{ping}")
    back = Button(say("mute-off" if on else "mute-on"), Press("mute", {"ping": ping, "on": not on}))
    words = Text(say("mute-is-on" if on else "mute-is-off", what=what))
    # What it was pressed on stays, unless that was only the answer to why something came.
    return Reply((words, Buttons((back,))), to=To.ASKER, purpose="question")


async def _is_not_heard(ctx: Context, ping: str) -> bool:
    """Tell whether a kind of ping would not be told at once by only being on: what was off comes as it came before."""
    if ping not in {each.value for each in Event}:
        return False
    off = ctx.actor.member.pings_off
    after = own_frequency(Event(ping), (), await ctx.store.teams.own_pings(ctx.actor.id))
    return after is Frequency.OFF or (ping not in off and after is not Frequency.NOW)
