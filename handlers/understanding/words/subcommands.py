"""The first word behind a command that says which of its jobs is meant: ``team join West``, ``team beitreten West``."""

from functools import lru_cache

from handlers.understanding.words.lexicon import available, language_of, load
from handlers.understanding.words.text import fold

_SIGNS = " \t?!.…¿¡？！。"


def split(command: str, text: str, locale: str) -> tuple[str, str]:
    """Give the job that a text's first words name, and the rest of it; no job (and all of it) where they name none.

    The member's own language comes first, then the others: mixed teams type as they speak.
    """
    said = text.strip()
    folded = fold(said)
    for language in dict.fromkeys((language_of(locale), *available())):
        for word, job in _spelled(command, language):
            if folded == word or folded.startswith(f"{word} "):
                return job, said[len(word) :].strip()
    return "", said


@lru_cache(maxsize=256)
def _spelled(command: str, language: str) -> tuple[tuple[str, str], ...]:
    """Give the folded words of a command's jobs in a language, each with its job, the longest first."""
    jobs = load(language).table("subcommands").get(command, {})
    return tuple(sorted(((fold(word), job) for job, words in jobs.items() for word in words), key=_longest_first))


def whole(command: str, text: str, locale: str) -> str:
    """Give the job that a text names without saying anything else; none where it says more."""
    job, rest = split(command, text.strip(_SIGNS), locale)
    return "" if rest else job


def _longest_first(spelled: tuple[str, str]) -> tuple[int, str]:
    return -len(spelled[0]), spelled[0]
