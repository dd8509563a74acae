"""Particulars of an order about a record: the tag as it was typed."""

import re

from handlers.understanding.clauses.intents import Found
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.scene import Scene
from handlers.understanding.words.prose import trim


def tag(scene: Scene, found: Found, end: int) -> str:
    """Give a tag as it was typed; one that ends the order goes on to the next stop: "as key account"."""
    start, stop = found.groups["word"]
    if stop == found.end and found.end < end:
        more = re.compile(r"(?: [\w&-]+){1,2}(?= *(?:$|[,.;:!?\n]))").match(scene.folded, stop, end)
        stop = more.end() if more and not in_characters(scene.folded[start:stop]) else stop
    return trim(scene.text[start:stop], scene.lexicon).lstrip("#")
