"""What the reader cannot read is put to a second one, where somebody has switched it on; its answer is a preview."""

import msgspec

from handlers.dispatcher.house import House
from handlers.dispatcher.meaning.plan import Plan
from handlers.kit.context import Context
from handlers.kit.ports import Asked
from handlers.kit.reading import Reading
from handlers.kit.reply import Press
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.proposals import schema, sift
from handlers.understanding.unmeant import asks_for_nothing
from handlers.understanding.words.text import clean

_LINE = 0.5
"""The grammar's confidence from which on its reading stands, be it a question."""
_WORDS, _CHARACTERS = 3, 6
"""A message that is shorter than this is small talk and goes nowhere."""


class NeedsProposal(Exception):
    """A second reader must be asked before the transaction can go on."""

    def __init__(self, asked: Asked) -> None:
        super().__init__("needs a proposal")
        self.asked = asked


def plan(house: House, ctx: Context, text: str, reading: Reading) -> Plan | None:
    """Plan a preview of what a second reader proposes. None where there is none, or nothing of it holds.

    What is denied, doubted or only asked is no gap in the reading: it is put to nobody.
    Raises ``NeedsProposal`` where it is to be asked first: it is far away, and the transaction does not wait for it.
    """
    if house.proposer is None or not ctx.request.addressed or reading.confidence >= _LINE or not _says_something(text):
        return None
    if asks_for_nothing(text, ctx.moment(), house.names.index):
        return None
    stages = tuple(stage.name for stage in ctx.stages)
    if ctx.proposed is None:
        raise NeedsProposal(Asked(text=clean(text), moment=ctx.moment(), stages=stages, schema=schema()))
    actions = sift(ctx.proposed, text, ctx.moment(), house.names.index, stages)
    if not actions:
        return None
    given = {"actions": msgspec.to_builtins(actions), "sent_at": ctx.sent_at.isoformat(), "text": clean(text)}
    return Plan([Press("propose", given)])


def _says_something(text: str) -> bool:
    return len(text) >= _CHARACTERS if in_characters(text) else len(text.split()) >= _WORDS
