"""When a task is due, where the words say it in another place, too late, or against an event that has no date."""

from collections.abc import Iterable

from handlers.kit.reading import Action
from handlers.understanding.clauses.times.timing import Timed, choose
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.text import LEFT, RIGHT, fold


def heading(scene: Scene, start: int) -> Timed | None:
    """Give the date that heads a list before a place: "Tomorrow: call Jens, send the deck to Mei"."""
    for mark in reversed(scene.within(0, start, "date")):
        opens = not scene.folded[: mark.start].rstrip(" ") or scene.folded[: mark.start].rstrip(" ")[-1] in ".!?\n;"
        if opens and scene.folded[mark.end : mark.end + 2].lstrip(" ")[:1] in (":", "-", "–"):
            between = scene.folded[mark.end : start]
            return choose(scene, mark.start, mark.end, "task") if "\n\n" not in between else None
    return None


def gone(scene: Scene, head: tuple[int, int], end: int) -> Timed | None:
    """Give a due phrase that lies in the past, in the ``head`` ("remind me yesterday to …") or behind it.

    "The notes from yesterday" is what a task is about, and no due.
    """
    start, told = head
    for mark in scene.within(start, end, "date"):
        lead = patterns.search(
            rf"{LEFT}{scene.lexicon.alternation('past_leads')} (?:\x1f|$)",
            scene.folded[start : mark.start] + scene.folded[mark.start : mark.end].replace(" ", " \x1f", 1),
        )
        after = scene.folded[mark.end : end].strip()
        when = mark.value
        back = when.step == "last" or (when.shape == "day" and when.n < 0)
        if (
            back
            and not lead
            and (mark.start < told or when.timed or not after or not after[0].isalnum())
            and after[:2] != "'s"
        ):
            return Timed(when, ((mark.start, mark.end),))
    return None


def before_event(scene: Scene, start: int, end: int) -> bool:
    """Tell whether a due hangs on an event without a date of its own: "10 min before the call"."""
    pattern = patterns.made(rf"{LEFT}{scene.lexicon.alternation('before_events')}{RIGHT}")
    return bool(pattern.search(scene.folded, start, end))


def open_due(action: Action) -> Action:
    """Ask when, before an action is done."""
    return Action(name="ask", slots={"about": "due", "options": [], "slot": "due"}, then=(action,))


def separable(scene: Scene, title: str, drop: Iterable[tuple[int, int]], end: int) -> str:
    """Keep a verb whole whose last part stands behind the date: "rufe Jens morgen an"."""
    stop = max((right for _, right in drop), default=end)
    last = patterns.search(rf" {scene.lexicon.alternation('separable')}$", scene.folded[stop:end].rstrip(" .!,;"))
    if last is None or not title or fold(title).endswith(last.group()):
        return title
    return title + scene.text[stop + last.start() : stop + last.end()]
