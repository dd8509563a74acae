"""What stands beside the card that was pressed, and does not take its place."""

import msgspec

from handlers.cards.kept import PURPOSE as FILE
from handlers.cards.reading import PURPOSE as EXPLANATION
from handlers.cards.whole import PURPOSE as WHOLE
from handlers.kit.reply import Form, Reply
from storage.models.card import Card

_BESIDE = frozenset({"question", EXPLANATION, FILE})


def stands_apart(card: Card, reply: Reply) -> bool:
    """A question, a file, or how a card was read, does not take the place of a card that says what was done.

    Nor does a form, or what speaks of something else, take the place of a timeline.
    """
    if reply.purpose in _BESIDE:
        return card.purpose != reply.purpose
    return card.purpose == WHOLE and reply.purpose != WHOLE and _is_of_its_own(card, reply)


def _is_of_its_own(card: Card, reply: Reply) -> bool:
    if any(isinstance(each, Form) for each in reply.blocks):
        return True
    return bool(reply.shows) and msgspec.to_builtins(reply.shows[0]) != card.shows[0]
