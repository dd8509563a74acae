"""`group`: an administrator's answer to whether the bot works in a Telegram group."""

from uuid import UUID

from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale
from handlers.kit.phrase import say
from handlers.kit.reply import LEAVE, Button, Buttons, Press, Reply, Text, To, reply
from handlers.kit.request import Place
from storage.models.chat_group import ChatGroup, GroupState


@command(hidden=True, role="admin")
async def group(ctx: Context, group: UUID, title: str = "", verdict: str = "enable") -> Reply:
    """Let the bot work in a group, or leave it; one that was enabled can still be left."""
    found = await ctx.store.groups.find(group)
    if found is None:
        raise Stale
    name = title or "…"
    ctx.final = True
    if found.state is GroupState.OUT:
        return reply(Text(say("group-out", title=name)))
    found.decided_by, found.decided_at = ctx.actor.id, ctx.now
    if verdict == "leave":
        found.state = GroupState.OUT
        ctx.also.append(_there(found, "group-goodbye", LEAVE))
        return reply(Text(say("group-left", title=name)))
    if found.state is GroupState.ASKED:
        ctx.also.append(_there(found, "group-hello", "answer"))
    found.state = GroupState.ENABLED
    leave = Press("group", {"group": str(group), "title": title, "verdict": "leave"})
    return reply(Text(say("group-enabled", title=name)), Buttons((Button(say("group-leave"), leave),)))


def _there(found: ChatGroup, key: str, purpose: str) -> Reply:
    place = Place.of(f"{found.platform}:{found.account}:{found.channel}")
    return Reply((Text(say(key)),), to=To.CHANNEL, place=place, purpose=purpose)
