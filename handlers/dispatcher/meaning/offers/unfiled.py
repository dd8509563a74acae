"""Files whose words had something else done: they go to what that was about, else it is asked whose they are."""

from collections.abc import Sequence
from typing import Any

import msgspec

from handlers.cards.sent import KEPT
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.offers.unread import focused
from handlers.dispatcher.replies.allowed import may_press
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reading import RECORDS, Action
from handlers.kit.reply import Button, Press, Reply
from handlers.kit.request import Called, Said


def about(ctx: Context, replies: Sequence[Reply], done: Sequence[Action]) -> dict[str, Any]:
    """Name the record that a message's files go to: what it wrote, else what it answers, else what it named."""
    written = [[(each.kind, each.id) for each in reply.shows] for reply in replies if reply.undo]
    answered = [(kind, str(identity)) for kind, identity in ctx.focus]
    named = [[(kind, str(each.slots.get(f"{kind}_id") or "")) for kind in RECORDS] for each in done]
    for records in (*written, answered, *named):
        found = {kind: {"kind": kind, "id": it} for kind, it in reversed(records) if kind in RECORDS and it}
        if found:
            return found
    return {}


def note(house: House, ctx: Context, text: str, record: dict[str, Any]) -> list[Press]:
    """Choose the note that keeps the files which nothing has taken; none where there are none left."""
    if ctx.filed or not ctx.files or not _may_note(house, ctx):
        return []
    return [Press("note", {"summary": text or _words(ctx), **record})]


def offered(house: House, ctx: Context) -> tuple[Button, ...]:
    """Offer to keep a message's files whose words could not be done."""
    sent = msgspec.to_builtins(ctx.request.attachments)
    if not sent or not _may_note(house, ctx):
        return ()
    press = Press("note", {"summary": _words(ctx), **focused(ctx), KEPT: sent})
    return (Button(say("note-keep-long"), press),)


def _words(ctx: Context) -> str:
    body = ctx.request.body
    return body.text.strip() if isinstance(body, Said | Called) else ""


def _may_note(house: House, ctx: Context) -> bool:
    command = house.registry.find("note")
    return command is not None and may_press(command, ctx.actor.member.role, Press("note"))
