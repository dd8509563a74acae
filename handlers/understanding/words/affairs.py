"""What is asked of the bot's own affairs in a sentence: teams, colleagues, pings, accounts, the set-up."""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib import resources
from itertools import count
from typing import Any, NamedTuple

from handlers.understanding.words.lexicon import available, language_of
from handlers.understanding.words.orders import roles_in
from handlers.understanding.words.text import clean, fold

_ENDS = " \t.!?。！？¿¡"
_QUOTES = " \"'“”„«»‹›:："
_LONGEST = 600
_LIST = re.compile(r"(?<!P)<([a-z_]+)>")
_SLOT = re.compile(r"\{([a-z_]+)\}")
_AND = re.compile(r"\s*[,，、;]\s*|\s*&\s*")
_FIXED = {
    "days": r"\d{1,4}",
    "clock": r"\d{1,2}(?:[:.h：]\d{2})?(?: ?[ap]\.?m\.?)?",
    "platform": "slack|telegram",
    "rest": ".+",
}
"""Slots of a shape of their own; every other one is a name, as short as it can be."""


class Affair(NamedTuple):
    """What is asked: the ``job``, and what was said for each of its slots: as typed, or its name in presses."""

    job: str
    said: Mapping[str, str]


def affairs(text: str, locale: str) -> list[Affair]:
    """Give what a text may ask, in the member's own language first; no name is looked up."""
    said = clean(text).strip(_ENDS)
    if len(said) > _LONGEST:
        return []
    folded = fold(said)
    found = []
    for language in dict.fromkeys((language_of(locale), *available())):
        for job, pattern in _patterns(language) if _signs(language).search(folded) else ():
            if match := pattern.fullmatch(folded):
                found.append(Affair(job, _said(language, match, said)))
    return found


def listed(text: str) -> list[str]:
    """Cut a list of names: "Bob and Kim"."""
    joined = _ands().sub(",", text)
    return [each for part in _AND.split(joined) if (each := part.strip(_QUOTES))]


def is_own(text: str, locale: str) -> bool:
    """Tell whether a text speaks of the bot's own affairs, whatever it asks of them: such a thing is no follow-up."""
    folded = fold(clean(text))
    return any(_own(each).search(folded) for each in dict.fromkeys((language_of(locale), *available())))


def warm(language: str) -> None:
    """Compile a language's patterns."""
    _patterns(language)
    _own(language)


def _said(language: str, match: re.Match[str], typed: str) -> dict[str, str]:
    found = {}
    for group, value in match.groupdict().items():
        slot = group.partition("__")[0]
        if value is None:
            continue
        if slot == "ping":
            found[slot] = _pings(language)[value]
        elif slot == "role":
            found[slot] = roles_in(language)[value]
        else:
            found[slot] = typed[match.start(group) : match.end(group)].strip(_QUOTES)
    return found


@lru_cache(maxsize=16)
def _tables(language: str) -> Mapping[str, Any]:
    file = resources.files("locales").joinpath(language, "affairs.toml")
    return tomllib.loads(file.read_text("utf-8")) if file.is_file() else {}


@lru_cache(maxsize=16)
def _pings(language: str) -> dict[str, str]:
    """Give the kind of ping that each name of it means."""
    return {fold(name): kind for kind, names in _tables(language).get("pings", {}).items() for name in names}


@lru_cache(maxsize=1)
def _ands() -> re.Pattern[str]:
    words = [fold(each) for one in available() for each in _tables(one).get("words", {}).get("and", ())]
    return re.compile(r"(?:\s+(?:" + "|".join(words) + r")\s+|[和与及])", re.IGNORECASE)


@lru_cache(maxsize=16)
def _signs(language: str) -> re.Pattern[str]:
    """Give what a text must hold to ask any of this: most hold nothing of it, and need no pattern."""
    words = _tables(language).get("words", {}).get("signs", ())
    return re.compile("|".join(re.escape(fold(each)) for each in words))


@lru_cache(maxsize=16)
def _own(language: str) -> re.Pattern[str]:
    words = [_filled(language, each) for each in _tables(language).get("words", {}).get("own", ())]
    return re.compile("|".join(words) or r"(?!)")


@lru_cache(maxsize=16)
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    jobs = _tables(language).get("affairs", {})
    return tuple((job, re.compile(_filled(language, each))) for job, templates in jobs.items() for each in templates)


def _filled(language: str, template: str) -> str:
    """Put a language's words into the lists of a template, and patterns into its slots."""
    lists = _tables(language).get("words", {})
    source = fold(_LIST.sub(lambda found: "(?:" + "|".join(lists[found[1]]) + ")", template))
    named = {"ping": _spelled(_pings(language)), "role": _spelled(roles_in(language))}
    shapes = {**_FIXED, **named}
    number = count()  # One slot may stand in several places of a template, of which one holds.
    return _SLOT.sub(lambda found: f"(?P<{found[1]}__{next(number)}>{shapes.get(found[1], '.+?')})", source)


def _spelled(words: Mapping[str, str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
