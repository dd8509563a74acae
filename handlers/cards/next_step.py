"""The question after every outcome: what is the next step? Buttons with moments, made to be pressed by thumb."""

from typing import Any

from handlers.cards import listening
from handlers.cards import task as card
from handlers.cards.standing import as_it_is
from handlers.kit.context import Context
from handlers.kit.phrase import say
from handlers.kit.reading import Reading
from handlers.kit.reply import Button, Buttons, Press, Text
from storage.models.task import Task

COMMAND, IN_WORDS = "next_step", "words"
WHENS = ("hours", "tomorrow", "days", "week")


def ask_next_step(task: Task, *, again: bool) -> tuple[Text, Buttons]:
    """Ask for the next step; ``again`` asks when to try again, which moves the open task itself."""
    offered = [_moment(task, when) for when in (WHENS if again else WHENS[1:])]
    last = Button(say("card-task-done"), Press("done", card.this(task))) if again else _moment(task, "none")
    return Text(say("next-step-again" if again else "next-step-ask")), Buttons((*offered, last))


async def listen(ctx: Context, task: Task) -> None:
    """Let the answer be typed as well ("email tomorrow", "friday 10am")."""
    await listening.listen(ctx, COMMAND, IN_WORDS, task)


async def heard(ctx: Context) -> None:
    """End the waiting for words: the question is answered."""
    await listening.heard(ctx, COMMAND)


def only_due(reading: Reading, text: str) -> Any | None:
    """Give the moment, where a text that was read as a postponement holds nothing else: "friday 10am"."""
    if len(reading.actions) != 1 or reading.actions[0].slots.keys() - {"later"} != {"due"}:
        return None
    (action,) = reading.actions
    span = action.spans["due"]
    beside = text[: span.start] + text[span.end :]
    return None if any(each.isalnum() for each in beside) else action.slots["due"]


def when_buttons(task: Task, whens: tuple[str, ...] = WHENS[1:]) -> tuple[Button, ...]:
    """Offer moments for a follow-up that has none yet, or shall have another."""
    return tuple(_moment(task, when) for when in whens)


def _moment(task: Task, when: str) -> Button:
    return Button(
        say(f"next-step-{when}"), Press(COMMAND, {**card.this(task), **as_it_is(COMMAND, task), "when": when})
    )
