"""`amend`: the message that something was logged from was edited or deleted; nothing follows before a press."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from handlers.cards.of_answers import done_since
from handlers.cards.rights import must_be_ones_own
from handlers.cards.taken_back import take_back
from handlers.kit.arguments import ANSWERED, SAID, Continue
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale
from handlers.kit.phrase import Phrase, say
from handlers.kit.reading import Action
from handlers.kit.reply import Button, ButtonKind, Buttons, Note, Press, Reply, Text, To, reply
from handlers.understanding.answers import resume
from storage.models.card import TAKEN, Card
from storage.models.undo import Undo
from storage.repositories.undo import AlreadyUndone

_QUESTION = "question"


@command(hidden=True)
async def amend(
    ctx: Context,
    undo: str = "",
    message: str = "",
    text: str = "",
    sent_at: datetime | None = None,
    verdict: str = "",
    anew: bool = False,
    below: str = "",
    answers: dict[str, Any] | None = None,
    sure: bool = False,
) -> Reply | Continue:
    """Ask whether the log shall follow its message, and let it; ``message`` itself was the reason of no log.

    ``below`` is the message of ours that it answers, ``answers`` the question: its words are about the same.
    """
    found = await _standing(ctx, undo, message)
    if found is not None:
        await must_be_ones_own(ctx, found.member_id)
    if verdict == "keep":
        return reply(Text(say("amend-kept" if found is not None else "amend-left")), to=To.ASKER)
    this = {"undo": str(found.id)} if found is not None else {"message": message}
    context = {"below": below, "message": message, **({"answers": answers} if answers else {})}
    if verdict != "update":
        open_one = None if anew else await _asked(ctx, this)
        if open_one is None:
            return _question(found, {**this, **context}, text, sent_at)
        return Continue((_again({**this, **context}, text, sent_at, anew=True),), replaces=True, card=open_one.id)
    newest = await _newest(ctx, this)
    if newest is not None and newest.command != "amend":  # The message is gone by now.
        return Continue((newest,), replaces=True)
    if newest is not None:
        text, sent_at, answers = _words_of(newest)
    if found is None:
        await _leave(ctx, sent_at)
    else:
        newer = _again({**this, **context}, text, sent_at, verdict="update", sure=True)
        await _take_back(ctx, found, Button(say("amend-update"), newer), sure=sure)
    ctx.store.undo_of = message or (found.request_key if found is not None else "")
    return await _anew(ctx, answers, Press(SAID, {"text": text, "below": below}), sent_at)


async def _anew(ctx: Context, answers: Mapping[str, Any] | None, said: Press, sent_at: datetime | None) -> Continue:
    """Read the new words: as another answer, else as the sentence, with all that came of the first one taken back."""
    text = str(said.arguments["text"])
    if answers:
        return _answered(ctx, answers, text)
    for each in await done_since(ctx, sent_at):
        await take_back(ctx, each)
    return Continue((said,), sent_at, text, replaces=True)


def _answered(ctx: Context, asked: Mapping[str, Any], text: str) -> Continue:
    """Answer a question anew, at the moment of the sentence that asked it."""
    question, sent_at = msgspec.convert(asked["ask"], Action), _moment(asked["sent_at"])
    resumed = resume(question, text, None, ctx.moment(sent_at), ctx.names.index)
    again = Press(ANSWERED, {"ask": asked["ask"], "actions": msgspec.to_builtins(resumed)})
    return Continue((again,), sent_at, asked["text"], replaces=True)


async def _standing(ctx: Context, undo: str, message: str) -> Undo | None:
    """Find what stands of a message's log by now; None where nothing was logged from it. Raises ``Stale``."""
    found = await ctx.store.undo.find(UUID(undo)) if undo else None
    if found is None and undo:
        raise Stale
    key = message or (found.request_key if found is not None else "")
    if found is None or found.undone_at is not None:  # It may have been logged anew since, from an earlier edit.
        found = await ctx.store.undo.find_by_request(key) if key else None
    if found is not None and found.undone_at is not None:
        raise Stale
    return found


async def _newest(ctx: Context, this: Mapping[str, str]) -> Press | None:
    """Give what the newest question about the message offers; the others, which nobody can edit, are done with.

    What one person alone sees in a place of many stands there as it was asked: an older one means the newest words.
    """
    latest = await ctx.store.cards.list_latest(ctx.place.channel, ctx.actor.id)
    asked = [card for card in latest if _asks(card, this)]
    taken = {"by": str(ctx.actor.id), "at": ctx.now.isoformat()}
    for card in asked:
        if card.id != ctx.card:
            card.presses = [{**each, TAKEN: taken} for each in card.presses]
    # An edited question offers its newest words behind those before.
    offers = [each for each in (asked[0].presses if asked else ()) if each["arguments"].get("verdict") != "keep"]
    found = offers[-1] if offers else None
    return Press(found["command"], found["arguments"]) if found is not None else None


def _words_of(newest: Press) -> tuple[str, datetime | None, dict[str, Any] | None]:
    given = newest.arguments
    return given["text"], _moment(given["sent_at"]), given.get("answers")


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _again(this: Mapping[str, Any], text: str, sent_at: datetime | None, **how: object) -> Press:
    return Press("amend", {**this, "text": text, "sent_at": sent_at.isoformat() if sent_at else "", **how})


async def _asked(ctx: Context, this: Mapping[str, str]) -> Card | None:
    """Find the open question about an earlier edit of the same message: the new one takes its place."""
    latest = await ctx.store.cards.list_latest(ctx.place.channel, ctx.actor.id, purpose=_QUESTION)
    return next((card for card in latest if _is_open(card, this)), None)


def _is_open(card: Card, this: Mapping[str, str]) -> bool:
    return card.message_id is not None and _asks(card, this)


def _asks(card: Card, this: Mapping[str, str]) -> bool:
    """Tell a question about a message that nobody has answered."""
    about = (each for each in card.presses if each["command"] == "amend")
    asks = any(this.items() <= each["arguments"].items() for each in about)
    return asks and not any(TAKEN in each for each in card.presses)


def _question(found: Undo | None, this: Mapping[str, Any], text: str, sent_at: datetime | None) -> Reply:
    keep = Button(
        say("amend-keep" if found is not None else "amend-leave"), Press("amend", {**this, "verdict": "keep"})
    )
    if text:
        label = say("amend-update" if found is not None else "amend-log")
        way = Button(label, _again(this, text, sent_at, verdict="update"), ButtonKind.MAIN)
    else:
        way = Button(say("amend-take-back"), Press("undo", dict(this)), ButtonKind.MAIN)
    words = "amend-unread" if found is None else "amend-edited" if text else "amend-deleted"
    says = found.says if found is not None else ()
    logged = [Note(each) for each in msgspec.convert(says, tuple[Phrase, ...])]
    return Reply((Text(say(words)), *logged, Buttons((way, keep))), to=To.ASKER, purpose=_QUESTION, pings=False)


async def _take_back(ctx: Context, found: Undo, again: Button, *, sure: bool) -> None:
    """Take the first reading back. The new one stands for the same message, which may be edited once more."""
    card = await ctx.store.cards.find_by_undo(found.id)
    try:
        await take_back(ctx, found, again, sure=sure)
    except AlreadyUndone:
        raise Stale from None
    if card is not None and card.id != ctx.card:
        ctx.corrected.append((card, reply(Text(say("amend-replaced")))))


async def _leave(ctx: Context, sent_at: datetime | None) -> None:
    """Close what the message asked back before it was edited: its new words are the answer."""
    draft = await ctx.store.drafts.find(ctx.place.conversation, ctx.actor.id)
    if draft is None or draft.sent_at != sent_at:
        return
    card = await ctx.store.cards.find_to_press(draft.card_id) if draft.card_id else None
    await ctx.store.drafts.drop(ctx.place.conversation, ctx.actor.id)
    if card is not None and card.channel and card.message_id:
        ctx.corrected.append((card, reply(Text(say("amend-replaced")))))
