"""What a sentence suggested, after the sentence was corrected: about whom it is about now."""

from collections.abc import Iterable
from typing import Any

import msgspec

from handlers.kit.reading import RECORDS, Action
from handlers.understanding.titles import renamed

_KEPT = frozenset(each for kind in RECORDS for each in (kind, f"{kind}_id"))


def following(suggestions: Iterable[Action], before: Iterable[Action], after: Iterable[Action]) -> tuple[Action, ...]:
    """Give the suggestions that a correction leaves."""
    changed = [(_whom(old), _whom(new)) for old, new in zip(before, after, strict=False) if _whom(old) != _whom(new)]
    return tuple(_about(each, changed) for each in suggestions)


def _about(action: Action, changed: list[tuple[dict[str, Any], dict[str, Any]]]) -> Action:
    for old, new in changed:
        whom = _whom(action)
        if whom and whom.items() <= old.items():
            slots = {name: value for name, value in action.slots.items() if name not in _KEPT} | new
            names = [str(each[kind]) for each in (new, old) for kind in RECORDS if kind in each]
            if "title" in slots and len(names) > 1:
                slots["title"] = renamed(str(slots["title"]), names[0], *names[1:])
            return msgspec.structs.replace(action, slots=slots, spans={})
    return action


def _whom(action: Action) -> dict[str, Any]:
    return {name: value for name, value in action.slots.items() if name in _KEPT}
