"""What a request means: the commands that shall run, and what is still open."""

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from handlers.dispatcher.house import House
from handlers.kit.reading import Action
from handlers.kit.reply import Press
from storage.models.card import Card
from storage.models.draft import Draft

_SHORT = 4
"""Letters of a word that says what is to be done; shorter ones lead to a name."""


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
    if action.name == "delete" and slots.get("task"):  # What is deleted of a follow-up is that it rings.
        return Press("cancel", {"text": _title(slots)})
    if command is None:
        return Press("later", {"action": action.name, "slots": slots})
    return Press(command.name, slots | ({"action": action.name} if len(command.actions) > 1 else {}))


def _title(slots: dict[str, Any]) -> str:
    """Give the words for a follow-up: a customer's name counts for more than what leads to it ("for Hooli")."""
    title = str(slots["task"])
    name = next((str(slots[each]) for each in ("contact", "company", "deal") if slots.get(each)), "")
    said = [each for each in title.casefold().split() if each not in name.casefold().split()]
    return name if name and len(said) < len(title.split()) and len(said) == 1 and len(said[0]) < _SHORT else title
