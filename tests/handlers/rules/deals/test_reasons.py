"""The list of reasons learns."""

from handlers.rules.deals.reasons import COMMON, offered, settled

WORDS = {"price": ["too expensive", "price"]}


def test_it_begins_with_the_common_ones() -> None:
    assert offered([]) == list(COMMON)


def test_the_teams_own_come_first_the_most_frequent_before_the_rest() -> None:
    assert offered([("no fit", 3), ("timing", 9), ("No Fit", 2)])[:3] == ["timing", "no fit", "price"]


def test_what_is_too_long_for_a_button_is_not_offered() -> None:
    assert offered([("x" * 41, 9)]) == list(COMMON)


def test_words_that_mean_a_common_reason_are_that_reason_and_longer_ones_stay() -> None:
    assert settled(" Too expensive! ", WORDS) == "price"
    assert settled("too expensive, says Jo", WORDS) == "too expensive, says Jo"
