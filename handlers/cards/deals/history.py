"""What became of a deal, line by line: its stages, amounts, close dates and owners, each with its moment."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from handlers.cards.deals.deal_lines import Lines
from handlers.kit.phrase import Phrase, say
from handlers.rules.deals.deal_news import net
from storage.models.deal import Deal
from storage.repositories.deal_changes import Step
from storage.unit_of_work import Store

# By column: what its change is called, and how it is labelled.
_TOLD = {
    "stage_id": ("moved", "ask-stage"),
    "amount_minor": ("amount", "ask-amount"),
    "currency": ("amount", "ask-amount"),
    "close_on": ("slipped", "ask-close_date"),
    "owner_id": ("owner", "ask-owner"),
}


async def history(store: Store, deal: Deal, limit: int) -> list[tuple[Phrase, datetime]]:
    """Tell the last changes of a deal, in no order: whoever shows them beside what happened sorts them in."""
    steps = [each for each in await store.deal_changes.list_for_deal(deal.id, limit) if each.field in _TOLD]
    if not steps:
        return []
    stages = {each.id: each for each in await store.pipelines.list_stages()}
    owners = await store.members.get_many(_owners(steps))
    lines = Lines({}, stages, {key: each.name for key, each in owners.items()})
    moments: dict[datetime, list[Step]] = defaultdict(list)
    for each in reversed(steps):
        moments[each.at].append(each)
    return [(words, at) for at, those in moments.items() for words in _words(lines, deal, those)]


def _owners(steps: Iterable[Step]) -> set[UUID]:
    return {UUID(who) for each in steps if each.field == "owner_id" for who in (each.before, each.after) if who}


def _words(lines: Lines, deal: Deal, steps: Iterable[Step]) -> list[Phrase]:
    """Say what changed at one moment; an amount and its currency are one change."""
    news = net(steps)[deal.id]
    told = dict.fromkeys(_TOLD[name] for name in news.first if news.changed(name))
    words = []
    for section, label in told:
        before, after = lines.step(section, deal, news)
        words.append(say("card-timeline-change", what=say(label), before=before, after=after))
    return words
