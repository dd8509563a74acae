"""Deals called by one word of their name: "the retrofit is signed", "drag the wifi deal over to Proposal".

What is read as nothing otherwise is read once more with the whole name in the place of the word, as if it had been
typed so; it counts only where it then says something of that deal, and of nothing else.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import msgspec

from handlers.kit.reading import Action, Reading
from handlers.understanding.actions.deals.unnamed import Read
from handlers.understanding.naming.entries import Entry
from handlers.understanding.scene import Scene
from handlers.understanding.sources import put_back
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT

_OPEN = frozenset(
    {
        "update_deal", "move_deal", "win_deal", "lose_deal", "assign", "pause_nudges", "resume_nudges", "delete",
        "show", "show_timeline", "explain_risk", "next_best_actions", "add_tag", "remove_tag",
    }
)  # fmt: skip
_CLOSED = frozenset({"reopen_deal", "show", "show_timeline"})
_MOST = 2


@lru_cache(maxsize=16)
def _said(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of a word that may name a deal: behind an article, before a word for deals, or the first."""
    the, nouns = lexicon.alternation("the"), lexicon.alternation("deal_nouns")
    word = r"(?P<word>[^\W\d_]{4,}(?:-[^\W\d_]+)*)"
    return re.compile(rf"(?:{LEFT}{the} |^|(?={LEFT}[^\W\d_]+ {nouns}{RIGHT}){LEFT}){word}(?: {nouns}{RIGHT})?")


def named_by_part(scene: Scene, reading: Reading, read: Read) -> Reading:
    """Read again what names a deal by a part of its name; ``read`` reads a sentence that names it."""
    if any("deal" not in each.slots or "deal_id" in each.slots for each in reading.actions):
        return reading
    for start, end, deal in _deals(scene):
        again = read(f"{scene.text[:start]}{deal.name}{scene.text[end:]}")
        wanted = _OPEN if deal.open else _CLOSED
        if again.actions and all(each.name in wanted and _is_of(each, deal) for each in again.actions):
            actions = tuple(put_back(each, 0, [(start, end, deal.name)]) for each in again.actions)
            return msgspec.structs.replace(again, actions=actions)
    return reading


def _is_of(action: Action, deal: Entry) -> bool:
    return action.slots.get("deal_id") == deal.id


def _deals(scene: Scene) -> Iterator[tuple[int, int, Entry]]:
    """Give the places of words that are a part of one deal's name, and of no other's; a name of one word is no part."""
    found = 0
    for match in _said(scene.lexicon).finditer(scene.folded):
        if scene.within(match.start("word") - 1, match.end(), "company", "contact", "deal", "several", "member"):
            continue
        if not _stands_alone(scene, match.end()):
            continue
        deals = scene.names.deals_called(match["word"], scene.spoken, closed=True)
        if len(deals) == 1 and " " in deals[0].name and found < _MOST:
            found += 1
            yield match.start(), match.end(), deals[0]


def _stands_alone(scene: Scene, end: int) -> bool:
    """Tell a word that names a deal from one that only goes before another: "lost the pilot licence"."""
    follows = rf"(?: ?(?:$|[,.;:!?()=>/-])| ?{scene.lexicon.alternation('part_follows')}{RIGHT})"
    marked = any(mark.start in (end, end + 1) for mark in scene.marks)
    return marked or patterns.made(follows).match(scene.folded, end) is not None
