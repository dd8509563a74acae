"""What changed in the deals since a day: one line a change, a few of each kind, and what nobody touched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from handlers.cards import record as card
from handlers.cards.deals.money import amount_of
from handlers.cards.deals.reason import reason_phrase
from handlers.cards.whose import Whose
from handlers.kit.context import Context
from handlers.kit.phrase import On, Phrase, literal, say
from handlers.kit.reply import Block, Button, Buttons, Heading, Note, Press, Reply, Text, To, reply
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
    names = await _names(ctx, told)
    for section in SECTIONS:
        deals = told.sections[section]
        if not deals:
            continue
        blocks.append(Text(say(f"changes-{section}", count=len(deals))))
        blocks += [Text(_line(told, section, each, names)) for each in deals[:_SHOWN]]
        if len(deals) > _SHOWN:
            blocks.append(Note(say("common-more", count=len(deals) - _SHOWN)))
    if len(blocks) == 1:
        blocks.append(Text(say("changes-none")))
    if idle:
        blocks += await _idle(ctx, told, idle)
    shown = [each for name in SECTIONS for each in told.sections[name]]
    return reply(*blocks, to=To.ASKER, shows=card.shown(*dict.fromkeys(shown[:_SHOWN])))


async def _names(ctx: Context, told: Told) -> Mapping[UUID, str]:
    """Name the owners that deals came from and went to."""
    ids = {each.owner_id for each in told.sections["owner"]}
    ids |= {UUID(before) for each in told.sections["owner"] if (before := told.news[each.id].first["owner_id"])}
    return {key: each.name for key, each in (await ctx.store.members.get_many(ids)).items()}


def _line(told: Told, section: str, deal: Deal, names: Mapping[UUID, str]) -> Phrase:
    news, name = told.news.get(deal.id, News()), deal.name
    match section:
        case "won" | "new":
            return say("changes-line", deal=name, what=amount_of(deal.amount_minor, deal.currency))
        case "lost":
            why = reason_phrase(deal.lost_reason) if deal.lost_reason else say("common-nothing")
            return say("changes-line", deal=name, what=why)
        case "moved":
            before, after = _stage(told, news.first["stage_id"]), _stage(told, str(deal.stage_id))
        case "slipped" | "sooner":
            before, after = _day(news.first["close_on"]), _day(news.last["close_on"])
        case "amount":
            before, after = _amount(deal, news), amount_of(deal.amount_minor, deal.currency)
        case _:
            before = literal(names.get(UUID(news.first["owner_id"] or ""), "–"))
            after = literal(names.get(deal.owner_id, "–"))
    return say("changes-step", deal=name, before=before, after=after)


def _stage(told: Told, identity: str | None) -> Phrase:
    stage = told.stages.get(UUID(identity)) if identity else None
    return literal(stage.name) if stage else say("common-nothing")


def _day(text: str | None) -> Phrase:
    return say("common-value", value=On(date.fromisoformat(text))) if text else say("common-nothing")


def _amount(deal: Deal, news: News) -> Phrase:
    """Say what the amount was: a currency that did not change is the one the deal has now."""
    minor = news.first.get("amount_minor", str(deal.amount_minor) if deal.amount_minor is not None else None)
    return amount_of(int(minor) if minor is not None else None, news.first.get("currency", deal.currency))


async def _idle(ctx: Context, told: Told, idle: Sequence[UUID]) -> list[Block]:
    first = await ctx.store.deals.get_many(idle[:_IDLE_SHOWN])
    lines = [Text(literal(first[each].name)) for each in idle[:_IDLE_SHOWN] if each in first]
    more = [Note(say("common-more", count=len(idle) - _IDLE_SHOWN))] if len(idle) > _IDLE_SHOWN else []
    stalled = Button(say("deals-stalled"), Press("deals", {"state": "stalled", "owner": told.of.owner}))
    return [Text(say("changes-idle", count=len(idle))), *lines, *more, Buttons((stalled,))]
