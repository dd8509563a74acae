"""What is meant without words: an edit or a deletion of one's own message, a shortcut, the app's own page."""

from datetime import datetime
from typing import Any

import msgspec

from handlers.cards.of_answers import done_since, question_of
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.cards.looking import answered_by
from handlers.dispatcher.meaning.typed import read_aside
from handlers.kit import links
from handlers.kit.context import Context
from handlers.kit.reading import Action
from handlers.kit.reply import Press
from handlers.kit.request import Changed, Entered, Quoted
from handlers.rules.team.invitations import hash_of
from handlers.understanding.answers import resume
from handlers.understanding.clauses.modality import READS

OF_WORDS = frozenset({"edited", "deleted"})
HOME = "home"

_SHOWS = READS | {"undo"}
"""Actions that a message may have had without leaving anything to take back."""

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


async def presses(house: House, ctx: Context) -> list[Press]:
    """Choose what is run for a body without words; nothing where there is nothing to do."""
    match ctx.request.body:
        case Changed(what, to, text) if what in OF_WORDS:
            return await _of_words(house, ctx, to, text)
        case Entered("log_call"):
            return [Press("log", {"kind": "call", "again": {"contact": "", "summary": ""}})]
        case Entered("new_deal"):
            return [Press("deal", {})]
        case Entered("log_message", Quoted() as message):
            return [Press("clip", msgspec.to_builtins(message))]
        case _:
            return []


async def _of_words(house: House, ctx: Context, message: str, text: str) -> list[Press]:
    """Offer to follow an edit or a deletion of the sender's own message, of what it did or would do by now."""
    place, store = ctx.place, ctx.store
    row = await store.inbox.find_by_second_key(f"{place.account}:{place.channel}:{message}")
    if row is None:
        return []
    arguments: dict[str, Any] = {"sent_at": row.payload["sent_at"], "text": text, "below": answered_by(row.payload)}
    undo = await store.undo.find_by_request(row.dedupe_key)
    if undo is None:  # What it asked was answered since: that is what it did.
        undo = next(iter(await done_since(ctx, datetime.fromisoformat(row.payload["sent_at"]))), None)
        arguments["message"] = row.dedupe_key
    if undo is None:
        unread = text and row.payload["sender"]["user"] == ctx.request.sender.user and _does(house, ctx, text)
        return [Press("amend", arguments)] if unread else []
    if undo.undone_at is not None or undo.member_id != ctx.actor.id:
        return []
    question = question_of(await store.cards.find_by_undo(undo.id), row.payload) if text else None
    if question is not None and not _does(house, ctx, text):
        if not _answers(house, ctx, question, text):
            return []
        arguments["answers"] = question
    return [Press("amend", {"undo": str(undo.id), **arguments})]


def _answers(house: House, ctx: Context, asked: dict[str, Any], text: str) -> bool:
    """Tell whether words answer a question that was answered otherwise before."""
    question = msgspec.convert(asked["ask"], Action)
    moment = ctx.moment(datetime.fromisoformat(asked["sent_at"]))
    return resume(question, text, None, moment, house.names.index) != (question,)


def _does(house: House, ctx: Context, text: str) -> bool:
    """Tell whether words that did nothing as they stood first do something as they stand now."""
    reading = read_aside(house, ctx, text.removeprefix("/"), None)
    return any(each.name not in _SHOWS for each in reading.actions)
