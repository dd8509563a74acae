"""Who may press what on a card that others read: whose work it is, who leads them, or who took it up."""

from typing import Any
from uuid import UUID

from handlers.kit.command import Command, covers
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Press
from handlers.kit.request import Audience, Filled, Pressed
from handlers.rules.team.teams import SomebodyElses, may_act
from storage.models.card import Card

CLAIM = "claim"
# They ask for rights of their own, or only go on with what their asker began.
_ASK_THEMSELVES = frozenset({CLAIM, "undo", "answer"})


async def check_press(ctx: Context, command: Command, press: Press, card: Card | None) -> None:
    """Raise ``SomebodyElses`` for a press on a colleague's work, with the way to take it up where the card has one."""
    is_press = isinstance(ctx.request.body, Pressed | Filled)
    if not is_press or ctx.place.audience is Audience.PRIVATE:
        return
    # Looking is for everybody who reads the place.
    if command.name in _ASK_THEMSELVES or covers("viewer", command.role):
        return
    owners = await _owners(ctx, press)
    leading = await _leading(ctx, owners)
    if may_act(ctx.actor.member, frozenset(owners), leading):
        return
    owner = await ctx.store.members.find(owners[0])
    claims = [each for each in (card.presses if card else []) if each["command"] == CLAIM]
    buttons = [Button(say("claim-button"), Press(CLAIM, dict(claims[0]["arguments"])))] if claims else []
    raise SomebodyElses(owner=owner.name if owner else "", buttons=tuple(buttons))


async def _owners(ctx: Context, press: Press) -> list[UUID]:
    """List who the pressed follow-up or deal belongs to, the first of them being who looks after it."""
    task_id, deal_id = _id_of(press.arguments.get("task")), _id_of(press.arguments.get("deal"))
    if task_id is not None and (task := await ctx.store.tasks.find(task_id)) is not None:
        return [each for each in (task.assignee_id, task.created_by) if each is not None]
    if deal_id is not None and (deal := await ctx.store.deals.find(deal_id)) is not None:
        return [deal.owner_id]
    return []


async def _leading(ctx: Context, owners: list[UUID]) -> frozenset[UUID]:
    """List who manages the teams of these members, and who looks after their work meanwhile."""
    covers = {each.cover_id for each in await ctx.store.absences.list_running(ctx.now) if each.member_id in owners}
    teams = [await ctx.store.teams.find_for_member(each) for each in owners]
    leads = {each.manager_id for each in teams if each is not None}
    return frozenset(each for each in leads | covers if each is not None)


def _id_of(value: Any) -> UUID | None:
    return UUID(str(value["id"])) if isinstance(value, dict) and value.get("id") else None
