"""Phrases survive the way through the database."""

from datetime import UTC, date, datetime

import msgspec

from handlers.kit.errors import NotUnderstood, UnknownCommand
from handlers.kit.phrase import At, Listing, Money, On, Phrase, literal, say, shortened


def test_a_phrase_with_every_kind_of_value_comes_back_the_same() -> None:
    phrase = say(
        "x",
        a="words",
        b=3,
        c=Money(1250, "EUR"),
        d=At(datetime(2026, 3, 2, tzinfo=UTC), "Europe/Madrid"),
        e=On(date(2026, 3, 2)),
        f=Listing((say("y"), literal("z"))),
    )
    assert msgspec.convert(msgspec.to_builtins(phrase), Phrase) == phrase


def test_an_error_is_worded_by_its_name() -> None:
    assert UnknownCommand(name="x").phrase == Phrase("error-unknown-command", {"name": "x"})
    assert NotUnderstood.key() == "error-not-understood"


def test_words_are_cut_at_a_words_end() -> None:
    assert shortened("Send the offer", 24) == "Send the offer"
    assert shortened("Send the revised offer to Acme", 24) == "Send the revised offer…"
    assert shortened("Donaudampfschifffahrtsgesellschaft", 10) == "Donaudamp…"
