"""What goes on with what was just said or asked: "the second one", "the other one", "and remind my manager too"."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from handlers.kit.reading import Moment
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon, load
from handlers.understanding.words.text import RIGHT, clean, fold

_FIGURE = re.compile(r"#?(\d{1,2})")
_NAME = r"(?P<who>[^\W\d_][\w.'’-]{0,30}?(?: [^\W\d_][\w.'’-]{0,30}){0,2}?)"
_REST = r"(?P<who>.{1,40})"
_EDGES = " \t\n,.;:!?。，！？"


class AlsoFor(NamedTuple):
    """Who else shall be reminded, as typed; ``whole`` where it says so in a whole sentence, not by the name alone."""

    name: str
    whole: bool


class Same(NamedTuple):
    """With whom the same shall be done, as typed; ``whole`` where it says "the same", not the name alone.

    ``but`` tells that ``name`` is what shall be different.
    """

    name: str
    whole: bool = True
    but: bool = False


def place_of(text: str, moment: Moment, count: int, *, figures: bool) -> int | None:
    """Give which of ``count`` candidates is meant by its place; -1 where there is none at the place that is said.

    ``figures`` lets a bare number be a place, which it is not where a number itself is asked for.
    """
    said = fold(clean(text)).strip(_EDGES)
    figure = _FIGURE.fullmatch(said)
    if figure and figures:
        number = int(figure[1])
        return number - 1 if 1 <= number <= count else -1
    places, last = _places(load(moment.locale))
    if last.fullmatch(said):
        return count - 1
    found = next((number for number, pattern in enumerate(places) if pattern.fullmatch(said)), None)
    return found if found is None or found < count else -1


def means_the_other(text: str, moment: Moment) -> bool:
    """Tell whether a message says that another record of that name was meant."""
    return _other(load(moment.locale)).fullmatch(fold(clean(text)).strip(_EDGES)) is not None


def halves(text: str, moment: Moment) -> Iterator[tuple[str, str]]:
    """Part a short message at each "and": what stands before it (nothing, where it begins so) and what behind it."""
    said = clean(text).strip(_EDGES)
    for joint in _joints(load(moment.locale)).finditer(fold(said)):
        if rest := said[joint.end() :].strip(_EDGES):
            yield said[: joint.start()].strip(_EDGES), rest


@lru_cache(maxsize=16)
def _joints(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\s,]){lexicon.alternation('and_then')}{RIGHT}\s*")


def reminds_manager(text: str, moment: Moment) -> bool:
    """Tell whether a message wants the follow-up that was just made for the sender's manager as well."""
    lexicon = load(moment.locale)
    return patterns.fullmatch(lexicon.alternation("also_remind"), fold(clean(text)).strip(_EDGES)) is not None


def also_for(text: str, moment: Moment) -> AlsoFor | None:
    """Read for whom else a message wants the follow-up that was just made; None where it wants that for nobody."""
    said = clean(text).strip(_EDGES)
    lexicon, folded = load(moment.locale), fold(said)
    for wish in ("also_for", "also_name"):
        for pattern in _shared(lexicon, wish):
            if found := pattern.fullmatch(folded):
                return AlsoFor(said[slice(*found.span("who"))], whole=wish == "also_for")
    return None


def the_same(text: str, moment: Moment) -> Same | None:
    """Read that what was just done is to be done once more: "log the same for Mei", "also Jens", "same but Monday"."""
    said = clean(text).strip(_EDGES)
    lexicon, folded = load(moment.locale), fold(said)
    for wish in ("same_but", "same_for", "also_them"):
        for pattern in _shared(lexicon, wish):
            if found := pattern.fullmatch(folded):
                name = said[slice(*found.span("who"))]
                return Same(name, whole=wish != "also_them", but=wish == "same_but")
    return None


@lru_cache(maxsize=64)
def _shared(lexicon: Lexicon, wish: str) -> tuple[re.Pattern[str], ...]:
    """Give the ways to say so; ``@`` stands for the name, or for what shall be different."""
    ways, who = sorted(lexicon.sets.get(wish, frozenset())), _REST if wish == "same_but" else _NAME
    return tuple(re.compile(lexicon.expand(each).replace("@", who)) for each in ways)


@lru_cache(maxsize=16)
def _places(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str]]:
    table = lexicon.table("chosen")
    places = tuple(re.compile(f"(?:{each})") for each in table.get("places", ()))
    return places, re.compile("|".join(table.get("last", ())) or r"(?!)")


@lru_cache(maxsize=16)
def _other(lexicon: Lexicon) -> re.Pattern[str]:
    leads, them = lexicon.alternation("correction_leads"), lexicon.alternation("not_them")
    return re.compile(rf"(?:(?:{leads}|{them})[\s,.:!，。-]*)*{lexicon.alternation('other_one')}")
