"""`claim`: somebody takes up a deal, a lead or a follow-up that lies in front of the team; the first one has it."""

from handlers.cards.deals import brief
from handlers.cards.deals.deal import moving_card
from handlers.cards.nudges.standing import stalls_among
from handlers.cards.team.handover import steps_go_along
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.errors import Stale, UserError
from handlers.kit.phrase import say
from handlers.kit.reply import Button, ButtonKind, Buttons, Press, Reply, Shown, Text, reply
from handlers.rules.team.handing_over import owner_of
from handlers.rules.team.rights import may_take_up
from storage.models.contact import Contact
from storage.models.deal import Deal
from storage.models.member import Member
from storage.models.task import Task


class TakenUp(UserError):
    """Somebody of this ``name`` took it up since the card was made. The card itself stays as it is."""


class YoursAlready(UserError):
    """It is the presser's own."""


class OfAnotherTeam(UserError):
    """It lies in front of a ``team`` that the presser neither belongs to nor leads."""


@command(hidden=True)
async def claim(
    ctx: Context,
    task: Task | None = None,
    deal: Deal | None = None,
    contact: Contact | None = None,
    owner: str = "",
    episode: str = "",
) -> Reply:
    """Give a record to who pressed; tell whose it was. Whoever comes second hears who was faster.

    A deal is taken up only while it is stalled, in the ``episode`` of silence that its card told of.
    """
    record = task or deal or contact
    if record is None:
        raise Stale
    now, name = owner_of(record), record.title if isinstance(record, Task) else record.name
    if now is not None and now != ctx.actor.id and str(now) != owner:
        faster = await ctx.store.members.get(now)
        raise TakenUp(name=faster.name, what=name)
    if isinstance(record, Deal) and not await _is_quiet(ctx, record, episode):
        return await moving_card(ctx.store, ctx.stages, record)
    if now == ctx.actor.id:
        raise YoursAlready(what=name)
    before = await ctx.store.members.find(now) if now is not None else None
    await _must_belong(ctx, before, name)
    await _give(ctx, record, before)
    if before is not None:
        taken = say("claim-taken", name=ctx.actor.member.name, what=name)
        ctx.also.append(brief.told(before, taken, brief.given_back(name, before)))
    kind = "task" if isinstance(record, Task) else "deal" if isinstance(record, Deal) else "contact"
    this = {kind: {"kind": kind, "id": str(record.id)}}
    first = Press("done", this) if kind == "task" else Press("note", this)
    label = say("card-task-done") if kind == "task" else say("card-record-log")
    said = Text(say("claim-done", name=ctx.actor.member.name, what=name))
    ways = Buttons((Button(label, first, ButtonKind.MAIN),))
    return reply(said, ways, shows=(Shown(kind, str(record.id)),), undo=True)


async def _is_quiet(ctx: Context, deal: Deal, episode: str) -> bool:
    """Tell whether the silence that a card told of still lasts."""
    return any(episode in ("", each.episode.isoformat()) for each in await stalls_among(ctx.store, [deal], ctx.now))


async def _must_belong(ctx: Context, before: Member | None, what: str) -> None:
    """Let only those take up a team's work who belong to the team or lead it. Raises ``OfAnotherTeam``."""
    team = await ctx.store.teams.find_for_member(before.id) if before is not None else None
    if team is not None and not may_take_up(ctx.actor.member, team):
        raise OfAnotherTeam(what=what, team=team.name)


async def _give(ctx: Context, record: Task | Deal | Contact, before: Member | None) -> None:
    """Hand it over as `assign` does: what is planned with it goes along, and its new owner gets a brief."""
    heir = ctx.actor.member
    if isinstance(record, Task):
        record.assignee_id = heir.id
        return
    record.owner_id = heir.id
    steps = await steps_go_along(ctx.store, record, before, heir)
    yours = brief.Said(say("claim-yours", what=record.name))
    ctx.also.append(await brief.record_brief(ctx, record, heir, steps, yours))
