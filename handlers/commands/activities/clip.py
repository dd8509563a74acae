"""`clip`: somebody's message, pointed at in a channel, opens a form that is filled in already."""

from datetime import datetime

from handlers.kit.arguments import Continue
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import At, say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text, To, reply
from storage.models.activity import ActivityKind

_TELLING = 40
"""Characters at its beginning that a message is known by, besides its moment."""
_LONGEST = 3000
"""Characters: what a form's field takes; the message itself stays where it was written."""


@command(hidden=True)
async def clip(
    ctx: Context, text: str = "", author: str = "", sent_at: datetime | None = None, repeated: bool = False
) -> Reply | Continue:
    """Open the form of a log with the message's words, its own time, and the customer that it names.

    What somebody has logged already is said first; ``repeated`` logs it all the same.
    """
    if text and sent_at and not repeated and (known := await _known(ctx, text, author, sent_at)) is not None:
        return known
    words = f"{author}: {text}" if author and text else text
    typed = {"contact": _customer(ctx, text), "summary": words[:_LONGEST]}
    at = (sent_at or ctx.sent_at).isoformat()
    return Continue((Press("log", {"again": typed, "kind": ActivityKind.NOTE.value, "occurred_at": at}),))


async def _known(ctx: Context, text: str, author: str, sent_at: datetime) -> Reply | None:
    """Say that a message stands in a timeline already, and offer to log it once more."""
    members = {each.id: each.name for each in await ctx.store.members.list_active()}
    # A note keeps the second; who logged it may have gone on writing behind the message's own words.
    noted = await ctx.store.activities.list_notes_of(members, sent_at.replace(microsecond=0))
    found = next((each for each in noted if text[:_TELLING] in each.summary), None)
    if found is None:
        return None
    words = say("log-known", name=members[found.member_id], at=At(found.logged_at, style="date"))
    anew = Press("clip", {"text": text, "author": author, "sent_at": sent_at.isoformat(), "repeated": True})
    return reply(Text(words), Buttons((Button(say("log-again"), anew),)), to=To.ASKER)


def _customer(ctx: Context, text: str) -> str:
    """Name the one customer that the message speaks of; of several the person chooses."""
    hits = ctx.names.near(text, "contact", "company")
    people = [each for each in hits if each.kind == "contact"]
    chosen = people if len(people) == 1 else hits
    return chosen[0].name if len(chosen) == 1 else ""
