"""Why deals are lost: a list that begins with a few common reasons and learns the team's own. Pure."""

from collections.abc import Iterable, Mapping, Sequence

from storage.base import name_key

COMMON = ("price", "competitor", "timing", "budget", "silence", "feature")
"""Reasons that every language has words for; they are kept by these names, so that all languages count together."""
_OFFERED = 6
_LONGEST_LABEL = 40


def offered(used: Iterable[tuple[str, int]]) -> list[str]:
    """List the reasons to offer: those the team gave most often first, then the common ones not given yet.

    Words of their own that somebody gave once are no reason of the team's yet.
    """
    counted: dict[str, tuple[str, int]] = {}
    for reason, often in used:
        key = name_key(reason)
        first, before = counted.get(key, (reason, 0))
        counted[key] = (first, before + often)
    ranked = sorted(counted.values(), key=lambda each: -each[1])
    known = [reason for reason, often in ranked if reason in COMMON or (often > 1 and len(reason) <= _LONGEST_LABEL)]
    return [*known, *(each for each in COMMON if each not in known)][:_OFFERED]


def settled(typed: str, words: Mapping[str, Sequence[str]]) -> str:
    """Give the common reason that a text says in no more than its own words, else the text itself."""
    said = name_key(typed).strip(" .!,;")
    for reason in COMMON:
        if said in {name_key(each) for each in words.get(reason, ())}:
            return reason
    return typed.strip()
