"""What is read from arbitrary text, and what must hold whatever comes out: bytes in, an error or nothing out."""

import datetime as dt
import itertools
import math
from collections.abc import Callable
from functools import lru_cache

import msgspec

from bot.markup import Words, clean, cut, harmless, utf16
from bot.simulator.slack.blocks import message_findings
from bot.simulator.slack.entities import active_entities
from bot.simulator.telegram import entities
from bot.simulator.telegram import html as simulated
from bot.slack.rendering import blocks
from bot.telegram.rendering import html, limits
from handlers.kit.phrase import literal as phrase
from handlers.kit.reply import Field, Fields, Heading, Note, Reply, Text
from handlers.understanding.answers import resume
from handlers.understanding.as_json import reading_json
from handlers.understanding.corrections import correct
from handlers.understanding.dates.grammar.wording import spoken
from handlers.understanding.dates.literal import literal
from handlers.understanding.naming.proper import proper
from handlers.understanding.quantities.money import Amount
from handlers.understanding.reader import GrammarReader
from handlers.understanding.records import Records
from handlers.understanding.scene import lay_out
from handlers.understanding.words.text import clean as cleaned
from locales.catalog import catalog
from tests.handlers.understanding import judge
from tests.handlers.understanding.dates import grains

LANGUAGES = spoken()
HINTS = (None, "log", "remind", "done", "snooze", "deal", "move", "find", "away", "assign", "pipeline", "deals")
_OF_NAMES = ("contact", "company", "deal", "member", "several", "unknown")
_ACTIVE_ON_TELEGRAM = frozenset({"mention", "text_mention", "bot_command", "hashtag", "cashtag", "text_link", "code"})

Target = Callable[[str, str], None]


def told(data: bytes) -> tuple[str, str]:
    """Take an input apart: its first byte chooses the language, the others are text, broken or not."""
    language = LANGUAGES[data[0] % len(LANGUAGES)] if data else LANGUAGES[0]
    return language, data[1:].decode("utf-8", "surrogateescape")


def packed(language: str, text: str) -> bytes:
    """Write an input as ``told`` reads it."""
    return bytes([LANGUAGES.index(language)]) + text.encode("utf-8", "surrogateescape")


@lru_cache(maxsize=16)
def _records(language: str) -> Records:
    return judge.records(language)


def sentence(language: str, text: str) -> None:
    """Read a message, after each command too; then answer what is asked, and correct what is made of it."""
    known, said = _records(language), cleaned(text)
    for hint in (None, HINTS[len(text) % len(HINTS)]):
        reading = GrammarReader().read(text, known.moment, known.names, known.stages, hint)
        assert 0 <= reading.confidence <= 1
        msgspec.json.encode(reading_json(reading))
        for action in (*reading.actions, *reading.suggestions):
            assert action.name
            assert all(0 <= span.start <= span.end <= len(said) for span in action.spans.values()), action
            if action.name == "ask":
                assert resume(action, text, None, known.moment, known.names)
        correct(reading.actions, text, known.moment, known.names, known.stages)


def when(language: str, text: str) -> None:
    """Read a date phrase: what it gives can be read back, begins before it ends, and is the same when read again."""
    found = literal(text, grains.TYPED_AT, language)
    assert found == literal(text, grains.TYPED_AT, language)
    if found is not None:
        start = dt.datetime.fromisoformat(found.start)
        assert start.tzinfo
        assert found.end is None or start < dt.datetime.fromisoformat(found.end)


def names(language: str, text: str) -> None:
    """Find names: each lies in the text and stands for something, none covers another."""
    known, said = _records(language), cleaned(text)
    scene = lay_out(said, known.moment, known.names, known.stages)
    assert len(scene.folded) == len(said)
    for left, right in itertools.pairwise(scene.marks):
        assert left.end <= right.start, (left, right)
    for mark in scene.marks:
        assert 0 <= mark.start < mark.end <= len(said), mark
        assert mark.kind not in _OF_NAMES or mark.value, mark
    assert proper(proper(said)) == proper(said)


def quantities(language: str, text: str) -> None:
    """Find amounts, durations, percents and addresses: finite, none below nought."""
    known = _records(language)
    for mark in lay_out(cleaned(text), known.moment, known.names, known.stages).marks:
        if isinstance(mark.value, Amount):
            assert math.isfinite(mark.value.value), mark
            assert mark.value.value >= 0, mark
        elif mark.kind == "duration":
            assert 0 < mark.value <= 24 * 60, mark
        elif mark.kind == "phone":
            assert mark.value.startswith("+"), mark


def markup(language: str, text: str) -> None:
    """Show somebody's words on both platforms: nothing in them comes alive, and nothing grows past its limit."""
    assert clean(clean(text)) == clean(text)
    assert utf16(cut(text, 40, utf16)) <= 40
    said = phrase(harmless(text))
    shown = Reply((Heading(said), Text(said), Fields((Field(said, said),)), Note(said)))
    words, tokens = Words(catalog(), language, "Europe/Madrid"), map(str, itertools.count())
    on_slack = blocks.message(shown, words, tokens)
    assert message_findings(on_slack["blocks"]) == []
    assert active_entities(on_slack) == []
    on_telegram = html.render(shown, words, tokens)
    plain, marked = simulated.parse(on_telegram["text"])
    assert utf16(plain) <= limits.TEXT_UNITS
    assert not {each.type for each in entities.merged(plain, marked)} & _ACTIVE_ON_TELEGRAM


TARGETS: dict[str, Target] = {
    "sentence": sentence, "when": when, "names": names, "quantities": quantities, "markup": markup,
}  # fmt: skip


def run(target: str, data: bytes) -> None:
    """Give an input to a target."""
    TARGETS[target](*told(data))
