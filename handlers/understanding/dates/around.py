"""The small words around a date that say how it is meant: by, since, on."""

import msgspec

from handlers.understanding.dates.vocabulary import Vocabulary
from handlers.understanding.dates.when import When


def with_own(text: str, when: When, vocabulary: Vocabulary) -> When:
    """Read a preposition that a phrase itself begins with."""
    own = vocabulary.own.match(text, when.start, when.end)
    if own is None or when.prep:
        return when
    if when.shape == "day" and own.group().startswith(vocabulary.idle):
        return msgspec.structs.replace(when, start=own.end())
    return msgspec.structs.replace(when, prep=vocabulary.preps[own.group("prep")])


def with_tail(text: str, when: When, vocabulary: Vocabulary) -> When:
    """Read a preposition that stands behind its date."""
    tail = vocabulary.tail.match(text, when.end)
    if tail is None or when.prep:
        return when
    return msgspec.structs.replace(when, end=tail.end(), prep=vocabulary.posts[tail.group("post")])


def with_lead(text: str, when: When, floor: int, vocabulary: Vocabulary) -> When:
    """Read a preposition that stands before its date."""
    lead = vocabulary.lead.search(text, max(floor, when.start - 24), when.start)
    if lead is None or lead.start() == when.start or when.prep or text[max(0, lead.start() - 1) : lead.start()] == "-":
        return when  # "Rappelle-le jeudi": the small word belongs to the verb.
    prep = lead.group("prep")
    if prep is None and when.shape in ("day", "unit", "date", "coming", "last", "weekday"):
        return msgspec.structs.replace(when, start=lead.start())
    if prep is None or (
        vocabulary.preps[prep] == "on"
        and when.shape == "day"
        and text[lead.start() : when.start].startswith(vocabulary.idle)
    ):
        return when
    return msgspec.structs.replace(when, start=lead.start(), prep=vocabulary.preps[prep])
