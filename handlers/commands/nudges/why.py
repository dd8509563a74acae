"""`why`: why a message came: its rule, its figures, its moment, and how to switch it off."""

from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from handlers.cards.rights import may_decide
from handlers.cards.why import ADMIN_PINGS, OTHERS_PINGS, OWN_PINGS, WHY
from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import At, Phrase, say
from handlers.kit.reply import Block, Button, Buttons, Note, Press, Reply, Text, To
from handlers.kit.request import Audience
from handlers.rules.team.pings import Event, Frequency
from handlers.rules.team.rights import leads
from storage.models.card import Card
from storage.models.deal import Deal
from storage.models.task import Task, TaskState

_CARDS_BACK = 30


@command(role="viewer", aliases=("why?",))
async def why(
    ctx: Context,
    text: str = "",
    ping: str = "",
    says: list[Any] | None = None,
    at: str = "",
    about: dict[str, Any] | None = None,
) -> Reply:
    """Say why a reminder, a nudge or a digest came, and how to switch it off."""
    del text  # Whatever stands behind the word, the newest message is meant.
    if not ping:
        explained = await _newest(ctx)
        if explained is None:
            return Reply((Text(say("why-nothing")),), to=To.ASKER, purpose="question")
        ping, says, at, about = (explained[name] for name in ("ping", "says", "at", "about"))
    blocks: list[Block] = [Text(each) for each in msgspec.convert(says or [], tuple[Phrase, ...])]
    blocks.append(Note(say("why-at", at=At(datetime.fromisoformat(at)))))
    buttons = await _off(ctx, ping, about or {})
    if buttons:
        blocks.append(Buttons(buttons))
    # A question's card takes no other's place: what was asked about stays as it is.
    return Reply(tuple(blocks), to=To.ASKER, purpose="question")


async def _newest(ctx: Context) -> dict[str, Any] | None:
    """Find the explanation of the message that was answered, else of the newest one here that has any."""
    answered = await ctx.store.cards.find(ctx.card) if ctx.card else None
    if answered is not None and (found := _explained(answered)):
        return found
    for card in await ctx.store.cards.list_latest(ctx.place.channel, limit=_CARDS_BACK):
        if found := _explained(card):
            return found
        if card.purpose == "absence":
            says = [msgspec.to_builtins(say("why-absence"))]
            return {"ping": "absence", "says": says, "at": card.created_at.isoformat(), "about": {}}
    return None


def _explained(card: Card) -> dict[str, Any] | None:
    return next((each["arguments"] for each in reversed(card.presses) if each["command"] == WHY), None)


async def _off(ctx: Context, ping: str, about: dict[str, Any]) -> tuple[Button, ...]:
    """Offer to silence this one matter, where it still may ring, and the whole kind, as far as the asker may."""
    deal = await ctx.store.deals.find(UUID(about["deal"])) if about.get("deal") else None
    task = await ctx.store.tasks.find(UUID(about["task"])) if about.get("task") else None
    shared = ctx.place.audience is not Audience.PRIVATE
    buttons = await _this_one(ctx, deal, task, {"alone": True} if shared else {})
    if shared:
        return (*buttons, *await _here(ctx, ping))
    if ping in (*OWN_PINGS, *OTHERS_PINGS, *ADMIN_PINGS) and ping not in ctx.actor.member.pings_off:
        buttons.append(Button(say(f"why-off-{ping}"), Press("mute", {"ping": ping})))
    return tuple(buttons)


async def _this_one(ctx: Context, deal: Deal | None, task: Task | None, how: dict[str, Any]) -> list[Button]:
    if task is not None and task.state is TaskState.OPEN and await may_decide(ctx, task.assignee_id):
        return [Button(say("why-off-task"), Press("cancel", {"task": {"kind": "task", "id": str(task.id)}}))]
    if deal is not None and deal.closed_at is None and await may_decide(ctx, deal.owner_id):
        return [Button(say("why-off-deal"), Press("pause", {"deal": {"kind": "deal", "id": str(deal.id)}} | how))]
    return []


async def _here(ctx: Context, ping: str) -> list[Button]:
    """Offer to who leads a team that its place hears of the kind no more: one's own pings are another matter."""
    place = ctx.place
    team = await ctx.store.teams.find_by_place(place.platform.value, place.account, place.channel, place.thread or None)
    if team is None or ping not in {each.value for each in Event} or not leads(ctx.actor.member, team):
        return []
    off = {"event": ping, "to": Frequency.OFF.value, "whose": "team", "team_id": str(team.id)}
    return [Button(say("why-off-here"), Press("pings", off))]
