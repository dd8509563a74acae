"""What is meant without words: an edit or a deletion of one's own message, a shortcut, the app's own page."""

from typing import Any

import msgspec

from handlers.kit import links
from handlers.kit.context import Context
from handlers.kit.reply import Press
from handlers.kit.request import Changed, Entered, Quoted
from handlers.rules.team.invitations import hash_of

OF_WORDS = frozenset({"edited", "deleted"})
HOME = "home"


STARTS = frozenset({"start", "join"})


async def started(ctx: Context, name: str, payload: str) -> Press:
    """Choose what a member meets who follows a link; an old code or an unknown link is a hello.

    A code that another account of theirs has begun goes to ``link``, which asks that account.

    Whoever types a code to join is told that they need none.
    """
    if payload in links.PAGES:
        return Press(payload, {})
    found = links.record_of(payload)
    if found is None and payload and await ctx.store.links.find_by_code_hash(hash_of(payload)):
        return Press("link", {"text": payload})
    if found is None:
        return Press("greet", {"code": True} if name == "join" and payload else {})
    kind, identity = found
    return Press("show", {kind: {"kind": kind, "id": str(identity)}})


def is_silent(body: object) -> bool:
    """Tell what a stranger does without wanting anything of us: it gets no answer, not even a polite one."""
    return isinstance(body, Changed) or (isinstance(body, Entered) and body.door == HOME)


async def presses(ctx: Context) -> list[Press]:
    """Choose what is run for a body without words; nothing where there is nothing to do."""
    match ctx.request.body:
        case Changed(what, to, text) if what in OF_WORDS:
            return await _of_words(ctx, to, text)
        case Entered("log_call"):
            return [Press("log", {"kind": "call", "again": {"contact": "", "summary": ""}})]
        case Entered("new_deal"):
            return [Press("deal", {})]
        case Entered("log_message", Quoted() as message):
            return [Press("clip", msgspec.to_builtins(message))]
        case _:
            return []


async def _of_words(ctx: Context, message: str, text: str) -> list[Press]:
    """Offer to follow an edit or a deletion, where the message was its sender's own and did something that stands."""
    place, store = ctx.place, ctx.store
    row = await store.inbox.find_by_second_key(f"{place.account}:{place.channel}:{message}")
    undo = await store.undo.find_by_request(row.dedupe_key) if row is not None else None
    if row is None or undo is None or undo.undone_at is not None or undo.member_id != ctx.actor.id:
        return []
    arguments: dict[str, Any] = {"undo": str(undo.id), "sent_at": row.payload["sent_at"], "text": text}
    return [Press("amend", arguments)]
