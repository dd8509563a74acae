"""`feedback`: what somebody thinks of the bot reaches the administrators, and is kept."""

from handlers.kit.arguments import Missing
from handlers.kit.command import command, covers
from handlers.kit.context import Context
from handlers.kit.phrase import At, say
from handlers.kit.reply import Button, Buttons, Heading, Note, Press, Reply, Text, To, reply
from storage.models.feedback import Feedback

_LONGEST = 2000


@command(role="viewer", labels={"text": "feedback-text"})
async def feedback(ctx: Context, text: str = "", show: bool = False) -> Reply:
    """Tell the administrators what you think of me."""
    if show and covers(ctx.actor.member.role.value, "admin"):
        return await _listed(ctx)
    said = text.strip()[:_LONGEST]
    if not said:
        raise Missing(("text",))
    ctx.store.feedback.add(Feedback(id=ctx.store.new_id(), member_id=ctx.actor.id, text=said, created_at=ctx.now))
    ctx.final = True
    more = Buttons((Button(say("feedback-all"), Press("feedback", {"show": True})),))
    for admin in await ctx.store.members.list_admins():
        if admin.id != ctx.actor.id:
            blocks = (
                Text(say("feedback-from", name=ctx.actor.member.name)),
                Text(say("feedback-said", text=said)),
                more,
            )
            ctx.also.append(Reply(blocks, To.MEMBER, member=str(admin.id), purpose="feedback"))
    return reply(Text(say("feedback-thanks")), to=To.ASKER)


async def _listed(ctx: Context) -> Reply:
    latest = await ctx.store.feedback.list_latest()
    names = await ctx.store.members.get_many(each.member_id for each in latest)
    lines = [
        Text(
            say("feedback-line", name=names[each.member_id].name, at=At(each.created_at, style="date"), text=each.text)
        )
        for each in latest
    ]
    empty = () if lines else (Note(say("feedback-none")),)
    return reply(Heading(say("feedback-title")), *lines, *empty, to=To.ASKER)
