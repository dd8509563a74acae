"""What a request means: the commands that shall run, and what is still open."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from handlers.dispatcher.house import House
from handlers.kit.reading import Action
from handlers.kit.reply import Press
from storage.models.card import Card
from storage.models.draft import Draft


@dataclass(slots=True)
class Plan:
    """What shall be run. ``actions`` are the reading behind it, for corrections; ``asks`` what is open.

    ``revert`` is what is taken back first; ``quoted`` are the forwards so far, for those that follow; ``answers`` is
    the question that the message answers in words, ``aside`` the form that it leaves open. ``tapped`` is the pressed
    button: its card, and its place among the presses there.
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
    aside: Draft | None = None
    tapped: tuple[UUID, int] | None = None


def press_for(house: House, action: Action) -> Press:
    """Choose the command that serves an action; one that has none yet is answered honestly."""
    command = house.registry.find_by_action(action.name)
    slots: dict[str, Any] = dict(action.slots)
    if command is None:
        return Press("later", {"action": action.name, "slots": slots})
    return Press(command.name, slots | ({"action": action.name} if len(command.actions) > 1 else {}))
