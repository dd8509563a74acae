"""A stalled deal as a card: how quiet it is, and everything that ends the quiet, one press each."""

from collections.abc import Sequence
from uuid import UUID

from handlers.cards.activity import what, words_of
from handlers.cards.lists import lines
from handlers.cards.nudges.covering import covering, covers
from handlers.cards.nudges.standing import stalls_among
from handlers.cards.record import shown, this
from handlers.cards.team.claim import claim_button
from handlers.cards.why import why_button
from handlers.kit.phrase import At, Phrase, literal, say
from handlers.kit.reply import (
    Block,
    Button,
    ButtonKind,
    Buttons,
    CardRef,
    Choice,
    Heading,
    Note,
    Option,
    Press,
    Reply,
    Shown,
    Text,
)
from handlers.rules.deals.ladder import Step
from handlers.rules.deals.stalls import REASONS, Stall
from handlers.rules.time.working_time import Rhythm, may_disturb
from handlers.rules.time.zones import usable_zone
from storage.models.member import Member, MemberState
from storage.unit_of_work import Store

PING = "stalls"
_SHOWN = 10


async def stall(store: Store, ref: CardRef, member: Member | None) -> Reply | None:
    """Show one stalled deal. None when it moved, was paused or handed over since, or when it is no time for it."""
    found = await _still(store, ref, [UUID(ref.record)], member)
    if not found:
        return None
    one, step = found[0], Step(ref.facts["step"])
    reply = await stall_card(store, one, member, step)
    return _nudge(reply.blocks, member, shows=reply.shows)


async def stall_digest(store: Store, ref: CardRef, member: Member | None) -> Reply | None:
    """Show many stalled deals as one message. None when none of them is stalled any more."""
    found = await _still(store, ref, [UUID(each) for each in ref.facts["deals"]], member)
    if not found:
        return None
    owners = await store.members.get_many(each.deal.owner_id for each in found)
    step = Step(ref.facts["step"])
    mine = step is Step.OWNER and not ref.facts.get("heirs")
    blocks: list[Block] = [Heading(say("card-stalls-title", count=len(found))), Text(say("card-stalls-how"))]
    whose = {each: owner for each, owner in owners.items() if member is None or each != member.id}
    blocks += lines([line(each, whose.get(each.deal.owner_id)) for each in found], _SHOWN)
    blocks.append(choice(found[:_SHOWN]))
    one_each = {each.deal.owner_id: each for each in reversed(found)}.values()
    every_reason = [phrase for each in one_each if (phrase := await _came(store, each, member, step)) is not None]
    came = [each for place, each in enumerate(every_reason) if each not in every_reason[:place]]
    says = (say("why-stalls-many", count=len(found)), *why(found[0]), *came)
    every = [Button(say("deals-stalled"), Press("deals", {"state": "stalled", "owner": "me"}))] if mine else []
    blocks.append(Buttons((*every, why_button(PING, says, store.now))))
    return _nudge(tuple(blocks), member)


def _nudge(blocks: tuple[Block, ...], member: Member | None, shows: tuple[Shown, ...] = ()) -> Reply:
    """Send it as a nudge; where outsiders turn out to read, no name is named."""
    unnamed = () if member else (Text(say("card-stall-discreet")),)
    return Reply(blocks, shows=shows, purpose="nudge", member=str(member.id) if member else "", discreet=unnamed)


async def _came(store: Store, one: Stall, reader: Member | None, step: Step) -> Phrase | None:
    """Explain why a deal comes to its reader; None for who looks at it without being told."""
    owner = await store.members.find(one.deal.owner_id)
    if owner is not None and reader is not None and await covers(store, reader, owner):
        return covering(owner)
    if step is not Step.OWNER or (reader is not None and reader.id == one.deal.owner_id):
        return say(f"why-step-{step.value}")
    accounts = await store.identities.list_by_member(owner.id) if owner and owner.state is MemberState.ACTIVE else []
    return None if any(not each.blocked for each in accounts) else say("why-step-heir")


async def stall_card(store: Store, one: Stall, reader: Member | None, step: Step = Step.OWNER) -> Reply:
    """Put one stalled deal's card together; to others than its owner it says whose it is, and why it comes to them."""
    deal = one.deal
    blocks: list[Block] = [Heading(say("card-stall-title", name=deal.name, days=one.days))]
    blocks.append(Text(say("card-stall-quiet", at=At(one.since, style="date"), stage=one.stage.name)))
    if reader is None or reader.id != deal.owner_id:
        owner = await store.members.find(deal.owner_id)
        blocks.append(Text(say("card-stall-owner", name=owner.name if owner else "…")))
    latest = await store.activities.list_timeline(deal=deal.id, limit=1)
    if latest and step is not Step.TEAM:
        words = say(
            "card-timeline-words", what=what(latest[0]), words=words_of(latest[0]) if latest[0].summary else "…"
        )
        blocks.append(Note(say("card-timeline-line", at=At(latest[0].occurred_at, style="date"), what=words)))
    came = await _came(store, one, reader, step)
    blocks.append(_buttons(store, one, step, (*why(one), *([came] if came else []))))
    return Reply(tuple(blocks), shows=shown(deal))


def line(one: Stall, owner: Member | None = None) -> Phrase:
    """Say a stalled deal in one line; ``owner`` is named where others read it."""
    key = "card-stalls-line-of" if owner else "card-stalls-line"
    whose = {"owner": owner.name} if owner else {}
    return say(key, name=one.deal.name, stage=one.stage.name, days=one.days, **whose)


def choice(found: Sequence[Stall]) -> Choice:
    """Offer to open one of several stalled deals."""
    return Choice(
        say("card-stalls-open"),
        tuple(Option(literal(each.deal.name[:60]), Press("nudge", this(each.deal))) for each in found),
    )


def why(one: Stall) -> tuple[Phrase, ...]:
    """Explain a nudge: the rule with its figures."""
    rule = "why-stall-own" if one.own else "why-stall"
    reason = {"reason": reason_said(one.deal.stall_reason)} if one.own and one.deal.stall_reason else {}
    if one.own and not reason:
        rule = "why-stall"
    return (
        say(rule, name=one.deal.name, stage=one.stage.name, allowed=one.allowed, days=one.days, **reason),
        say("why-stall-since", at=At(one.since)),
    )


def reason_said(reason: str) -> Phrase:
    """Word why a deal is not stalled: one of the usual reasons, or somebody's own words."""
    return say(f"patience-reason-{reason}") if reason in REASONS else literal(reason)


def _buttons(store: Store, one: Stall, step: Step, says: tuple[Phrase, ...]) -> Buttons:
    """Offer what ends the quiet; in front of a whole team also to take the deal on, whoever comes first."""
    deal, alone = this(one.deal), step is not Step.TEAM
    returns = deal | {"step": step.value}
    return Buttons(
        (
            *(() if alone else (claim_button(one.deal, one.episode),)),
            Button(say("card-stall-log"), Press("note", deal), ButtonKind.MAIN if alone else ButtonKind.PLAIN),
            Button(say("card-stall-step"), Press("remind", deal | {"ask": True})),
            Button(say("card-stall-move"), Press("move", deal)),
            Button(say("card-stall-snooze"), Press("pause", returns | {"ask": True})),
            Button(say("card-stall-not"), Press("patience", returns)),
            Button(say("card-stall-lost"), Press("lost", deal)),
            why_button(PING, says, store.now, deal=str(one.deal.id)),
        )
    )


async def _still(store: Store, ref: CardRef, deals: list[UUID], member: Member | None) -> list[Stall]:
    """List what of a nudge still holds. What may not leave at this hour is given back, to be claimed anew."""
    workspace = await store.workspaces.get()
    rhythm = Rhythm.of(member, usable_zone(member.zone, workspace.zone)) if member else Rhythm.of_zone(workspace.zone)
    if not may_disturb(store.now, rhythm):
        await store.nudges.release(UUID(each) for each in ref.facts["nudges"])
        return []
    episodes = dict(zip(map(str, deals), ref.facts["episodes"], strict=True))
    known = await store.deals.get_many(deals)
    found = await stalls_among(store, known.values(), store.now)
    mine = set(episodes) - set(ref.facts.get("heirs", ())) if Step(ref.facts["step"]) is Step.OWNER else set()
    return [
        each
        for each in found
        if each.episode.isoformat() == episodes[str(each.deal.id)]
        and not (str(each.deal.id) in mine and member is not None and each.deal.owner_id != member.id)
    ]


BUILDERS = {"stall": stall, "stall_digest": stall_digest}
