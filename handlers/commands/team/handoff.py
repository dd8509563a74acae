"""`handoff`: all that somebody has goes to somebody else, in one card with one Undo."""

from datetime import date
from uuid import UUID

from handlers.cards import record as card
from handlers.cards.deals import brief
from handlers.cards.nudges.covering import who_hears
from handlers.cards.team.handover import Belongings, belongings, handed_over
from handlers.cards.team.later import not_yet
from handlers.kit.arguments import Missing, Named
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import NoSuchRecord, Stale, UserError
from handlers.kit.phrase import Value, say
from handlers.kit.reply import Button, ButtonKind, Buttons, Note, Press, Reply, Text, To, reply
from handlers.rules.team.rights import leads, must_be_able
from storage.base import name_key
from storage.models.member import Member, MemberState


class SamePerson(UserError):
    """Nobody can hand their work to themselves."""


class NotLed(UserError):
    """The work of ``name`` is handed over by themselves, or by who leads them."""


@command(actions=("handoff",), labels={"person": "handoff-person", "heir": "assignee"})
async def handoff(
    ctx: Context,
    person: Member | Named | None = None,
    heir: Member | None = None,
    sure: bool = False,
    earlier: str = "",
    seen: str = "",
    later: date | None = None,
    until: date | None = None,
) -> Reply:
    """Hand all open work of somebody to a colleague; ``seen`` is the mark of what was asked about."""
    giver = await _known(ctx, person) if isinstance(person, Named) else person
    if giver is None or heir is None:
        raise Missing([name for name, value in (("person", giver), ("heir", heir)) if value is None])
    if giver.id == heir.id:
        raise SamePerson
    must_be_able(heir)
    if giver.id != ctx.actor.id and not leads(ctx.actor.member, await ctx.store.teams.find_for_member(giver.id)):
        raise NotLed(name=giver.name)
    what = await _given_before(ctx, earlier) if earlier else await belongings(ctx.store, giver)
    names: dict[str, Value] = {"name": giver.name, "heir": heir.name, "what": what.words()}
    if not len(what):
        return reply(Text(say("handoff-none", name=giver.name)), *what.kept_back(), to=To.ASKER)
    has_changed = seen not in ("", what.mark())
    if not sure or has_changed:
        arguments = {"person": card.person(giver), "heir": card.person(heir), "sure": True, "seen": what.mark()}
        if later or until:
            now = Button(say("assign-now"), Press("handoff", arguments))
            return not_yet(ctx, heir, what.words(), (later, until if giver.id == ctx.actor.id else None), now)
        go = Buttons((Button(say("handoff-go"), Press("handoff", arguments), ButtonKind.MAIN),))
        changed = (Note(say("handoff-changed")),) if has_changed else ()
        away = await who_hears(ctx, heir)
        return reply(Text(say("handoff-ask", **names)), *changed, *away, *what.kept_back(), go, to=To.ASKER)
    what.give(heir)
    if heir.id != ctx.actor.id:
        ctx.also.append(_to_heir(ctx, what, giver, heir))
    if giver.id != ctx.actor.id and giver.state is MemberState.ACTIVE:
        gone = say("handoff-gone", by=ctx.actor.member.name, heir=heir.name)
        ctx.also.append(brief.told(giver, gone, say("handoff-back")))
    return reply(Text(say("handoff-done", **names)), *await who_hears(ctx, heir), *what.kept_back(), undo=True)


async def _known(ctx: Context, named: Named) -> Member:
    """Find somebody by name who may have left already. Raises ``NoSuchRecord``."""
    wanted = name_key(named.name)
    found = [each for each in await ctx.store.members.list_all() if name_key(each.name) == wanted]
    if len(found) != 1:
        raise NoSuchRecord(name=named.name)
    return found[0]


async def _given_before(ctx: Context, earlier: str) -> Belongings:
    """Find what went to somebody else when the giver left. Raises ``Stale`` where that was taken back."""
    undo = await ctx.store.undo.find(UUID(earlier))
    if undo is None or undo.undone_at is not None:
        raise Stale
    return await handed_over(ctx.store, undo)


def _to_heir(ctx: Context, what: Belongings, giver: Member, heir: Member) -> Reply:
    words = say("handoff-yours", by=ctx.actor.member.name, name=giver.name, what=what.words())
    buttons = Buttons(
        (
            Button(say("common-agenda"), Press("agenda", {}), ButtonKind.MAIN),
            Button(say("deals-open"), Press("deals", {"owner": "me"})),
        )
    )
    undone = say("handoff-not-yours", name=giver.name)
    return Reply((Text(words), buttons), to=To.MEMBER, member=str(heir.id), undone=undone, purpose="handover")
