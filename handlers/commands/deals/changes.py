"""`changes`: what changed since Friday: new, won, lost, moved, slipped, other amounts, and what nobody touched."""

from datetime import UTC, date, datetime, time, timedelta

from handlers.cards.deals import deal_news as card
from handlers.cards.whose import noted, whose
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import UserError
from handlers.kit.phrase import On, say
from handlers.kit.reply import Button, Press, Reply
from handlers.rules.deals.deal_news import net, sorted_out

_FRIDAY = 4


class DayToCome(UserError):
    """Nothing can have changed since a ``day`` that is still to come."""


@command(actions=("list_changes",), role="viewer")
async def changes(ctx: Context, date_from: date | None = None, owner: str = "", unread: str = "") -> Reply:
    """Show what changed in the deals since last Friday, or another day."""
    today = ctx.local.date()
    day = date_from or _last_friday(today)
    if day > today:
        friday = Button(say("changes-since-friday"), Press("changes", {"owner": owner}))
        raise DayToCome(day=On(day), buttons=(friday,))
    since = datetime.combine(day, time(), ctx.actor.tz).astimezone(UTC)
    of = await whose(ctx, owner, Press("changes", {"date_from": day.isoformat()}))
    news = net(await ctx.store.deal_changes.list_since(since))
    found = {
        **await ctx.store.deals.get_many(news),
        **{each.id: each for each in await ctx.store.deals.list_made(since)},
    }
    deals = [each for each in found.values() if each.deleted_at is None and (of.ids is None or each.owner_id in of.ids)]
    stages = {each.id: each for each in await ctx.store.pipelines.list_stages()}
    sections = sorted_out(deals, news, since, {key: each.kind for key, each in stages.items()})
    stands = await ctx.store.deal_figures.list_standings(of.ids, since)
    idle = [each.id for each in stands if each.id not in news and (each.last_touch is None or each.last_touch < since)]
    unread = "" if unread.casefold() == of.owner.casefold() else unread  # A team's name was read: it chose.
    return noted(await card.deal_news(ctx, card.Told(day, of, sections, news, stages), idle), unread)


def _last_friday(today: date) -> date:
    """Give the Friday before today: on a Friday that is a week ago."""
    return today - timedelta(days=(today.weekday() - _FRIDAY - 1) % 7 + 1)
