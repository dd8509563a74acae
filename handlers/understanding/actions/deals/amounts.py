"""The amount that a clause says, put into its action, or into the question about it."""

from typing import Any, TypeVar

import msgspec

from handlers.kit.reading import Action, Span
from handlers.understanding.marks import Mark
from handlers.understanding.quantities.money import Amount

Made = TypeVar("Made", Action, Action | None)


def with_amount(action: Made, mark: Mark | None) -> Made:
    """Put an amount into an action; innermost, so that a question about the deal waits around it."""
    if action is None or mark is None:
        return action
    if action.name != "ask":
        return _put(action, mark)
    return msgspec.structs.replace(action, then=tuple(_put(inner, mark) for inner in action.then))


def _put(action: Action, mark: Mark) -> Action:
    amount: Amount = mark.value
    if amount.choices or amount.wrong:
        slots = {"about": "amount", "options": list(amount.choices), "slot": "amount"}
        return Action(name="ask", slots=slots, then=(action,))
    spans = {**action.spans, "amount": Span(mark.start, mark.end)}
    return msgspec.structs.replace(action, slots={**action.slots, **_slots(amount)}, spans=spans)


def _slots(amount: Amount) -> dict[str, Any]:
    """Give the slots of an amount; the currency only where it was said."""
    return {"amount": amount.value, **({"currency": amount.currency} if amount.currency else {})}
