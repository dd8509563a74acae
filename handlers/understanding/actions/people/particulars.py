"""Particulars of an order about a record: its tag, its owner, and addresses or numbers that are none."""

import re
from collections.abc import Sequence

import msgspec

from handlers.understanding.actions.deals.names import owner_and_end
from handlers.understanding.clauses.intents.found import Found
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.prose import prose, trim
from handlers.understanding.words.text import LEFT, fold


def tag(scene: Scene, found: Found, end: int) -> str:
    """Give a tag as it was typed; one that ends the order goes on to the next stop: "as key account"."""
    start, stop = found.groups["word"]
    if stop == found.end and found.end < end:
        joins = scene.lexicon.alternation("splits")
        word = rf"(?: (?!{joins}(?!\w))[\w&-]+)"
        more = patterns.made(rf"{word}{{1,2}}(?= *(?:$|[,.;:!?\n]))").match(scene.folded, stop, end)
        stop = more.end() if more and not in_characters(scene.folded[start:stop]) else stop
    return trim(scene.text[start:stop], scene.lexicon).lstrip("#")


def owner_of(scene: Scene, start: int, end: int) -> tuple[str, int]:
    """Give the colleague who shall own a record, and where the words before that end: "owner at Globex" is a job."""
    owner, before = owner_and_end(scene, start, end)
    is_one = fold(owner) in ("me", fold(scene.moment.me)) or bool(scene.within(before, end, "member"))
    return (owner, before) if owner and is_one else ("", end)


def source_of(scene: Scene, start: int, end: int) -> str:
    """Give where a record comes from, in the words that say it: "source referral", "came through LinkedIn"."""
    lead = (
        rf"{LEFT}{scene.lexicon.alternation('source_words')} (?:{scene.lexicon.alternation('the')} )?([\w -]{{2,40}})"
    )
    source = patterns.made(lead).search(scene.folded, start, end)
    return scene.text[slice(*source.span(1))].strip() if source else ""


_VERB_AND_ARTICLE = 2
"""Words of an order before the name: in "add the contact at company Acme, Tom" the company is not what is new."""


def said_firm(scene: Scene, found: Found) -> Found | None:
    """Give an order about a new record whose name is said to be a company's, with its head behind the word for one."""
    lead = patterns.made(rf"\s*{scene.lexicon.alternation('said_firm')}[\s:]+(?=\S)")
    firm = lead.match(scene.folded, found.head)
    plain = len(scene.folded[found.start : found.head].split()) <= _VERB_AND_ARTICLE
    return msgspec.structs.replace(found, head=firm.end()) if firm and plain else None


_ADDRESS = re.compile(r"(?<!\S)[^\s@]+@\S*")
_NUMBER = re.compile(r"[+(]?\d[\d ()./-]*\d")
_FEWEST = 4


def unreadable(scene: Scene, pieces: Sequence[tuple[int, int]]) -> tuple[dict[str, str], list[tuple[int, int]]]:
    """Give what looks like an address or a number and was read as none, to be refused with a word, and what is left."""
    slots: dict[str, str] = {}
    left: list[tuple[int, int]] = []
    for start, end in pieces:
        address = _ADDRESS.search(scene.text, start, end)
        if address:
            slots.setdefault("email", address.group())
        stop = address.start() if address else end
        number = _NUMBER.fullmatch(scene.text[start:stop].strip())
        if number and sum(map(str.isdigit, number.group())) >= _FEWEST and not scene.within(start, stop, "date"):
            slots.setdefault("phone", number.group())
        elif scene.text[start:stop].strip():
            left.append((start, stop))
    return slots, left


def industry(scene: Scene, pieces: list[tuple[int, int]]) -> dict[str, str]:
    """Give what a new company does, where a piece says it: "industry logistics"."""
    said = patterns.made(rf"\s*{scene.lexicon.alternation('industry_words')} ")
    for start, end in pieces:
        lead = said.match(scene.folded, start, end)
        if lead:
            return {"industry": prose(scene, lead.end(), end)}
    return {}
