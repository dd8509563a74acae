"""`propose`: what a second reader made of a sentence, shown before anything is done."""

from datetime import datetime
from typing import Any

import msgspec

from handlers.cards import reading as card
from handlers.cards.rights import must_be_ones_own
from handlers.kit.arguments import Continue, acting
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale
from handlers.kit.phrase import say
from handlers.kit.reading import Action
from handlers.kit.reply import Block, Button, ButtonKind, Buttons, Fields, Press, Reply, Text, To

_CLOSED = msgspec.to_builtins(Press("answer", {"closed": True}))


@command(hidden=True)
async def propose(
    ctx: Context, actions: list[Any], sent_at: datetime | None = None, text: str = "", verdict: str = ""
) -> Reply | Continue:
    """Ask whether this was meant; only a yes of the one who said it does it, once."""
    if verdict == "":
        return _preview(ctx, actions, sent_at, text)
    shown = await ctx.store.cards.find_to_press(ctx.card) if ctx.card else None
    if shown is None:
        raise Stale
    await must_be_ones_own(ctx, shown.member_id)
    # Old buttons may still stand on a phone: a second press is told that this is settled.
    shown.presses = [_CLOSED if each["command"] == "propose" else each for each in shown.presses]
    if verdict != "yes":
        return Reply((Text(say("propose-left")),), to=To.ASKER)
    return Continue(acting(actions), sent_at, text, replaces=True)


def _preview(ctx: Context, actions: list[Any], sent_at: datetime | None, text: str) -> Reply:
    read = card.Read(text, msgspec.convert(actions, tuple[Action, ...]), currency=ctx.workspace.currency)
    shown: list[Block] = [Text(say("propose-meant"))]
    for part in card.parts(read):
        shown.append(Text(part.title))
        if part.lines:
            shown.append(Fields(part.lines))
    this = {"actions": actions, "sent_at": (sent_at or ctx.sent_at).isoformat(), "text": text}
    ways = (
        Button(say("propose-yes"), Press("propose", this | {"verdict": "yes"}), ButtonKind.MAIN),
        Button(say("propose-no"), Press("propose", this | {"verdict": "no"})),
    )
    return Reply((*shown, Buttons(ways)), to=To.ASKER, purpose="question")
