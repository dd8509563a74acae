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
    fitting = _called(tasks, title) if title else list(tasks)
    meant = [each for each in fitting if each.assignee_id == asker] or fitting
    if not meant:
        raise NoOpenTask(title=title or "…")
    if len(meant) == 1:
        return meant[0]
    raise WhichTask(buttons=tuple(offered(each, command, **more) for each in meant[:OFFERED]))


def _called(tasks: Sequence[Task], title: str) -> list[Task]:
    """List the tasks of this very title, else those of one like it, the most alike first."""
    titles = {number: each.title.casefold() for number, each in enumerate(tasks)}
    exact = [tasks[number] for number, each in titles.items() if each == title.casefold()]
    scored = process.extract(title.casefold(), titles, scorer=fuzz.token_set_ratio, score_cutoff=_ALIKE, limit=None)
    return exact or [tasks[number] for _, _, number in scored]


def offered(task: Task, command: str, **more: object) -> Button:
    """Offer one task, by its title."""
    return Button(literal(task.title[:60]), Press(command, {"task": {"kind": "task", "id": str(task.id)}, **more}))
