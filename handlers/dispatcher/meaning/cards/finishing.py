"""Words below a follow-up that say it is done: "done", "done, they want a demo on Friday"."""

import re
from collections.abc import Iterable
from typing import Any

import msgspec

from handlers.cards.next_step import only_due
from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.cards import keeping, subject, whose
from handlers.dispatcher.meaning.cards.small_talk import bare, is_talk
from handlers.dispatcher.meaning.offers.unread import focused
from handlers.dispatcher.meaning.plan import Plan, press_for
from handlers.dispatcher.meaning.typed import read_aside
from handlers.kit.context import Context
from handlers.kit.reading import Action, Reading
from handlers.kit.reply import Press
from handlers.rules.tasks.whose import is_called
from handlers.understanding.words.lexicon import language_of
from handlers.understanding.words.text import fold
from locales.catalog import catalog
from storage.models.task import Task, TaskState

_DONE, _PUTS_OFF = "complete_task", "snooze_task"
_STEPS = frozenset({"create_task", "schedule_activity"})
_OF_REPORTS = ("kind", "outcome", "direction")
_BREATH = re.compile(r"\s*[,.;:!?，。；：！？\n]\s*|\s+[–—-]+\s+")


async def plan(house: House, ctx: Context, text: str, reading: Reading) -> Plan | None:
    """Finish the one follow-up of a card, keep what is told with it, and do what is next; None for all other words."""
    task = await _task(ctx)
    if task is None or ctx.request.overheard:
        return None
    head, rest_said = _parted(text)
    if await _says_done(house, ctx, head, task):
        return _finished(house, ctx, task, text, rest_said)
    done = [each for each in reading.actions if each.name == _DONE]
    if len(done) != 1 or not await _is_ours(ctx, done[0], task):
        return None
    title = str(done[0].slots.get("title", ""))
    remark = len(title.split()) > 1 and not is_called([task], title)
    rest = tuple(each for each in reading.actions if each.name != _DONE)
    told = remark or keeping.is_told(house, ctx, text, reading)
    return _with(house, ctx, task, msgspec.structs.replace(reading, actions=rest), text if told else "")


async def remarked(house: House, ctx: Context, text: str, reading: Reading) -> Plan | None:
    """Keep what is told behind a "done" below a card that has no follow-up; the note offers to close the open one."""
    titles = [str(each.slots.get("title", "")) for each in reading.actions if each.name == _DONE]
    if len(reading.actions) != 1 or not titles or len(titles[0].split()) == 1 or not titles[0]:
        return None
    note = keeping.note_of(ctx, text)
    if not isinstance(note, Action):
        return None
    open_ones = await ctx.store.tasks.list_titles(assignee=ctx.actor.id)
    return None if is_called(open_ones, titles[0]) else Plan([press_for(house, note)], actions=(note,))


async def _task(ctx: Context) -> Task | None:
    """Find the only follow-up that the answered card shows, where it is open."""
    shown = [identity for kind, identity in ctx.focus if kind == "task"]
    task = await ctx.store.tasks.find(shown[0]) if len(shown) == 1 else None
    return task if task is not None and task.state is TaskState.OPEN else None


def _parted(text: str) -> tuple[str, str]:
    """Part words at their first breath."""
    found = _BREATH.search(text)
    return (text[: found.start()], text[found.end() :]) if found else (text, "")


async def _says_done(house: House, ctx: Context, head: str, task: Task) -> bool:
    """Tell the word on the button, and what is read as an order to finish this very follow-up."""
    labels = (catalog().text(each, "card-task-done", {}) for each in (language_of(ctx.actor.locale), "en"))
    if bare(fold(head)) in {bare(fold(each)) for each in labels}:
        return True
    actions = read_aside(house, ctx, head, None).actions
    if len(actions) != 1 or actions[0].name != _DONE or not await _is_ours(ctx, actions[0], task):
        return False
    title = str(actions[0].slots.get("title", ""))
    return not title or is_called([task], title)


async def _is_ours(ctx: Context, action: Action, task: Task) -> bool:
    """Tell an order for this follow-up from one that names somebody else, or another one by its title."""
    ours = whose.theirs(ctx, await whose.records_of(ctx, {"task": {"kind": "task", "id": str(task.id)}}))
    named = {"contact", "company", "deal"} & action.slots.keys()
    if any(action.slots.get(f"{kind}_id") not in ours for kind in named):
        return False
    title = str(action.slots.get("title", ""))
    if not title or is_called([task], title):
        return True
    return not is_called(await ctx.store.tasks.list_titles(assignee=ctx.actor.id), title)


def _finished(house: House, ctx: Context, task: Task, text: str, rest: str) -> Plan:
    """Finish it, and do what is said behind that; a moment alone is the next step's."""
    this = {"task": focused(ctx)["task"]}
    if not rest or is_talk(ctx, rest):
        return Plan([Press("done", this)])
    if (due := only_due(read_aside(house, ctx, rest, "snooze"), rest)) is not None:
        return Plan([Press("done", {**this, "further": True}), Press("next_step", {**this, "due": due})])
    reading = read_aside(house, ctx, rest, None)
    told = not reading.actions or keeping.is_told(house, ctx, rest, reading)
    return _with(house, ctx, task, reading, text if told else "")


def _with(house: House, ctx: Context, task: Task, reading: Reading, told: str) -> Plan:
    """Plan the end of the follow-up with what else was said: what happened is kept with it."""
    own = whose.theirs(ctx, ctx.focus)
    actions = [subject.about(house, ctx, each, own) for each in reading.actions if each.name not in (_DONE, _PUTS_OFF)]
    happened = [each for each in actions if each.name == "log_activity" and not whose.is_about_others(ctx, each, own)]
    rest = [each for each in actions if each not in happened]
    further = any(each.name in _STEPS for each in rest)
    summary = told or (ctx.text if happened else "")
    suggestions = tuple(subject.about(house, ctx, each, own) for each in reading.suggestions)
    presses = _ended(focused(ctx)["task"], task, {"summary": summary, **_facts(happened)}, further=further)
    presses += [press_for(house, each) for each in rest if each.name != "ask"]
    return Plan(presses, asks=tuple(each for each in rest if each.name == "ask"), suggestions=suggestions)


def _facts(happened: Iterable[Action]) -> dict[str, Any]:
    return {name: each.slots[name] for each in happened for name in _OF_REPORTS if name in each.slots}


def _ended(this: Any, task: Task, told: dict[str, Any], *, further: bool) -> list[Press]:
    """Finish with a note in one, or first one time of many and then the note on it."""
    done = Press("done", {"task": this, "further": further})
    if not told["summary"]:
        return [done]
    if task.recurrence is not None:
        return [done, Press("respond", {"task": this, **told})]
    return [Press("respond", {"task": this, **told, "done": True, "further": further})]
