"""What became of a deal, line by line: its stages, amounts, close dates and owners, each with its moment."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from handlers.cards.deals.deal_lines import Lines
from handlers.kit.phrase import Phrase, say
from handlers.rules.deals.deal_news import News, net
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
    # What this very unit changes is written down at its end only.
    now = [each for each in await store.deal_changes.list_of_unit() if each.deal_id == deal.id]
    told = [*reversed(now), *await store.deal_changes.list_for_deal(deal.id, limit)]
    steps = [each for each in told if each.field in _TOLD]
    if not steps:
        return []
    stages = {each.id: each for each in await store.pipelines.list_stages()}
    owners = await store.members.get_many(_owners(steps))
    lines = Lines({}, stages, {key: each.name for key, each in owners.items()})
    moments: dict[datetime, list[Step]] = defaultdict(list)
    for each in reversed(steps):
        moments[each.at].append(each)
    by_moment = {at: net(those)[deal.id] for at, those in moments.items()}
    _fill(deal, reversed(by_moment.values()))
    return [(words, at) for at, news in by_moment.items() for words in _words(lines, deal, news)]


def _fill(deal: Deal, newest_first: Iterable[News]) -> None:
    """Give each moment the half of the price that it left alone, walking back from the price as it is now."""
    minor = str(deal.amount_minor) if deal.amount_minor is not None else None
    held = {"amount_minor": minor, "currency": deal.currency}
    for news in newest_first:
        news.last = held | news.last
        news.first = news.last | news.first
        held = {name: news.first[name] for name in held}


def _owners(steps: Iterable[Step]) -> set[UUID]:
    return {UUID(who) for each in steps if each.field == "owner_id" for who in (each.before, each.after) if who}


def _words(lines: Lines, deal: Deal, news: News) -> list[Phrase]:
    """Say what changed at one moment; an amount and its currency are one change."""
    told = dict.fromkeys(of for name, of in _TOLD.items() if news.changed(name))
    words = []
    for section, label in told:
        before, after = lines.step(section, deal, news)
        words.append(say("card-timeline-change", what=say(label), before=before, after=after))
    return words
