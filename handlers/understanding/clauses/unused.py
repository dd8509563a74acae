"""Words behind the name of a list that choose nothing from it: ``/deals foo`` must not look like an answer to "foo"."""

from collections.abc import Sequence
from functools import lru_cache

from handlers.understanding.clauses.cutting import cut
from handlers.understanding.naming.ordinary import words_of
from handlers.understanding.quantities.vocabulary import numbers
from handlers.understanding.scene import Scene
from handlers.understanding.words.lexicon import available, load
from handlers.understanding.words.text import fold

LISTS = frozenset({"list_deals", "pipeline", "list_changes", "list_tasks", "forecast"})
_OTHER = frozenset({"intent", "subcommands", "languages", "topics", "patience", "taught", "lost_reasons", "priorities"})
"""Tables whose words belong to something else."""
_LONGEST = 60


def unused(scene: Scene, asked: Sequence[tuple[int, int]]) -> str:
    """Give the words that no list knows what to do with, as they were typed; empty where all were read.

    ``asked`` are the places of those that asked for the list, in whatever form: "ganados".
    """
    plain = _of_lists() | {word for stage in scene.stages for word in fold(stage).split()}
    taken = [mark for mark in scene.marks if mark.kind not in ("unknown", "deal")]
    left = [
        scene.text[word.start : word.end]
        for word in scene.words
        if word.fold not in plain
        and not any(start <= word.start and word.end <= end for start, end in asked)
        and not any(character.isdigit() for character in word.fold)
        and not any(mark.start < word.end and word.start < mark.end for mark in taken)
    ]
    return " ".join(left)[:_LONGEST]


@lru_cache(maxsize=1)
def _of_lists() -> frozenset[str]:
    """Give the words of all languages in which lists are asked for: mixed teams type as they speak."""
    found: frozenset[str] = frozenset()
    for code in available():
        lexicon = load(code)
        rows = [row["match"] for row in lexicon.rows("intent") if row["action"] in LISTS]
        tables = [table for name, table in lexicon.tables.items() if name not in _OTHER]
        found |= words_of([rows, tables]) | numbers(code).words
    return found


def lists_asked(scene: Scene, lead: int) -> list[tuple[int, int]]:
    """Give the places of the words that asked for a list, counted from behind the lead that was put before them."""
    found = [clause.found for clause in cut(scene) if clause.found and clause.found.intent.action in LISTS]
    return [(each.start - lead, each.end - lead) for each in found]
