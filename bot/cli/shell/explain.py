"""A reading for people: which words gave which slot, in the reader's own language."""

from collections.abc import Iterator

from bot.markup import Words
from handlers.cards.reading import Read, parts
from handlers.kit.phrase import Percent, say
from handlers.kit.reading import Moment, Reading
from handlers.understanding.words.text import clean
from locales.catalog import catalog


def explained(text: str, reading: Reading, moment: Moment) -> Iterator[str]:
    """Yield lines: each action with its slots, and the words that each came from."""
    words = Words(catalog(), moment.locale, moment.zone)
    asks = tuple(each for each in reading.actions if each.name == "ask")
    done = tuple(each for each in reading.actions if each.name != "ask")
    read = Read(clean(text), done, reading.suggestions, asks, moment.currency)
    yield words(say("reading-of", text=text))
    found = parts(read)
    if not found:
        yield "  " + words(say("reading-nothing"))
    for part in found:
        yield "  " + words(part.title)
        labels = [words(line.label) for line in part.lines]
        width = max(map(len, labels), default=0)
        for label, line in zip(labels, part.lines, strict=True):
            yield f"    {label:<{width}}  {words(line.value)}"
    certainty = say("reading-certainty", language=reading.locale, percent=Percent(round(reading.confidence * 100)))
    yield "  " + words(certainty)
