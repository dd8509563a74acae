"""Words for a question that is none any more: what it asked about was undone, reopened, won or taken back since."""

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.forms import leaving
from handlers.dispatcher.meaning.plan import Plan
from handlers.dispatcher.replies import aside
from handlers.kit.context import Context
from handlers.kit.reply import Press
from storage.models.draft import Draft


async def plan(house: House, ctx: Context, text: str, draft: Draft) -> Plan | None:
    """End the question; say so to who answers a form that they began. None for what is to be read as any message."""
    began = leaving.is_open_form(ctx, draft) and not leaving.is_over(house, ctx, draft)
    answers = began and leaving.answer_to(house, ctx, draft, text) is not None
    await aside.end(house, ctx, draft)
    return Plan([Press("answer", {"moot": True})]) if answers else None
