"""Which of several open tasks is meant. Pure."""

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol, TypeVar
from uuid import UUID

from rapidfuzz import fuzz

from handlers.kit.errors import UserError
from handlers.kit.phrase import At, On, Phrase, literal, say, shortened
from handlers.kit.reply import Button, Press

_ALIKE = 70
# Some letters of a short word are part of any title.
_PART, _PART_ALIKE = 6, 80
_LABEL, _BESIDE_DUE = 60, 30
OFFERED = 6
_SCRIPTS = re.compile(r"(?<=[\u4e00-\u9fff])(?=[^\W\u4e00-\u9fff])|(?<=[^\W\u4e00-\u9fff])(?=[\u4e00-\u9fff])")
"""Where running characters meet a word of another script: "给Acme打电话" is about Acme."""


class Titled(Protocol):
    """As much of a task as tells it from the others."""

    @property
    def id(self) -> UUID:
        """Which one it is."""
        ...

    @property
    def title(self) -> str:
        """What there is to do."""
        ...

    @property
    def assignee_id(self) -> UUID:
        """Who is to do it."""
        ...

    @property
    def due_at(self) -> datetime | None:
        """When it is due, where that is a moment."""
        ...

    @property
    def due_on(self) -> date | None:
        """On which day it is due, where that is a day."""
        ...

    @property
    def zone(self) -> str:
        """Where its clock stands."""
        ...


One = TypeVar("One", bound=Titled)


class WhichTask(UserError):
    """Several open tasks fit: they are offered as buttons."""


class NothingOpen(UserError):
    """There is no open task at all."""


class NoOpenTask(UserError):
    """No open task fits the words."""


def choose_task(tasks: Sequence[One], title: str, asker: UUID, command: str, **more: object) -> One:
    """Choose the one that the words mean, the asker's own before others'. Raises ``WhichTask`` or ``NoOpenTask``.

    ``command`` and ``more`` are what a button of the question runs with the chosen task.
    """
    fitting = _called(tasks, title) if title else list(tasks)
    meant = [each for each in fitting if each.assignee_id == asker] or fitting
    if not meant:
        raise _none(title, all_offered(_own(tasks, asker), command, **more))
    if len(meant) == 1:
        return meant[0]
    raise WhichTask(buttons=all_offered(meant, command, **more))


def is_called(tasks: Sequence[Titled], title: str) -> bool:
    """Tell whether words are the title of one of some tasks, or like it."""
    return bool(_called(tasks, title))


def _none(title: str, ways: tuple[Button, ...]) -> UserError:
    return NoOpenTask(title=title, buttons=ways) if title else NothingOpen()


def _own(tasks: Sequence[One], asker: UUID) -> list[One]:
    return [each for each in tasks if each.assignee_id == asker][:OFFERED]


def _called(tasks: Sequence[One], title: str) -> list[One]:
    """List the tasks of this very title, else those of one like it, the most alike first."""
    titles = {number: each.title.casefold() for number, each in enumerate(tasks)}
    exact = [tasks[number] for number, each in titles.items() if each == title.casefold()]
    scored = sorted(((_likeness(title.casefold(), each), number) for number, each in titles.items()), reverse=True)
    return exact or [tasks[number] for score, number in scored if score >= _ALIKE]


def _likeness(typed: str, title: str) -> float:
    """Score from 0 to 100: by the words that both have, and by a mistyped part of the title."""
    typed, title = (_SCRIPTS.sub(" ", each) for each in (typed, title))
    part = fuzz.partial_ratio(typed, title) if _PART <= len(typed) <= len(title) else 0.0
    return max(fuzz.token_set_ratio(typed, title), part if part >= _PART_ALIKE else 0.0)


def all_offered(tasks: Sequence[Titled], command: str, **more: object) -> tuple[Button, ...]:
    """Offer the first of some tasks, each by a label that no other of them has."""
    first = tasks[:OFFERED]
    return tuple(offered(each, command, name, **more) for each, name in zip(first, told_apart(first), strict=True))


def offered(task: Titled, command: str, name: Phrase | None = None, **more: object) -> Button:
    """Offer one task, by its title."""
    press = Press(command, {"task": {"kind": "task", "id": str(task.id)}, **more})
    return Button(name or literal(task.title[:_LABEL]), press)


def told_apart(tasks: Sequence[Titled], most: int = _LABEL) -> list[Phrase]:
    """Name tasks on their buttons: by title, and where two would read alike by when they are due as well."""
    alike = Counter(_short(each, most).casefold() for each in tasks)
    return [
        literal(_short(each, most))
        if alike[_short(each, most).casefold()] == 1
        else say("card-task-line", title=_short(each, min(most, _BESIDE_DUE)), due=_due(each))
        for each in tasks
    ]


def _short(task: Titled, most: int) -> str:
    return shortened(task.title, most)


def _due(task: Titled) -> Phrase | At | On:
    """Say briefly when a task is due."""
    if task.due_on is not None:
        return On(task.due_on)
    return At(task.due_at, task.zone) if task.due_at is not None else say("card-task-undated")
