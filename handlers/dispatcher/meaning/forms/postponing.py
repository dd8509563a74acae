"""A follow-up that shall move, nobody said until when: its own card asks that, with moments to press and a way back."""

import msgspec

from handlers.kit.reading import Action, Reading

_MOVES = "snooze_task"


def shown(reading: Reading) -> Reading:
    """Let the order itself ask until when, where nothing else of it is open."""
    actions = tuple(each.then[0] if _only_asks_when(each) else each for each in reading.actions)
    return msgspec.structs.replace(reading, actions=actions) if actions != reading.actions else reading


def _only_asks_when(action: Action) -> bool:
    waits = [each.name for each in action.then]
    return action.name == "ask" and action.slots.get("about") == "due" and waits == [_MOVES] and not _chosen(action)


def _chosen(action: Action) -> bool:
    """Tell a question that says what is wrong or offers days of its own: "31 April"."""
    return bool(action.slots.get("options") or action.slots.get("nowhere"))
