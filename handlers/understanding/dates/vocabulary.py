"""A language's date words and phrase templates, compiled once from its lexicon."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import CHARACTERS, LEFT, RIGHT, fold


class Rule(NamedTuple):
    """A phrase template: the shape that it gives, its pattern, and values that it fixes."""

    shape: str
    pattern: re.Pattern[str]
    fixed: dict[str, Any]


class Vocabulary:
    """Everything that the scanner needs to know about one language."""

    def __init__(self, lexicon: Lexicon) -> None:
        table = lexicon.table("dates")
        self.relative = {fold(k): int(v) for k, v in table.get("relative", {}).items()}
        self.weekdays = _numbered(table.get("weekdays", []))
        self.months = {word: n + 1 for word, n in _numbered(table.get("months", [])).items()}
        self.units = _named(table.get("units", {}))
        self.mods = _named(table.get("mods", {}))
        self.edges = _named(table.get("edges", {}))
        self.parts = _named(table.get("parts", {}))
        self.numbers = {fold(k): float(v) for k, v in table.get("numbers", {}).items()}
        self.hours = {fold(k): int(v) for k, v in table.get("hours", {}).items()}
        self.ordinals = {fold(k): int(v) for k, v in table.get("ordinals", {}).items()}
        self.shy = frozenset(map(fold, table.get("shy", [])))
        self.shy_ends = patterns.made(table.get("shy_ends", "(?!)"))
        self.numeric: dict[str, str] = dict(table.get("numeric", {}))
        self.preps = _named(table.get("preps", {}))
        self.posts = _named(table.get("posts", {}))
        self.tail = patterns.made(rf" ?(?P<post>{_any(self.posts)})")
        self.idle = tuple(map(fold, table.get("idle", []))) or ("\x00",)
        self.bare_evening = frozenset(table.get("bare_evening", []))
        self._atoms = self._make_atoms(table)
        rows = lexicon.rows("date_rule")
        self.days = [self._rule(row, t) for row in rows if row["shape"] != "time" for t in row["match"]]
        self.times = [self._rule(row, t) for row in rows if row["shape"] == "time" for t in row["match"]]
        self.amount = self._rule({"shape": "offset"}, "{n} ?{unit}")
        self.spans = [self._rule({"shape": "offset"}, template) for template in table.get("spans", [])]
        self.parted = patterns.made(rf" {lexicon.alternation('separable')}$")
        heads = "|".join(map(re.escape, sorted(self.preps, key=len, reverse=True))) or "(?!)"
        the = _any(table.get("the", []))
        self.lead = patterns.made(rf"(?:(?<![\w-])|(?<=[{CHARACTERS}]))(?:(?P<prep>{heads}) )?(?:{the} )?$")
        self.nouns = self._make_nouns(table)
        self.either = patterns.made(rf"\s*,?\s*{_any(table.get('either', []))}\s*(?:{the}\s+)?")
        self.onward, self.own = _onward(lexicon), patterns.made(rf"(?P<prep>{heads}) ")
        self.until = patterns.made(rf"\s{_any([word for word, meant in self.preps.items() if meant == 'by'])}\s")
        self.at_hour = patterns.made(rf"(?<!\w){_any(table.get('at', []))} \d{{1,2}}$")
        self.goes_on = patterns.made(rf"\s+{_any(table.get('after_time', []))}(?!\w)")
        self.acts = _acts(lexicon, table)
        joins = _any(table.get("joins", []))
        self.join = patterns.made(rf"(?: ?, ?| ?- )?(?:\s+{joins}(?= ))?(?: {the}(?= ))?\s*")
        self.trigger = self._make_trigger(table)

    def _make_nouns(self, table: Mapping[str, Any]) -> re.Pattern[str]:
        """Compile what is a thing in a sentence though a calendar knows it: "lunch", "about the spring order"."""
        called = _any([*self.weekdays, *self.months, *table.get("called_like", [])])
        said = "|".join(each.replace("{called}", called) for each in table.get("nouns", ["(?!)"]))
        return patterns.made(rf"{LEFT}(?:{said}){RIGHT}")

    def _make_trigger(self, table: Mapping[str, Any]) -> re.Pattern[str]:
        """Compile what every date phrase has at least one of, so that most words are passed over cheaply."""
        triggers = [*self.relative, *self.weekdays, *self.months, *self.units, *self.parts, *self.mods, *self.edges]
        triggers += [*self.numbers, *self.ordinals, *map(fold, table.get("triggers", []))]
        union = "|".join(map(re.escape, sorted(set(triggers), key=len, reverse=True)))
        return patterns.made(rf"(?:{union}){RIGHT}|\d|q[1-4]\b|@")

    def _make_atoms(self, table: dict[str, Any] | Any) -> dict[str, str]:
        suffix = _any(table.get("ordinal_suffixes", []))
        return {
            "relative": _group("relative", self.relative),
            "weekday": _group("weekday", self.weekdays),
            "weekday2": _group("weekday2", self.weekdays),
            "month": _group("month", self.months),
            "unit": _group("unit", self.units),
            "mod": _group("mod", self.mods),
            "edge": _group("edge", self.edges),
            "part": _group("part", self.parts),
            "n": rf"(?P<n>\d{{1,3}}(?:[.,]5)?|{_any(self.numbers)})",
            "ord": _group("ord", self.ordinals),
            "d": rf"(?P<d>3[01]|[12]\d|0?[1-9])(?![\d:]){suffix}?(?!\w)",
            "dth": rf"(?P<d>3[01]|[12]\d|0?[1-9]){suffix}(?!\w)",
            "y": r"(?P<y>20\d\d)",
            "q": r"(?P<q>[1-4])",
            "h": rf"(?P<h>2[0-4]|1\d|0?\d|{_any(self.hours)})",
            "h2": r"(?P<h2>2[0-4]|1\d|0?\d)",
            "m": r"(?P<m>[0-5]\d)",
            "m2": r"(?P<m2>[0-5]\d)",
            "am": rf"(?P<am>{_any(table.get('am', []))})",
            "pm": rf"(?P<pm>{_any(table.get('pm', []))})",
            "am2": rf"(?P<am2>{_any(table.get('am', []))})",
            "pm2": rf"(?P<pm2>{_any(table.get('pm', []))})",
            "the": _any(table.get("the", [])),
            "at": _any(table.get("at", [])),
            "after": _any(table.get("after_time", [])),
        }

    def _rule(self, row: dict[str, Any], template: str) -> Rule:
        pattern = re.sub(r"\{([a-z_0-9]+)\}", lambda m: self._atoms.get(m.group(1), m.group()), template)
        fixed = {k: v for k, v in row.items() if k not in ("shape", "match")}
        return Rule(row["shape"], patterns.made(pattern + RIGHT), fixed)


def _onward(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of what goes on behind an hour: "at 9 or 10 to call", but not "9 or 10 people"."""
    said = "|".join(lexicon.alternation(each) for each in ("to_words", "contact_verbs", "remind_leads"))
    return patterns.made(rf" (?:{said}){RIGHT}")


def _acts(lexicon: Lexicon, table: Mapping[str, Any]) -> re.Pattern[str]:
    """Give the pattern of what somebody does on a day that stands before it: "quinta ligo"."""
    does = f"{lexicon.alternation('i_do')}|{_any(table.get('before_doing', []))}"
    return patterns.made(rf",?\s+(?:{does})(?!\w)")


def _any(words: Any) -> str:
    listed = sorted(map(fold, words), key=len, reverse=True)
    return "(?:" + "|".join(listed) + ")" if listed else "(?!)"


def _group(name: str, words: Any) -> str:
    return f"(?P<{name}>{_any(words)})"


def _numbered(rows: list[list[str]]) -> dict[str, int]:
    return {fold(word): number for number, row in enumerate(rows) for word in row}


def _named(table: dict[str, list[str]]) -> dict[str, str]:
    return {fold(word): name for name, row in table.items() for word in row}


@lru_cache(maxsize=16)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """Give the compiled date vocabulary of a lexicon."""
    return Vocabulary(lexicon)
