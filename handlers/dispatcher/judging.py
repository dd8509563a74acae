"""Judges, before a command runs, whether it is the asker's to run on this record, or to press on this card."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from handlers.cards.rights import covers_for, leads_one_of, may_decide, refusal
from handlers.kit.arguments import Named
from handlers.kit.command import Command, covers
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Press
from handlers.kit.request import Audience, Filled, Pressed
from handlers.rules.team.handing_over import owner_of
from handlers.rules.team.rights import SomebodyElses, may_take_up
from storage.models.card import Card

CLAIM = "claim"
# They ask for rights of their own, or only go on with what their asker began.
_ASK_THEMSELVES = frozenset({CLAIM, "undo", "answer"})
# Who covers acts for the owner, yet what somebody owns stays theirs.
_GIVES_AWAY = frozenset({"assign"})


async def check_record(ctx: Context, command: Command, arguments: Mapping[str, Any]) -> None:
    """Refuse, kindly, what a command would do to somebody else's record. Raises ``NotYours``."""
    for name in command.own:
        record = arguments.get(name)
        covering = command.name not in _GIVES_AWAY
        if record is None or isinstance(record, Named):
            continue
        if not await may_decide(ctx, owner_of(record), covering=covering):
            raise await refusal(ctx, record)


async def check_press(ctx: Context, command: Command, press: Press, card: Card | None) -> None:
    """Judge a press on a card that others read too: whose work it is, who leads them, or who covers for them.

    Raises ``SomebodyElses``, with the way to take the work up where the card has one.
    """
    is_press = isinstance(ctx.request.body, Pressed | Filled)
    if not is_press or ctx.place.audience is Audience.PRIVATE:
        return
    # Looking is for everybody who reads the place.
    if command.name in _ASK_THEMSELVES or covers("viewer", command.role):
        return
    owners = await _owners(ctx, press)
    # What belongs to nobody is anybody's to take up.
    if not owners or ctx.actor.id in owners or await leads_one_of(ctx, owners):
        return
    if any([await covers_for(ctx, each) for each in owners]):
        return
    owner = await ctx.store.members.find(owners[0])
    team = await ctx.store.teams.find_for_member(owners[0])
    presses = card.presses if card is not None and may_take_up(ctx.actor.member, team) else []
    claims = [each for each in presses if each["command"] == CLAIM]
    buttons = [Button(say("claim-button"), Press(CLAIM, dict(claims[0]["arguments"])))] if claims else []
    raise SomebodyElses(owner=owner.name if owner else "", buttons=tuple(buttons))


async def _owners(ctx: Context, press: Press) -> list[UUID]:
    """List who the pressed follow-up or deal belongs to, the first of them being who looks after it."""
    task_id, deal_id = _id_of(press.arguments.get("task")), _id_of(press.arguments.get("deal"))
    if task_id is not None and (task := await ctx.store.tasks.find(task_id)) is not None:
        return list(dict.fromkeys((task.assignee_id, task.created_by)))
    if deal_id is not None and (deal := await ctx.store.deals.find(deal_id)) is not None:
        return [deal.owner_id]
    return []


def _id_of(value: Any) -> UUID | None:
    return UUID(str(value["id"])) if isinstance(value, dict) and value.get("id") else None
