"""`clip`: somebody's message, pointed at in a channel, opens a form that is filled in already."""

from datetime import datetime

from handlers.kit.arguments import Continue
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.reply import Press
from storage.models.activity import ActivityKind

_LONGEST = 3000
"""Characters: what a form's field takes; the message itself stays where it was written."""


@command(hidden=True)
async def clip(ctx: Context, text: str = "", author: str = "", sent_at: datetime | None = None) -> Continue:
    """Open the form of a log with the message's words, its own time, and the customer that it names."""
    words = f"{author}: {text}" if author and text else text
    typed = {"contact": _customer(ctx, text), "summary": words[:_LONGEST]}
    at = (sent_at or ctx.sent_at).isoformat()
    return Continue((Press("log", {"again": typed, "kind": ActivityKind.NOTE.value, "occurred_at": at}),))


def _customer(ctx: Context, text: str) -> str:
    """Name the one customer that the message speaks of; of several the person chooses."""
    hits = ctx.names.near(text, "contact", "company")
    people = [each for each in hits if each.kind == "contact"]
    chosen = people if len(people) == 1 else hits
    return chosen[0].name if len(chosen) == 1 else ""
