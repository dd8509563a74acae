"""A party: who or what an action is about, and how its slots are filled or asked for."""

from typing import Any

import msgspec

from handlers.kit.reading import Action, Span
from handlers.understanding.naming.characters import in_characters
from handlers.understanding.naming.characters import is_person as is_person_in_characters
from handlers.understanding.naming.names import Entry, is_legal_form
from handlers.understanding.naming.trades import opens_firm, trade
from handlers.understanding.words.lexicon import Lexicon
from handlers.understanding.words.text import fold, words

MOST_OPTIONS = 8


class Party(msgspec.Struct, frozen=True, kw_only=True):
    """Record slots of one party.

    ``options`` are the candidates where ``about`` is open, and ``typed`` the new name that it may be instead.
    """

    slots: dict[str, Any] = {}
    spans: dict[str, Span] = {}
    about: str = ""
    options: tuple[Entry, ...] = ()
    typed: str = ""
    end: int = 0

    def __bool__(self) -> bool:
        return bool(self.slots or self.options)

    def put(self, action: Action) -> Action:
        """Give the action with this party, or the question that must be answered first."""
        filled = Action(
            name=action.name,
            slots={**action.slots, **self.slots},
            then=action.then,
            spans={**action.spans, **self.spans},
        )
        if not self.options:
            return filled
        return ask(self.about, self.options, filled, new=self.typed)


def ask(about: str, options: tuple[Entry, ...], *then: Action, new: str = "") -> Action:
    """Ask which record is meant before the actions that wait are done; ``new`` is the name of none, offered last."""
    shown = options[:MOST_OPTIONS]
    last = [new] if new else []
    slots = {
        "about": about,
        "options": [*(e.name for e in shown), *last],
        "option_ids": [*(e.id for e in shown), *last],
    }
    if len({each.name for each in shown}) < len(shown):  # Only what they are tells them apart.
        slots["option_kinds"] = [*(e.kind for e in shown), *("" for _ in last)]
    return Action(name="ask", slots=slots, then=then)


def of_entry(entry: Entry) -> dict[str, Any]:
    """Give the slots that name a stored record."""
    return {entry.kind: entry.name, f"{entry.kind}_id": entry.id}


def _built_of(word: str, corporate: frozenset[str]) -> bool:
    """Tell whether a word ends in one that companies are called by, as languages that join words have it."""
    return any(word[cut:] in corporate for cut in range(3, len(word) - 3))


def is_person(name: str, lexicon: Lexicon) -> bool:
    """Judge whether an unknown name is a person's: a given name, or two words without a company's mark."""
    if in_characters(name):
        return is_person_in_characters(name)
    found = [word.fold for word in words(name)]
    given = lexicon.sets.get("given", frozenset())
    corporate = lexicon.sets.get("company_words", frozenset())
    if (
        not found
        or any(is_legal_form(w) or w in corporate or _built_of(w, corporate) for w in found)
        or "&" in name
        or "'s " in fold(name)  # "Ann's Bakery".
        or any(c.isdigit() for c in name)
    ):
        return False
    if found[0] in given:
        return True
    if opens_firm(found[0]) or trade(found[-1]):
        return False  # "Fromagerie Bellecombe" and "Riverside Clinic", in whatever language they are spoken of.
    capitals = all(word.capital for word in words(name))
    return len(found) in (2, 3) and capitals and not name.isupper()
