"""The answer in words to what a sentence left open: alone, with something behind it, or that it is not needed."""

import re
from uuid import UUID

import msgspec

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning import saying, typed
from handlers.dispatcher.meaning.forms import completing, leaving, taking
from handlers.dispatcher.meaning.plan import Plan, press_for
from handlers.kit.context import Context
from handlers.kit.reading import Action
from handlers.kit.reply import Press
from handlers.understanding.answers import resume
from handlers.understanding.corrections import correct
from handlers.understanding.numbered import in_lines
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import RIGHT, fold
from storage.models.draft import Draft

_PAUSE = re.compile(r"[,;.!，；。！]\s*|\s+(?=\S)")
_LONGEST_HEAD = 5
"""Words of an answer before something else is said."""


def plan(house: House, ctx: Context, text: str, draft: Draft, *, newest: bool) -> Plan | None:
    """Complete the sentence that asked, or drop it; None where the message says something else."""
    question = msgspec.convert(draft.waiting[0], Action)
    if leaving.is_called_off(ctx, draft, question, text):
        return Plan([Press("cancel", {"question": True})], answers=draft)
    if in_lines(text, load(ctx.actor.locale), ctx.actor.locale) != text:
        return None  # The "1." of a list is no amount, and no choice.
    if more := _with_more(house, ctx, text, draft, question):
        return more
    resumed = resume(question, text, None, ctx.moment(draft.sent_at), house.names.index)
    if resumed == (question,) or not leaving.fits(house, ctx, draft, text, newest=newest):
        return None
    if leaving.says_its_own(house, ctx, question, text) or taking.is_command(house, text, short=True):
        return None
    done, suggestions = _completed(house, ctx, draft, question, resumed)
    return Plan([_answer(draft, done)], suggestions=suggestions, answers=draft)


def _completed(
    house: House, ctx: Context, draft: Draft, question: Action, resumed: tuple[Action, ...]
) -> completing.Completed:
    """Complete the sentence that asked at its own moment."""
    now, ctx.sent_at = ctx.sent_at, draft.sent_at
    try:
        return completing.complete(house, ctx, question, resumed, draft.text)
    finally:
        ctx.sent_at = now


def _answer(draft: Draft, resumed: tuple[Action, ...]) -> Press:
    waiting = {**draft.arguments, "actions": msgspec.to_builtins(resumed), "sent_at": draft.sent_at.isoformat()}
    return Press("answer", waiting | {"text": draft.text})


def _with_more(house: House, ctx: Context, text: str, draft: Draft, question: Action) -> Plan | None:
    """Take an answer that goes on: with a correction ("Barker, and make it yesterday"), or with an order of its own."""
    leads = load(ctx.actor.locale).alternation("and_then")
    for pause in list(_PAUSE.finditer(text))[:_LONGEST_HEAD]:
        head, behind = text[: pause.start()], text[pause.end() :]
        lead = re.match(rf"(?:{leads}{RIGHT}[\s,]*)+", fold(behind))
        rest = behind[lead.end() :] if lead else behind
        if not (head and rest) or (pause.group().isspace() and lead is None):
            continue
        resumed = resume(question, head, None, ctx.moment(draft.sent_at), house.names.index)
        if resumed == (question,) or not _is_offered(house, ctx, draft, head, resumed):
            continue
        done, suggestions = _completed(house, ctx, draft, question, resumed)
        if corrected := correct(done, rest, ctx.moment(), house.names.index):
            return Plan([_answer(draft, corrected)], suggestions=suggestions, answers=draft)
        if found := _ordered(house, ctx, rest, resumed):
            found.presses, found.answers = [_answer(draft, done), *found.presses], draft
            found.suggestions += suggestions
            return found
    return None


def _is_offered(house: House, ctx: Context, draft: Draft, head: str, resumed: tuple[Action, ...]) -> bool:
    """Tell an answer that is one by itself: one of the options, a known record, or the bare value."""
    question = msgspec.convert(draft.waiting[0], Action)
    about = str(question.slots.get("about"))
    if about not in saying.RECORDS:
        return leaving.fits(house, ctx, draft, head, newest=False)
    chosen = {each.slots.get(f"{kind}_id") for each in resumed for kind in saying.RECORDS} - {None}
    ids = {str(each) for each in question.slots.get("option_ids", ())}
    return bool(chosen & ids if ids else chosen) and not saying.actions_of(house, ctx, head)


def _ordered(house: House, ctx: Context, rest: str, resumed: tuple[Action, ...]) -> Plan | None:
    """Read what is behind the answer as said of whom was chosen; None where it is no order."""
    before = ctx.focus
    ctx.focus = tuple(
        (kind, UUID(each.slots[f"{kind}_id"]))
        for each in resumed[:1]
        for kind in ("contact", "company", "deal")
        if each.slots.get(f"{kind}_id")
    )
    reading = typed.read_aside(house, ctx, rest, None)
    actions = tuple(msgspec.structs.replace(each, spans={}) for each in reading.actions)
    if not actions:
        ctx.focus = before
        return None
    done, asks = ([each for each in actions if (each.name == "ask") is asked] for asked in (False, True))
    return Plan([press_for(house, each) for each in done], actions=tuple(done), asks=tuple(asks))
