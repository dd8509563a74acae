"""What a correction teaches: which words of the sentence stood for what was chosen, if they may stand for it again."""

from typing import Any

from rapidfuzz.distance import OSA

from handlers.kit.reading import Action
from handlers.understanding.choices import Sentence
from handlers.understanding.clauses.intents.found import taught_by
from handlers.understanding.marks import Mark
from handlers.understanding.naming.alike import alike
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.naming.entries import is_legal_form
from handlers.understanding.naming.forgiving import is_other_given, is_other_name
from handlers.understanding.naming.ordinary import common_too
from handlers.understanding.scene import Scene, lay_out
from handlers.understanding.words.text import Word, fold, words

_LONGEST = 40
_LONG, _TWO_SLIPS = 8, 2
"""Letters of a word that may be two slips off a name and still mean it."""
_SHORTEST = 3
_NAMES = ("contact", "company", "deal", "several", "member", "unknown")


def alias(sentence: Sentence, action: Action, slot: str, chosen: dict[str, Any]) -> str:
    """Give the name by which the sentence called a record; empty where it was no name, or is another's own."""
    span = action.spans.get(slot)
    kind = next((each for each in ("contact", "company") if f"{each}_id" in chosen), "")
    said = sentence.text[span.start : span.end].strip(" ,.;:!?\"'") if span else ""
    run = words(said)
    if not kind or not run or len(said) > _LONGEST:
        return ""
    scene = lay_out(sentence.text, sentence.moment, sentence.names, ())
    plain = common_too(scene.lexicon, "")
    if all(word.fold in plain and not word.capital for word in run):
        return ""  # "the customer", "him": they mean somebody else tomorrow.
    known = sentence.names.match(run, slips=False, spoken=scene.spoken)
    meant = known.entries if known is not None and known.count == len(run) else ()
    # Without an id the name was new: what is called so by now was made by this very sentence.
    own = f"{slot}_id" in action.slots and any(fold(each.name) == fold(said) for each in meant)
    already = len(meant) == 1 and meant[0].id == chosen[f"{kind}_id"]
    return "" if own or already else said


def resembles(said: str, name: str) -> bool:
    """Tell whether words are a name spelt otherwise, and not somebody else's name."""
    typed, stored = ([word.fold for word in words(each) if not is_legal_form(word.fold)] for each in (said, name))
    if not typed or len(typed) != len(stored) or is_other_given(typed, stored):
        return False
    return all(_spelt_alike(*pair) for pair in zip(typed, stored, strict=True))


def _spelt_alike(typed: str, stored: str) -> bool:
    if typed == stored or alike(typed, stored):
        return True
    if is_other_name(typed, stored, alone=True):
        return False
    far = _TWO_SLIPS if max(len(typed), len(stored)) >= _LONG else 1
    return bool(OSA.distance(typed, stored) <= far)


def verb(sentence: Sentence, action: Action) -> str:
    """Give the word that told what was done, where it is one that the language's own words do not know."""
    scene = lay_out(sentence.text, sentence.moment, sentence.names, ())
    if action.name != "log_activity":
        return ""
    plain = common_too(scene.lexicon, "")
    if in_characters(sentence.text):
        return next((said for said in taught_by(scene) if said not in plain), "")
    named = [mark for mark in scene.marks if mark.kind in _NAMES]
    if not named:
        return ""
    beside = [word for word in _beside(scene, named[0]) if _may_be(word, plain, scene)]
    return beside[0].fold if beside else ""


def _beside(scene: Scene, party: Mark) -> list[Word]:
    """List the words right before and right after whom the sentence is about."""
    free = [w for w in scene.words if not any(m.start < w.end and w.start < m.end for m in scene.marks)]
    before = [word for word in free if word.end <= party.start][-1:]
    return before + [word for word in free if word.start >= party.end][:1]


def _may_be(word: Word, plain: frozenset[str], scene: Scene) -> bool:
    opens = not scene.text[: word.start].strip()
    given = scene.lexicon.sets.get("given", frozenset())
    return (
        _SHORTEST <= len(word.fold) <= _LONGEST
        and word.fold.isalpha()
        and word.fold not in plain
        and word.fold not in given
        and (opens or not word.capital)
    )
