"""Words below a reminder that drop it: "drop it", "cancel it". Nothing was done by it that could be undone."""

from uuid import UUID

from handlers.cards import task as task_card
from handlers.dispatcher.meaning.cards.small_talk import bare
from handlers.dispatcher.meaning.plan import Plan
from handlers.kit.context import Context
from handlers.kit.reply import Press
from handlers.understanding.scene import spoken_in
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import fold
from storage.models.card import Card
from storage.models.task import TaskState


async def plan(ctx: Context, text: str, card: Card | None) -> Plan | None:
    """Drop the follow-up of the reminder that is answered, or that came last; None for all other words."""
    drops = load(spoken_in(ctx.moment())).alternation("drops_it")
    if ctx.request.overheard or not patterns.fullmatch(drops, bare(fold(text))):
        return None
    place = ctx.place
    reminder = card or await ctx.store.cards.find_latest(place.channel, ctx.actor.id, thread=place.thread or None)
    if reminder is None or reminder.undo_id is not None:
        return None
    shown = [each["id"] for each in reminder.shows if each["kind"] == "task"]
    task = await ctx.store.tasks.find(UUID(shown[0])) if len(shown) == 1 else None
    if task is None or task.state is not TaskState.OPEN:
        return None
    return Plan([Press("cancel", task_card.this(task))], card=reminder)
