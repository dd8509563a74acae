"""A language's ``dates.toml``, compiled: its word lists and the rules that join them.

A rule is a row of words and ``{slots}``; ``(word)?`` may be absent, ``|`` separates spellings, ``_`` is a space inside a word.
"""

import re
import tomllib
from functools import lru_cache
from importlib import resources
from typing import Any, NamedTuple

from handlers.understanding.dates.grammar.figures import Habits
from handlers.understanding.dates.grammar.meanings import compose, days, hours, rhythms, stretches  # noqa: F401  They register.
from handlers.understanding.dates.grammar.meanings.hours import part
from handlers.understanding.dates.grammar.meanings.register import MEANINGS, Build
from handlers.understanding.dates.grammar.numerals import numbers, ordinals
from handlers.understanding.dates.grammar.zones import ZONES
from handlers.understanding.text import fold

_STEP = re.compile(r"\{([a-z_]+)\}")
_LETTER = r"(?:(?<![^\W\d_])|(?![^\W\d_]))"
"""Where a word ends: not between two letters."""
_DEAREST = 14
"""What it costs to read two neighbours together; a rule of its own costs ten, so it wins."""
UNIVERSAL = {
    "both": ["{time} {time}"],
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
}
"""Rules of every language."""
COSTS = {"both": _DEAREST, "same": 3, "clock_time": 1, "weekday": 5, "month": 5, "hour": 12, "full_hour": 11, "stretch_from": 12, "amount": 5, "one": 5, "fixed": 5, "and_half": 4, "unit_and_half": 4, "from_now": 4, "within": 8,
         "shift": 8, "hours_of": 5, "weekend": 3, "reach_hour": 9, "edge_of_cycle": 8, "first_of": 9, "thing": 1,
         "thing_weekday": 1, "hourish": 1, "weekday_list": 2, "past_stretch": 12, "days_to_date": 9}  # fmt: skip


class Step(NamedTuple):
    """One step of a rule: a slot's category, or a pattern of words."""

    slot: str
    words: re.Pattern[str] | None


class Rule(NamedTuple):
    """A row of steps, what it gives, and how; ``given`` are the words of the rule's own."""

    category: str
    build: Build
    given: tuple[str, ...]
    steps: tuple[Step, ...]
    cost: int


class List(NamedTuple):
    """A list of words of one category, each as a pattern beside its value, behind one pattern that finds any of them."""

    category: str
    pattern: re.Pattern[str]
    each: tuple[tuple[str, Any], ...]


class Wording(NamedTuple):
    """Everything that the parser needs of a language."""

    habits: Habits
    lists: tuple[List, ...]
    worded: tuple[Rule, ...]
    slotted: dict[str, tuple[Rule, ...]]
    spaced: bool
    rewrites: tuple[tuple[re.Pattern[str], str], ...]


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
    table = tomllib.loads(resources.files("locales").joinpath(language, "dates.toml").read_text("utf-8"))
    return _compiled(table, region)


def _compiled(table: dict[str, Any], region: str) -> Wording:
    habits = table["habits"]
    spaced = bool(habits.get("spaced", True))
    order = habits.get("regions", {}).get(region.upper(), habits["order"])
    sure = bool(habits["sure"]) or region.upper() in habits.get("regions", {})
    said = [*UNIVERSAL.items(), *table["rules"].items()]
    rules = [rule for name, rows in said for row in rows for rule in _rules(name, row, spaced)]
    slotted: dict[str, list[Rule]] = {}
    for rule in rules:
        if rule.steps[0].slot:
            slotted.setdefault(rule.steps[0].slot, []).append(rule)
    return Wording(
        habits=Habits(order, sure, bool(habits["bare"]), fold_pattern(habits.get("ordinal", ""))),
        lists=tuple(_lists(table, spaced)),
        worded=tuple(rule for rule in rules if not rule.steps[0].slot),
        slotted={slot: tuple(each) for slot, each in slotted.items()},
        spaced=spaced,
        rewrites=tuple((re.compile(fold_pattern(old)), new) for old, new in table.get("rewrites", [])),
    )


def fold_pattern(pattern: str) -> str:
    """Fold a pattern's letters as text is folded; what stands behind a backslash keeps its case."""
    return "".join(
        piece if piece.startswith("\\") else fold(piece).replace("ё", "е") for piece in re.split(r"(\\.)", pattern)
    )


def _lists(table: dict[str, Any], spaced: bool) -> list[List]:
    found: dict[str, list[tuple[str, Any]]] = {
        "weekday": list(enumerate_words(table["weekdays"], 0)),
        "month": list(enumerate_words(table["months"], 1)),
        "unit": [(words, unit) for unit, words in table["units"].items()],
        "relday": [(words, int(offset)) for offset, words in table["days"].items()],
        "int": numbers(table["numbers"]),
        "ordinal": ordinals(table["ordinals"], table["numbers"]),
        "part": [(row["words"], _part(row)) for row in table.get("parts", {}).values()],
        "season": [(words, _season(span)) for span, words in table.get("seasons", {}).items()],
        "holiday": [(words, _holiday(rule)) for rule, words in table.get("holidays", {}).items()],
    }
    found["plural_weekday"] = list(enumerate_words(table.get("plural_weekdays", []), 0))
    found["zone"] = list(ZONES.items())
    for name, words in table.get("words", {}).items():
        found[name] = [(words, None)]
    return [_list(category, rows, spaced) for category, rows in found.items() if rows]


def enumerate_words(rows: list[str], first: int) -> list[tuple[str, Any]]:
    """Number the rows of a list."""
    return [(words, number) for number, words in enumerate(rows, first)]


def _part(row: dict[str, Any]) -> Any:
    accepts = row.get("accepts")
    return part(row["from"], row["to"], tuple(accepts) if accepts else (), unsure=bool(row.get("unsure")))


def _season(span: str) -> Any:
    from handlers.understanding.dates.almanac.time import Time

    month, day, end_month, end_day = (int(each) for each in re.split(r"[-/]", span))
    return Time(kind="season", args=(month, day, end_month, end_day), form="season")


def _holiday(rule: str) -> Any:
    from handlers.understanding.dates.almanac.time import Time

    return Time(kind="holiday", args=(rule,), form="holiday")


def _list(category: str, rows: list[tuple[str, Any]], spaced: bool) -> List:
    stop = _LETTER + r"(?:(?<=[^\W\d_])\.)?" if spaced else ""
    pairs = [(_closed(each), value) for words, value in rows for each in _split(words, "|")]
    any_of = "|".join(word for word, _ in pairs)
    return List(category, re.compile(f"(?:{any_of}){stop}"), tuple((f"(?:{word}){stop}", value) for word, value in pairs))


@lru_cache(maxsize=8192)
def compiled(pattern: str) -> re.Pattern[str]:
    """Compile a word of a list when it is first met: most never are."""
    return re.compile(pattern)


def _split(words: str, mark: str) -> list[str]:
    """Split at the marks that stand in no parentheses."""
    found, depth, last = [], 0, 0
    for place, char in enumerate(words):
        escaped = place > 0 and words[place - 1] == "\\"
        depth += (char == "(" and not escaped) - (char == ")" and not escaped)
        if char == mark and not depth:
            found.append(words[last:place])
            last = place + 1
    return [each for each in (*found, words[last:]) if each]


def _closed(words: str) -> str:
    """Make a pattern of words: folded, without groups of its own, a space as any space."""
    pattern = re.sub(r"(?<!\\)\((?!\?)", "(?:", fold_pattern(words.strip()))
    return re.sub(r"[ _]", r"\\s+", re.sub(r"[ _]\?", r"\\s*", pattern))


def _rules(name: str, row: str, spaced: bool) -> list[Rule]:
    meaning_name, *given = name.split()
    meaning = MEANINGS[meaning_name]
    cost = COSTS.get(meaning_name, 10)
    made = []
    for steps in _rows(_split(row, " ")):
        made.append(Rule(meaning.category, meaning.build, tuple(given), tuple(_step(s, spaced) for s in steps), cost))
    return made


def _rows(steps: list[str]) -> list[list[str]]:
    """Spell a row out that begins with something that may be absent."""
    first, rest = steps[0], steps[1:]
    if _optional(first):
        return [[first[:-1], *rest], *_rows(rest)]
    return [steps]


def _longest_first(words: str) -> str:
    """Put longer words before those that they begin with: "in the" before "in"."""
    return "(" + "|".join(sorted(_split(words, "|"), key=lambda each: -len(each))) + ")"


def _optional(step: str) -> bool:
    """Tell a step that is one bracket and may be absent."""
    if not (step.startswith("(") and step.endswith(")?")):
        return False
    depth = 0
    for place, char in enumerate(step):
        depth += (char == "(") - (char == ")")
        if not depth:
            return place == len(step) - 2
    return False


def _step(step: str, spaced: bool) -> Step:
    if slot := _STEP.fullmatch(step):
        return Step(slot[1], None)
    stop = _LETTER if spaced and not step.rstrip(")?").endswith("~") else ""
    step = step.removesuffix("~")
    if _optional(step):
        return Step("", re.compile(f"(?:{_closed(_longest_first(step[1:-2]))}{stop})?"))
    if _optional(step + "?"):
        step = _longest_first(step[1:-1])
    return Step("", re.compile(f"(?:{_closed(step)}){stop}"))
