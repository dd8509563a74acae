"""A question that was answered in words: its card says so, and its buttons ask no more."""

from typing import Any
from uuid import UUID

import msgspec

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.forms import questions
from handlers.kit.context import Context
from handlers.kit.phrase import Phrase, literal, say
from handlers.kit.presses import presses_of
from handlers.kit.reading import Action
from handlers.kit.reply import Note, Press, Reply, Text
from handlers.kit.request import Platform
from storage.models.card import Card
from storage.models.draft import Draft
from storage.unit_of_work import Store

_LONGEST = 200
_CLOSED = msgspec.to_builtins(Press("answer", {"closed": True}))


def wording(house: House, ctx: Context, draft: Draft) -> Phrase | None:
    """Give the question that a draft stands at."""
    if not draft.command:
        question = msgspec.convert(draft.waiting[0], Action)
        return say(f"ask-which-{question.slots.get('about', 'contact')}")
    command = house.registry.find(draft.command)
    if command is None:
        return None
    form = questions.form(command, tuple(draft.questions), draft.arguments, ctx)
    return form.questions[draft.position].label


async def note_card(store: Store, draft: Draft, reply: Reply, card: Card) -> None:
    """Let a draft know the card that asks its question."""
    in_words = not draft.command and reply.purpose == "question"  # A question without candidates has no button.
    if in_words or any(_asks(each) for each in msgspec.to_builtins(presses_of(reply))):
        await store.flush()  # The card goes first, for the draft points to it.
        draft.card_id = card.id


async def close(ctx: Context, card_id: UUID, question: Phrase | None, typed: str = "") -> None:
    """Let a question's card show what came of it; whoever presses an old button there is told so, and nothing is done.

    The buttons die in the store, for a phone may still show them. What was done beside the question stays on its card.
    """
    card = await ctx.store.cards.find_to_press(card_id)
    if card is None:
        return
    card.presses = [_CLOSED if _asks(each) else each for each in card.presses]
    # A terminal prints line after line: there an edit would only repeat what was just typed.
    if card.purpose != "question" or not card.channel or card.platform == Platform.TERMINAL:
        return
    answer = [Note(literal(typed[:_LONGEST]))] if typed else []
    ctx.corrected.append((card, Reply((Text(question or say("ask-closed")), *answer))))


def _asks(press: dict[str, Any]) -> bool:
    return press["command"] == "answer" or (press["command"] == "cancel" and "question" in press["arguments"])
