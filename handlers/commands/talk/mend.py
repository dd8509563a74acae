"""`mend`: one slot of a sentence was misread: what else it may be, and the whole sentence done again with that."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from handlers.cards import candidates, listening, suggested
from handlers.cards import lessons as lesson_card
from handlers.cards import reading as card
from handlers.cards.rights import must_be_ones_own
from handlers.cards.taken_back import take_back
from handlers.kit.arguments import OFFERS, Continue, Missing, acting
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import NotUnderstood, Stale
from handlers.kit.phrase import Phrase, literal, say, shortened
from handlers.kit.reading import RECORDS, Action
from handlers.kit.reply import Block, Button, Buttons, Press, Reply, Text, To
from handlers.understanding import choices, lessons
from handlers.understanding.following import following
from handlers.understanding.words.text import fold
from storage.models.card import Card
from storage.models.lesson import LessonKind
from storage.repositories.undo import AlreadyUndone

_LABEL = 30
_CLOSED = frozenset({"kind", "outcome", "direction", "stage"})
"""Slots that have no other values than those that are offered."""
_OF_ONE = frozenset({"create_contact", "update_contact"})
"""What has a company, and no other customer."""


@command(hidden=True)
async def mend(
    ctx: Context,
    action: int,
    slot: str,
    of: str = "",
    values: dict[str, Any] | None = None,
    value: str = "",
    other: bool = False,
    seen: str = "",
    single: bool = False,
) -> Reply | Continue:
    """Offer what else a slot may be, and do the sentence again with what was chosen or typed."""
    of = of or str(ctx.card or "")  # A button on the sentence's own card says nothing of which card it is.
    found, read = await _sentence(ctx, of)
    everything = (*read.actions, *read.suggestions)
    if not 0 <= action < len(everything) or slot not in card.mendable(everything[action]):
        raise Stale
    currency = card.currency_of(read, everything[action])
    this = {"of": of, "action": action, "slot": slot, "seen": seen or (str(ctx.card) if ctx.card else "")}
    sentence = _as_said(ctx, found, read)
    if values is None and not value:
        ways = () if other else await _ways(ctx, sentence, everything[action], slot, alike=single)
        if not ways:
            raise Missing(("value",), this)
        if not (single and len(ways) == 1):
            return await _question(ctx, this, ways, currency)
        values = ways[0]
    chosen = values or choices.typed(sentence, everything[action], slot, value)
    if not chosen:
        raise NotUnderstood(text=value, about=_example(slot))
    await listening.heard(ctx, "mend")
    await _take_back(ctx, found)
    said = Text(say("mend-done", slot=card.slot_name(slot), value=_label(slot, chosen, currency)))
    await _tell(ctx, seen, (said, *await _teach(ctx, sentence, everything[action], slot, chosen)))
    done = (*read.actions, everything[action]) if action >= len(read.actions) else read.actions
    mended = choices.put(done, min(action, len(read.actions)), slot, chosen)
    left = [each for each, _ in suggested.left_on(found) if each != everything[action]]
    offers = Press(OFFERS, {"suggestions": msgspec.to_builtins(following(left, read.actions, mended))})
    return Continue((*acting(mended), offers), _moment(found), read.text, replaces=True, card=found.id)


async def _sentence(ctx: Context, of: str) -> tuple[Card, card.Read]:
    """Find the card of a sentence; only who said it corrects it."""
    found = await ctx.store.cards.find(UUID(of))
    if found is None or not found.request or "text" not in found.request:
        raise Stale
    await must_be_ones_own(ctx, found.member_id)
    return found, card.remembered(found, ctx.workspace.currency)


def _moment(found: Card) -> datetime:
    return datetime.fromisoformat(str((found.request or {})["sent_at"]))


def _as_said(ctx: Context, found: Card, read: card.Read) -> choices.Sentence:
    """Give the sentence with what it was read against: its own moment, the records of today."""
    stages = tuple(stage.name for stage in ctx.stages)
    return choices.Sentence(read.text, ctx.moment(_moment(found)), ctx.names.index, stages)


async def _ways(
    ctx: Context, sentence: choices.Sentence, action: Action, slot: str, *, alike: bool
) -> tuple[dict[str, Any], ...]:
    """Give what a slot may be instead; ``alike`` takes of records only those that the same words may name."""
    if slot not in RECORDS:
        return choices.values(sentence, action, slot)
    kinds = ("company",) if slot == "company" and action.name in _OF_ONE else candidates.KINDS[slot]
    span, current = action.spans.get(slot), action.slots.get(f"{slot}_id")
    now = str(action.slots.get(slot, ""))
    said = sentence.text[span.start : span.end] if span else now or sentence.text
    named = (said, now, *said.split())  # Each word alone: "Tom" is also Tom Barker.
    beside = [str(action.slots.get(f"{each}_id", "")) for each in RECORDS]
    deals = ctx.names.open_deals(action.slots.get("company_id"), action.slots.get("contact_id"))
    hits = await candidates.likely(ctx, named, kinds, None if alike else beside, deals if slot == "deal" else ())
    # A new name has no id: what is called so now is what this sentence made.
    found = [each for each in hits if each.id != current and (current or fold(each.name) != fold(now))]
    return tuple({each.kind: each.name, f"{each.kind}_id": each.id} for each in found[: candidates.MOST])


async def _question(ctx: Context, this: dict[str, Any], ways: tuple[dict[str, Any], ...], currency: str) -> Reply:
    """Offer the ways; what is typed right below answers as well."""
    slot = str(this["slot"])
    buttons = [Button(_label(slot, each, currency), Press("mend", this | {"values": each})) for each in ways]
    if slot not in _CLOSED:
        buttons.append(Button(say("mend-other"), Press("mend", this | {"other": True})))
        await listening.listen_for(ctx, "mend", "value", this)
    words = Text(say("mend-which", slot=card.slot_name(slot)))
    return Reply((words, Buttons(tuple(buttons))), to=To.ASKER, purpose=card.PURPOSE)


def _label(slot: str, values: dict[str, Any], currency: str) -> Phrase:
    """Name a candidate: a record by its name, all else as its reader writes it."""
    name, value = next(iter(values.items()))
    if name in RECORDS or slot in ("stage", "assignee"):
        return literal(shortened(str(value), _LABEL))
    return card.value_of(slot, value, values, currency)


def _example(slot: str) -> Phrase:
    if slot in choices.DATES:
        return say("ask-due-example")
    return say("ask-amount-example") if slot == "amount" else card.slot_name(slot)


async def _take_back(ctx: Context, found: Card) -> None:
    """Take back what was done; the Undo of what follows takes back the corrected whole."""
    undo_id = card.undo_of(found)
    done = await ctx.store.undo.find(undo_id) if undo_id else None
    if done is None:
        return
    try:
        await take_back(ctx, done)
    except AlreadyUndone:
        raise Stale from None
    ctx.store.undo_of = done.request_key


async def _teach(
    ctx: Context, sentence: choices.Sentence, action: Action, slot: str, chosen: dict[str, Any]
) -> tuple[Block, ...]:
    """Let the workspace learn what the sentence's words stand for, and say so; the Undo of a sentence leaves it.

    Another name is learned only by a press of its own: it may well be another customer's.
    """
    verb = lessons.verb(sentence, action) if slot == "kind" else ""
    said = verb or (lessons.alias(sentence, action, slot, chosen) if slot in RECORDS else "")
    if not said:
        return ()
    kind = LessonKind.VERB if verb else LessonKind.NAME
    record, name = next(((each, str(chosen[each])) for each in RECORDS if each in chosen), ("", ""))
    means, identity = (str(chosen["kind"]), None) if verb else (record, UUID(str(chosen[f"{record}_id"])))
    if identity is not None and not lessons.resembles(said, name):
        return lesson_card.offered(said, name, means, identity)  # Who mixed up two customers teaches nothing.
    async with ctx.store.untracked():
        lesson = await ctx.store.lessons.teach(kind, (fold(said), said), (means, identity), ctx.actor.id)
    return lesson_card.taught(lesson, name)


async def _tell(ctx: Context, seen: str, blocks: tuple[Block, ...]) -> None:
    """Let the explanation say what was corrected: its buttons speak of what is no more. Else say what was taught."""
    shown = await ctx.store.cards.find_to_press(UUID(seen)) if seen else None
    if shown is not None and shown.purpose == card.PURPOSE and shown.channel:
        ctx.corrected.append((shown, Reply(blocks)))
    elif len(blocks) > 1:
        ctx.also.append(Reply(blocks[1:], to=To.ASKER, pings=False))
