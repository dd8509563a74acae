"""`setup`: an administrator's first quarter of an hour, step by step in the chat."""

from collections.abc import Awaitable, Callable
from typing import Any
from uuid import UUID
from zoneinfo import available_timezones

import msgspec

from handlers.cards.lists import PURPOSE
from handlers.cards.team import setup as cards
from handlers.cards.team.team import press
from handlers.kit.arguments import Continue
from handlers.kit.command import command, registry
from handlers.kit.context import Context
from handlers.kit.errors import UserError
from handlers.kit.phrase import Phrase, literal, say
from handlers.kit.reply import Button, ButtonKind, Field, Fields, Press, Reply, Text, To, reply
from handlers.kit.request import Audience
from handlers.rules.deals import currencies
from handlers.rules.records import sample
from handlers.rules.team.teams import BetweenUs
from handlers.rules.time.zones import find_zone, usable_zone
from handlers.understanding.words.shaping import names_a_stage, shaping
from handlers.understanding.words.subcommands import split, whole
from storage.models.task import TaskState


class UnknownCurrency(UserError):
    """No currency is called ``text``."""


class ZoneNotFound(UserError):
    """No time zone is called ``text``; the nearest ones are buttons."""


class NoSuchStep(UserError):
    """Nothing of what was typed, ``text``, is a step of the set-up."""


@command(role="admin")
async def setup(
    ctx: Context, text: str = "", step: str = "", value: str = "", stage: str = "", days: str = "", skip: bool = False
) -> Reply | Continue:
    """Set me up: time zone, currency, pipeline, channel, people, sample data."""
    if ctx.place.audience is not Audience.PRIVATE:
        raise BetweenUs
    if not step and text and (shaping(text, ctx.actor.locale, ()) or names_a_stage(text, ctx.actor.locale)):
        return Continue((Press("stage", {"text": text}),))
    if not step and text:
        step, value = split("setup", text, ctx.actor.locale)
        if not step:
            raise NoSuchStep(text=text[:60], buttons=_resembling(ctx, text))
    if step == "overview":
        return await _overview(ctx)
    done = dict(await ctx.store.state.find(cards.DONE) or {})
    if step == "finish":
        await ctx.store.state.put(cards.DONE, {**done, **dict.fromkeys(cards.STEPS, True)})
        return cards.finished()
    if step == "stall":  # So it stands on cards of earlier versions.
        return Continue((Press("stage", {"act": "days", "stage": stage, "days": days}),))
    if step in cards.STEPS and (value or skip):
        said = None if skip else await _SET[step](ctx, value)
        done[step] = True
        await ctx.store.state.put(cards.DONE, done)
        return await _next(ctx, step, said)
    page = await _page(ctx, step or _first_open(done), None)
    return page if step else msgspec.structs.replace(page, purpose=PURPOSE)


def _resembling(ctx: Context, text: str) -> tuple[Button, ...]:
    """Offer what may have been meant instead: a command for such words, and all steps."""
    found = registry().find(whole("crm", text.split()[0], ctx.actor.locale))
    ways = (Button(literal(found.name), Press(found.name, {})),) if found is not None and found.name != "setup" else ()
    return (*ways, Button(say("setup-overview"), cards.step("overview")))


def _first_open(done: dict[str, Any]) -> str:
    return next((name for name in cards.STEPS if name not in done), "overview")


async def _overview(ctx: Context) -> Reply:
    done = await ctx.store.state.find(cards.DONE) or {}
    return cards.overview(ctx.workspace, done, has_sample=await ctx.store.state.find(sample.KEY) is not None)


async def _next(ctx: Context, step: str, said: Phrase | None) -> Reply:
    """Go on to the step behind this one; behind the last one it is done."""
    at = cards.STEPS.index(step) + 1
    if at < len(cards.STEPS):
        return await _page(ctx, cards.STEPS[at], said)
    end = cards.finished()
    return reply(*((Text(said),) if said else ()), *end.blocks, to=To.ASKER)


async def _page(ctx: Context, step: str, said: Phrase | None) -> Reply:
    match step:
        case "zone":
            return await _zone_page(ctx, said)
        case "currency":
            return cards.page(step, cards.currency_step(ctx.workspace), said=said)
        case "pipeline":
            stages = await ctx.store.pipelines.list_stages()
            return cards.page(step, cards.pipeline_step(stages), said=said)
        case "channel":
            return await _channel(ctx, said)
        case "invite":
            invite = Button(say("setup-invite-button"), Press("invite", {}), ButtonKind.MAIN)
            return cards.page(step, [Text(say("setup-invite"))], said=said, extra=(invite,))
        case "sample":
            return await _sample_page(ctx, said)
        case _:
            return await _overview(ctx)


async def _zone_page(ctx: Context, said: Phrase | None) -> Reply:
    own, done = ctx.actor.member.zone, await ctx.store.state.find(cards.DONE) or {}
    take, keep = cards.zone_ways(ctx.workspace, own or "")
    proposed = own is not None and own != ctx.workspace.zone and "zone" not in done
    blocks = cards.zone_step(ctx.workspace, own)
    ways: dict[str, Any] = {"extra": (take,), "last": keep} if proposed else {}
    return cards.page("zone", blocks, said=said, **ways)


async def _zone(ctx: Context, text: str) -> Phrase:
    found = find_zone(text, available_timezones())
    if len(found) != 1:
        ways = tuple(Button(literal(each), cards.step("zone", value=each)) for each in found[:6])
        raise ZoneNotFound(text=text, buttons=ways)
    ctx.back = cards.step("zone", value=ctx.workspace.zone)
    ctx.workspace.zone = found[0]
    return say("setup-zone-set", zone=found[0])


async def _currency(ctx: Context, text: str) -> Phrase:
    code = text.strip().upper()
    if code not in currencies.in_use():
        raise UnknownCurrency(text=text)
    ctx.back = cards.step("currency", value=ctx.workspace.currency)
    ctx.workspace.currency = code
    return say("setup-currency-set", currency=code)


async def _channel(ctx: Context, said: Phrase | None) -> Reply:
    teams = await ctx.store.teams.list_teams()
    rows = tuple(
        Field(literal(each.name), say("setup-has-place" if each.channel else "setup-no-place")) for each in teams
    )
    name = teams[0].name if teams else "Sales"
    blocks: list[Any] = [Text(say("setup-channel")), *([Fields(rows)] if rows else [])]
    blocks.append(Text(say("team-place-how", name=name)))
    make = Button(say("team-new"), press("new"), ButtonKind.PLAIN if teams else ButtonKind.MAIN)
    return cards.page("channel", blocks, said=said, extra=(make,))


async def _sample_page(ctx: Context, said: Phrase | None) -> Reply:
    is_in = await ctx.store.state.find(sample.KEY) is not None
    label, value = ("setup-take-out", "out") if is_in else ("setup-put-in", "in")
    way = Button(say(label), cards.step("sample", value=value), ButtonKind.MAIN)
    words = say("setup-sample-there" if is_in else "setup-sample")
    return cards.page("sample", [Text(words)], said=said, extra=(way,))


async def _sample(ctx: Context, value: str) -> Phrase:
    known = await ctx.store.state.find(sample.KEY)
    if value == "out":
        if known is None:
            return say("setup-sample-none")
        await _take_out(ctx, known)
        await ctx.store.state.drop(sample.KEY)
        ctx.back = cards.step("sample", value="in")
        return say("setup-sample-gone")
    if known is not None:
        return say("setup-sample-there")
    zone = usable_zone(ctx.workspace.zone)
    stages = (await ctx.store.pipelines.default()).stages
    ground = sample.Ground(ctx.actor.id, ctx.now, ctx.workspace.currency, zone, stages, ctx.store.new_id)
    made = sample.make(ground)
    async with ctx.store.untracked():
        for company in made.companies:
            ctx.store.companies.add(company)
        for contact in made.contacts:
            ctx.store.contacts.add(contact)
        for deal in made.deals:
            ctx.store.deals.add(deal)
        for activity in made.activities:
            ctx.store.activities.add(activity)
        for task in made.tasks:
            ctx.store.tasks.add(task)
    await ctx.store.state.put(sample.KEY, made.ids)
    ctx.back = cards.step("sample", value="out")
    return say("setup-sample-done", count=len(made.deals))


async def _take_out(ctx: Context, known: dict[str, Any]) -> None:
    """Take out exactly what was put in, changed meanwhile or not; what people made themselves stays."""
    store = ctx.store
    kinds: dict[str, Any] = {
        "company": store.companies,
        "contact": store.contacts,
        "deal": store.deals,
        "activity": store.activities,
    }
    async with store.untracked():
        for kind, records in kinds.items():
            for row in (await records.get_many(UUID(each) for each in known.get(kind, ()))).values():
                row.deleted_at = ctx.now
        for task in (await store.tasks.get_many(UUID(each) for each in known.get("task", ()))).values():
            if task.state is TaskState.OPEN:
                task.state, task.next_at, task.closed_at, task.closed_by = (
                    TaskState.CANCELLED,
                    None,
                    ctx.now,
                    ctx.actor.id,
                )


async def _seen(_ctx: Context, _value: str) -> Phrase:
    return say("setup-seen")


_SET: dict[str, Callable[[Context, str], Awaitable[Phrase]]] = {
    "zone": _zone,
    "currency": _currency,
    "pipeline": _seen,
    "channel": _seen,
    "invite": _seen,
    "sample": _sample,
}
