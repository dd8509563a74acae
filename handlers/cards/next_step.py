"""The question after every outcome: what is the next step? Buttons with moments, made to be pressed by thumb."""

from collections.abc import Mapping
from datetime import timedelta

from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Text
from storage.base import new_id
from storage.models.draft import Draft
from storage.models.task import Task

COMMAND, IN_WORDS = "next_step", "words"
_LISTENS = timedelta(hours=2)
"""How long a few words still answer the question; later they speak of something else."""
WHENS = ("hours", "tomorrow", "days", "week")


def ask_next_step(task: Task, *, again: bool) -> tuple[Text, Buttons]:
    """Ask for the next step; ``again`` asks when to try again, which moves the open task itself."""
    arguments = {"task": {"kind": "task", "id": str(task.id)}}
    offered = [
        Button(say(f"next-step-{when}"), Press("next_step", arguments | {"when": when}))
        for when in (WHENS if again else WHENS[1:])
    ]
    last = Button(say("card-task-done"), Press("done", arguments)) if again else _none(arguments)
    return Text(say("next-step-again" if again else "next-step-ask")), Buttons((*offered, last))


async def listen(ctx: Context, task: Task) -> None:
    """Let the answer be typed as well ("email tomorrow"); a form that is open goes on first."""
    place, drafts = ctx.place.conversation, ctx.store.drafts
    before = await drafts.find(place, ctx.actor.id)
    if before is not None and before.expires_at > ctx.now and before.command != COMMAND:
        return
    asked = Draft(
        id=new_id(ctx.now),
        conversation=place,
        member_id=ctx.actor.id,
        command=COMMAND,
        arguments={"task": {"kind": "task", "id": str(task.id)}},
        questions=[IN_WORDS],
        sent_at=ctx.sent_at,
        expires_at=ctx.now + _LISTENS,
    )
    await drafts.put(asked)


async def heard(ctx: Context) -> None:
    """End the waiting for words: the question is answered."""
    before = await ctx.store.drafts.find(ctx.place.conversation, ctx.actor.id)
    if before is not None and before.command == COMMAND:
        await ctx.store.drafts.drop(ctx.place.conversation, ctx.actor.id)


def _none(arguments: Mapping[str, object]) -> Button:
    return Button(say("next-step-none"), Press("next_step", {**arguments, "when": "none"}))


def when_buttons(task: Task) -> tuple[Button, ...]:
    """Offer moments for a follow-up that has none yet."""
    arguments = {"task": {"kind": "task", "id": str(task.id)}}
    return tuple(
        Button(say(f"next-step-{when}"), Press("next_step", {**arguments, "when": when})) for when in WHENS[1:]
    )
