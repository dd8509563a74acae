"""A reading as the JSON that ``crm parse --json`` prints."""

from typing import Any

from handlers.kit.reading import Action, Reading


def action_json(action: Action) -> dict[str, Any]:
    """Give one action as a flat object; what waits for an answer lies in ``then``."""
    shown: dict[str, Any] = {"action": action.name, **action.slots}
    if action.then:
        shown["then"] = [action_json(inner) for inner in action.then]
    return shown


def reading_json(reading: Reading) -> dict[str, Any]:
    """Give a reading as one JSON object."""
    return {
        "locale": reading.locale,
        "actions": [action_json(action) for action in reading.actions],
        "suggestions": [action_json(action) for action in reading.suggestions],
        "confidence": reading.confidence,
    }
