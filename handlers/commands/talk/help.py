"""`help`: what can be said here, by role."""

from handlers.kit.command import command, registry
from handlers.kit.context import Context
from handlers.kit.phrase import literal, say
from handlers.kit.reply import Block, Field, Fields, Heading, Note, Reply, Text, To, reply


@command(actions=("help",), role="viewer")
async def help(ctx: Context, topic: str = "") -> Reply:  # noqa: A001  The command is called help.
    """Show what you can say and do here."""
    one = registry().find(topic.strip("/ ").casefold()) if topic else None
    if one is not None and not one.hidden:
        return reply(
            Heading(literal(f"/{one.name}")),
            Text(say(one.help_key)),
            Note(say(f"{one.name}-example")),
            to=To.ASKER,
        )
    rows = tuple(
        Field(literal(f"/{each.name}"), say(each.help_key)) for each in registry().visible(ctx.actor.member.role)
    )
    blocks: list[Block] = [Heading(say("help-title")), Text(say("help-sentence")), Fields(rows), Note(say("help-more"))]
    return reply(*blocks, to=To.ASKER)
