"""The question after every outcome: what is the next step? Buttons with moments, made to be pressed by thumb."""

from collections.abc import Mapping
from typing import Any

from handlers.cards import listening
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reading import Reading
from handlers.kit.reply import Button, Buttons, Press, Text
from storage.models.draft import Draft
from storage.models.task import Task

COMMAND, IN_WORDS = "next_step", "words"
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
    """Let the answer be typed as well ("email tomorrow", "friday 10am")."""
    await listening.listen(ctx, COMMAND, IN_WORDS, {"task": {"kind": "task", "id": str(task.id)}})


async def heard(ctx: Context) -> None:
    """End the waiting for words: the question is answered."""
    await listening.heard(ctx, COMMAND)


async def lapse(ctx: Context, asked: Draft) -> None:
    """Let the question go once something else was done: what is said then is about that."""
    still = await ctx.store.drafts.find(asked.conversation, asked.member_id)
    if still is not None and still.id == asked.id and still.command == COMMAND:
        await ctx.store.drafts.drop(asked.conversation, asked.member_id)


def only_due(reading: Reading, text: str) -> Any | None:
    """Give the moment, where a text that was read as a postponement holds nothing else: "friday 10am"."""
    if len(reading.actions) != 1 or reading.actions[0].slots.keys() - {"later"} != {"due"}:
        return None
    (action,) = reading.actions
    span = action.spans["due"]
    beside = text[: span.start] + text[span.end :]
    return None if any(each.isalnum() for each in beside) else action.slots["due"]


def _none(arguments: Mapping[str, object]) -> Button:
    return Button(say("next-step-none"), Press("next_step", {**arguments, "when": "none"}))


def when_buttons(task: Task) -> tuple[Button, ...]:
    """Offer moments for a follow-up that has none yet."""
    arguments = {"task": {"kind": "task", "id": str(task.id)}}
    return tuple(
        Button(say(f"next-step-{when}"), Press("next_step", {**arguments, "when": when})) for when in WHENS[1:]
    )
