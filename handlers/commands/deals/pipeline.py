"""`pipeline`: the open deals by stage: how many, how much, weighted, and a bar."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from handlers.cards.deals.money import Sums, total
from handlers.cards.lists import PURPOSE
from handlers.cards.whose import Whose, noted, whose
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import Phrase, literal, say
from handlers.kit.reply import Block, Button, Buttons, Heading, Note, Press, Reply, Table, Text, To
from handlers.rules.deals.bars import bar
from storage.models.stage import Stage, StageKind
from storage.repositories.deal_figures import StageSum

COLUMNS = ("stage", "deals", "sum", "weighted", "bar")


@dataclass(slots=True)
class Row:
    """One stage of the table."""

    stage: Stage
    deals: int = 0
    unpriced: int = 0
    sums: Sums = field(default_factory=Sums)
    weighted: Sums = field(default_factory=Sums)


@command(actions=("pipeline",), role="viewer", aliases=("funnel",))
async def pipeline(
    ctx: Context,
    owner: str = "",
    pipeline: str = "",
    close_from: date | None = None,
    close_to: date | None = None,
    unread: str = "",
) -> Reply:
    """Show the open deals by stage, mine, a colleague's or the team's."""
    of = await whose(ctx, owner, Press("pipeline"))
    sums = await ctx.store.deal_figures.list_sums(of.ids, close_from, close_to)
    rows = _rows(await _stages(ctx, pipeline), sums)
    head = Heading(say("pipeline-title", whose=of.title))
    switch = _switch(of)
    if not any(each.deals for each in rows):
        return noted(Reply((head, Text(say("pipeline-empty")), switch), To.ASKER, purpose=PURPOSE), unread)
    return noted(Reply((head, _table(rows), *_below(rows), switch), To.ASKER, purpose=PURPOSE), unread)


async def _stages(ctx: Context, name: str) -> list[Stage]:
    """List the open stages of the pipeline of that name, else of all."""
    roads = await ctx.store.pipelines.list_all()
    named = [each for each in roads if name and each.pipeline.name.casefold() == name.casefold()]
    return [stage for each in named or roads for stage in each.stages if stage.kind is StageKind.OPEN]


def _rows(stages: Sequence[Stage], sums: Sequence[StageSum]) -> list[Row]:
    rows: dict[UUID, Row] = {each.id: Row(each) for each in stages}
    for each in sums:
        row = rows.get(each.stage_id)
        if row is None:
            continue
        row.deals += each.deals
        row.unpriced += each.deals if each.currency is None else 0
        row.sums.add(each.currency, each.minor)
        row.weighted.add(each.currency, round(each.minor * (row.stage.probability or 0) / 100))
    return list(rows.values())


def _table(rows: Sequence[Row]) -> Table:
    """Make the table; the bars follow the sums where all are of one currency, else the number of deals."""
    codes = total(each.sums.minor for each in rows).minor
    sizes = [sum(each.sums.minor.values()) if len(codes) == 1 else each.deals for each in rows]
    cells = tuple(
        (
            literal(each.stage.name),
            say("common-value", value=each.deals),
            each.sums.phrase(),
            each.weighted.phrase(each.sums),
            literal(bar(size, max(sizes))),
        )
        for each, size in zip(rows, sizes, strict=True)
    )
    return Table(tuple(say(f"pipeline-column-{name}") for name in COLUMNS), cells)


def _below(rows: Sequence[Row]) -> list[Block]:
    deals = sum(each.deals for each in rows)
    whole, weighted = total(each.sums.minor for each in rows), total(each.weighted.minor for each in rows)
    blocks: list[Block] = [
        Text(say("pipeline-total", count=deals, sum=whole.phrase(), weighted=weighted.phrase(whole))),
    ]
    unpriced = sum(each.unpriced for each in rows)
    if unpriced:
        blocks.append(Note(say("pipeline-unpriced", count=unpriced)))
    if len(whole.minor) > 1:
        blocks.append(Note(say("pipeline-currencies")))
    return blocks


def _switch(of: Whose) -> Buttons:
    """Offer the other view, and the two lists that are asked for next."""
    other = "me" if of.many else "team"
    label: Phrase = say("pipeline-mine" if of.many else "pipeline-team")
    return Buttons(
        (
            Button(label, Press("pipeline", {"owner": other})),
            Button(say("deals-stalled"), Press("deals", {"state": "stalled", "owner": of.owner})),
            Button(say("deals-open"), Press("deals", {"owner": of.owner})),
        )
    )
