"""How often something is told."""

from handlers.rules.team.pings import OF_MEMBER, OF_TEAM, Event, Frequency, frequency


def test_every_event_has_a_default_on_both_sides() -> None:
    assert set(OF_TEAM) == set(OF_MEMBER) == set(Event)


def test_a_choice_comes_before_the_default() -> None:
    assert frequency(Event.WINS, {}) is Frequency.NOW
    assert frequency(Event.WINS, {"wins": "off"}) is Frequency.OFF
    assert frequency(Event.WINS, {"stalls": "off"}) is Frequency.NOW
    assert frequency(Event.WINS, {}, OF_MEMBER) is Frequency.OFF


def test_a_choice_that_nobody_knows_silences_nobody() -> None:
    assert frequency(Event.STALLS, {"stalls": "hourly"}) is Frequency.NOW
