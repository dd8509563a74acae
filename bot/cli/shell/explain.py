"""A reading for people: which words gave which slot."""

import json
from collections.abc import Iterator
from typing import Any

from handlers.kit.reading import Action, Reading


def explained(text: str, reading: Reading) -> Iterator[str]:
    """Yield lines: each action with its slots, and the words that each came from."""
    yield f"{text}"
    if not reading.actions and not reading.suggestions:
        yield "  Nothing to do: this reads as small talk."
    for title, actions in (("would do", reading.actions), ("would offer", reading.suggestions)):
        for action in actions:
            yield f"  {title}: {action.name}"
            yield from _slots(text, action, "    ")
    yield f"  language {reading.locale}, certainty {reading.confidence:.0%}"


def _slots(text: str, action: Action, indent: str) -> Iterator[str]:
    width = max((len(name) for name in action.slots), default=0)
    for name, value in action.slots.items():
        span = action.spans.get(name)
        words = f"   ← “{text[span.start : span.end]}”" if span else ""
        yield f"{indent}{name:<{width}}  {_shown(value)}{words}"
    for waiting in action.then:
        yield f"{indent}then: {waiting.name}"
        yield from _slots(text, waiting, indent + "  ")


def _shown(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
