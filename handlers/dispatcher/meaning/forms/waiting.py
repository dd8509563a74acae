"""What must be known before a question is put: nobody is asked when, for a follow-up that there is not."""

from typing import Any
from uuid import UUID

from handlers.kit.context import Context
from handlers.kit.reading import Action
from handlers.rules.tasks.whose import choose_task


async def check(ctx: Context, ask: Action) -> None:
    """Raise what ``choose_task`` raises where a follow-up that shall move is none, or one of several."""
    for action in ask.then:
        title = str(action.slots.get("title", ""))
        if action.name != "snooze_task" or not title:
            continue
        kinds = ("contact", "company", "deal")
        about: dict[str, Any] = {
            kind: UUID(action.slots[f"{kind}_id"]) for kind in kinds if action.slots.get(f"{kind}_id")
        }
        choose_task(await ctx.store.tasks.list_titles(**about), title, ctx.actor.id, "snooze")
