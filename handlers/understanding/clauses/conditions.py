"""What words hang on: "if they sign, …", "kommt der Vertrag, …", "I'll ring Tom on Friday if he doesn't write"."""

import re
from functools import lru_cache

from handlers.understanding.clauses.hearsay import NAME, with_names
from handlers.understanding.clauses.intents.found import Found, opening
from handlers.understanding.scene import Scene
from handlers.understanding.words import patterns
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import LEFT, RIGHT

VERB = "\x1f"
"""Stands for what follows, so that a condition right before the verb does not end the text."""


def _said(lexicon: Lexicon, words: str) -> str:
    return lexicon.alternation(words).replace("{name}", f"{NAME}+")


@lru_cache(maxsize=16)
def condition(lexicon: Lexicon) -> re.Pattern[str]:
    """Give the pattern of the words that set a condition, or leave open whether something is so."""
    return re.compile(rf"{LEFT}{lexicon.alternation('if')}{RIGHT}")


@lru_cache(maxsize=16)
def _first(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(_said(lexicon, "if_first"))


@lru_cache(maxsize=16)
def _behind(lexicon: Lexicon) -> tuple[re.Pattern[str], re.Pattern[str]]:
    only, asked = (rf"{LEFT}{_said(lexicon, each)}{RIGHT}" for each in ("only_if", "asks_whether"))
    return re.compile(only), re.compile(asked)


@lru_cache(maxsize=16)
def _firm(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"{LEFT}{lexicon.alternation('firm')}{RIGHT}", re.IGNORECASE)


def without_firm(scene: Scene) -> str:
    """Give the folded text without words that only their accent tells from an "if": "sí tienen presupuesto"."""
    text = scene.folded
    if "firm" not in scene.lexicon.sets:
        return text
    for said in _firm(scene.lexicon).finditer(scene.text):
        text = text[: said.start()] + " " * (said.end() - said.start()) + text[said.end() :]
    return text


def begins_with_one(scene: Scene, start: int, end: int) -> bool:
    """Tell a condition by the verb that a sentence begins with: "Sollte Orchid absagen, rufe ich Mei an"."""
    if "if_first" not in scene.lexicon.sets:
        return False
    said = with_names(scene, start, end) + VERB
    begun = opening(scene.lexicon).match(said)
    return _first(scene.lexicon).match(said, begun.end() if begun else 0) is not None


def hangs_on_one(scene: Scene, found: Found, end: int) -> bool:
    """Tell a commitment that is none before something has come about; what is to be asked is no condition.

    The condition may also follow at once: "I'll do the sums by Thursday, if they agree".
    """
    only, asked = _behind(scene.lexicon)
    said = with_names(scene, found.start, end, without_firm(scene))
    met = only.search(said)
    if met is None:
        behind = patterns.made(r"[ ,(-]*").match(scene.folded, end)
        return behind is not None and only.match(scene.folded, behind.end()) is not None
    return asked.search(said, 0, met.start()) is None


def is_one(scene: Scene, start: int, end: int) -> bool:
    """Tell words that are a condition and nothing else: "if they agree"."""
    met = _behind(scene.lexicon)[0].match(scene.folded, start, end)
    return met is not None and "," not in scene.folded[met.end() : end]
