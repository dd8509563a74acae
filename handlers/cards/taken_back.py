"""Taking back what somebody has done: what goes on with a correction, what stays, and why it is refused."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from handlers.cards import sent
from handlers.cards.deals.brief import PURPOSE as BRIEF
from handlers.cards.rights import may_decide
from handlers.kit.command import covers
from handlers.kit.context import Context
from handlers.kit.errors import ChangedByOthers, MoreSince, NotAllowed, UserError
from handlers.kit.phrase import Listing, Phrase, literal, say
from handlers.kit.presses import TOLD, UNDONE
from handlers.kit.reply import Block, Button, Note, Press, Reply, Text
from handlers.kit.request import Attachment, AttachmentKind
from handlers.rules.team.rights import leads
from handlers.rules.team.taking_back import giver_of, least_role
from storage.models.undo import Undo
from storage.repositories.undo import AddedSince, ChangedSince


class GoneOnSince(UserError):
    """Somebody, ``name``, has worked since on what was given away, ``what``: to take that back is asked first."""


class ClosedSince(UserError):
    """A deal, ``what``, was won or lost since it was given away: that it goes back is asked first."""


class ChangedByYou(UserError):
    """The asker has gone on with it since, ``what``: to take that back as well is asked first."""


async def must_be_allowed(ctx: Context, undo: Undo) -> None:
    """Judge whether the asker may still do what taking a request back does. Raises ``NotAllowed``."""
    member = ctx.actor.member
    for change in undo.changes:
        if not covers(member.role, least_role(change, ctx.actor.id)):
            raise NotAllowed
        if change["entity"] == "team":
            team = await ctx.store.teams.find(UUID(change["id"]))
            led = change["before"] and change["before"].get("manager_id") == str(member.id)
            if not (leads(member, team) if team is not None else led or covers(member.role, "admin")):
                raise NotAllowed
        given = giver_of(change)
        # Who gave away their own may have it back; what was moved between others takes the right to do so.
        if given is not None and ctx.actor.id not in given and not await may_decide(ctx, given[1], covering=False):
            raise NotAllowed


def all_the_same(undo: Undo) -> Button:
    """Offer to take it back though somebody has gone on with it."""
    return Button(say("undo-all-the-same"), Press("undo", {"undo": str(undo.id), "sure": True}))


async def ask_if_gone_on(ctx: Context, undo: Undo) -> None:
    """Ask before work is taken from somebody who has gone on with it. Raises ``GoneOnSince``, ``ClosedSince``."""
    found = await ctx.store.undo.find_gone_on(undo)
    again = all_the_same(undo)
    if found is None or found.member_id == ctx.actor.id:
        await _ask_if_closed(ctx, undo, again)
        return
    worker = await ctx.store.members.get(found.member_id)
    raise GoneOnSince(name=worker.name, what=await _named(ctx, found.entity, found.id), buttons=(again,))


async def _ask_if_closed(ctx: Context, undo: Undo, again: Button) -> None:
    """Ask before a deal goes back that was brought to its end since by whoever takes its handover back."""
    given = [UUID(each["id"]) for each in undo.changes if each["entity"] == "deal" and giver_of(each) is not None]
    for deal in (await ctx.store.deals.get_many(given)).values() if given else ():
        if deal.closed_at is not None and deal.closed_at > undo.made_at:
            raise ClosedSince(what=literal(deal.name), buttons=(again,))


async def _named(ctx: Context, kind: str, record_id: UUID) -> Phrase:
    store = ctx.store
    of_kind = {"deal": store.deals, "contact": store.contacts, "company": store.companies}
    if kind == "task":
        task = await store.tasks.find(record_id)
        return literal(task.title) if task is not None else entity(kind)
    record = await of_kind[kind].find(record_id)  # type: ignore[attr-defined]  # All three have names.
    return literal(record.name) if record is not None else entity(kind)


async def tell_the_told(ctx: Context, undo: Undo) -> None:
    """Let the messages that told others of a request say that it was taken back."""
    for card in await ctx.store.cards.list_showing([undo.id]):
        words = (card.request or {}).get(UNDONE)
        if words is not None:
            card.purpose = TOLD if card.purpose == BRIEF else card.purpose
            ctx.corrected.append((card, Reply((Text(msgspec.convert(words, Phrase)),))))


async def revert(ctx: Context, undo: Undo, again: Button | None = None, *, sure: bool = False) -> list[str]:
    """Take a request back, where ``sure`` with what the asker did to its records since; ``again`` offers that.

    Give the names of what stays. Raises ``AlreadyUndone``, ``ChangedByYou``, and what ``refused`` gives.
    """
    since: Sequence[Undo] = ()
    try:
        # Taking back is nothing to take back: "undo" twice goes two steps back.
        async with ctx.store.untracked():
            since = await ctx.store.undo.list_since(undo, ctx.actor.id)
            for each in since if sure else ():
                await ctx.store.undo.revert(each)
                if (card := await ctx.store.cards.find_by_undo(each.id)) is not None:
                    card.undo_id = None
            return await ctx.store.undo.revert(undo)
    except ChangedSince as changed:
        by_them = any(str(changed.id) == change["id"] for each in since for change in each.changes)
        if again is not None and not sure and by_them and not isinstance(changed, AddedSince):
            raise ChangedByYou(what=entity(changed.entity), buttons=(again,)) from changed
        raise refused(changed) from changed


async def take_back(ctx: Context, undo: Undo, again: Button | None = None, *, sure: bool = False) -> None:
    """Take back what is done anew with a correction, and let the files that hung on it go on with that.

    Raises what ``revert`` does.
    """
    await must_be_allowed(ctx, undo)
    made = [UUID(each["id"]) for each in undo.changes if each["entity"] == "activity" and each["before"] is None]
    kept = await ctx.store.activities.list_attachments(made) if made else []
    await revert(ctx, undo, again, sure=sure)
    files = (
        Attachment(
            kind=AttachmentKind(each.kind.value),
            reference=each.reference,
            name=each.name or "",
            media_type=each.media_type or "",
            size=each.size or 0,
        )
        for each in kept
    )
    sent.add(ctx, files)


def refused(changed: ChangedSince) -> UserError:
    """Word why something cannot be taken back: it is no longer as it was left, or more was added to it."""
    if isinstance(changed, AddedSince):
        return MoreSince(more=entity(changed.field))
    return ChangedByOthers(what=entity(changed.entity))


def entity(kind: str) -> Phrase:
    """Name a kind of record that was changed."""
    return say("pings-title" if kind in ("member_ping", "team_ping") else f"undo-entity-{kind}")


def staying(names: Sequence[str]) -> tuple[Block, ...]:
    """Say which records that were made from a name alone stay, because there is more about them by now."""
    return (Note(say("undo-stays", names=Listing(tuple(literal(each) for each in names)))),) if names else ()
