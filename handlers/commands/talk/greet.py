"""`greet`: what a member gets who presses Start again, or follows a link that says nothing more."""

from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, ButtonKind, Buttons, Press, Reply, Text, To, reply


@command(hidden=True, role="viewer")
async def greet(ctx: Context, code: bool = False) -> Reply:
    """Say hello to somebody who is in already, and show where to go on."""
    buttons = (
        Button(say("common-agenda"), Press("agenda", {}), ButtonKind.MAIN),
        Button(say("greet-help"), Press("help", {})),
    )
    hello = say("greet-in-already" if code else "greet-hello", name=ctx.actor.member.name)
    return reply(Text(hello), Buttons(buttons), to=To.ASKER)
