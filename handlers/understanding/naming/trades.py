"""Trades: the kinds of business by which a name is plainly a company's, in all languages together."""

from functools import lru_cache

from handlers.understanding.naming.book import book, language, languages
from handlers.understanding.naming.forms import firsts, is_cyrillic

_LONGEST_TAIL = 4
"""Letters that stand before a trade's ending: "Ferretería", and not "Feria"."""


@lru_cache(maxsize=1)
def _tails() -> tuple[str, ...]:
    return tuple(tail for each in languages() for tail in language(each).table.get("trade_tails", ()))


@lru_cache(maxsize=4096)
def trade(word: str) -> str:
    """Give the trade that a folded word is, in its first case; nothing where it is none: "пекарню" is "пекарня"."""
    known, cases = book().trades, firsts(word, "ru") if is_cyrillic(word) else ()
    return next((each for each in (word, *cases) if each in known), "")


@lru_cache(maxsize=4096)
def opens_firm(word: str) -> bool:
    """Tell whether a name that begins with a folded word is a company's: also by its ending alone ("Gelatería")."""
    if word in book().given:
        return False
    return bool(trade(word)) or any(word.endswith(tail) and len(word) >= len(tail) + _LONGEST_TAIL for tail in _tails())
