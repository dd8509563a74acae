"""What a request means: the commands that shall run, and what is still open."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from handlers.kit.reading import Action
from handlers.kit.reply import Press
from storage.models.card import Card
from storage.models.draft import Draft


@dataclass(slots=True)
class Plan:
    """What shall be run. ``actions`` are the reading behind it, for corrections; ``asks`` what is open.

    ``revert`` is what is taken back first; ``quoted`` are the forwards so far, for those that follow; ``answers`` is
    the question that the message answers in words.
    """

    presses: list[Press] = field(default_factory=list)
    actions: tuple[Action, ...] = ()
    asks: tuple[Action, ...] = ()
    suggestions: tuple[Action, ...] = ()
    card: Card | None = None
    replaces: bool = False
    revert: UUID | None = None
    quoted: list[Any] = field(default_factory=list)
    answers: Draft | None = None
