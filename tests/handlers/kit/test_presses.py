"""The order in which a reply's presses are numbered."""

from handlers.kit.phrase import literal
from handlers.kit.presses import presses_of
from handlers.kit.reply import Button, Buttons, Choice, Form, Option, Press, Text, reply


def test_presses_are_numbered_block_after_block_and_a_form_counts_once() -> None:
    one, two, three, four = (Press(name) for name in ("one", "two", "three", "four"))
    shown = reply(
        Text(literal("words")),
        Buttons((Button(literal("1"), one), Button(literal("2"), two))),
        Choice(literal("which"), (Option(literal("3"), three),)),
        Form(literal("form"), (), four),
    )
    assert presses_of(shown) == (one, two, three, four)
    assert presses_of(reply(Text(literal("nothing to press")))) == ()
