"""Which of several open tasks is meant. Pure."""

from collections.abc import Sequence
from uuid import UUID

from rapidfuzz import fuzz, process

from handlers.kit.errors import UserError
from handlers.kit.phrase import literal
from handlers.kit.reply import Button, Press
from storage.models.task import Task

_ALIKE = 70
OFFERED = 6


class WhichTask(UserError):
    """Several open tasks fit: they are offered as buttons."""


class NoOpenTask(UserError):
    """No open task fits the words."""


def choose_task(tasks: Sequence[Task], title: str, asker: UUID, command: str, **more: object) -> Task:
    """Choose the one that the words mean, the asker's own before others'. Raises ``WhichTask`` or ``NoOpenTask``.

    ``command`` and ``more`` are what a button of the question runs with the chosen task.
    """
    mine = [each for each in tasks if each.assignee_id == asker] or list(tasks)
    if title:
        scored = process.extract(title, {n: each.title for n, each in enumerate(mine)}, scorer=fuzz.token_set_ratio)
        alike = [mine[number] for _, score, number in scored if score >= _ALIKE]
        exact = [each for each in alike if each.title.casefold() == title.casefold()]
        mine = exact or alike
    if not mine:
        raise NoOpenTask(title=title or "…")
    if len(mine) == 1:
        return mine[0]
    raise WhichTask(buttons=tuple(offered(each, command, **more) for each in mine[:OFFERED]))


def offered(task: Task, command: str, **more: object) -> Button:
    """Offer one task, by its title."""
    return Button(literal(task.title[:60]), Press(command, {"task": {"kind": "task", "id": str(task.id)}, **more}))
