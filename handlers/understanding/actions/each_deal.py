"""One thing done to several deals: "lost Lumen pilot and Orchid rollout" are two that are lost."""

import re
from collections.abc import Callable
from functools import lru_cache

import msgspec

from handlers.kit.reading import Action, Reading
from handlers.understanding.actions.moments import only
from handlers.understanding.marks import Mark, char_class, sheet
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import Lexicon

_DONE = frozenset({"win_deal", "lose_deal", "move_deal", "reopen_deal", "assign"})
_DEAL = char_class("deal")
_MOST = 8


@lru_cache(maxsize=16)
def _chain(lexicon: Lexicon) -> re.Pattern[str]:
    the = rf"(?:{lexicon.alternation('the')} )?"
    also = rf"(?:(?: ?,)? ?{lexicon.alternation('and')} ?| ?[&+] ?)"
    return re.compile(rf"[{_DEAL}](?:, ?{the}[{_DEAL}])*{also}{the}[{_DEAL}]")


def to_each(scene: Scene, read: Callable[[Scene], Reading]) -> Reading | None:
    """Read a message once for each of several deals in a row; None where it does not the same to all of them."""
    if sum(mark.kind == "deal" for mark in scene.marks) not in range(2, _MOST):
        return None
    laid = sheet(scene.folded, 0, len(scene.folded), scene.marks)
    found = _chain(scene.lexicon).search(laid.string)
    if found is None:
        return None
    place = laid.span(*found.span())
    deals: list[Mark] = scene.within(*place, "deal")
    readings = [read(only(scene, place, each)) for each in deals]
    first = readings[0]
    if len(first.actions) != 1 or any(not _is_done(r, mark) for r, mark in zip(readings, deals, strict=True)):
        return None
    if _goes_on(read(only(scene, (0, deals[-1].end), deals[-1])), first.actions[0]):
        return None
    if any(_but_deal(each.actions[0]) != _but_deal(first.actions[0]) for each in readings):
        return None
    return msgspec.structs.replace(first, actions=tuple(each.actions[0] for each in readings))


def _is_done(reading: Reading, deal: Mark) -> bool:
    """Tell a reading that does one thing to one deal, and offers nothing."""
    if len(reading.actions) != 1 or reading.suggestions or reading.actions[0].name not in _DONE:
        return False
    return bool(reading.actions[0].slots.get("deal_id") == deal.value.entries[0].id)


def _goes_on(last: Reading, action: Action) -> bool:
    """Tell a sentence that begins with the last deal: "lost Lumen pilot and Orchid rollout is at 70k"."""
    return any(each.name != action.name for each in last.actions)


def _but_deal(action: Action) -> tuple[str, dict[str, object]]:
    return action.name, {name: said for name, said in action.slots.items() if name not in ("deal", "deal_id")}
