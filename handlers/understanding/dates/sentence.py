"""The date phrases of a sentence: what the grammar of dates finds, and what only a sentence's own rules know."""

from handlers.understanding.dates.around import with_lead, with_own, with_tail
from handlers.understanding.dates.scan import scan
from handlers.understanding.dates.spans import spans
from handlers.understanding.dates.vocabulary import Vocabulary
from handlers.understanding.dates.when import When
from handlers.understanding.words.text import Word

_NONE = "\x07"
"""What no word holds."""


def dates(text: str, words: list[Word], vocabulary: Vocabulary, locale: str) -> list[When]:
    """Find every date phrase of a folded text, in order; of two that overlap the one that takes in the other counts."""
    region = locale.replace("_", "-").partition("-")[2].upper()
    text = vocabulary.nouns.sub(lambda noun: _NONE * len(noun.group()), text)
    found = scan(text, words, vocabulary, region)
    last = 0
    capitals = frozenset(word.start for word in words if word.capital)
    for plain in spans(text, locale, vocabulary, capitals):
        when = with_own(text, plain, vocabulary)
        when = with_tail(text, with_lead(text, when, last, vocabulary), vocabulary)
        others = [each for each in found if each.start < when.end and when.start < each.end]
        if not all(_takes_in(when, each) for each in others):
            continue
        found = [each for each in found if each not in others]
        found.append(when)
        last = when.end
    return sorted(found, key=lambda each: each.start)


def _takes_in(when: When, other: When) -> bool:
    return when.start <= other.start and other.end <= when.end and (when.start, when.end) != (other.start, other.end)
