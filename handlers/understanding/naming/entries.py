"""What the index of names holds and finds, and which words of a name count."""

import re
from typing import Literal

import msgspec

from handlers.understanding.naming.book import book
from handlers.understanding.words.text import words

Kind = Literal["company", "contact", "deal", "member"]
_LETTERS = re.compile(r"(?<=\w)[ ,]+(?:[^\W\d_][./] ?(?:de )?)+[^\W\d_]\.?$")
"""A legal form in letters behind a company's name: "S.A. de C.V."; none of them is a word that names it."""
_ARTICLE = "the"
"""Stands before a company's name and is none of its words."""

_INITIALS = 2
"""Single letters that end the name of a business called after its owner."""


class Entry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A record's name, with what it belongs to."""

    kind: Kind
    id: str
    name: str
    company_id: str | None = None
    contact_id: str | None = None
    open: bool = True
    aliases: tuple[str, ...] = ()


class Hit(msgspec.Struct, frozen=True, kw_only=True):
    """Entries that a run of words may mean: ``whole`` the full name, ``slips`` the letters forgiven.

    ``bent`` where a word only stands for theirs: a short form, an ending, another script. ``unsure`` marks words that
    may as well be a new name: whoever reads them asks.
    ``told`` are those of whom somebody of theirs is told who is not named: "Ana's boss".
    """

    entries: tuple[Entry, ...]
    count: int
    whole: bool
    slips: int
    bent: bool = False
    unsure: bool = False
    told: tuple[Entry, ...] = ()


def name_words(name: str, kind: str) -> tuple[str, ...]:
    """Give the words of a name that count: without legal forms, unless nothing else is left."""
    if name.isascii() and name.replace(" ", "").isalpha():
        found = name.lower().split()
    else:
        found = [word.fold for word in words(_LETTERS.sub("", name) if kind == "company" else name)]
    if kind != "company":
        return tuple(found)
    legal = book().legal
    kept = [word for word in found if word not in legal and word != _ARTICLE]
    if len(kept) > _INITIALS and all(len(word) == 1 for word in kept[-_INITIALS:]):
        kept = kept[:-_INITIALS]  # "ИП Саркисян Г. В." is called "ИП Саркисян".
    return tuple(kept or found)


def size_of(name: str, kind: str) -> int:
    """Count the words of a name that count; plain letters and spaces, the usual case, need no cutting."""
    if kind != "company" and name.replace(" ", "").isalnum():
        return name.count(" ") + 1
    return len(name_words(name, kind))


def begins_otherwise(entry: Entry, word: str) -> bool:
    """Tell quickly that a company's name cannot be shortened to a word, as most of a crowd's cannot."""
    head = entry.name[:1]
    return not entry.aliases and head.isascii() and head not in "Tt" and head.lower() != word[:1]


def is_legal_form(word: str) -> bool:
    """Tell whether a folded word is a company's legal form."""
    return word in book().legal
