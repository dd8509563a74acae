"""Amounts in a message that may not show them."""

from handlers.cards.amounts import names_amounts, without_amounts
from handlers.kit.phrase import Listing, Money, literal, say
from handlers.kit.reply import Button, Buttons, Press, Text, reply

_TEN = Money(1_000_00, "EUR")


def test_only_a_message_with_an_amount_is_looked_at_closer() -> None:
    assert not names_amounts(reply(Text(say("common-value", value=Listing((literal("Acme"), literal("Zeta")))))))
    assert names_amounts(reply(Text(say("common-value", value=Listing((literal("Acme"), _TEN))))))


def test_words_and_buttons_stay_while_the_figures_go() -> None:
    shown = reply(Text(say("common-value", value=_TEN)), Buttons((Button(literal("Go"), Press("won", {"n": 1})),)))
    hidden = without_amounts(shown)
    assert not names_amounts(hidden)
    assert hidden.blocks[1] == shown.blocks[1]
