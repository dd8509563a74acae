"""Telling an answer from something new: what somebody types while a question is open."""

import re
from datetime import timedelta
from zoneinfo import available_timezones

from handlers.cards.next_step import IN_WORDS
from handlers.dispatcher.house import House
from handlers.kit.command import Parameter
from handlers.kit.context import Context
from handlers.kit.reading import Action
from handlers.rules.time.zones import find_zone
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import RIGHT, fold
from storage.models.draft import Draft

LIVES = timedelta(days=7)
"""How long the buttons of a question work."""

ASIDE = "@aside"
"""Marks a form of which was said that it is kept. One that takes any words waits for its buttons from then on."""

_PROSE_FRESH = timedelta(minutes=30)
"""How long a question takes any words: after that they are about something else."""

_FRESH = timedelta(hours=12)
"""How long a question takes the kind of answer that it asks for."""

_A_SENTENCE = 3
_A_STEP = 6
_DOES = ("log_activity", "create_task", "schedule_activity", "create_deal", "update_deal", "pause_nudges")
_WORK = frozenset({"create_task", "schedule_activity", "create_deal", "update_deal", "move_deal", "win_deal"})
_RECORDS = frozenset({"contact", "company", "deal"})
_MET = frozenset({"call", "meeting", "demo", "visit", "email"})
_ALSO_WORDS = frozenset({"done", "deal", "company", "contact", "note", "move", "log", "learned"})
"""Commands whose names may begin an ordinary answer ("done deal, signed"): alone they leave no question."""


def is_over(house: House, ctx: Context, draft: Draft) -> bool:
    """Tell whether a form no longer waits for what is typed: it ended, was put aside, or was asked long before."""
    if draft.expires_at <= ctx.now:
        return True
    asked = _asked(house, draft)
    # The welcome's own question ends by itself, and takes nothing but a zone.
    if asked is None or _is_welcome(draft) or asked.name == IN_WORDS:
        return False
    prose = _takes_prose(asked)
    return (prose and ASIDE in draft.arguments) or _age(ctx, draft) > (_PROSE_FRESH if prose else _FRESH)


def fits(ctx: Context, draft: Draft, question: Action, text: str) -> bool:
    """Tell whether words may answer an open question: of one asked long before, only its own options are meant."""
    if _age(ctx, draft) <= _FRESH or question.slots.get("about") not in _RECORDS:
        return True
    said = text.casefold()
    return any(said in str(option).casefold() for option in question.slots.get("options", ()))


def _age(ctx: Context, draft: Draft) -> timedelta:
    """Give how long ago a draft's question was put when the message was sent."""
    return ctx.sent_at - (draft.expires_at - LIVES)


def is_open_form(ctx: Context, draft: Draft) -> bool:
    """Tell whether a draft is a form that can be gone on with; the welcome's question holds nobody up."""
    waits = not _is_welcome(draft) and IN_WORDS not in draft.questions
    return bool(draft.command) and draft.expires_at > ctx.now and waits


def _is_welcome(draft: Draft) -> bool:
    return draft.command == "settings" and draft.questions[draft.position] == "zone"


def _asked(house: House, draft: Draft) -> Parameter | None:
    """Find the parameter that a form's question asks for."""
    command = house.registry.find(draft.command) if draft.command else None
    name = str(draft.questions[draft.position]) if command else ""
    return next((each for each in command.parameters if each.name == name), None) if command else None


def says_something_else(house: House, ctx: Context, draft: Draft, text: str) -> bool:
    """Tell a sentence or a command of its own from the answer to a form's question: then the form stays open."""
    asked = _asked(house, draft)
    if asked is None:
        return False
    if _is_welcome(draft):
        # The welcome's question must not hold anybody up: what is no zone was meant for somebody else.
        return not find_zone(text, available_timezones())
    if is_command(house, text, short=not _takes_prose(asked)):
        return True
    if asked.name == IN_WORDS:
        return not _says_what_to_do(house, ctx, text)
    if _takes_prose(asked):
        # What happened is told in just such sentences; what somebody thinks, or why a deal was lost, is not.
        return asked.name != "summary" and _is_plainly_work(house, ctx, text)
    does = _DOES if len(text.split()) >= _A_SENTENCE else ("log_activity",)
    return any(each.name in does for each in _read(house, ctx, text))


def _says_what_to_do(house: House, ctx: Context, text: str) -> bool:
    """Tell a next step in a few words ("call", "email tomorrow", "no") from thanks, and from a sentence of its own."""
    lexicon = load(ctx.actor.locale)
    folded = fold(text).strip(" .!")
    if folded in lexicon.sets.get("skip_words", frozenset()) | lexicon.sets.get("leave_words", frozenset()):
        return True
    if len(text.split()) > _A_STEP or any(each.name != "create_task" for each in _read(house, ctx, text)):
        return False
    verb = re.search(rf"{lexicon.alternation('contact_verbs')}{RIGHT}", folded)
    step = house.reader.read(text, ctx.moment(), house.names.index, (), "remind")
    return verb is not None or any("due" in each.slots for each in step.actions)


def is_command(house: House, text: str, *, short: bool) -> bool:
    """Tell whether a text begins as a command does. Where prose is asked for, only what prose does not begin with."""
    first, _, rest = text.partition(" ")
    command = house.registry.find(first.casefold())
    if command is None or command.hidden:
        return False
    return command.name not in _ALSO_WORDS or (short and bool(rest.strip()))


def names_a_customer(house: House, ctx: Context, text: str) -> bool:
    """Tell a sentence of its own, with its own customer, from an answer to what an earlier sentence left open."""
    read = _read(house, ctx, text)
    if any(each.name == "ask" and each.slots.get("about") in _RECORDS and each.slots.get("options") for each in read):
        return bool({inner.name for each in read for inner in each.then}.intersection(_DOES))
    says = [inner for each in read for inner in (each.then if each.name == "ask" else (each,))]
    return any(each.name in _DOES and _RECORDS & each.slots.keys() for each in says)


def _is_plainly_work(house: House, ctx: Context, text: str) -> bool:
    """Tell a sentence that does something with a customer who is known, or plans an absence."""
    read = _read(house, ctx, text)
    says = [inner for each in read for inner in (each.then if each.name == "ask" else (each,))]
    return any(
        each.name == "set_absence"
        or (each.name in _WORK and _names_known(each))
        or (each.name == "log_activity" and each.slots.get("kind") in _MET and _names_known(each))
        for each in says
    )


def _names_known(action: Action) -> bool:
    return any(f"{kind}_id" in action.slots for kind in _RECORDS)


def _takes_prose(asked: Parameter) -> bool:
    return asked.name in ("summary", "reason", "text")


def _read(house: House, ctx: Context, text: str) -> tuple[Action, ...]:
    return house.reader.read(text, ctx.moment(), house.names.index, (), None).actions
