"""Whether a follow-up is somebody to be reached, or something to be done for them: "send samples to Jane"."""

from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import LEFT, RIGHT, fold


def is_call(title: str, locale: str) -> bool:
    """Tell by its words, in the reader's language or in English, whether a follow-up means to reach somebody."""
    folded = fold(title)
    return any(
        patterns.search(rf"{LEFT}{load(language).alternation('rings')}{RIGHT}", folded) is not None
        for language in dict.fromkeys((locale, "en"))
    )
