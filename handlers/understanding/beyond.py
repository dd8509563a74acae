"""What words say beyond the orders in them: "they want 5 seats, follow up tomorrow" tells something as well."""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from handlers.kit.reading import Action, Moment, Reading, flat
from handlers.understanding.clauses.cutting import cut
from handlers.understanding.clauses.intents.found import opening
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.naming.names import NameIndex
from handlers.understanding.scene import Scene, lay_out
from handlers.understanding.words.dictation import written
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.prose import prose
from handlers.understanding.words.text import clean

Place = tuple[int, int]

_WORDS, _CHARACTERS = 2, 3
"""What is told has so many words, or Chinese characters: less is a courtesy, or leads to an order."""

_STEPS = frozenset({"create_task", "snooze_task", "complete_task", "schedule_activity"})
"""Orders whose slots hold all their words; of what is ordered for a deal many words show nowhere."""

_WHEN_AND_WHOM = ("date", "duration", "contact", "company", "deal", "member", "unknown", "several")
_BREATH = re.compile(r"[,.;:!?，。；：！？\n–—]|\s-\s")


def tells(text: str, moment: Moment, names: NameIndex, stages: tuple[str, ...], reading: Reading) -> bool:
    """Tell whether a text says more than the orders that were read in it."""
    moment = msgspec.structs.replace(moment, locale=_spoken(moment, reading))
    scene = lay_out(written(clean(text), load(moment.locale)), moment, names, stages)
    steps = all(each.name in _STEPS for each in flat(reading.actions))
    places = _left(scene, reading.actions)
    return any(_says_something(scene, prose(scene, *each)) for each in places if steps or _is_apart(scene, *each))


def _spoken(moment: Moment, reading: Reading) -> str:
    """Give the locale that the text was read in: another language's has no region."""
    return moment.locale if moment.locale.startswith(reading.locale) else reading.locale


def _left(scene: Scene, orders: Sequence[Action]) -> Iterator[Place]:
    """Give the stretches of a text that lie outside of orders, of days and of names."""
    at = 0
    for start, end in sorted({*_used(orders), *_known(scene)}):
        if at < start:
            yield at, start
        at = max(at, end)
    if at < len(scene.text):
        yield at, len(scene.text)


def _used(actions: Iterable[Action]) -> Iterator[Place]:
    for each in actions:
        yield from ((span.start, span.end) for span in each.spans.values())
        yield from _used(each.then)


def _known(scene: Scene) -> Iterator[Place]:
    """Give where somebody, a day, or the verb of an order stands."""
    yield from ((mark.start, mark.end) for mark in scene.marks if mark.kind in _WHEN_AND_WHOM)
    for clause in cut(scene):
        if clause.found is not None:
            yield clause.found.start, clause.found.head


def _is_apart(scene: Scene, start: int, end: int) -> bool:
    """Tell words that a sign parts from the order before or behind them."""
    said = scene.text[start:end].strip(" ")
    signs = [match for match in _BREATH.finditer(said) if match.start() == 0 or match.end() == len(said)]
    return any((start if match.start() == 0 else end) not in (0, len(scene.text)) for match in signs)


def _says_something(scene: Scene, said: str) -> bool:
    heard = opening(scene.lexicon).match(said.casefold())
    rest = said[heard.end() :] if heard else said
    return len(rest.split()) >= _WORDS or (in_characters(rest) and len(rest) >= _CHARACTERS)
