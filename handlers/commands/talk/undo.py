"""`undo`: takes back the last thing, or the thing on a card, and says what that was."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from handlers.cards import long_ago, undone
from handlers.cards.before import as_before
from handlers.cards.deals.told import seen, tell_owner
from handlers.cards.led_to import take_next_step_back
from handlers.cards.rights import must_be_ones_own
from handlers.cards.taken_back import (
    all_the_same,
    ask_if_gone_on,
    must_be_allowed,
    revert,
    staying,
    tell_the_told,
)
from handlers.cards.team.absence import after_undo
from handlers.kit.arguments import Continue
from handlers.kit.command import command, covers
from handlers.kit.context import Context
from handlers.kit.errors import NothingToUndo
from handlers.kit.phrase import say
from handlers.kit.presses import TOLD
from handlers.kit.reply import ANSWER, Button, Buttons, Press, Reply, Text, To, reply
from handlers.kit.request import Audience, Platform, Pressed
from handlers.rules.team.teams import TeamExists
from storage.models.card import Card
from storage.models.undo import Undo
from storage.repositories.undo import AlreadyUndone, presses_of


@command(actions=("undo",), role="viewer")
async def undo(ctx: Context, undo: str = "", sure: bool = False, keep: bool = False) -> Reply | Continue:
    """Take back what you did last."""
    found = await _find(ctx, undo)
    if found is None:
        raise NothingToUndo
    if not covers(ctx.actor.member.role, "manager"):
        await must_be_ones_own(ctx, found.member_id)
    if keep:
        return reply(Text(say("amend-kept")), to=To.ASKER)
    if not undo and found.changes and (asked := await long_ago.question(ctx, found)) is not None:
        return asked
    if found.undone_at is None and (ways := presses_of(found)):
        ctx.taking_back = found
        return Continue(msgspec.convert(ways[::-1], tuple[Press, ...]))
    if not found.changes:
        return await _cannot(ctx, found)
    if found.undone_at is None:
        await must_be_allowed(ctx, found)
        if not sure:
            await ask_if_gone_on(ctx, found)
    await _room(ctx, found)
    deals = await seen(ctx, found.changes)
    step = await take_next_step_back(ctx, found)
    try:
        names = await revert(ctx, found, all_the_same(found), sure=sure)
    except AlreadyUndone:
        return reply(Text(say("undo-already")))
    for deal, before in deals:
        await tell_owner(ctx, deal, before)
    return await _answered(ctx, (found, *([step] if step else ())), names, on_its_card=bool(undo))


async def _answered(ctx: Context, back: Sequence[Undo], names: Sequence[str], *, on_its_card: bool) -> Reply:
    """Say what was taken back with what it led to, on the card that showed it and to all who were told of it."""
    # What was done in private stays private: in a channel only who asked sees what was taken back.
    # On a card that others read it is said there: the card showed them what was done.
    to = To.PLACE if on_its_card and ctx.openly else To.ASKER
    found = back[0]
    first, *more = [said for each in back for said in await undone.lines(ctx.store, each)]
    also = [Text(each) for each in more]  # Each in a line of its own, as its card said it.
    said = reply(Text(say("undo-done", what=first)), *also, *staying(names), to=to)
    card = await _card_of(ctx, found)
    shown = await as_before(ctx.store, card, found, said) if card is not None else None
    if card is not None and shown is None and card.purpose == ANSWER:
        # What becomes of its records later is nothing that it shows, and its Undo was this.
        card.purpose, card.undo_id = TOLD, None
    told_above = card is not None and await _tell_card(ctx, card, shown or said)
    await tell_the_told(ctx, found)
    await after_undo(ctx, found.changes)
    if told_above:
        return reply(Text(say("undo-nod")), to=To.ASKER)
    return shown if shown is not None and card is not None and _is_pressed(ctx, card) else said


async def _cannot(ctx: Context, last: Undo) -> Reply:
    """Say of what was done last that nothing takes it back, and what comes before it: saying it again does that."""
    last.undone_at, last.undone_by = ctx.now, ctx.actor.id
    await ctx.store.flush()
    said = Text(say("undo-cannot", what=await undone.what(ctx.store, last)))
    earlier = await ctx.store.undo.find_latest(ctx.actor.id)
    if earlier is None:
        return reply(said, to=To.ASKER)
    way = Button(say("undo-that"), Press("undo", {"undo": str(earlier.id)}))
    return reply(
        said, Text(say("undo-before", what=await undone.what(ctx.store, earlier))), Buttons((way,)), to=To.ASKER
    )


async def _room(ctx: Context, undone: Undo) -> None:
    """Look whether a dissolved team can have its name again. Raises ``TeamExists``."""
    gone = [each["before"]["name"] for each in undone.changes if each["entity"] == "team" and each["after"] is None]
    for name in gone if undone.undone_at is None else ():
        if await ctx.store.teams.find_by_name(name) is not None:
            raise TeamExists(name=name)


async def _card_of(ctx: Context, undone: Undo) -> Card | None:
    """Find the card that showed what was done, though more has been done on it since."""
    card = await ctx.store.cards.find_by_undo(undone.id)
    if card is None and undone.card_id is not None:
        card = await ctx.store.cards.find(undone.card_id)
    return card


async def _tell_card(ctx: Context, card: Card, said: Reply) -> bool:
    """Let the card that showed what was done say that it was taken back, wherever the wish to undo was typed.

    Tell whether it is the newest one here: then the answer right below it need not say the same.
    """
    if _is_pressed(ctx, card):
        return False
    latest = await ctx.store.cards.list_latest(ctx.place.channel, limit=1)
    is_above = [each.id for each in latest] == [card.id] and ctx.place.audience is Audience.PRIVATE
    if is_above and ctx.place.platform is Platform.TERMINAL:
        return False  # A terminal prints line after line: there an edit would only repeat the answer.
    ctx.corrected.append((card, said))
    return is_above


async def _find(ctx: Context, wanted: str) -> Undo | None:
    if wanted:
        return await ctx.store.undo.find(UUID(wanted))
    return await _below(ctx) or await ctx.store.undo.find_latest(ctx.actor.id)


async def _below(ctx: Context) -> Undo | None:
    """Find what "undo" means that was written below a card: the last thing of theirs there, else what the card says.

    What was done elsewhere since is not what they look at.
    """
    answered = await ctx.store.cards.find(ctx.card) if ctx.card is not None else None
    if answered is None:
        return None
    place, there = ctx.place, [answered]
    if place.platform is Platform.SLACK and place.thread:
        there += await ctx.store.cards.list_latest(place.channel, thread=place.thread)
    found = [await ctx.store.undo.find(each.undo_id) for each in there if each.undo_id is not None]
    standing = [each for each in found if each is not None and each.undone_at is None]
    own = [each for each in standing if each.member_id == ctx.actor.id]
    return max(own or standing, key=lambda each: each.id, default=None)


def _is_pressed(ctx: Context, card: Card) -> bool:
    """Tell a press on the card from words below it: only what is pressed shows by itself what came of it."""
    return card.id == ctx.card and isinstance(ctx.request.body, Pressed)
