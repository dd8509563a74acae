"""What changed in the deals since a day: one line a change, a few of each kind, and what nobody touched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from handlers.cards import record as card
from handlers.cards.deals.deal_lines import Lines, owners
from handlers.cards.lists import PURPOSE, more
from handlers.cards.whose import Whose
from handlers.kit.context import Context
from handlers.kit.phrase import On, literal, say
from handlers.kit.reply import Block, Button, Buttons, Heading, Press, Reply, Text, To
from handlers.rules.deals.deal_news import SECTIONS, News
from storage.models.deal import Deal
from storage.models.stage import Stage

_SHOWN = 6
_IDLE_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Told:
    """All that is told: since when, of whose deals, sorted into sections, with each deal's news and the stages."""

    since: date
    of: Whose
    sections: Mapping[str, list[Deal]]
    news: Mapping[UUID, News]
    stages: Mapping[UUID, Stage]


async def deal_news(ctx: Context, told: Told, idle: Sequence[UUID]) -> Reply:
    """Show the news of deals; ``idle`` are the open ones that nobody touched."""
    blocks: list[Block] = [Heading(say("changes-title", whose=told.of.title, day=On(told.since)))]
    lines = Lines(told.news, told.stages, await owners(ctx.store, told.sections, told.news))
    blocks += lines.sections(told.sections, _SHOWN)
    if len(blocks) == 1:
        blocks.append(Text(say("changes-none")))
    if idle:
        blocks += await _idle(ctx, told, idle)
    shown = [each for name in SECTIONS for each in told.sections[name]]
    shows = card.shown(*dict.fromkeys(shown[:_SHOWN]))
    return Reply(tuple(blocks), To.ASKER, shows=shows, purpose=PURPOSE)


async def _idle(ctx: Context, told: Told, idle: Sequence[UUID]) -> list[Block]:
    first = await ctx.store.deals.get_many(idle[:_IDLE_SHOWN])
    lines = [Text(literal(first[each].name)) for each in idle[:_IDLE_SHOWN] if each in first]
    stalled = Button(say("deals-stalled"), Press("deals", {"state": "stalled", "owner": told.of.owner}))
    return [Text(say("changes-idle", count=len(idle))), *lines, *more(idle, _IDLE_SHOWN), Buttons((stalled,))]
