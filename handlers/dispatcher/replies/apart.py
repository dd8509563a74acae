"""What stands beside the card that was pressed, and does not take its place."""

import msgspec

from handlers.cards.day import PURPOSE as DAY
from handlers.cards.kept import PURPOSE as FILE
from handlers.cards.lists import PURPOSE as LIST
from handlers.cards.nudges.morning import is_own
from handlers.cards.reading import PURPOSE as EXPLANATION
from handlers.cards.whole import PURPOSE as WHOLE
from handlers.dispatcher.replies.target import is_open
from handlers.kit.reply import Form, Reply, To
from storage.models.card import Card

_BESIDE = frozenset({"question", EXPLANATION, FILE})
_PAGES = frozenset({DAY, LIST})
_NOTICES = frozenset({"nudge", "digest", "absence", "handover", "report"})
"""What the bot tells by itself: it says something that stands nowhere else."""


def stands_apart(card: Card, reply: Reply) -> bool:
    """A question, a file, or how a card was read, does not take the place of a card that says what was done.

    Nor does a form, or what speaks of something else, take the place of a timeline; nor a list that of a notice. What
    only the asker is to see takes the place of nothing that others read.
    """
    if reply.purpose in _BESIDE:
        return card.purpose != reply.purpose
    opens = any(isinstance(each, Form) for each in reply.blocks)
    # A form stands for what comes of it: that is shown on the card.
    if reply.to is To.ASKER and is_open(card) and not opens:
        return True
    if reply.purpose in _PAGES:
        return _says_more(card, reply)
    return card.purpose == WHOLE and reply.purpose != WHOLE and (opens or _is_of_another(card, reply))


def _says_more(card: Card, page: Reply) -> bool:
    """Tell whether a card says something that a list would wipe out: a notice, or what was done, with its Undo."""
    if card.purpose in _PAGES or (page.purpose == DAY and is_own(card)):
        return False
    return card.purpose in _NOTICES or card.undo_id is not None


def _is_of_another(card: Card, reply: Reply) -> bool:
    return bool(reply.shows) and msgspec.to_builtins(reply.shows[0]) != card.shows[0]
