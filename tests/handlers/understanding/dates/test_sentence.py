"""Dates inside sentences: what the grammar of dates adds to the sentence's own rules, and what is no date there."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest

from handlers.understanding.dates.lookup import rule
from handlers.understanding.dates.resolve import Use, resolve
from handlers.understanding.dates.sentence import dates
from handlers.understanding.dates.vocabulary import vocabulary
from handlers.understanding.dates.when import Clock, When
from handlers.understanding.words.lexicon import load
from handlers.understanding.words.text import fold, words

MADRID = ZoneInfo("Europe/Madrid")
CLOCK = Clock(now=dt.datetime(2026, 5, 11, 9, 30, tzinfo=MADRID), zone=MADRID, parts={})


def found(text: str, locale: str) -> list[tuple[str, When]]:
    whens = dates(fold(text), words(text), vocabulary(load(locale)), locale)
    return [(text[when.start : when.end], when) for when in whens]


@pytest.mark.parametrize(
    ("locale", "text", "said", "use", "value"),
    [
        ("en", "send it a week from thursday", "a week from thursday", "task", "2026-05-21"),
        ("en", "call Jens the day after Ascension", "the day after Ascension", "task", "2026-05-15"),
        ("en", "review it on the last Friday of June", "on the last Friday of June", "task", "2026-06-26"),
        (
            "en",
            "ring jens at half past four tomorrow",
            "at half past four tomorrow",
            "task",
            "2026-05-12T16:30:00+02:00",
        ),
        ("de", "Donnerstag in einer Woche anrufen", "Donnerstag in einer Woche", "task", "2026-05-21"),
        ("fr", "envoyer le devis jeudi en huit", "jeudi en huit", "task", "2026-05-21"),
        ("ru", "в четверг через неделю отправить", "в четверг через неделю", "task", "2026-05-21"),
        ("zh", "下个月第一个周一开会", "下个月第一个周一", "task", "2026-06-01"),
    ],
)
def test_a_phrase_of_the_grammar_inside_a_sentence(locale: str, text: str, said: str, use: Use, value: str) -> None:
    [(phrase, when)] = found(text, locale)
    assert (phrase, resolve(when, CLOCK, use).value) == (said, value)


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en", "lunch with Ana"),
        ("de", "Mittagessen mit Ana"),
        ("pt", "almoço com a Ana"),
        ("en", "they want 12 seats"),
        ("zh", "午饭和Ana"),
    ],
)
def test_what_is_no_date_in_a_sentence(locale: str, text: str) -> None:
    assert found(text, locale) == []


def test_a_verbs_last_part_is_not_the_dates() -> None:
    assert [phrase for phrase, _ in found("ich rufe Jens morgen an", "de")] == ["morgen"]


def test_two_rhythms_beside_each_other_stay_two_finds() -> None:
    rules = [when.recurrence for _, when in found("раз в две недели по пятницам", "ru")]
    assert rules[0].startswith("FREQ=WEEKLY;INTERVAL=2")


@pytest.mark.parametrize(
    ("locale", "text", "said", "due"),
    [
        ("en", "call Jens every Friday until Christmas", "FREQ=WEEKLY;BYDAY=FR;UNTIL=20261225", "2026-05-15"),
        ("en", "call Jens every Friday from July", "FREQ=WEEKLY;BYDAY=FR", "2026-07-03"),
        ("de", "Jens jeden Freitag vier Wochen lang anrufen", "FREQ=WEEKLY;BYDAY=FR;UNTIL=20260611", "2026-05-15"),
        ("fr", "appeler Jens tous les vendredis, 6 fois", "FREQ=WEEKLY;BYDAY=FR;COUNT=6", "2026-05-15"),
    ],
)
def test_a_rhythm_of_a_sentence_has_its_beginning_and_its_end(locale: str, text: str, said: str, due: str) -> None:
    [(_, when)] = found(text, locale)
    assert (rule(when, CLOCK), resolve(when, CLOCK, "task").value) == (said, due)


def test_a_moment_that_has_passed_is_none_of_the_past_to_come() -> None:
    [(_, when)] = found("on the first monday of june", "en")
    assert resolve(when, CLOCK, "past").value in ("", "2025-06-02")
