"""`news`: what the newest version brought, for whoever asks; the administrators hear of it by themselves."""

from handlers.kit.command import command, covers, registry
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Heading, Press, Reply, Text, To, reply
from handlers.rules.news import NEWS, latest


@command(role="viewer")
async def news(ctx: Context) -> Reply:
    """Say what is new, as far as it concerns the asker; what changed in the deals is one press away."""
    lines = tuple(Text(say(f"job-news-{each}")) for each in NEWS[latest()] if _concerns(ctx, each))
    deals = Button(say("news-deals"), Press("changes", {}))
    return reply(Heading(say("job-news-title")), *lines, Buttons((deals,)), to=To.ASKER)


def _concerns(ctx: Context, name: str) -> bool:
    found = registry().find(name)
    return found is None or covers(ctx.actor.member.role.value, found.role)
