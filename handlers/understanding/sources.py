"""Which words gave a slot: for those that their builder has not told of, found again among the clause's marks."""

from collections.abc import Iterator, Sequence

import msgspec

from handlers.kit.reading import Action, Span
from handlers.understanding.clauses.cutting import Clause
from handlers.understanding.marks import Mark
from handlers.understanding.scene import Scene
from handlers.understanding.words.text import fold

_RECORDS = ("contact", "company", "deal", "assignee", "owner", "member", "source", "cover", "heir")
_NAMES = ("contact", "company", "deal", "several", "member", "unknown")
_OF_VERB = frozenset({"kind", "outcome", "direction", "state", "metric"})
_DATES = frozenset(
    ["due", "start", "close_date", "until", "when", "due_from", "due_to", "close_from", "close_to", "date_from"]
) | {"date_to", "recurrence", "away_from", "back_on"}
_MARKED = {
    "amount": ("money", "number"), "min_amount": ("money", "number"), "max_amount": ("money", "number"),
    "probability": ("percent", "number"), "duration_minutes": ("duration",), "email": ("email",), "phone": ("phone",),
    "website": ("url",), "untouched_days": ("duration",),
}  # fmt: skip


def sourced(scene: Scene, clause: Clause, action: Action) -> Action:
    """Give the action, and what waits in it, with the places of those slots that the clause's words gave."""
    found = {
        slot: span
        for slot in action.slots
        if slot not in action.spans and (span := _place(scene, clause, slot, action))
    }
    then = tuple(sourced(scene, clause, inner) for inner in action.then)
    return msgspec.structs.replace(action, spans={**action.spans, **found}, then=then) if found or then else action


def moved(action: Action, by: int) -> Action:
    """Give the action with its places moved; those that lie before the text are dropped."""
    spans = {
        slot: Span(max(0, span.start + by), span.end + by) for slot, span in action.spans.items() if span.end + by > 0
    }
    return msgspec.structs.replace(action, spans=spans, then=tuple(moved(inner, by) for inner in action.then))


def put_back(action: Action, begin: int, edits: Sequence[tuple[int, int, str]]) -> Action:
    """Count places in what was typed, from ``begin`` on, of what was read with other words in some places of it."""

    def back(at: int, *, ends: bool) -> int:
        by = begin
        for first, last, said in edits:
            if at <= first - by:
                break
            if at < first - by + len(said):
                return last if ends else first
            by += last - first - len(said)
        return at + by

    spans = {slot: Span(back(span.start, ends=False), back(span.end, ends=True)) for slot, span in action.spans.items()}
    return msgspec.structs.replace(
        action, spans=spans, then=tuple(put_back(each, begin, edits) for each in action.then)
    )


def _place(scene: Scene, clause: Clause, slot: str, action: Action) -> Span | None:
    value = action.slots[slot]
    if slot in _RECORDS:
        identity = str(action.slots.get(f"{slot}_id", ""))
        return next((Span(m.start, m.end) for m in _named(scene, clause) if _means(m, identity, str(value))), None)
    if slot in _DATES:
        return _first(scene, clause, ("date",))
    if slot in _MARKED:
        return _first(scene, clause, _MARKED[slot])
    if slot in _OF_VERB and clause.found is not None:
        return Span(clause.found.start, max(clause.found.head, clause.found.end))
    return _said(scene, clause, value) if isinstance(value, str) and value else None


def _named(scene: Scene, clause: Clause) -> Iterator[Mark]:
    return (mark for mark in scene.within(clause.start, clause.end, *_NAMES))


def _means(mark: Mark, identity: str, value: str) -> bool:
    """Tell whether a mark names the record of a slot, or is the new name that stands in it."""
    if mark.kind == "unknown":
        return not identity and fold(str(mark.value)) == fold(value)
    return any(entry.id == identity or (not identity and entry.name == value) for entry in mark.value.entries)


def _first(scene: Scene, clause: Clause, kinds: tuple[str, ...]) -> Span | None:
    marks = scene.within(clause.start, clause.end, *kinds)
    return Span(marks[0].start, marks[0].end) if marks else None


def _said(scene: Scene, clause: Clause, value: str) -> Span | None:
    """Find a text in the clause: as it stands, else from its first word to its last."""
    said = fold(value)
    at = scene.folded.find(said, clause.start, clause.end)
    if at >= 0:
        return Span(at, at + len(said))
    words = said.split()
    first = scene.folded.find(words[0], clause.start, clause.end) if len(words) > 1 else -1
    last = scene.folded.rfind(words[-1], clause.start, clause.end) if first >= 0 else -1
    return Span(first, last + len(words[-1])) if last > first else None
