"""What is ordered of colleagues, and said of them: "make Kim a manager", "Kim is away until Friday"."""

import re
from functools import lru_cache
from typing import NamedTuple

from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import available, language_of, load
from handlers.understanding.words.text import clean, fold

ROLES = ("admin", "manager", "rep", "viewer")
_JOBS = ("deactivate", "activate", "left", "out", "role", "away")
_ENDS = " \t.!。！"
_MOST = 6
"""How many readings of one sentence are worth looking up."""


class Order(NamedTuple):
    """An order: ``who`` as typed; ``role`` the new one's name; ``myself`` the sentence as the person would say it."""

    job: str
    who: str
    role: str = ""
    myself: str = ""


def orders(text: str, locale: str) -> list[Order]:
    """Give what a text may ask of a colleague, in the member's own language first; no name is looked up."""
    said = clean(text).strip(_ENDS)
    folded = fold(said)
    found: list[Order] = []
    for language in dict.fromkeys((language_of(locale), *available())):
        for job, pattern, roles, myself in _patterns(language):
            for match in _matches(pattern, folded):
                who = said[match.start("who") : match.end("who")].strip()
                rest = said[match.start("rest") : match.end("rest")] if job == "away" else ""
                role = roles.get(match.groupdict().get("role") or "", "")
                found.append(Order(job, who, role, myself.replace("{rest}", rest)))
    return list(dict.fromkeys(found))[: _MOST * len(_JOBS)]


def role_behind(text: str, locale: str) -> tuple[str, str]:
    """Take a role off the end of a text, or off its beginning: "Kim manager" gives "Kim" and the role's name."""
    folded = fold(text.strip())
    for language in dict.fromkeys((language_of(locale), *available())):
        for word, role in sorted(roles_in(language).items(), key=lambda each: -len(each[0])):
            if folded.endswith(f" {word}"):
                return text.strip()[: -len(word)].strip(), role
            if folded.startswith(f"{word} "):
                return text.strip()[len(word) :].strip(), role
    return text, ""


def _matches(pattern: re.Pattern[str], folded: str) -> list[re.Match[str]]:
    """Give the ways in which a text has a pattern: where two names may end, both."""
    found = pattern.fullmatch(folded)
    if found is None or "rest" not in pattern.groupindex:
        return [found] if found else []
    ways: list[re.Match[str]] = []
    while found is not None and len(ways) < _MOST:
        ways.append(found)
        longer = found.end("who") - found.start("who") + 1
        again = patterns.made(pattern.pattern.replace("(?P<who>.+?)", f"(?P<who>.{{{longer},}}?)"))
        found = again.fullmatch(folded)
    return ways


@lru_cache(maxsize=16)
def roles_in(language: str) -> dict[str, str]:
    """Give the role that each of the words for one means in a language."""
    table = load(language).table("orders")
    return {fold(word): role for role in ROLES for word in table.get(role, ())}


@lru_cache(maxsize=16)
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str], dict[str, str], str], ...]:
    table, roles = load(language).table("orders"), roles_in(language)
    spelled = "|".join(map(re.escape, sorted(roles, key=len, reverse=True)))
    slots = {"{who}": "(?P<who>.+?)", "{rest}": "(?P<rest>.+)", "{role}": f"(?P<role>{spelled})"}
    myself = "".join(table.get("myself", ()))
    made = []
    for job in _JOBS:
        for template in table.get(job, ()):
            source = fold(template)
            for slot, pattern in slots.items():
                source = source.replace(slot, pattern)
            made.append((job, re.compile(source), roles, myself))
    return tuple(made)
