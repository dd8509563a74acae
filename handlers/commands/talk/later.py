"""`later`: what was understood but has no command yet is answered in one honest sentence."""

from typing import Any

from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Reply, Text, To, reply
from storage.models.stage import StageKind

_TO_STAGE = {"win_deal": StageKind.WON, "lose_deal": StageKind.LOST}


@command(hidden=True, role="viewer")
async def later(ctx: Context, action: str, slots: dict[str, Any]) -> Reply:
    """Say that something was understood and is not there yet; offer what comes closest."""
    words = Text(say("later-not-yet", what=say(f"action-{action.replace('_', '-')}")))
    stage = next((each for each in ctx.stages if each.kind is _TO_STAGE.get(action)), None)
    if stage is None or not slots.get("deal_id"):
        return reply(words, to=To.ASKER)
    deal = {"kind": "deal", "id": slots["deal_id"]}
    move = Button(say("later-move", stage=stage.name), Press("move", {"deal": deal, "stage": str(stage.id)}))
    return reply(words, Buttons((move,)))
