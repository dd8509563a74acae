"""Arbitrary text is read without an exception and with bounded work, in every language."""

import datetime as dt
import inspect
import tomllib
from importlib import resources
from typing import Any
from zoneinfo import ZoneInfo

import grains
import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from handlers.understanding.dates.almanac.holidays import holiday
from handlers.understanding.dates.almanac.once import Amounts, Unit
from handlers.understanding.dates.almanac.time import RANK, Time
from handlers.understanding.dates.grammar.meanings.hours import Hourish
from handlers.understanding.dates.grammar.meanings.register import MEANINGS
from handlers.understanding.dates.grammar.wording import spoken, wording
from handlers.understanding.dates.literal import literal
from handlers.understanding.dates.when import Clock

UTC = ZoneInfo("UTC")
CLOCK = Clock(now=dt.datetime(2026, 3, 11, 10, tzinfo=UTC), zone=UTC, parts={})


SCRIPTS = "aбвдеёжщяÄöüßéèñçãõíœæøåłž中文日本語한국어עבריתالعربيةไทยहिन्दीქართულიελ0123456789 .,:-/'’\u200d📞"
FIGURES = "0123456789.:/-–, hap.m'ªº"


def fine(text: str, language: str, clock: Clock) -> bool:
    """Read a text twice alike; what it gives begins before it ends, and repeats by a rule that others can read."""
    found = literal(text, clock, language)
    assert found == literal(text, clock, language)
    if found is None:
        return True
    start = dt.datetime.fromisoformat(found.start)
    assert start.utcoffset() is not None
    assert found.end is None or start < dt.datetime.fromisoformat(found.end)
    assert found.grain in RANK
    # A last day is a day on the wall, so the rule is one of wall times.
    assert not found.recurrence or rrulestr(found.recurrence, dtstart=start.replace(tzinfo=None))
    return True


def words(language: str) -> list[str]:
    texts = [text for row in grains.written(language) for text in row["texts"]]
    texts += [row["text"] for row in grains.typed(language)]
    pieces = {text[at : at + 2] for text in texts for at in range(0, len(text), 2)} if language == "zh" else set()
    return sorted({word for text in texts for word in text.split()} | pieces)


WORDS = {language: words(language) for language in spoken()}


@settings(max_examples=150, deadline=None)
@given(st.data())
@pytest.mark.parametrize("language", spoken())
def test_any_words_in_any_order(language: str, data: st.DataObject) -> None:
    assert fine(" ".join(data.draw(st.lists(st.sampled_from(WORDS[language]), max_size=14))), language, CLOCK)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(max_size=200), st.text(SCRIPTS, max_size=200), st.text(FIGURES, max_size=60)))
@pytest.mark.parametrize("language", spoken())
def test_any_text(language: str, text: str) -> None:
    assert fine(text, language, CLOCK)


@pytest.mark.parametrize("language", spoken())
def test_what_is_longer_than_any_date_is_none(language: str) -> None:
    for word in WORDS[language][::40]:
        assert literal(f"{word} " * 130, CLOCK, language) is None


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00", "9999-12-31T23:59:59"])
@pytest.mark.parametrize("text", ["last 3 years", "next year", "in 9000 years", "friday 13 june", "9999 years ago"])
def test_the_ends_of_time(moment: str, text: str) -> None:
    now = dt.datetime.fromisoformat(moment).replace(tzinfo=UTC)
    assert fine(text, "en", Clock(now=now, zone=UTC, parts={}))


NUMBERS = {"int", "ordinal", "year", "two", "two_word", "weekday", "plural_weekday", "month", "relday", "amount"}
TIMES = {"time", "clock", "part", "thing", "season", "holiday", "cyclic", "military", "dotted"}
DAYS = {"weekdays", "plural"}
FIT = [
    (Hourish, {"hourish"}),
    (Amounts, {"duration"}),
    (Any, {"duration"}),
    (Unit, {"unit"}),
    (Time, TIMES),
    (str, {"zone", "place"}),
    (tuple[int, ...], DAYS),
    (int | tuple[int, ...], NUMBERS | DAYS),
]


def fits(parameter: inspect.Parameter, slot: str) -> bool:
    """Tell whether a slot's values are of the kind that a meaning's parameter takes."""
    return slot in next((slots for kind, slots in FIT if kind == parameter.annotation), NUMBERS)


@pytest.mark.parametrize("language", spoken())
def test_rules_fit_the_meanings_that_they_name(language: str) -> None:
    """A rule with a slot too many, or one of another kind, would fail only when somebody types it."""
    compiled = wording(language)
    table = tomllib.loads(resources.files("locales").joinpath(language, "dates.toml").read_text("utf-8"))
    silent = {*table["words"], "dayname"}
    rules = list(compiled.all_rules())
    wrong = []
    for rule in rules:
        slots = [step.slot for step in rule.steps if step.slot and step.slot not in silent]
        taken = list(inspect.signature(rule.build).parameters.values())
        if taken and taken[-1].kind is inspect.Parameter.VAR_POSITIONAL:
            taken = [*taken[:-1], *([taken[-1]] * 8)]
        least = sum(1 for each in taken if each.default is inspect.Parameter.empty and each.kind.value == 1)
        values = taken[len(rule.given) :]
        if not least <= len(rule.given) + len(slots) <= len(taken) or not all(map(fits, values, slots)):
            wrong.append((rule.build.__name__, slots))
    assert wrong == []


@pytest.mark.parametrize("language", spoken())
def test_rules_ask_only_for_what_there_is(language: str) -> None:
    compiled = wording(language)
    rules = list(compiled.all_rules())
    made = {meaning.category for meaning in MEANINGS.values()} | {
        entry.category for row in compiled.words.values() for entry in row
    }
    made |= {"place", "int", "amount", "two", "two_word", "year", "military", "dotted", "cyclic", "ordinal", "part"}
    assert {step.slot for rule in rules for step in rule.steps if step.slot} <= made


@pytest.mark.parametrize("language", spoken())
def test_rules_of_holidays_are_rules(language: str) -> None:
    text = resources.files("locales").joinpath(language, "dates.toml").read_text("utf-8")
    assert all(holiday(rule, 2026) for rule in tomllib.loads(text)["holidays"])
