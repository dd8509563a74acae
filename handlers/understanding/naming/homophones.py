"""Names in characters that were typed with another of the same sound: "王莉华" for "王丽华"."""

from functools import lru_cache

from handlers.understanding.naming.book import language
from handlers.understanding.naming.postings import NONE, Numbers, Postings

_SHORTEST = 3
"""Characters of a name that one other character still leaves itself."""


@lru_cache(maxsize=1)
def _alike() -> dict[int, str]:
    groups = language("zh").table.get("alike", ())
    return {ord(char): group[0] for group in groups for char in group}


def heard(text: str) -> str:
    """Write a text with one character for all that sound alike."""
    return text.translate(_alike())


class Homophones:
    """Entries by the sound of their names."""

    def __init__(self) -> None:
        self._names = Postings()
        self._typed: dict[str, str] = {}

    def put(self, form: str, number: int) -> None:
        """Add a name that is long enough."""
        if len(form) >= _SHORTEST:
            self._names.add(heard(form), number)
            self._typed[heard(form)] = form

    def drop(self, form: str, number: int) -> None:
        """Take a name away."""
        self._names.remove(heard(form), number)

    def find(self, said: str, sound: str) -> Numbers:
        """Give whose name sounds like these characters and is written otherwise in only one place behind the first."""
        form = self._typed.get(sound, "")
        others = sum(a != b for a, b in zip(said, form, strict=False))
        return self._names.get(sound) if form and others == 1 and said[0] == form[0] else NONE
