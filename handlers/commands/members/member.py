"""`member`: one member, as an administrator sees and changes them."""

from dataclasses import replace
from uuid import UUID

import msgspec

from handlers.cards.record import person
from handlers.cards.taken_back import refused
from handlers.cards.team import departing
from handlers.cards.team.absence import after_undo
from handlers.cards.team.handover import belongings
from handlers.cards.team.linking import own_place
from handlers.cards.team.member import member_card, this
from handlers.cards.team.welcome import welcome
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale
from handlers.kit.phrase import Phrase, say
from handlers.kit.reply import FAREWELL, Block, Button, Buttons, Note, Press, Reply, Text, To, reply
from handlers.rules.team.linking import LastAdministrator, OnlyAccount
from handlers.rules.team.rights import GoneElsewhere, given_anew, is_closed
from storage.models.member import Member, MemberState, Role
from storage.repositories.undo import AlreadyUndone, ChangedSince


@command(hidden=True, role="admin")
async def member(
    ctx: Context, member: Member, to: str = "", role: str = "", account_id: str = "", undo_id: str = ""
) -> Reply:
    """Show a member, or change role, access or accounts."""
    match to:
        case "role":
            return await _role(ctx, member, Role(role), undo_id)
        case "deactivate":
            return _last_word(await _deactivate(ctx, member), mine=member.id == ctx.actor.id)
        case "activate":
            return await _activate(ctx, member, undo_id, role)
        case "unlink":
            own = account_id == str(ctx.actor.identity.id)
            return _last_word(await _unlink(ctx, member, account_id), mine=own)
        case _:
            return await _card(ctx, member)


def _last_word(said: Reply, *, mine: bool) -> Reply:
    """Let who closes the access that they write with read that it is done."""
    return msgspec.structs.replace(said, purpose=FAREWELL) if mine else said


async def _card(ctx: Context, member: Member, said: Phrase | None = None) -> Reply:
    await ctx.store.flush()
    accounts = await ctx.store.identities.list_by_member(member.id)
    team = await ctx.store.teams.find_for_member(member.id)
    card = member_card(member, accounts, team.name if team else None, ctx.now)
    return reply(*((Text(said),) if said else ()), *card.blocks, to=To.ASKER)


async def _keep_an_admin(ctx: Context, member: Member) -> None:
    if [each.id for each in await ctx.store.members.list_admins()] == [member.id]:
        raise LastAdministrator(name=member.name)


async def _role(ctx: Context, member: Member, role: Role, undo_id: str) -> Reply:
    """Change a role; with ``undo_id``, also what a change before took away with it."""
    if role is member.role:
        return await _card(ctx, member)
    if member.role is Role.ADMIN:
        await _keep_an_admin(ctx, member)
    before, member.role = member.role, role
    words = say("members-role-changed", name=member.name, role=say(f"common-role-{role.value}"))
    is_in = member.state is MemberState.ACTIVE
    if is_in and member.id != ctx.actor.id:
        told = say("members-your-role", by=ctx.actor.member.name, role=say(f"common-role-{role.value}"))
        ctx.also.append(Reply((Text(told),), To.MEMBER, member=str(member.id)))
    await _taken_back(ctx, undo_id)
    notes, ways = await _only_looks(ctx, member) if role is Role.VIEWER else ([], [])
    stands = () if is_in else (Note(say(f"members-is-{member.state.value}")),)
    again = {"to": "role", "role": before.value, "undo_id": str(ctx.store.undo_id) if notes else ""}
    ctx.back = Press("member", this(member) | again)
    back = Button(say("members-role-back"), ctx.back)
    return reply(Text(words), *stands, *notes, Buttons((back, *ways, _all())), to=To.ASKER)


async def _only_looks(ctx: Context, member: Member) -> tuple[list[Block], list[Button]]:
    """Let nobody lead a team who can only look; what they still have can be handed over in one press."""
    led = await ctx.store.teams.list_managed(member.id)
    for team in led:
        ctx.store.let_undo("team")
        team.manager_id = None
    unled, choices = departing.without_lead(led, ctx.actor.member)
    notes: list[Block] = list(unled)
    what = await belongings(ctx.store, member)
    if not len(what):
        return notes, choices
    notes.append(Note(say("members-still-has", name=member.name, work=what.words())))
    return notes, [*choices, Button(say("members-hand-over"), Press("handoff", {"person": person(member)}))]


async def _deactivate(ctx: Context, member: Member) -> Reply:
    """Close the access on every platform, and hand all of the work to who leads the team, else to who pressed."""
    if member.state is not MemberState.ACTIVE:
        return await _card(ctx, member)
    if member.role is Role.ADMIN:
        await _keep_an_admin(ctx, member)
    member.asked_at = ctx.now  # Who was just told to stay out need not be asked about at once.
    left = await departing.deactivate(ctx.store, member, by=ctx.actor.member)
    count = len(left.what) if left.heir is not None else 0
    undoable = count or left.unled or left.uncovered
    ctx.also += await departing.told_uncovered(ctx.store, member, left)
    undo_id = str(ctx.store.undo_id) if undoable else ""
    ctx.back = Press("member", this(member) | {"to": "activate", "undo_id": undo_id, "role": member.role.value})
    unled, choices = departing.without_lead(left.unled, ctx.actor.member)
    notes = (*left.what.kept_back(), *unled)
    ways = [Button(say("common-undo"), ctx.back), *choices, _all()]
    if left.heir is None or not count:
        return reply(
            Text(say("members-closed-nothing", name=member.name)),
            *notes,
            Buttons(tuple(ways)),
            to=To.ASKER,
        )
    if left.heir.id == ctx.actor.id:
        ways[1:1] = await departing.instead(ctx.store, member, left.heir)
    else:
        ctx.also += await departing.told_heir(ctx.store, member, replace(left, unled=()))
    words = say("members-closed", name=member.name, heir=left.heir.name, work=left.what.words())
    return reply(Text(words), *notes, Buttons(tuple(ways)), to=To.ASKER)


async def _activate(ctx: Context, member: Member, undo_id: str, role: str) -> Reply:
    """Give access, and with it what was handed over when it was closed; ``role`` is known where that is undone.

    Who comes in because they had asked hears it, as they were promised.
    """
    if member.state is MemberState.ACTIVE:
        return await _card(ctx, member)
    await _must_be_there(ctx, member)
    if not role and member.state is MemberState.ASKED:
        member.role = given_anew(member.role)
    if not role and member.asked_at is not None:
        ctx.also.append(await welcome(ctx.store, member, ctx.workspace))
    member.state, member.asked_at = MemberState.ACTIVE, None
    ctx.back = Press("member", this(member) | {"to": "deactivate"})
    words = "members-open-with-work" if await _taken_back(ctx, undo_id) else "members-open"
    return await _card(ctx, member, say(words, name=member.name))


async def _must_be_there(ctx: Context, member: Member) -> None:
    """Let nobody in whom a platform has deactivated: that holds everywhere. Raises ``GoneElsewhere``."""
    accounts = await ctx.store.identities.list_by_member(member.id)
    closed = next((each for each in accounts if is_closed(each)), None)
    if closed is not None:
        raise GoneElsewhere(name=member.name, platform=closed.platform.title(), buttons=(_all(),))


async def _taken_back(ctx: Context, undo_id: str) -> bool:
    """Give back what a change of a member took away with it; tell whether there was anything.

    Raises ``Stale``, or what ``refused`` gives.
    """
    taken = await ctx.store.undo.find(UUID(undo_id)) if undo_id else None
    if taken is None or taken.undone_at is not None:
        return False
    try:
        async with ctx.store.untracked():
            await ctx.store.undo.revert(taken)
        await after_undo(ctx, taken.changes)
    except AlreadyUndone:
        raise Stale from None
    except ChangedSince as changed:
        raise refused(changed) from changed
    return True


async def _unlink(ctx: Context, member: Member, account_id: str) -> Reply:
    accounts = await ctx.store.identities.list_by_member(member.id)
    gone = next((each for each in accounts if str(each.id) == account_id), None)
    if gone is None:
        raise Stale
    if len(accounts) < 2:
        raise OnlyAccount
    if member.preferred == gone.platform:
        member.preferred = None
    told: list[Block] = [Text(say("members-unlinked-you", platform=gone.platform.title()))]
    for each in accounts:
        ctx.also.append(Reply(tuple(told), To.CHANNEL, place=own_place(each)))
    await ctx.store.identities.remove(gone)
    ctx.final = True
    return await _card(ctx, member, say("unlink-done", platform=gone.platform.title(), name=member.name))


def _all() -> Button:
    return Button(say("members-all"), Press("members", {}))
