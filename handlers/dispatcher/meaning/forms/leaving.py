"""Telling an answer from something new: what somebody types while a question is open."""

from collections.abc import Collection, Mapping
from datetime import timedelta
from typing import Any
from zoneinfo import available_timezones

import msgspec

from handlers.cards.listening import ASIDE, is_listening
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning import affairs, saying
from handlers.dispatcher.meaning.forms import literal, mending, steps, taking
from handlers.kit.command import Parameter
from handlers.kit.context import Context
from handlers.kit.reading import Action
from handlers.kit.reply import Press
from handlers.rules.time.zones import find_zone
from handlers.understanding.answers import is_a_value
from handlers.understanding.corrections import led_by
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import fold, unended
from storage.models.card import Card
from storage.models.draft import Draft

LIVES = timedelta(days=7)
"""How long the buttons of a question work."""

_PROSE_FRESH = timedelta(minutes=30)
"""How long a question takes any words: after that they are about something else."""

_FRESH = timedelta(hours=12)
"""How long a question takes the kind of answer that it asks for."""

_NO_CONTENT = frozenset({"filled", "kind", "action", "occurred_at"})
"""Arguments of a form that hold nothing of what was typed into it."""


def is_over(house: House, ctx: Context, draft: Draft) -> bool:
    """Tell whether a form no longer waits for what is typed: it ended, was put aside, or was asked long before."""
    if draft.expires_at <= ctx.now:
        return True
    asked = _asked(house, draft)
    # What only listens ends by itself.
    if asked is None or is_listening(draft):
        return False
    prose = taking.takes_prose(asked)
    return (prose and ASIDE in draft.arguments) or _age(ctx, draft) > (_PROSE_FRESH if prose else _FRESH)


async def is_meant(ctx: Context, draft: Draft, text: str, card: Card | None) -> bool:
    """Tell whether a message may be for a draft: one under a card of other records is for that card.

    What only listens takes no order about the bot's own affairs: "switch off the wins".
    """
    if not is_listening(draft):
        return True
    if await affairs.plan(ctx, text):
        return False
    if card is None:
        return True
    asked = {each["id"] for each in draft.arguments.values() if isinstance(each, dict)}
    return not asked or any(each["id"] in asked for each in card.shows)


def fits(house: House, ctx: Context, draft: Draft, text: str, *, newest: bool) -> bool:
    """Tell whether words may answer an open question: never a sentence that only has a day or a number in it.

    Of a record that was asked for long before, only its own options are meant. ``newest`` tells that nothing was
    answered since the question; after something else was, it takes the bare value alone.
    """
    question = msgspec.convert(draft.waiting[0], Action)
    said = text.casefold()
    if any(said in str(option).casefold() for option in question.slots.get("options", ())):
        return True
    if question.slots.get("about") in saying.RECORDS:
        return _age(ctx, draft) <= _FRESH
    beside = taking.BESIDE if newest else 0
    return is_a_value(question, text, ctx.moment(draft.sent_at), house.names.index, beside=beside)


def is_called_off(ctx: Context, draft: Draft, question: Action, text: str) -> bool:
    """Tell that a question is not to be answered any more: "never mind", or "neither" where it offers some."""
    if _age(ctx, draft) > _FRESH:
        return False
    sets = load(ctx.actor.locale).sets
    off = sets.get("leave_words", frozenset())
    if question.slots.get("options"):
        off |= sets.get("none_of_them", frozenset())
    whole = unended(fold(text))
    return whole in off or unended(fold(led_by(text, ctx.moment())[1])) in off


async def is_newest(ctx: Context, draft: Draft) -> bool:
    """Tell whether a question's card is the last one that its person got here."""
    place = ctx.place
    latest = await ctx.store.cards.find_latest(place.channel, ctx.actor.id, thread=place.thread or None)
    return latest is not None and latest.id == draft.card_id


def _age(ctx: Context, draft: Draft) -> timedelta:
    """Give how long ago a draft's question was put when the message was sent."""
    return ctx.sent_at - (draft.expires_at - LIVES)


def is_open_form(ctx: Context, draft: Draft) -> bool:
    """Tell whether a draft is a form that can be gone on with; a question that only listens holds nobody up."""
    return bool(draft.command) and draft.expires_at > ctx.now and not is_listening(draft)


def _is_welcome(draft: Draft) -> bool:
    return draft.command == "settings" and draft.questions[draft.position] == "zone"


def _asked(house: House, draft: Draft) -> Parameter | None:
    """Find the parameter that a form's question asks for."""
    command = house.registry.find(draft.command) if draft.command else None
    name = str(draft.questions[draft.position]) if command else ""
    return next((each for each in command.parameters if each.name == name), None) if command else None


def answer_to(house: House, ctx: Context, draft: Draft, text: str, own: Collection[str] = ()) -> str | None:
    """Give what words answer a form's question with; None for something else: then the form stays open."""
    asked = _asked(house, draft)
    if asked is None:
        return text
    if _is_welcome(draft):
        # The welcome's question must not hold anybody up: what is no zone was meant for somebody else.
        return text if find_zone(text, available_timezones()) else None
    said = taking.Asked(house, ctx, draft, asked, text, own)
    if mending.is_asked(draft):
        return mending.answer_of(said)
    fresh = _age(ctx, draft) <= _PROSE_FRESH
    return text if fresh and literal.is_answer(said) else taking.answer_of(said)


def orders_in(house: House, ctx: Context, draft: Draft, text: str, own: Collection[str]) -> tuple[Action, ...]:
    """List the orders that an answer to a form's question may have been meant as."""
    asked = _asked(house, draft)
    if asked is None or _age(ctx, draft) > _PROSE_FRESH:
        return ()
    return literal.orders_in(taking.Asked(house, ctx, draft, asked, text, own))


def ends_form(house: House, ctx: Context, draft: Draft, answer: str) -> bool:
    """Tell an answer that leaves nothing more to ask: what is to be done, with its moment."""
    asked, command = _asked(house, draft), house.registry.find(draft.command)
    return asked is not None and steps.asks_for_step(command, asked.name) and steps.says_when(house, ctx, answer)


def says_its_own(house: House, ctx: Context, question: Action, text: str) -> bool:
    """Tell a sentence of its own from an answer to what an earlier sentence left open."""
    if any(text.casefold() == str(option).casefold() for option in question.slots.get("options", ())):
        return False
    says = saying.actions_of(house, ctx, text)
    if question.slots.get("about") in saying.RECORDS:
        return bool(says)
    return any(saying.names_record(each) or each.name in saying.ALONE for each in says)


def has_done(form: Draft, press: Press) -> bool:
    """Tell whether a form's command was just run without it, with all that the form was given: nothing is lost."""
    given = {**form.arguments, **form.arguments.get("filled", {})}
    content = {name: each for name, each in given.items() if each and name[0] != "@" and name not in _NO_CONTENT}
    return form.command == press.command and all(_same(press.arguments, *each) for each in content.items())


def _same(arguments: Mapping[str, Any], name: str, value: Any) -> bool:
    found = arguments.get(name)
    if isinstance(value, dict):
        identity = found.get("id") if isinstance(found, dict) else arguments.get(f"{name}_id")
        return bool(value.get("id") == identity)
    return str(value).casefold() == str(found).casefold()
