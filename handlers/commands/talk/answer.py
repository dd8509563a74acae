"""`answer`: the answer to an open question, pressed or typed; it completes the sentence that asked."""

from datetime import datetime
from typing import Any

import msgspec

from handlers.cards import sent
from handlers.cards.listening import ASIDE
from handlers.cards.standing import AlreadyAnswered, is_asked_still
from handlers.kit.arguments import ANSWERED, STEP, Continue, acting
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale
from handlers.kit.phrase import say
from handlers.kit.reading import Action
from handlers.kit.reply import Press, Reply, Text, To, reply
from handlers.understanding.answers import resume
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import fold, unended
from storage.models.draft import Draft


@command(hidden=True, role="viewer")
async def answer(
    ctx: Context,
    value: str = "",
    position: int = -1,
    ask: dict[str, Any] | None = None,
    choice: int = -1,
    actions: list[Any] | None = None,
    sent_at: datetime | None = None,
    text: str = "",
    closed: bool = False,
    go_on: bool = False,
    whole: bool = False,
    moot: bool = False,
) -> Continue | Reply:
    """Go on with what waited for this answer, at the moment of the original sentence."""
    if closed:
        raise AlreadyAnswered
    if moot:
        return reply(Text(say(AlreadyAnswered.key())), to=To.ASKER)
    if go_on:
        return await _go_on(ctx)
    if actions is not None:
        await ctx.store.drafts.drop(ctx.place.conversation, ctx.actor.id)
        return Continue(acting(actions), sent_at, text, replaces=True)
    if ask is not None:
        return await _chosen(ctx, ask, choice, sent_at, text)
    draft = await ctx.store.drafts.find(ctx.place.conversation, ctx.actor.id)
    if draft is None or not draft.command or position not in (-1, draft.position):
        raise Stale
    if position != -1 and draft.card_id not in (None, ctx.card):
        raise AlreadyAnswered
    await _must_stand(ctx, draft)
    return await _next(ctx, draft, value, whole=whole)


async def _go_on(ctx: Context) -> Continue:
    """Ask the question of a form anew that was put aside."""
    draft = await ctx.store.drafts.find(ctx.place.conversation, ctx.actor.id)
    if draft is None or not draft.command:
        raise Stale
    await _must_stand(ctx, draft)
    draft.arguments = {name: value for name, value in draft.arguments.items() if name != ASIDE}
    return Continue((Press(STEP),), draft.sent_at, draft.text)


async def _chosen(ctx: Context, ask: dict[str, Any], choice: int, sent_at: datetime | None, text: str) -> Continue:
    """Go on with the option of a question that was pressed."""
    await _only_once(ctx)
    question = msgspec.convert(ask, Action)
    options = question.slots.get("option_ids") or question.slots.get("options") or ()
    chosen = str(options[choice]) if 0 <= choice < len(options) else ""
    resumed = resume(question, None, chosen, ctx.moment(sent_at), ctx.names.index)
    waiting_here = await ctx.store.drafts.find(ctx.place.conversation, ctx.actor.id)
    # The answer to an earlier question leaves a newer one open.
    if waiting_here is not None and waiting_here.card_id in (None, ctx.card):
        sent.resume(ctx, waiting_here.arguments)
        await ctx.store.drafts.drop(ctx.place.conversation, ctx.actor.id)
    waited = Press(ANSWERED, {"ask": ask, "actions": msgspec.to_builtins(resumed)})
    return Continue((waited,), sent_at, text, replaces=True)


async def _must_stand(ctx: Context, draft: Draft) -> None:
    """Refuse to go on with a form whose record has gone on without it. Raises ``AlreadyAnswered``."""
    if not await is_asked_still(ctx.store, draft):
        raise AlreadyAnswered


async def _next(ctx: Context, draft: Draft, value: str, *, whole: bool) -> Continue:
    """Keep one answer of a form; ask the next question, or run the command when all are answered.

    A ``whole`` answer says the rest as well, and with a moment: that counts from when it was said.
    """
    names = [str(name) for name in draft.questions]
    typed, sets = unended(fold(value)), load(ctx.actor.locale).sets
    if typed in sets.get("leave_words", frozenset()):
        return Continue((Press("cancel", {}),))
    if typed in sets.get("skip_words", frozenset()):
        value = ""
    filled = {**draft.arguments.get("filled", {}), names[draft.position]: value}
    arguments = {name: kept for name, kept in draft.arguments.items() if name != ASIDE} | {"filled": filled}
    if draft.position + 1 < len(names) and not whole:
        draft.arguments, draft.position = arguments, draft.position + 1
        return Continue((Press(STEP),), draft.sent_at, draft.text)
    await ctx.store.drafts.drop(draft.conversation, draft.member_id)
    return Continue((Press(draft.command, arguments),), None if whole else draft.sent_at, draft.text)


async def _only_once(ctx: Context) -> None:
    """Refuse a second answer by the same question's buttons, unless what the first one did was taken back."""
    still_open = await ctx.store.drafts.find(ctx.place.conversation, ctx.actor.id)
    if still_open is not None and still_open.waiting and still_open.card_id == ctx.card:
        return  # What its card has to undo was done by the rest of the sentence.
    card = await ctx.store.cards.find(ctx.card) if ctx.card else None
    done = await ctx.store.undo.find(card.undo_id) if card is not None and card.undo_id else None
    if done is not None and done.undone_at is None:
        raise Stale
