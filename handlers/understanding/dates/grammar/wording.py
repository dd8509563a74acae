"""A language's ``dates.toml``, compiled: its word lists and the rules that join them."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib import resources
from operator import itemgetter
from typing import Any, NamedTuple, TypeVar

from handlers.understanding.dates.almanac.feasts import moves
from handlers.understanding.dates.almanac.time import Time
from handlers.understanding.dates.grammar.figures import Habits
from handlers.understanding.dates.grammar.meanings import (  # noqa: F401  They register.
    abroad,
    compose,
    counts,
    dayparts,
    days,
    durations,
    hours,
    limits,
    reaches,
    rhythms,
    stretches,
)
from handlers.understanding.dates.grammar.meanings.dayparts import part
from handlers.understanding.dates.grammar.numerals import numbers, ordinals
from handlers.understanding.dates.grammar.rows import LETTER, Rule, closed, fold_pattern, rules_of
from handlers.understanding.dates.grammar.zones import ZONES
from handlers.understanding.words import patterns
from handlers.understanding.words.heads import heads, split
from handlers.understanding.words.text import fold

Item = TypeVar("Item")
_ANCHORS = frozenset({"weekday", "plural_weekday", "month", "unit", "relday", "part", "season", "holiday", "weekend"})
"""Lists whose words are worth reading on from."""
UNIVERSAL = {
    "both": ["{time} {time}", "{time} t {clock}"],
    "weekday": ["{weekday}"],
    "month": ["{month}"],
    "day": ["{relday}"],
    "thing": ["{unit}"],
    "thing_weekday": ["{weekday}"],
    "hourish": ["{int}"],
    "amount": ["{amount} {unit}"],
    "plus": ["{duration} {duration}"],
    "weekday_list": ["{weekday}"],
    "zoned": ["{time} {zone}"],
    "day_dotted": ["{time} {dotted}"],
    "day_between": ["{time} {int} - {int}"],
    "between_day": ["{int} - {int} {time}"],
}
"""Rules of every language."""


class Entry(NamedTuple):
    """A word of a list: its category, its pattern and its value."""

    category: str
    pattern: str
    value: Any


class Following(NamedTuple):
    """The rules that begin with one category, in their order, by what must come next: nothing, words, or a slot."""

    ending: tuple[tuple[int, Rule], ...]
    worded: dict[str, tuple[tuple[int, Rule], ...]]
    slotted: dict[str, tuple[tuple[int, Rule], ...]]

    def rules(self, letter: str, slots: Iterable[str]) -> list[Rule]:
        """Give the rules that may go on where a letter stands and where these categories begin."""
        found = [*self.ending, *beginning(self.worded, letter)]
        for slot in slots:
            found += self.slotted.get(slot, ())
        found.sort(key=itemgetter(0))
        return [rule for _, rule in found]

    def all(self) -> Iterator[Rule]:
        """Give every rule, some several times."""
        for rules in (self.ending, *self.worded.values(), *self.slotted.values()):
            yield from (rule for _, rule in rules)


class Wording(NamedTuple):
    """Everything that the parser needs of a language."""

    habits: Habits
    words: dict[str, tuple[Entry, ...]]
    """By the letter that they begin with, as are the rules that begin with a word."""
    listed: dict[str, str]
    """By the first letter: a pattern of all these words, which most places of a text hold none of."""
    worded: dict[str, tuple[tuple[str, tuple[tuple[int, Rule], ...]], ...]]
    """Rules with their numbers, together where they begin with the same words."""
    slotted: dict[str, Following]
    telling: dict[str, tuple[str, str]]
    """By the first letter: patterns of what is a date alone, and of what begins a clock time."""
    spaced: bool
    rewrites: tuple[tuple[re.Pattern[str], str], ...]
    alone: tuple[tuple[re.Pattern[str], str], ...]
    """Spellings that hold only where a phrase stands alone."""
    places: dict[str, str]
    """Zones by the names that the language has for places."""
    letters: dict[int, int]
    """Letters that are other ways of writing others: 週 is 周."""

    def all_rules(self) -> Iterator[Rule]:
        """Give every rule, some several times."""
        yield from (rule for rows in self.worded.values() for _, rules in rows for _, rule in rules)
        for each in self.slotted.values():
            yield from each.all()

    def listed_under(self, letter: str) -> str:
        """Give the pattern of all words that may begin with a letter."""
        return self.listed.get(letter) or self.listed.get("", "")


@lru_cache(maxsize=1)
def spoken() -> tuple[str, ...]:
    """Name the languages whose dates are read."""
    root = resources.files("locales")
    return tuple(sorted(f.name for f in root.iterdir() if f.joinpath("dates.toml").is_file()))


@lru_cache(maxsize=32)
def wording(locale: str) -> Wording:
    """Load and compile the words of a locale's language; English where there are none."""
    language, _, region = locale.replace("_", "-").lower().partition("-")
    if language not in spoken():
        language = "en"
    table = _table(language, "dates.toml")
    letters = {} if table["habits"].get("spaced", True) else _table(language, "lexicon.toml").get("letters", {})
    return _compiled(table, region, str.maketrans(letters.get("from", ""), letters.get("to", "")))


def _table(language: str, name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files("locales").joinpath(language, name).read_text("utf-8"))


def _compiled(table: dict[str, Any], region: str, letters: dict[int, int]) -> Wording:
    habits = table["habits"]
    spaced = bool(habits.get("spaced", True))
    order = habits.get("regions", {}).get(region.upper(), habits["order"])
    sure = bool(habits["sure"]) or region.upper() in habits.get("regions", {})
    said = [*UNIVERSAL.items(), *table["rules"].items()]
    rules = [rule for name, rows in said for row in rows for rule in rules_of(name, row, spaced)]
    slotted: dict[str, list[Rule]] = {}
    for rule in rules:
        if rule.steps[0].slot:
            slotted.setdefault(rule.steps[0].slot, []).append(rule)
    entries = list(_entries(table, spaced, region.upper()))
    words = _by_letter([(entry, entry.pattern) for entry in entries])
    return Wording(
        habits=Habits(order, sure, habits["bare"], fold_pattern(habits.get("ordinal", ""))),
        words=words,
        listed={letter: "|".join(entry.pattern for entry in each) for letter, each in words.items()},
        worded=_by_letter(_by_words(rules)),
        slotted={slot: _following(each) for slot, each in slotted.items()},
        telling=_telling(entries, rules),
        spaced=spaced,
        rewrites=_spellings(table.get("rewrites", [])),
        alone=_spellings(table.get("alone", [])),
        places={fold(name): zone for zone, names in table.get("zones", {}).items() for name in names.split("|")},
        letters=letters,
    )


def _spellings(rows: list[list[str]]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((patterns.made(fold_pattern(old)), fold_pattern(new)) for old, new in rows)


def _telling(entries: list[Entry], rules: list[Rule]) -> dict[str, tuple[str, str]]:
    """Join the patterns that make a place worth reading, so that each place of a long text costs two of them."""
    alone = [entry.pattern for entry in entries if entry.category in _ANCHORS]
    alone += [rule.steps[0].words for rule in rules if len(rule.steps) == 1 and rule.steps[0].words]
    clock = [rule.steps[0].words for rule in rules if rule.category == "clock" and rule.steps[0].words]
    first, second = _by_letter([(each, each) for each in alone]), _by_letter([(each, each) for each in clock])
    return {
        letter: ("|".join(first.get(letter, first.get("", ()))), "|".join(second.get(letter, second.get("", ()))))
        for letter in {*first, *second}
    }


def _by_words(rules: list[Rule]) -> list[tuple[tuple[str, tuple[tuple[int, Rule], ...]], str]]:
    """Put rules together that begin with the same words, each row beside these words."""
    found: dict[str, list[tuple[int, Rule]]] = {}
    for number, rule in enumerate(rules):
        if not rule.steps[0].slot:
            found.setdefault(rule.steps[0].words, []).append((number, rule))
    return [((words, tuple(each)), words) for words, each in found.items()]


def _following(rules: list[Rule]) -> Following:
    ending: list[tuple[int, Rule]] = []
    worded: list[tuple[tuple[int, Rule], str]] = []
    slotted: dict[str, list[tuple[int, Rule]]] = {}
    for each in enumerate(rules):
        following = each[1].steps[1:2]
        if not following:
            ending.append(each)
        elif following[0].slot:
            slotted.setdefault(following[0].slot, []).append(each)
        else:
            worded.append((each, following[0].words))
    return Following(tuple(ending), _by_letter(worded), {slot: tuple(each) for slot, each in slotted.items()})


def beginning(table: Mapping[str, tuple[Item, ...]], letter: str) -> tuple[Item, ...]:
    """Give what may begin with a letter."""
    return table.get(letter) or table.get("", ())


def _by_letter(items: list[tuple[Item, str]]) -> dict[str, tuple[Item, ...]]:
    """Sort what begins with a pattern by its first letter; what may begin with anything stands under each, and "".

    Most patterns of a language are then never tried, nor compiled.
    """
    found: dict[str, list[Item]] = {}
    first = [(item, heads(pattern)) for item, pattern in items]
    letters = {""}.union(*(each for _, each in first if each is not None))
    for item, each in first:
        for letter in letters if each is None else each:
            found.setdefault(letter, []).append(item)
    return {letter: tuple(each) for letter, each in found.items()}


def _entries(table: dict[str, Any], spaced: bool, region: str) -> Iterator[Entry]:
    found: dict[str, list[tuple[str, Any]]] = {
        "weekday": list(enumerate_words(table["weekdays"], 0)),
        "month": list(enumerate_words(table["months"], 1)),
        "unit": [(words, unit) for unit, words in table["units"].items()],
        "relday": [(words, int(offset)) for offset, words in table["days"].items()],
        "int": numbers(table["numbers"]),
        "ordinal": ordinals(table["ordinals"], table["numbers"]),
        "part": [(row["words"], _part(row)) for row in table.get("parts", {}).values()],
        "season": [(words, _season(span)) for span, words in table.get("seasons", {}).items()],
        "holiday": list(_holidays(table, region)),
    }
    found["plural_weekday"] = list(enumerate_words(table.get("plural_weekdays", []), 0))
    places = {} if spaced else table.get("zones", {})  # Without spaces a place is found as any word is.
    found["zone"] = [*ZONES.items(), *((names, zone) for zone, names in places.items())]
    own = table.get("words_in", {}).get(region, {})
    for name, words in {**table.get("words", {}), **own}.items():
        found[name] = [(words, None)]
    found["dayname"] = [(words, None) for words in table["weekdays"]]  # Said beside a date, which says it all.
    stop = LETTER + r"(?:(?<=[^\W\d_])\.)?" if spaced else ""
    for category, rows in found.items():
        for words, value in rows:
            yield from (Entry(category, f"(?:{closed(each)}){stop}", value) for each in split(words, "|"))


def enumerate_words(rows: list[str], first: int) -> list[tuple[str, Any]]:
    """Number the rows of a list."""
    return [(words, number) for number, words in enumerate(rows, first)]


def _part(row: dict[str, Any]) -> Any:
    accepts = row.get("accepts")
    return part(row["from"], row["to"], tuple(accepts) if accepts else (), unsure=bool(row.get("unsure")))


def _season(span: str) -> Any:
    month, day, end_month, end_day = (int(each) for each in re.split(r"[-/]", span))
    return Time(kind="season", args=(month, day, end_month, end_day), form="season")


def _holidays(table: dict[str, Any], region: str) -> Iterator[tuple[str, Any]]:
    """Give the holidays by name; those of the reader's own country first, where a name means another day elsewhere."""
    elsewhere = table.get("holidays_in", {})
    for rule, words in (*elsewhere.get(region, {}).items(), *table.get("holidays", {}).items()):
        yield words, Time(kind="holiday", args=(rule,), form="holiday", unsure=moves(rule))
    for other in elsewhere.values():
        yield from (
            (words, Time(kind="holiday", args=(rule,), form="holiday", unsure=True)) for rule, words in other.items()
        )
