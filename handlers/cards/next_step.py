"""The question after every outcome: what is the next step? Buttons with moments, made to be pressed by thumb."""

from collections.abc import Mapping

from handlers.kit.phrase import say
from handlers.kit.reply import Button, Buttons, Press, Text
from storage.models.task import Task

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


def _none(arguments: Mapping[str, object]) -> Button:
    return Button(say("next-step-none"), Press("next_step", {**arguments, "when": "none"}))


def when_buttons(task: Task) -> tuple[Button, ...]:
    """Offer moments for a follow-up that has none yet."""
    arguments = {"task": {"kind": "task", "id": str(task.id)}}
    return tuple(
        Button(say(f"next-step-{when}"), Press("next_step", {**arguments, "when": when})) for when in WHENS[1:]
    )
