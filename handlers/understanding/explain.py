"""A reading as rows for a person: which words gave which slot."""

import msgspec

from handlers.kit.reading import Action, Reading

_HIDDEN = ("_id", "_ids", "_or")


class Row(msgspec.Struct, frozen=True):
    """One slot of an action: its value as text and the words that gave it, empty where it was inferred."""

    action: int
    slot: str
    value: str
    words: str = ""


def explain(reading: Reading, text: str) -> tuple[Row, ...]:
    """Give the rows of a reading in order; suggestions follow the actions, what waits follows its question."""
    rows: list[Row] = []
    number = 0
    stack = [*reading.actions, *reading.suggestions]
    while stack:
        action = stack.pop(0)
        rows.extend(_rows(action, number, text))
        number += 1
        stack[:0] = action.then
    return tuple(rows)


def _rows(action: Action, number: int, text: str) -> list[Row]:
    rows = [Row(number, "action", action.name)]
    for slot, value in action.slots.items():
        if slot.endswith(_HIDDEN) or slot in ("pick", "slot"):
            continue
        span = action.spans.get(slot)
        shown = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
        rows.append(Row(number, slot, shown, text[span.start : span.end].strip() if span else ""))
    return rows
