"""`help`: what can be said here, by role."""

from handlers.kit.command import command, registry
from handlers.kit.context import Context
from handlers.kit.phrase import literal, say
from handlers.kit.reply import Block, Field, Fields, Heading, Note, Reply, Text, To, reply
from handlers.kit.request import Platform


@command(actions=("help",), role="viewer")
async def help(ctx: Context, topic: str = "", text: str = "") -> Reply:
    """Show what you can say and do here."""
    wanted = (topic or text).strip("/ ").casefold()
    one = registry().find(wanted) if wanted else None
    if one is not None and not one.hidden:
        return reply(
            Heading(literal(_typed(ctx, one.name))),
            Text(say(one.help_key)),
            Note(say(f"{one.name}-example")),
            to=To.ASKER,
        )
    rows = tuple(
        Field(literal(_typed(ctx, each.name)), say(each.help_key)) for each in registry().visible(ctx.actor.member.role)
    )
    blocks: list[Block] = [Heading(say("help-title")), Text(say("help-sentence")), Fields(rows), Note(say("help-more"))]
    return reply(*blocks, to=To.ASKER)


def _typed(ctx: Context, name: str) -> str:
    """Write a command as it is typed here: Slack has one registered command for all of them."""
    return f"/crm {name}" if ctx.place.platform is Platform.SLACK else f"/{name}"
