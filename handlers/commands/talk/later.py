"""`later`: what was understood but has no command yet is answered in one honest sentence, with what can be done."""

from typing import Any

from handlers.kit.command import command
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, ButtonKind, Buttons, Press, Reply, Text, To, reply
from handlers.understanding.words.lexicon import load

_WHO = ("contact", "contact_id", "company", "company_id", "deal", "deal_id")


@command(hidden=True, role="viewer")
async def later(ctx: Context, action: str, slots: dict[str, Any] | None = None) -> Reply:
    """Say that something was understood and is not there yet; of an appointment a reminder can be made."""
    words = Text(say("later-not-yet", what=say(f"action-{action.replace('_', '-')}")))
    given = slots or {}
    if action != "schedule_activity" or not given.get("start"):
        return reply(words, to=To.ASKER)
    titles = load(ctx.actor.locale).table("titles")
    title = titles.get(str(given.get("kind"))) or titles.get("meeting", "")
    arguments = {"title": title, "due": given["start"], **{slot: given[slot] for slot in _WHO if given.get(slot)}}
    way = Button(say("later-remind"), Press("remind", arguments), ButtonKind.MAIN)
    return reply(words, Buttons((way,)), to=To.ASKER)
