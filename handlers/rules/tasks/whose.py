"""Which of several open tasks is meant. Pure."""

import re
from collections.abc import Sequence
from typing import Protocol, TypeVar
from uuid import UUID

from rapidfuzz import fuzz

from handlers.kit.errors import UserError
from handlers.kit.phrase import literal
from handlers.kit.reply import Button, Press

_ALIKE = 70
# Some letters of a short word are part of any title.
_PART, _PART_ALIKE = 6, 80
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
        raise _none(title, tuple(offered(each, command, **more) for each in _own(tasks, asker)))
    if len(meant) == 1:
        return meant[0]
    raise WhichTask(buttons=tuple(offered(each, command, **more) for each in meant[:OFFERED]))


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


def offered(task: Titled, command: str, **more: object) -> Button:
    """Offer one task, by its title."""
    return Button(literal(task.title[:60]), Press(command, {"task": {"kind": "task", "id": str(task.id)}, **more}))
